package org.isnad.rdf;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Registry;
import org.isnad.mentions.Mention;

/** The registry of states, actors and places as quads of its own graph. */
public final class RegistryMapper {
    private final Iris iris;

    public RegistryMapper(Iris iris) {
        this.iris = iris;
    }

    /** All entries in the order of the files. */
    public List<Quad> map(Registry registry) {
        QuadSink out = new QuadSink(iris.graph("registry"));
        for (Entry entry : registry.entries()) {
            Node node = iris.entity(entry.key());
            out.add(node, Terms.TYPE, Iris.classOf(kind(entry.type())));
            if (entry.type() != Entry.Type.PLACE) {
                out.add(node, Terms.TYPE, Terms.ACTOR);
            }
            out.add(node, Terms.PREF_LABEL, Literals.arabic(entry.name()));
            if (!entry.english().isEmpty()) {
                out.add(node, Terms.PREF_LABEL, Literals.english(entry.english()));
            }
            entry.names().stream().skip(1).forEach(n -> out.add(node, Terms.ALT_LABEL, Literals.arabic(n)));
            entry.shortNames().forEach(n -> out.add(node, Terms.ALT_LABEL, Literals.arabic(n)));
            entry.wikidata()
                    .ifPresent(q -> out.add(node, Terms.EXACT_MATCH, NodeFactory.createURI(Terms.WIKIDATA + q)));
            if (entry.type() != Entry.Type.PLACE && !entry.sector().equals("UNK")) {
                out.add(node, Terms.SECTOR, Literals.string(entry.sector()));
            }
            entry.state().ifPresent(code -> state(registry, entry, node, code, out));
        }
        return out.quads();
    }

    private void state(Registry registry, Entry entry, Node node, String code, QuadSink out) {
        out.add(node, Terms.STATE_CODE, Literals.string(code));
        if (entry.type() == Entry.Type.STATE) {
            Node land = iris.territory(code);
            out.add(node, Terms.TERRITORY, land);
            out.add(land, Terms.TYPE, Terms.PLACE);
            out.add(land, Terms.PREF_LABEL, Literals.arabic(entry.name()));
        } else if (registry.entry("state/" + code).isPresent()) {
            out.add(node, Terms.OF_STATE, iris.entity("state/" + code));
        }
    }

    private static Mention.Kind kind(Entry.Type type) {
        return switch (type) {
            case STATE -> Mention.Kind.STATE;
            case PLACE -> Mention.Kind.PLACE;
            case ORGANISATION -> Mention.Kind.ORGANISATION;
            case ARMED_GROUP -> Mention.Kind.ARMED_GROUP;
            case PERSON -> Mention.Kind.PERSON;
        };
    }
}
