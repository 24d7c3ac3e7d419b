package org.isnad.syntax;

import java.util.Optional;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords.Sort;
import org.isnad.syntax.FunctionWords.WordClass;

/**
 * What two commas throw into a clause, so that it goes on beyond the second: «شن الجيش، فجر اليوم، غارات», «دعا الوزير، الذي يزور بغداد،
 * الحكومة إلى …», «قوات الدعم السريع، بقيادة دقلو، هاجمت المخيم».
 */
public final class Asides {
    /** Tokens between the two commas. */
    private static final int MOST = 18;

    private final FunctionWords words;
    private final NounPhrases phrases;
    private final Clauses clauses;
    private final Nouns nouns;

    Asides(FunctionWords words, NounPhrases phrases, Clauses clauses, Nouns nouns) {
        this.words = words;
        this.phrases = phrases;
        this.clauses = clauses;
        this.nouns = nouns;
    }

    /** The comma that opens what a comma closes; none where nothing is thrown in before it. */
    public Optional<Integer> opening(int comma) {
        if (!clauses.isComma(comma)) {
            return Optional.empty();
        }
        int start = Math.max(clauses.sentenceStart(comma), comma - MOST - 1);
        for (int i = comma - 1; i > start; i--) {
            if (clauses.isStop(i)) {
                return Optional.empty();
            }
            if (clauses.isComma(i)) {
                return isThrownIn(i, comma) ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The comma that closes what a comma opens. */
    public Optional<Integer> closing(int comma) {
        if (!clauses.isComma(comma)) {
            return Optional.empty();
        }
        int end = Math.min(clauses.sentenceEnd(comma), comma + MOST + 2);
        for (int i = comma + 1; i < end; i++) {
            if (clauses.isStop(i)) {
                return Optional.empty();
            }
            if (clauses.isComma(i)) {
                return isThrownIn(comma, i) ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isThrownIn(int opening, int closing) {
        int first = opening + 1;
        int next = closing + 1;
        if (first >= closing
                || opening == clauses.sentenceStart(opening)
                || next >= clauses.sentenceEnd(closing)
                || !clauses.token(next).isWord() && !clauses.isQuote(next)
                || clauses.isJoined(next)
                || clauses.is(next, WordClass.CONJUNCTION)) {
            return false;
        }
        return begins(first) || isApposed(opening, closing);
    }

    /** «الذي …», «في بيان», «للمرة الأولى», «فجر اليوم», «أمس»: no clause or item of a list of its own. */
    private boolean begins(int first) {
        boolean plain = !clauses.isVerb(first) && !clauses.is(first, WordClass.CONJUNCTION);
        return plain
                && (clauses.is(first, WordClass.RELATIVE)
                        || clauses.isPreposition(first) && !clauses.is(first, WordClass.COMPLEMENTIZER)
                        || nouns.timeEnd(first).isPresent()
                        || words.is(clauses.fold(first), Sort.PART_OF_DAY)
                        || clauses.is(first, WordClass.REASON)
                        || clauses.is(first, WordClass.BINDER)
                        || nouns.hasAttachedPreposition(first)
                        || phrases.from(first)
                                .filter(NounPhrase::hasAttachedPreposition)
                                .isPresent());
    }

    /** «كتائب القسام، الجناح العسكري لحماس، قصفت»: what a name is, told right after it. */
    private boolean isApposed(int opening, int closing) {
        boolean named = phrases.at(opening - 1)
                .filter(p -> p.endToken() == opening && nouns.mention(p.head()) instanceof Mention.Name)
                .isPresent();
        if (!named || !clauses.isDefinite(opening + 1)) {
            return false;
        }
        for (int i = opening + 1; i < closing; i++) {
            boolean state = phrases.from(i)
                    .filter(p -> p.proclitics().isEmpty()
                            && nouns.mention(p.head()) instanceof Mention.Name name
                            && name.kind() == Mention.Kind.STATE)
                    .isPresent();
            if (clauses.isVerb(i) || i == opening + 1 && state) {
                return false;
            }
        }
        return true;
    }
}
