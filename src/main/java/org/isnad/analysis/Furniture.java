package org.isnad.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.isnad.analysis.Page.Part;
import org.isnad.analysis.Sentence.Zone;
import org.isnad.lexicon.Table;
import org.isnad.text.Article;

/**
 * Page furniture and bylines, by patterns from {@code lexicon/ar/furniture.tsv}, matched line by line.
 *
 * <p>Scope {@code line}: the whole line («اترك تعليقاً»); {@code match}: only what matched («موسكو-سانا» before the first sentence);
 * {@code rest}: from the match to the end of the line; {@code below}: from the match to the end of the article («اقرأ أيضاً»).
 */
final class Furniture {
    static final String FILE = "lexicon/ar/furniture.tsv";

    private enum Scope {
        LINE,
        MATCH,
        REST,
        BELOW
    }

    private record Rule(Pattern pattern, Scope scope, Zone zone) {}

    private final List<Rule> rules;

    private Furniture(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    static Furniture load() {
        List<Rule> rules = new ArrayList<>();
        for (Table.Row row : Table.load(FILE, "pattern", "scope", "zone").rows()) {
            Scope scope =
                    switch (row.required("scope")) {
                        case "line" -> Scope.LINE;
                        case "match" -> Scope.MATCH;
                        case "rest" -> Scope.REST;
                        case "below" -> Scope.BELOW;
                        default ->
                            throw row.error(
                                    "scope", "found «" + row.get("scope") + "», expected line, match, rest or below");
                    };
            Zone zone = row.required("zone").equals("byline") ? Zone.BYLINE : Zone.FURNITURE;
            try {
                rules.add(new Rule(Pattern.compile(row.required("pattern")), scope, zone));
            } catch (PatternSyntaxException e) {
                throw row.error("pattern", "not a regular expression: " + e.getDescription());
            }
        }
        return new Furniture(rules);
    }

    Page read(Article article) {
        String text = article.text();
        List<Part> parts = new ArrayList<>();
        int begin = 0;
        while (begin <= text.length()) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            if (!text.substring(begin, end).isBlank() && readLine(text, begin, end, parts)) {
                break;
            }
            begin = end + 1;
        }
        parts.sort(Comparator.comparingInt(Part::begin)
                .thenComparing(Comparator.comparingInt(Part::end).reversed()));
        return new Page(parts);
    }

    /** Returns whether the rest of the article is furniture. */
    private boolean readLine(String text, int begin, int end, List<Part> parts) {
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(text).region(begin, end);
            if (!matcher.find()) {
                continue;
            }
            switch (rule.scope()) {
                case LINE -> parts.add(new Part(begin, end, rule.zone()));
                case MATCH -> parts.add(new Part(matcher.start(), matcher.end(), rule.zone()));
                case REST -> parts.add(new Part(matcher.start(), end, rule.zone()));
                case BELOW -> parts.add(new Part(matcher.start(), text.length(), rule.zone()));
            }
            if (rule.scope() == Scope.LINE) {
                return false;
            }
            if (rule.scope() == Scope.BELOW) {
                return true;
            }
        }
        return false;
    }
}
