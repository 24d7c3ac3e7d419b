package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.Entry.Type;
import org.isnad.text.Normaliser;

/**
 * Who and what is known by name: states, places, organisations, armed groups and persons, from the tables in {@code registry/}.
 *
 * <p>Keys are {@code state/SYR}, {@code place/idlib}, {@code org/united-nations}, {@code group/islamic-state},
 * {@code person/sergey-lavrov}. All look-ups are by folded words.
 */
public final class Registry {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Phrases<Entry> names = new Phrases<>();
    private final Phrases<Entry> shortNames = new Phrases<>();
    private final Phrases<String> seats = new Phrases<>();
    private final Map<String, List<Nisba>> nisbas = new HashMap<>();
    private final Phrases<Nisba> longNisbas = new Phrases<>();
    private final Set<String> guarded = new LinkedHashSet<>();

    private Registry() {}

    /**
     * Reads the tables from the class path.
     *
     * @throws LexiconException if a table is missing or a row is wrong
     */
    public static Registry load() {
        Registry registry = new Registry();
        for (Table.Row row : Table.load("registry/states.tsv", "code", "names", "nisba", "seats")
                .rows()) {
            registry.addState(row);
        }
        registry.addAll("registry/places.tsv", Type.PLACE, "place/");
        registry.addAll("registry/organisations.tsv", Type.ORGANISATION, "org/");
        registry.addAll("registry/armed-groups.tsv", Type.ARMED_GROUP, "group/");
        registry.addAll("registry/persons.tsv", Type.PERSON, "person/");
        return registry;
    }

    private void addAll(String file, Type type, String prefix) {
        for (Table.Row row : Table.load(file, "key", "names").rows()) {
            add(Entry.of(row, type, prefix + row.required("key")), row);
        }
    }

    private void addState(Table.Row row) {
        String code = row.required("code");
        add(Entry.of(row, Type.STATE, "state/" + code), row);
        row.list("guarded").forEach(w -> guarded.add(Normaliser.fold(w)));
        for (String nisba : row.list("nisba")) {
            Nisba.inflections(nisba, code).forEach(this::addNisba);
        }
        for (String demonym : row.list("demonyms")) {
            Nisba.demonym(demonym, code).forEach(this::addNisba);
        }
        for (String seat : row.list("seats")) {
            seats.add(seat, code);
        }
    }

    private void addNisba(Nisba nisba) {
        if (nisba.words().size() > 1) {
            longNisbas.add(nisba.form(), nisba);
        } else {
            nisbas.computeIfAbsent(nisba.form(), k -> new ArrayList<>()).add(nisba);
        }
    }

    private void add(Entry entry, Table.Row row) {
        if (entries.putIfAbsent(entry.key(), entry) != null) {
            throw row.error("key", "the key «" + entry.key() + "» is given twice; keep one row");
        }
        entry.names().forEach(name -> names.add(name, entry));
        entry.shortNames().forEach(name -> shortNames.add(name, entry));
    }

    /** The entry of a key. */
    public Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** All entries, states first, in the order of the files. */
    public Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** Names in full: «الأمم المتحدة», «سيرغي لافروف», «داعش». */
    public Phrases<Entry> names() {
        return names;
    }

    /** Names that count only once the article has introduced their bearer: «المجلس», «لافروف». */
    public Phrases<Entry> shortNames() {
        return shortNames;
    }

    /** Capitals and seats of government, to the codes of their states: «الكرملين» → RUS. */
    public Phrases<String> seats() {
        return seats;
    }

    /** Readings of a folded word as a state's adjective or people: «السوريه» → SYR; empty where it is none. */
    public List<Nisba> nisbas(String fold) {
        return Collections.unmodifiableList(nisbas.getOrDefault(fold, List.of()));
    }

    /** Adjectives of several words: «كوري شمالي». */
    public Phrases<Nisba> longNisbas() {
        return longNisbas;
    }

    /** Code of the state whose adjective a folded word is, the first where there are several: «السوريين» → SYR. */
    public Optional<String> stateOfNisba(String fold) {
        return nisbas(fold).stream().map(Nisba::state).findFirst();
    }

    /** Whether a state's word is also a common word or a personal name: «مالي», «تركي», «سول». */
    public boolean isGuarded(String word) {
        return guarded.contains(Normaliser.fold(word));
    }
}
