package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrase;

/**
 * Who does what a verbal noun says, where another noun carries it: «مواصلة بلاده دعم سوريا», «قيام إسرائيل بقصف القنصلية», «استعدادها لتقديم
 * مساعدات», «قرار واشنطن سحب قواتها».
 */
final class Control {
    private static final int REACH = 4;
    /** Tokens from «نجاح» to what somebody succeeds in. */
    private static final int FARTHEST = 18;
    /** «دعوة السيسي إلى وقف القتال»: he who calls does not do it. */
    private static final String CALL = "دعو";

    /** A carrying noun before another: its token, what it makes of the other, and who stands after it or in its pronoun. */
    record Controller(int token, Carriers.Kind kind, List<Participant> agents) {}

    private final Cast cast;
    private final Analysis analysis;
    private final Carriers carriers;

    private static final String PART = "من";

    Control(Cast cast, Carriers carriers) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
        this.carriers = carriers;
    }

    /** The nearest noun before one that carries it; its agents are empty where only the verb before names them. */
    Optional<Controller> before(int noun) {
        return adjacent(noun).or(() -> distant(noun));
    }

    /**
     * «نجاح قوات المقاومة الشعبية الموالية للرئيس اليمني عبد ربه منصور هادي، في تحرير عدن»: a noun whose own preposition stands before the one that it
     * carries, and who does it right behind it.
     */
    private Optional<Controller> distant(int noun) {
        int start = Math.max(analysis.sentenceOf(analysis.token(noun)).firstToken(), noun - FARTHEST);
        for (int i = noun - 2; i >= start; i--) {
            Token token = analysis.token(i);
            if (cast.arguments().verbs().isFinite(i) || token.isMark(":") || token.isMark("؛")) {
                return Optional.empty();
            }
            if (isBringing(token, noun)) {
                List<Participant> agents = cast.arguments()
                        .complement(i)
                        .filter(c -> c.head().filter(cast::isActor).isPresent() && c.endToken() < noun)
                        .map(cast::of)
                        .orElse(List.of());
                return agents.isEmpty() ? Optional.empty() : controller(i, agents);
            }
        }
        return Optional.empty();
    }

    /** «نجاح … في», «قيام … ب», «إقدام … على», «تمكن … من». */
    private boolean isBringing(Token carrier, int noun) {
        boolean with = analysis.token(noun).segments().stream()
                .anyMatch(s -> s.proclitics().equals("ب"));
        Optional<RoleWords.WordClass> wanted = with
                ? Optional.of(RoleWords.WordClass.NOUN_WITH)
                : switch (cast.arguments().fold(noun - 1)) {
                    case "في" -> Optional.of(RoleWords.WordClass.NOUN_IN);
                    case "علي" -> Optional.of(RoleWords.WordClass.NOUN_ON);
                    case "من" -> Optional.of(RoleWords.WordClass.NOUN_FROM);
                    default -> Optional.empty();
                };
        return wanted.isPresent() && cast.is(carrier.index(), wanted.get());
    }

    private Optional<Controller> adjacent(int noun) {
        int start = analysis.sentenceOf(analysis.token(noun)).firstToken();
        int i = noun - 1;
        if (i > start && isJoined(noun) && isBareNoun(i)) {
            i--;
        }
        if (i >= start && isPreposition(i)) {
            i--;
        }
        if (i >= start && isQuote(i)) {
            i--;
        }
        i = beforeThrownIn(i, start);
        if (i > start && isAny(i)) {
            i--;
        }
        i = beforeAmount(i, start);
        i = beforeHelp(i, start);
        List<Participant> genitive = List.of();
        Optional<NounPhrase> phrase = cast.arguments().phrases().at(i);
        List<Participant> joined = new ArrayList<>();
        while (phrase.isPresent()
                && phrase.get().isJoined()
                && !phrase.get().hasAttachedPreposition()
                && phrase.get().firstToken() > start
                && cast.arguments().phrases().at(phrase.get().firstToken() - 1).isPresent()) {
            cast.participant(phrase.get().head())
                    .filter(p -> p.link().map(cast::isActor).orElse(true))
                    .ifPresent(joined::add);
            phrase = cast.arguments().phrases().at(phrase.get().firstToken() - 1);
        }
        if (phrase.isPresent()
                && (phrase.get().proclitics().isEmpty()
                        || phrase.get().proclitics().equals("ل"))
                && !cast.arguments().isAdjective(phrase.get())) {
            genitive = cast.participant(phrase.get().head())
                    .filter(p -> p.link().map(cast::isActor).orElse(true))
                    .map(p -> with(p, joined))
                    .orElse(List.of());
            i = phrase.get().firstToken() - 1;
            if (phrase.get().proclitics().equals("ل") && !genitive.isEmpty()) {
                Optional<Controller> charged = charging(i, start, genitive);
                if (charged.isPresent()) {
                    return charged;
                }
            }
        }
        for (int steps = 0; steps < REACH && i >= start; steps++, i--) {
            Optional<Controller> found = controller(i, genitive);
            if (found.isPresent()) {
                return found;
            }
            Optional<NounPhrase> owner = steps > 0 && genitive.isEmpty()
                    ? cast.arguments().phrases().at(i).filter(p -> p.proclitics()
                            .isEmpty())
                    : Optional.empty();
            if (owner.isPresent() && !cast.arguments().isAdjective(owner.get())) {
                genitive = cast.participant(owner.get().head())
                        .filter(p -> p.link().map(cast::isActor).orElse(true))
                        .map(List::of)
                        .orElse(List.of());
                i = owner.get().firstToken();
                continue;
            }
            if (!isAdjective(i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** «رفض مصر لأي محاولات لتهجير السكان». */
    private boolean isAny(int index) {
        return analysis.token(index).segments().stream()
                .anyMatch(
                        s -> cast.is(s.stem(), RoleWords.WordClass.ANY) || cast.is(s.stem(), RoleWords.WordClass.ALL));
    }

    /** «شن إسرائيل سلسلة غارات», «عددا من الغارات», «أول غارات»: the token before how many of them it carries. */
    private int beforeAmount(int at, int start) {
        int i = at;
        while (i > start && (isAmount(i) || cast.arguments().fold(i).equals(PART) && isAmount(i - 1))) {
            i--;
        }
        return i;
    }

    private boolean isAmount(int index) {
        return analysis.token(index).kind() == Token.Kind.NUMBER
                || cast.is(cast.arguments().fold(index), RoleWords.WordClass.AMOUNT);
    }

    /** «اتهام واشنطن لطهران بتزويد الحوثيين», «مطالبتها لإسرائيل بسحب قواتها»: whom «ل» brings is accused or called upon. */
    private Optional<Controller> charging(int before, int start, List<Participant> charged) {
        int at = cast.arguments()
                .phrases()
                .at(before)
                .filter(p -> p.proclitics().isEmpty() && !cast.arguments().isAdjective(p))
                .map(p -> p.firstToken() - 1)
                .orElse(before);
        if (at < start) {
            return Optional.empty();
        }
        return controller(at, charged)
                .filter(c -> c.kind() == Carriers.Kind.BLAME || c.kind() == Carriers.Kind.CALL)
                .map(c -> new Controller(c.token(), c.kind(), charged));
    }

    /** «نجاح المقاومة بدعم التحالف في استعادة عدن», «بإسناد من الطيران»: the token before the help with which somebody does it. */
    private int beforeHelp(int at, int start) {
        Optional<NounPhrase> helper = at > start
                ? cast.arguments().phrases().at(at).filter(p -> p.proclitics().isEmpty())
                : Optional.empty();
        if (helper.isEmpty()) {
            return at;
        }
        int help = helper.get().firstToken() - 1;
        if (help > start && cast.arguments().fold(help).equals("من")) {
            help--;
        }
        boolean helps = help > start
                && analysis.token(help).segments().stream()
                        .anyMatch(s -> s.proclitics().equals("ب") && cast.is(s.stem(), RoleWords.WordClass.HELP))
                && cast.arguments().phrases().at(help - 1).isPresent();
        return helps ? help - 1 : at;
    }

    /** «توجيهات الملك - حفظه الله - بتقديم»: the token before what two dashes hold. */
    private int beforeThrownIn(int at, int start) {
        if (at <= start || !isDash(at)) {
            return at;
        }
        for (int i = at - 1; i > start && i >= at - REACH; i--) {
            if (isDash(i)) {
                return i - 1;
            }
        }
        return at;
    }

    private boolean isDash(int at) {
        return analysis.token(at).isMark("-") || analysis.token(at).isMark("–");
    }

    private static List<Participant> with(Participant first, List<Participant> joined) {
        List<Participant> all = new ArrayList<>();
        all.add(first);
        all.addAll(joined);
        return all;
    }

    private Optional<Controller> controller(int at, List<Participant> genitive) {
        Token token = analysis.token(at);
        if (!token.isWord()
                || cast.arguments().verbs().isFinite(at)
                || cast.arguments().phrases().at(at).isPresent()) {
            return Optional.empty();
        }
        if (cast.is(token.fold(), RoleWords.WordClass.WILLING)) {
            return Optional.of(new Controller(at, Carriers.Kind.INTENT, willing(at)));
        }
        for (Token.Segment segment : token.segments()) {
            for (NounForm form : NounForm.of(segment.stem())) {
                Optional<Carriers.Kind> kind = carriers.nounKind(form.base());
                if (kind.isEmpty()) {
                    continue;
                }
                List<Participant> agents = form.suffix().isEmpty()
                        ? genitive
                        : cast.antecedent(at, form.suffix()).map(List::of).orElse(List.of());
                List<Participant> adjectives = agents.isEmpty() ? cast.adjectives(at, false) : agents;
                return Optional.of(
                        new Controller(at, kind.get(), form.base().startsWith(CALL) ? List.of() : adjectives));
            }
        }
        return Optional.empty();
    }

    /** «موسكو مستعدة للتوسط», «قال الوزير إنه مستعد»: who is said to be willing. */
    List<Participant> willing(int predicate) {
        return cast.arguments().describedBy(predicate).map(cast::of).orElse(List.of());
    }

    /** «رفض مصر تهجير السكان»: whether a controller's noun says that its owner is against the deed. */
    boolean opposes(Controller controller) {
        return analysis.token(controller.token()).segments().stream()
                .flatMap(s -> NounForm.of(s.stem()).stream())
                .anyMatch(f -> cast.is(f.base(), RoleWords.WordClass.OPPOSED));
    }

    /** Whether a token is a noun that carries others: «بدء», «استعداده». */
    boolean isCarrier(int index) {
        return controller(index, List.of()).isPresent();
    }

    /** «للتفاعل والتعاون مع إيران», «دعم وتمويل الجماعات»: two nouns with one complement. */
    private boolean isJoined(int noun) {
        return analysis.token(noun).segments().stream()
                .anyMatch(s -> s.proclitics().startsWith("و") && !s.stem().isEmpty());
    }

    private boolean isBareNoun(int index) {
        return cast.arguments().phrases().at(index).isEmpty()
                && !cast.arguments().verbs().isFinite(index)
                && !isPreposition(index)
                && !isCarrier(index)
                && (cast.arguments().isDeedAfter(index, "")
                        || cast.arguments().isDeedAfter(index, "ل")
                        || cast.arguments().isDeedAfter(index, "ب"));
    }

    private boolean isQuote(int index) {
        Token token = analysis.token(index);
        return token.isMark("»") || token.isMark("\"") || token.isMark("”");
    }

    private boolean isPreposition(int index) {
        return cast.arguments().words().is(analysis.token(index).fold(), WordClass.PREPOSITION);
    }

    /** «القرار الروسي المفاجئ سحب …»: words between a carrying noun and what it carries. */
    private boolean isAdjective(int index) {
        Token token = analysis.token(index);
        String fold = token.fold();
        return token.isWord()
                && fold.length() > REACH
                && (fold.startsWith("ال") || fold.endsWith("يه") || fold.endsWith("ها") || fold.endsWith("ي"))
                && !cast.arguments().verbs().isFinite(index)
                && cast.arguments()
                        .phrases()
                        .at(index)
                        .map(cast.arguments()::isAdjective)
                        .orElse(true);
    }
}
