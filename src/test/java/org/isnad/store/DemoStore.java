package org.isnad.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.isnad.rdf.Iris;
import org.isnad.rdf.Terms;

/** The small hand-made store {@code demo.trig}, and questions to a store as lines of text. */
final class DemoStore {
    private DemoStore() {}

    static DatasetGraph data() {
        DatasetGraph data = DatasetGraphFactory.createGeneral();
        RDFParser.source(Path.of("src/test/resources/org/isnad/store/demo.trig"))
                .lang(Lang.TRIG)
                .parse(data);
        return data;
    }

    /** The demo with the ontology, in a store of its own. */
    static GraphStore create(Path directory) {
        GraphStore store = GraphStore.create(directory);
        List<Quad> quads = new ArrayList<>();
        data().find().forEachRemaining(quads::add);
        store.write(() -> {
            quads.forEach(store.dataset()::add);
            FixedGraphs.write(store, new Iris(), "test");
        });
        return store;
    }

    /** Rows of a question: the named columns, divided by {@code |}. */
    static List<String> ask(GraphStore store, String name, Map<String, String> variables, String columns) {
        NamedQuery named = QueryLibrary.load().find(name).orElseThrow();
        Query query = Querying.parse(name, named.sparql(variables.keySet()));
        return new Querying(store).run(query, variables, execution -> {
            List<String> rows = new ArrayList<>();
            execution
                    .select()
                    .forEachRemaining(row -> rows.add(Arrays.stream(columns.split(" "))
                            .map(c -> text(row.get(Var.alloc(c))))
                            .collect(Collectors.joining("|"))));
            return rows;
        });
    }

    private static String text(@org.jspecify.annotations.Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        String iri = node.getURI();
        return iri.startsWith(Terms.DEFAULT_BASE) ? iri.substring(Terms.DEFAULT_BASE.length()) : iri;
    }
}
