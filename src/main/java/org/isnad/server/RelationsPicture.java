package org.isnad.server;

import java.util.ArrayList;
import java.util.Comparator;
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
    private static final int LEAST_WIDTH = 900;
    private static final int LEAST_HEIGHT = 360;
    private static final int MARGIN = 30;
    private static final int LEGEND = 46;
    private static final int ROUNDS = 400;
    private static final double IDEAL = 150;
    private static final int NAME_SIZE = 14;
    private static final int TYPE_SIZE = 11;
    private static final int LONGEST_NAME = 28;
    private static final double[] PLACES = {0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73};
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private static final String COOPERATION = "#0f6b66";
    private static final String CONFLICT = "#b3361f";
    private static final String OTHER = "#5a6562";
    private static final String DASHES = " stroke-dasharray=\"6 4\"";
    /** Words keep their own direction in a picture that runs from left to right. */
    private static final char FIRST_STRONG = '\u2068';

    private static final char POP = '\u2069';

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
        private double half;
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
        List<Box> taken = new ArrayList<>();
        points.values().forEach(p -> {
            taken.add(Box.around(p.x, p.y, 18, 18));
            taken.add(Box.around(p.x, p.y + 28, p.half, 9));
        });
        StringBuilder out = new StringBuilder();
        begin(out, taken);
        StringBuilder words = new StringBuilder();
        lines.values().stream()
                .sorted(Comparator.comparingInt((Line l) -> -l.count())
                        .thenComparing(Line::from)
                        .thenComparing(Line::to))
                .forEach(line -> line(out, words, line, points, taken));
        names.forEach(name -> node(out, name, at(points, name)));
        return out.append(words).append("</svg>\n").toString();
    }

    private void begin(StringBuilder out, List<Box> taken) {
        double left = taken.stream().mapToDouble(Box::left).min().orElse(0) - MARGIN;
        double right = taken.stream().mapToDouble(Box::right).max().orElse(0) + MARGIN;
        double top = taken.stream().mapToDouble(Box::top).min().orElse(0) - MARGIN;
        double bottom = taken.stream().mapToDouble(Box::bottom).max().orElse(0) + MARGIN + LEGEND;
        double wider = Math.max(0, LEAST_WIDTH - (right - left)) / 2;
        double higher = Math.max(0, LEAST_HEIGHT - (bottom - top)) / 2;
        String frame = String.format(
                Locale.ROOT,
                "%.0f %.0f %.0f %.0f",
                left - wider,
                top - higher,
                right - left + 2 * wider,
                bottom - top + 2 * higher);
        String[] numbers = frame.split(" ");
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"")
                .append(frame)
                .append("\" role=\"img\" aria-label=\"")
                .append(Texts.escape(wording.of("relations")))
                .append("\" font-family=\"'Plex Arabic','Noto Sans Arabic',system-ui,sans-serif\">")
                .append(String.format(
                        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#fffdf8\"/><defs>",
                        (Object[]) numbers));
        tip(out, "coop", COOPERATION);
        tip(out, "conf", CONFLICT);
        tip(out, "plain", OTHER);
        out.append("</defs>");
        legend(out, (left + right) / 2, bottom + higher - MARGIN);
    }

    private void legend(StringBuilder out, double middle, double y) {
        sample(out, middle - 330, y, COOPERATION, "", "cooperation");
        sample(out, middle - 165, y, CONFLICT, "", "conflict");
        sample(out, middle, y, OTHER, "", "asReported");
        sample(out, middle + 190, y, OTHER, DASHES, "asClaimed");
    }

    private void sample(StringBuilder out, double x, double y, String colour, String dashes, String key) {
        out.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.1f,%.1fh34\" stroke=\"%s\" stroke-width=\"3\"%s/>",
                x,
                y - 4,
                colour,
                dashes));
        text(out, x + 44 + half(wording.of(key), 13), y, 13, false, "#1d2524", wording.of(key));
    }

    private static void tip(StringBuilder out, String name, String colour) {
        out.append("<marker id=\"tip-")
                .append(name)
                .append("\" viewBox=\"0 0 10 10\" refX=\"8\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\"")
                .append(" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0,0L10,5L0,10z\" fill=\"")
                .append(colour)
                .append("\"/></marker>");
    }

    /** A line, and its words where no other words stand; where there is no such place, the line's title alone has them. */
    private void line(StringBuilder out, StringBuilder words, Line line, Map<String, Point> points, List<Box> taken) {
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
        String colour = side.equals("coop") ? COOPERATION : side.equals("conf") ? CONFLICT : OTHER;
        boolean claimed = line.edges().stream().allMatch(Relations.Edge::isOnlyClaimed);
        out.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.1f,%.1fQ%.1f,%.1f %.1f,%.1f\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"%s marker-end=\"url(#tip-%s)\"><title>%s</title></path>",
                begin[0],
                begin[1],
                mx,
                my,
                end[0],
                end[1],
                colour,
                1.4 + Math.min(5, Math.log(line.count() + 1.0) / Math.log(2)),
                claimed ? DASHES : "",
                side,
                Texts.escape(wording.name(line.from()) + " – " + types(line, Integer.MAX_VALUE) + " – "
                        + wording.name(line.to()))));
        String label = types(line, 2) + (line.edges().size() > 2 ? " …" : "");
        for (double v : PLACES) {
            double x = (1 - v) * (1 - v) * a.x + 2 * v * (1 - v) * mx + v * v * b.x;
            double y = (1 - v) * (1 - v) * a.y + 2 * v * (1 - v) * my + v * v * b.y;
            Box box = Box.around(x, y, half(label, TYPE_SIZE), 8);
            if (taken.stream().noneMatch(box::overlaps)) {
                taken.add(box);
                text(words, x, y + 4, TYPE_SIZE, false, colour, label);
                return;
            }
        }
    }

    private String types(Line line, int most) {
        return line.edges().stream()
                .limit(most)
                .map(e -> wording.type(e.type()) + (e.count() > 1 ? " " + e.count() : ""))
                .reduce((x, y) -> x + wording.of("comma") + y)
                .orElse("");
    }

    private String label(String iri) {
        String name = wording.name(iri);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
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
        text(out, at.x, at.y + 32, NAME_SIZE, true, "#1d2524", label(iri));
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
                .append(FIRST_STRONG)
                .append(Texts.escape(words))
                .append(POP)
                .append("</text>");
    }

    private static Point at(Map<String, Point> points, String name) {
        return java.util.Objects.requireNonNull(points.get(name));
    }

    /** A place that words or actors take. */
    private record Box(double left, double top, double right, double bottom) {
        static Box around(double x, double y, double halfWidth, double halfHeight) {
            return new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** Half the width of words, about: no font is asked. */
    private static double half(String words, double size) {
        return words.codePointCount(0, words.length()) * size * 0.27 + 4;
    }

    /** Springs along the lines, near points repelling each other, from a fixed spiral; then names are moved off each other. */
    private Map<String, Point> layout(List<String> names, Iterable<Line> lines) {
        Map<String, Point> points = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Point p = new Point();
            p.x = 60 * Math.sqrt(i + 1.0) * Math.cos(i * GOLDEN_ANGLE);
            p.y = 45 * Math.sqrt(i + 1.0) * Math.sin(i * GOLDEN_ANGLE);
            p.half = Math.max(22, half(label(names.get(i)), NAME_SIZE));
            points.put(names.get(i), p);
        }
        List<Point> all = new ArrayList<>(points.values());
        for (int round = 0; round < ROUNDS; round++) {
            double heat = 40 * (1 - round / (double) ROUNDS) + 0.5;
            for (Point p : all) {
                p.dx = -p.x * 0.03;
                p.dy = -p.y * 0.06;
            }
            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < i; j++) {
                    repel(all.get(i), all.get(j));
                }
            }
            for (Line line : lines) {
                attract(at(points, line.from()), at(points, line.to()));
            }
            for (Point p : all) {
                double length = Math.max(0.01, Math.hypot(p.dx, p.dy));
                p.x += p.dx / length * Math.min(length, heat);
                p.y += p.dy / length * Math.min(length, heat);
            }
        }
        spread(all);
        return points;
    }

    private static void attract(Point a, Point b) {
        force(a, b, Math.max(1, Math.hypot(b.x - a.x, b.y - a.y)) / IDEAL);
    }

    /** Far points leave each other alone, so that groups without a common line stay on one sheet. */
    private static void repel(Point a, Point b) {
        double distance = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
        if (distance < 3 * IDEAL) {
            force(a, b, -IDEAL * IDEAL / (distance * distance));
        }
    }

    private static void force(Point a, Point b, double strength) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        a.dx += dx * strength;
        a.dy += dy * strength;
        b.dx -= dx * strength;
        b.dy -= dy * strength;
    }

    private static void spread(List<Point> all) {
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < i; j++) {
                    moved |= part(all.get(i), all.get(j));
                }
            }
        }
    }

    /** Moves two apart, the shorter way, where one lies on the other or its name. */
    private static boolean part(Point a, Point b) {
        double x = a.half + b.half + 10 - Math.abs(a.x - b.x);
        double y = 72 - Math.abs(a.y - b.y);
        if (x <= 0 || y <= 0) {
            return false;
        }
        if (x < y) {
            double step = (a.x < b.x ? -x : x) / 2;
            a.x += step;
            b.x -= step;
        } else {
            double step = (a.y < b.y ? -y : y) / 2;
            a.y += step;
            b.y -= step;
        }
        return true;
    }
}
