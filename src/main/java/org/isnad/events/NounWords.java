package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.entities.Participant;
import org.isnad.syntax.Argument;

/** The parties that stand in the words of a verbal noun besides its genitive: «الغارات الروسية», «اتفاق بين روسيا وتركيا», «هجوم استهدف المطار». */
final class NounWords {
    private static final String BETWEEN = "بين";

    private static final String BY_ORIGIN = "من";

    /** Tokens from «تلقى» over its subject to the request. */
    private static final int MOST_RECEIVED = 8;

    /** Verbs that bring the help with «ب» as what they carry: «طالب بدعم», «اتهم بدعم», «وعد بدعم». */
    private static final Set<Carriers.Kind> CARRYING = Set.of(
            Carriers.Kind.CALL,
            Carriers.Kind.BLAME,
            Carriers.Kind.INTENT,
            Carriers.Kind.THREATEN,
            Carriers.Kind.SPEECH,
            Carriers.Kind.DENY,
            Carriers.Kind.REFUSE);

    private final Cast cast;
    private final Governors governors;
    private final Owners owners;
    private final EventNouns passage;

    NounWords(Cast cast, Governors governors, Owners owners, EventNouns passage) {
        this.cast = cast;
        this.governors = governors;
        this.owners = owners;
        this.passage = passage;
    }

    /** «الغارات الروسية», «غارة للتحالف». */
    void ownDoers(DeedNoun noun, Parties parties) {
        if (parties.agents().isEmpty()) {
            parties.agents().addAll(cast.adjectives(noun.last(), noun.isSymmetric()));
        }
        if (parties.agents().isEmpty() && noun.last() > noun.trigger().token()) {
            parties.agents().addAll(cast.adjectives(noun.trigger().token(), noun.isSymmetric()));
        }
        if (parties.agents().isEmpty() && noun.trigger().indefinite()) {
            parties.agents().addAll(passage.spelledAsState(noun.last()));
        }
        if (parties.agents().isEmpty()) {
            parties.agents().addAll(noun.doers());
        }
    }

    /** «بناء على طلب من الحكومة»: there «من» brings the one who asks. */
    boolean askedBy(DeedNoun noun, Parties parties) {
        int before = noun.trigger().token() - 1;
        if (isAnswered(noun)) {
            if (parties.agents().isEmpty()) {
                parties.agents().addAll(cast.afterNoun(noun.last(), BY_ORIGIN));
            }
            asked(noun, parties);
            return true;
        }
        boolean ground = noun.trigger().proclitics().endsWith("ب")
                || before >= 0 && cast.is(cast.arguments().fold(before), RoleWords.WordClass.GROUND);
        if (ground
                && noun.type().equals("REQUEST")
                && parties.agents().isEmpty()
                && noun.trigger().row().recipients().contains(BY_ORIGIN)) {
            parties.agents().addAll(cast.afterNoun(noun.last(), BY_ORIGIN));
            if (!parties.agents().isEmpty()) {
                asked(noun, parties);
            }
            return !parties.agents().isEmpty();
        }
        return false;
    }

    /** «عقد المجلس جلسة بطلب من روسيا»: whoever acts was asked. */
    private void asked(DeedNoun noun, Parties parties) {
        List<Participant> meeting = noun.governor().map(governors::subjectOf).orElse(List.of());
        if (meeting.stream().noneMatch(m -> Parties.holds(parties.agents(), m))) {
            parties.recipients().addAll(meeting);
        }
    }

    /** «زار عمان تلبية لدعوة من الملك», «استجابة لمناشدة الحكومة», «تلقى دعوة من نظيره»: whoever meets or gets a request was asked. */
    private boolean isAnswered(DeedNoun noun) {
        int before = noun.trigger().token() - 1;
        boolean received = noun.governor()
                .filter(g -> passage.isReceiving(g) && noun.trigger().token() - g <= MOST_RECEIVED)
                .isPresent();
        return noun.type().equals("REQUEST")
                && before >= 0
                && (received
                        || noun.trigger().proclitics().endsWith("ل")
                                && cast.is(cast.arguments().fold(before), RoleWords.WordClass.ANSWER));
    }

    /** «اتفاق بين روسيا وتركيا»; without «بين» whom a preposition brings is the other side. Police do not protest. */
    void bothSides(DeedNoun noun, Parties parties) {
        boolean may = parties.agents().isEmpty()
                && (noun.isSymmetric() || noun.trigger().row().recipients().contains(BETWEEN));
        List<Participant> between = may ? cast.afterNoun(noun.last(), BETWEEN) : List.of();
        if (between.size() < 2) {
            List<Participant> guests = guests(noun, parties);
            if (!guests.isEmpty()) {
                parties.agents().addAll(guests);
                parties.recipients().addAll(hosts(noun));
                return;
            }
            parties.recipients().addAll(noun.prepositional());
            return;
        }
        parties.by("between");
        if (noun.isSymmetric()) {
            parties.agents().addAll(between);
        } else if (noun.type().equals("PROTEST")) {
            between.forEach(p -> (Families.isRuling(p.sector()) ? parties.recipients() : parties.agents()).add(p));
        } else {
            parties.agents().add(between.get(0));
            parties.recipients().addAll(between.subList(1, between.size()));
        }
    }

    /** «وقف إطلاق النار بين الهند وباكستان»: both cease. */
    void truceOf(DeedNoun noun, Parties parties) {
        boolean may = noun.type().equals("RETREAT")
                && !noun.trigger().row().mode().orElse("").equals("release")
                && parties.agents().isEmpty();
        List<Participant> between = may ? cast.afterNoun(noun.last(), BETWEEN) : List.of();
        if (between.size() > 1) {
            parties.recipients().clear();
            parties.agents().addAll(between);
            parties.by("between");
        }
    }

