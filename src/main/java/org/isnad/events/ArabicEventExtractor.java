package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Linked;
import org.isnad.lexicon.Registry;
import org.isnad.syntax.Arguments;
import org.isnad.syntax.Grammar;

/**
 * Events in Arabic news. The lexicon says which words may tell of an event and where its parties stand; the shallow grammar finds who
 * stands there; the row's conditions decide whether it is one: «ضرب» needs an armed subject, «لقاء» two parties, «قمة» somebody who
 * meets.
 */
public final class ArabicEventExtractor implements EventExtractor {

    private final Grammar grammar;
    private final Registry registry;
    private final EventLexicon lexicon;
    private final Carriers carriers;
    private final RoleWords roleWords;
    private final StatusReader.Words statusWords;
    private final Scene.Words sceneWords;
    private final Topics topics;
    private final Evidence.Weights weights;
    private final double threshold;
    private final Optional<Consumer<EvidenceSample>> weighed;

    public ArabicEventExtractor() {
        this(Registry.load(), Grammar.load());
    }

    /** An extractor over a registry and grammar that are already loaded. */
    public ArabicEventExtractor(Registry registry, Grammar grammar) {
        this(registry, grammar, Optional.empty());
    }

    /** An extractor for training: it gives every event that the rows and their frames allow and tells what speaks for each. */
    public static ArabicEventExtractor weighing(Registry registry, Grammar grammar, Consumer<EvidenceSample> weighed) {
        return new ArabicEventExtractor(registry, grammar, Optional.of(weighed));
    }

    private ArabicEventExtractor(Registry registry, Grammar grammar, Optional<Consumer<EvidenceSample>> weighed) {
        this.weighed = weighed;
        this.grammar = grammar;
        this.registry = registry;
        this.lexicon = EventLexicon.load(grammar.morphology());
        this.carriers = Carriers.load(grammar.morphology());
        this.roleWords = RoleWords.load();
        this.statusWords = StatusReader.Words.load();
        this.sceneWords = Scene.Words.load();
        this.topics = Topics.load();
        this.weights = Evidence.Weights.load();
        this.threshold = weighed.isPresent() ? 0 : weights.bySign().getOrDefault("threshold", 0.5);
    }

    EventLexicon lexicon() {
        return lexicon;
    }

    @Override
    public List<Event> extract(Linked linked) {
        Analysis analysis = linked.analysis();
        Arguments arguments = grammar.arguments(linked);
        Cast cast = new Cast(linked, arguments, registry, roleWords);
        Scene scene = new Scene(analysis, sceneWords);
        RoleFinder roleFinder = new RoleFinder(cast, carriers, grammar.morphology());
        Strikes strikes = new Strikes(cast);
        Needs needs = new Needs(cast, scene);
        StatusReader statuses = new StatusReader(cast, statusWords);
        Settings settings = new Settings(linked);
        Evidence evidence = new Evidence(cast, needs, scene, weights);
        List<Event> events = new ArrayList<>();
        Meetings meetings = new Meetings(cast, events);
        Drafter drafter = new Drafter(statuses, settings);
        OwnWords ownWords = new OwnWords(analysis);
        List<Candidate> waiting = new ArrayList<>();
        int done = -1;
        List<Trigger> triggers = new TriggerFinder(lexicon, grammar.morphology()).find(analysis, arguments);
        for (int i = 0; i < triggers.size(); ) {
            int token = triggers.get(i).token();
            Candidate best = null;
            for (; i < triggers.size() && triggers.get(i).token() == token; i++) {
                Trigger trigger = triggers.get(i);
                if (token <= done
                        || evidence.isApart(
                                analysis.token(token).sentence(), trigger.row().type())
                        || topics.isTopic(analysis, trigger)
                        || isAnaphoric(analysis, trigger)
                        || isStrike(strikes, trigger, events)) {
                    continue;
                }
                Roles roles = roleFinder.find(trigger);
                if (!needs.isFit(trigger, roles)) {
                    continue;
                }
                Candidate candidate = new Candidate(trigger, roles, evidence.probability(trigger, roles));
                if (Symmetry.isSymmetric(trigger.row().type())
                        && meetings.speaksOfOne(trigger, roles)
                        && (!needs.partiesMet(trigger, roles)
                                || isAbout(roles, meetings, trigger)
                                || !hasBoth(roles))) {
                    waiting.add(candidate);
                } else if (best == null || candidate.beats(best)) {
                    best = candidate;
                }
            }
            boolean own = best != null && weighed.isEmpty() && ownWords.isOwn(best.trigger());
            if (best != null && best.probability() >= threshold && !own) {
                Event event = drafter.event(best);
                if (!isVague(best.trigger(), event)) {
                    events.add(event);
                    ownWords.tell(best.trigger());
                    tell(evidence, best, event);
                    done = best.trigger().endToken() - 1;
                }
            }
        }
        for (Candidate one : waiting) {
            Roles roles = meetings.complete(one.trigger(), one.roles()).orElse(one.roles());
            Candidate completed = new Candidate(one.trigger(), roles, evidence.probability(one.trigger(), roles));
            boolean taken =
                    events.stream().anyMatch(e -> e.token() == one.trigger().token());
            if (!taken && completed.probability() >= threshold) {
                Event event = drafter.event(completed);
                if (!isVague(one.trigger(), event)) {
                    events.add(event);
                    tell(evidence, completed, event);
                }
            }
        }
        List<Event> owned = new Responsibility(cast).complete(events);
        List<Event> happened = Echoes.without(new Aftermath(cast).complete(owned), analysis, arguments, roleWords);
        List<Event> spoken = new Voice(cast, new Governors(cast, carriers, grammar.morphology()))
                .complete(new Completion(analysis).complete(happened));
        List<Event> met = meetings.withOthers(new Bystanders(cast).without(spoken));
        return new Addressees(cast).complete(new Captures(cast, lexicon.takings()).without(met));
    }

