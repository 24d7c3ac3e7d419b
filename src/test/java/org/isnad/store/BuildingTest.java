package org.isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.riot.Lang;
import org.isnad.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildingTest {
    private static final List<Article> NEWS = SmallNews.articles(60);

    @TempDir
    Path folder = Path.of(".");

    @Test
    void givesTheSameStoreWhateverTheThreadsAndTheOrder() {
        SmallNews.build(folder.resolve("one"), NEWS, 1);
        SmallNews.build(folder.resolve("many"), NEWS, 7);
        List<Article> shuffled = new ArrayList<>(NEWS);
        Collections.shuffle(shuffled, new Random(3));
        SmallNews.build(folder.resolve("shuffled"), shuffled, 3);
        assertEquals(export("one"), export("many"));
        assertEquals(export("one"), export("shuffled"));
    }

    @Test
    void passesOverUnchangedArticles() {
        SmallNews.build(folder.resolve("db"), NEWS, 2);
        String before = export("db");
        Building.Report again = SmallNews.build(folder.resolve("db"), NEWS, 2);
        assertEquals(60, again.unchanged());
        assertEquals(0, again.read().articles());
        assertEquals(before, export("db"));
    }

    @Test
    void replacesAChangedArticleAndItsLinks() {
        List<Article> changed = new ArrayList<>(NEWS);
        changed.set(4, SmallNews.article("news-4", "SYR تتهم EGY بخرق الاتفاق الموقع في اليوم 3\n"));
        SmallNews.build(folder.resolve("db"), NEWS, 2);
        Building.Report report = SmallNews.build(folder.resolve("db"), changed, 2);
        assertEquals(1, report.replaced());
        assertEquals(59, report.unchanged());
        SmallNews.build(folder.resolve("anew"), changed, 2);
        assertEquals(export("anew"), export("db"));
    }

    @Test
    void addsToAStoreAsIfAllHadBeenThereFromTheStart() {
        SmallNews.build(folder.resolve("db"), NEWS.subList(0, 20), 2);
        SmallNews.build(folder.resolve("db"), NEWS.subList(20, 60), 2);
        SmallNews.build(folder.resolve("anew"), NEWS, 2);
        assertEquals(export("anew"), export("db"));
    }

    @Test
    void readsAllAgainWhenTheProgramIsAnother() {
        SmallNews.build(folder.resolve("db"), NEWS, 2, "old");
        Building.Report report = SmallNews.build(folder.resolve("db"), NEWS, 2, "new");
        assertEquals(60, report.stale());
        SmallNews.build(folder.resolve("anew"), NEWS, 2, "new");
        assertEquals(export("anew"), export("db"));
    }

    @Test
    void removesAnArticleAndItsLinks() {
        SmallNews.build(folder.resolve("db"), NEWS, 2);
        try (GraphStore store = GraphStore.open(folder.resolve("db"))) {
            assertTrue(new Removing(store).remove(List.of("news-7", "https://w3id.org/isnad/id/article/news-9")) > 0);
            assertThrows(StoreException.class, () -> new Removing(store).remove(List.of("news-8", "news-9")));
        }
        List<Article> rest = new ArrayList<>(NEWS);
        rest.remove(9);
        rest.remove(7);
        SmallNews.build(folder.resolve("anew"), rest, 2);
        assertEquals(export("anew"), export("db"));
    }

    @Test
    void reportsTwoArticlesWithOneIdAndKeepsTheFirst() {
        Article other = SmallNews.article("news-0", "نص آخر تماماً");
        SmallNews.Listening listening = new SmallNews.Listening();
        try (GraphStore store = GraphStore.create(folder.resolve("db"))) {
            Building.Report report = SmallNews.building(store, 2, 2000, "1")
                    .run(SmallNews.source(List.of(NEWS.get(0), other, NEWS.get(0))), listening);
            assertEquals(1, report.read().articles());
            assertEquals(1, report.duplicates());
        }
        assertEquals(1, listening.problems.size());
        assertTrue(listening.problems.get(0).message().contains("same id and another text"));
    }

    @Test
    void goesOnAfterAnArticleThatCannotBeExtracted() {
        SmallNews.Listening listening = new SmallNews.Listening();
        try (GraphStore store = GraphStore.create(folder.resolve("db"))) {
            Building.Report report = SmallNews.building(store, 2, 2000, "1")
                    .run(
                            SmallNews.source(List.of(NEWS.get(0), SmallNews.article("bad", "BROKEN"), NEWS.get(1))),
                            listening);
            assertEquals(2, report.read().articles());
        }
        assertTrue(listening.problems.get(0).toString().startsWith("article bad: could not be extracted"));
    }

    @Test
    void computesLinksThatAStoppedBuildLeftOut() {
        SmallNews.build(folder.resolve("whole"), NEWS, 2);
        SmallNews.build(folder.resolve("db"), NEWS, 2);
        try (GraphStore store = GraphStore.open(folder.resolve("db"))) {
            store.write(() -> new Links(store).forget());
            assertFalse(Statistics.of(store).linksAreCurrent());
            SmallNews.Listening listening = new SmallNews.Listening();
            SmallNews.building(store, 2, 2000, "1").run(SmallNews.source(NEWS), listening);
            assertEquals(1, listening.linked);
            assertTrue(Statistics.of(store).linksAreCurrent());
        }
        assertEquals(export("whole"), export("db"));
    }

    @Test
    void compactionWaitsForReaders() throws InterruptedException {
        SmallNews.build(folder.resolve("db"), NEWS, 2);
        try (GraphStore store = GraphStore.open(folder.resolve("db"))) {
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch enough = new CountDownLatch(1);
            AtomicBoolean compacted = new AtomicBoolean();
            Thread reader = new Thread(() -> store.read(() -> {
                reading.countDown();
                try {
                    assertTrue(enough.await(60, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return TupleCounts.of(store.dataset()).all();
            }));
            reader.start();
            reading.await();
            Thread compaction = new Thread(() -> {
                store.compact();
                compacted.set(true);
            });
            compaction.start();
            compaction.join(300);
            assertFalse(compacted.get());
            enough.countDown();
            compaction.join();
            assertTrue(compacted.get());
        }
        SmallNews.build(folder.resolve("whole"), NEWS, 2);
        assertEquals(export("whole"), export("db"));
    }

    @Test
    void aReaderSeesWholeArticlesWhileOthersAreWritten() {
        try (GraphStore store = GraphStore.create(folder.resolve("db"))) {
            SmallNews.building(store, 2, 500, "1")
                    .run(
                            (accept, problems) -> NEWS.forEach(article -> {
                                accept.accept(article);
                                Statistics seen = Statistics.of(store);
                                int whole = store.read(
                                        () -> ArticleCatalogue.of(store).size());
                                assertTrue(seen.articles() <= whole);
                            }),
                            new SmallNews.Listening());
            assertEquals(60, Statistics.of(store).articles());
        }
    }

    private String export(String name) {
        try (GraphStore store = GraphStore.open(folder.resolve(name))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Exporting(store).write(out, Lang.NQUADS, g -> true);
            return out.toString(StandardCharsets.UTF_8);
        }
    }
}
