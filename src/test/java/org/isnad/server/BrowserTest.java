package org.isnad.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.claims.ArticleReader;
import org.isnad.lexicon.Registry;
import org.isnad.sources.FieldNames;
import org.isnad.sources.Problem;
import org.isnad.sources.Sources;
import org.isnad.store.Building;
import org.isnad.store.Counts;
import org.isnad.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each view on the seeds' store in a real browser, in both languages. Runs with {@code mvn verify -Pbrowser}; with
 * {@code -Disnad.screenshots=docs/screenshots} it writes the pictures of the documentation.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final String ARTICLE = "001_a813274844c9b0ca";
    private static final String SYRIA = "https://w3id.org/isnad/id/state/SYR";

    private Optional<Browser> browser = Optional.empty();
    private Optional<GraphStore> store = Optional.empty();
    private Optional<Explorer> explorer = Optional.empty();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Optional<Path> program = Browser.installed();
        if (program.isEmpty()) {
            System.err.println(
                    "SKIPPED: the browser tests need Chromium (apt-get install chromium), which is not here");
        }
        assumeTrue(program.isPresent(), "no Chromium");
        GraphStore opened = GraphStore.create(folder.resolve("db"));
        store = Optional.of(opened);
        Building.of(opened, ArticleReader::arabic, Registry::load, 2)
                .run(new Sources(new FieldNames(Map.of()), System.in).of(List.of("seeds")), new Silent());
        Explorer served = Explorer.start(opened, Settings.onPort(0));
        explorer = Optional.of(served);
        served.awaitViews();
        Browser started = Browser.start(program.get(), folder.resolve("profile"));
        browser = Optional.of(started);
        started.prepare();
    }

    @AfterAll
    void stop() {
        browser.ifPresent(Browser::close);
        explorer.ifPresent(Explorer::close);
        store.ifPresent(GraphStore::close);
    }

    private Browser page() {
        return browser.orElseThrow();
    }

    private String address(String language, String theme, String view) {
        return explorer.orElseThrow().address() + "?lang=" + language + "&theme=" + theme + "#/" + view;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Map<String, String> views() {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("overview", "");
        views.put("articles", "articles");
        views.put("article", "article?id=" + ARTICLE);
        views.put("actor", "actor?iri=" + encoded(SYRIA));
        views.put("relations", "relations");
        views.put("claims", "claims");
        views.put("timeline", "timeline");
        views.put("incidents", "incidents");
        views.put("query", "query?run=1");
        views.put("search", "search?q=" + encoded("الارهاب"));
        return views;
    }

    @Test
    void showsEachViewInBothLanguagesWithoutComplaintAndWithoutOtherHosts() {
        page().size(1400, 1000, false);
        page().complaints();
        for (String language : List.of("ar", "en")) {
            views().forEach((name, view) -> {
                page().open(address(language, "light", view));
                assertEquals(List.of(), page().complaints(), name + " " + language);
                assertEquals(
                        language.equals("ar") ? "rtl" : "ltr",
                        page().evaluate("document.documentElement.dir").asText());
                assertTrue(
                        page().evaluate(
                                        "document.querySelectorAll('main h1').length === 1 && !document.querySelector('[role=alert]')")
                                .asBoolean(),
                        name + " " + language);
            });
        }
        String own = explorer.orElseThrow().address();
        assertEquals(
                List.of(),
                page().requests().stream()
                        .filter(r -> r.startsWith("http") && !r.startsWith(own))
                        .toList());
    }

    @Test
    void laysOutFromRightToLeftInArabic() {
        page().size(1400, 1000, false);
        page().open(address("ar", "light", ""));
        String brandRight =
                "document.querySelector('.brand').getBoundingClientRect().left > document.querySelector('.tools').getBoundingClientRect().left";
        assertTrue(page().evaluate(brandRight).asBoolean());
        page().evaluate("document.getElementById('language').click()");
        page().await("document.documentElement.dir === 'ltr'");
        page().settle();
        assertFalse(page().evaluate(brandRight).asBoolean());
    }

    @Test
    void fitsAPhoneWithoutSidewaysScrolling() {
        page().size(390, 844, true);
        for (String language : List.of("ar", "en")) {
            views().forEach((name, view) -> {
                page().open(address(language, "light", view));
                int overflow = page().evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth")
                        .asInt();
                assertTrue(overflow <= 1, name + " " + language + " is " + overflow + " px too wide");
            });
        }
    }

    @Test
    void readsAnArticleByKeyboardAlone() {
        page().size(1400, 1000, false);
        page().open(address("ar", "light", "article?id=" + ARTICLE));
        page().evaluate("document.querySelector('.prose mark[tabindex=\"0\"]').focus()");
        for (int i = 0;
                i < 40
                        && !page().evaluate("document.activeElement.classList.contains('event')")
                                .asBoolean();
                i++) {
            page().press("ArrowLeft", 37);
        }
        assertTrue(page().evaluate("document.activeElement.classList.contains('event')")
                .asBoolean());
        page().press("Enter", 13);
        assertEquals("panel", page().evaluate("document.activeElement.id").asText());
        assertTrue(page().evaluate(
                        "!!document.querySelector('#panel .chain') && !!document.querySelector('.prose .chosen')")
                .asBoolean());
    }

    @Test
    void marksTheCharactersThatTheGraphNames() {
        page().open(address("ar", "light", "article?id=" + ARTICLE));
        JsonNode same = page().evaluate("fetch('/api/article?id=" + ARTICLE + "').then(r => r.json()).then(d => {"
                + "const text = document.querySelector('.prose').textContent.replace(/\\s+/g, '');"
                + "return text === d.text.replace(/\\s+/g, '') && d.events.every(e => [...document.querySelectorAll('.prose mark.event')]"
                + ".some(m => Array.from(d.text).slice(e.begin, e.end).join('').includes(m.textContent))); })");
        assertTrue(same.asBoolean());
    }

    @Test
    void widensThePictureOfRelations() {
        page().size(1400, 1000, false);
        page().open(address("en", "light", "actor?iri=" + encoded(SYRIA)));
        int before = page().evaluate("document.querySelectorAll('.graph .node').length")
                .asInt();
        page().evaluate(
                        "document.querySelector('.graph .node.person, .graph .node.state:not(.centre)').dispatchEvent(new MouseEvent('click'))");
        page().await("document.querySelectorAll('.graph .node').length > " + before);
        assertEquals(List.of(), page().complaints());
    }

    @Test
    void hasNoSeriousAccessibilityFindings() throws IOException {
        Optional<String> axe = axe();
        if (axe.isEmpty()) {
            System.err.println("SKIPPED: axe-core is not on the class path; run with -Pbrowser");
        }
        assumeTrue(axe.isPresent(), "no axe-core");
        page().size(1400, 1000, false);
        List<String> findings = new ArrayList<>();
        for (String theme : List.of("light", "dark")) {
            views().forEach((name, view) -> {
                page().open(address(theme.equals("dark") ? "en" : "ar", theme, view));
                page().call("Runtime.evaluate", Map.of("expression", axe.orElseThrow()));
                JsonNode found = page().evaluate(
                                "axe.run().then(r => r.violations.filter(v => ['serious','critical'].includes(v.impact))"
                                        + ".map(v => v.id + ': ' + v.nodes.length + ' × ' + v.nodes[0].html.slice(0, 200) + ' ' + v.nodes[0].failureSummary))");
                found.forEach(f -> findings.add(name + " " + theme + " " + f.asText()));
            });
        }
        assertEquals(List.of(), findings);
    }

    private static Optional<String> axe() throws IOException {
        try (var in = BrowserTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void takesThePicturesOfTheDocumentation() throws IOException {
        String wanted = System.getProperty("isnad.screenshots", "");
        assumeTrue(!wanted.isEmpty(), "no -Disnad.screenshots=FOLDER");
        Path pictures = Path.of(wanted);
        Files.createDirectories(pictures);
        page().size(1400, 1000, false);
        Map<String, String> more = new LinkedHashMap<>(views());
        more.put("article", "article?id=000_fa3c2bb7a3e2a3b3&at=471,477");
        JsonNode first = page().evaluate("fetch('" + explorer.orElseThrow().address()
                + "api/incidents').then(r => r.json()).then(d => d.list[0]?.iri ?? '')");
        if (!first.asText().isEmpty()) {
            more.put("incident", "incident?iri=" + encoded(first.asText()));
        }
        for (var view : more.entrySet()) {
            page().open(address("ar", "light", view.getValue()));
            page().screenshot(pictures.resolve(view.getKey() + "-ar.png"));
        }
        page().open(address("en", "dark", more.getOrDefault("article", "")));
        page().screenshot(pictures.resolve("article-en-dark.png"));
        page().open(address("en", "light", more.getOrDefault("actor", "")));
        page().screenshot(pictures.resolve("actor-en.png"));
        page().open(address("en", "light", more.getOrDefault("query", "")));
        page().screenshot(pictures.resolve("query-en.png"));
        page().size(390, 844, true);
        page().open(address("ar", "light", "article?id=" + ARTICLE));
        page().screenshot(pictures.resolve("article-phone-ar.png"));
    }

    private static final class Silent implements Building.Listener {
        @Override
        public void problem(Problem problem) {
            throw new IllegalStateException(problem.toString());
        }

        @Override
        public void progress(Counts soFar) {
            // Five articles need none.
        }

        @Override
        public void linking() {
            // Five articles need none.
        }
    }
}
