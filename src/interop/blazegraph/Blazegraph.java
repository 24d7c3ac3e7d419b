import com.bigdata.rdf.sail.BigdataSail;
import com.bigdata.rdf.sail.BigdataSailRepository;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.util.Properties;
import org.openrdf.query.BindingSet;
import org.openrdf.query.QueryLanguage;
import org.openrdf.query.TupleQueryResult;
import org.openrdf.repository.RepositoryConnection;
import org.openrdf.rio.RDFFormat;

/** Loads an export into Blazegraph and answers queries: java -cp blazegraph.jar Blazegraph.java GRAPH.ttl QUERIES.json ANSWERS.json (see stores.mjs). */
public class Blazegraph {
    public static void main(String[] args) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("com.bigdata.journal.AbstractJournal.bufferMode", "MemStore");
        settings.setProperty("com.bigdata.rdf.sail.truthMaintenance", "false");
        settings.setProperty("com.bigdata.rdf.store.AbstractTripleStore.quads", "false");
        settings.setProperty("com.bigdata.rdf.store.AbstractTripleStore.textIndex", "false");
        settings.setProperty("com.bigdata.rdf.store.AbstractTripleStore.axiomsClass", "com.bigdata.rdf.axioms.NoAxioms");
        BigdataSailRepository repository = new BigdataSailRepository(new BigdataSail(settings));
        repository.initialize();
        ObjectMapper json = new ObjectMapper();
        ObjectNode answers = json.createObjectNode();
        RepositoryConnection connection = repository.getConnection();
        connection.begin();
        connection.add(new File(args[0]), "", RDFFormat.TURTLE);
        connection.commit();
        for (JsonNode query : json.readTree(new File(args[1]))) {
            String name = query.path("name").asText();
            try {
                TupleQueryResult result = connection.prepareTupleQuery(QueryLanguage.SPARQL, query.path("sparql").asText()).evaluate();
                ArrayNode rows = answers.putArray(name);
                while (result.hasNext()) {
                    BindingSet row = result.next();
                    ArrayNode cells = rows.addArray();
                    query.path("variables").forEach(v -> cells.add(row.hasBinding(v.asText()) ? row.getValue(v.asText()).stringValue() : ""));
                }
            } catch (Exception e) {
                answers.put(name, "error: " + e.getMessage());
            }
        }
        json.writeValue(new File(args[2]), answers);
        System.exit(0);
    }
}
