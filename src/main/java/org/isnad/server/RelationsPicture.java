package org.isnad.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Relations as an SVG picture, drawn without a browser: states as squares, people as circles, other actors as discs; teal for
 * cooperation, vermilion for conflict, dashes where it is only claimed. The same relations give the same picture.
 */
final class RelationsPicture {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;
    private static final int MARGIN = 90;
    private static final int ROUNDS = 400;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private final Catalogue catalogue;
    private final Wording wording;

    RelationsPicture(Catalogue catalogue, Wording wording) {
        this.catalogue = catalogue;
        this.wording = wording;
    }

    private static final class Point {
        private double x;
        private double y;
        private double dx;
        private double dy;
    }

    private record Line(String from, String to, List<Relations.Edge> edges) {
        int count() {
            return edges.stream().mapToInt(Relations.Edge::count).sum();
        }
    }

    String svg(List<Relations.Edge> edges) {
        Map<String, Line> lines = new LinkedHashMap<>();
        TreeSet<String> names = new TreeSet<>();
        for (Relations.Edge edge : edges) {
            if (!edge.from().equals(edge.to())) {
                lines.computeIfAbsent(
                                edge.from() + "|" + edge.to(), k -> new Line(edge.from(), edge.to(), new ArrayList<>()))
                        .edges()
                        .add(edge);
                names.add(edge.from());
                names.add(edge.to());
            }
        }
        Map<String, Point> points = layout(new ArrayList<>(names), lines.values());
        StringBuilder out = new StringBuilder();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("\" role=\"img\" aria-label=\"")
                .append(Texts.escape(wording.of("relations")))
                .append("\" font-family=\"'Plex Arabic','Noto Sans Arabic',system-ui,sans-serif\">")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#fffdf8\"/><defs>");
        tip(out, "coop", "#0f6b66");
        tip(out, "conf", "#b3361f");
        tip(out, "plain", "#5a6562");
        out.append("</defs>");
        lines.values().forEach(line -> line(out, line, points));
        names.forEach(name -> node(out, name, at(points, name)));
        return out.append("</svg>\n").toString();
    }

    private static void tip(StringBuilder out, String name, String colour) {
        out.append("<marker id=\"tip-")
                .append(name)
                .append("\" viewBox=\"0 0 10 10\" refX=\"8\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\"")
                .append(" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0,0L10,5L0,10z\" fill=\"")
                .append(colour)
                .append("\"/></marker>");
    }

