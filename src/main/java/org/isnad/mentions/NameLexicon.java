package org.isnad.mentions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.LexiconException;
import org.isnad.lexicon.Phrases;
import org.isnad.lexicon.Registry;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/** What is known of single words as parts of names: given names, family names, particles, word clusters, and listed phrases. */
final class NameLexicon {
    private static final String CLUSTERS = "models/brown500.tsv.gz";
    private static final double NAME_CLUSTER_SHARE = 0.18;
    private static final int SMALLEST_NAME_CLUSTER = 9;
    private static final String MINED = "models/mined-names.tsv.gz";

    private final Registry registry;
    private final Set<String> given = new HashSet<>();
    private final Set<String> commonGiven = new HashSet<>();
    private final Set<String> family = new HashSet<>();
    private final Set<String> commonFamily = new HashSet<>();
    private final Set<String> foreign = new HashSet<>();
    private final Set<String> commonForeign = new HashSet<>();
    private final Set<String> foreignFamilies = new HashSet<>();
    private final Set<String> famous = new HashSet<>();
    private final Map<String, String> particles = new HashMap<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> honorifics = new HashSet<>();
    private final Set<String> occupations = new HashSet<>();
    private final Set<String> functionWords = new HashSet<>();
    private final Set<String> foldedFunctionWords = new HashSet<>();
    private final Map<String, String> clusters = new HashMap<>();
    private final Set<String> nameClusters = new HashSet<>();
    private final Phrases<String> phrases = new Phrases<>();
    private final Set<String> nameWords = new HashSet<>();
    private final Clitics clitics;

    NameLexicon(Registry registry) {
        this.registry = registry;
        readNames("lexicon/ar/given-names.tsv", given, commonGiven);
        readNames("lexicon/ar/family-names.tsv", family, commonFamily);
        readNames("lexicon/ar/foreign-names.tsv", foreign, commonForeign);
        for (Table.Row row :
                Table.load("lexicon/ar/foreign-names.tsv", "name", "part").rows()) {
            if (row.get("part").equals("family")) {
                row.list("name").forEach(name -> foreignFamilies.add(Normaliser.fold(name)));
            }
        }
        for (Table.Row row :
                Table.load("lexicon/ar/name-particles.tsv", "particle", "kind").rows()) {
            particles.putIfAbsent(Normaliser.fold(row.required("particle")), row.required("kind"));
        }
        for (Table.Row row : Table.load("lexicon/ar/titles.tsv", "title").rows()) {
            String title = Normaliser.fold(row.required("title"));
            String last = title.substring(title.lastIndexOf(' ') + 1);
            boolean name = row.get("class").equals("rank") && (isGiven(title) || isCommonGiven(title));
            if (name) {
                last = "ال" + last;
            }
            titles.add(last);
            boolean courtesy = Set.of("honorific", "royal", "rank").contains(row.get("class"));
            if (row.get("class").equals("profession") || row.get("class").equals("relation")) {
                occupations.add(last);
            }
            if (row.get("complement").equals("none")
                    && row.get("number").equals("s")
                    && (courtesy || !title.contains(" "))) {
                honorifics.add(last);
            }
        }
        for (Table.Row row : Table.load("lexicon/ar/function-words.tsv", "word").rows()) {
            if (!row.get("class").equals("noun")) {
                functionWords.add(row.required("word"));
            }
        }
        functionWords.forEach(word -> foldedFunctionWords.add(Normaliser.fold(word)));
        for (String[] cells : lines(CLUSTERS)) {
            clusters.put(Normaliser.fold(cells[1]), cells[0].intern());
        }
        nameClusters.addAll(nameClusters());
        for (Entry entry : registry.entries()) {
            String tag = entry.type().name().toLowerCase(Locale.ROOT);
            for (String name : entry.names()) {
                phrases.add(name, tag);
                List<String> words = Phrases.words(name);
                boolean oneWord = words.size() == 1 && !entry.ambiguous() && !registry.isGuarded(name);
                if (oneWord && words.get(0).length() > 2) {
                    nameWords.add(words.get(0));
                }
                if (entry.type() == Entry.Type.PERSON && words.size() > 1) {
                    addUnlisted(words.get(0), given);
                    addUnlisted(words.get(words.size() - 1), family);
                }
            }
        }
        registry.entries().stream()
                .filter(entry -> entry.type() == Entry.Type.PERSON && entry.famous())
                .forEach(entry -> entry.shortNames().forEach(name -> famous.add(Normaliser.fold(name))));
        for (String[] cells : lines(MINED)) {
            phrases.add(cells[0], "mined-" + cells[1].toLowerCase(Locale.ROOT));
        }
        nameWords.addAll(given);
        nameWords.addAll(family);
        nameWords.addAll(foreign);
        this.clitics = new Clitics(nameWords::contains, clusters::containsKey);
    }

    /** A part of a listed person's name, unless a list says that it is also a common word. */
    private void addUnlisted(String word, Set<String> names) {
        if (!isCommonGiven(word)
                && !isCommonFamily(word)
                && !isCommonForeign(word)
                && !titles.contains(word)
                && !particles.containsKey(word)
                && word.length() > 2) {
            names.add(word);
        }
    }

