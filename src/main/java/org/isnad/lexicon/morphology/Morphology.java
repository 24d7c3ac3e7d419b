package org.isnad.lexicon.morphology;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/**
 * Which verbs a word may be a form of: «سيعلنونها» → أعلن, future, third person masculine plural, pronoun «ها».
 *
 * <p>Words are folded ({@code org.isnad.text.Normaliser}) and have lost the proclitics و ف ب ك ل; the س of the future, the article
 * and attached pronouns are handled here. Every form without these is listed when the lexicon is loaded; the rest is taken off at
 * look-up. A possessor «ـي» is not taken off verbal nouns, because in news it is nearly always the ending of an adjective
 * («إعلامي», «دفاعي»).
 *
 * <p>Readings come in a fixed order, the likeliest first: without a pronoun before with one; third person past and present, verbal
 * nouns, participles, then the other persons; among verbs the order of the lexicon.
 */
public final class Morphology {
    /** Where the Arabic verbs are on the class path. */
    public static final String VERBS = "lexicon/ar/verbs.tsv";

    /** Words that look like verbs and are not: «على», «ذلك». */
    private static final String NOT_VERBS = "lexicon/ar/not-verbs.tsv";

    private static final String[] COLUMNS = {
        "lemma", "root", "form", "imperfect", "masdar", "active", "passive", "gloss"
    };
    private static final int SLOT_BITS = 9;
    private static final char ALEF = '\u0627';
    private static final char HAMZA_ABOVE = '\u0623';
    private static final char HAMZA_BELOW = '\u0625';
    private static final char TEH_MARBUTA = '\u0629';
    private static final String FUTURE = "س";
    private static final String ARTICLE = "ال";
    private static final int MIN_STEM = 2;
    /** Attached pronouns, longest first. */
    private static final List<String> PRONOUNS =
            List.of("هما", "كما", "ها", "هم", "هن", "كم", "كن", "نا", "ني", "ه", "ك");

    private static final String ME = "ني";

    private final List<Verb> verbs;
    private final Map<String, Verb> byLemma;
    private final List<Slot> slots;
    private final Map<String, int[]> index;
    private final Set<String> notVerbs;

    private Morphology(
            List<Verb> verbs,
            Map<String, Verb> byLemma,
            List<Slot> slots,
            Map<String, int[]> index,
            Set<String> notVerbs) {
        this.verbs = verbs;
        this.byLemma = byLemma;
        this.slots = slots;
        this.index = index;
        this.notVerbs = notVerbs;
    }

    /** Loads the Arabic verbs of the program. */
    public static Morphology load() {
        Set<String> notVerbs = Table.load(NOT_VERBS, "word").rows().stream()
                .flatMap(row -> row.list("word").stream())
                .map(Normaliser::fold)
                .collect(Collectors.toUnmodifiableSet());
        return of(Table.load(VERBS, COLUMNS), notVerbs);
    }

    /**
     * Loads verbs from a stream.
     *
     * @param file the name of the stream in errors
     * @throws org.isnad.lexicon.LexiconException if a line is not a verb, with file, line and column
     */
    public static Morphology load(String file, InputStream in) throws IOException {
        return of(Table.read(file, in, COLUMNS), Set.of());
    }

    private static Morphology of(Table table, Set<String> notVerbs) {
        List<VerbTable.Entry> entries = VerbTable.read(table);
        Patterns patterns = new Patterns();
        Map<String, int[]> index = new HashMap<>(entries.size() * 160);
        Map<String, Verb> byLemma = new HashMap<>();
        List<Verb> verbs = new ArrayList<>(entries.size());
        for (VerbTable.Entry entry : entries) {
            int verb = verbs.size();
            verbs.add(entry.verb());
            byLemma.put(entry.verb().lemma(), entry.verb());
            Forms.list(
                    entry.verb(),
                    entry.paradigm(),
                    patterns,
                    (form, slot) -> add(index, form, verb << SLOT_BITS | slot));
        }
        for (Verb verb : verbs) {
            byLemma.putIfAbsent(VerbTable.withoutShadda(verb.lemma()), verb);
        }
        return new Morphology(List.copyOf(verbs), Map.copyOf(byLemma), patterns.slots(), index, notVerbs);
    }

