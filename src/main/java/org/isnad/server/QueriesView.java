package org.isnad.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.rdf.Terms;
import org.isnad.store.NamedQuery;
import org.isnad.store.QueryLibrary;

/** The repository's questions, and the words that the editor completes. */
final class QueriesView {
    private static final Pattern NAME = Pattern.compile("\\b([a-z][a-z0-9]*):[A-Za-z]\\w*");

    JsonNode answer() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode list = out.putArray("queries");
        List<NamedQuery> queries = QueryLibrary.load().queries();
        TreeSet<String> terms = new TreeSet<>();
        for (NamedQuery query : queries) {
            ObjectNode row = list.addObject().put("name", query.name()).put("sparql", query.sparql());
            ObjectNode titles = row.putObject("titles").put("en", query.title());
            query.arabicTitle().ifPresent(title -> titles.put("ar", title));
            terms(query.sparql(), terms);
        }
        ObjectNode prefixes = out.putObject("prefixes");
        Terms.PREFIXES.forEach(prefixes::put);
        Terms.own().keySet().forEach(name -> terms.add("isn:" + name));
        ArrayNode words = out.putArray("terms");
        terms.forEach(words::add);
        return out;
    }

    /** The classes and properties of other vocabularies that the repository's questions use: {@code skos:prefLabel}. */
    private static void terms(String sparql, TreeSet<String> out) {
        Matcher names = NAME.matcher(sparql);
        while (names.find()) {
            if (Terms.PREFIXES.containsKey(names.group(1))) {
                out.add(names.group());
            }
        }
    }
}
