package org.isnad.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.isnad.rdf.Terms;
import org.isnad.store.NamedQuery;
import org.isnad.store.QueryLibrary;

/** The repository's questions, and the words that the editor completes. */
final class QueriesView {
    JsonNode answer() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode list = out.putArray("queries");
        List<NamedQuery> queries = QueryLibrary.load().queries();
        for (NamedQuery query : queries) {
            list.addObject()
                    .put("name", query.name())
                    .put("title", query.title())
                    .put("sparql", query.sparql());
        }
        ObjectNode prefixes = out.putObject("prefixes");
        Terms.PREFIXES.forEach(prefixes::put);
        ArrayNode terms = out.putArray("terms");
        Terms.own().keySet().forEach(name -> terms.add("isn:" + name));
        return out;
    }
}
