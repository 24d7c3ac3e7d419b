package org.isnad.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;

/**
 * Who does what a verbal noun says and to whom. Its own words come first («قصف داعش للمدينة», «الغارات الروسية», «هجوم استهدف المطار»),
 * then the clause that describes it («الغارات التي شنتها روسيا»), then the verb that carries it («شن الجيش غارات»).
 */
final class NounRoles {
    private static final Set<String> BETWEEN = Set.of("بين");
    private static final String BY_ORIGIN = "من";
    /** What «من» brings from the one who gives or says it. */
    private static final Set<String> GIVEN = Set.of("AID", "SUPPORT", "REJECT", "ACCUSE");

    /** «له», «لها», «لهم» bring a pronoun. */
    private static final int SHORTEST_WITH_L = 3;

    /** Words that somebody may face: «يواجه نتنياهو اتهامات». */
    private static final Set<String> FACED = Set.of("ACCUSE", "THREATEN", "SANCTION");

    private static final String TERROR = "الارهاب";

    private static final Set<String> POWERS = Set.of("government", "army", "police", "occupation", "judiciary");

    private final Cast cast;
    private final Governors governors;
    private final Owners owners;
    private final Perpetrators perpetrators;
    private final EventNouns passage;
    private final Carried carried;
    private final Control control;
    private final Strikes strikes;
    private final NounPlaces places;

    NounRoles(Cast cast, Governors governors, Owners owners, Perpetrators perpetrators, Control control) {
        this.cast = cast;
        this.governors = governors;
        this.owners = owners;
        this.perpetrators = perpetrators;
        this.passage = new EventNouns(cast);
        this.control = control;
        this.carried = new Carried(cast, governors, passage, control);
        this.strikes = new Strikes(cast);
        this.places = new NounPlaces(cast, governors, owners, passage);
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
            this.own = places.genitive(trigger, last, governor);
            this.kind = governors.kind(governor);
            boolean mayHaveDoers = force
                    && trigger.row().agent() != EventRow.Agent.ELSEWHERE
                    && !trigger.row().recipients().contains(BY_ORIGIN);
            this.doers = mayHaveDoers ? passage.doers(last) : List.of();
            List<Participant> after = places.prepositional(trigger, last);
            this.carriedOwn = !own.isEmpty() && carried.isObject(trigger, own, after, governor, kind);
            this.prepositional = !doers.isEmpty() && holds(after, doers.get(0)) ? List.of() : after;
        }

        Roles roles() {
            if (!isUndergone()) {
                genitiveByFrame();
            }
            ownDoers();
            helpedBy();
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
            if ((met || type.equals("PROTEST") || type.equals("MOBILIZE")) && agents.isEmpty()) {
                agents.addAll(passage.of(last));
            }
            agents.removeIf(a -> isSame(a, recipients));
            describingClause();
            travelling();
            carryingNoun();
            carryingVerb();
            rest();
            return new Roles(agents, recipients, governor, kind, pattern);
        }

        /** «تعرض الناشط للاعتقال من الشرطة», «تعرضت القرية لقصف الجيش»: the verb's subject suffers it, and the noun's own words tell who does it. */
        private boolean isUndergone() {
            if (!force || governor.filter(passage::isSuffering).isEmpty() || !isAfterL()) {
                return false;
            }
            List<Participant> sufferers = passage.sufferer(trigger.token(), last, governor);
            if (sufferers.isEmpty()) {
                return false;
            }
            recipients.addAll(sufferers);
            agents.addAll(passage.doers(last));
            if (agents.isEmpty()) {
                agents.addAll(own.stream()
                        .filter(o -> !isSame(o, sufferers) && acts(o))
                        .toList());
            }
            return true;
        }

        private boolean isAfterL() {
            return trigger.proclitics().endsWith("ل")
                    || cast.linked().analysis().token(trigger.token()).fold().startsWith("لل");
        }

        private void genitiveByFrame() {
            if (cast.is(cast.arguments().fold(trigger.token()), RoleWords.WordClass.WILLING)) {
                agents.addAll(control.willing(trigger.token()));
                return;
            }
            switch (trigger.row().agent()) {
                case GENITIVE -> {
                    if (isJoinedVictim()) {
                        break;
                    }
                    boolean suffers = carriedOwn
                            || places.isGiven(trigger, own, prepositional)
                            || isAbstract()
                            || places.isVisited(trigger, own, prepositional, governor)
                            || type.equals("SANCTION") && !own.isEmpty() && isUnarmed(own.get(0))
                            || isHelpForRebels();
                    (suffers ? recipients : agents).addAll(own);
                }
                case OWNER -> pattern = "owner";
                case ELSEWHERE -> {
                    List<Participant> object = executed();
                    if (object.isEmpty()) {
                        object = owned();
                        if (!object.isEmpty()) {
                            agents.addAll(cast.antecedents(trigger.token(), trigger.suffix()));
                            recipients.addAll(object);
                            break;
                        }
                    }
                    (object.isEmpty() ? recipients : agents).addAll(own);
                    recipients.addAll(object);
                }
                default -> {
                    List<Participant> stormed = stormed();
                    if (stormed.isEmpty()) {
                        stormed = owned();
                    }
                    if (!stormed.isEmpty()) {
                        agents.addAll(own);
                        recipients.addAll(stormed);
                    } else if (places.isGiven(trigger, own, prepositional)) {
                        recipients.addAll(own);
                    } else if (!own.isEmpty()) {
                        boolean suffers = prepositional.isEmpty() && !ownsDeedOn() && (carriedOwn || !acts(own.get(0)));
                        (suffers ? recipients : agents).addAll(own);
                    }
                }
            }
        }

