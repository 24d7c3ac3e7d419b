package org.isnad.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/** In what a statement was made («في بيان») and to which outlet («لوكالة تاس»), by {@code lexicon/ar/media.tsv}. */
final class Media {
    static final String FILE = "lexicon/ar/media.tsv";

    private final Map<String, String> kinds = new HashMap<>();
    private final Set<String> outlets = new HashSet<>();
    private final Set<String> generics = new HashSet<>();
    private final Set<String> carriers = new HashSet<>();
    private final Set<String> statements = new HashSet<>();
    private final Set<String> sources = new HashSet<>();

    Media() {
        for (Table.Row row : Table.load(FILE, "word", "class", "kind").rows()) {
            String word = Normaliser.fold(row.required("word"));
            switch (row.required("class")) {
                case "medium" -> kinds.put(word, row.required("kind"));
                case "outlet" -> outlets.add(word);
                case "generic" -> generics.add(word);
                case "carrier" -> carriers.add(word);
                case "statement" -> statements.add(word);
                case "source" -> sources.add(word);
                default ->
                    throw row.error(
                            "class",
                            "found «" + row.get("class")
                                    + "», expected medium, outlet, generic, carrier, statement or source");
            }
        }
    }

    /** Whether a folded word stays outside the name that follows it: «جماعة», «صحيفة», «تقرير». */
    boolean isOutsideName(String word) {
        return generics.contains(word) || carriers.contains(word);
    }

    /** Whether a token stands before an outlet's name: «قناة», «لصحيفة». */
    boolean isOutlet(Token token) {
        for (Segment segment : token.segments()) {
            if (outlets.contains(segment.stem())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is something published: «تقرير», «لتقديرات». */
    boolean isCarrier(Token token) {
        for (Segment segment : token.segments()) {
            if (carriers.contains(segment.stem())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a folded word is a text with an author: «البيان». */
    boolean isStatement(String word) {
        return statements.contains(word);
    }

    /** Whether a token can be cited as a source though it names nobody: «شهود», «لمصادر». */
    boolean isSource(Token token) {
        for (Segment segment : token.segments()) {
            if (sources.contains(segment.stem())) {
                return true;
            }
        }
        return false;
    }

    /** The first medium that stands after «في», «خلال» or «عبر» in a stretch of tokens. */
    Optional<Claim.Medium> mediumIn(Analysis analysis, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            Token token = analysis.token(at);
            String kind = kinds.get(token.fold());
            if (kind != null) {
                String before = analysis.token(at - 1).fold();
                if (before.equals("في") || before.equals("خلال") || before.equals("عبر")) {
                    return Optional.of(new Claim.Medium(token.span(), kind));
                }
            }
        }
        return Optional.empty();
    }

    /** The token at which an outlet's name may begin: after «لوكالة», «مع قناة». */
    Optional<Integer> outletIn(Analysis analysis, int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            Token token = analysis.token(at);
            if (outlets.contains(token.fold()) && at > from) {
                return Optional.of(at + 1);
            }
            for (Segment segment : token.segments()) {
                if (segment.proclitics().equals("ل") && outlets.contains(segment.stem())) {
                    return Optional.of(at + 1);
                }
            }
        }
        return Optional.empty();
    }
}
