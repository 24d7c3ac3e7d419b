package org.isnad.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.lexicon.Table;
import org.isnad.text.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who says what in one sentence, and where what he says ends. */
class ClaimSentencesTest {
    private static final ArticleReader READER = ArticleReader.arabic();

    @ParameterizedTest
    @MethodSource("sentences")
    void findsWhatEachSentenceClaims(String sentence, List<String> expected) {
        Article article = Article.of("test", sentence.replace(" ¶ ", "\n\n"));
        List<String> found = READER.read(article).claims().stream()
                .map(c -> c.speaker().map(p -> article.slice(p.anchor())).orElse("-")
                        + (c.direct() ? " +D" : "")
                        + " / "
                        + article.slice(c.content()))
                .toList();
        assertEquals(expected, found);
    }

    static Stream<Arguments> sentences() {
        return Table.load("claims/sentences.tsv", "sentence", "expected").rows().stream()
                .map(row -> Arguments.of(
                        row.required("sentence"),
                        row.required("expected").equals("none") ? List.of() : row.list("expected")));
    }
}
