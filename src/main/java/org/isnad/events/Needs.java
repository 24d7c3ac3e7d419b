package org.isnad.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Arguments;
import org.isnad.syntax.NounPhrase;

/**
 * The conditions of a lexicon row.
 *
 * <ul>
 *   <li>{@code two}: both sides are known actors; {@code any}: one is;
 *   <li>{@code A:} or {@code R:} and a class: {@code actor}, {@code official} (holds an office or is a state or body), {@code armed},
 *       {@code armedgroup}, {@code person}, {@code place}, {@code polity}, {@code body}, {@code state} (by its name), {@code crowd}, {@code people}
 *       (neither state, body nor office), {@code speaker} (a person by name or office who is not armed);
 *   <li>{@code A!:}, {@code R!:}, {@code armedctx!}: the same, and without it there is no event at all;
 *   <li>{@code word:x|y}: one of the words stands near; {@code not:x|y}: none does;
 *   <li>{@code before:x|y}, {@code notbefore:x|y}: one of the words, or none, stands shortly before;
 *   <li>{@code content:x|y}: one of the prepositions follows in the clause;
 *   <li>{@code notaccusative}: it is no adverb («احتجاجا»);
 *   <li>{@code bare}: it has no article («احتلال العراق», not «الاحتلال», which is the occupier);
 *   <li>{@code notpro:ل}: no such preposition is attached («لبحث الأزمة» is a topic);
 *   <li>{@code duty}: the word is «على» at the head of a clause, before whoever is to do what follows «أن»;
 *   <li>{@code past}, {@code future}: the verb is in that tense («سترد» threatens, «ردت» does not);
 *   <li>{@code negated}, {@code wont}: «لا», «لم» or «لن», or only «لن», stands right before it: who will not talk refuses to;
 *   <li>{@code taking}: the place that is taken is no party («حررت القوات مدينة عدن من الحوثيين»: the Houthis are);
 *   <li>{@code agentless}: whoever tells of it did not do it («أعلن مقتل جندي»);
 *   <li>{@code armedctx}: the sentence speaks of arms or armed men.
 * </ul>
 */
final class Needs {
    private static final Set<String> CARRIED =
            Set.of("light", "aspect", "intent", "speech", "call", "deny", "refuse", "threaten");
    private static final Set<String> PARTIES = Set.of("two", "any", "A", "R", "own", "anyorhappen", "armedctx");
    private static final Set<String> NEGATIONS = Set.of("لن", "لا", "لم");
    private static final Set<String> REFUSALS = Set.of("لن", "ولن", "فلن");
    private static final Set<String> WILL = Set.of("سوف", "وسوف", "فسوف");
    private static final Set<String> DUTIES = Set.of("ان", "الا");
    private static final Set<String> OBLIGING = Set.of(
            "ان", "وان", "بان", "انه", "وانه", "فان", "يجب", "يتعين", "ينبغي", "يتوجب", "كان", "وكان", "لزاما", "الان",
            "يتحتم", "لكن", "ايضا");
    private static final int NEAR = 10;
    private static final double TELLING = 0.5;
    private static final int BEFORE = 3;
    private static final int CLAUSE = 20;
    private static final Set<String> ARMED = Set.of("MIL", "REB", "COP", "SPY");
    private static final Set<String> OFFICIAL =
            Set.of("GOV", "IGO", "MIL", "LEG", "JUD", "PTY", "SPY", "COP", "OPP", "REB");

    private final Cast cast;
    private final Analysis analysis;
    private final Scene scene;
    private final Map<Integer, Set<String>> shapes = new HashMap<>();

