package org.isnad.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.isnad.rdf.Iris;
import org.isnad.rdf.Terms;

/** What event types, modes, cues and states are called, on which side a type stands, and where the store's IRIs begin. */
final class VocabularyView {
    private final Answer answer;
    private final Iris iris;

    VocabularyView(Answer answer, Iris iris) {
        this.answer = answer;
        this.iris = iris;
    }

    void fill() {
        ObjectNode types = answer.body().putObject("types");
        ObjectNode modes = answer.body().putObject("modes");
        ObjectNode cues = answer.body().putObject("cues");
        ObjectNode states = answer.body().putObject("states");
        answer.body().put("base", iris.base());
        new TreeMap<>(answer.catalogue().things()).forEach((iri, thing) -> {
            if (thing.kind().equals("state") && !thing.state().isEmpty()) {
                name(states.putObject(thing.state()), thing);
            } else if (iri.startsWith(Terms.CUE)) {
                name(cues.putObject(iri.substring(Terms.CUE.length())), thing);
            } else if (iri.startsWith(Terms.PLOVER)) {
                String local = iri.substring(Terms.PLOVER.length());
                String quad = answer.catalogue().quadClass(iri);
                if (!quad.isEmpty() && local.indexOf('/') < 0) {
                    name(types.putObject(local).put("quad", quad), thing);
                } else if (!quad.isEmpty()) {
                    name(modes.putObject(local), thing);
                }
            }
        });
    }

    private static void name(ObjectNode out, Thing thing) {
        Answer.putIfKnown(out, "ar", thing.arabic());
        Answer.putIfKnown(out, "en", thing.english());
    }
}
