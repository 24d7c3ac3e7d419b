package org.isnad.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.evaluation.Facts.FoundClaim;
import org.isnad.evaluation.Facts.FoundEvent;
import org.isnad.evaluation.Facts.FoundMention;
import org.isnad.evaluation.Facts.Party;
import org.isnad.text.Span;

/**
 * A gold article: {@code NAME.gold.json} beside {@code NAME.txt}.
 *
 * @param id the article's name
 * @param text exactly as on disk; gold offsets count in it
 */
record GoldFile(String id, String text, Facts facts) {
    static final String SUFFIX = ".gold.json";

    /**
     * Reads a gold file and the text beside it.
     *
     * @throws UncheckedIOException if either is missing or the JSON is damaged
     */
    static GoldFile read(Path path) {
        try {
            JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(path));
            String file = path.getFileName().toString();
            String name = file.substring(0, file.length() - SUFFIX.length());
            String text = Files.readString(path.resolveSibling(name + ".txt"), StandardCharsets.UTF_8);
            List<FoundMention> mentions = new ArrayList<>();
            for (JsonNode m : root.path("mentions")) {
                List<String> types = new ArrayList<>();
                m.path("types").forEach(t -> types.add(t.asText()));
                mentions.add(new FoundMention(span(m), types, m.path("entity").asText(), 1));
            }
            List<FoundEvent> events = new ArrayList<>();
            for (JsonNode e : root.path("events")) {
                events.add(new FoundEvent(
                        span(e),
                        e.path("type").asText(),
                        e.path("status").asText(),
                        parties(e.path("source")),
                        parties(e.path("target")),
                        e.path("time").isObject(),
                        1));
            }
            List<FoundClaim> claims = new ArrayList<>();
            for (JsonNode c : root.path("claims")) {
                claims.add(new FoundClaim(
                        span(c),
                        span(c.path("cue")),
                        optionalSpan(c.path("speaker")),
                        "",
                        c.path("direct").asBoolean(),
                        optionalSpan(c.path("via")),
                        1));
            }
            return new GoldFile(root.path("id").asText(name), text, new Facts(mentions, events, claims));
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": cannot be read as gold: " + e.getMessage(), e);
        }
    }

    private static List<Party> parties(JsonNode nodes) {
        List<Party> parties = new ArrayList<>();
        nodes.forEach(
                p -> parties.add(new Party(Optional.of(span(p)), p.path("state").asText())));
        return parties;
    }

    private static Optional<Span> optionalSpan(JsonNode node) {
        return node.isObject() ? Optional.of(span(node)) : Optional.empty();
    }

    private static Span span(JsonNode node) {
        return new Span(node.path("b").asInt(), node.path("e").asInt());
    }
}