    private void line(StringBuilder out, Line line, Map<String, Point> points) {
        Point a = at(points, line.from());
        Point b = at(points, line.to());
        double length = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
        double mx = (a.x + b.x) / 2 + 28 * (b.y - a.y) / length;
        double my = (a.y + b.y) / 2 - 28 * (b.x - a.x) / length;
        Function<Point, double[]> shortened = p -> {
            double l = Math.max(1, Math.hypot(mx - p.x, my - p.y));
            return new double[] {p.x + (mx - p.x) * 24 / l, p.y + (my - p.y) * 24 / l};
        };
        double[] begin = shortened.apply(a);
        double[] end = shortened.apply(b);
        String side = side(line);
        String colour = side.equals("coop") ? "#0f6b66" : side.equals("conf") ? "#b3361f" : "#5a6562";
        boolean claimed = line.edges().stream().allMatch(Relations.Edge::isOnlyClaimed);
        out.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.1f,%.1fQ%.1f,%.1f %.1f,%.1f\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"%s marker-end=\"url(#tip-%s)\"/>",
                begin[0],
                begin[1],
                mx,
                my,
                end[0],
                end[1],
                colour,
                1.4 + Math.min(5, Math.log(line.count() + 1.0) / Math.log(2)),
                claimed ? " stroke-dasharray=\"6 4\"" : "",
                side));
        String label = line.edges().stream()
                .limit(2)
                .map(e -> wording.type(e.type()) + (e.count() > 1 ? " " + e.count() : ""))
                .reduce((x, y) -> x + "، " + y)
                .orElse("");
        text(out, (a.x + 2 * mx + b.x) / 4, (a.y + 2 * my + b.y) / 4 + 4, 11, false, colour, label);
    }

    private String side(Line line) {
        int balance = line.edges().stream()
                .mapToInt(e -> {
                    String quad = catalogue.quadClass(org.isnad.rdf.Terms.PLOVER + e.type());
                    return quad.endsWith("COOP") ? e.count() : quad.endsWith("CONF") ? -e.count() : 0;
                })
                .sum();
        return balance > 0 ? "coop" : balance < 0 ? "conf" : "plain";
    }

    private void node(StringBuilder out, String iri, Point at) {
        Thing thing = catalogue.thing(iri);
        String stroke =
                switch (thing.kind()) {
                    case "person" -> "#7a4a00";
                    case "state" -> "#14507e";
                    case "organisation", "armedgroup" -> "#5d3a85";
                    default -> "#5a6562";
                };
        out.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"30\" height=\"30\" rx=\"%d\" fill=\"#efe8d8\" stroke=\"%s\" stroke-width=\"2.5\"/>",
                at.x - 15,
                at.y - 15,
                thing.kind().equals("state") ? 5 : 15,
                stroke));
        String name = wording.name(thing);
        text(out, at.x, at.y + 32, 14, true, "#1d2524", name.length() > 28 ? name.substring(0, 27) + "…" : name);
    }

    private static void text(
            StringBuilder out, double x, double y, int size, boolean bold, String colour, String words) {
        out.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" text-anchor=\"middle\" fill=\"%s\"%s stroke=\"#fffdf8\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\">",
                        x,
                        y,
                        size,
                        colour,
                        bold ? " font-weight=\"600\"" : ""))
                .append(Texts.escape(words))
                .append("</text>");
    }

    private static Point at(Map<String, Point> points, String name) {
        return java.util.Objects.requireNonNull(points.get(name));
    }

    /** Springs along the lines, all points repelling each other, from a fixed spiral; then scaled into the frame. */
    private static Map<String, Point> layout(List<String> names, Iterable<Line> lines) {
        Map<String, Point> points = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Point p = new Point();
            p.x = 60 * Math.sqrt(i + 1.0) * Math.cos(i * GOLDEN_ANGLE);
            p.y = 60 * Math.sqrt(i + 1.0) * Math.sin(i * GOLDEN_ANGLE);
            points.put(names.get(i), p);
        }
        List<Point> all = new ArrayList<>(points.values());
        double ideal = 130;
        for (int round = 0; round < ROUNDS; round++) {
            double heat = 40 * (1 - round / (double) ROUNDS) + 0.5;
            for (Point p : all) {
                p.dx = -p.x * 0.02;
                p.dy = -p.y * 0.035;
            }
            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < i; j++) {
                    push(all.get(i), all.get(j), -ideal * ideal, false);
                }
            }
            for (Line line : lines) {
                push(at(points, line.from()), at(points, line.to()), 1 / ideal, true);
            }
            for (Point p : all) {
                double length = Math.max(0.01, Math.hypot(p.dx, p.dy));
                p.x += p.dx / length * Math.min(length, heat);
                p.y += p.dy / length * Math.min(length, heat);
            }
        }
        fit(all);
        return points;
    }

    private static void push(Point a, Point b, double strength, boolean spring) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double distance = Math.max(1, Math.hypot(dx, dy));
        double force = spring ? strength * distance : strength / (distance * distance);
        a.dx += dx * force;
        a.dy += dy * force;
        b.dx -= dx * force;
        b.dy -= dy * force;
    }

    private static void fit(List<Point> all) {
        double left = all.stream().mapToDouble(p -> p.x).min().orElse(0);
        double right = all.stream().mapToDouble(p -> p.x).max().orElse(1);
        double top = all.stream().mapToDouble(p -> p.y).min().orElse(0);
        double bottom = all.stream().mapToDouble(p -> p.y).max().orElse(1);
        for (Point p : all) {
            p.x = MARGIN + (WIDTH - 2.0 * MARGIN) * (right > left ? (p.x - left) / (right - left) : 0.5);
            p.y = MARGIN + (HEIGHT - 2.0 * MARGIN) * (bottom > top ? (p.y - top) / (bottom - top) : 0.5);
        }
    }
}
