package org.isnad.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.rdf.Terms;
import org.isnad.store.GraphStore;
import org.isnad.store.StoreException;

/** One file that tells of a store or of one article and can be mailed: no script, nothing loaded from anywhere. */
public final class Report {
    private static final int RELATIONS = 60;
    private static final int CLAIMS = 200;
    private static final int CONTRADICTIONS = 30;
    private static final int VOICES = 8;
    private static final int TEXTS = 10;
    private static final List<String> FONTS = List.of(
            "ibm-plex-sans-arabic-arabic-400-normal",
            "ibm-plex-sans-arabic-arabic-600-normal",
            "ibm-plex-sans-arabic-latin-400-normal",
            "ibm-plex-sans-arabic-latin-600-normal",
            "noto-naskh-arabic-arabic-400-normal",
            "noto-naskh-arabic-arabic-700-normal");

    private final GraphStore store;
    private final Catalogue catalogue;
    private final Wording wording;
    private final Optional<ArticleRow> article;

    /**
     * Reads the store.
     *
     * @param articleId only this article; empty for the whole store
     * @throws StoreException if the store holds no such article
     */
    public Report(GraphStore store, Optional<String> articleId, boolean arabic) {
        this.store = store;
        this.catalogue = Catalogue.load(store);
        this.wording = new Wording(arabic, catalogue);
        this.article = articleId.map(id -> catalogue
                .articleById(id)
                .orElseThrow(() -> new StoreException(store.directory() + ": the store holds no article «" + id
                        + "»; isnad query eval/mentions lists ids")));
    }

    /** The relations alone, as SVG. */
    public String svg() {
        return new RelationsPicture(catalogue, wording).svg(edges());
    }

    /** The whole report as HTML. */
    public String html() {
        StringBuilder out = new StringBuilder("<!doctype html>\n<html lang=\"")
                .append(wording.arabic() ? "ar\" dir=\"rtl" : "en\" dir=\"ltr")
                .append(
                        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:\">")
                .append("<title>")
                .append(Texts.escape(title()))
                .append("</title><style>")
                .append(styles())
                .append("</style></head><body><main class=\"stack\"><h1>")
                .append(Texts.escape(title()))
                .append("</h1>");
        article.ifPresent(a -> source(out, a));
        figures(out);
        if (article.isPresent()) {
            texts(out);
        }
        out.append("<section class=\"card\"><h2>").append(word("relations")).append("</h2>");
        out.append(svg());
        relations(out);
        int all = new Relations(catalogue).countFor(article.map(ArticleRow::iri));
        if (all > RELATIONS) {
            shownOf(out, RELATIONS, all);
        }
        out.append("</section>");
        kinds(out);
        contradictions(out);
        claims(out);
        if (article.isEmpty()) {
            texts(out);
        }
        return out.append("</main></body></html>\n").toString();
    }

    private String title() {
        return article.map(a -> a.title().isEmpty() ? a.id() : a.title()).orElse(wording.of("title"));
    }

    private String word(String key) {
        return Texts.escape(wording.of(key));
    }

    private List<Relations.Edge> edges() {
        Relations relations = new Relations(catalogue);
        return article.map(a -> relations.ofArticle(a.iri(), RELATIONS)).orElseGet(() -> relations.busiest(RELATIONS));
    }

    private boolean isChosen(String articleIri) {
        return article.isEmpty() || article.get().iri().equals(articleIri);
    }

    /** The explorer's own style sheets, with the fonts inside. */
    private static String styles() {
        String css = text("style.css") + text("views.css");
        for (String font : FONTS) {
            String data = Base64.getEncoder().encodeToString(Pages.bytes("fonts/" + font + ".woff2"));
            css = css.replace("url(/fonts/" + font + ".woff2)", "url(data:font/woff2;base64," + data + ")");
        }
        return css.replace("</", "<\\/") + "svg{max-inline-size:100%;block-size:auto}";
    }

