package org.isnad.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Arabic;
import org.isnad.analysis.Token;
import org.isnad.entities.ArticleLinker;
import org.isnad.entities.Linked;
import org.isnad.lexicon.Registry;
import org.isnad.lexicon.Table;
import org.isnad.mentions.ArabicMentionFinder;
import org.isnad.text.Article;
import org.isnad.text.Normaliser;
import org.junit.jupiter.api.Test;

/** Who stands where, sentence by sentence: {@code src/test/resources/syntax/arguments.tsv}. */
final class ArgumentsTest {
    private static final String FILE = "syntax/arguments.tsv";

    private final Registry registry = Registry.load();
    private final Arabic arabic = new Arabic();
    private final ArabicMentionFinder finder = new ArabicMentionFinder(registry);
    private final ArticleLinker linker = new ArticleLinker(registry);
    private final Grammar grammar = Grammar.load();

    @Test
    void findsSubjectsAndObjects() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : rows()) {
            String found = read(row.required("sentence"), row.required("verb"));
            String expected = row.required("subject") + " | " + row.required("object");
            if (!found.equals(expected)) {
                wrong.add(FILE + ":" + row.line() + ": found " + found + ", expected " + expected + " in «"
                        + row.get("sentence") + "»");
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void readsNoConjunctionAfterAWordThatClaimsItsVerb() {
        Analysis analysis = arabic.analyse(Article.of("test", "نددت بوليفيا بما وصفته بالعدوان."));
        Arguments arguments = grammar.arguments(linker.link(analysis, finder.find(analysis)));
        assertEquals("وصف", arguments.verbs().finite(3).orElseThrow().reading().lemma(), () -> analysis.token(3)
                .toString());
    }

    private List<Table.Row> rows() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getClassLoader().getResourceAsStream(FILE))) {
            return Table.read(FILE, in, "sentence", "verb", "subject", "object").rows();
        }
    }

    private String read(String sentence, String verb) {
        Analysis analysis = arabic.analyse(Article.of("test", sentence));
        Linked linked = linker.link(analysis, finder.find(analysis));
        Arguments arguments = grammar.arguments(linked);
        for (Token token : analysis.tokens()) {
            boolean same = token.segments().stream().anyMatch(s -> s.stem().equals(Normaliser.fold(verb)));
            if (same && arguments.verbs().isFinite(token.index())) {
                String subject = arguments
                        .subjectOf(token.index())
                        .map(l -> words(linked, l))
                        .orElse("-");
                String object = arguments.objects(token.index()).stream()
                        .flatMap(a -> a.head().stream())
                        .findFirst()
                        .map(l -> words(linked, l))
                        .orElse("-");
                return subject + " | " + object;
            }
        }
        return "no verb «" + verb + "»";
    }

    private static String words(Linked linked, int link) {
        return linked.analysis()
                .article()
                .slice(linked.links().get(link).mention().span());
    }
}
