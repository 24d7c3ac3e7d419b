package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;

/**
 * Whom praise, blame, refusal, a call or help is meant for, where only another deed or the place tells it: «أدانت فرنسا الهجوم» blames the
 * attackers told before, «رحبت بالاتفاق بين أرمينيا وأذربيجان» praises both, «دعا خلال لقائه السفير إلى …» asks the ambassador, «وزع المركز سلالا
 * في مأرب» helps Yemen.
 */
final class Addressees {
    private static final Set<String> BAD =
            Set.of("ASSAULT", "COERCE", "SANCTION", "THREATEN", "MOBILIZE", "REJECT", "ACCUSE");
    /** Bad deeds that are not words: «دانت مصر التفجير» blames none of those who condemned it before. */
    private static final Set<String> DONE = Set.of("ASSAULT", "COERCE", "SANCTION", "MOBILIZE");

    private static final Set<String> GOOD = Set.of("AGREE", "RETREAT", "AID", "CONCEDE", "COOPERATE", "SUPPORT");
    /** «تعهدت اليابان بتقديم مساعدات إلى الفلبين»: what is promised to those who get it. */
    private static final Set<String> PROMISED = Set.of("AID", "COOPERATE", "SUPPORT");

    private static final Map<String, Set<String>> DEEDS = Map.of("ACCUSE", BAD, "REJECT", BAD, "SUPPORT", GOOD);
    private static final Set<String> SAID_TO = Set.of("ACCUSE", "REQUEST", "THREATEN");
    /** «أدانت بشدة الهجوم», «نددت باستمرار القصف»: words between the stance and the deed. */
    private static final int NEAR = 3;

    private static final int MEETING = 14;
    /** Tokens from a demand or a threat to the deed it names: «طالب متظاهرون الجمعة في الجزائر بتنحي النظام». */
    private static final int DEMANDED = 12;

    private static final int OLDEST = 2;
    private static final String WARN = "حذر";
    private static final String WARNING = "تحذير";

    private final Cast cast;
    private final Analysis analysis;

