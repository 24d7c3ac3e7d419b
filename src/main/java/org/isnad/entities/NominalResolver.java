package org.isnad.entities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Sentence;
import org.isnad.mentions.Mention;

/**
 * For whom common nouns act: «بلاده» the speaker's state, «الوزارة» the ministry named before, «الجانبان» both parties, «المتظاهرون» people
 * of the state that the passage is about.
 */
final class NominalResolver {
    private static final int OLDEST_SENTENCE = 4;
    /** «حلفاء تركيا», «خصوم دمشق»: they are not of the state that has them. */
    private static final String ALLY = "ally";

    private static final Set<String> MEMBER_OF = Set.of("في", "من", "لدي", "ضمن", "باسم");
    private static final Set<String> ACTIVISTS =
            Set.of("ناشط", "ناشطا", "ناشطين", "نشطاء", "ناشطون", "شاب", "شابا", "شبان");
    /** How words of belonging to a group begin: «انتمائهم», «ينتمون», «المنتمين»; not «أموال». */
    private static final Set<String> JOINING =
            Set.of("انتماء", "انتمائ", "ينتم", "تنتم", "منتم", "مرتبط", "موال", "مبايع");

    private static final int MOST_TO_JOINING = 5;
    private static final Set<String> BODIES = Set.of(
            "تنظيم", "حركه", "جماعه", "حزب", "ميليشيا", "مليشيا", "كتله", "ائتلاف", "جبهه", "منظمه", "صفوف", "عناصر",
            "قوات", "مسلحي", "جناح", "فصيل", "كتائب");
    /** «مسلحو التنظيم» where only «داعش» was named: the last armed group, whatever its own noun. */
    private static final Set<String> GROUPS =
            Set.of("تنظيم", "جماعه", "ميليشيا", "مليشيا", "ميليشيات", "مليشيات", "فصيل");

    private static final String ARTICLE = "ال";
    private static final Set<String> THAT = Set.of("ان", "بان", "انه", "بانه", "انها", "بانها");
    private static final Set<String> SPEAKERS = Set.of("MIL", "GOV", "COP", "SPY");
    private static final Set<String> FORCES =
            Set.of("عسكري", "عسكريه", "العسكريه", "امنيه", "الامنيه", "امني", "عسكريون", "عسكريين");
    private static final Set<String> PAIRS = Set.of(
            "الجانبان",
            "الجانبين",
            "الطرفان",
            "الطرفين",
            "البلدان",
            "البلدين",
            "الدولتان",
            "الدولتين",
            "بلدين",
            "بلدان",
            "دولتين",
            "دولتان",
            "جانبين",
            "طرفين",
            "بلديهما",
            "الحليفان",
            "الحليفين",
            "الحكومتان",
            "الحكومتين",
            "الشعبين",
            "الوفدان",
            "الوفدين");

    private static final List<String> MEDIATING = List.of("توسط", "وتوسط", "وساط", "بوساط", "الوساط", "وسيط", "برعاي");

    /** Coalitions without a name, by the state in which they fight, as the codebook codes them: by their leading state. */
    private static final Map<String, String> COALITION_LEADERS = Map.of("YEM", "SAU", "SYR", "USA", "IRQ", "USA");

    private static final Map<String, List<String>> REALMS = Map.of(
            "المملكه", List.of("SAU", "JOR", "MAR", "BHR", "GBR", "ESP", "THA"),
            "السلطنه", List.of("OMN", "BRN"),
            "الاماره", List.of("KWT", "QAT"));

    private final Scan scan;
    private final Scene scene;
    private final List<Mention> mentions;

    NominalResolver(Scan scan, Scene scene) {
        this.scan = scan;
        this.scene = scene;
        this.mentions = scan.drafts.stream().map(d -> d.mention).toList();
    }

