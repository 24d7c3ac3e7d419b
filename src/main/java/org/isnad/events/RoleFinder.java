package org.isnad.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.lexicon.morphology.Pos;
import org.isnad.lexicon.morphology.Reading;
import org.isnad.syntax.Argument;
import org.isnad.syntax.Verbs;

/** Finds who does what a trigger says and to whom, as its lexicon row's frame directs. */
final class RoleFinder {
    private static final int GOVERNOR_REACH = 32;
    static final Set<String> SYMMETRIC = Set.of("CONSULT", "AGREE", "COOPERATE");
    private static final Set<String> BETWEEN = Set.of("بين");
    private static final int STRIKE_REACH = 8;
    private static final Set<String> STRIKES = Set.of("استهدف", "طال", "هز", "ضرب", "أصاب");
    private static final Set<String> DEEDS = Set.of("ASSAULT");
    private static final Set<String> TOLD = Set.of("SUPPORT", "ACCUSE", "REJECT", "REQUEST", "AGREE", "THREATEN");
    private static final Set<String> STANCES = Set.of("SUPPORT", "ACCUSE");
    private static final Set<String> FORCE = Set.of("ASSAULT", "COERCE", "SANCTION");
    private static final Set<String> TRANSITIVE = Set.of(
            "دعم", "تاييد", "مسانده", "ادانه", "شجب", "استنكار", "انتقاد", "اتهام", "شكر", "تقدير", "تثمين", "تكريم");
    private static final Set<String> ARMED = Set.of("MIL", "REB", "COP");

    private final Cast cast;
    private final Analysis analysis;
    private final Carriers carriers;
    private final Morphology morphology;
    private final Owners owners;
    private final EventNouns passage;