    /** «الزيارة المرتقبة لوفد المعارضة لموسكو»: those whom the first «ل» brings pay the visit, where another names the host. */
    private List<Participant> guests(DeedNoun noun, Parties parties) {
        boolean visit = noun.trigger().row().mode().orElse("").equals("visit")
                && parties.agents().isEmpty()
                && noun.own().isEmpty();
        List<Participant> guests = visit ? passage.of(noun.last()) : List.of();
        boolean land = guests.stream()
                .anyMatch(g ->
                        g.link().filter(l -> cast.isState(l) || cast.isPlace(l)).isPresent());
        return land || hosts(noun).isEmpty() ? List.of() : guests;
    }

    private List<Participant> hosts(DeedNoun noun) {
        return cast.arguments()
                .afterNoun(noun.last(), Set.of("ل"), false)
                .flatMap(g -> cast.arguments().afterNoun(g.endToken() - 1, Set.of("ل", "الي"), false))
                .map(cast::of)
                .orElse(List.of());
    }

    /** «هجوم استهدف المطار», «رفض بلاده التدخل التركي», «ترحيب بالإنجازات التي حققتها روسيا». */
    void ownSufferers(DeedNoun noun, Parties parties) {
        if (noun.isForce()
                && parties.agents().size() == 2
                && parties.recipients().isEmpty()
                && noun.trigger().row().recipients().contains(BETWEEN)) {
            parties.recipients().add(parties.agents().remove(1));
        }
        if (noun.isForce() && parties.recipients().isEmpty()) {
            parties.recipients()
                    .addAll(passage.hit(noun.last())
                            .or(() -> passage.struckBefore(noun.trigger().token(), noun.last()))
                            .map(owners::of)
                            .orElseGet(() -> passage.sufferer(noun.trigger().token(), noun.last(), noun.governor())));
        }
        boolean acting = !noun.own().isEmpty() && !noun.carriesOwn();
        if (Families.isTold(noun.type())
                && !noun.isSymmetric()
                && parties.recipients().isEmpty()
                && acting) {
            Optional<Argument> object = noun.trigger().suffix().isEmpty()
                    ? passage.objectAfter(noun.last())
                    : cast.arguments()
                            .complement(noun.last())
                            .filter(o -> o.firstToken() == noun.last() + 1
                                    && o.head().isPresent());
            parties.recipients().addAll(object.map(cast::of).orElse(List.of()));
            parties.recipients().removeIf(r -> Parties.holds(noun.own(), r));
        }
        if (parties.recipients().isEmpty() && Families.isStance(noun.type())) {
            parties.recipients().addAll(governors.describedAfter(noun.last()));
            parties.recipients().removeIf(r -> Parties.isSame(r, parties.agents()));
        }
    }

    /**
     * «فر بمساعدة المحافظ», «استعاد الجيش المدينة بمساندة القوات الإماراتية», but «وعد بمساعدة لبنان», «قرار الرئيس بدعم الجيش»: whether a verb
     * tells with whose help something else is done.
     */
    boolean isWithHelp(DeedNoun noun) {
        return isHelp(noun)
                && noun.governor()
                        .filter(g -> governors
                                .kind(Optional.of(g))
                                .filter(CARRYING::contains)
                                .isEmpty())
                        .filter(g -> !governors.isBound(g, noun.trigger().token()))
                        .filter(g -> !cast.isVerb(g, RoleWords.WordClass.TELL, RoleWords.WordClass.DONE_WITH_B))
                        .isPresent();
    }

    /** «بمساعدة», «وبدعم», «بمساندة». */
    private static boolean isHelp(DeedNoun noun) {
        return (noun.type().equals("AID") || noun.type().equals("SUPPORT"))
                && noun.trigger().proclitics().endsWith("ب");
    }

    /** «تقدم الجيش وبدعم من التحالف», «استعاد الجيش المدينة بدعم التحالف»: the verb's subject gets the help. */
    void helpedBy(DeedNoun noun, Parties parties) {
        if (!isHelp(noun)) {
            return;
        }
        boolean given = parties.agents().isEmpty();
        if (given) {
            parties.agents().addAll(givenBy(noun, parties));
        }
        if (!parties.agents().isEmpty()
                && parties.recipients().isEmpty()
                && noun.prepositional().isEmpty()
                && (given || isWithHelp(noun))) {
            parties.recipients()
                    .addAll(noun.governor().map(governors::subjectOf).orElse(List.of()));
            parties.recipients()
                    .removeIf(r -> Parties.isSame(r, parties.agents())
                            || Families.isUnarmed(r.sector())
                            || r.sector().equals("CVL"));
        }
    }

    /** «مساعدات من قطر», «بدعم جوي من التحالف», «قوبل برفض من برلين». */
    List<Participant> givenBy(DeedNoun noun, Parties parties) {
        if (noun.trigger().row().recipients().contains(BY_ORIGIN)) {
            return List.of();
        }
        List<Participant> givers = cast.arguments()
                .afterNoun(noun.last(), Set.of(BY_ORIGIN), false)
                .filter(a -> a.head().map(cast::isActor).orElse(false))
                .map(cast::of)
                .orElse(List.of());
        return givers.stream().anyMatch(g -> Parties.holds(parties.recipients(), g)) ? List.of() : givers;
    }
}