    /** Fills in all nominals and returns one more draft for each second party of a pair. */
    List<Draft> resolve() {
        List<Draft> more = new ArrayList<>();
        for (Draft draft : scan.drafts) {
            if (draft.nominal().isEmpty() || !draft.rule.isEmpty()) {
                continue;
            }
            Mention.Nominal nominal = draft.nominal().get();
            draft.sector = nominal.sector();
            draft.state = nominal.state();
            draft.sure = nominal.state().isPresent();
            draft.rule = nominal.rule();
            Optional<Draft> membership = nominal.state().isPresent() ? Optional.empty() : membership(draft);
            if (nominal.state().isPresent()) {
                side(draft, nominal);
            } else if (membership.isPresent()) {
                draft.state = membership.get().state.or(() -> scene.stateFor(draft));
                draft.sector = sectorOfMember(draft.sector, membership.get());
                draft.rule = draft.rule + "+member";
            } else if (PAIRS.contains(nominal.head())) {
                more.addAll(pair(draft));
            } else if (nominal.rule().endsWith("genitive")) {
                genitive(draft, nominal);
            } else if (nominal.rule().endsWith("possessive")) {
                possessive(draft, nominal);
            } else if (nominal.noun().equals("coalition")) {
                coalition(draft);
            } else if (nominal.noun().equals("occupation")) {
                draft.state = Optional.of("ISR");
            } else if (nominal.rule().endsWith("body")) {
                ofBody(draft, nominal);
            } else if (nominal.rule().endsWith("coref")) {
                coref(draft, nominal);
            } else if (nominal.rule().endsWith("local")) {
                draft.state =
                        ofSpeaker(draft).or(() -> toldBefore(draft, nominal)).or(() -> scene.stateFor(draft));
            }
        }
        return more;
    }

    /** «ذكرت مصادر عسكرية إسرائيلية أن قوة عسكرية اقتحمت أريحا»: the forces that an army or a government tells of are its own. */
    private Optional<String> ofSpeaker(Draft draft) {
        if (!draft.sector.equals("MIL")) {
            return Optional.empty();
        }
        int start = scan.analysis.sentences().get(scan.sentence(draft)).firstToken();
        for (int i = draft.first() - 1; i > start; i--) {
            String fold = scan.token(i).fold();
            if (THAT.contains(fold) || scan.token(i).isMark(":")) {
                return speakerBetween(draft, start, i).or(() -> goesOn(start, draft.first()));
            }
        }
        return Optional.empty();
    }

    /** «يزور وفد سوري موسكو، ومن المقرر أن يلتقي الوفد …»: the last one told of by the same word without the article. */
    private Optional<String> toldBefore(Draft draft, Mention.Nominal nominal) {
        String head = nominal.head();
        if (nominal.plural() || !head.startsWith(ARTICLE) || draft.end() != draft.first() + 1) {
            return Optional.empty();
        }
        String bare = head.substring(ARTICLE.length());
        for (int i = scan.from(draft.first()) - 1; i >= 0; i--) {
            Draft before = scan.drafts.get(i);
            if (scan.sentence(draft) - scan.sentence(before) > OLDEST_SENTENCE) {
                return Optional.empty();
            }
            boolean same = before.nominal()
                    .filter(n -> n.head().equals(bare)
                            && (n.state().isPresent() || !n.rule().endsWith("local")))
                    .isPresent();
            if (same && before.state.isPresent()) {
                return before.state;
            }
        }
        return Optional.empty();
    }

    private Optional<String> speakerBetween(Draft draft, int from, int to) {
        for (int i = scan.from(to) - 1; i >= 0 && scan.drafts.get(i).first() >= from; i--) {
            Draft speaker = scan.drafts.get(i);
            boolean speaks = SPEAKERS.contains(speaker.sector) || isOfForces(speaker) || isStatesMedia(speaker);
            if (speaks && speaker.state.isPresent() && speaker != draft && speaker.end() <= to) {
                return speaker.state;
            }
        }
        return Optional.empty();
    }

    /** «مصادر عسكرية إسرائيلية»: unnamed tellers out of a force. */
    private boolean isOfForces(Draft speaker) {
        if (speaker.nominal().filter(n -> n.noun().equals("observers")).isEmpty()) {
            return false;
        }
        for (int i = speaker.first(); i < speaker.end(); i++) {
            if (FORCES.contains(scan.token(i).fold())) {
                return true;
            }
        }
        return false;
    }

    /** «وسائل إعلام سورية», «هيئة البث الإسرائيلية» tell of their own army; «رويترز» does not. */
    private boolean isStatesMedia(Draft media) {
        String last = scan.token(media.end() - 1).fold();
        return media.sector.equals("MED") && (last.endsWith("ي") || last.endsWith("يه"));
    }

