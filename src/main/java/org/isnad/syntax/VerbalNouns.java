package org.isnad.syntax;

import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.lexicon.morphology.Pos;
import org.isnad.syntax.FunctionWords.Sort;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.text.Normaliser;

/**
 * What speaks for the verbal noun where a word is spelt like a verb in the past too: «رفض الكونغرس للاتفاق» is his refusal, «رفض الكونغرس الاتفاق»
 * tells that he refused.
 */
final class VerbalNouns {
    private static final int SHORTEST = 4;
    /** Adjectives between the one who does it and «ل»: «رفض مصر الكامل للتدخل». */
    private static final int ADJECTIVES = 2;

    private final Analysis analysis;
    private final FunctionWords words;
    private final NounPhrases phrases;
    private final Verbs verbs;

    VerbalNouns(Analysis analysis, FunctionWords words, NounPhrases phrases, Verbs verbs) {
        this.analysis = analysis;
        this.words = words;
        this.phrases = phrases;
        this.verbs = verbs;
    }

    /** Whether a verb's spelling is rather the noun's. */
    boolean isRather(int index, Verbs.Finite candidate) {
        boolean bare = candidate.readings().stream()
                .anyMatch(r -> r.suffix().isEmpty()
                        && Normaliser.fold(r.lemma()).equals(candidate.segment().stem()));
        if (!bare) {
            return false;
        }
        boolean joined = candidate.segment().proclitics().equals("و");
        return words.is(candidate.segment().stem(), Sort.WITH_OBJECT) && hasObjectByL(index)
                || joined && isSecondOfTwo(index)
                || isSeldomVerb(index, candidate, joined);
    }

    /** «رفض مصر الكامل للتدخل الإيراني»: whom or what it is done to follows with «ل», as it never does after the verb. */
    private boolean hasObjectByL(int index) {
        int end = sentenceEnd(index);
        if (index + 1 >= end
                || phrases.from(index + 1).filter(p -> p.proclitics().isEmpty()).isEmpty()) {
            return false;
        }
        int next = phrases.from(index + 1).orElseThrow().endToken();
        int last = Math.min(end, next + ADJECTIVES + 1);
        for (int i = next; i < last; i++) {
            if (isObjectByL(i)) {
                return true;
            }
            if (!isDefinite(i) || phrases.from(i).isPresent()) {
                return false;
            }
        }
        return false;
    }

    private boolean isObjectByL(int index) {
        Token token = analysis.token(index);
        if (!token.isWord() || token.fold().length() < SHORTEST || words.is(token.fold(), Sort.TIMES_BY_L)) {
            return false;
        }
        boolean named =
                phrases.from(index).filter(p -> p.proclitics().equals("ل")).isPresent();
        boolean cut = token.segments().stream().anyMatch(s -> s.proclitics().equals("ل"))
                && verbs.morphology().readings(token.fold()).isEmpty()
                && !words.isAny(token.fold());
        return named || cut;
    }

    /** «تمويل ودعم الجماعات», «من أجل مساندة ودعم اليمن»: a verbal noun that has no genitive of its own shares the next one's. */
    private boolean isSecondOfTwo(int index) {
        int before = index - 1;
        if (before < 0
                || analysis.token(before).sentence() != analysis.token(index).sentence()
                || !analysis.token(before).isWord()
                || phrases.at(before).isPresent()
                || verbs.isFinite(before)) {
            return false;
        }
        String fold = analysis.token(before).fold();
        return !fold.startsWith("ال") && !fold.endsWith("ا") && isBareNoun(analysis.token(before));
    }

    /** «تنفيذ الاتفاق ودعم القوات»: words that are nouns nearly always are verbs only where they open a clause. */
    private boolean isSeldomVerb(int index, Verbs.Finite candidate, boolean joined) {
        int before = index - 1;
        return words.is(candidate.segment().stem(), Sort.SELDOM_VERB)
                && before >= 0
                && analysis.token(before).sentence() == analysis.token(index).sentence()
                && (joined
                        || phrases.at(before).isPresent()
                                && isGenitive(phrases.at(before).orElseThrow())
                        || words.is(analysis.token(before).fold(), WordClass.ATTACHED));
    }

    /** «مواصلة بلاده دعم سوريا», «على الدول العربية دعم اليمن»: no subject of a verb after it. */
    private boolean isGenitive(NounPhrase phrase) {
        int before = phrase.firstToken() - 1;
        if (before < 0
                || analysis.token(before).sentence()
                        != analysis.token(phrase.firstToken()).sentence()) {
            return false;
        }
        Token token = analysis.token(before);
        return words.is(token.fold(), WordClass.PREPOSITION)
                || token.isWord() && !verbs.isFinite(before) && isBareNoun(token);
    }

    private boolean isDefinite(int index) {
        String fold = analysis.token(index).fold();
        return analysis.token(index).isWord() && fold.length() > SHORTEST && fold.startsWith("ال");
    }

    private int sentenceEnd(int index) {
        return analysis.sentenceOf(analysis.token(index)).endToken();
    }

    /** «مواصلة», «تمويل»: a verbal noun with neither article nor pronoun, which takes a genitive. */
    private boolean isBareNoun(Token token) {
        return token.segments().stream()
                .flatMap(s -> verbs.morphology().readings(s.stem()).stream())
                .anyMatch(r ->
                        r.pos() == Pos.MASDAR && !r.definite() && r.suffix().isEmpty());
    }
}
