package org.isnad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.claims.ArticleReader;
import org.isnad.lexicon.Registry;
import org.isnad.sources.FieldNames;
import org.isnad.sources.Sources;
import org.isnad.store.Explaining;
import org.isnad.store.GraphStore;
import org.isnad.store.StoreException;
import org.isnad.text.Article;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad explain FILE}, {@code isnad explain IRI}, {@code isnad explain --article ID}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Shows where each mention, event and claim comes from: its characters, rule, confidence and chain of voices.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            description =
                    "a file of articles, read just now without a store; or the IRI of a node of the store, in full or as tables print it (state/SYR)")
    private @Nullable String what;

    @Option(
            names = "--article",
            paramLabel = "ID",
            description = "the article of this id: of the file, or of the store where no file is given")
    private @Nullable String article;

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        String asked = what == null ? "" : what;
        if (!asked.isEmpty() && Files.exists(Path.of(asked))) {
            return file(console, asked);
        }
        String wanted = article != null ? article : asked;
        if (wanted.isEmpty()) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(),
                    "isnad explain: expected a file, an IRI or --article ID");
        }
        String iri = wanted.startsWith("<") && wanted.endsWith(">") ? wanted.substring(1, wanted.length() - 1) : wanted;
        try (GraphStore opened = GraphStore.open(store.path())) {
            Optional<String> text = Explaining.of(opened, iri);
            console.out()
                    .println(text.orElseThrow(() -> new StoreException(
                            wanted + ": neither a file nor a node or article of the store " + store.path())));
        }
        return 0;
    }

    private int file(Console console, String path) {
        List<Article> articles = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        new Sources(new FieldNames(new HashMap<>()), System.in)
                .of(List.of(path))
                .read(
                        a -> {
                            if (article == null || a.id().equals(article)) {
                                articles.add(a);
                            }
                        },
                        p -> problems.add(p.toString()));
        problems.forEach(p -> console.err().println("isnad: " + p));
        if (articles.isEmpty()) {
            console.err()
                    .println("isnad: " + path + ": no article"
                            + (article == null ? "" : " with the id «" + article + "»") + " in it");
            return Errors.INPUT_OUTPUT;
        }
        ArticleReader reader = ArticleReader.arabic();
        Registry registry = Registry.load();
        articles.forEach(a -> console.out().println(Explaining.of(reader.read(a), registry)));
        return problems.isEmpty() ? 0 : Errors.INPUT_OUTPUT;
    }
}
