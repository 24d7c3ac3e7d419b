package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;
import org.isnad.syntax.Argument;

/** Who stands in the places of an event noun: its genitive or pronoun («زيارة لافروف», «زيارته»), and whom its prepositions bring («مع نظيره»). */
final class NounPlaces {
    /** «تبادل جثامين القتلى بين روسيا وأوكرانيا»: what is exchanged exchanges nothing. */
    private static final String EXCHANGE = "تبادل";

    /** The nearest of these tells whom a deed of force hits. */
    private static final Set<String> AGAINST = Set.of("علي", "ضد");

    private static final String ARTICLE = "ال";
    private static final String BETWEEN = "بين";
    private static final String COUNTERPART = "نظير";

    /** A town after «ب» is where they meet, unless nobody else is told of. */
    private static final int VENUE = 1000;

    /** «به», «بها» bring a pronoun. */
    private static final int SHORTEST_SUPPLY = 3;

    private final Cast cast;
    private final Governors governors;
    private final Owners owners;
    private final EventNouns passage;

    NounPlaces(Cast cast, Governors governors, Owners owners, EventNouns passage) {
        this.cast = cast;
        this.governors = governors;
        this.owners = owners;
        this.passage = passage;
    }

    /** «زيارة دمشق» after a verb with its own subject, «للقاء الأمير»: the genitive is the one visited or met. */
    boolean isVisited(
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

    /** «تسليم كييف دبابات»: after a genitive with a thing behind it and no «ل», the genitive gets it. */
    boolean isGiven(Trigger trigger, List<Participant> own, List<Participant> prepositional) {
        if (!trigger.row().type().equals("AID")
                || own.size() != 1
                || !prepositional.isEmpty()
                || !trigger.suffix().isEmpty()
                || !cast.is(trigger.lemma(), RoleWords.WordClass.HANDING)) {
            return false;
        }
        return cast.arguments()
                .complement(trigger.endToken() - 1)
                .filter(a -> passage.isThing(a.endToken()) || isSuppliedWith(a.endToken()))
                .isPresent();
    }

    /** «تزويد كييف بالسلاح», «تزويد الجيش بطائرات»: what «ب» brings, where no «ل» follows. */
    private boolean isSuppliedWith(int at) {
        return at < cast.linked().analysis().tokens().size()
                && cast.arguments().fold(at).startsWith("ب")
                && cast.arguments().fold(at).length() > SHORTEST_SUPPLY;
    }

    /** «بعد لقاء نظيره»: a counterpart is always the other side. */
    private boolean isCounterpart(Participant participant) {
        return participant
                .link()
                .map(l -> cast.arguments().fold(cast.link(l).mention().firstToken()))
                .filter(f -> f.startsWith(COUNTERPART))
                .isPresent();
    }

    List<Participant> genitive(Trigger trigger, int last, Optional<Integer> governor) {
        if (!trigger.suffix().isEmpty()) {
            boolean others = isReason(trigger)
                    || governors
                            .kind(governor)
                            .filter(k -> k == Carriers.Kind.CALL)
                            .isPresent();
            List<Participant> blamed = others
                    ? cast.antecedents(
                            trigger.token(),
                            trigger.suffix(),
                            Cast.linksOf(governor.map(governors::subjectOf).orElse(List.of())))
                    : List.of();
            if (!blamed.isEmpty() && blamed.stream().allMatch(p -> isInSentenceOf(p, trigger))) {
                return blamed;
            }
            return cast.antecedents(trigger.token(), trigger.suffix(), doersOf(trigger, governor));
        }
        boolean exchanged = trigger.lemma().equals(EXCHANGE)
                && !cast.afterNoun(last, BETWEEN).isEmpty();
        if (exchanged || isClosed(trigger, last)) {
            return List.of();
        }
        return cast.arguments()
                .complement(passage.endOfJoined(last))
                .filter(a -> !isMatter(trigger, a))
                .map(a -> owners.hitBy(trigger, a))
                .orElse(List.of());
    }

    /** «مناقشة قرار مجلس الأمن», «أكدا خلال لقاء دعمهما للحكومة»: what was talked about, or what the verb before takes; nobody who met. */
    private boolean isMatter(Trigger trigger, Argument argument) {
        return isMeeting(trigger)
                && argument.head().isEmpty()
                && (cast.is(trigger.lemma(), RoleWords.WordClass.TALK)
                        || cast.arguments().isOwnDeed(argument.firstToken()) && isGoverned(argument));
    }

    /** «دعمهما للحكومة»: a preposition brings whoever the words name. */
    private boolean isGoverned(Argument argument) {
        return argument.link()
                .flatMap(l ->
                        cast.arguments().phrases().at(cast.link(l).mention().firstToken()))
                .filter(p -> p.hasAttachedPreposition())
                .isPresent();
    }

    /** «القصف», «قصفا» take no genitive, nor does «وقف إطلاق النار»; «إطلاق سراح» does. */
    private boolean isClosed(Trigger trigger, int last) {
        return last > trigger.token()
                ? trigger.row().agent() != EventRow.Agent.ELSEWHERE
                        || cast.arguments().fold(last).startsWith(ARTICLE)
                : trigger.definite() || trigger.indefinite();
    }

    /** Whether somebody is named in the sentence of a trigger. */
    private boolean isInSentenceOf(Participant participant, Trigger trigger) {
        Analysis analysis = cast.linked().analysis();
        return participant
                .link()
                .map(l -> analysis.token(cast.link(l).mention().firstToken()).sentence())
                .filter(s -> s == analysis.token(trigger.token()).sentence())
                .isPresent();
    }

    /**
     * «عقوبات على إيران بسبب دعمها», «انتقد إسرائيل لقصفها»: the reason is a deed of the other, not of whoever blames or praises; so is what
     * one calls for («دعت واشنطن إيران إلى وقف دعمها»).
     */
    private boolean isReason(Trigger trigger) {
        int before = trigger.token() - 1;
        return trigger.proclitics().endsWith("ل")
                || before >= 0 && cast.is(cast.arguments().fold(before), RoleWords.WordClass.BECAUSE)
                || before > 0
                        && cast.arguments().fold(before).equals("علي")
                        && cast.is(cast.arguments().fold(before - 1), RoleWords.WordClass.BECAUSE);
    }

    /** «قضت المحكمة بإعدامهم», «أمر بقتلهم»: who does by the verb before what they suffer is none of them. */
    private Set<Integer> doersOf(Trigger trigger, Optional<Integer> governor) {
        boolean suffered =
                Families.isForce(trigger.row().type()) && trigger.row().agent() == EventRow.Agent.ELSEWHERE;
        List<Participant> doers = governor.map(governors::subjectOf).orElse(List.of());
        boolean done =
                Families.isForce(trigger.row().type()) && doers.stream().allMatch(p -> Families.isUnarmed(p.sector()));
        return suffered || done ? Cast.linksOf(doers) : Set.of();
    }

    List<Participant> prepositional(Trigger trigger, int last) {
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
        if (strict.isEmpty()) {
            strict = byPronoun(trigger, last);
        }
        return strict.isEmpty() ? byPreposition(trigger, last, false) : strict;
    }

    /** «وجهت النيابة إلى ساركوزي تهمة …», «وجه إلى إيران تحذيرا»: whom a preposition brings between the verb and what it carries. */
    List<Participant> before(Trigger trigger, int verb) {
        int next = cast.arguments()
                .subject(verb)
                .filter(s -> s.firstToken() > verb && s.endToken() <= trigger.token())
                .map(Argument::endToken)
                .orElse(verb + 1);
        for (String place : trigger.row().recipients()) {
            List<Participant> found = place.equals("obj")
                            || place.equals(BETWEEN)
                                    && !Symmetry.isSymmetric(trigger.row().type())
                    ? List.of()
                    : cast.arguments()
                            .after(verb, Set.of(place))
                            .filter(a -> a.firstToken() - next <= 1 && a.endToken() <= trigger.token())
                            .filter(a -> a.head().map(cast::isActor).orElse(false))
                            .map(cast::of)
                            .orElse(List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** «طالبت بالإفراج عنه», «فرض عقوبات عليها»: not the subject of the verb before. */
    private List<Participant> byPronoun(Trigger trigger, int last) {
        List<Participant> subject =
                governors.governor(trigger.token()).map(governors::subjectOf).orElse(List.of());
        for (String place : trigger.row().recipients()) {
            List<Participant> meant = cast.attached(last, place, subject);
            if (!meant.isEmpty()) {
                return meant;
            }
        }
        return accused(trigger, last);
    }

    /** «رفضت طهران اتهامات واشنطن لها»: not who accuses. */
    private List<Participant> accused(Trigger trigger, int last) {
        Optional<Argument> own = cast.arguments().complement(last);
        if (own.isEmpty() || own.get().head().isEmpty()) {
            return List.of();
        }
        for (String place : trigger.row().recipients()) {
            List<Participant> meant = cast.attached(own.get().endToken() - 1, place, cast.of(own.get()));
            if (!meant.isEmpty()) {
                return meant;
            }
        }
        int next = own.get().endToken();
        boolean his = next < cast.linked().analysis().tokens().size()
                && cast.is(cast.arguments().fold(next), RoleWords.WordClass.TO_HIM);
        return his
                ? governors.governor(trigger.token()).map(governors::subjectOf).orElse(List.of())
                : List.of();
    }

    /** «انتقادات لزيارة وزير إسرائيلي إلى البحرين»: the preposition is the visit's. */
    private boolean isOfDeed(int last, Argument argument) {
        for (int i = last + 1; i < argument.firstToken(); i++) {
            if (cast.arguments().isDeedAfter(i, "ل")) {
                return true;
            }
        }
        return false;
    }

    /** @param strict whether «ل» before a verbal noun («لدعم اللاجئين») is passed over */
    private List<Participant> byPreposition(Trigger trigger, int last, boolean strict) {
        List<Participant> nearest = List.of();
        int least = Integer.MAX_VALUE;
        for (String place : trigger.row().recipients()) {
            Optional<Argument> found = Optional.empty();
            if (!place.equals("obj")) {
                found = cast.arguments().afterNoun(last, Set.of(place), !strict);
            } else if (!trigger.suffix().isEmpty()) {
                found = cast.arguments().complement(last);
            }
            if (place.equals("الي")
                    && Families.isStance(trigger.row().type())
                    && found.filter(a -> isOfDeed(last, a)).isPresent()) {
                continue;
            }
            List<Participant> parties = found.map(a -> place.equals("obj") ? cast.of(a) : owners.hitBy(trigger, a))
                    .orElse(List.of());
            if (parties.isEmpty()) {
                continue;
            }
            boolean against = Families.isForce(trigger.row().type()) && AGAINST.contains(place);
            if (place.equals("obj")) {
                return parties;
            }
            if (!isMeeting(trigger) && !against) {
                return nearest.isEmpty() ? parties : nearest;
            }
            boolean venue = place.equals("ب")
                    && found.flatMap(Argument::head).filter(cast::isPlace).isPresent();
            int at = found.orElseThrow().firstToken() + (venue ? VENUE : 0);
            if (at < least) {
                least = at;
                nearest = parties;
            }
        }
        return nearest;
    }

    /** «اتصالا من نظيره رحب فيه بزيارته»: of a meeting the nearest preposition tells who is met. */
    private static boolean isMeeting(Trigger trigger) {
        return trigger.row().type().equals("CONSULT");
    }
}
