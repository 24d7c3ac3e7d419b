package org.isnad.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Argument;

/**
 * Who does what a verbal noun says and to whom. Its own words come first («قصف داعش للمدينة», «الغارات الروسية», «هجوم استهدف المطار»),
 * then the clause that describes it («الغارات التي شنتها روسيا»), then the verb that carries it («شن الجيش غارات»).
 */
final class NounRoles {
    private static final Set<String> BETWEEN = Set.of("بين");
    private static final String BY_ORIGIN = "من";
    /** «وأشار المرصد إلى غارات التحالف وضرباته»: they tell of it. */
    private static final Set<String> UNARMED = Set.of("NGO", "MED", "BUS");

    private static final Set<String> POWERS = Set.of("government", "army", "police", "occupation", "judiciary");
    private static final String COUNTERPART = "نظير";

    private final Cast cast;
    private final Governors governors;
    private final Owners owners;
    private final Perpetrators perpetrators;
    private final EventNouns passage;
    private final Carried carried;
    private final Strikes strikes;

    NounRoles(Cast cast, Governors governors, Owners owners, Perpetrators perpetrators, Control control) {
        this.cast = cast;
        this.governors = governors;
        this.owners = owners;
        this.perpetrators = perpetrators;
        this.passage = new EventNouns(cast);
        this.carried = new Carried(cast, governors, passage, control);
        this.strikes = new Strikes(cast);
    }

    Roles find(Trigger trigger) {
        return new Reading(trigger).roles();
    }

    /** One noun while its parties are looked for; the steps of {@link #roles} stand in the order in which they may be believed. */
    private final class Reading {
        private final Trigger trigger;
        private final String type;
        private final int last;
        private final boolean symmetric;
        private final boolean force;
        private final List<Participant> own;
        private final Optional<Integer> governor;
        private final Optional<Carriers.Kind> kind;
        private final List<Participant> doers;
        private final List<Participant> prepositional;
        private final boolean carriedOwn;
        private final List<Participant> agents = new ArrayList<>();
        private final List<Participant> recipients = new ArrayList<>();
        private String pattern = "noun";
        private boolean asked;

        Reading(Trigger trigger) {
            this.trigger = trigger;
            this.type = trigger.row().type();
            this.last = trigger.endToken() - 1;
            this.symmetric = Symmetry.isSymmetric(type);
            this.force = Families.isForce(type);
            this.governor = governors.governor(trigger.token());
            this.own = genitive(trigger, last, governor);
            this.kind = governors.kind(governor);
            boolean mayHaveDoers = force
                    && trigger.row().agent() != EventRow.Agent.ELSEWHERE
                    && !trigger.row().recipients().contains(BY_ORIGIN);
            this.doers = mayHaveDoers ? passage.doers(last) : List.of();
            List<Participant> after = prepositional(trigger, last);
            this.carriedOwn = !own.isEmpty() && carried.isObject(trigger, own, after, governor, kind);
            this.prepositional = !doers.isEmpty() && holds(after, doers.get(0)) ? List.of() : after;
        }

        Roles roles() {
            genitiveByFrame();
            ownDoers();
            askedBy();
            if (symmetric || force && agents.isEmpty() && recipients.isEmpty()) {
                bothSides();
            } else if (recipients.isEmpty() && !asked) {
                recipients.addAll(prepositional);
            }
            ownSufferers();
            if (agents.isEmpty()) {
                agents.addAll(perpetrators.byWhom(last));
            }
            boolean met = type.equals("CONSULT") && recipients.isEmpty();
            if ((met || type.equals("PROTEST")) && agents.isEmpty()) {
                agents.addAll(passage.of(last));
            }
            agents.removeIf(a -> isSame(a, recipients));
            describingClause();
            carryingNoun();
            carryingVerb();
            rest();
            return new Roles(agents, recipients, governor, kind, pattern);
        }

        private void genitiveByFrame() {
            switch (trigger.row().agent()) {
                case GENITIVE -> {
                    boolean suffers = carriedOwn
                            || isVisited(trigger, own, prepositional, governor)
                            || type.equals("SANCTION") && !own.isEmpty() && isUnarmed(own.get(0));
                    (suffers ? recipients : agents).addAll(own);
                }
                case OWNER -> pattern = "owner";
                case ELSEWHERE -> {
                    List<Participant> object = executed();
                    (object.isEmpty() ? recipients : agents).addAll(own);
                    recipients.addAll(object);
                }
                default -> {
                    List<Participant> stormed = stormed();
                    if (!stormed.isEmpty()) {
                        agents.addAll(own);
                        recipients.addAll(stormed);
                    } else if (!own.isEmpty()) {
                        boolean suffers = prepositional.isEmpty() && (carriedOwn || !acts(own.get(0)));
                        (suffers ? recipients : agents).addAll(own);
                    }
                }
            }
        }

