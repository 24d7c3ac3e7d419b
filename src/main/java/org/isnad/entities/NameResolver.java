package org.isnad.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.analysis.Token;
import org.isnad.entities.EntityWords.WordClass;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Registry;
import org.isnad.lexicon.Table;
import org.isnad.mentions.Mention;
import org.isnad.text.Span;

/**
 * Says whom each name names: the registry's entry, or whom the article introduced in full («لافروف» after or before «سيرغي لافروف»), or a key
 * of its own.
 */
final class NameResolver {
    private static final String ALEF = "ا";
    private static final String LAM = "ل";
    private static final String STATE_SLOT = "{state}";

    private final Registry registry;
    private final Map<String, String> bodySectors = new HashMap<>();

    NameResolver(Registry registry) {
        this.registry = registry;
        for (Table.Row row :
                Table.load("lexicon/ar/bodies.tsv", "pattern", "key", "sector").rows()) {
            bodySectors.putIfAbsent(
                    row.required("key").replace(STATE_SLOT + "-", ""),
                    row.optional("sector").orElse("GOV"));
        }
    }

    /** Of several entries of one name the one whose state the article speaks of most («الجوف» in Yemen or Arabia); else the first. */
    private Optional<String> choose(List<String> keys, Map<String, Integer> states) {
        return keys.stream()
                .filter(k -> k.indexOf('{') < 0)
                .max(Comparator.<String>comparingInt(k -> registry.entry(k)
                                .flatMap(Entry::state)
                                .map(s -> states.getOrDefault(s, 0))
                                .orElse(0))
                        .thenComparing(keys::indexOf, Comparator.reverseOrder()));
    }

    /** How often the names with one reading, titles and adjectives name each state. */
    private Map<String, Integer> statesOf(Scan scan) {
        Map<String, Integer> states = new HashMap<>();
        for (Draft draft : scan.drafts) {
            Optional<String> state = draft.name()
                    .filter(n -> n.keys().size() == 1)
                    .flatMap(n -> registry.entry(n.keys().get(0)))
                    .flatMap(Entry::state)
                    .or(() -> draft.nominal().flatMap(Mention.Nominal::state))
                    .or(() -> draft.title().flatMap(Mention.Title::state));
            state.ifPresent(s -> states.merge(s, 1, Integer::sum));
        }
        return states;
    }

    /** Fills in the entities of all names of an article; bare bodies («وزارة الدفاع») wait for {@link #resolveBodies}. */
    void resolve(Scan scan) {
        List<Known> known = new ArrayList<>();
        List<Draft> open = new ArrayList<>();
        Map<String, Integer> states = statesOf(scan);
        for (Draft draft : scan.drafts) {
            Optional<Mention.Name> name = draft.name();
            if (name.isEmpty()) {
                continue;
            }
            List<String> words =
                    significant(scan, scan.words(draft.mention), name.get().kind());
            Optional<String> key = choose(name.get().keys(), states);
            boolean isShort = name.get().kind() == Mention.Kind.PERSON && words.size() == 1;
            if (key.isPresent() && !isShort) {
                take(draft, ofKey(key.get(), name.get().kind(), shown(scan, draft)), "registry");
                known.add(new Known(draft, words));
            } else if (name.get().keys().stream().noneMatch(k -> k.contains(STATE_SLOT))) {
                open.add(draft);
            }
        }
        open.sort((a, b) -> b.mention.endToken() - b.first() - (a.mention.endToken() - a.first()));
        for (Draft draft : open) {
            resolveOpen(scan, draft, known);
        }
    }

    private record Known(Draft draft, List<String> words) {}

    private void resolveOpen(Scan scan, Draft draft, List<Known> known) {
        Mention.Name name = draft.name().orElseThrow();
        List<String> words = significant(scan, scan.words(name), name.kind());
        Optional<Draft> alias = aliasOf(scan, draft).filter(d -> d.entity.isPresent());
        Optional<Draft> full = alias.or(() -> fullName(draft, name, words, known));
        if (full.isPresent()) {
            take(draft, full.get().entity.orElseThrow(), alias.isPresent() ? "alias" : "short-name");
            draft.anchor = Optional.of(full.get().anchor.orElse(full.get()));
        } else if (!name.keys().isEmpty() && name.keys().get(0).indexOf('{') < 0) {
            take(draft, ofKey(name.keys().get(0), name.kind(), shown(scan, draft)), "registry.famous");
        } else if (listed(scan.words(name), name.kind()).isPresent()) {
            take(
                    draft,
                    ofKey(listed(scan.words(name), name.kind()).orElseThrow(), name.kind(), shown(scan, draft)),
                    "registry.part");
        } else {
            boolean own = name.kind() == Mention.Kind.PERSON && words.size() < 2;
            String normal = String.join(" ", words);
            String key =
                    Keys.mint(name.kind(), normal, own ? scan.analysis.article().id() : "");
            Optional<String> state =
                    name.kind() == Mention.Kind.PERSON ? Optional.empty() : stateInWords(scan.words(name));
            take(draft, new Entity(key, name.kind(), shown(scan, draft), state, "UNK"), own ? "own" : "minted");
        }
        known.add(new Known(draft, words));
    }

