package org.isnad.server;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.isnad.text.Normaliser;

/**
 * Words as the search compares them: folded as everywhere in the program (presentation forms, diacritics, tatweel, hamza seats), then
 * stemmed lightly after Larkey («الوزارات» → «وزار»). A word that begins with و may or may not carry «and»: it stands under both stems,
 * so that «وزارة» finds «الوزارات» and «كتب» finds «وكتب», which Lucene's own Arabic stemmer cannot do together.
 */
final class FoldedArabic extends Analyzer {
    private static final List<String> PREFIXES = List.of("وال", "بال", "كال", "فال", "لل", "ال");
    private static final List<String> SUFFIXES = List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");
    private static final String AND = "و";
    private static final int SHORTEST_STEM = 2;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        return new TokenStreamComponents(source, new Stems(source));
    }

    /** The stems of a folded word. */
    static Set<String> stems(String word) {
        Set<String> out = new LinkedHashSet<>();
        out.add(stem(word));
        if (word.startsWith(AND) && word.length() > SHORTEST_STEM + 1) {
            out.add(stem(word.substring(1)));
        }
        return out;
    }

    private static String stem(String word) {
        String stem = word;
        for (String prefix : PREFIXES) {
            if (stem.startsWith(prefix) && stem.length() >= prefix.length() + SHORTEST_STEM) {
                stem = stem.substring(prefix.length());
                break;
            }
        }
        for (String suffix : SUFFIXES) {
            if (stem.endsWith(suffix) && stem.length() >= suffix.length() + SHORTEST_STEM) {
                stem = stem.substring(0, stem.length() - suffix.length());
            }
        }
        return stem;
    }

    private static final class Stems extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final Deque<String> waiting = new ArrayDeque<>();
        private AttributeSource.State state = captureState();

        Stems(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!waiting.isEmpty()) {
                restoreState(state);
                term.setEmpty().append(waiting.remove());
                increment.setPositionIncrement(0);
                return true;
            }
            while (input.incrementToken()) {
                String folded = Normaliser.fold(term.toString()).toLowerCase(Locale.ROOT);
                if (!folded.isEmpty()) {
                    waiting.addAll(stems(folded));
                    state = captureState();
                    term.setEmpty().append(waiting.remove());
                    return true;
                }
            }
            return false;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            waiting.clear();
        }
    }
}