        /** «إعدام طهران المواطن السويدي», «اعتقال الشرطة ثلاثة شبان»: whom those in power do it to stands after them. */
        private List<Participant> executed() {
            boolean executes = force
                    && !trigger.row().isAgentless()
                    && trigger.suffix().isEmpty()
                    && own.size() == 1
                    && own.get(0).link().map(this::isInPower).orElse(false);
            List<Participant> object =
                    executes ? passage.objectAfter(last).map(owners::of).orElse(List.of()) : List.of();
            boolean people = object.stream()
                    .allMatch(o -> !holds(own, o)
                            && o.link()
                                    .map(l -> cast.isActor(l) && (!isThing(l) || isForeign(o)))
                                    .orElse(false));
            return people ? object : List.of();
        }

        /** «هدم إسرائيل منازل فلسطينية»: things of another state. */
        private boolean isForeign(Participant thing) {
            return thing.state().isPresent() && !thing.state().equals(own.get(0).state());
        }

        /** «اقتحام مستوطنين المسجد الأقصى», «قصف إسرائيل مدرسة في غزة»: whom or what actors right after the noun do it to stands after them. */
        private List<Participant> stormed() {
            boolean may = force
                    && trigger.suffix().isEmpty()
                    && own.size() == 1
                    && !trigger.row().isAgentless();
            boolean actor = may
                    && own.get(0)
                            .link()
                            .filter(l -> cast.isActor(l) && !isThing(l))
                            .isPresent();
            List<Participant> object =
                    actor ? passage.objectAfter(last).map(owners::of).orElse(List.of()) : List.of();
            return object.stream().anyMatch(o -> holds(own, o)) ? List.of() : object;
        }

        private boolean isInPower(int link) {
            return cast.isState(link)
                    || cast.link(link).standsFor().isPresent()
                    || cast.link(link).mention() instanceof Mention.Nominal nominal && POWERS.contains(nominal.noun());
        }

        private boolean isThing(int link) {
            return cast.link(link).mention() instanceof Mention.Nominal nominal
                    && nominal.noun().equals("facility");
        }

        /** «الغارات الروسية», «غارة للتحالف». */
        private void ownDoers() {
            if (agents.isEmpty()) {
                agents.addAll(cast.adjectives(last, symmetric));
            }
            if (agents.isEmpty() && last > trigger.token()) {
                agents.addAll(cast.adjectives(trigger.token(), symmetric));
            }
            if (agents.isEmpty() && trigger.indefinite()) {
                agents.addAll(passage.spelledAsState(last));
            }
            if (agents.isEmpty()) {
                agents.addAll(doers);
            }
        }

        /** «بناء على طلب من الحكومة»: there «من» brings the one who asks. */
        private void askedBy() {
            int before = trigger.token() - 1;
            boolean ground = trigger.proclitics().endsWith("ب")
                    || before >= 0 && cast.is(cast.arguments().fold(before), RoleWords.WordClass.GROUND);
            if (ground
                    && type.equals("REQUEST")
                    && agents.isEmpty()
                    && trigger.row().recipients().contains(BY_ORIGIN)) {
                agents.addAll(cast.arguments()
                        .afterNoun(last, Set.of(BY_ORIGIN), false)
                        .map(cast::of)
                        .orElse(List.of()));
                asked = !agents.isEmpty();
            }
        }

        /** «اتفاق بين روسيا وتركيا»; without «بين» whom a preposition brings is the other side. */
        private void bothSides() {
            boolean may =
                    agents.isEmpty() && (symmetric || trigger.row().recipients().contains("بين"));
            List<Participant> between = may
                    ? cast.arguments()
                            .afterNoun(last, BETWEEN, false)
                            .map(cast::of)
                            .orElse(List.of())
                    : List.of();
            if (between.size() < 2) {
                recipients.addAll(prepositional);
                return;
            }
            pattern = "between";
            if (symmetric) {
                agents.addAll(between);
            } else {
                agents.add(between.get(0));
                recipients.addAll(between.subList(1, between.size()));
            }
        }

