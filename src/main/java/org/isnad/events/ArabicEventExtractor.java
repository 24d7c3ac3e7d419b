package org.isnad.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Linked;
import org.isnad.entities.Participant;
import org.isnad.lexicon.Registry;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Arguments;
import org.isnad.syntax.Grammar;

/**
 * Events in Arabic news. The lexicon says which words may tell of an event and where its parties stand; the shallow grammar finds who
 * stands there; the row's conditions decide whether it is one: «ضرب» needs an armed subject, «لقاء» two parties, «قمة» somebody who
 * meets.
 */
public final class ArabicEventExtractor implements EventExtractor {
    private static final Set<String> THESE =
            Set.of("هذا", "هذه", "ذلك", "تلك", "لهذا", "بهذا", "وهذا", "وهذه", "لهذه", "بهذه");

    private final Grammar grammar;
    private final Registry registry;
    private final EventLexicon lexicon;
    private final Carriers carriers;
    private final StatusReader.Words statusWords;
    private final Scene.Words sceneWords;

    public ArabicEventExtractor() {
        this(Registry.load(), Grammar.load());
    }

    /** An extractor over a registry and grammar that are already loaded. */
    public ArabicEventExtractor(Registry registry, Grammar grammar) {
        this.grammar = grammar;
        this.registry = registry;
        this.lexicon = EventLexicon.load(grammar.morphology());
        this.carriers = Carriers.load(grammar.morphology());
        this.statusWords = StatusReader.Words.load();
        this.sceneWords = Scene.Words.load();
    }

    EventLexicon lexicon() {
        return lexicon;
    }

    @Override
    public List<Event> extract(Linked linked) {
        Analysis analysis = linked.analysis();
        Arguments arguments = grammar.arguments(linked);
        Cast cast = new Cast(linked, arguments, registry);
        Scene scene = new Scene(analysis, sceneWords);
        RoleFinder roleFinder = new RoleFinder(cast, carriers, grammar.morphology());
        Needs needs = new Needs(cast, scene);
        StatusReader statuses = new StatusReader(cast, statusWords);
        Settings settings = new Settings(linked);
        List<Event> events = new ArrayList<>();
        int done = -1;
        for (Trigger trigger : new TriggerFinder(lexicon, grammar.morphology()).find(analysis, arguments)) {
            if (trigger.token() <= done
                    || scene.isApart(analysis.token(trigger.token()).sentence())
                    || isAnaphoric(analysis, trigger)) {
                continue;
            }
            Roles roles = roleFinder.find(trigger);
            if (!needs.met(trigger, roles)) {
                continue;
            }
            Optional<Mention.Time> time = settings.time(trigger.token());
            List<Participant> recipients = roles.recipients().stream()
                    .filter(r ->
                            roles.agents().stream().noneMatch(a -> a.anchor().equals(r.anchor())))
                    .toList();
            events.add(new Event(
                    trigger.span(),
                    trigger.token(),
                    trigger.lemma(),
                    trigger.row().type(),
                    trigger.row().mode(),
                    List.of(),
                    statuses.read(trigger, roles, time),
                    roles.agents(),
                    recipients,
                    settings.place(trigger.token()),
                    time,
                    trigger.row().id() + " " + roles.pattern(),
                    trigger.row().confidence()));
            done = trigger.endToken() - 1;
        }
        events.sort(Comparator.comparing(Event::trigger).thenComparing(Event::type));
        return events;
    }

    /** «هذه الغارات» speaks of what was told before. */
    private static boolean isAnaphoric(Analysis analysis, Trigger trigger) {
        if (trigger.row().form() != EventRow.Form.NOUN || trigger.token() == 0) {
            return false;
        }
        Token before = analysis.token(trigger.token() - 1);
        return THESE.contains(before.fold()) && trigger.definite();
    }
}
