package org.isnad.events;

import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.syntax.Argument;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrase;

/**
 * How far a verb carries: in «نظم أبناء سنجار تظاهرة أمام المقر منتقدين القتل» the verb carries «تظاهرة», not «القتل»; «شن الجيش سلسلة غارات
 * وهجمات» carries both.
 */
final class Scope {
    private static final int MOST_NOUNS = 1;

    private final Cast cast;
    private final Analysis analysis;
    private final Control control;
    private final Governors governors;

    Scope(Cast cast, Control control, Governors governors) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
        this.control = control;
        this.governors = governors;
    }

    /** Whether no other noun, participle or clause stands between a verb and the noun that it may carry. */
    boolean holds(int verb, int noun) {
        if (governors.isBound(verb, noun)) {
            return true;
        }
        Optional<Argument> subject =
                cast.arguments().subject(verb).filter(s -> s.firstToken() > verb && s.endToken() <= noun);
        int nouns = 0;
        boolean governed = false;
        boolean comma = false;
        for (int i = verb + 1; i < noun; i++) {
            if (subject.isPresent() && i == subject.get().firstToken()) {
                i = subject.get().endToken() - 1;
                governed = false;
                continue;
            }
            Optional<NounPhrase> phrase = cast.arguments().phrases().from(i);
            if (phrase.isPresent() && phrase.get().endToken() <= noun) {
                i = phrase.get().endToken() - 1;
                governed = false;
                continue;
            }
            Token token = analysis.token(i);
            Optional<Integer> beyond = cast.arguments().asides().closing(i).filter(c -> c < noun);
            if (beyond.isPresent()) {
                i = beyond.get();
                continue;
            }
            if (token.isMark("،") || token.isMark(",")) {
                comma = true;
                continue;
            }
            if (!token.isWord() || cast.arguments().isTime(i)) {
                continue;
            }
            if (is(i, WordClass.RELATIVE) || is(i, WordClass.COMPLEMENTIZER)) {
                return false;
            }
            if (is(i, WordClass.PREPOSITION)) {
                governed = true;
            } else if (isSmall(i) || isAdjective(token) || control.isCarrier(i)) {
                continue;
            } else if (governed
                    || isThrownIn(token)
                    || token.fold().startsWith("بال")
                    || token.fold().startsWith("لل")) {
                governed = false;
            } else if (comma) {
                return false;
            } else if (i + 1 < noun || isClosed(noun)) {
                nouns++;
            }
        }
        return nouns < MOST_NOUNS || isJoined(noun) && nouns == MOST_NOUNS;
    }

    /** A noun with the article or a preposition is no genitive of the word before it. */
    private boolean isClosed(int noun) {
        String fold = analysis.token(noun).fold();
        return analysis.token(noun).segments().stream()
                        .noneMatch(s -> s.proclitics().isEmpty())
                || fold.startsWith("لل");
    }

    /** «تمكنت القوات وبدعم من التحالف من …». */
    private static boolean isThrownIn(Token token) {
        return token.segments().stream().anyMatch(s -> s.proclitics().equals("وب"))
                && token.segments().stream()
                        .noneMatch(s -> s.proclitics().equals("و") && s.stem().startsWith("بال"));
    }

    private boolean isJoined(int noun) {
        return analysis.token(noun).fold().startsWith("و")
                || noun > 0 && analysis.token(noun - 1).fold().equals("و");
    }

    private boolean isSmall(int index) {
        return is(index, WordClass.QUANTIFIER)
                || is(index, WordClass.ADVERB)
                || is(index, WordClass.PARTICLE)
                || is(index, WordClass.ATTACHED)
                || is(index, WordClass.NEGATION)
                || is(index, WordClass.AUXILIARY)
                || is(index, WordClass.DEMONSTRATIVE);
    }

    private static boolean isAdjective(Token token) {
        return token.fold().startsWith("ال")
                || token.fold().endsWith("يا")
                || token.fold().endsWith("يه");
    }

    private boolean is(int index, WordClass wordClass) {
        return cast.arguments().words().is(analysis.token(index).fold(), wordClass);
    }
}
