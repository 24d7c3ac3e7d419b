package org.isnad.mentions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.Table;
import org.isnad.mentions.Mention.Kind;
import org.isnad.text.Normaliser;

/**
 * Common words that stand for a name where the article makes clear whose, by {@code lexicon/ar/implied-names.tsv}: «المملكة» alone is
 * Saudi Arabia, in news of Amman it is Jordan.
 */
final class ImpliedNames {
    private static final String FILE = "lexicon/ar/implied-names.tsv";
    private static final double SURE = 0.85;
    private static final String IN_BRACKETS = "brackets";

    private record Row(Kind kind, List<String> keys, List<String> needs) {}

    private final Map<String, List<Row>> rows = new HashMap<>();

    ImpliedNames() {
        for (Table.Row row : Table.load(FILE, "word", "kind", "keys", "needs").rows()) {
            rows.computeIfAbsent(Normaliser.fold(row.required("word")), k -> new ArrayList<>())
                    .add(new Row(Kind.valueOf(row.required("kind")), row.list("keys"), row.list("needs")));
        }
    }

    List<Candidate> find(Analysis analysis, List<Candidate> settled) {
        Map<String, Integer> mentioned = new HashMap<>();
        settled.forEach(c -> c.keys().forEach(key -> mentioned.merge(key, 1, Integer::sum)));
        Map<Row, String> meant = new HashMap<>();
        List<Candidate> found = new ArrayList<>();
        for (Sentence sentence : analysis.textSentences()) {
            for (Token token : analysis.tokensOf(sentence)) {
                for (Segment segment : token.segments()) {
                    for (Row row : counting(analysis, token, segment, mentioned).stream()
                            .toList()) {
                        found.add(GazetteerFinder.candidate(
                                analysis,
                                segment,
                                token.index(),
                                token.index() + 1,
                                row.kind(),
                                row.keys().isEmpty()
                                        ? List.of()
                                        : List.of(meant.computeIfAbsent(
                                                row, r -> mostMentioned(r, settled, token.index()))),
                                "implied",
                                SURE));
                    }
                }
            }
        }
        return found;
    }

    private Optional<Row> counting(Analysis analysis, Token token, Segment segment, Map<String, Integer> mentioned) {
        return rows.getOrDefault(segment.stem(), List.of()).stream()
                .filter(row -> row.needs().isEmpty()
                        || row.needs().stream().anyMatch(mentioned::containsKey)
                        || row.needs().contains(IN_BRACKETS) && isInBrackets(analysis, token.index()))
                .findFirst();
    }

    /** «… (الفرنسية)»: alone in brackets a word is the credit of a picture or story. */
    private static boolean isInBrackets(Analysis analysis, int at) {
        return at > 0
                && at + 1 < analysis.tokens().size()
                && analysis.token(at - 1).isMark("(")
                && analysis.token(at + 1).isMark(")");
    }

    /** Of those named before the article first says the word, the one named most: a later «مملكة البحرين» makes «المملكة» no Bahrain. */
    private static String mostMentioned(Row row, List<Candidate> settled, int first) {
        Map<String, Integer> before = new HashMap<>();
        settled.stream().filter(c -> c.firstToken() < first).forEach(c -> c.keys()
                .forEach(key -> before.merge(key, 1, Integer::sum)));
        return row.keys().stream()
                .max(Comparator.comparingInt((String key) -> before.getOrDefault(key, 0))
                        .thenComparing(Comparator.comparingInt(
                                        (String key) -> row.keys().indexOf(key))
                                .reversed()))
                .orElseThrow();
    }
}