    private static String text(String name) {
        return new String(Pages.bytes(name), StandardCharsets.UTF_8);
    }

    private void figures(StringBuilder out) {
        List<EventRow> events = events();
        long claims = catalogue.claims().values().stream()
                .filter(c -> isChosen(c.article()))
                .count();
        out.append("<div class=\"figures\">");
        if (article.isEmpty()) {
            figure(out, catalogue.articles().size(), "articles");
        }
        figure(out, events.size(), "events");
        figure(out, events.stream().filter(EventRow::isClaimed).count(), "ofWhichClaimed");
        figure(out, claims, "claims");
        out.append("</div>");
    }

    private void source(StringBuilder out, ArticleRow row) {
        out.append("<p class=\"muted\">")
                .append(row.outlet().isEmpty() ? "" : Texts.escape(wording.name(row.outlet())) + " · ")
                .append(row.date().isEmpty() ? word("noDate") : Texts.escape(row.date()))
                .append("</p>");
    }

    private void shownOf(StringBuilder out, int shown, int all) {
        out.append("<p class=\"muted\">")
                .append(String.format(
                        word("shownOf"),
                        String.format(Locale.ROOT, "%,d", shown),
                        String.format(Locale.ROOT, "%,d", all)))
                .append("</p>");
    }

    private List<EventRow> events() {
        return article.map(a -> catalogue.eventsOf(a.iri()))
                .orElseGet(() -> List.copyOf(catalogue.events().values()));
    }