        /** «انتهاكها لبنود الاتفاق», «قصفه للمدينة»: the pronoun's owner does it to what «ل» brings, be it nobody. */
        private boolean ownsDeedOn() {
            int next = last + 1;
            return !trigger.suffix().isEmpty()
                    && trigger.row().recipients().contains("ل")
                    && next < cast.linked().analysis().tokens().size()
                    && cast.arguments().fold(next).startsWith("ل")
                    && cast.arguments().fold(next).length() > SHORTEST_WITH_L
                    && !cast.arguments().isDeedAfter(next, "ل");
        }

        /** «قصفها مدرسة», «اعتقاله ناشطين»: whom the pronoun's owner does it to stands right after. */
        private List<Participant> owned() {
            boolean may = force && !trigger.suffix().isEmpty() && !trigger.row().isAgentless() && !own.isEmpty();
            return may
                    ? cast.arguments()
                            .complement(last)
                            .filter(o -> o.firstToken() == last + 1)
                            .map(owners::of)
                            .filter(found -> found.stream().noneMatch(o -> holds(own, o)))
                            .orElse(List.of())
                    : List.of();
        }

        /** «اعتداءات واحتجاز رهائن»: the genitive of two nouns, of which only the second has it. */
        private boolean isJoinedVictim() {
            return force && passage.endOfJoined(last) > last && own.stream().anyMatch(NounRoles::isUnarmed);
        }

        /** «دعم الإرهاب»: terror gets help and praise, it gives none. */
        private boolean isAbstract() {
            return (Families.isStance(type) || type.equals("AID"))
                    && own.size() == 1
                    && own.get(0)
                            .link()
                            .filter(l -> cast.arguments()
                                    .fold(cast.link(l).mention().firstToken())
                                    .equals(TERROR))
                            .isPresent();
        }

        /** «دعم الإرهاب», «تمويل الحوثيين»: help that is told of rebels with nobody after «ل» goes to them. */
        private boolean isHelpForRebels() {
            return (type.equals("SUPPORT") || type.equals("AID"))
                    && prepositional.isEmpty()
                    && !own.isEmpty()
                    && own.get(0).sector().equals("REB");
        }

        /** «إعدام طهران المواطن السويدي», «اعتقال الشرطة ثلاثة شبان»: whom those in power do it to stands after them. */
        private List<Participant> executed() {
            boolean executes = force
                    && !trigger.row().isAgentless()
                    && trigger.suffix().isEmpty()
                    && own.size() == 1
                    && own.get(0).link().map(this::isInPower).orElse(false);
            List<Participant> object = executes || isGroup()
                    ? passage.objectAfter(last).map(owners::of).orElse(List.of())
                    : List.of();
            if (isGroup()
                    && !object.isEmpty()
                    && object.stream()
                            .allMatch(o -> !o.state().equals(own.get(0).state()))) {
                return object;
            }
            if ((object.isEmpty() || !executes) && wields()) {
                return passage.objectByL(last);
            }
            boolean people = object.stream()
                    .allMatch(o -> !holds(own, o)
                            && o.link()
                                    .map(l -> cast.isActor(l)
                                            && (!isThing(l)
                                                    || isForeign(o)
                                                    || Families.isArmed(
                                                            own.get(0).sector())))
                                    .orElse(false));
            return people ? object : List.of();
        }

        /** «احتلال داعش قضاء سنجار», «تدمير الجيش الإسرائيلي مدرسة»: forces by their name. */
        private boolean isGroup() {
            return (type.equals("ASSAULT") || type.equals("COERCE"))
                    && !trigger.row().isAgentless()
                    && trigger.suffix().isEmpty()
                    && own.size() == 1
                    && own.get(0)
                            .link()
                            .filter(l -> cast.link(l).mention() instanceof Mention.Name name
                                    && (name.kind() == Mention.Kind.ARMED_GROUP
                                            || Families.isArmed(own.get(0).sector())))
                            .isPresent();
        }

