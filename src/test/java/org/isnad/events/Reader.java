package org.isnad.events;

import java.util.List;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Arabic;
import org.isnad.entities.ArticleLinker;
import org.isnad.lexicon.Registry;
import org.isnad.mentions.ArabicMentionFinder;
import org.isnad.syntax.Grammar;
import org.isnad.text.Article;

/** Reads the events of a sentence with the program's own data. */
final class Reader {
    private final Registry registry = Registry.load();
    private final Arabic arabic = new Arabic();
    private final ArabicMentionFinder finder = new ArabicMentionFinder(registry);
    private final ArticleLinker linker = new ArticleLinker(registry);
    private final ArabicEventExtractor extractor;

    Reader() {
        this.extractor = new ArabicEventExtractor(registry, Grammar.load());
    }

    /** A reader that gives every event that the rows and their frames allow, however unlikely in a single sentence. */
    static Reader ofAllThatRowsAllow() {
        return new Reader(ArabicEventExtractor.weighing(Registry.load(), Grammar.load(), sample -> {}));
    }

    private Reader(ArabicEventExtractor extractor) {
        this.extractor = extractor;
    }

    ArabicEventExtractor extractor() {
        return extractor;
    }

    List<Event> events(String sentence) {
        Analysis analysis = arabic.analyse(Article.of("test", sentence));
        return extractor.extract(linker.link(analysis, finder.find(analysis)));
    }

    /** «CONSULT RUS → FRA actual» for each event, in order. */
    List<String> tell(String sentence) {
        return events(sentence).stream()
                .map(e -> e.type() + " " + e.status().label())
                .toList();
    }
}
