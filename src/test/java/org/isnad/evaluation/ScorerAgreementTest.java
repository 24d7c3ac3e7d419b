package org.isnad.evaluation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.isnad.evaluation.Facts.FoundClaim;
import org.isnad.evaluation.Facts.FoundEvent;
import org.isnad.evaluation.Facts.FoundMention;
import org.isnad.evaluation.Facts.Party;
import org.isnad.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * {@code expected.json} is what the reference scorer {@code score.py --json} printed for the three tables beside it: the seeds' gold
 * with errors of every kind put in.
 */
class ScorerAgreementTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final double THREE_DECIMALS = 0.0005;

    @Test
    void everyFigureIsThatOfTheReferenceScorer() throws IOException {
        Map<String, Facts> found = found();
        Evaluation evaluation = Evaluation.ofFacts(RESOURCES.resolve("gold"), id -> Optional.ofNullable(found.get(id))
                .orElseThrow());
        Map<String, Score> figures = evaluation.figures();
        JsonNode expected = new ObjectMapper()
                .readTree(RESOURCES.resolve("scorer/expected.json").toFile());
        List<Executable> checks = new ArrayList<>();
        expected.fieldNames().forEachRemaining(name -> {
            JsonNode e = expected.path(name);
            if (name.equals("overall")) {
                checks.add(
                        () -> assertEquals(e.path("f1").asDouble(), Evaluation.overall(figures), THREE_DECIMALS, name));
                return;
            }
            Score s = figures.getOrDefault(name, Score.NONE);
            checks.add(() -> assertEquals(e.path("p").asDouble(), s.precision(), THREE_DECIMALS, name + " precision"));
            checks.add(() -> assertEquals(e.path("r").asDouble(), s.recall(), THREE_DECIMALS, name + " recall"));
            checks.add(() -> assertEquals(e.path("f1").asDouble(), s.f1(), THREE_DECIMALS, name + " F1"));
            checks.add(() -> assertEquals(e.path("gold").asInt(), s.gold(), name + " gold"));
            checks.add(() -> assertEquals(e.path("pred").asInt(), s.predicted(), name + " predicted"));
        });
        assertAll(checks);
        assertEquals(expected.size() - 1, figures.size(), "the same figures, none more");
    }

    private static Map<String, Facts> found() throws IOException {
        Map<String, List<FoundMention>> mentions = new HashMap<>();
        for (Map<String, String> r : rows("mentions.csv")) {
            mentions.computeIfAbsent(text(r, "article"), k -> new ArrayList<>())
                    .add(new FoundMention(
                            span(r, "begin", "end").orElseThrow(), List.of(text(r, "type")), text(r, "entity"), 1));
        }
        Map<String, Map<String, FoundEvent>> events = new HashMap<>();
        for (Map<String, String> r : rows("events.csv")) {
            String key = text(r, "begin") + "|" + text(r, "end") + "|" + text(r, "type");
            Map<String, FoundEvent> article = events.computeIfAbsent(text(r, "article"), k -> new LinkedHashMap<>());
            FoundEvent event = article.computeIfAbsent(
                    key,
                    k -> new FoundEvent(
                            span(r, "begin", "end").orElseThrow(),
                            text(r, "type"),
                            text(r, "status"),
                            new ArrayList<>(),
                            new ArrayList<>(),
                            !text(r, "date").isEmpty(),
                            1));
            party(r, "source").ifPresent(p -> addOnce(event.sources(), p));
            party(r, "target").ifPresent(p -> addOnce(event.targets(), p));
        }
        Map<String, List<FoundClaim>> claims = new HashMap<>();
        for (Map<String, String> r : rows("claims.csv")) {
            claims.computeIfAbsent(text(r, "article"), k -> new ArrayList<>())
                    .add(new FoundClaim(
                            span(r, "contentBegin", "contentEnd").orElseThrow(),
                            span(r, "cueBegin", "cueEnd").orElseThrow(),
                            span(r, "speakerBegin", "speakerEnd"),
                            text(r, "speaker"),
                            text(r, "direct").equals("true"),
                            span(r, "viaBegin", "viaEnd"),
                            1));
        }
        Map<String, Facts> out = new HashMap<>();
        for (int i = 1; i <= 5; i++) {
            String id = "seed" + i;
            out.put(
                    id,
                    new Facts(
                            mentions.getOrDefault(id, List.of()),
                            List.copyOf(events.getOrDefault(id, Map.of()).values()),
                            claims.getOrDefault(id, List.of())));
        }
        return out;
    }

    private static void addOnce(List<Party> parties, Party party) {
        if (!parties.contains(party)) {
            parties.add(party);
        }
    }

    private static Optional<Party> party(Map<String, String> row, String role) {
        Optional<Span> anchor = span(row, role + "Begin", role + "End");
        String state = text(row, role + "State");
        return anchor.isEmpty() && state.isEmpty() ? Optional.empty() : Optional.of(new Party(anchor, state));
    }

    private static Optional<Span> span(Map<String, String> row, String begin, String end) {
        return text(row, begin).isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(Integer.parseInt(text(row, begin)), Integer.parseInt(text(row, end))));
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(RESOURCES.resolve("scorer").resolve(file));
        String[] columns = lines.get(0).split(",", -1);
        Function<String, Map<String, String>> row = line -> {
            String[] cells = line.split(",", -1);
            Map<String, String> out = new HashMap<>();
            IntStream.range(0, columns.length).forEach(i -> out.put(columns[i], cells[i]));
            return out;
        };
        return lines.stream().skip(1).map(row).toList();
    }
}
