package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.lexicon.morphology.Reading;
import org.isnad.lexicon.morphology.Tense;
import org.isnad.lexicon.morphology.Voice;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Argument;
import org.isnad.syntax.FunctionWords;

/**
 * Whether the subject of a verb suffers what it says, though without vowels «قُتل» looks like «قتل»: by the spelling («أصيب»), by a people told
 * before it with nobody after («أن جنديين قتلا في انفجار»), or by a count of people right after it («قتل 20 متمردا من …»).
 */
final class Passives {
    private static final char DAMMA = '\u064F';
    private static final String JOINING = "وف";
    /** Classes of nouns for bodies that act as one: «قوات الأمن», «السلطات», «المحكمة». */
    private static final Set<String> BODIES =
            Set.of("forces", "army", "police", "government", "judiciary", "occupation", "spies");

    private final Cast cast;
    private final Analysis analysis;

    Passives(Cast cast) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
    }

    /** «أصيب», «قُتل»: written so, it can only be passive. */
    boolean isWrittenSo(Trigger trigger) {
        boolean takesObject = trigger.row().recipients().contains("obj")
                && trigger.suffix().isEmpty()
                && (Families.isForce(trigger.row().type())
                        || Families.isStance(trigger.row().type()));
        if (!takesObject) {
            return false;
        }
        List<Reading> readings = readings(trigger);
        boolean only = !readings.isEmpty() && readings.stream().allMatch(r -> r.voice() == Voice.PASSIVE);
        boolean maybe = readings.stream().anyMatch(r -> r.voice() != Voice.ACTIVE && r.tense() == Tense.PAST);
        return only || maybe && hasDamma(analysis.token(trigger.token()).text());
    }

    /** Whether a verb's spelling lets it be passive: «هاجم» never is, which would be «هوجم». */
    boolean mayBe(Trigger trigger) {
        List<Reading> readings = readings(trigger);
        return readings.isEmpty() || readings.stream().anyMatch(r -> r.voice() != Voice.ACTIVE);
    }

    private List<Reading> readings(Trigger trigger) {
        return cast.arguments()
                .verbs()
                .finite(trigger.token())
                .map(f -> f.readings().stream()
                        .filter(r -> r.lemma().equals(trigger.lemma()))
                        .toList())
                .orElse(List.of());
    }

    private static boolean hasDamma(String word) {
        int first = word.length() > 1 && JOINING.indexOf(word.charAt(0)) >= 0 && word.charAt(1) != DAMMA ? 1 : 0;
        if (first == 1 && word.length() > 2 && isVowel(word.charAt(1))) {
            first = 2;
        }
        return first + 1 < word.length() && word.charAt(first + 1) == DAMMA;
    }

    private static boolean isVowel(char letter) {
        return letter >= '\u064B' && letter <= '\u0652';
    }

    /**
     * «إن جنديا قتل وفقد آخر», «أن تسعة مدنيين على الأقل قتلوا في تفجير»: people told before a verb that has no object suffer what it says; but
     * «مسلحون قتلوا في شرناق ثلاثة جنود».
     *
     * @param object what looks like the verb's object, however far
     */
    boolean isSaidOf(Trigger trigger, Optional<Argument> subject, List<Participant> agents, Optional<Argument> object) {
        int at = trigger.token();
        int next = at + 1;
        boolean may = cast.is(trigger.lemma(), RoleWords.WordClass.SUFFERED_BY_PEOPLE)
                && trigger.suffix().isEmpty()
                && !cast.arguments().isJoinedVerb(at)
                && !agents.isEmpty()
                && agents.stream().allMatch(this::isPeople)
                && subject.filter(s -> s.firstToken() < at).isPresent();
        if (!may) {
            return false;
        }
        if (next >= analysis.sentenceOf(analysis.token(at)).endToken()
                || analysis.token(next).kind() == Token.Kind.MARK
                || isOtherClause(next)) {
            return true;
        }
        boolean turned = cast.arguments().words().is(cast.arguments().fold(next), FunctionWords.WordClass.PREPOSITION)
                || cast.arguments()
                        .phrases()
                        .from(next)
                        .filter(p -> p.hasAttachedPreposition())
                        .isPresent()
                || isTime(next);
        boolean people = object.stream()
                .flatMap(o -> cast.of(o).stream())
                .anyMatch(p -> isPeople(p) && p.link().map(cast::isActor).orElse(false));
        return turned && (!people || agents.stream().noneMatch(p -> Families.isArmed(p.sector())));
    }

    private boolean isOtherClause(int next) {
        String fold = cast.arguments().fold(next);
        return cast.arguments().isJoinedVerb(next)
                || fold.equals("وفقد")
                || fold.equals("واصيب")
                || cast.is(fold, RoleWords.WordClass.CIRCUMSTANCE)
                || fold.equals("عندما")
                || fold.equals("حين");
    }

    private boolean isTime(int token) {
        return cast.linked().times().stream().anyMatch(t -> t.firstToken() == token);
    }

    /** «قتل 20 متمردا من الحوثيين وميليشيات صالح»: people counted right after the verb, and whoever follows is joined to them or names them. */
    boolean isCountOf(
            Trigger trigger, Optional<Argument> subject, List<Participant> agents, Optional<Argument> object) {
        int at = trigger.token();
        if (subject.isEmpty()
                || object.isEmpty()
                || subject.get().firstToken() <= at
                || !cast.is(trigger.lemma(), RoleWords.WordClass.SUFFERED_BY_PEOPLE)
                || !trigger.suffix().isEmpty()
                || agents.isEmpty()
                || !agents.stream().allMatch(this::isPeople)
                || !isCount(at + 1)) {
            return false;
        }
        int first = object.get().firstToken();
        Token before = analysis.token(first - 1);
        return before.kind() == Token.Kind.MARK
                || cast.arguments().fold(first - 1).equals("و")
                || cast.arguments()
                        .phrases()
                        .from(first)
                        .filter(p -> !p.proclitics().isEmpty())
                        .isPresent()
                || object.get().head().isEmpty()
                || !cast.of(object.get()).stream().allMatch(this::isPeople);
    }

    /** «اتهم دبلوماسي روسي بالتجسس»: people right after the verb and the charge right after them, with nobody else told, are accused. */
    boolean isOfCharged(Trigger trigger, Argument subject, List<Participant> agents) {
        int charge = subject.endToken();
        return trigger.row().type().equals("ACCUSE")
                && subject.firstToken() == trigger.token() + 1
                && !cast.arguments().isJoinedVerb(trigger.token())
                && agents.stream().allMatch(this::isPeople)
                && charge < analysis.sentenceOf(analysis.token(trigger.token())).endToken()
                && (cast.arguments().isCharge(charge)
                        || cast.is(cast.arguments().fold(charge), RoleWords.WordClass.CHARGE));
    }

    /** «وجرح 400 آخرون»: the others stand in the nominative, so they suffer it. */
    boolean isOfOthers(Trigger trigger) {
        int at = trigger.token();
        return cast.is(trigger.lemma(), RoleWords.WordClass.CASUALTY)
                && isCount(at + 1)
                && at + 2 < analysis.tokens().size()
                && cast.arguments().fold(at + 2).equals("اخرون");
    }

    /** «قتل ثلاثة جنود وجرح سبعة»: after people of whom a verb without an object was told, the counted suffer too. */
    boolean goesOnSuffering(Trigger trigger, List<Participant> told) {
        int at = trigger.token();
        if (!cast.is(trigger.lemma(), RoleWords.WordClass.CASUALTY)
                || !isCount(at + 1)
                || !told.stream().allMatch(this::isPeople)) {
            return false;
        }
        int start = analysis.sentenceOf(analysis.token(at)).firstToken();
        for (int i = at - 1; i >= start; i--) {
            if (cast.arguments().verbs().isFinite(i)) {
                return cast.arguments().objects(i).stream().noneMatch(o -> o.endToken() <= at);
            }
        }
        return false;
    }

    /** «خطف مقاتلو التنظيم 250 مسيحيا»: fighters with a count right after them do it. */
    boolean isBeforeCount(Argument subject, List<Participant> agents) {
        return agents.stream().allMatch(p -> Families.isArmed(p.sector()))
                && !isCount(subject.firstToken())
                && analysis.token(subject.firstToken()).sentence()
                        == analysis.token(Math.min(
                                        subject.endToken(), analysis.tokens().size() - 1))
                                .sentence()
                && isCount(subject.endToken());
    }

    private boolean isCount(int token) {
        if (token >= analysis.tokens().size()) {
            return false;
        }
        return analysis.token(token).kind() == Token.Kind.NUMBER
                || cast.is(cast.arguments().fold(token), RoleWords.WordClass.COUNT);
    }

    /** «جنود», «وزير»: people may be arrested, «قوات الأمن», «السلطات» arrest. */
    boolean isPeople(Participant participant) {
        return participant
                .link()
                .map(l -> cast.link(l).mention())
                .filter(m -> m instanceof Mention.Title
                        || m instanceof Mention.Name name && name.kind() == Mention.Kind.PERSON
                        || m instanceof Mention.Nominal nominal && !isBody(nominal))
                .isPresent();
    }

    private static boolean isBody(Mention.Nominal nominal) {
        return nominal.definite() && BODIES.contains(nominal.noun());
    }
}