    private static void readNames(String file, Set<String> clear, Set<String> common) {
        for (Table.Row row : Table.load(file, "name").rows()) {
            for (String name : row.list("name")) {
                String fold = Normaliser.fold(name);
                if (!fold.contains(" ")) {
                    (row.yes("ambiguous") ? common : clear).add(fold);
                }
            }
        }
    }

    /** Clusters many of whose words are listed names. */
    private Set<String> nameClusters() {
        Map<String, int[]> counts = new HashMap<>();
        clusters.forEach((word, cluster) -> {
            int[] count = counts.computeIfAbsent(cluster, k -> new int[2]);
            count[0]++;
            count[1] += isGiven(word) || isFamily(word) || isForeign(word) ? 1 : 0;
        });
        Set<String> names = new HashSet<>();
        counts.forEach((cluster, count) -> {
            if (count[0] >= SMALLEST_NAME_CLUSTER && count[1] >= NAME_CLUSTER_SHARE * count[0]) {
                names.add(cluster);
            }
        });
        return names;
    }

    private static List<String[]> lines(String file) {
        try (InputStream in = NameLexicon.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new LexiconException(file + ": not found on the class path; expected a data file of the program");
            }
            List<String[]> lines = new ArrayList<>();
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t", -1);
                if (cells.length >= 2) {
                    lines.add(cells);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    Registry registry() {
        return registry;
    }

    Clitics clitics() {
        return clitics;
    }

    /** Listed and mined phrases, to what they are. */
    Phrases<String> phrases() {
        return phrases;
    }

    /** A given name that is no common word: «فيصل». */
    boolean isGiven(String fold) {
        return given.contains(fold);
    }

    /** A given name that is a common word too: «سعيد», «كريم». */
    boolean isCommonGiven(String fold) {
        return commonGiven.contains(fold);
    }

    boolean isFamily(String fold) {
        return family.contains(fold);
    }

    boolean isCommonFamily(String fold) {
        return commonFamily.contains(fold);
    }

    /** A name of another language in Arabic letters: «سيرغي». */
    boolean isForeign(String fold) {
        return foreign.contains(fold);
    }

    /** Whether a folded word is listed as a name or part of one. */
    boolean isName(String fold) {
        return nameWords.contains(fold) || isCommonGiven(fold) || isCommonFamily(fold) || isCommonForeign(fold);
    }

    boolean isCommonForeign(String fold) {
        return commonForeign.contains(fold);
    }

    /** Whether a word is a preposition or the like; spelling tells «على» from the name «علي». */
    boolean isFunction(String text, String fold) {
        return functionWords.contains(text)
                || foldedFunctionWords.contains(fold) && !nameWords.contains(fold) && !isAli(text);
    }

    /** «علي», written as the name is and not as «على» is. */
    static boolean isAli(String text) {
        return text.equals("علي");
    }

    /** What kind of name particle a word is: {@code patronymic}, {@code kunya}, {@code foreign}… */
    Optional<String> particle(String fold) {
        return Optional.ofNullable(particles.get(fold));
    }

    /** Whether a title ends with this word: «الرئيس», «الخارجية». */
    boolean isTitleEnd(String fold) {
        return titles.contains(fold);
    }

    /** «أوباما»: a foreign family name, which no given name follows. */
    boolean isForeignFamily(String fold) {
        return foreignFamilies.contains(fold);
    }

    /** «نتنياهو»: a short name that needs no introduction. */
    boolean isFamous(String fold) {
        return famous.contains(fold);
    }

    /** Whether these words are the whole name of a listed person: «قيس سعيد». */
    boolean isWholeName(List<Token> words) {
        String name = words.stream().map(Token::fold).collect(Collectors.joining(" "));
        return phrases.get(name).contains("person");
    }

    /** Whether a word is or ends a title that a name may follow at once: «الملك», «العقيد». */
    boolean isHonorific(String fold) {
        return honorifics.contains(fold);
    }

    /** Whether a word is or ends the name of a profession: «المهاجم», after which a common word need be no name. */
    boolean isOccupation(String fold) {
        return occupations.contains(fold);
    }

    /** How many words at a name's start are titles; the last word never is. */
    int titleWords(List<String> words) {
        int title = 0;
        while (title < words.size() - 1 && isHonorific(words.get(title))) {
            title++;
        }
        return title;
    }

    /** Bit string of the word's cluster, the word as it stands, without its clitics or without its article. */
    Optional<String> cluster(String fold, Clitics.Cut cut) {
        String found = clusters.get(cut.stem());
        if (found == null) {
            found = clusters.get(fold);
        }
        return Optional.ofNullable(found == null ? clusters.get(cut.bare()) : found);
    }

    /** Whether raw news text uses the word as it uses names. */
    boolean isLikeNames(String fold) {
        String cluster = clusters.get(fold);
        return cluster != null
                && nameClusters.contains(cluster)
                && clitics.cut(fold).proclitics().isEmpty();
    }

    /** A definite word of raw news text that is no name: «المركز». */
    boolean isDefiniteWord(String fold) {
        return fold.startsWith("ال")
                && isKnown(fold)
                && !isName(fold)
                && !isLikeNames(fold)
                && particle(fold).isEmpty();
    }

    /** Whether raw news text has the word at all. */
    boolean isKnown(String fold) {
        return clusters.containsKey(fold);
    }
}