    /** How often each kind of event occurs, as bars. */
    private void kinds(StringBuilder out) {
        Map<String, Long> counts =
                events().stream().collect(Collectors.groupingBy(EventRow::type, TreeMap::new, Collectors.counting()));
        long most = counts.values().stream().mapToLong(n -> n).max().orElse(1);
        out.append("<section class=\"card\"><h2>").append(word("kinds")).append("</h2><div class=\"bars\">");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> {
                    String quad = catalogue.quadClass(Terms.PLOVER + e.getKey());
                    String side = quad.endsWith("COOP") ? "coop" : quad.endsWith("CONF") ? "conf" : "";
                    out.append("<span>")
                            .append(Texts.escape(wording.type(e.getKey())))
                            .append(String.format(
                                    Locale.ROOT,
                                    "</span><i class=\"%s\" style=\"inline-size:%.1f%%\"></i><span>%,d</span>",
                                    side,
                                    100.0 * e.getValue() / most,
                                    e.getValue()));
                });
        out.append("</div></section>");
    }

    private void figure(StringBuilder out, long number, String key) {
        out.append(String.format(Locale.ROOT, "<div><b>%,d</b><span>%s</span></div>", number, word(key)));
    }

    private void relations(StringBuilder out) {
        out.append("<table><thead><tr>");
        List.of("agent", "type", "recipient", "count", "ofWhichClaimed")
                .forEach(k -> out.append("<th scope=\"col\">").append(word(k)).append("</th>"));
        out.append("</tr></thead><tbody>");
        for (Relations.Edge edge : edges()) {
            out.append("<tr>");
            List.of(
                            wording.name(edge.from()),
                            wording.type(edge.type()),
                            wording.name(edge.to()),
                            Integer.toString(edge.count()),
                            Integer.toString(edge.claimed()))
                    .forEach(v -> out.append("<td dir=\"auto\">")
                            .append(Texts.escape(v))
                            .append("</td>"));
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    private void contradictions(StringBuilder out) {
        List<List<EventRow>> all = new ContradictionsView(new Answer(catalogue, new ArticleTexts(store)))
                .contradicted().stream()
                        .filter(l -> l.stream().anyMatch(e -> isChosen(e.article())))
                        .toList();
        if (all.isEmpty()) {
            return;
        }
        out.append("<section class=\"card\"><h2>").append(word("contradicted")).append("</h2><ul>");
        for (List<EventRow> events : all.subList(0, Math.min(CONTRADICTIONS, all.size()))) {
            out.append("<li>").append(Texts.escape(deed(events.get(0)))).append("<ul>");
            events.stream().limit(VOICES).forEach(e -> out.append("<li>")
                    .append(e.isDenied() ? word("denied") + ": " : "")
                    .append(Texts.escape(voice(e)))
                    .append("</li>"));
            out.append("</ul></li>");
        }
        out.append("</ul>");
        if (all.size() > CONTRADICTIONS) {
            shownOf(out, CONTRADICTIONS, all.size());
        }
        out.append("</section>");
    }

    private String deed(EventRow event) {
        return names(event.agents()) + " – " + wording.type(event.type()) + " – " + names(event.recipients());
    }

    private String names(List<String> iris) {
        return iris.isEmpty()
                ? "—"
                : String.join("، ", iris.stream().map(wording::name).toList());
    }

    /** The chain from the article inwards. */
    private String voice(EventRow event) {
        StringBuilder out = new StringBuilder(catalogue
                .article(event.article())
                .map(a -> a.title().isEmpty() ? a.id() : a.title())
                .orElse(""));
        List<ClaimRow> chain = catalogue.chain(event.voice());
        for (int i = chain.size() - 1; i >= 0; i--) {
            out.append(" ‹ ")
                    .append(speaker(chain.get(i)))
                    .append(' ')
                    .append(wording.cue(chain.get(i).cue()));
        }
        return out.toString();
    }

    private String speaker(ClaimRow claim) {
        return claim.speaker().map(wording::name).orElse(wording.of("unnamed"));
    }

    private void claims(StringBuilder out) {
        List<ClaimRow> all = catalogue.claims().values().stream()
                .filter(c -> isChosen(c.article()) && !c.isNested())
                .sorted(Comparator.comparing(ClaimRow::article).thenComparing(ClaimRow::contentBegin))
                .toList();
        ArticleTexts texts = new ArticleTexts(store);
        out.append("<section class=\"card\"><h2>").append(word("says")).append("</h2><ul class=\"tree\">");
        all.stream().limit(CLAIMS).forEach(c -> claim(out, c, texts, 0));
        out.append("</ul>");
        if (all.size() > CLAIMS) {
            shownOf(out, CLAIMS, all.size());
        }
        out.append("</section>");
    }

    private void claim(StringBuilder out, ClaimRow claim, ArticleTexts texts, int depth) {
        out.append("<li class=\"item\"><b>")
                .append(Texts.escape(speaker(claim)))
                .append("</b> ")
                .append(Texts.escape(wording.cue(claim.cue())))
                .append("<blockquote class=\"quote\" lang=\"ar\" dir=\"rtl\">")
                .append(Texts.escape(texts.slice(claim.article(), claim.contentBegin(), claim.contentEnd())))
                .append("</blockquote>");
        for (EventRow event : catalogue.assertedBy(claim.iri())) {
            out.append("<div class=\"small\">")
                    .append(Texts.escape(deed(event)))
                    .append("</div>");
        }
        List<ClaimRow> within = catalogue.claimsWithin(claim.iri());
        if (!within.isEmpty() && depth < 10) {
            out.append("<ul class=\"tree\">");
            within.forEach(c -> claim(out, c, texts, depth + 1));
            out.append("</ul>");
        }
        out.append("</li>");
    }

    private void texts(StringBuilder out) {
        List<ArticleRow> all = catalogue.articles();
        if (article.isEmpty() && all.size() > TEXTS) {
            return;
        }
        out.append("<h2>")
                .append(word("texts"))
                .append("</h2><p class=\"muted\">")
                .append(word("legend"))
                .append("</p>");
        for (ArticleRow row : article.map(List::of).orElse(all)) {
            out.append("<article class=\"card\">")
                    .append(new MarkedText(catalogue, ArticleGraph.of(store, row.iri()), row.iri()).html())
                    .append("</article>");
        }
    }
}
