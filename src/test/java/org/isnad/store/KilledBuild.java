package org.isnad.store;

import java.nio.file.Path;

/** A program that {@link KillTest} starts and kills: builds a store of small news, compacts it, and says what it is doing. */
final class KilledBuild {
    private KilledBuild() {}

    public static void main(String... args) {
        int articles = Integer.parseInt(args[1]);
        try (GraphStore store = GraphStore.create(Path.of(args[0]))) {
            System.out.println("building");
            SmallNews.building(store, 2, 600, "1")
                    .run(SmallNews.source(SmallNews.articles(articles)), new SmallNews.Listening());
            System.out.println("compacting");
            store.compact();
        }
        System.out.println("done");
    }
}