    /** The state that a nisba, a state or a place inside a name says: «جامعة نجران», «لجنة الإغاثة السورية». */
    private Optional<String> stateInWords(List<String> words) {
        for (int i = words.size() - 1; i > 0; i--) {
            String word = words.get(i);
            Optional<String> state = registry.nisbas(word).stream()
                    .filter(n -> n.definite())
                    .map(n -> n.state())
                    .findFirst()
                    .or(() -> registry.names().get(word).stream()
                            .filter(e -> e.type() == Entry.Type.PLACE || e.type() == Entry.Type.STATE)
                            .filter(e -> !e.ambiguous())
                            .flatMap(e -> e.state().stream())
                            .findFirst());
            if (state.isPresent()) {
                return state;
            }
        }
        return Optional.empty();
    }

    /** A listed person's name that is a part of at least two words of this one: «النروجي ينس ستولتنبرغ». */
    private Optional<String> listed(List<String> words, Mention.Kind kind) {
        if (kind != Mention.Kind.PERSON) {
            return Optional.empty();
        }
        for (int length = words.size(); length >= 2; length--) {
            for (int from = words.size() - length; from >= 0; from--) {
                for (Entry entry : registry.names().get(String.join(" ", words.subList(from, from + length)))) {
                    if (entry.type() == Entry.Type.PERSON) {
                        return Optional.of(entry.key());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** «القيادة المركزية الأميركية (سنتكوم)», «وكالة الأنباء السعودية «واس»»: the name right before brackets or quotation marks. */
    private static Optional<Draft> aliasOf(Scan scan, Draft draft) {
        if (draft.isPerson() || draft.isName(Mention.Kind.PLACE) || draft.first() < 2) {
            return Optional.empty();
        }
        int mark = draft.first() - 1;
        if (!Scan.isQuote(scan.token(mark)) || scan.token(mark).sentence() != scan.sentence(draft)) {
            return Optional.empty();
        }
        for (int i = scan.from(Math.max(0, mark - 8));
                i < scan.drafts.size() && scan.drafts.get(i).first() < mark;
                i++) {
            Draft before = scan.drafts.get(i);
            if (before.end() == mark
                    && (before.isName(Mention.Kind.ORGANISATION) || before.isName(Mention.Kind.ARMED_GROUP))) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    /** The last name before, else the first after, that has all words of this one and more. */
    private Optional<Draft> fullName(Draft draft, Mention.Name name, List<String> words, List<Known> known) {
        Draft before = null;
        Draft after = null;
        for (Known k : known) {
            if (!sameSort(name, k.draft.name().orElseThrow()) || !isShortFor(words, k.words, k.draft, name)) {
                continue;
            }
            if (k.draft.first() < draft.first()) {
                before = before == null || k.draft.first() > before.first() ? k.draft : before;
            } else {
                after = after == null || k.draft.first() < after.first() ? k.draft : after;
            }
        }
        return Optional.ofNullable(before != null ? before : after);
    }

    private static boolean sameSort(Mention.Name a, Mention.Name b) {
        boolean bodies = (a.kind() == Mention.Kind.ORGANISATION || a.kind() == Mention.Kind.ARMED_GROUP)
                && (b.kind() == Mention.Kind.ORGANISATION || b.kind() == Mention.Kind.ARMED_GROUP);
        return a.kind() == b.kind() && a.kind() != Mention.Kind.PLACE && a.kind() != Mention.Kind.STATE || bodies;
    }

    private boolean isShortFor(List<String> words, List<String> full, Draft fullDraft, Mention.Name name) {
        if (words.equals(full)) {
            return true;
        }
        String phrase = String.join(" ", words);
        boolean listed = fullDraft.entity.flatMap(e -> registry.entry(e.key())).stream()
                .flatMap(e -> e.shortNames().stream())
                .anyMatch(s -> org.isnad.text.Normaliser.fold(s).equals(phrase));
        if (listed) {
            return true;
        }
        if (words.isEmpty() || words.size() >= full.size() || !isSubsequence(words, full)) {
            return false;
        }
        if (name.kind() == Mention.Kind.PERSON) {
            return true;
        }
        return words.get(words.size() - 1).equals(full.get(full.size() - 1))
                || words.get(0).equals(full.get(0)) && words.size() > 1;
    }

    private static boolean isSubsequence(List<String> words, List<String> full) {
        int at = 0;
        for (String word : full) {
            if (at < words.size() && same(words.get(at), word)) {
                at++;
            }
        }
        return at == words.size();
    }

    /** «المقداد» = «مقداد», «عبدالله» = «عبدالله». */
    private static boolean same(String a, String b) {
        return a.equals(b) || strip(a).equals(strip(b));
    }

    private static String strip(String word) {
        return word.length() > 4 && word.startsWith("ال") ? word.substring(2) : word;
    }

    /** A person's words without «بن», «آل», with «عبد الله» as one word; other names as they are. */
    private static List<String> significant(Scan scan, List<String> words, Mention.Kind kind) {
        if (kind != Mention.Kind.PERSON) {
            return words;
        }
        List<String> out = new ArrayList<>();
        for (String word : words) {
            boolean afterAbd = !out.isEmpty() && out.get(out.size() - 1).equals("عبد");
            boolean afterAbu = !out.isEmpty()
                    && (out.get(out.size() - 1).equals("ابو")
                            || out.get(out.size() - 1).equals("ابي"));
            if (afterAbd || afterAbu) {
                out.set(out.size() - 1, (afterAbu ? "ابو " : "عبد") + word);
            } else if (!scan.is(word, WordClass.JOINT) || word.equals("ابو") || word.equals("ابي")) {
                out.add(word);
            }
        }
        return out.isEmpty() ? words : out;
    }

    /** Bodies that every state has, named without their state: another full mention of the same body, else the passage's state. */
    void resolveBodies(Scan scan, Scene scene, TitleResolver titles) {
        for (Draft draft : scan.drafts) {
            if (draft.entity.isPresent() || draft.name().isEmpty()) {
                continue;
            }
            Mention.Name name = draft.name().get();
            String pattern = name.keys().get(0);
            Optional<String> bearers = titles.stateOfBearer(scan, draft);
            Optional<Draft> full = bearers.isPresent() ? Optional.empty() : sameBody(scan, draft, pattern);
            if (full.isPresent()) {
                take(draft, full.get().entity.orElseThrow(), "body.again");
                draft.anchor = full;
                continue;
            }
            Optional<String> state = bearers.or(() -> scene.stateFor(draft));
            if (state.isPresent()) {
                String key = pattern.replace(STATE_SLOT, state.get().toLowerCase(Locale.ROOT));
                take(draft, ofKey(key, name.kind(), shown(scan, draft)), "body.passage");
            } else {
                String normal = String.join(" ", scan.words(name));
                String key =
                        Keys.mint(name.kind(), normal, scan.analysis.article().id());
                take(
                        draft,
                        new Entity(key, name.kind(), shown(scan, draft), Optional.empty(), sectorOf(pattern)),
                        "own");
            }
        }
    }

    private static Optional<Draft> sameBody(Scan scan, Draft draft, String pattern) {
        String tail = pattern.substring(pattern.indexOf('}') + 1);
        Draft best = null;
        for (Draft other : scan.drafts) {
            boolean same = other.entity.isPresent()
                    && other.name().isPresent()
                    && other.entity.get().key().startsWith("org/")
                    && other.entity.get().key().endsWith(tail)
                    && other.entity.get().key().length() == "org/".length() + 3 + tail.length();
            if (same && (best == null || other.first() < draft.first())) {
                best = other;
            }
        }
        return Optional.ofNullable(best);
    }

    private void take(Draft draft, Entity entity, String rule) {
        draft.entity = Optional.of(entity);
        draft.rule = rule;
        draft.state = entity.state();
        draft.sector = entity.sector();
        draft.sure = entity.state().isPresent();
    }

    /** The entity of a key: the registry's, or a body of a state ({@code org/rus-ministry-of-defence}). */
    Entity ofKey(String key, Mention.Kind kind, String shown) {
        Optional<Entry> entry = registry.entry(key);
        if (entry.isPresent()) {
            Entry e = entry.get();
            String sector = e.type() == Entry.Type.PLACE ? facilitySector(key) : e.sector();
            return new Entity(key, Mention.Kind.valueOf(e.type().name()), e.name(), e.state(), sector);
        }
        Optional<String> state = stateInKey(key);
        return new Entity(key, kind, shown, state, state.isPresent() ? sectorOf(key) : "UNK");
    }

    /** Airports and the like are civilian, bases military; a town is nobody. */
    private static String facilitySector(String key) {
        if (key.endsWith("-airport") || key.endsWith("-hospital") || key.endsWith("-port")) {
            return "CVL";
        }
        return key.endsWith("-base") || key.endsWith("-barracks") ? "MIL" : "UNK";
    }

    private Optional<String> stateInKey(String key) {
        int slash = key.indexOf('/');
        boolean coded = key.length() > slash + 4 && key.charAt(slash + 4) == '-';
        return Optional.of(key)
                .filter(k -> coded)
                .map(k -> k.substring(slash + 1, slash + 4).toUpperCase(Locale.ROOT))
                .filter(c -> registry.entry("state/" + c).isPresent());
    }

    private String sectorOf(String key) {
        int dash = key.indexOf('-');
        return bodySectors.getOrDefault(key.substring(dash + 1), "GOV");
    }

    /** The name as the text prints it; «للاستخبارات الروسية» gets back the alef that the preposition swallowed. */
    private static String shown(Scan scan, Draft draft) {
        Span span = draft.mention.span();
        String name = scan.analysis.article().slice(span);
        Token token = scan.analysis.token(draft.mention.firstToken());
        boolean swallowed = name.startsWith(LAM)
                && span.begin() > token.span().begin()
                && token.text().contains(LAM + LAM);
        return swallowed ? ALEF + name : name;
    }
}
