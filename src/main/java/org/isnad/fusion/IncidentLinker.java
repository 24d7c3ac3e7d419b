package org.isnad.fusion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says which descriptions without a full key of their own tell of one happening: same type, same known parties, days that don't
 * contradict, and much the same words («بحث المقداد مع لافروف هاتفياً …» in two outlets).
 *
 * <p>Works on a batch and depends on nothing but its content: the order and the number of threads change nothing.
 */
public final class IncidentLinker {
    /** Share of the smaller description's content words that must stand in the other. */
    private static final double LEAST_SHARED_WORDS = 0.4;

    private static final int FEWEST_WORDS = 4;
    private static final int MOST_DAYS_APART = 2;

    /**
     * Groups sightings that share type and parties.
     *
     * @return event IRI → name of its incident: an incident's IRI where one of the group has it, else the group's first event IRI;
     *     events with an incident of their own are left out
     */
    public Map<String, String> link(List<Sighting> sightings) {
        Map<String, List<Sighting>> groups = new TreeMap<>();
        sightings.stream().sorted(Comparator.comparing(Sighting::event)).forEach(s -> groups.computeIfAbsent(
                        s.type() + "|" + s.parties(), k -> new ArrayList<>())
                .add(s));
        Map<String, String> out = new TreeMap<>();
        groups.values().forEach(group -> linkGroup(group, out));
        return out;
    }

    private static void linkGroup(List<Sighting> group, Map<String, String> out) {
        int[] root = new int[group.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
            for (int j = 0; j < i; j++) {
                if (root[i] == i && isSame(group.get(j), group.get(i))) {
                    root[i] = root[j];
                }
            }
        }
        for (int i = 0; i < root.length; i++) {
            int own = root[i];
            Optional<String> incident = Optional.empty();
            for (int j = 0; j < root.length && incident.isEmpty(); j++) {
                incident = root[j] == own ? group.get(j).incident() : Optional.empty();
            }
            if (group.get(i).incident().isEmpty()) {
                out.put(group.get(i).event(), incident.orElse(group.get(own).event()));
            }
        }
    }

    static boolean isSame(Sighting a, Sighting b) {
        if (a.article().equals(b.article())) {
            return a.day().equals(b.day()) || a.day().isEmpty() || b.day().isEmpty();
        }
        if (a.incident().isPresent() && a.incident().equals(b.incident())) {
            return true;
        }
        if (!datesAgree(a, b)) {
            return false;
        }
        long shared = a.words().stream().filter(b.words()::contains).count();
        int smaller = Math.min(a.words().size(), b.words().size());
        return smaller >= FEWEST_WORDS && shared >= LEAST_SHARED_WORDS * smaller;
    }

    /** Known days must be equal; else the articles' days must be close, where both are known. */
    private static boolean datesAgree(Sighting a, Sighting b) {
        if (a.day().isPresent() && b.day().isPresent()) {
            return a.day().equals(b.day());
        }
        Optional<LocalDate> first = a.published().or(a::day);
        Optional<LocalDate> second = b.published().or(b::day);
        return first.isEmpty()
                || second.isEmpty()
                || Math.abs(ChronoUnit.DAYS.between(first.get(), second.get())) <= MOST_DAYS_APART;
    }
}
