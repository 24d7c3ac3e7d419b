package org.isnad.store;

import java.util.Comparator;

/**
 * One violation that {@link Checking} found.
 *
 * @param graph the named graph
 * @param node the node that breaks the rule, its IRI (or {@code _:} for a blank node)
 * @param rule the shape and path ({@code shape:OneVoice isn:assertedBy}) or the name of the lint ({@code mention-text})
 * @param found what is there
 * @param expected what the rule asks for, in English
 * @param expectedArabic the same in Arabic; the English where there is none
 */
public record Finding(String graph, String node, String rule, String found, String expected, String expectedArabic)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::graph)
            .thenComparing(Finding::node)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::found);

    Finding(String graph, String node, String rule, String found, String expected) {
        this(graph, node, rule, found, expected, expected);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** One readable line. */
    public String line(boolean arabic) {
        return Names.of(node) + ": " + rule + ": found " + found + "; expected: "
                + (arabic ? expectedArabic : expected);
    }
}