        /** «هجوم استهدف المطار», «رفض بلاده التدخل التركي», «ترحيب بالإنجازات التي حققتها روسيا». */
        private void ownSufferers() {
            if (force
                    && agents.size() == 2
                    && recipients.isEmpty()
                    && trigger.row().recipients().contains("بين")) {
                recipients.add(agents.remove(1));
            }
            if (force && recipients.isEmpty()) {
                recipients.addAll(passage.hit(last)
                        .map(owners::of)
                        .orElseGet(() -> passage.sufferer(trigger.token(), last, governor)));
            }
            boolean acting = !own.isEmpty() && !carriedOwn && trigger.suffix().isEmpty();
            if (Families.isTold(type) && !symmetric && recipients.isEmpty() && acting) {
                recipients.addAll(passage.objectAfter(last).map(cast::of).orElse(List.of()));
                recipients.removeIf(r -> holds(own, r));
            }
            if (recipients.isEmpty() && Families.isStance(type)) {
                recipients.addAll(governors.describedAfter(last));
                recipients.removeIf(r -> isSame(r, agents));
            }
        }

        /** «الغارات التي شنتها روسيا على المدينة». */
        private void describingClause() {
            if (type.equals("PROTEST") && agents.isEmpty()) {
                agents.addAll(passage.takingPart(last));
            }
            Optional<Integer> relative =
                    governors.relativeVerb(last).filter(v -> !passage.isSuffering(v) && passage.describes(v, last));
            if (relative.isEmpty() || !agents.isEmpty()) {
                return;
            }
            int verb = relative.get();
            agents.addAll(cast.arguments()
                    .subject(verb)
                    .filter(s -> s.firstToken() > trigger.token())
                    .map(cast::of)
                    .orElseGet(() -> carried.doerOfRelative(verb, trigger.token())));
            if (recipients.isEmpty()) {
                Set<String> places = new HashSet<>(trigger.row().recipients());
                recipients.addAll(
                        cast.arguments().after(verb, places).map(cast::of).orElse(List.of()));
            }
            pattern = "relative";
        }

        /** «مواصلة بلاده دعم سوريا». */
        private void carryingNoun() {
            if (agents.isEmpty()) {
                take(carried.controlled(trigger), "control");
            }
        }

        private void carryingVerb() {
            if (type.equals("AID")
                    && recipients.isEmpty()
                    && governor.filter(passage::isReceiving).isPresent()) {
                received();
                return;
            }
            if (!agents.isEmpty() || governor.isEmpty()) {
                return;
            }
            int verb = governor.get();
            if (kind.isPresent() && carried.carries(verb, trigger)) {
                take(
                        carried.carried(trigger, verb, kind.get()),
                        kind.get().name().toLowerCase(Locale.ROOT));
            }
            if (agents.isEmpty()) {
                take(carried.ownOrAim(trigger, verb, kind), "aim");
            }
        }

        /** «تلقى لبنان مساعدات من فرنسا», «حصلت أوكرانيا على مساعدات أميركية»: the subject gets it. */
        private void received() {
            recipients.addAll(governors.subjectOf(governor.orElseThrow()));
            recipients.removeIf(r -> isSame(r, agents));
            if (agents.isEmpty()) {
                agents.addAll(cast.arguments()
                        .afterNoun(last, Set.of(BY_ORIGIN), false)
                        .map(cast::of)
                        .orElse(List.of()));
            }
            pattern = "received";
        }

        private void take(List<Participant> found, String how) {
            List<Participant> fresh =
                    found.stream().filter(p -> !holds(recipients, p)).toList();
            if (!fresh.isEmpty()) {
                agents.addAll(fresh);
                pattern = how;
            }
        }

        private void rest() {
            if (trigger.row().agent() == EventRow.Agent.OWNER && agents.isEmpty()) {
                agents.addAll(own);
            }
            if (recipients.isEmpty()
                    && force
                    && kind.filter(k -> k == Carriers.Kind.THREATEN).isPresent()) {
                recipients.addAll(carried.threatened(governor.orElseThrow(), trigger));
                recipients.removeIf(r -> holds(agents, r));
            }
            if (recipients.isEmpty() && type.equals("ASSAULT")) {
                recipients.addAll(strikes.struck(last));
            }
            if (recipients.isEmpty() && Families.isStance(type)) {
                recipients.addAll(governors.describedAfter(last));
            }
            if (agents.isEmpty() && governor.isEmpty() && Families.isTold(type)) {
                agents.addAll(cast.arguments()
                        .speakerBeforeColon(trigger.token())
                        .map(cast::of)
                        .orElse(List.of()));
            }
            if (type.equals("CONSULT") && agents.isEmpty() && !recipients.isEmpty()) {
                List<Participant> told = governor.or(() -> governors.nextVerb(last))
                        .map(governors::subjectOf)
                        .orElse(List.of());
                if (told.stream().noneMatch(t -> holds(recipients, t))) {
                    agents.addAll(told);
                    pattern = "told";
                }
            }
        }
    }

