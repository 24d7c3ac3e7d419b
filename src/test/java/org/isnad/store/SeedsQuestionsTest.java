package org.isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.claims.ArticleReader;
import org.isnad.lexicon.Registry;
import org.isnad.sources.FieldNames;
import org.isnad.sources.Sources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seed articles, built, checked and asked. */
class SeedsQuestionsTest {
    private static final String WATAN = "000_fa3c2bb7a3e2a3b3";
    private static final String ATHR = "001_a813274844c9b0ca";

    static GraphStore store;

    @BeforeAll
    static void build(@TempDir Path folder) {
        store = GraphStore.create(folder.resolve("store"));
        Building.of(store, ArticleReader::arabic, Registry::load, 1)
                .run(
                        new Sources(new FieldNames(new HashMap<>()), System.in).of(List.of("seeds")),
                        new SmallNews.Listening());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void breakNoRule() {
        List<String> findings = new ArrayList<>();
        new Checking(store).run(1, f -> findings.add(f.line(false)));
        assertEquals(List.of(), findings);
    }

    @Test
    void answerEveryQuestion() {
        Set<String> expected = Set.of(
                "actors-by-degree",
                "alleged-only",
                "audit-fact",
                "claim-chains",
                "cue-bias",
                "incident-compare",
                "incidents",
                "office-holders",
                "said-in-office",
                "source-diversity",
                "state-relations",
                "timeline");
        for (NamedQuery query : QueryLibrary.load().queries()) {
            int rows = DemoStore.ask(store, query.name(), Map.of(), "x").size();
            assertTrue(rows > 0 || !expected.contains(query.name()), query.name() + " has no answer");
        }
    }

    @Test
    void tellOfOneTelephoneCallInTwoOutlets() {
        List<String> calls =
                DemoStore.ask(store, "incidents", Map.of("type", "CONSULT"), "incident articleId agentEn recipientEn")
                        .stream()
                        .filter(r -> r.contains("Faisal Mekdad") && r.contains("Sergey Lavrov"))
                        .toList();
        assertEquals(1, calls.stream().map(r -> r.split("\\|")[0]).distinct().count(), calls.toString());
        assertEquals(
                Set.of(WATAN, ATHR), calls.stream().map(r -> r.split("\\|")[1]).collect(Collectors.toSet()));
    }

    @Test
    void sayWhatOneOutletTellsAndTheOtherDoesNot() {
        List<String> onlyAthr = DemoStore.ask(
                store, "incident-compare", Map.of("article", ATHR, "other", WATAN), "type agentEn recipientEn");
        assertTrue(onlyAthr.stream().anyMatch(r -> r.contains("Ayman Safadi")), onlyAthr.toString());
        assertTrue(
                onlyAthr.stream().noneMatch(r -> r.equals("CONSULT|Faisal Mekdad|Sergey Lavrov")), onlyAthr.toString());
    }

    @Test
    void aParameterOfAllegedOnlyLeavesTheRowsThatAFilterWould() {
        String columns = "type speakerEn articleId event";
        List<String> all = DemoStore.ask(store, "alleged-only", Map.of(), columns);
        Map<String, String> parts = Map.of(
                "type", "CONSULT|",
                "speaker", "|Sergey Lavrov|",
                "article", "|" + ATHR + "|");
        Map<String, String> values = Map.of(
                "type", "CONSULT",
                "speaker", "<https://w3id.org/isnad/id/person/sergey-lavrov>",
                "article", ATHR);
        parts.forEach((parameter, part) -> {
            List<String> filtered = all.stream().filter(r -> r.contains(part)).toList();
            assertFalse(filtered.isEmpty(), parameter);
            assertEquals(
                    filtered,
                    DemoStore.ask(store, "alleged-only", Map.of(parameter, values.get(parameter)), columns),
                    parameter);
        });
    }
}
