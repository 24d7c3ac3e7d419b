package org.isnad.claims;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.isnad.entities.Linked;
import org.isnad.lexicon.Table;
import org.isnad.lexicon.cues.Cues;
import org.isnad.text.Article;
import org.junit.jupiter.api.Test;

/** Every row of the cue tables finds in its example what it says it finds. */
class CueTableTest {
    private static final ArticleReader READER = ArticleReader.arabic();

    @Test
    void everyCueFindsTheClaimOfItsExample() {
        check(Cues.FILE, "key");
    }

    @Test
    void everyPropositionHeadIsFoundInItsExample() {
        check(Propositions.FILE, "noun");
    }

    private static void check(String file, String name) {
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : Table.load(file, name).rows()) {
            String example = row.get("example").replace(" ¶ ", "\n\n");
            if (example.isEmpty()) {
                continue;
            }
            List<String> found = read(example);
            String expected = row.get("expected");
            boolean fine = expected.equals("none") ? found.isEmpty() : found.contains(expected);
            if (!fine) {
                wrong.add(file + ":" + row.line() + " " + row.get(name) + " «" + example + "» expected " + expected
                        + ", found " + found);
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    static List<String> read(String text) {
        ArticleFacts facts = READER.read(Article.of("test", text));
        Linked linked = facts.linked();
        return facts.claims().stream().map(c -> show(linked, c)).toList();
    }

    private static String show(Linked linked, Claim claim) {
        Article article = linked.analysis().article();
        return claim.speaker().map(p -> article.slice(p.anchor())).orElse("-") + " / " + article.slice(claim.content());
    }
}
