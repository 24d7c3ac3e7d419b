package org.isnad.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Outlets as the registry names them: {@code outlet/al-baath}, of which the article's file says only «al-baath», is shown as the
 * newspaper that the registry knows by the same key, «البعث».
 */
record OutletNames(Map<String, Thing> things) {
    private static final String OUTLET = "/outlet/";

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
        String body = outlet.iri().substring(0, at) + "/org/" + outlet.iri().substring(at + OUTLET.length());
        return Optional.ofNullable(things.get(body))
                .map(b -> new Thing(
                        outlet.iri(), b.arabic(), b.english(), b.others(), outlet.kind(), outlet.state(), "MED"));
    }
}
