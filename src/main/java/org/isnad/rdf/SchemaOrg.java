package org.isnad.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The export profile {@code schema}: schema.org and nothing else. Articles, actors, places, claims with speaker and words; what the
 * article itself says happened, as actions. Claimed events have no node of their own, because schema.org could only state them as
 * facts: they stand in the words of their claims.
 */
public final class SchemaOrg {
    private static final Map<Node, String> KINDS = kinds();

    private final GraphIndex graph;
    private final List<Triple> out = new ArrayList<>();

    private SchemaOrg(GraphIndex graph) {
        this.graph = graph;
    }

    /** The triples of a graph in this profile. */
    public static List<Triple> of(List<Triple> triples) {
        SchemaOrg profile = new SchemaOrg(new GraphIndex(triples));
        profile.graph.subjects().forEach(profile::node);
        return profile.out;
    }

    private static Map<Node, String> kinds() {
        Map<Node, String> kinds = new LinkedHashMap<>();
        kinds.put(Terms.OUTLET, "NewsMediaOrganization");
        kinds.put(Terms.PERSON, "Person");
        kinds.put(Terms.STATE, "GovernmentOrganization");
        kinds.put(Terms.ORGANISATION, "Organization");
        kinds.put(Terms.ARMED_GROUP, "Organization");
        kinds.put(Terms.PLACE, "Place");
        kinds.put(Terms.UNNAMED_ACTOR, "Thing");
        return java.util.Collections.unmodifiableMap(kinds);
    }

    private void node(Node node) {
        KINDS.forEach((type, name) -> {
            if (graph.isA(node, type)) {
                named(node, name);
            }
        });
        if (graph.isA(node, Terms.ARTICLE)) {
            article(node);
        } else if (graph.isA(node, Terms.MENTION)) {
            graph.value(node, Terms.REFERENCE_CONTEXT).ifPresent(article -> graph.values(node, Terms.DENOTES)
                    .forEach(actor -> add(article, "mentions", actor)));
        } else if (graph.isA(node, Terms.CLAIM)) {
            claim(node);
        } else if (graph.isA(node, Terms.REPORTED_EVENT)
                && !graph.has(node, Terms.STATUS, Terms.DENIED)
                && !graph.has(node, Terms.STATUS, Terms.HYPOTHETICAL)) {
            action(node);
        }
    }

    private void named(Node node, String type) {
        type(node, type);
        copy(node, Terms.PREF_LABEL, "name");
        copy(node, Terms.ALT_LABEL, "alternateName");
        copy(node, Terms.EXACT_MATCH, "sameAs");
    }

    private void article(Node node) {
        type(node, "NewsArticle");
        copy(node, Terms.IDENTIFIER, "identifier");
        copy(node, Terms.TITLE, "headline");
        copy(node, Terms.ISSUED, "datePublished");
        copy(node, Terms.SOURCE, "url");
        copy(node, Terms.CREATOR, "author");
        copy(node, Terms.PUBLISHER, "publisher");
        copy(node, Terms.LANGUAGE, "inLanguage");
        copy(node, Terms.IS_STRING, "articleBody");
    }

    private void claim(Node node) {
        type(node, "Claim");
        copy(node, Terms.SPEAKER, "author");
        words(node, Terms.CONTENT_SPAN).ifPresent(text -> add(node, "text", text));
        article(node, 0).ifPresent(article -> add(node, "appearance", article));
    }

    private void action(Node node) {
        type(node, "Action");
        words(node, Terms.TRIGGER).ifPresent(text -> add(node, "name", text));
        copy(node, Terms.AGENT, "agent");
        copy(node, Terms.RECIPIENT, "participant");
        copy(node, Terms.EVENT_PLACE, "location");
        copy(node, Terms.EARLIEST, "startTime");
        copy(node, Terms.LATEST, "endTime");
        boolean planned = graph.has(node, Terms.STATUS, Terms.PLANNED);
        add(
                node,
                "actionStatus",
                NodeFactory.createURI(Terms.SCHEMA + (planned ? "PotentialActionStatus" : "CompletedActionStatus")));
        graph.value(node, Terms.ASSERTED_BY).ifPresent(article -> add(node, "subjectOf", article));
    }

    /** The article in which a proposition stands, up the chain of voices. */
    private Optional<Node> article(Node node, int depth) {
        Optional<Node> voice = graph.value(node, Terms.ASSERTED_BY);
        boolean found = depth > 20 || voice.isEmpty() || graph.isA(voice.get(), Terms.ARTICLE);
        return found ? voice : article(voice.get(), depth + 1);
    }

    private Optional<Node> words(Node node, Node property) {
        return graph.value(node, property).flatMap(mention -> graph.value(mention, Terms.ANCHOR_OF));
    }

    private void copy(Node node, Node from, String to) {
        graph.values(node, from).forEach(value -> add(node, to, value));
    }

    private void type(Node node, String type) {
        out.add(Triple.create(node, Terms.TYPE, NodeFactory.createURI(Terms.SCHEMA + type)));
    }

    private void add(Node node, String property, Node value) {
        out.add(Triple.create(node, NodeFactory.createURI(Terms.SCHEMA + property), value));
    }
}