        /** «اعتقال السلطات التركية لرئيس البلدية», «خطف الحوثيين لموظفين»: before «ل» stand those in power or in arms who do it. */
        private boolean wields() {
            return force
                    && !trigger.row().isAgentless()
                    && trigger.suffix().isEmpty()
                    && own.size() == 1
                    && own.get(0)
                            .link()
                            .filter(l ->
                                    isInPower(l) || Families.isArmed(own.get(0).sector()) && isNamed(l))
                            .isPresent();
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

        /** «اعتقال القوات الإسرائيلية لطبيب», not «تدمير منظومة للحوثيين». */
        private boolean isNamed(int link) {
            return !(cast.link(link).mention() instanceof Mention.Nominal nominal)
                    || nominal.state().isPresent() && !isThing(link);
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

        /** «اتفاق بين روسيا وتركيا»; without «بين» whom a preposition brings is the other side. Police do not protest. */
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
            } else if (type.equals("PROTEST")) {
                between.forEach(p -> (Families.isRuling(p.sector()) ? recipients : agents).add(p));
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
            boolean acting = !own.isEmpty() && !carriedOwn;
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

        /** «وصل الرئيس السوداني إلى القاهرة في زيارة»: who travels visits those to whom he goes. */
        private void travelling() {
            boolean visit = trigger.row().mode().orElse("").equals("visit")
                    && agents.isEmpty()
                    && recipients.isEmpty()
                    && own.isEmpty();
            if (visit && governor.filter(passage::isTravelling).isPresent()) {
                agents.addAll(governors.subjectOf(governor.get()));
                recipients.addAll(cast.arguments()
                        .after(governor.get(), Set.of("الي"))
                        .filter(a -> a.endToken() <= trigger.token())
                        .map(cast::of)
                        .orElse(List.of()));
                pattern = "travel";
            }
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
            if (force && passage.isResulting(verb)) {
                take(
                        cast.arguments()
                                .subject(verb)
                                .filter(a -> a.firstToken() != trigger.token()
                                        && cast.is(cast.arguments().fold(a.firstToken()), RoleWords.WordClass.DEED))
                                .map(a -> passage.makers(a.firstToken()))
                                .orElse(List.of()),
                        "result");
                if (!agents.isEmpty()) {
                    return;
                }
            }
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

        /** «تقدم الجيش وبدعم من التحالف»: the verb's subject gets the help that «من» brings. */
        private void helpedBy() {
            boolean help = (type.equals("AID") || type.equals("SUPPORT"))
                    && agents.isEmpty()
                    && trigger.proclitics().endsWith("ب");
            if (!help) {
                return;
            }
            agents.addAll(givenBy());
            if (!agents.isEmpty() && recipients.isEmpty() && prepositional.isEmpty()) {
                recipients.addAll(governor.map(governors::subjectOf).orElse(List.of()));
                recipients.removeIf(r -> isSame(r, agents) || Families.isUnarmed(r.sector()));
            }
        }

        /** «مساعدات من قطر», «بدعم جوي من التحالف», «قوبل برفض من برلين». */
        private List<Participant> givenBy() {
            if (trigger.row().recipients().contains(BY_ORIGIN)) {
                return List.of();
            }
            List<Participant> givers = cast.arguments()
                    .afterNoun(last, Set.of(BY_ORIGIN), false)
                    .filter(a -> a.head().map(cast::isActor).orElse(false))
                    .map(cast::of)
                    .orElse(List.of());
            return givers.stream().anyMatch(g -> holds(recipients, g)) ? List.of() : givers;
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
            if (recipients.isEmpty()
                    && kind.filter(k -> k == Carriers.Kind.LIGHT).isPresent()) {
                recipients.addAll(places.before(trigger, governor.orElseThrow()));
                recipients.removeIf(r -> holds(agents, r));
            }
            if (agents.isEmpty() && trigger.row().mode().orElse("").equals("release")) {
                agents.addAll(cast.arguments()
                        .afterNoun(last, Set.of("لدي"), false)
                        .map(cast::of)
                        .orElse(List.of()));
                agents.removeIf(a -> isSame(a, recipients));
            }
            if (agents.isEmpty() && GIVEN.contains(type)) {
                agents.addAll(givenBy());
            }
            if (recipients.isEmpty() && FACED.contains(type)) {
                recipients.addAll(passage.sufferer(trigger.token(), last, governor));
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
        return Families.isUnarmed(participant.sector()) || participant.sector().equals("CVL");
    }

    private static boolean isSame(Participant one, List<Participant> others) {
        return others.stream()
                .anyMatch(o -> o.anchor().equals(one.anchor()) && o.state().equals(one.state()));
    }

    private static boolean holds(List<Participant> participants, Participant one) {
        return participants.stream().anyMatch(p -> p.anchor().equals(one.anchor()));
    }

    /** A force rather than a place or its people. */
    private boolean acts(Participant participant) {
        return participant.link().map(i -> cast.isActor(i)).orElse(true)
                && (Set.of("MIL", "REB", "COP").contains(participant.sector()));
    }
}
