package org.isnad.events;

import java.util.Set;

/** PLOVER types whose parties do the same to each other, so that their order says nothing: whom one meets meets one. */
public final class Symmetry {
    private static final Set<String> SYMMETRIC = Set.of("CONSULT", "AGREE", "COOPERATE");

    private Symmetry() {}

    public static boolean isSymmetric(String type) {
        return SYMMETRIC.contains(type);
    }
}