    private static void add(Map<String, int[]> index, String form, int hit) {
        int[] known = index.putIfAbsent(form, new int[] {hit});
        if (known == null || Arrays.stream(known).anyMatch(k -> k == hit)) {
            return;
        }
        int[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = hit;
        index.put(form, all);
    }

    /** The verb with this lemma; a shadda may be left out or added where that names the same verb. */
    public Optional<Verb> verb(String lemma) {
        return Optional.ofNullable(byLemma.get(lemma))
                .or(() -> Optional.ofNullable(byLemma.get(VerbTable.withoutShadda(lemma))));
    }

    /** All verbs, in the order of the lexicon. */
    public List<Verb> verbs() {
        return verbs;
    }

    /** Every reading of a folded word without proclitics, likeliest first; empty if it is no form of a known verb. */
    public List<Reading> readings(String foldedWordWithoutProclitics) {
        String word = foldedWordWithoutProclitics;
        if (notVerbs.contains(word)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        look(word, "", found);
        pronouns(word, found);
        if (word.startsWith(FUTURE)) {
            List<Found> future = new ArrayList<>();
            look(word.substring(1), "", future);
            pronouns(word.substring(1), future);
            future.stream()
                    .filter(f -> f.slot.tense() == Tense.PRESENT && !f.slot.shortened())
                    .forEach(f -> found.add(new Found(f.verb, f.slot, Tense.FUTURE, f.suffix, false)));
        }
        article(word, found);
        found.sort(ORDER);
        Set<Reading> readings = new LinkedHashSet<>();
        for (Found f : found) {
            readings.add(f.slot.reading(verbs.get(f.verb), f.tense, f.suffix, f.definite));
        }
        return List.copyOf(readings);
    }

    /**
     * The readings of a word, less those its own spelling rules out: a word in ة is no verb and has no pronoun «ه» («أزمة»), one that
     * begins with إ is no finite verb («إعلان»), one that begins with أ is none of the forms with a plain alif («أطلع», not «اطلع»).
     *
     * @param written the word as the article has it, without proclitics; its fold is what {@link #readings(String)} takes
     */
    public List<Reading> readingsAsWritten(String written) {
        boolean tehMarbuta = endsWithTehMarbuta(written);
        boolean hamzaBelow = !written.isEmpty() && written.charAt(0) == HAMZA_BELOW;
        boolean hamzaAbove = !written.isEmpty() && written.charAt(0) == HAMZA_ABOVE;
        return readings(Normaliser.fold(written)).stream()
                .filter(r -> !tehMarbuta || r.pos() != Pos.VERB && r.suffix().isEmpty())
                .filter(r -> !hamzaBelow || r.pos() != Pos.VERB)
                .filter(r -> !hamzaAbove || r.lemma().charAt(0) != ALEF || r.tense() == Tense.PRESENT)
                .toList();
    }

    /** Looks past diacritics and tatweel at the end. */
    private static boolean endsWithTehMarbuta(String written) {
        int end = written.length();
        while (end > 0 && Normaliser.isMark(written.charAt(end - 1))) {
            end--;
        }
        return end > 0 && written.charAt(end - 1) == TEH_MARBUTA;
    }

    /** A hit in the index. */
    private record Found(int verb, Slot slot, Tense tense, String suffix, boolean definite) {
        int rank() {
            return slot.rank();
        }

        boolean hasSuffix() {
            return !suffix.isEmpty();
        }
    }

    private static final Comparator<Found> ORDER = Comparator.comparing(Found::hasSuffix)
            .thenComparingInt(Found::rank)
            .thenComparingInt(Found::verb)
            .thenComparing(Found::suffix)
            .thenComparing(f -> f.slot.voice())
            .thenComparing(f -> f.slot.gender())
            .thenComparing(f -> f.slot.number());

    private void look(String form, String suffix, List<Found> found) {
        int[] hits = index.get(form);
        if (hits == null) {
            return;
        }
        for (int hit : hits) {
            Slot slot = slots.get(hit & (1 << SLOT_BITS) - 1);
            boolean finite = slot.pos() == Pos.VERB;
            if (suffix.isEmpty() || slot.pronoun() && (finite || !suffix.equals(ME))) {
                found.add(new Found(hit >>> SLOT_BITS, slot, slot.tense(), suffix, !suffix.isEmpty() && !finite));
            }
        }
    }

    private void article(String word, List<Found> found) {
        if (!word.startsWith(ARTICLE) || word.length() < MIN_STEM + ARTICLE.length()) {
            return;
        }
        List<Found> bare = new ArrayList<>();
        look(word.substring(ARTICLE.length()), "", bare);
        bare.stream()
                .filter(f -> f.slot.article())
                .forEach(f -> found.add(new Found(f.verb, f.slot, f.tense, "", true)));
    }

    private void pronouns(String word, List<Found> found) {
        for (String pronoun : PRONOUNS) {
            if (word.length() >= pronoun.length() + MIN_STEM && word.endsWith(pronoun)) {
                attached(word.substring(0, word.length() - pronoun.length()), pronoun, found);
            }
        }
    }

    /** Undoes what a pronoun does to the end of a word: «دعا-ه, رآ-ه (رأى), قالو-ه (قالوا), بنائ-ه (بناء), يقرؤ-ه (يقرأ)». */
    private void attached(String stem, String pronoun, List<Found> found) {
        List<Found> hits = new ArrayList<>();
        String head = stem.substring(0, stem.length() - 1);
        switch (stem.charAt(stem.length() - 1)) {
            case 'ا' -> {
                look(stem, pronoun, hits);
                look(head + "ي", pronoun, hits);
                look(stem + "ي", pronoun, hits);
            }
            case 'و' -> {
                look(stem + "ا", pronoun, hits);
                look(stem, pronoun, hits);
            }
            case 'ئ', 'ؤ', 'ء' -> {
                look(head + "ء", pronoun, hits);
                look(head + "ا", pronoun, hits);
                look(stem, pronoun, hits);
            }
            default -> look(stem, pronoun, hits);
        }
        boolean rewritten = stem.endsWith("و");
        hits.stream().filter(f -> rewritten || !isPluralWithAlif(f.slot, stem)).forEach(found::add);
    }

    /** «قالوا» loses its alif before a pronoun, so «قالوا-ه» is no word. */
    private static boolean isPluralWithAlif(Slot slot, String stem) {
        return slot.pos() == Pos.VERB && slot.number() == GrammaticalNumber.PLURAL && stem.endsWith("وا");
    }
}