    Addressees(Cast cast) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
    }

    /** The events in the order of the text, those without recipients with the ones the passage tells. */
    List<Event> complete(List<Event> events) {
        List<Event> done = new ArrayList<>(events);
        for (int i = 0; i < done.size(); i++) {
            Event event = done.get(i);
            if (!event.recipients().isEmpty()
                    || event.agents().isEmpty()
                            && !Families.isStance(event.type())
                            && !event.type().equals("REJECT")) {
                continue;
            }
            List<Participant> met = welcomed(event);
            List<Participant> found = !met.isEmpty() || event.agents().isEmpty()
                    ? met
                    : switch (event.type()) {
                        case "ACCUSE" -> blamed(done, i);
                        case "SUPPORT", "REJECT" -> doersOf(done, i);
                        case "AGREE" ->
                            demanded(done, i)
                                    .filter(e -> PROMISED.contains(e.type()))
                                    .map(Event::recipients)
                                    .orElse(List.of());
                        case "REQUEST" -> {
                            List<Participant> asked = met(done, event);
                            yield asked.isEmpty()
                                    ? demanded(done, i).map(Event::agents).orElse(List.of())
                                    : asked;
                        }
                        case "THREATEN" -> threatened(done, i);
                        case "AID" -> helped(event);
                        default -> List.of();
                    };
            List<Participant> others = found.stream()
                    .filter(p -> p.state().isPresent() && !isOwn(event, p) || isRival(event, p))
                    .toList();
            if (!others.isEmpty()) {
                done.set(i, event.withParties(event.agents(), others, "addressed"));
            }
        }
        return done;
    }

    /**
     * «طالب المتظاهرون برحيل البشير», «هدد ترامب بقطع المساعدات عن جنوب أفريقيا»: the deed that a demand or a threat names right after it: who
     * should do it is called upon, and whom it would hit is threatened.
     */
    private Optional<Event> demanded(List<Event> events, int index) {
        Event said = events.get(index);
        if (index + 1 >= events.size()) {
            return Optional.empty();
        }
        Event deed = events.get(index + 1);
        boolean near = deed.token() > said.token()
                && deed.token() - said.token() <= DEMANDED
                && analysis.token(deed.token()).sentence()
                        == analysis.token(said.token()).sentence()
                && !cast.arguments().verbs().isFinite(deed.token())
                && !deed.status().label().equals("actual");
        for (int i = said.token() + 1; near && i < deed.token(); i++) {
            near = !analysis.token(i).isMark("،") && !cast.arguments().verbs().isFinite(i);
        }
        return near ? Optional.of(deed) : Optional.empty();
    }

    /** Whom the deed hits that a threat names, or whose deed it would answer; else who is warned or has provoked it. */
    private List<Participant> threatened(List<Event> events, int index) {
        Event threat = events.get(index);
        Optional<List<Participant>> named = demanded(events, index).flatMap(deed -> {
            if (answers(threat.token() + 1, deed.token())) {
                return Optional.of(parties(deed));
            }
            return BAD.contains(deed.type()) ? Optional.of(deed.recipients()) : Optional.empty();
        });
        return named.filter(hit -> !isWarning(threat) || hit.stream().noneMatch(p -> isOwn(threat, p)))
                .or(() -> Optional.of(warned(events, index)))
                .filter(hit -> !hit.isEmpty())
                .orElseGet(() -> provoked(events, index));
    }

    /** «اتهم بيسكوف واشنطن بصب الزيت على النار، محذرا من الرد»: a warning thrown in goes to whom the sentence accuses or calls upon. */
    private List<Participant> warned(List<Event> events, int index) {
        Event warning = events.get(index);
        boolean thrownIn = warning.token() > 0
                && !cast.arguments().verbs().isFinite(warning.token())
                && analysis.token(warning.token() - 1).isMark("،");
        for (int k = index - 1; thrownIn && k >= 0; k--) {
            Event told = events.get(k);
            if (analysis.token(told.token()).sentence()
                    != analysis.token(warning.token()).sentence()) {
                break;
            }
            if (SAID_TO.contains(told.type())
                    && !told.recipients().isEmpty()
                    && told.agents().stream().anyMatch(a -> warning.agents().contains(a))) {
                return told.recipients();
            }
        }
        return List.of();
    }

    /** «حذر حزب الله من حرب على لبنان»: who warns of what would hit himself threatens somebody else. */
    private static boolean isWarning(Event event) {
        return event.lemma().startsWith(WARN) || event.lemma().startsWith(WARNING);
    }

    /** «توعد بالرد على الضربات التركية»: whether a word between two tokens says that somebody will be answered. */
    private boolean answers(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> cast.is(i, RoleWords.WordClass.RETALIATION));
    }

    /** «طردت لندن دبلوماسيين روسا، وتوعدت موسكو بالرد»: who did to the threatener what he will answer. */
    private List<Participant> provoked(List<Event> events, int index) {
        Event threat = events.get(index);
        int sentence = analysis.token(threat.token()).sentence();
        int end = Math.min(analysis.sentenceOf(analysis.token(threat.token())).endToken(), threat.token() + MEETING);
        boolean answers = answers(threat.token(), end);
        for (int k = index - 1; answers && k >= 0; k--) {
            Event deed = events.get(k);
            if (sentence - analysis.token(deed.token()).sentence() > 1) {
                break;
            }
            if ((DONE.contains(deed.type()) || deed.type().equals("ACCUSE"))
                    && !deed.agents().isEmpty()
                    && deed.recipients().stream().anyMatch(r -> isOwn(threat, r))) {
                return deed.agents();
            }
        }
        return List.of();
    }

    /** «طالب المتظاهرون برحيل الرئيس»: within one state, but of another kind. */
    private static boolean isRival(Event event, Participant party) {
        return (event.type().equals("REQUEST") || event.type().equals("THREATEN"))
                && party.state().isPresent()
                && event.agents().stream()
                        .noneMatch(a -> a.anchor().equals(party.anchor())
                                || a.sector().equals(party.sector())
                                        && !a.sector().equals("CVL"));
    }

    private static boolean isOwn(Event event, Participant party) {
        return event.agents().stream().anyMatch(a -> a.state().equals(party.state()));
    }

    /** «قوبل القرار الإسرائيلي برفض أردني», «لقيت الزيارة ترحيبا»: whose step it was stands between the verb and what it met with. */
    private List<Participant> welcomed(Event event) {
        if (!DEEDS.containsKey(event.type())) {
            return List.of();
        }
        int start = Math.max(analysis.sentenceOf(analysis.token(event.token())).firstToken(), event.token() - NEAR * 2);
        for (int i = event.token() - 1; i >= start; i--) {
            if (!cast.arguments().verbs().isFinite(i)) {
                continue;
            }
            boolean meets = cast.isVerb(i, RoleWords.WordClass.MEETING_WITH);
            if (!meets) {
                return List.of();
            }
            for (int k = i + 1; k < event.token(); k++) {
                Optional<Participant> owner =
                        cast.arguments().phrases().from(k).flatMap(p -> cast.participant(p.head()));
                if (owner.isPresent()) {
                    return List.of(owner.get());
                }
            }
        }
        return List.of();
    }

    /** Who did the deed that stands as object: its own doers, else those of the same kind of deed told before. */
    private List<Participant> doersOf(List<Event> events, int index) {
        Event stance = events.get(index);
        Set<String> kinds = DEEDS.getOrDefault(stance.type(), Set.of());
        if (index + 1 < events.size() && isObject(stance, events.get(index + 1), kinds)) {
            Event deed = events.get(index + 1);
            List<Participant> own = parties(deed);
            return own.isEmpty() && isDefinite(deed.token()) ? before(events, index, deed.type()::equals) : own;
        }
        boolean describes = cast.arguments().describesThing(stance.token());
        boolean step = describes && cast.is(stance.token() - 1, RoleWords.WordClass.STEP);
        if (!step && !speaksOfTold(stance.token())) {
            return List.of();
        }
        if (describes && cast.arguments().verbs().isFinite(stance.token())) {
            // «في خطوة شجبها الائتلاف»: any deed may be one that somebody blames.
            return before(events, index, type -> true);
        }
        return before(events, index, (stance.type().equals("ACCUSE") ? DONE : kinds)::contains);
    }

    /** «انتقدت منظمة العفو أحكام الإعدام في السعودية»: rights groups blame the state in which it happens. */
    private List<Participant> blamed(List<Event> events, int index) {
        List<Participant> doers = doersOf(events, index);
        Event stance = events.get(index);
        boolean watches = stance.agents().stream().allMatch(a -> a.sector().equals("NGO"));
        boolean own = doers.stream().allMatch(d -> isOwn(stance, d));
        return own && watches ? helped(stance) : doers;
    }

    private boolean isDefinite(int noun) {
        return analysis.token(noun).segments().stream().anyMatch(s -> s.stem().startsWith("ال"));
    }

    private boolean isObject(Event stance, Event deed, Set<String> kinds) {
        return deed.token() > stance.token()
                && kinds.contains(deed.type())
                && !cast.arguments().verbs().isFinite(deed.token())
                && deed.token() < endOfReach(stance.token(), deed.token());
    }

    /** One past the last token that may still belong to the object of a stance: right after it or after the subject that follows it. */
    private int endOfReach(int stance, int wanted) {
        int from = cast.arguments().verbs().isFinite(stance)
                ? cast.arguments()
                        .subject(stance)
                        .filter(a -> a.firstToken() == stance + 1)
                        .map(a -> a.endToken() - 1)
                        .orElse(stance)
                : stance;
        int end = Math.min(analysis.sentenceOf(analysis.token(stance)).endToken(), from + 1 + NEAR);
        for (int i = from + 1; i < end; i++) {
            boolean turns = i != wanted
                    && (cast.arguments().verbs().isFinite(i)
                            || cast.is(analysis.token(i).fold(), RoleWords.WordClass.AWAY));
            if (turns || analysis.token(i).isMark("،")) {
                return i;
            }
        }
        return end;
    }

    private static List<Participant> parties(Event deed) {
        return Symmetry.isSymmetric(deed.type())
                ? Stream.concat(deed.agents().stream(), deed.recipients().stream())
                        .toList()
                : deed.agents();
    }

    /** The doers of the nearest deed before of a type that is meant, not of the one whose stance it is. */
    private List<Participant> before(List<Event> events, int index, Predicate<String> types) {
        Event stance = events.get(index);
        int sentence = analysis.token(stance.token()).sentence();
        for (int k = index - 1; k >= 0; k--) {
            Event other = events.get(k);
            if (sentence - analysis.token(other.token()).sentence() > OLDEST) {
                return List.of();
            }
            boolean others = other.agents().stream().noneMatch(a -> isOwn(stance, a));
            if (types.test(other.type()) && !other.agents().isEmpty() && others) {
                return parties(other);
            }
        }
        return List.of();
    }

    /** «أشادت بالقرار», «رفضت الاتهامات»: whether the object only names what was told before. */
    private boolean speaksOfTold(int stance) {
        return IntStream.range(stance + 1, endOfReach(stance, stance))
                .anyMatch(i -> cast.is(i, RoleWords.WordClass.TOLD));
    }

    /** «دعا خلال لقائه السفير إلى …»: whom he met in the same breath. */
    private List<Participant> met(List<Event> events, Event call) {
        Optional<Event> meeting = events.stream()
                .filter(e -> e.type().equals("CONSULT")
                        && e.token() > call.token()
                        && e.token() - call.token() <= MEETING
                        && analysis.token(e.token()).sentence()
                                == analysis.token(call.token()).sentence()
                        && e.agents().stream().anyMatch(a -> isOwn(call, a))
                        && cast.is(analysis.token(e.token() - 1).fold(), RoleWords.WordClass.WHILE))
                .findFirst();
        return meeting.map(Event::recipients).orElse(List.of());
    }

    /** «وزع المركز سلالا في محافظة مأرب اليمنية»: help given in another state is given to it. */
    private List<Participant> helped(Event aid) {
        return aid.place().flatMap(Event.Place::link).map(l -> Participant.of(cast.linked(), l)).stream()
                .toList();
    }
}
