package org.isnad.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Outlets as the registry names them: {@code outlet/al-baath}, of which the article's file says only «al-baath», is shown as the
 * newspaper that the registry knows as {@code org/al-baath-newspaper}, «البعث». Other outlets keep the name of their file.
 */
final class OutletNames {
    private static final String OUTLET = "/outlet/";
    private static final String BODY = "/org/";
    private static final String MEDIA = "MED";

    private final Map<String, Thing> things;
    /** Media by their key without hyphens; empty where two have the same. */
    private final Map<String, Optional<Thing>> media = new HashMap<>();

    OutletNames(Map<String, Thing> things) {
        this.things = things;
        for (Thing thing : things.values()) {
            int at = thing.iri().lastIndexOf(BODY);
            if (at >= 0 && thing.sector().equals(MEDIA)) {
                media.merge(
                        squeezed(thing.iri().substring(at + BODY.length())),
                        Optional.of(thing),
                        (a, b) -> Optional.empty());
            }
        }
    }

    Map<String, Thing> named() {
        Map<String, Thing> out = new HashMap<>(things);
        things.values().stream().filter(t -> t.kind().equals("outlet")).forEach(t -> known(t).ifPresent(
                        k -> out.put(t.iri(), k)));
        return out;
    }

    private Optional<Thing> known(Thing outlet) {
        int at = outlet.iri().lastIndexOf(OUTLET);
        if (at < 0) {
            return Optional.empty();
        }
        String key = outlet.iri().substring(at + OUTLET.length());
        return Optional.ofNullable(things.get(outlet.iri().substring(0, at) + BODY + key))
                .or(() -> media.getOrDefault(squeezed(key), Optional.empty()))
                .map(b -> new Thing(
                        outlet.iri(), b.arabic(), b.english(), b.others(), outlet.kind(), outlet.state(), MEDIA));
    }

    private static String squeezed(String key) {
        return key.replace("-newspaper", "").replace("-", "");
    }
}