    /** «تجميد أصول مصارف روسية»: firms and people suffer what states impose. */
    private static boolean isUnarmed(Participant participant) {
        return UNARMED.contains(participant.sector()) || participant.sector().equals("CVL");
    }

    private static boolean isSame(Participant one, List<Participant> others) {
        return others.stream()
                .anyMatch(o -> o.anchor().equals(one.anchor()) && o.state().equals(one.state()));
    }

    private static boolean holds(List<Participant> participants, Participant one) {
        return participants.stream().anyMatch(p -> p.anchor().equals(one.anchor()));
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
        if (isCounterpart(own.get(0))) {
            return true;
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
        List<Participant> subject = governors.subjectOf(governor.get());
        return (place || purpose)
                && subject.stream().noneMatch(s -> s.anchor().equals(own.get(0).anchor()));
    }

    /** «بعد لقاء نظيره»: a counterpart is always the other side. */
    private boolean isCounterpart(Participant participant) {
        return participant
                .link()
                .map(l -> cast.arguments().fold(cast.link(l).mention().firstToken()))
                .filter(f -> f.startsWith(COUNTERPART))
                .isPresent();
    }

    private List<Participant> genitive(Trigger trigger, int last, Optional<Integer> governor) {
        if (!trigger.suffix().isEmpty()) {
            return cast.antecedents(trigger.token(), trigger.suffix(), doersOf(trigger, governor));
        }
        if (trigger.definite() || trigger.indefinite()) {
            return List.of();
        }
        return cast.arguments()
                .complement(passage.endOfJoined(last))
                .map(a -> owners.hitBy(trigger, a))
                .orElse(List.of());
    }

    /** «قضت المحكمة بإعدامهم», «أمر بقتلهم»: who does by the verb before what they suffer is none of them. */
    private Set<Integer> doersOf(Trigger trigger, Optional<Integer> governor) {
        boolean suffered =
                Families.isForce(trigger.row().type()) && trigger.row().agent() == EventRow.Agent.ELSEWHERE;
        boolean done = Families.isForce(trigger.row().type())
                && governor.map(governors::subjectOf).orElse(List.of()).stream()
                        .allMatch(p -> UNARMED.contains(p.sector()));
        return suffered || done
                ? governor.map(governors::subjectOf).orElse(List.of()).stream()
                        .flatMap(p -> p.link().stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private List<Participant> prepositional(Trigger trigger, int last) {
        List<Participant> found = byPreposition(trigger, last);
        boolean met =
                trigger.row().type().equals("CONSULT") && !trigger.suffix().isEmpty();
        return found.isEmpty() && met
                ? cast.arguments()
                        .complement(last)
                        .or(() -> passage.hostedAfter(last))
                        .map(cast::of)
                        .orElse(List.of())
                : found;
    }

    private List<Participant> byPreposition(Trigger trigger, int last) {
        List<Participant> strict = byPreposition(trigger, last, true);
        return strict.isEmpty() ? byPreposition(trigger, last, false) : strict;
    }

    /** @param strict whether «ل» before a verbal noun («لدعم اللاجئين») is passed over */
    private List<Participant> byPreposition(Trigger trigger, int last, boolean strict) {
        for (String place : trigger.row().recipients()) {
            Optional<Argument> found = Optional.empty();
            if (!place.equals("obj")) {
                found = cast.arguments().afterNoun(last, Set.of(place), !strict);
            } else if (!trigger.suffix().isEmpty()) {
                found = cast.arguments().complement(last);
            }
            List<Participant> parties = found.map(a -> place.equals("obj") ? cast.of(a) : owners.hitBy(trigger, a))
                    .orElse(List.of());
            if (!parties.isEmpty()) {
                return parties;
            }
        }
        return List.of();
    }

    /** A force rather than a place or its people. */
    private boolean acts(Participant participant) {
        return participant.link().map(i -> cast.isActor(i)).orElse(true)
                && (Set.of("MIL", "REB", "COP").contains(participant.sector()));
    }
}
