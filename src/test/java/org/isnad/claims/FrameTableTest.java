package org.isnad.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Table;
import org.isnad.text.Article;
import org.junit.jupiter.api.Test;

/** Loaded labels: every row finds its own in its example. */
class FrameTableTest {
    private static final ArticleReader READER = ArticleReader.arabic();

    @Test
    void everyFrameFindsTheLabelOfItsExample() {
        List<String> wrong = new ArrayList<>();
        for (Table.Row row :
                Table.load(FramingFinder.FILE, "frame", "example", "expected").rows()) {
            Article article = Article.of("test", row.required("example"));
            List<String> found = READER.read(article).framings().stream()
                    .filter(f -> f.frameKey().equals(row.get("frame")))
                    .map(f -> article.slice(f.label()))
                    .toList();
            if (!found.contains(row.required("expected"))) {
                wrong.add(FramingFinder.FILE + ":" + row.line() + " expected " + row.get("expected") + ", found "
                        + found);
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void wordingIsTheNarratorsOwnOutsideIndirectSpeech() {
        Article own = Article.of("test", "انسحبت قوات الاحتلال من الحي.");
        Article reported = Article.of("test", "قال الوزير إن قوات الاحتلال انسحبت من الحي.");
        Article quoted = Article.of("test", "قال الوزير: «انسحبت قوات الاحتلال من الحي اليوم».");
        assertTrue(READER.read(own).framings().get(0).own());
        assertFalse(READER.read(reported).framings().get(0).own());
        assertTrue(READER.read(quoted).framings().get(0).own());
    }

    @Test
    void plainWordsAreNoLabels() {
        Article article = Article.of("test", "يتعافى النظام الصحي في البلاد.");
        assertEquals(List.of(), READER.read(article).framings());
    }
}
