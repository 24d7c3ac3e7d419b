package org.isnad.rdf;

import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.sparql.core.Quad;
import org.isnad.claims.ArticleFacts;
import org.isnad.text.Article;
import org.isnad.text.Sha256;

/** Facts to quads. Stateless; threads may share one. */
public final class FactsMapper {
    private final Iris iris;
    private final Predicate<String> inRegistry;
    private final String fingerprint;

    /**
     * @param inRegistry whether the registry graph describes an entity key, so that articles need not
     * @param fingerprint program and data version, written to each article so that a later build knows what is stale
     */
    public FactsMapper(Iris iris, Predicate<String> inRegistry, String fingerprint) {
        this.iris = iris;
        this.inRegistry = inRegistry;
        this.fingerprint = fingerprint;
    }

    /** A hash of all that was read of an article, metadata included. */
    public static String inputHash(Article article) {
        return Sha256.hex(article.toString());
    }

    /** The quads of an article's graph, without duplicates, in a fixed order. */
    public List<Quad> map(ArticleFacts facts) {
        QuadSink sink = new QuadSink(iris.articleGraph(facts.article().id()));
        new ArticleMapper(iris, facts, inRegistry, sink).map(fingerprint);
        return sink.quads();
    }
}