    RoleFinder(Cast cast, Carriers carriers, Morphology morphology) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
        this.carriers = carriers;
        this.morphology = morphology;
        this.owners = new Owners(cast);
        this.passage = new EventNouns(cast);
    }

    Roles find(Trigger trigger) {
        Roles roles =
                switch (trigger.row().form()) {
                    case VERB -> verb(trigger);
                    case PARTICIPLE -> participle(trigger);
                    case NOUN -> noun(trigger);
                };
        Roles acting = new Roles(
                roles.agents().stream()
                        .filter(p -> p.link().map(cast::isActor).orElse(true))
                        .toList(),
                roles.recipients(),
                roles.governor(),
                roles.kind(),
                roles.pattern());
        if (trigger.row().mode().orElse("").equals("visit")) {
            return symmetric(withoutHome(acting));
        }
        if (trigger.row().type().equals("RETREAT")
                && !trigger.row().mode().orElse("").equals("release")) {
            return withdrawal(acting);
        }
        return SYMMETRIC.contains(trigger.row().type()) ? symmetric(acting) : acting;
    }

    /** A visit to a place of one's own state is paid to nobody. */
    private Roles withoutHome(Roles roles) {
        List<Participant> abroad = roles.recipients().stream()
                .filter(r -> !r.link().map(cast::isPlace).orElse(false)
                        || roles.agents().stream().noneMatch(a -> a.state().equals(r.state())))
                .toList();
        return new Roles(roles.agents(), abroad, roles.governor(), roles.kind(), roles.pattern());
    }

    /** «دعا واشنطن إلى سحب قواتها من البلاد»: one's own forces and the place left are no party, an enemy is. */
    private static Roles withdrawal(Roles roles) {
        List<Participant> others = roles.recipients().stream()
                .filter(r -> ARMED.contains(r.sector())
                        && roles.agents().stream().noneMatch(a -> a.state().equals(r.state())))
                .toList();
        return new Roles(roles.agents(), others, roles.governor(), roles.kind(), roles.pattern());
    }

    /** The first party is the agent, the others are recipients. */
    private static Roles symmetric(Roles roles) {
        List<Participant> agents = roles.agents();
        List<Participant> recipients = new ArrayList<>(roles.recipients());
        if (agents.size() > 1 && recipients.isEmpty()) {
            recipients.addAll(agents.subList(1, agents.size()));
            agents = agents.subList(0, 1);
        } else if (agents.isEmpty() && recipients.size() > 1) {
            agents = recipients.subList(0, 1);
            recipients = recipients.subList(1, recipients.size());
        }
        return new Roles(agents, recipients, roles.governor(), roles.kind(), roles.pattern());
    }

    /** What is attacked has the state of its owner. */
    private List<Participant> parties(Trigger trigger, Argument argument) {
        return FORCE.contains(trigger.row().type()) ? owners.of(argument) : cast.of(argument);
    }

    private Roles verb(Trigger trigger) {
        int at = trigger.token();
        Optional<Argument> subject = cast.arguments().subject(at);
        List<Participant> agents = subject.map(cast::of).orElse(List.of());
        List<Participant> recipients = recipients(trigger, at);
        Optional<Integer> governor = governorOfClause(at);
        boolean passive = recipients.isEmpty()
                && trigger.suffix().isEmpty()
                && trigger.row().recipients().contains("obj")
                && FORCE.contains(trigger.row().type())
                && !agents.isEmpty()
                && cast.arguments().objects(at).isEmpty()
                && !isNumber(at + 1);
        if (passive) {
            return new Roles(byWhom(at), agents, governor, kind(governor), "passive");
        }
        return new Roles(agents, recipients, governor, kind(governor), "verb");
    }

    private boolean isNumber(int index) {
        return index < analysis.tokens().size() && analysis.token(index).kind() == Token.Kind.NUMBER;
    }

    private List<Participant> recipients(Trigger trigger, int at) {
        if (!trigger.suffix().isEmpty() && trigger.row().recipients().contains("obj")) {
            Optional<Participant> meant = cast.antecedent(at, trigger.suffix());
            if (meant.isPresent()) {
                return List.of(meant.get());
            }
        }
        for (String place : trigger.row().recipients()) {
            List<Participant> found;
            if (place.equals("obj")) {
                found = cast.arguments().objects(at).stream()
                        .findFirst()
                        .map(o -> parties(trigger, o))
                        .orElse(List.of());
            } else {
                found = cast.arguments()
                        .after(at, Set.of(place))
                        .map(a -> parties(trigger, a))
                        .orElse(List.of());
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return STANCES.contains(trigger.row().type()) ? describedAfter(at) : List.of();
    }

    /** «أشاد بالإنجازات التي تحققها روسيا»: the one whose deed is praised or blamed. */
    private List<Participant> describedAfter(int at) {
        return relativeVerb(at)
                .flatMap(v -> cast.arguments().subject(v).filter(s -> s.firstToken() > v))
                .map(cast::of)
                .orElse(List.of());
    }

    private Roles participle(Trigger trigger) {
        int at = trigger.token();
        Optional<Integer> governor = governor(at);
        List<Participant> agents = List.of();
        if (trigger.definite()) {
            agents = possessorBefore(at);
        }
        boolean predicate = !trigger.definite() && !trigger.indefinite();
        if (agents.isEmpty() && predicate) {
            agents = cast.arguments().describedBy(at).map(cast::of).orElse(List.of());
        }
        if (agents.isEmpty()) {
            agents = governor.flatMap(g -> cast.arguments().subject(g))
                    .map(cast::of)
                    .orElse(List.of());
        }
        List<Participant> recipients = new ArrayList<>();
        for (String place : trigger.row().recipients()) {
            if (place.equals("obj")) {
                if (!trigger.suffix().isEmpty()) {
                    cast.antecedent(at, trigger.suffix()).ifPresent(recipients::add);
                } else {
                    recipients.addAll(cast.arguments()
                            .after(at, Set.of("ل"))
                            .filter(a -> a.firstToken() - at <= 2)
                            .or(() -> cast.arguments().complement(at))
                            .map(cast::of)
                            .orElse(List.of()));
                }
            } else {
                recipients.addAll(
                        cast.arguments().after(at, Set.of(place)).map(cast::of).orElse(List.of()));
            }
            if (!recipients.isEmpty()) {
                break;
            }
        }
        if (recipients.isEmpty() && STANCES.contains(trigger.row().type())) {
            recipients.addAll(describedAfter(at));
        }
        return new Roles(agents, recipients, governor, kind(governor), "participle");
    }

    /** «موقف روسيا الداعم»: whose it is that the adjective describes. */
    private List<Participant> possessorBefore(int at) {
        if (at == 0) {
            return List.of();
        }
        Optional<Participant> direct = cast.arguments().phrases().at(at - 1).flatMap(p -> cast.participant(p.head()));
        if (direct.isPresent()) {
            return List.of(direct.get());
        }
        for (NounForm form : NounForm.of(analysis.token(at - 1).fold())) {
            if (!form.suffix().isEmpty()) {
                return cast.antecedent(at - 1, form.suffix()).map(List::of).orElse(List.of());
            }
        }
        return List.of();
    }

    private Roles noun(Trigger trigger) {
        int at = trigger.token();
        int last = trigger.endToken() - 1;
        EventRow.Agent frame = trigger.row().agent();
        boolean symmetric = SYMMETRIC.contains(trigger.row().type());
        List<Participant> agents = new ArrayList<>();
        List<Participant> recipients = new ArrayList<>();
        String pattern = "noun";

        List<Participant> own = genitive(trigger, last);
        List<Participant> adjectives = cast.adjectives(last, symmetric);
        List<Participant> prepositional = prepositional(trigger, last);
        Optional<Integer> governor = governor(at);
        Optional<Carriers.Kind> kind = kind(governor);
        boolean meeting = trigger.row().type().equals("CONSULT");
        boolean force = FORCE.contains(trigger.row().type());
        boolean carriedOwn = !own.isEmpty() && isObject(trigger, own, prepositional, governor, kind);
        List<Participant> doers = force && !trigger.row().recipients().contains("من") ? passage.doers(last) : List.of();
        if (!doers.isEmpty()
                && prepositional.stream()
                        .anyMatch(p -> p.anchor().equals(doers.get(0).anchor()))) {
            prepositional = List.of();
        }
        if (frame == EventRow.Agent.GENITIVE && (carriedOwn || isVisited(trigger, own, prepositional, governor))) {
            recipients.addAll(own);
        } else if (frame == EventRow.Agent.GENITIVE) {
            agents.addAll(own);
        } else if (frame == EventRow.Agent.OWNER) {
            pattern = "owner";
        } else if (frame == EventRow.Agent.ELSEWHERE) {
            recipients.addAll(own);
        } else if (!own.isEmpty()) {
            (prepositional.isEmpty() && (carriedOwn || !acts(own.get(0))) ? recipients : agents).addAll(own);
        }
        if (agents.isEmpty()) {
            agents.addAll(adjectives);
        }
        if (agents.isEmpty()) {
            agents.addAll(doers);
        }
        if (symmetric) {
            List<Participant> between =
                    cast.arguments().after(last, BETWEEN).map(cast::of).orElse(List.of());
            if (agents.isEmpty() && between.size() > 1) {
                agents.addAll(between);
                pattern = "between";
            } else {
                recipients.addAll(prepositional);
            }
        } else if (force && agents.isEmpty() && recipients.isEmpty()) {
            List<Participant> between =
                    cast.arguments().after(last, BETWEEN).map(cast::of).orElse(List.of());
            if (between.size() > 1 && trigger.row().recipients().contains("بين")) {
                agents.add(between.get(0));
                recipients.addAll(between.subList(1, between.size()));
                pattern = "between";
            } else {
                recipients.addAll(prepositional);
            }
        } else if (recipients.isEmpty()) {
            recipients.addAll(prepositional);
        }
        if (force && recipients.isEmpty()) {
            recipients.addAll(passage.hit(last).map(owners::of).orElseGet(() -> passage.sufferer(at, last, governor)));
        }
        if (TOLD.contains(trigger.row().type())
                && !symmetric
                && recipients.isEmpty()
                && !own.isEmpty()
                && !carriedOwn
                && trigger.suffix().isEmpty()) {
            recipients.addAll(passage.objectAfter(last).map(cast::of).orElse(List.of()));
            recipients.removeIf(r -> own.stream().anyMatch(o -> o.anchor().equals(r.anchor())));
        }
        if (recipients.isEmpty() && STANCES.contains(trigger.row().type())) {
            recipients.addAll(describedAfter(last));
            recipients.removeIf(r -> pattern(r, agents));
        }
        if (agents.isEmpty()) {
            agents.addAll(byWhom(last));
        }
        if (meeting && agents.isEmpty() && recipients.isEmpty()) {
            agents.addAll(passage.of(last));
        }
        List<Participant> sufferers = recipients;
        agents.removeIf(a -> pattern(a, sufferers));
        Optional<Integer> relative =
                relativeVerb(last).filter(v -> !passage.isSuffering(v) && passage.describes(v, last));
        if (relative.isPresent() && agents.isEmpty()) {
            agents.addAll(cast.arguments()
                    .subject(relative.get())
                    .filter(s -> s.firstToken() > at)
                    .map(cast::of)
                    .orElseGet(() -> doerOfRelative(relative.get(), at)));
            if (recipients.isEmpty()) {
                Set<String> places = new HashSet<>(trigger.row().recipients());
                recipients.addAll(cast.arguments()
                        .after(relative.get(), places)
                        .map(cast::of)
                        .orElse(List.of()));
            }
            pattern = "relative";
        }
        if (agents.isEmpty() && governor.isPresent() && kind.isPresent()) {
            List<Participant> carried = carried(trigger, governor.get(), kind.get());
            carried.removeIf(p -> recipients.stream().anyMatch(r -> r.anchor().equals(p.anchor())));
            if (!carried.isEmpty()) {
                agents.addAll(carried);
                pattern = kind.get().name().toLowerCase(java.util.Locale.ROOT);
            }
        }
        if (frame == EventRow.Agent.OWNER && agents.isEmpty()) {
            agents.addAll(own);
        }
        if (recipients.isEmpty() && DEEDS.contains(trigger.row().type())) {
            recipients.addAll(struck(last));
        }
        if (recipients.isEmpty() && STANCES.contains(trigger.row().type())) {
            recipients.addAll(describedAfter(last));
        }
        if (agents.isEmpty()
                && governor.isEmpty()
                && TOLD.contains(trigger.row().type())) {
            agents.addAll(cast.arguments().speakerBeforeColon(at).map(cast::of).orElse(List.of()));
        }
        if (meeting && agents.isEmpty() && !recipients.isEmpty()) {
            List<Participant> told =
                    governor.or(() -> nextVerb(last)).map(this::subjectOf).orElse(List.of());
            if (told.stream()
                    .noneMatch(t -> recipients.stream().anyMatch(r -> r.anchor().equals(t.anchor())))) {
                agents.addAll(told);
                pattern = "told";
            }
        }
        return new Roles(agents, recipients, governor, kind, pattern);
    }

    private static boolean pattern(Participant agent, List<Participant> recipients) {
        return recipients.stream()
                .anyMatch(r -> r.anchor().equals(agent.anchor()) && r.state().equals(agent.state()));
    }

    /**
     * Whether the genitive suffers what the noun says because the subject of the verb before does it: «واصل الجيش قصف المدينة», «اتهمت واشنطن
     * طهران بدعم الحوثيين», «أكد لافروف دعم سوريا», but «أكد لافروف دعم بلاده».
     */
    private boolean isObject(
            Trigger trigger,
            List<Participant> own,
            List<Participant> prepositional,
            Optional<Integer> governor,
            Optional<Carriers.Kind> kind) {
        boolean transitive = trigger.row().agent() == EventRow.Agent.EITHER
                || STANCES.contains(trigger.row().type()) && TRANSITIVE.contains(trigger.lemma());
        if (!transitive || !trigger.suffix().isEmpty() || !prepositional.isEmpty() || kind.isEmpty()) {
            return false;
        }
        List<Participant> doer =
                switch (kind.get()) {
                    case CALL, BLAME -> calledUpon(governor.orElseThrow(), trigger.token());
                    case HAPPEN -> List.of();
                    default -> subjectOf(governor.orElseThrow());
                };
        return !doer.isEmpty()
                && own.stream().noneMatch(o -> doer.stream()
                        .anyMatch(d -> d.state().equals(o.state())
                                && (STANCES.contains(trigger.row().type())
                                        || d.anchor().equals(o.anchor()))));
    }

    /** «المشاورات التي أجراها»: who does it is the subject of the sentence. */
    private List<Participant> doerOfRelative(int relative, int noun) {
        boolean resumes = cast.arguments()
                .verbs()
                .finite(relative)
                .map(f -> !f.reading().suffix().isEmpty())
                .orElse(false);
        return resumes ? governor(noun).map(this::subjectOf).orElse(List.of()) : List.of();
    }

    /** «زيارة دمشق» after a verb with its own subject, «للقاء الأمير»: the genitive is the one visited or met. */
    private boolean isVisited(
            Trigger trigger, List<Participant> own, List<Participant> prepositional, Optional<Integer> governor) {
        if (!trigger.row().type().equals("CONSULT")
                || own.isEmpty()
                || !prepositional.isEmpty()
                || !trigger.suffix().isEmpty()) {
            return false;
        }
        boolean city = own.get(0).link().map(cast::isPlace).orElse(false);
        if (city && trigger.row().mode().orElse("").equals("visit")) {
            return true;
        }
        if (governor.isEmpty()) {
            return false;
        }
        boolean place = trigger.lemma().startsWith("زيار")
                && (own.get(0)
                                .link()
                                .map(i -> cast.isPlace(i) || cast.isState(i))
                                .orElse(false)
                        || Set.of("UNK", "CVL").contains(own.get(0).sector()));
        boolean purpose = trigger.proclitics().endsWith("ل");
        List<Participant> subject = subjectOf(governor.get());
        return (place || purpose)
                && subject.stream().noneMatch(s -> s.anchor().equals(own.get(0).anchor()));
    }

    /** «وفي مؤتمر صحفي مع نظيره، قال الوزير»: the verb that the phrase stands before. */
    private Optional<Integer> nextVerb(int from) {
        int end = Math.min(analysis.sentenceOf(analysis.token(from)).endToken(), from + GOVERNOR_REACH);
        for (int i = from + 1; i < end; i++) {
            if (cast.arguments().verbs().isFinite(i)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** «هجوم استهدف المطار», «التفجير الذي طال حافلة»: the object of the verb that says what the deed hit. */
    private List<Participant> struck(int noun) {
        int end = Math.min(analysis.sentenceOf(analysis.token(noun)).endToken(), noun + STRIKE_REACH);
        for (int i = noun + 1; i < end; i++) {
            int verb = i;
            Optional<Verbs.Finite> finite = cast.arguments().verbs().finite(i);
            if (finite.isPresent()) {
                return STRIKES.contains(finite.get().reading().lemma())
                        ? cast.arguments().firstAfter(verb).map(cast::of).orElse(List.of())
                        : List.of();
            }
        }
        return List.of();
    }

    /** Whether a verb only says what the deed told before it hit. */
    boolean isStrike(int verb, String lemma, int deed) {
        if (!STRIKES.contains(lemma) || verb - deed > STRIKE_REACH) {
            return false;
        }
        for (int i = deed + 1; i < verb; i++) {
            if (cast.arguments().verbs().isFinite(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whoever the verb that carries the noun says does it. */
    private List<Participant> carried(Trigger trigger, int governor, Carriers.Kind kind) {
        boolean suffers = trigger.row().agent() == EventRow.Agent.ELSEWHERE
                && !trigger.row().type().equals("SUPPORT");
        boolean told = TOLD.contains(trigger.row().type());
        return switch (kind) {
            case LIGHT, ASPECT, INTENT, DENY ->
                new ArrayList<>(
                        suffers && trigger.row().needs().contains("agentless")
                                        || FORCE.contains(trigger.row().type()) && passage.onlyTells(governor)
                                ? List.of()
                                : doerOf(governor, trigger.token()));
            case SPEECH, REFUSE, THREATEN ->
                new ArrayList<>(
                        told && !suffers || purposeOf(trigger) || ownDeed(trigger, governor)
                                ? subjectOf(governor)
                                : List.of());
            case CALL, BLAME -> new ArrayList<>(calledUpon(governor, trigger.token()));
            case HAPPEN -> new ArrayList<>();
        };
    }

    private static boolean purposeOf(Trigger trigger) {
        return trigger.row().type().equals("CONSULT") && trigger.proclitics().endsWith("ل");
    }

    /** «أعلن الجيش تدمير …»: armies announce what they did. */
    private boolean ownDeed(Trigger trigger, int governor) {
        return FORCE.contains(trigger.row().type())
                && !trigger.row().needs().contains("agentless")
                && trigger.row().agent() != EventRow.Agent.GENITIVE
                && subjectOf(governor).stream().anyMatch(p -> ARMED.contains(p.sector()));
    }

    /** The subject of the carrying verb, unless what looks like it is the noun itself («أجرى مباحثات»). */
    private List<Participant> doerOf(int verb, int noun) {
        Optional<Argument> subject = cast.arguments().subject(verb);
        boolean itself = subject.map(s -> s.firstToken() > verb && s.head().isEmpty() && s.firstToken() <= noun)
                .orElse(false);
        return itself ? cast.arguments().unnamedSubject(verb).map(cast::of).orElse(List.of()) : subjectOf(verb);
    }

    private List<Participant> subjectOf(int verb) {
        return cast.arguments().subject(verb).map(cast::of).orElse(List.of());
    }

    /** «دعا لافروف واشنطن إلى سحب»: the one called upon stands between the call and what is called for. */
    private List<Participant> calledUpon(int call, int content) {
        return cast.arguments().objects(call).stream()
                .filter(a -> a.firstToken() < content && a.head().isPresent())
                .findFirst()
                .map(cast::of)
                .or(() -> cast.arguments()
                        .after(call, Set.of("من"))
                        .filter(a -> a.firstToken() < content && a.head().isPresent())
                        .map(cast::of))
                .orElse(List.of());
    }

    private List<Participant> genitive(Trigger trigger, int last) {
        if (!trigger.suffix().isEmpty()) {
            return cast.antecedent(trigger.token(), trigger.suffix())
                    .map(List::of)
                    .orElse(List.of());
        }
        if (trigger.definite() || trigger.indefinite()) {
            return List.of();
        }
        return cast.arguments()
                .complement(passage.endOfJoined(last))
                .map(a -> parties(trigger, a))
                .orElse(List.of());
    }

    private List<Participant> prepositional(Trigger trigger, int last) {
        List<Participant> found = byPreposition(trigger, last);
        boolean met =
                trigger.row().type().equals("CONSULT") && !trigger.suffix().isEmpty();
        return found.isEmpty() && met
                ? cast.arguments().complement(last).map(cast::of).orElse(List.of())
                : found;
    }

    private List<Participant> byPreposition(Trigger trigger, int last) {
        for (String place : trigger.row().recipients()) {
            if (place.equals("obj")) {
                if (!trigger.suffix().isEmpty()) {
                    List<Participant> found =
                            cast.arguments().complement(last).map(cast::of).orElse(List.of());
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
                continue;
            }
            List<Participant> found = cast.arguments()
                    .after(last, Set.of(place))
                    .map(a -> parties(trigger, a))
                    .orElse(List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** A force rather than a place or its people. */
    private boolean acts(Participant participant) {
        return participant.link().map(i -> cast.isActor(i)).orElse(true)
                && (Set.of("MIL", "REB", "COP").contains(participant.sector()));
    }

    /** «من قبل», «على يد», «بنيران», «برصاص». */
    private List<Participant> byWhom(int from) {
        int end = Math.min(analysis.sentenceOf(analysis.token(from)).endToken(), from + GOVERNOR_REACH);
        for (int i = from + 1; i + 1 < end; i++) {
            String fold = analysis.token(i).fold();
            String next = analysis.token(i + 1).fold();
            boolean by = fold.equals("من") && (next.equals("قبل") || next.equals("جانب") || next.equals("طرف"))
                    || fold.equals("علي") && (next.equals("يد") || next.equals("ايدي") || next.equals("ايادي"));
            if (by) {
                return cast.arguments().complement(i + 1).map(cast::of).orElse(List.of());
            }
            if (fold.equals("بنيران")
                    || fold.equals("برصاص")
                    || fold.equals("بقصف")
                    || fold.equals("بغارات")
                    || fold.equals("بغاره")) {
                return cast.arguments().complement(i).map(cast::of).orElse(cast.adjectives(i, false));
            }
        }
        return List.of();
    }

    /** «الغارات التي شنتها روسيا»: the verb of the clause that describes the noun. */
    private Optional<Integer> relativeVerb(int noun) {
        int end = Math.min(analysis.sentenceOf(analysis.token(noun)).endToken(), noun + 8);
        for (int i = noun + 1; i < end && i <= noun + 3; i++) {
            if (cast.arguments()
                    .verbs()
                    .finite(i)
                    .map(f -> !f.reading().suffix().isEmpty())
                    .orElse(false)) {
                return Optional.of(i);
            }
            if (!analysis.token(i).isWord()) {
                break;
            }
        }
        for (int i = noun + 1; i < end; i++) {
            Token token = analysis.token(i);
            if (token.fold().equals("الذي")
                    || token.fold().equals("التي")
                    || token.fold().equals("اللذين")) {
                for (int j = i + 1; j < end; j++) {
                    if (cast.arguments().verbs().isFinite(j)) {
                        return Optional.of(j);
                    }
                }
                return Optional.empty();
            }
            if (token.isMark("،")
                    || token.isMark(".")
                    || cast.arguments().verbs().isFinite(i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The finite verb, or the participle that stands for one, before a noun in its clause. */
    Optional<Integer> governor(int noun) {
        int start = Math.max(analysis.sentenceOf(analysis.token(noun)).firstToken(), noun - GOVERNOR_REACH);
        for (int i = noun - 1; i >= start; i--) {
            Token token = analysis.token(i);
            if (token.isMark(".") || token.isMark("؛") || token.isMark(":")) {
                return Optional.empty();
            }
            if (cast.arguments().verbs().isFinite(i) || isAccusativeParticiple(i)) {
                return Optional.of(i);
            }
            if (isThat(token.fold())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isAccusativeParticiple(int index) {
        Token token = analysis.token(index);
        if (!token.isWord() || !token.fold().endsWith("ا") && !token.fold().endsWith("ه")) {
            return false;
        }
        for (Token.Segment segment : token.segments()) {
            if (!segment.proclitics().isEmpty() && !segment.proclitics().equals("و")) {
                continue;
            }
            for (Reading reading : morphology.readings(segment.stem())) {
                if (reading.pos() == Pos.ACTIVE_PARTICIPLE
                        && reading.suffix().isEmpty()
                        && !reading.definite()
                        && carriers.kind(reading.lemma()).isPresent()) {
                    return index > 0;
                }
            }
        }
        return false;
    }

    private static boolean isThat(String fold) {
        return fold.equals("ان")
                || fold.equals("انه")
                || fold.equals("انها")
                || fold.equals("بان")
                || fold.equals("انهم");
    }

    /** «يعتزم أن يزور», «دعا إلى أن تسحب»: the verb before «أن». */
    private Optional<Integer> governorOfClause(int verb) {
        int start = Math.max(analysis.sentenceOf(analysis.token(verb)).firstToken(), verb - 4);
        for (int i = verb - 1; i >= start; i--) {
            if (analysis.token(i).fold().equals("ان")
                    || analysis.token(i).fold().equals("بان")) {
                return governor(i);
            }
        }
        return Optional.empty();
    }

    Optional<Carriers.Kind> kind(Optional<Integer> governor) {
        return governor.flatMap(g -> {
            Optional<Verbs.Finite> finite = cast.arguments().verbs().finite(g);
            if (finite.isPresent()) {
                return finite.get().readings().stream()
                        .map(r -> carriers.kind(r.lemma()))
                        .flatMap(Optional::stream)
                        .findFirst();
            }
            return analysis.token(g).segments().stream()
                    .flatMap(s -> morphology.readings(s.stem()).stream())
                    .filter(r -> r.pos() == Pos.ACTIVE_PARTICIPLE)
                    .map(r -> carriers.kind(r.lemma()))
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }
}
