package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;

/**
 * Who does what a verbal noun says and to whom. Its own words come first («قصف داعش للمدينة», «الغارات الروسية», «هجوم استهدف المطار»),
 * then the clause that describes it («الغارات التي شنتها روسيا»), then the verb that carries it («شن الجيش غارات»).
 */
final class NounRoles {
    private static final String BY_ORIGIN = "من";

    /** What «من» brings from the one who gives or says it. */
    private static final Set<String> GIVEN = Set.of("AID", "SUPPORT", "REJECT", "ACCUSE");

    /** Words that somebody may face: «يواجه نتنياهو اتهامات». */
    private static final Set<String> FACED = Set.of("ACCUSE", "THREATEN", "SANCTION");

    private final Cast cast;
    private final Governors governors;
    private final Control control;
    private final Perpetrators perpetrators;
    private final EventNouns passage;
    private final Carried carried;
    private final Strikes strikes;
    private final NounPlaces places;
    private final NounGenitives genitives;
    private final NounWords words;
    private final NounContext context;

    NounRoles(Cast cast, Governors governors, Owners owners, Perpetrators perpetrators, Control control) {
        this.cast = cast;
        this.governors = governors;
        this.control = control;
        this.perpetrators = perpetrators;
        this.passage = new EventNouns(cast);
        this.carried = new Carried(cast, governors, passage, control);
        this.strikes = new Strikes(cast);
        this.places = new NounPlaces(cast, governors, owners, passage);
        this.words = new NounWords(cast, governors, owners, passage);
        this.genitives =
                new NounGenitives(cast, passage, control, places, new NounObjects(cast, owners, passage), words);
        this.context = new NounContext(cast, governors, passage, carried);
    }

    /** The steps stand in the order in which they may be believed. */
    Roles find(Trigger trigger) {
        DeedNoun noun = noun(trigger);
        Parties parties = new Parties();
        if (!genitives.isUndergone(noun, parties)) {
            genitives.genitiveByFrame(noun, parties);
        }
        words.ownDoers(noun, parties);
        words.helpedBy(noun, parties);
        boolean asked = words.askedBy(noun, parties);
        if (noun.isSymmetric()
                || noun.isForce()
                        && parties.agents().isEmpty()
                        && parties.recipients().isEmpty()) {
            words.bothSides(noun, parties);
        } else if (parties.recipients().isEmpty() && !asked) {
            parties.recipients().addAll(noun.prepositional());
        }
        words.truceOf(noun, parties);
        words.ownSufferers(noun, parties);
        others(noun, parties);
        parties.agents().removeIf(a -> Parties.isSame(a, parties.recipients()));
        context.toured(noun, parties);
        context.gathered(noun, parties);
        context.takingPart(noun, parties);
        context.during(noun, parties);
        context.describingClause(noun, parties);
        context.travelling(noun, parties);
        context.carryingNoun(noun, parties);
        context.carryingVerb(noun, parties);
        rest(noun, parties);
        charged(noun, parties);
        if (cast.is(trigger.lemma(), RoleWords.WordClass.UNDERGOING)) {
            return undergone(noun, parties);
        }
        return parties.roles(noun.governor(), noun.kind());
    }

    /** «القبض على سوري متهم بقتل عسكريين»: what somebody is charged with he did, not whoever caught him. */
    private void charged(DeedNoun noun, Parties parties) {
        int before = noun.trigger().token() - 1;
        boolean charge = before >= 0
                && noun.isForce()
                && noun.trigger().proclitics().endsWith("ب")
                && cast.is(cast.arguments().fold(before), RoleWords.WordClass.CHARGED);
        if (charge) {
            List<Participant> described =
                    cast.arguments().describedBy(before).map(cast::of).orElse(List.of());
            parties.agents().clear();
            parties.agents().addAll(described);
        }
    }

    /** «الحوثيون المدعومون من إيران»: whom «من» brings does it to the one described. */
    private Roles undergone(DeedNoun noun, Parties parties) {
        List<Participant> described = cast.arguments()
                .describedBy(noun.trigger().token())
                .map(cast::of)
                .orElse(parties.agents());
        return new Roles(parties.recipients(), described, noun.governor(), noun.kind(), "undergone");
    }

    /** «قتل انفجار خمسة جنود»: what follows is the verb's object, no genitive of its subject. */
    private boolean isSubjectOfCasualty(Trigger trigger, List<Participant> own) {
        int verb = trigger.token() - 1;
        boolean people = own.stream().allMatch(o -> o.link()
                .map(l -> cast.linked().links().get(l).mention())
                .filter(m -> m instanceof Mention.Nominal)
                .map(m -> !cast.arguments().fold(m.firstToken()).startsWith("ال"))
                .orElse(false));
        return verb >= 0
                && people
                && !trigger.definite()
                && trigger.proclitics().isEmpty()
                && cast.isVerb(
                        verb,
                        RoleWords.WordClass.CASUALTY,
                        RoleWords.WordClass.SUFFERED_BY_PEOPLE,
                        RoleWords.WordClass.STRIKE,
                        RoleWords.WordClass.TOLL);
    }

