package org.isnad.events;

import java.util.Set;

/** What kinds of deed the PLOVER types are, as far as it decides where their parties stand. */
final class Families {
    private static final Set<String> UNARMED = Set.of("NGO", "MED", "BUS");
    private static final Set<String> RULING = Set.of("GOV", "MIL", "COP", "JUD", "IGO");

    private static final Set<String> FORCE = Set.of("ASSAULT", "COERCE", "SANCTION");
    private static final Set<String> TOLD = Set.of("SUPPORT", "ACCUSE", "REJECT", "REQUEST", "AGREE", "THREATEN");
    private static final Set<String> STANCES = Set.of("SUPPORT", "ACCUSE");
    private static final Set<String> ARMED = Set.of("MIL", "REB", "COP");

    private Families() {}

    /** Done by force or power to somebody or something that has an owner. */
    static boolean isForce(String type) {
        return FORCE.contains(type);
    }

    /** Done by words, so that whoever speaks does it. */
    static boolean isTold(String type) {
        return TOLD.contains(type);
    }

    /** Praise or blame. */
    static boolean isStance(String type) {
        return STANCES.contains(type);
    }

    /** Whether a sector bears arms. */
    static boolean isArmed(String sector) {
        return ARMED.contains(sector);
    }

    /** Whether a sector tells and trades, and uses no force: «وأشار المرصد إلى غارات التحالف وضرباته». */
    static boolean isUnarmed(String sector) {
        return UNARMED.contains(sector);
    }

    /** Whether whoever is of a sector rules or serves those who rule: no demonstrator. */
    static boolean isRuling(String sector) {
        return RULING.contains(sector);
    }
}
