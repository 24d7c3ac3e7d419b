package org.isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three thousand events by five actors; the last of them has no label, the first has two, one of them English. */
class OptionalsTest {
    private static final int EVENTS = 3000;
    private static final int ACTORS = 5;

    static GraphStore store;

    @BeforeAll
    static void write(@TempDir Path folder) {
        store = GraphStore.create(folder.resolve("store"));
        store.write(() -> {
            for (int e = 0; e < EVENTS; e++) {
                add("event" + e, "agent", iri("actor" + e % ACTORS));
                if (e % 3 == 0) {
                    add("event" + e, "day", NodeFactory.createLiteralString("day" + e));
                }
            }
            for (int a = 0; a < ACTORS - 1; a++) {
                add("actor" + a, "label", NodeFactory.createLiteralLang("فاعل" + a, "ar"));
            }
            add("actor0", "label", NodeFactory.createLiteralLang("actor0", "en"));
        });
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("urn:" + name);
    }

    private static void add(String subject, String property, Node value) {
        store.dataset().add(iri("graph"), iri(subject), iri(property), value);
    }

    /** How many rows have each value of ?x; «-» where it is not bound. */
    private static Map<String, Integer> counts(String pattern) {
        return new Querying(store)
                .run(Querying.parse("test", "SELECT ?x WHERE {" + pattern + "}"), Map.of(), execution -> {
                    Map<String, Integer> counts = new HashMap<>();
                    execution.select().forEachRemaining(row -> {
                        Var x = Var.alloc("x");
                        counts.merge(row.contains(x) ? row.get(x).getLiteralLexicalForm() : "-", 1, Integer::sum);
                    });
                    return counts;
                });
    }

    @Test
    void aLabelAskedForAgainIsTheSame() {
        assertEquals(
                Map.of("فاعل0", 600, "فاعل1", 600, "فاعل2", 600, "فاعل3", 600, "-", 600),
                counts("?e <urn:agent> ?a OPTIONAL { ?a <urn:label> ?x FILTER(LANG(?x) = 'ar') }"));
    }

    @Test
    void twoLabelsMakeTwoRowsEachTime() {
        assertEquals(
                Map.of("فاعل0", 600, "actor0", 600, "فاعل1", 600, "فاعل2", 600, "فاعل3", 600, "-", 600),
                counts("?e <urn:agent> ?a OPTIONAL { ?a <urn:label> ?x }"));
    }

    @Test
    void whatIsAskedOnceForEachEventIsAnsweredToTheLast() {
        Map<String, Integer> days = counts("?e <urn:agent> ?a OPTIONAL { ?e <urn:day> ?x }");
        assertEquals(EVENTS * 2 / 3, days.get("-"));
        assertEquals(EVENTS / 3 + 1, days.size());
    }

    @Test
    void aValueThatIsThereAlreadyIsHeldTo() {
        assertEquals(
                Map.of("فاعل0", 3000),
                counts("BIND('فاعل0'@ar AS ?x) ?e <urn:agent> ?a OPTIONAL { ?a <urn:label> ?x }"));
    }
}