    private DeedNoun noun(Trigger trigger) {
        int last = trigger.endToken() - 1;
        Optional<Integer> governor = governors.governor(trigger.token());
        List<Participant> own = places.genitive(trigger, last, governor);
        Optional<Carriers.Kind> kind = kind(trigger, governor);
        // «وجهت إسرائيل ضربة لإيران», «القصف الإسرائيلي لسوريا»: another word says who deals it.
        boolean dealt = !cast.adjectives(last, false).isEmpty()
                || kind.filter(k -> k == Carriers.Kind.LIGHT).isPresent()
                        && governor.filter(g -> g < trigger.token() - 1).isPresent()
                || control.before(trigger.token())
                        .filter(c ->
                                c.kind() == Carriers.Kind.LIGHT && !c.agents().isEmpty())
                        .isPresent();
        boolean mayHaveDoers = !dealt
                && !trigger.row().isTaking()
                && Families.isForce(trigger.row().type())
                && trigger.row().agent() != EventRow.Agent.ELSEWHERE
                && !trigger.row().recipients().contains(BY_ORIGIN);
        List<Participant> doers = mayHaveDoers ? passage.doers(last) : List.of();
        List<Participant> after = places.prepositional(trigger, last);
        boolean carriesOwn = !own.isEmpty()
                && (isSubjectOfCasualty(trigger, own) || carried.isObject(trigger, own, after, governor, kind));
        List<Participant> others = !doers.isEmpty() && Parties.holds(after, doers.get(0)) ? List.of() : after;
        return new DeedNoun(trigger, last, own, governor, kind, doers, others, carriesOwn);
    }

    /** «ووقع الهجوم ليلا»: of an attack this tells that it happened, while an agreement is signed by somebody. */
    private Optional<Carriers.Kind> kind(Trigger trigger, Optional<Integer> governor) {
        boolean befalls = Families.isForce(trigger.row().type())
                && governor.filter(g -> cast.isVerb(g, RoleWords.WordClass.BEFALL))
                        .isPresent();
        return befalls ? Optional.of(Carriers.Kind.HAPPEN) : governors.kind(governor);
    }

    /** «مقتل ثلاثة على يد مسلحين», «اجتماع لوزراء الخارجية». */
    private void others(DeedNoun noun, Parties parties) {
        if (parties.agents().isEmpty() && !noun.type().equals("CONSULT")) {
            List<Participant> doers = perpetrators.byWhom(noun.last());
            boolean another = Families.isTold(noun.type()) && !perpetrators.isNamedAt(noun.last() + 1);
            (another ? parties.recipients() : parties.agents()).addAll(doers);
        }
        boolean met = noun.type().equals("CONSULT") && parties.recipients().isEmpty();
        if ((met || noun.type().equals("PROTEST") || noun.type().equals("MOBILIZE"))
                && parties.agents().isEmpty()) {
            parties.agents().addAll(passage.of(noun.last()));
        }
    }

    /** What stands farther off, for those of whom nothing was said so far. */
    private void rest(DeedNoun noun, Parties parties) {
        if (noun.trigger().row().agent() == EventRow.Agent.OWNER
                && parties.agents().isEmpty()) {
            parties.agents().addAll(noun.own());
        }
        if (parties.recipients().isEmpty()
                && noun.isForce()
                && noun.kind().filter(k -> k == Carriers.Kind.THREATEN).isPresent()) {
            parties.recipients().addAll(carried.threatened(noun.governor().orElseThrow(), noun.trigger()));
            parties.recipients().removeIf(r -> Parties.holds(parties.agents(), r));
        }
        boolean handed = noun.type().equals("SUPPORT")
                && noun.governor()
                        .filter(g -> cast.isVerb(g, RoleWords.WordClass.HAND_OVER))
                        .isPresent();
        if (parties.recipients().isEmpty()
                && (handed || noun.kind().filter(k -> k == Carriers.Kind.LIGHT).isPresent())) {
            parties.recipients()
                    .addAll(places.before(noun.trigger(), noun.governor().orElseThrow()));
            parties.recipients().removeIf(r -> Parties.holds(parties.agents(), r));
        }
        if (parties.agents().isEmpty() && noun.trigger().row().mode().orElse("").equals("release")) {
            parties.agents().addAll(cast.afterNoun(noun.last(), "لدي"));
            parties.agents().removeIf(a -> Parties.isSame(a, parties.recipients()));
        }
        if (parties.agents().isEmpty() && GIVEN.contains(noun.type())) {
            parties.agents().addAll(words.givenBy(noun, parties));
        }
        if (parties.recipients().isEmpty() && FACED.contains(noun.type())) {
            parties.recipients().addAll(passage.sufferer(noun.trigger().token(), noun.last(), noun.governor()));
            parties.recipients().removeIf(r -> Parties.holds(parties.agents(), r));
        }
        if (parties.recipients().isEmpty() && noun.type().equals("ASSAULT")) {
            parties.recipients().addAll(strikes.struck(noun.last()));
        }
        if (parties.recipients().isEmpty() && Families.isStance(noun.type())) {
            parties.recipients().addAll(governors.describedAfter(noun.last()));
        }
        if (parties.agents().isEmpty() && noun.governor().isEmpty() && Families.isTold(noun.type())) {
            parties.agents()
                    .addAll(cast.arguments()
                            .speakerBeforeColon(noun.trigger().token())
                            .map(cast::of)
                            .orElse(List.of()));
        }
        if (noun.type().equals("CONSULT")
                && parties.agents().isEmpty()
                && !parties.recipients().isEmpty()) {
            List<Participant> told = noun.governor()
                    .or(() -> governors.nextVerb(noun.last()))
                    .map(governors::subjectOf)
                    .orElse(List.of());
            if (told.stream().noneMatch(t -> Parties.holds(parties.recipients(), t))) {
                parties.agents().addAll(told);
                parties.by("told");
            }
        }
    }
}
