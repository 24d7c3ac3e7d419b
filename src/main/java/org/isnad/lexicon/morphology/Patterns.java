package org.isnad.lexicon.morphology;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The written prefixes and endings of every kind of stem, spelled once for all verbs: «يـ…ـون» is third person masculine plural. They
 * are read off the forms of a one-letter stem, so {@link Inflection} alone knows the endings.
 */
final class Patterns {
    private static final String OPEN = "ف";
    private static final String CLOSED = "ق";

    private final Map<Slot, Integer> numbers = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<Stem.Ending, List<Pattern>> past = new EnumMap<>(Stem.Ending.class);
    private final Map<Stem.Ending, List<Pattern>> present = new EnumMap<>(Stem.Ending.class);
    private final Map<Pos, Map<Stem.Ending, List<Pattern>>> nominal = new EnumMap<>(Pos.class);

    /**
     * What stands around a stem, and which place in the paradigm this is.
     *
     * @param closed whether the ending begins with a consonant and so takes the closed stem
     * @param active the number of the slot in the active voice; the only number of a nominal form
     */
    record Pattern(
            String before, String after, boolean closed, boolean shortened, int active, int passive, int either) {

        int number(Voice voice) {
            return switch (voice) {
                case PASSIVE -> passive;
                case EITHER -> either;
                default -> active;
            };
        }

        /** «سكت» with «ت» is «سكت»: a doubled letter is written once. */
        String around(String stem) {
            String end = closed && !after.isEmpty() && stem.charAt(stem.length() - 1) == after.charAt(0)
                    ? after.substring(1)
                    : after;
            return before.isEmpty() ? stem.concat(end) : before.concat(stem).concat(end);
        }
    }

    Patterns() {
        for (Stem.Ending ending : Stem.Ending.values()) {
            Stem stem = new Stem(OPEN, ending == Stem.Ending.STRONG ? CLOSED : OPEN, ending);
            past.put(ending, finite(Tense.PAST, Inflection.past(stem)));
            present.put(ending, finite(Tense.PRESENT, Inflection.present(stem, 'a')));
            for (Pos pos : List.of(Pos.ACTIVE_PARTICIPLE, Pos.PASSIVE_PARTICIPLE)) {
                List<Pattern> patterns = Inflection.participle(stem).stream()
                        .map(n -> pattern(n.form(), false, Slot.nominal(pos, n)))
                        .toList();
                nominal.computeIfAbsent(pos, p -> new EnumMap<>(Stem.Ending.class))
                        .put(ending, patterns);
            }
        }
    }

    /** The number of a slot; numbers count from 0. */
    int number(Slot slot) {
        Integer known = numbers.get(slot);
        if (known == null) {
            known = slots.size();
            numbers.put(slot, known);
            slots.add(slot);
        }
        return known;
    }

    /** All slots, by number. */
    List<Slot> slots() {
        return List.copyOf(slots);
    }

    List<Pattern> of(Tense tense, Stem.Ending ending) {
        return (tense == Tense.PAST ? past : present).getOrDefault(ending, List.of());
    }

    List<Pattern> of(Pos pos, Stem.Ending ending) {
        return nominal.getOrDefault(pos, Map.of()).getOrDefault(ending, List.of());
    }

    private List<Pattern> finite(Tense tense, List<Inflection.Finite> forms) {
        List<Pattern> patterns = new ArrayList<>(forms.size());
        for (Inflection.Finite form : forms) {
            Pattern active = pattern(form.form(), form.shortened(), Slot.finite(tense, Voice.ACTIVE, form));
            patterns.add(new Pattern(
                    active.before,
                    active.after,
                    active.closed,
                    form.shortened(),
                    active.active,
                    number(Slot.finite(tense, Voice.PASSIVE, form)),
                    number(Slot.finite(tense, Voice.EITHER, form))));
        }
        return patterns;
    }

    private Pattern pattern(String form, boolean shortened, Slot slot) {
        String written = Spelling.write(form).get(0);
        boolean closed = written.contains(CLOSED);
        int at = written.indexOf(closed ? CLOSED : OPEN);
        int number = number(slot);
        return new Pattern(
                written.substring(0, at), written.substring(at + 1), closed, shortened, number, number, number);
    }
}
