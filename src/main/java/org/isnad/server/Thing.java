package org.isnad.server;

import java.util.List;

/**
 * An actor, place, outlet or concept as the views name it.
 *
 * @param kind {@code person}, {@code state}, {@code organisation}, {@code armedgroup}, {@code place}, {@code outlet}, {@code unnamedactor}, or empty
 * @param state ISO 3166 code of its state, or empty
 */
record Thing(String iri, String arabic, String english, List<String> others, String kind, String state, String sector) {
    Thing {
        others = List.copyOf(others);
    }

    static Thing unknown(String iri) {
        return new Thing(iri, "", "", List.of(), "", "", "");
    }
}
