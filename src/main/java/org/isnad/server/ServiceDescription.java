package org.isnad.server;

/** What the endpoint says of itself when it is asked nothing. */
final class ServiceDescription {
    private ServiceDescription() {}

    static String turtle(Settings settings) {
        return """
                @prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
                @prefix formats: <http://www.w3.org/ns/formats/> .
                @prefix void: <http://rdfs.org/ns/void#> .
                @prefix dct: <http://purl.org/dc/terms/> .

                <> a sd:Service ;
                  dct:title "Isnad: who did what to whom, and who says so"@en , "إسناد: من فعل ماذا بمن، ومن يقول ذلك"@ar ;
                  sd:endpoint <> ;
                  sd:supportedLanguage sd:SPARQL10Query , sd:SPARQL11Query ;
                  sd:resultFormat formats:SPARQL_Results_JSON , formats:SPARQL_Results_XML , formats:SPARQL_Results_CSV ,
                    formats:SPARQL_Results_TSV , formats:Turtle , formats:N-Triples , formats:RDF_XML , formats:JSON-LD ;
                  sd:feature sd:UnionDefaultGraph ;
                  dct:description "Read-only. A query runs for %d s at most and gives %d rows or triples at most; beyond either it is refused with an error and nothing of its answer is sent. No SERVICE, no functions written in Java or JavaScript."@en ;
                  sd:defaultDataset [ a sd:Dataset ; sd:defaultGraph [ a sd:Graph ] ; void:dataDump </data/isnad.ttl> , </data/isnad.nq> ] .
                """
                .formatted(settings.timeLimit().toSeconds(), settings.rows());
    }
}
