package org.isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.isnad.rdf.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainingTest {
    private static final Iris IRIS = new Iris();

    private static Optional<String> node(String name) {
        return new Explaining(DemoStore.data(), IRIS).node(name);
    }

    @Test
    void marksNestAndCloseBeforeOthersOpen() {
        MarkedText text = new MarkedText(
                "قال حداد إن", List.of(new MarkedText.Mark(0, 8, "<", ">"), new MarkedText.Mark(4, 8, "[", "]")));
        assertEquals("<قال [حداد]> إن", text.whole());
    }

    @Test
    void anArticleIsShownWithAllItsMarks() {
        String text = new Explaining(DemoStore.data(), IRIS)
                .article(IRIS.article("beta-1"), IRIS.articleGraph("beta-1"))
                .orElseThrow();
        assertTrue(text.contains("{e1 قصفت} [m1 روسيا] إدلب"), text);
        assertTrue(
                text.contains("و(c2 ذكرت) سانا أن ‹c2 سامي حداد (c3 زعم) أن ‹c3 تركيا {e3 حشدت} قواتها c3› c2›."),
                text);
    }

    @Test
    void theChainOfVoicesLeadsFromTheEventToTheOutlet() {
        String text = node("article/beta-1/event/94-98-mobilize").orElseThrow();
        assertTrue(
                text.contains(
                        "«زعم» سامي حداد / Sami Haddad (person/sami-haddad) ← article/beta-1/claim/58-62 «ذكرت» سانا / SANA"
                                + " (org/sana) ← article/beta-1 ← بيتا (outlet/beta)"),
                text);
        assertTrue(text.contains("by hand  0.9"), text);
        assertTrue(text.contains("[تركيا agent] ▸حشدت◂ قواتها"), text);
    }

    @Test
    void anActorIsShownWithWhatItDidAndSaid() {
        String text = node("https://w3id.org/isnad/id/state/TUR").orElseThrow();
        assertTrue(text.contains("تركيا / Türkiye"), text);
        assertTrue(text.contains("agent of"), text);
        assertTrue(text.contains("THREATEN Actual reported"), text);
    }

    @Test
    void whatTheStoreDoesNotHoldIsNotExplained(@TempDir Path folder) {
        try (GraphStore store = DemoStore.create(folder.resolve("store"))) {
            assertEquals(Optional.empty(), Explaining.of(store, "https://example.org/nothing"));
            assertTrue(Explaining.of(store, "alpha-1").isPresent());
        }
    }
}
