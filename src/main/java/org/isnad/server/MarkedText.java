package org.isnad.server;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.isnad.rdf.Terms;

/** An article's text as HTML with its claims shaded, its names underlined and its events marked, at code-point offsets. */
final class MarkedText {
    private final Catalogue catalogue;
    private final ArticleGraph graph;
    private final List<EventRow> events;
    private final List<ClaimRow> claims;
    private final List<String> mentions;

    MarkedText(Catalogue catalogue, ArticleGraph graph, String article) {
        this.catalogue = catalogue;
        this.graph = graph;
        this.events = catalogue.eventsOf(article);
        this.claims = catalogue.claimsOf(article);
        this.mentions = graph.ofType(Terms.NAME_MENTION);
    }

    String html() {
        int[] points = graph.text().codePoints().toArray();
        TreeSet<Integer> bounds = new TreeSet<>(List.of(0, points.length));
        events.forEach(e -> bounds.addAll(List.of(e.begin(), e.end())));
        claims.forEach(c -> bounds.addAll(List.of(c.contentBegin(), c.contentEnd(), c.cueBegin(), c.cueEnd())));
        mentions.forEach(m -> bounds.addAll(List.of(CatalogueReader.offsets(m)[0], CatalogueReader.offsets(m)[1])));
        StringBuilder out = new StringBuilder("<div class=\"prose\" lang=\"ar\" dir=\"rtl\"><p>");
        int begin = 0;
        for (int end : bounds) {
            if (end > begin && end <= points.length) {
                piece(out, new String(points, begin, end - begin), begin, end);
                begin = end;
            }
        }
        return out.append("</p></div>").toString().replace("<p></p>", "");
    }

    private void piece(StringBuilder out, String text, int begin, int end) {
        long depth = claims.stream()
                .filter(c -> c.contentBegin() <= begin && c.contentEnd() >= end)
                .count();
        StringBuilder classes = new StringBuilder(depth > 0 ? "in" + Math.min(3, depth) : "");
        Optional<EventRow> event = events.stream()
                .filter(e -> e.begin() <= begin && e.end() >= end)
                .findFirst();
        mentions.stream()
                .filter(m -> CatalogueReader.offsets(m)[0] <= begin && CatalogueReader.offsets(m)[1] >= end)
                .findFirst()
                .flatMap(m -> graph.value(m, Terms.NAMES))
                .ifPresent(e ->
                        classes.append(" entity ").append(catalogue.thing(e).kind()));
        if (claims.stream().anyMatch(c -> c.cueBegin() <= begin && c.cueEnd() >= end)) {
            classes.append(" cue");
        }
        event.ifPresent(e -> {
            String quad = catalogue.quadClass(Terms.PLOVER + e.type());
            classes.append(" event ")
                    .append(quad.endsWith("COOP") ? "coop" : "conf")
                    .append(e.isClaimed() ? " claimed" : "")
                    .append(e.isDenied() ? " denied" : "");
        });
        String css = classes.toString().strip();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                out.append("</p><p>");
            }
            if (lines[i].isEmpty()) {
                continue;
            }
            String tag = css.isEmpty() ? "span" : "mark";
            out.append('<').append(tag);
            if (!css.isEmpty()) {
                out.append(" class=\"").append(css).append('"');
            }
            out.append('>')
                    .append(Texts.escape(lines[i]))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
    }
}
