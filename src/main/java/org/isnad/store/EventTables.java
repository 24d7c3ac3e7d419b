package org.isnad.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.isnad.lexicon.Table;

/**
 * Events as tables for the tools of event-data research.
 *
 * <p>{@code cameo}: TSV with the columns of ICEWS, which PETRARCH's users know; only what the article itself says happened, because the
 * format has no place for who claims a thing. {@code plover}: JSON Lines with the fields of POLECAT and, added, status and voice; every
 * event is there.
 */
public final class EventTables {
    private static final String CAMEO_COLUMNS = String.join(
            "\t",
            "Event ID",
            "Event Date",
            "Source Name",
            "Source Sectors",
            "Source Country",
            "Event Text",
            "CAMEO Code",
            "Intensity",
            "Target Name",
            "Target Sectors",
            "Target Country",
            "Story ID",
            "Sentence Number",
            "Publisher",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphStore store;

    public EventTables(GraphStore store) {
        this.store = store;
    }

    /**
     * Writes the events of the chosen graphs as CAMEO, a row for each pair of source and target.
     *
     * @return rows written
     */
    public long cameo(OutputStream out, Predicate<String> chosen) {
        Map<String, Table.Row> codes = rows("export/cameo.tsv", "plover");
        return write(out, chosen, CAMEO_COLUMNS + "\n", (event, text) -> cameo(event, codes, text));
    }

    /**
     * Writes the events of the chosen graphs as PLOVER.
     *
     * @return rows written
     */
    public long plover(OutputStream out, Predicate<String> chosen) {
        Map<String, Table.Row> scores = rows("ontology/plover.tsv", "key");
        return write(out, chosen, "", (event, text) -> plover(event, scores, text));
    }

    private interface Row {
        long write(EventRecord event, Writer out) throws IOException;
    }

    private long write(OutputStream out, Predicate<String> chosen, String head, Row row) {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        return store.read(() -> {
            try {
                text.write(head);
                long written = 0;
                EventReader reader = new EventReader(store);
                for (var graph : reader.graphs(chosen)) {
                    for (EventRecord event : reader.events(graph)) {
                        written += row.write(event, text);
                    }
                }
                text.flush();
                return written;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static long cameo(EventRecord event, Map<String, Table.Row> codes, Writer out) throws IOException {
        Optional<Table.Row> code = coded(event, codes);
        if (code.isEmpty() || event.voice().isPresent() || !event.status().equals("Actual")) {
            return 0;
        }
        List<EventRecord.Actor> sources = event.agents().isEmpty() ? List.of(EventRecord.NOBODY) : event.agents();
        List<EventRecord.Actor> targets =
                event.recipients().isEmpty() ? List.of(EventRecord.NOBODY) : event.recipients();
        long rows = 0;
        for (EventRecord.Actor source : sources) {
            for (EventRecord.Actor target : targets) {
                out.write(String.join(
                        "\t",
                        List.of(
                                event.id(),
                                event.date().or(event::published).orElse(""),
                                cell(source.name()),
                                source.sector(),
                                source.state(),
                                code.get().get("name"),
                                code.get().get("cameo"),
                                code.get().get("intensity"),
                                cell(target.name()),
                                target.sector(),
                                target.state(),
                                event.article(),
                                Integer.toString(event.paragraph()),
                                cell(event.outlet().orElse("")),
                                cell(event.place().orElse("")),
                                "",
                                "",
                                "",
                                "",
                                "")));
                out.write('\n');
                rows++;
            }
        }
        return rows;
    }

    private static long plover(EventRecord event, Map<String, Table.Row> scores, Writer out) throws IOException {
        Optional<Table.Row> score = coded(event, scores);
        ObjectNode json = JSON.createObjectNode();
        json.put("Event ID", event.id());
        json.put("Event Date", event.date().or(event::published).orElse(""));
        json.put("Event Type", event.type());
        json.put("Event Mode", event.mode().orElse(""));
        score.flatMap(s -> s.optional("score")).ifPresent(s -> json.put("Intensity", Double.parseDouble(s)));
        json.put("Quad Code", score.map(s -> s.get("quad")).orElse(""));
        json.put("Contexts", String.join(";", event.contexts()));
        actors(json, "Actor", event.agents());
        actors(json, "Recipient", event.recipients());
        json.put("Raw Placename", event.place().orElse(""));
        json.put("Source", event.outlet().orElse(""));
        json.put("Publication Date", event.published().orElse(""));
        json.put("Story ID", event.article());
        json.put("Language", "Arabic");
        json.put("Version", "2.0");
        json.put("Status", event.status());
        json.put("Voice", event.voice().orElse(""));
        out.write(JSON.writeValueAsString(json));
        out.write('\n');
        return 1;
    }

    private static void actors(ObjectNode json, String role, List<EventRecord.Actor> actors) {
        json.put(role + " Name", join(actors, EventRecord.Actor::name));
        json.put(role + " Country", join(actors, EventRecord.Actor::state));
        json.put(
                "Primary " + role + " Sector",
                actors.isEmpty() ? "" : actors.get(0).sector());
        json.put(role + " Sectors", join(actors, EventRecord.Actor::sector));
        json.put(role + " Name Raw", join(actors, EventRecord.Actor::words));
        json.put("Wikidata " + role + " ID", join(actors, EventRecord.Actor::wikidata));
    }

    private static String join(
            List<EventRecord.Actor> actors, java.util.function.Function<EventRecord.Actor, String> part) {
        return String.join(";", actors.stream().map(part).toList());
    }

    private static Optional<Table.Row> coded(EventRecord event, Map<String, Table.Row> rows) {
        return event.mode()
                .flatMap(m -> Optional.ofNullable(rows.get(event.type() + "/" + m)))
                .or(() -> Optional.ofNullable(rows.get(event.type())));
    }

    private static Map<String, Table.Row> rows(String file, String key) {
        Map<String, Table.Row> out = new java.util.HashMap<>();
        Table.load(file, key).rows().forEach(r -> out.put(r.get(key), r));
        return out;
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