    Needs(Cast cast, Scene scene) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
        this.scene = scene;
    }

    boolean met(Trigger trigger, Roles roles) {
        return wordingMet(trigger, roles) && partiesMet(trigger, roles);
    }

    /** Whether the trigger may be an event at all: its wording fits, and so do its parties where the word alone says little («قدر», «وصل»). */
    boolean isFit(Trigger trigger, Roles roles) {
        return wordingMet(trigger, roles) && (trigger.row().confidence() >= TELLING || partiesMet(trigger, roles));
    }

    /** Whether the words around the trigger are those the row asks for: «نشر» with «قوات», «قطع» with «العلاقات». */
    boolean wordingMet(Trigger trigger, Roles roles) {
        if (trigger.row().type().equals("CONSULT") && isInterview(roles)) {
            return false;
        }
        for (EventRow.Need need : trigger.row().needs()) {
            if (!PARTIES.contains(need.kind()) && !met(need, trigger, roles)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether those who do and suffer it are known as the row's frame has them; their lack makes an event less likely, not impossible,
     * unless the word is seldom an event ({@link #isFit}).
     */
    boolean partiesMet(Trigger trigger, Roles roles) {
        for (EventRow.Need need : trigger.row().needs()) {
            if (PARTIES.contains(need.kind()) && !met(need, trigger, roles)) {
                return false;
            }
        }
        return true;
    }

    /** Talking to the press is no meeting. */
    private static boolean isInterview(Roles roles) {
        return roles.agents().stream().anyMatch(p -> p.sector().equals("MED"))
                || roles.recipients().stream().anyMatch(p -> p.sector().equals("MED"));
    }

    private boolean isPast(Trigger trigger) {
        return cast.arguments()
                .verbs()
                .finite(trigger.token())
                .map(f -> f.reading().tense() != org.isnad.lexicon.morphology.Tense.PRESENT)
                .orElse(true);
    }

    /** «إن على إيران أن توقف التخصيب»: whose duty it is stands between «على» and «أن», at the head of its clause. */
    private boolean isDuty(Trigger trigger) {
        int at = trigger.token();
        Optional<NounPhrase> whose = cast.arguments().phrases().from(at + 1);
        if (whose.isEmpty() || !trigger.suffix().isEmpty()) {
            return false;
        }
        int beyond = cast.endOfPhrase(whose.get().head());
        int end = analysis.sentenceOf(analysis.token(at)).endToken();
        boolean bids = beyond < end
                && (DUTIES.contains(analysis.token(beyond).fold())
                        || isObliged(at) && cast.arguments().isDeedAfter(beyond, ""));
        boolean opens = trigger.proclitics().equals("و") || analysis.isAtHead(at) || isObliged(at);
        return bids && opens;
    }

    /** «إن على», «يجب على»: whether the word before says that a duty follows. */
    private boolean isObliged(int on) {
        return on > 0 && OBLIGING.contains(analysis.token(on - 1).fold());
    }

    /** «سترد», «سوف ترد». */
    private boolean isFuture(Trigger trigger) {
        return near(trigger, WILL, -1, 0)
                || cast.arguments()
                        .verbs()
                        .finite(trigger.token())
                        .map(f -> f.reading().tense() == org.isnad.lexicon.morphology.Tense.FUTURE)
                        .orElse(false);
    }

    private boolean met(EventRow.Need need, Trigger trigger, Roles roles) {
        return switch (need.kind()) {
            case "two" -> known(roles.agents()) && known(roles.recipients()) && distinct(roles);
            case "any" -> known(roles.agents()) || known(roles.recipients());
            case "A", "A!" -> anyIs(roles.agents(), need.value());
            case "R", "R!" -> anyIs(roles.recipients(), need.value());
            case "word" -> near(trigger, need.words(), -BEFORE, NEAR);
            case "before" -> near(trigger, need.words(), -BEFORE - 1, 0);
            case "not" -> !near(trigger, need.words(), -BEFORE, circumstance(trigger));
            case "notbefore" -> !near(trigger, need.words(), -BEFORE - 1, 0);
            case "duty" -> isDuty(trigger);
            case "next" -> near(trigger, need.words(), 0, 2);
            case "notnext" -> !near(trigger, need.words(), 0, 2);
            case "content" -> near(trigger, need.words(), 0, CLAUSE);
            case "agentless", "taking" -> true;
            case "own" -> known(roles.recipients()) || !CARRIED.contains(roles.pattern());
            case "past" -> isPast(trigger);
            case "future" -> isFuture(trigger) || near(trigger, REFUSALS, -1, 0);
            case "negated" -> near(trigger, NEGATIONS, -1, 0);
            case "wont" -> near(trigger, REFUSALS, -1, 0);
            case "anyorhappen" ->
                known(roles.agents())
                        || known(roles.recipients())
                        || roles.kind().map(k -> k == Carriers.Kind.HAPPEN).orElse(false);
            case "bare" -> !trigger.definite();
            case "notaccusative" -> !trigger.indefinite();
            case "notpro" -> !trigger.proclitics().endsWith(need.value());
            case "armedctx", "armedctx!" -> scene.isArmed(sentence(trigger)) || namesArmed(sentence(trigger));
            default -> throw new IllegalStateException(trigger.row().id() + ": unknown need «" + need.kind() + "»");
        };
    }

    private int sentence(Trigger trigger) {
        return analysis.token(trigger.token()).sentence();
    }

    /** «الحوثيون يستهدفون سفينة»: an armed group is at it. */
    private boolean namesArmed(int sentence) {
        for (int i = 0; i < cast.linked().links().size(); i++) {
            Mention mention = cast.link(i).mention();
            boolean group = mention instanceof Mention.Name n && n.kind() == Mention.Kind.ARMED_GROUP
                    || cast.link(i).sector().equals("REB");
            if (group && analysis.token(mention.firstToken()).sentence() == sentence) {
                return true;
            }
        }
        return false;
    }

    /** More than one party, or parties of different words. */
    private static boolean distinct(Roles roles) {
        return !roles.agents().get(0).anchor().equals(roles.recipients().get(0).anchor())
                || !roles.agents()
                        .get(0)
                        .state()
                        .equals(roles.recipients().get(0).state());
    }

    boolean known(List<Participant> participants) {
        return participants.stream().anyMatch(p -> p.link().map(cast::isActor).orElse(true));
    }

    private boolean anyIs(List<Participant> participants, String wanted) {
        return participants.stream().anyMatch(p -> is(p, wanted));
    }

    private boolean is(Participant p, String wanted) {
        boolean place = p.link().map(cast::isPlace).orElse(false);
        Mention mention = p.link().map(i -> cast.link(i).mention()).orElse(null);
        boolean person = mention instanceof Mention.Name n && n.kind() == Mention.Kind.PERSON
                || mention instanceof Mention.Title;
        boolean state = mention == null || mention instanceof Mention.Name n && n.kind() == Mention.Kind.STATE;
        boolean group = mention instanceof Mention.Name n && n.kind() == Mention.Kind.ARMED_GROUP
                || p.sector().equals("REB");
        return switch (wanted) {
            case "state" -> mention instanceof Mention.Name n && n.kind() == Mention.Kind.STATE;
            case "actor", "any", "crowd" -> !place;
            case "official" -> !place && (person || state || OFFICIAL.contains(p.sector()));
            case "people" -> !place && !OFFICIAL.contains(p.sector()) && !(mention instanceof Mention.Title);
            case "polity" -> !place && (person || state || OFFICIAL.contains(p.sector()));
            case "council" -> Set.of("IGO", "LEG").contains(p.sector());
            case "body" ->
                mention instanceof Mention.Name n && n.kind() == Mention.Kind.ORGANISATION
                        || mention instanceof Mention.Nominal;
            case "armed" -> !place && (group || state || ARMED.contains(p.sector()));
            case "armedorpolity" -> !place && (group || state || person || OFFICIAL.contains(p.sector()));
            case "armedgroup" -> group;
            case "person" ->
                person || mention instanceof Mention.Nominal n && !n.noun().equals("adjective");
            case "speaker" ->
                !ARMED.contains(p.sector())
                        && (mention instanceof Mention.Title
                                || mention instanceof Mention.Name n && n.kind() == Mention.Kind.PERSON);
            case "town" -> place || mention instanceof Mention.Name n && n.kind() == Mention.Kind.STATE;
            case "place" ->
                place
                        || state
                        || mention instanceof Mention.Nominal
                        || mention instanceof Mention.Name n && n.kind() == Mention.Kind.PLACE
                        || mention instanceof Mention.Title;
            case "placeoractor" -> true;
            default -> throw new IllegalStateException("unknown class of participant «" + wanted + "»");
        };
    }

    /** How far a verb's own words reach: «انسحبت من القاعدة بعد طلب الحكومة» leaves no government. */
    private int circumstance(Trigger trigger) {
        if (trigger.row().form() != EventRow.Form.VERB) {
            return NEAR;
        }
        int end = Math.min(analysis.sentenceOf(analysis.token(trigger.token())).endToken(), trigger.endToken() + NEAR);
        for (int i = trigger.endToken(); i < end; i++) {
            if (cast.is(analysis.token(i).fold(), RoleWords.WordClass.CIRCUMSTANCE)) {
                return i - trigger.endToken();
            }
        }
        return NEAR;
    }

    private boolean near(Trigger trigger, Set<String> wanted, int from, int to) {
        int start =
                Math.max(analysis.sentenceOf(analysis.token(trigger.token())).firstToken(), trigger.token() + from);
        int end = Math.min(analysis.sentenceOf(analysis.token(trigger.token())).endToken(), trigger.endToken() + to);
        for (int i = start; i < end; i++) {
            if (i != trigger.token() && shapes(i).stream().anyMatch(wanted::contains)) {
                return true;
            }
        }
        return false;
    }

    /** A token as the rows may name it: whole, without proclitics, without article, ending or pronoun: «وبقواتها», «بقواتها», «قواتها», «قوات». */
    private Set<String> shapes(int index) {
        return shapes.computeIfAbsent(index, i -> {
            Set<String> found = new HashSet<>();
            for (Token.Segment segment : analysis.token(i).segments()) {
                found.add(segment.stem());
                if (segment.stem().length() > 2 && !segment.proclitics().isEmpty()) {
                    found.add(segment.proclitics());
                }
                NounForm.of(segment.stem()).forEach(f -> found.add(f.base()));
            }
            return found;
        });
    }

    Arguments arguments() {
        return cast.arguments();
    }
}
