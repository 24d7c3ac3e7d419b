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
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
import org.junit.jupiter.api.BeforeEach;
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
    /** An incident that several articles tell of. */
    private String shared = "";

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
        started.open(served.address());
        shared = started.evaluate("fetch('/api/incidents').then(r => r.json()).then(d => d.list[0].iri)")
                .asText();
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

    @BeforeEach
    void forgetEarlierTests() {
        browser.ifPresent(Browser::complaints);
        browser.ifPresent(Browser::requests);
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
        views.put("incident", "incident?iri=" + encoded(shared));
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
        page().evaluate("document.querySelectorAll('.graph .node.person, .graph .node.state:not(.centre)')"
                + ".forEach(node => node.dispatchEvent(new MouseEvent('click')))");
        page().await("document.querySelectorAll('.graph .node').length > " + before);
        assertEquals(List.of(), page().complaints());
    }

    /** Words of the page itself, not names of the store, quoted text, code or names of formats. */
    private static final String OWN_WORDS =
            """
            (() => {
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), out = [];
              while (walk.nextNode()) {
                const at = walk.currentNode.parentElement;
                if (!at.closest('[lang]:not(html), [dir=auto], [dir=ltr]:not(html), code, kbd, script, noscript, .chip, .graph, option, .tools, #foot')) out.push(walk.currentNode.data);
              }
              document.querySelectorAll('main [placeholder], main [aria-label]').forEach(e => out.push(e.placeholder ?? '', e.closest('.graph') ? '' : e.ariaLabel ?? ''));
              return out.join('\\n');
            })()
            """;

    @Test
    void saysNothingOfItsOwnInTheOtherLanguage() {
        page().size(1400, 1000, false);
        Map<String, String> other = Map.of("ar", "[A-Za-z]{3,}", "en", "[\\u0621-\\u064A]{2,}");
        Set<String> formats = Set.of("Turtle", "CSV", "JSON", "TTL", "SPARQL", "Ctrl");
        List<String> found = new ArrayList<>();
        for (String language : List.of("ar", "en")) {
            views().forEach((name, view) -> {
                page().open(address(
                        language, "light", view.replace("&run=1", "").replace("?run=1", "")));
                Pattern.compile(other.getOrDefault(language, ""))
                        .matcher(page().evaluate(OWN_WORDS).asText())
                        .results()
                        .map(MatchResult::group)
                        .filter(w -> !formats.contains(w))
                        .forEach(w -> found.add(name + " " + language + ": " + w));
            });
        }
        assertEquals(List.of(), found.stream().distinct().toList());
    }

    @Test
    void setsNoNameOnAnotherInThePictureOfRelations() {
        page().size(1400, 1000, false);
        for (String view : List.of("relations", "actor?iri=" + encoded(SYRIA))) {
            page().open(address("ar", "light", view));
            JsonNode lying = page().evaluate(
                            "(() => { const all = [...document.querySelectorAll('.graph .node text')]"
                                    + ".map(e => [e.textContent, e.getBoundingClientRect()]); const out = [];"
                                    + "all.forEach(([a, r], i) => all.slice(i + 1).forEach(([b, q]) => { if (r.left < q.right - 1 && q.left < r.right - 1"
                                    + " && r.top < q.bottom - 3 && q.top < r.bottom - 3) out.push(a + ' / ' + b); })); return out; })()");
            assertEquals(0, lying.size(), view + ": " + lying);
        }
    }

    @Test
    void drawsTheDaysThatTheTextsGive() {
        page().size(1400, 1000, false);
        page().open(address("ar", "light", "timeline"));
        assertTrue(
                page().evaluate("document.querySelectorAll('.lanes a').length").asInt() > 4);
        assertTrue(page().evaluate("Math.max(...[...document.querySelectorAll('.lanes a')].map(a => a.offsetWidth))"
                        + " > 5 * Math.min(...[...document.querySelectorAll('.lanes a')].map(a => a.offsetWidth))")
                .asBoolean());
    }

    @Test
    void completesNamesAndDeclaresTheirPrefix() {
        page().size(1400, 1000, false);
        page().open(address("en", "light", "query?q=" + encoded("SELECT * { ?e ")));
        String root = "document.querySelector('.editor').shadowRoot";
        page().evaluate(root + ".querySelector('.cm-content').focus()");
        page().press("End", 35);
        page().call("Input.insertText", Map.of("text", "plover:ASSAU"));
        page().await(root + ".querySelector('.cm-tooltip-autocomplete li')");
        // The editor takes no key as an answer to a list that has only just appeared.
        page().evaluate("new Promise(r => setTimeout(r, 400))");
        page().press("Enter", 13);
        page().await(root + ".querySelector('.cm-content').textContent.includes('plover:ASSAULT')");
        assertTrue(page().evaluate(
                        root
                                + ".querySelector('.cm-content').textContent.includes('PREFIX plover: <https://w3id.org/isnad/plover/>')")
                .asBoolean());
        for (String start : List.of("isn:age", "skos:pref", "pre", "SEL")) {
            page().open(address("en", "light", "query?q=" + encoded("# ")));
            page().evaluate(root + ".querySelector('.cm-content').focus()");
            page().press("End", 35);
            page().call("Input.insertText", Map.of("text", start));
            page().await(root + ".querySelector('.cm-tooltip-autocomplete li')");
        }
        assertEquals(List.of(), page().complaints());
    }

    @Test
    void showsRowsAsTableGraphAndTimeline() {
        page().size(1400, 1000, false);
        page().open(address("en", "light", "query?run=1"));
        page().await("document.querySelector('.result table tbody tr')");
        page().evaluate("document.querySelectorAll('.result button')[1].click()");
        page().await("document.querySelector('.result .graph .node')");
        String days =
                "PREFIX isn: <https://w3id.org/isnad/ont#> SELECT ?event (\"2023-05-10\" AS ?day) { ?event isn:edtf ?d }";
        page().open(address("en", "light", "query?run=1&q=" + encoded(days)));
        page().await("document.querySelector('.result table tbody tr')");
        page().evaluate(
                        "[...document.querySelectorAll('.result button')].find(b => b.textContent === 'Timeline').click()");
        page().await("document.querySelector('.result dl dt')");
        page().evaluate(
                        "[...document.querySelectorAll('.ask .names button')].find(b => b.textContent.startsWith('Who accuses')).click()");
        page().await("document.querySelector('.result table')");
        page().evaluate("[...document.querySelectorAll('button')].find(b => b.textContent === 'Link').click()");
        page().await("location.hash.includes('run=1') && decodeURIComponent(location.hash).includes('Who+accuses')");
        assertEquals(List.of(), page().complaints());
    }

    @Test
    void runsNoScriptThatStandsInNamesAndTexts(@TempDir Path other) {
        page().size(1400, 1000, false);
        try (ServedStore hostile = ServedStore.start(other.resolve("db"), Settings.onPort(0))) {
            for (String view : List.of(
                    "",
                    "articles",
                    "article?id=a1",
                    "actor?iri=" + encoded("https://w3id.org/isnad/id/person/x"),
                    "relations",
                    "claims",
                    "timeline",
                    "search?q=" + encoded("الوزارات"),
                    "query?run=1&q=" + encoded("SELECT * { ?s <http://purl.org/dc/terms/title> ?o }"))) {
                page().open("http://localhost:" + hostile.port() + "/?lang=en#/" + view);
                assertEquals(
                        0,
                        page().evaluate("document.querySelectorAll('body script, img[src=x]').length")
                                .asInt(),
                        view);
                assertEquals(List.of(), page().complaints(), view);
            }
            page().open("http://localhost:" + hostile.port() + "/?lang=en#/articles");
            assertTrue(page().evaluate("document.querySelector('main').textContent.includes('<script>alert(1)')")
                    .asBoolean());
        }
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
        for (var view : more.entrySet()) {
            page().open(address("ar", "light", view.getValue()));
            awaitRows(view.getKey());
            page().screenshot(pictures.resolve(view.getKey() + "-ar.png"));
        }
        page().open(address("en", "dark", more.getOrDefault("article", "")));
        page().screenshot(pictures.resolve("article-en-dark.png"));
        page().open(address("en", "light", more.getOrDefault("actor", "")));
        page().screenshot(pictures.resolve("actor-en.png"));
        page().open(address("en", "light", more.getOrDefault("query", "")));
        awaitRows("query");
        page().screenshot(pictures.resolve("query-en.png"));
        page().size(390, 844, true);
        page().open(address("ar", "light", "article?id=" + ARTICLE));
        page().screenshot(pictures.resolve("article-phone-ar.png"));
    }

    private void awaitRows(String view) {
        if (view.equals("query")) {
            page().await("document.querySelector('.result table tbody tr')");
        }
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