    /** «وأضافت أن قوة …»: nobody is named before «أن», so it is whoever spoke in the sentence before. */
    private Optional<String> goesOn(int start, int at) {
        int sentence = scan.token(start).sentence();
        if (sentence == 0
                || scan.from(start) < scan.drafts.size()
                        && scan.drafts.get(scan.from(start)).first() < at) {
            return Optional.empty();
        }
        Sentence before = scan.analysis.sentences().get(sentence - 1);
        for (int i = before.firstToken(); i < before.endToken(); i++) {
            if (THAT.contains(scan.token(i).fold())) {
                int first = scan.from(before.firstToken());
                return first < scan.drafts.size() && scan.drafts.get(first).end() <= i
                        ? Optional.of(scan.drafts.get(first))
                                .filter(d -> SPEAKERS.contains(d.sector) || isOfForces(d))
                                .flatMap(d -> d.state)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** «قيادي في تنظيم داعش», «ناشط من حركة حماس», «وحدات من الجيش السوري»: the body right after a noun that its people belong to. */
    private Optional<Draft> membership(Draft draft) {
        int size = scan.analysis.tokens().size();
        int joining = joining(draft);
        int at = joining < 0 ? draft.end() : joining + 1;
        if (joining < 0 && (at >= size || !MEMBER_OF.contains(scan.token(at).fold()))) {
            return Optional.empty();
        }
        boolean civil = draft.sector.equals("CVL") || draft.sector.equals("MED");
        if (joining < 0
                && civil
                && !ACTIVISTS.contains(scan.token(draft.first()).fold())) {
            return Optional.empty();
        }
        if (joining < 0 || at < size && scan.token(at).fold().equals("الي")) {
            at++;
        }
        for (int skipped = 0;
                skipped < 2 && at < size && BODIES.contains(scan.token(at).fold());
                skipped++) {
            at++;
        }
        if (at >= size || scan.token(at).sentence() != scan.sentence(draft)) {
            return Optional.empty();
        }
        if (Scan.isQuote(scan.token(at)) && at + 1 < size) {
            at++;
        }
        return scan.nameAt(at)
                .filter(d -> d.isName(Mention.Kind.ORGANISATION) || d.isName(Mention.Kind.ARMED_GROUP))
                .filter(d -> joining < 0 || d.isName(Mention.Kind.ARMED_GROUP))
                .filter(d -> d.state.isPresent());
    }

    private static boolean isJoining(String stem) {
        String bare = stem.startsWith(ARTICLE) ? stem.substring(ARTICLE.length()) : stem;
        return JOINING.stream().anyMatch(bare::startsWith);
    }

    /** «مسلحون يشتبه في انتمائهم إلى …», «متهمين بالانتماء لـ…», «شخص ينتمي إلى»: the word that says so; -1 where none does. */
    private int joining(Draft draft) {
        int end = Math.min(scan.analysis.tokens().size(), draft.end() + MOST_TO_JOINING);
        for (int i = draft.end(); i < end && scan.token(i).sentence() == scan.sentence(draft); i++) {
            if (!scan.token(i).isWord()) {
                return -1;
            }
            if (scan.token(i).segments().stream().anyMatch(s -> isJoining(s.stem()))) {
                return i;
            }
        }
        return -1;
    }

    private static String sectorOfMember(String own, Draft body) {
        boolean takes = own.equals("UNK") || own.equals("CVL") || own.equals("PTY") || own.equals("MIL");
        return takes && !body.sector.equals("UNK") ? body.sector : own;
    }

    /** «الجانب الروسي» is the Russian government. */
    private static void side(Draft draft, Mention.Nominal nominal) {
        boolean side = nominal.noun().equals("side") || nominal.noun().equals("adjective");
        if (side && draft.sector.equals("UNK")) {
            draft.sector = "GOV";
        }
    }

    private void genitive(Draft draft, Mention.Nominal nominal) {
        if (nominal.noun().equals(ALLY)) {
            return;
        }
        Optional<Draft> owner = scan.nameWithin(draft.first(), draft.end());
        if (owner.isEmpty()) {
            draft.state = scene.stateFor(draft);
            return;
        }
        Draft o = owner.get();
        if (nominal.noun().equals("country") && o.isName(Mention.Kind.PLACE)) {
            return;
        }
        draft.state = o.state.or(() -> scene.stateFor(draft));
        boolean place = o.isName(Mention.Kind.PLACE) || o.isName(Mention.Kind.STATE);
        boolean takes = draft.sector.equals("UNK")
                || nominal.noun().equals("forces")
                || nominal.noun().equals("rebels")
                || nominal.noun().equals("government");
        if (takes && !place && !o.sector.equals("UNK") && !(o.isPerson() && o.sector.equals("GOV"))) {
            draft.sector = o.sector;
        }
    }

    private void possessive(Draft draft, Mention.Nominal nominal) {
        String head = nominal.head();
        boolean feminine = head.endsWith("ها") || head.endsWith("هن");
        boolean plural = head.endsWith("هم") || head.endsWith("هما");
        boolean speaker = head.endsWith("نا");
        boolean country = nominal.noun().equals("country");
        if (nominal.noun().equals("unknown") || nominal.noun().equals(ALLY)) {
            return;
        }
        boolean person = !feminine && !plural || speaker;
        Optional<Draft> owner = antecedent(draft, new Antecedents.Wanted(person, feminine, plural));
        if (person && !country && owner.filter(o -> isBeside(o, draft)).isEmpty()) {
            Optional<Draft> body = antecedent(draft, new Antecedents.Wanted(false, feminine, plural));
            Optional<Draft> told = owner;
            owner = body.filter(b -> isBeside(b, draft)).or(() -> told).or(() -> body);
        }
        if (owner.isEmpty()) {
            draft.state = scene.main();
            return;
        }
        Draft o = owner.get();
        draft.state = o.state;
        draft.anchor = Optional.of(o.anchor.orElse(o));
        draft.rule = draft.rule + "+owner";
        boolean rebels = o.sector.equals("REB");
        if (rebels && (draft.sector.equals("MIL") || draft.sector.equals("UNK"))) {
            draft.sector = "REB";
        }
        if (draft.state.isEmpty()) {
            draft.state = scene.stateFor(draft);
        }
    }

    /** «وأعلن الحزب أن مقاتليه»: in the same sentence. */
    private boolean isBeside(Draft one, Draft other) {
        return scan.sentence(one) == scan.sentence(other);
    }

    private Optional<Draft> antecedent(Draft draft, Antecedents.Wanted wanted) {
        return Antecedents.before(scan.analysis, mentions, draft.first(), wanted)
                .map(scan.drafts::get);
    }

    private void coalition(Draft draft) {
        for (int i = scan.from(draft.first()) - 1; i >= 0; i--) {
            Draft before = scan.drafts.get(i);
            boolean named = before.name().isPresent()
                    && before.entity.filter(e -> e.name().contains("تحالف")).isPresent();
            if (named) {
                draft.follow(before, "nominal.coalition");
                return;
            }
        }
        draft.state = scene.stateFor(draft).map(COALITION_LEADERS::get).or(() -> scene.main()
                .map(COALITION_LEADERS::get));
    }

    /** «الوزارة», «الوكالة», «الحركة»: the last body named that is one. */
    private void coref(Draft draft, Mention.Nominal nominal) {
        if (nominal.noun().equals("country")) {
            draft.state = country(draft, nominal);
            return;
        }
        String head = nominal.head();
        String lemma = head.startsWith("ال") ? head.substring(2) : head;
        Optional<Draft> body =
                nominal.plural() || !nominal.definite() ? Optional.empty() : lastBody(draft, lemma, nominal.sector());
        if (body.isPresent()) {
            draft.follow(body.get(), nominal.rule() + "+body");
        } else if (!Set.of("MED", "NGO", "IGO").contains(nominal.sector())) {
            draft.state = scene.stateFor(draft);
        }
    }

    /** «مسلحو التنظيم», «المتحدثون باسم الحركة»: those of the body named before. */
    private void ofBody(Draft draft, Mention.Nominal nominal) {
        Optional<Draft> body = Optional.empty();
        for (int i = draft.first() + 1; i < draft.end() && body.isEmpty(); i++) {
            String word = scan.token(i).fold();
            if (word.startsWith("ال")) {
                String lemma = word.substring(2);
                body = lastBody(draft, lemma, GROUPS.contains(lemma) ? "REB" : "UNK");
            }
        }
        draft.state = body.flatMap(b -> b.state).or(() -> scene.stateFor(draft));
        boolean armed = nominal.sector().equals("UNK") || nominal.sector().equals("MIL");
        body.filter(b -> armed && !b.sector.equals("UNK")).ifPresent(b -> draft.sector = b.sector);
    }

    /** «البلاد» is where the passage plays; «المملكة», «السلطنة» only a state that is one. */
    private Optional<String> country(Draft draft, Mention.Nominal nominal) {
        List<String> realms = REALMS.getOrDefault(nominal.head(), List.of());
        if (nominal.plural()) {
            return Optional.empty();
        }
        return realms.isEmpty()
                ? scene.stateFor(draft)
                : realms.stream()
                        .max(java.util.Comparator.comparingDouble(scene::weight)
                                .thenComparing(realms::indexOf, java.util.Comparator.reverseOrder()));
    }

    private Optional<Draft> lastBody(Draft draft, String lemma, String sector) {
        Draft bySector = null;
        for (int i = scan.from(draft.first()) - 1; i >= 0; i--) {
            Draft before = scan.drafts.get(i);
            boolean body = before.isName(Mention.Kind.ORGANISATION) || before.isName(Mention.Kind.ARMED_GROUP);
            if (!body) {
                continue;
            }
            List<String> words = scan.words(before.mention);
            boolean named = words.get(0).equals(lemma)
                    || words.contains("ال" + lemma)
                    || scan.wordBefore(before.first())
                            .map(w ->
                                    w.segments().stream().anyMatch(s -> s.stem().equals(lemma)))
                            .orElse(false)
                    || before.entity
                            .map(e -> org.isnad.text.Normaliser.fold(e.name()).startsWith(lemma + " "))
                            .orElse(false)
                    || lemma.equals("وزاره")
                            && before.entity
                                    .map(e -> e.key().contains("-ministry-"))
                                    .orElse(false);
            if (named) {
                return Optional.of(before);
            }
            if (bySector == null && !sector.equals("GOV") && before.sector.equals(sector)) {
                bySector = before;
            }
        }
        return Optional.ofNullable(bySector);
    }

    /** Both parties of «الجانبان»: the two states whose people the last sentences name, persons first. */
    private List<Draft> pair(Draft draft) {
        Map<String, Draft> parties = new LinkedHashMap<>();
        int sentence = scan.sentence(draft);
        int told = isMediated(draft) ? sentence - 1 : sentence;
        for (int s = told; s >= 0 && s >= sentence - OLDEST_SENTENCE && parties.size() < 2; s--) {
            collect(draft, s, true, parties);
            if (parties.size() < 2) {
                collect(draft, s, false, parties);
            }
        }
        List<Draft> two = parties.values().stream().limit(2).toList();
        if (two.isEmpty()) {
            return List.of();
        }
        party(draft, two.get(0));
        if (two.size() < 2) {
            return List.of();
        }
        Draft other = new Draft(draft.mention);
        party(other, two.get(1));
        return List.of(other);
    }

    /** «توسطت عمان بين الجانبين»: the parties were named before. */
    private boolean isMediated(Draft draft) {
        int start = scan.analysis.sentences().get(scan.sentence(draft)).firstToken();
        for (int i = start; i < draft.first(); i++) {
            String fold = scan.token(i).fold();
            if (MEDIATING.stream().anyMatch(fold::startsWith)) {
                return true;
            }
        }
        return false;
    }

    private void collect(Draft draft, int sentence, boolean persons, Map<String, Draft> parties) {
        int from = scan.analysis.sentences().get(sentence).firstToken();
        for (int i = scan.from(from);
                i < scan.drafts.size() && scan.drafts.get(i).first() < draft.first();
                i++) {
            Draft d = scan.drafts.get(i);
            if (scan.sentence(d) != sentence) {
                return;
            }
            boolean person = d.isPerson() || d.title().isPresent();
            boolean actor = persons
                    ? person
                    : d.isName(Mention.Kind.STATE)
                            || d.standsFor.isPresent()
                            || d.isName(Mention.Kind.ORGANISATION)
                            || d.nominal().filter(n -> n.state().isPresent()).isPresent();
            boolean mediates = d.sector.equals("IGO") && persons;
            if (actor && d.state.isPresent() && !mediates) {
                parties.putIfAbsent(d.state.get(), d);
            }
        }
    }

    private static void party(Draft draft, Draft party) {
        draft.state = party.state;
        boolean country =
                draft.nominal().filter(n -> n.noun().equals("country")).isPresent();
        draft.sector = country || party.sector.equals("UNK") ? "GOV" : party.sector;
        draft.anchor = Optional.of(party);
        draft.sure = true;
        draft.rule = "nominal.pair";
    }
}
