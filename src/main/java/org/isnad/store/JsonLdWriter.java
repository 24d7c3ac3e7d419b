package org.isnad.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** JSON-LD 1.1, one node object a subject and article, streamed. Terms are compact IRIs of the context; nothing is fetched to read it. */
final class JsonLdWriter implements GraphWriter {
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

    private final JsonGenerator json;

    JsonLdWriter(Writer out, Map<String, String> prefixes) throws IOException {
        this.json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                .useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            json.writeStringField(prefix.getKey(), prefix.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
    }

    @Override
    public void graph(Node name, List<Triple> triples) throws IOException {
        int from = 0;
        while (from < triples.size()) {
            int to = from;
            while (to < triples.size()
                    && triples.get(to).getSubject().equals(triples.get(from).getSubject())) {
                to++;
            }
            subject(triples.subList(from, to));
            from = to;
        }
    }

    private void subject(List<Triple> triples) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", Escapes.iri(triples.get(0).getSubject()));
        int from = 0;
        while (from < triples.size()) {
            Node predicate = triples.get(from).getPredicate();
            boolean type = predicate.getURI().equals(TYPE);
            json.writeArrayFieldStart(type ? "@type" : Escapes.iri(predicate));
            while (from < triples.size() && triples.get(from).getPredicate().equals(predicate)) {
                value(triples.get(from).getObject(), type);
                from++;
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void value(Node node, boolean type) throws IOException {
        if (node.isURI() && type) {
            json.writeString(Escapes.iri(node));
            return;
        }
        json.writeStartObject();
        if (node.isURI()) {
            json.writeStringField("@id", Escapes.iri(node));
        } else {
            json.writeStringField("@value", node.getLiteralLexicalForm());
            if (!node.getLiteralLanguage().isEmpty()) {
                json.writeStringField("@language", node.getLiteralLanguage());
            } else if (!node.getLiteralDatatypeURI().equals(STRING)) {
                json.writeStringField("@type", node.getLiteralDatatypeURI());
            }
        }
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }
}
