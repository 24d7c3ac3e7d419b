package org.isnad.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.WordClasses;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.lexicon.morphology.Pos;
import org.isnad.mentions.Mention.Kind;

/**
 * Institutions that no list has, by their make: a head («رابطة») with a definite genitive («البنوك», «عمال الصلب»), then adjectives
 * («الإيطالية») and what it is for («للدراسات السياسية», «لحقوق الإنسان»). The words are data: {@code lexicon/ar/institution-words.tsv}.
 */
final class InstitutionFinder {
    private static final double WEIGHT = 0.85;
    private static final String ARTICLE = "ال";

    private enum Sort {
        HEAD,
        WEAK_HEAD,
        FIELD,
        ADJECTIVE,
        NO_NAME
    }

    private final NameLexicon lexicon;
    private final Morphology morphology;
    private final WordClasses<Sort> words = WordClasses.load("lexicon/ar/institution-words.tsv", Sort.class);

    InstitutionFinder(NameLexicon lexicon, Morphology morphology) {
        this.lexicon = lexicon;
        this.morphology = morphology;
    }

    /** @param listed tokens of names that lists and patterns gave */
    List<Candidate> find(Analysis analysis, BitSet listed) {
        List<Candidate> found = new ArrayList<>();
        for (Sentence sentence : analysis.textSentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken() - 1; i++) {
                Optional<Segment> head = listed.get(i) ? Optional.empty() : head(analysis.token(i));
                if (head.isPresent()) {
                    int end = new Walk(analysis, listed, sentence.endToken()).from(i, head.get());
                    if (end > i + 1) {
                        found.add(GazetteerFinder.candidate(
                                analysis, head.get(), i, end, Kind.ORGANISATION, List.of(), "institution", WEIGHT));
                        i = end - 1;
                    }
                }
            }
        }
        return found;
    }

    private Optional<Segment> head(Token token) {
        for (Segment segment : token.segments()) {
            if (words.is(segment.stem(), Sort.HEAD) || words.is(segment.stem(), Sort.WEAK_HEAD)) {
                return Optional.of(segment);
            }
        }
        return Optional.empty();
    }

    /** One walk over the words of a name. */
    private final class Walk {
        private final Analysis analysis;
        private final BitSet listed;
        private final int limit;

        private Walk(Analysis analysis, BitSet listed, int limit) {
            this.analysis = analysis;
            this.listed = listed;
            this.limit = limit;
        }

        /** One past the name's last word; one past the head where it is no name. */
        private int from(int head, Segment segment) {
            int genitive = genitive(head + 1);
            if (genitive < 0) {
                return head + 1;
            }
            boolean field = isField(bare(analysis.token(genitive - 1).fold()));
            int end = fields(adjectives(genitive));
            boolean says = words.is(segment.stem(), Sort.HEAD) || end > head + 2 && (field || end > genitive);
            return says ? end : head + 1;
        }

        /** «البنوك», «عمال الصلب»: one past the definite noun that closes the genitive; -1 where there is none. */
        private int genitive(int at) {
            int i = at;
            while (isNoun(i) && i - at < 2) {
                i++;
            }
            return isDefinite(i) && !words.is(analysis.token(i).fold(), Sort.NO_NAME) ? i + 1 : -1;
        }

        private int adjectives(int from) {
            int i = from;
            while (isDefinite(i) && isAdjective(analysis.token(i).fold())) {
                i++;
            }
            return i;
        }

        /** «للدراسات السياسية», «لحقوق الإنسان», «وتقنية المعلومات»: one past what the institution is for. */
        private int fields(int from) {
            int end = from;
            while (end < limit && !listed.get(end) && analysis.token(end).isWord()) {
                int at = end;
                Optional<Segment> field = analysis.token(at).segments().stream()
                        .filter(s ->
                                s.proclitics().equals("ل") || s.proclitics().equals("و"))
                        .filter(s -> isField(bare(s.stem())))
                        .findFirst();
                if (field.isEmpty()) {
                    return end;
                }
                boolean definite = field.get().stem().startsWith(ARTICLE);
                if (!definite && !isDefinite(at + 1)) {
                    return end;
                }
                end = adjectives(definite ? at + 1 : at + 2);
            }
            return end;
        }

        private boolean isDefinite(int at) {
            return at < limit
                    && !listed.get(at)
                    && analysis.token(at).isWord()
                    && analysis.token(at).fold().startsWith(ARTICLE)
                    && analysis.token(at).fold().length() > 4
                    && !lexicon.isName(analysis.token(at).fold())
                    && !lexicon.isFunction(
                            analysis.token(at).text(), analysis.token(at).fold());
        }

        /** An indefinite noun within a genitive: «عمال» of «عمال الصلب». */
        private boolean isNoun(int at) {
            if (at >= limit || listed.get(at) || !analysis.token(at).isWord()) {
                return false;
            }
            Token token = analysis.token(at);
            String fold = token.fold();
            return !fold.startsWith(ARTICLE)
                    && fold.length() > 2
                    && !fold.endsWith("يه")
                    && lexicon.isKnown(fold)
                    && lexicon.clitics().cut(fold).proclitics().isEmpty()
                    && !lexicon.isName(fold)
                    && !lexicon.isHonorific(fold)
                    && !lexicon.isFunction(token.text(), fold)
                    && (isField(fold) || morphology.readings(fold).stream().noneMatch(r -> r.pos() == Pos.VERB));
        }
    }

    private boolean isField(String noun) {
        return words.is(noun, Sort.FIELD);
    }

    /** A nisba by its make or a listed adjective: «الإيطالية», «المصريين», «العليا». */
    private boolean isAdjective(String fold) {
        return words.is(fold, Sort.ADJECTIVE)
                || !lexicon.registry().nisbas(fold).isEmpty()
                || fold.length() > 6 && (fold.endsWith("يه") || fold.endsWith("ي") && !fold.endsWith("اي"));
    }

    private static String bare(String stem) {
        return stem.startsWith(ARTICLE) ? stem.substring(2) : stem;
    }
}
