package org.isnad.rdf;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.isnad.analysis.Sentence;
import org.isnad.claims.ArticleFacts;
import org.isnad.entities.Entity;
import org.isnad.entities.Link;
import org.isnad.entities.RoleHolding;
import org.isnad.mentions.Mention;
import org.isnad.text.Article;
import org.isnad.text.Sha256;

/**
 * Turns what one article says into quads of that article's named graph, in an order that depends on nothing but the article.
 *
 * <p>Every proposition gets exactly one {@code isn:assertedBy}: the article, or the innermost claim whose content holds it.
 */
final class ArticleMapper {
    private final Iris iris;
    private final ArticleFacts facts;
    private final Article article;
    private final ArticleGraph graph;
    private final EventMapper events;
    private final ClaimMapper claims;

    ArticleMapper(Iris iris, ArticleFacts facts, Predicate<String> inRegistry, QuadSink out) {
        this.iris = iris;
        this.facts = facts;
        this.article = facts.article();
        this.graph = new ArticleGraph(iris, facts, inRegistry, out);
        this.events = new EventMapper(iris, facts, inRegistry, graph);
        this.claims = new ClaimMapper(iris, facts, graph);
    }

    void map(String programVersion) {
        article(programVersion);
        links();
        roles();
        claims.claims();
        events.map();
        claims.stances();
        claims.framings();
    }

    private void article(String programVersion) {
        graph.add(graph.self(), Terms.TYPE, Terms.ARTICLE);
        graph.add(graph.self(), Terms.TYPE, Terms.NEWS_ARTICLE);
        graph.add(graph.self(), Terms.IDENTIFIER, Literals.string(article.id()));
        graph.add(graph.self(), Terms.LANGUAGE, Literals.string("ar"));
        graph.add(graph.self(), Terms.TEXT_SHA256, Literals.string(Sha256.hex(article.text())));
        graph.add(graph.self(), Terms.INPUT_SHA256, Literals.string(FactsMapper.inputHash(article)));
        graph.add(graph.self(), Terms.EXTRACTED_WITH, Literals.string(programVersion));
        graph.add(graph.self(), Terms.IS_STRING, Literals.verbatim(article.text()));
        headline().ifPresent(h -> graph.add(graph.self(), Terms.TITLE, Literals.arabic(h)));
        article.date().ifPresent(d -> graph.add(graph.self(), Terms.ISSUED, Literals.date(d)));
        article.author().ifPresent(a -> graph.add(graph.self(), Terms.CREATOR, Literals.arabic(a)));
        article.url().flatMap(Literals::iri).ifPresent(u -> graph.add(graph.self(), Terms.SOURCE, u));
        article.outlet().ifPresent(name -> {
            Node outlet = iris.entity("outlet/" + Iris.local(name));
            graph.add(graph.self(), Terms.PUBLISHER, outlet);
            graph.add(outlet, Terms.TYPE, Terms.OUTLET);
            graph.add(outlet, Terms.PREF_LABEL, Literals.label(name));
        });
    }

    private Optional<String> headline() {
        return facts.linked().analysis().sentences().stream()
                .filter(s -> s.zone() == Sentence.Zone.HEADLINE)
                .map(s -> graph.slice(s.span()))
                .reduce((a, b) -> a + " " + b);
    }

    private void links() {
        List<Link> links = facts.linked().links();
        for (Link link : links) {
            link.standsFor().ifPresent(graph::describe);
            if (link.entity().isEmpty() || link.anchor().isPresent() && !(link.mention() instanceof Mention.Name)) {
                continue;
            }
            Entity entity = link.entity().get();
            graph.describe(entity);
            Node mention = graph.mention(link.mention().span());
            graph.add(mention, Terms.DENOTES, iris.entity(link.standsFor().orElse(entity)));
            if (link.mention() instanceof Mention.Name name) {
                graph.add(mention, Terms.TYPE, Terms.NAME_MENTION);
                graph.add(mention, Terms.NAMES, iris.entity(entity));
                graph.add(mention, Terms.MENTION_KIND, Iris.classOf(name.kind()));
                graph.add(mention, Terms.RULE, Literals.string(name.rule() + " / " + link.rule()));
                graph.add(mention, Terms.CONFIDENCE, Literals.decimal(name.confidence() * link.confidence()));
            }
        }
    }

    private void roles() {
        for (int i = 0; i < facts.linked().roles().size(); i++) {
            RoleHolding role = facts.linked().roles().get(i);
            Node node = graph.roleNode(i);
            Link person = facts.linked().links().get(role.person());
            graph.proposition(node, Terms.ROLE_HOLDING, role.evidence(), role.rule(), role.confidence());
            person.entity().ifPresent(e -> {
                graph.add(node, Terms.HOLDER, iris.entity(e));
                graph.add(node, Terms.ORG_MEMBER, iris.entity(e));
            });
            graph.add(node, Terms.ROLE_TITLE, Literals.arabic(role.title()));
            role.state().ifPresent(code -> graph.affiliation(node, Terms.STATE_CODE, code));
            role.organisation()
                    .flatMap(o -> facts.linked().links().get(o).entity())
                    .ifPresent(o -> graph.add(node, Terms.ORG_ORGANIZATION, iris.entity(o)));
            graph.add(node, Terms.FORMER, Literals.bool(role.former()));
            article.date().ifPresent(d -> graph.add(node, Terms.ATTESTED_ON, Literals.date(d)));
            graph.add(node, Terms.TENSE, role.former() ? Terms.PAST : Terms.PRESENT);
            graph.certain(node);
        }
    }
}
