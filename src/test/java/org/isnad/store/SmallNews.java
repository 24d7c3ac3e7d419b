package org.isnad.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.isnad.analysis.Analysis;
import org.isnad.claims.ArticleReader;
import org.isnad.claims.FramingFinder;
import org.isnad.entities.Entity;
import org.isnad.entities.Linked;
import org.isnad.entities.Participant;
import org.isnad.events.Event;
import org.isnad.mentions.Mention;
import org.isnad.sources.ArticleSource;
import org.isnad.sources.Problem;
import org.isnad.syntax.FunctionWords;
import org.isnad.text.Article;
import org.isnad.text.Span;

/** Articles of a fixed seed and a reader that needs no lexicon: each line «أ يتهم ب» is an event between two states. */
final class SmallNews {
    private static final String[] STATES = {"SYR", "RUS", "USA", "IRQ", "EGY", "SAU"};

    private SmallNews() {}

    static List<Article> articles(int count) {
        Random random = new Random(7);
        List<Article> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder("عنوان المقال رقم " + i + "\n");
            int lines = 2 + random.nextInt(12);
            for (int line = 0; line < lines; line++) {
                text.append(STATES[random.nextInt(STATES.length)])
                        .append(" تتهم ")
                        .append(STATES[random.nextInt(STATES.length)])
                        .append(" بخرق الاتفاق الموقع في اليوم ")
                        .append(random.nextInt(30))
                        .append('\n');
            }
            out.add(article("news-" + i, text.toString()));
        }
        return out;
    }

    static Article article(String id, String text) {
        return new Article(
                id,
                text,
                Optional.of("وكالة الأنباء"),
                Optional.of(LocalDate.of(2020, 1, 1)),
                Optional.of("https://example.org/" + id),
                Optional.empty(),
                0);
    }

    static ArticleReader reader() {
        return new ArticleReader(
                article -> new Analysis(article, List.of(), List.of(), List.of()),
                analysis -> List.of(),
                (analysis, mentions) -> new Linked(analysis, List.of(), List.of(), List.of()),
                SmallNews::events,
                linked -> List.of(),
                new FramingFinder(FunctionWords.load()));
    }

    private static List<Event> events(Linked linked) {
        String text = linked.analysis().article().text();
        if (text.contains("BROKEN")) {
            throw new IllegalStateException("this article breaks the reader");
        }
        List<Event> out = new ArrayList<>();
        int begin = 0;
        for (String line : text.split("\n")) {
            String[] words = line.split(" ");
            if (words.length > 2 && words[1].equals("تتهم")) {
                Span first = new Span(begin, begin + 3);
                Span cue = new Span(begin + 4, begin + 8);
                Span second = new Span(begin + 9, begin + 12);
                out.add(new Event(
                        cue,
                        0,
                        "اتهم",
                        "ACCUSE",
                        Optional.empty(),
                        List.of(),
                        Event.Status.ACTUAL,
                        List.of(participant(first, words[0])),
                        List.of(participant(second, words[2])),
                        Optional.empty(),
                        Optional.empty(),
                        "test",
                        0.5));
            }
            begin += line.length() + 1;
        }
        return out;
    }

    private static Participant participant(Span anchor, String state) {
        Entity entity = new Entity("state/" + state, Mention.Kind.STATE, "دولة " + state, Optional.of(state), "GOV");
        return new Participant(anchor, Optional.empty(), Optional.of(entity), Optional.of(state), "GOV");
    }

    static ArticleSource source(List<Article> articles) {
        return (accept, problems) -> articles.forEach(accept);
    }

    static Building building(GraphStore store, int threads, int quadsATransaction, String fingerprint) {
        Supplier<Building.Known> registry = () -> new Building.Known(List::of, key -> false);
        return new Building(store, SmallNews::reader, registry, threads, quadsATransaction, fingerprint);
    }

    /** Builds a store from articles, in one run. */
    static Building.Report build(Path directory, List<Article> articles, int threads) {
        return build(directory, articles, threads, "1");
    }

    static Building.Report build(Path directory, List<Article> articles, int threads, String fingerprint) {
        try (GraphStore store = GraphStore.create(directory)) {
            return building(store, threads, 2000, fingerprint).run(source(articles), new Listening());
        }
    }

    /** Remembers what a build reports. */
    static final class Listening implements Building.Listener {
        final List<Problem> problems = new ArrayList<>();
        int linked;

        @Override
        public synchronized void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void progress(Counts soFar) {
            // A test looks at the end only.
        }

        @Override
        public void linking() {
            linked++;
        }
    }
}
