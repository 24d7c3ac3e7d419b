package org.isnad.mentions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Arabic;
import org.isnad.lexicon.Registry;
import org.isnad.lexicon.Table;
import org.isnad.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Names in sentences written for the purpose; the examples are rows of {@code mentions/names.tsv}. */
class ArabicMentionFinderTest {
    private static final Registry REGISTRY = Registry.load();
    private static final Arabic ARABIC = new Arabic();
    private static final ArabicMentionFinder FINDER = new ArabicMentionFinder(REGISTRY);

    private static String names(String text) {
        Article article = Article.of("test", text);
        StringBuilder names = new StringBuilder();
        for (Mention mention : FINDER.find(ARABIC.analyse(article))) {
            if (mention instanceof Mention.Name name) {
                names.append(names.isEmpty() ? "" : "; ")
                        .append(name.kind().name().toLowerCase(Locale.ROOT))
                        .append(' ')
                        .append(article.slice(name.span()));
            }
        }
        return names.toString();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/mentions/names.tsv", delimiter = '\t', numLinesToSkip = 1)
    void findsTheNamesOfAnExample(String sentence, String expected) {
        assertEquals(expected == null ? "" : expected, names(sentence), sentence);
    }

    /** The body's pattern is found in its example, or is not where {@code expected} is -. */
    @Test
    void everyBodyRowFindsItsExample() {
        BodyFinder bodies = new BodyFinder(REGISTRY, new Context());
        List<String> wrong = Table.load("lexicon/ar/bodies.tsv").rows().stream()
                .filter(row -> !row.get("example").isEmpty())
                .filter(row -> !isFound(bodies, row.get("example"), row.get("expected")))
                .map(row -> row.line() + ": " + row.get("example"))
                .toList();
        int rows = Table.load("lexicon/ar/bodies.tsv").rows().size();
        assertTrue(wrong.size() <= rows / 100, () -> wrong.size() + " rows: " + wrong);
    }

    private static boolean isFound(BodyFinder bodies, String example, String expected) {
        Article article = Article.of("test", example);
        Analysis analysis = ARABIC.analyse(article);
        List<String> found =
                bodies.find(analysis).stream().map(c -> article.slice(c.span())).toList();
        return expected.equals("-")
                ? found.isEmpty()
                : Arrays.stream(expected.split("\\|")).allMatch(e -> found.contains(e.strip()));
    }

    @Test
    void carriesASurnameThroughTheArticle() {
        assertEquals(
                "person منير الحلواني; person الحلواني",
                names("استقبل مدير المدرسة منير الحلواني الزوار.\nوقال الحلواني إن الدراسة مستمرة."));
    }

    @Test
    void namesOfOneKindDoNotOverlap() {
        Article article = Article.of("test", "أعلنت وزارة الخارجية الروسية أن سيرغي لافروف سيزور سوريا ولبنان.");
        int end = 0;
        for (Mention mention : FINDER.find(ARABIC.analyse(article))) {
            if (mention instanceof Mention.Name name) {
                assertTrue(name.span().begin() >= end);
                end = name.span().end();
            }
        }
    }
}
