package org.isnad.rdf;

import java.text.Normalizer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.isnad.entities.Entity;
import org.isnad.mentions.Mention;
import org.isnad.text.Sha256;
import org.isnad.text.Span;

/**
 * Mints IRIs: ASCII only, the same for the same input on every machine.
 *
 * @param base where data IRIs begin, ends with a slash
 */
public record Iris(String base) {
    private static final int HASH_DIGITS = 8;

    public Iris {
        if (!base.matches("https?://[\\x21-\\x7E]+/") || base.matches(".*[<>\"{}|^`\\\\].*")) {
            throw new IllegalArgumentException(
                    "base IRI «" + base + "»: expected an ASCII http(s) IRI that ends with a slash");
        }
    }

    public Iris() {
        this(Terms.DEFAULT_BASE);
    }

    /** The node of an article. An id that is not plain ASCII becomes a slug with a hash. */
    public Node article(String id) {
        return uri("article/" + local(id));
    }

    /** The named graph of an article. */
    public Node articleGraph(String id) {
        return graph("article/" + local(id));
    }

    /** The graph of an article that a person names: by its id, its IRI or its graph's IRI. */
    public Node graphOf(String article) {
        String graphs = graph("article/").getURI();
        if (article.startsWith(graphs)) {
            return NodeFactory.createURI(article);
        }
        String articles = base + "article/";
        return article.startsWith(articles)
                ? NodeFactory.createURI(graphs + article.substring(articles.length()))
                : articleGraph(article);
    }

    /** The article whose graph it is, as an IRI; a graph beside the articles' stands for itself. */
    public String articleOf(Node graph) {
        String graphs = graph("article/").getURI();
        String iri = graph.getURI();
        return iri.startsWith(graphs) ? base + "article/" + iri.substring(graphs.length()) : iri;
    }

    /** A graph beside the articles': {@code ontology}, {@code registry}, {@code links}, {@code store}. */
    public Node graph(String name) {
        String root = base.endsWith("id/") ? base.substring(0, base.length() - "id/".length()) : base;
        return NodeFactory.createURI(root + "graph/" + name);
    }

    /** RFC 5147: the characters of an article from begin to end, in code points. */
    public Node mention(String id, Span span) {
        return uri("article/" + local(id) + "#char=" + span.begin() + "," + span.end());
    }

    /** A node inside an article: {@code event/12-16-consult}. */
    public Node inside(String id, String path) {
        return uri("article/" + local(id) + "/" + path);
    }

    public Node entity(Entity entity) {
        return uri(entity.key());
    }

    /** An entity by its registry key, {@code state/SYR}. */
    public Node entity(String key) {
        return uri(key);
    }

    /** The land of a state, which is a place and no actor. */
    public Node territory(String stateCode) {
        return uri("place/territory-" + stateCode);
    }

    public Node incident(String key) {
        return uri("incident/" + hash(key, 16));
    }

    /** How the IRIs of incidents begin. */
    public String incidents() {
        return base + "incident/";
    }

    static Node plover(String type) {
        return NodeFactory.createURI(Terms.PLOVER + type);
    }

    static Node mode(String type, String mode) {
        return NodeFactory.createURI(Terms.PLOVER + type + "/" + mode);
    }

    static Node context(String context) {
        return NodeFactory.createURI(Terms.PLOVER + "context/" + context);
    }

    static Node classOf(Mention.Kind kind) {
        return switch (kind) {
            case PERSON -> Terms.PERSON;
            case STATE -> Terms.STATE;
            case ORGANISATION -> Terms.ORGANISATION;
            case ARMED_GROUP -> Terms.ARMED_GROUP;
            case PLACE -> Terms.PLACE;
        };
    }

    private Node uri(String path) {
        return NodeFactory.createURI(base + path);
    }

    /** An id as a path segment: itself where it is plain, else a slug with a hash of the whole. */
    static String local(String id) {
        if (id.matches("[A-Za-z0-9._~-]{1,80}") && !id.matches("\\.+")) {
            return id;
        }
        String slug = Normalizer.normalize(id, Normalizer.Form.NFKD).replaceAll("[^A-Za-z0-9]+", "-");
        slug = slug.replaceAll("^-+|-+$", "");
        slug = slug.length() > 40 ? slug.substring(0, 40) : slug;
        return (slug.isEmpty() ? "a" : slug) + "-" + hash(id, HASH_DIGITS);
    }

    /** First hex digits of a text's SHA-256. */
    static String hash(String text, int digits) {
        return Sha256.hex(text).substring(0, digits);
    }
}