    private void tell(Evidence evidence, Candidate candidate, Event event) {
        weighed.ifPresent(told -> told.accept(new EvidenceSample(
                event.trigger(),
                event.type(),
                candidate.trigger().row().confidence(),
                evidence.signs(candidate.trigger(), candidate.roles()))));
    }

    /** «هجوم استهدف …»: the verb adds whom the deed hit, no deed of its own. */
    private static boolean isStrike(Strikes strikes, Trigger trigger, List<Event> events) {
        if (events.isEmpty() || trigger.row().form() != EventRow.Form.VERB) {
            return false;
        }
        Event last = events.get(events.size() - 1);
        return last.type().equals("ASSAULT") && strikes.isStrike(trigger.token(), trigger.lemma(), last.token());
    }

    /**
     * A deed known to the reader already, told of with neither party: «جوانب العمليات العسكرية» without place or time, «تأتي الزيارة»,
     * «زيادة التدريبات».
     */
    private boolean isVague(Trigger trigger, Event event) {
        if (trigger.row().form() != EventRow.Form.NOUN
                || !event.agents().isEmpty()
                || !event.recipients().isEmpty()) {
            return false;
        }
        return switch (event.type()) {
            case "ASSAULT" ->
                trigger.definite()
                        && !roleWords.is(trigger.lemma(), RoleWords.WordClass.SINGLE)
                        && event.place().isEmpty()
                        && event.time().isEmpty();
            case "CONSULT" -> trigger.definite() && roleWords.is(trigger.lemma(), RoleWords.WordClass.VISIT);
            case "MOBILIZE" -> trigger.definite();
            default -> false;
        };
    }

    private static boolean hasBoth(Roles roles) {
        return roles.recipients().stream()
                .anyMatch(r -> roles.agents().stream().noneMatch(a -> a.state().equals(r.state())));
    }

    private static boolean isAbout(Roles roles, Meetings meetings, Trigger trigger) {
        return meetings.namesBoth(roles) || meetings.isDual(trigger.token());
    }

    /** «هذه الغارات» speaks of what was told before. */
    private boolean isAnaphoric(Analysis analysis, Trigger trigger) {
        if (trigger.row().form() != EventRow.Form.NOUN || trigger.token() == 0) {
            return false;
        }
        Token before = analysis.token(trigger.token() - 1);
        return roleWords.is(before.fold(), RoleWords.WordClass.THIS) && trigger.definite();
    }
}
