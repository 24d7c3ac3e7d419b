package org.isnad.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Table;
import org.isnad.mentions.Mention;
import org.isnad.text.Normaliser;

/**
 * Joins titles and persons: «وزير الخارجية الروسي سيرغي لافروف», «لافروف، وزير الخارجية الروسي», «الرئيسان الروسي … والإيراني …»; gives
 * the person the title's state and sector, and a title alone («الوزير», «الرئيس التركي») its last bearer.
 */
final class TitleResolver {
    private static final Set<String> FORMER =
            Set.of("السابق", "الاسبق", "السابقه", "الراحل", "المخلوع", "المعزول", "سابق", "السابقين", "المقال");
    private static final Set<String> INTERNATIONAL = Set.of("IGO");
    private static final String MEMBER = "عضو";
    private static final Set<String> AT = Set.of("في", "لدي", "الي", "عن", "باسم");
    private static final Set<String> MEMBER_OF = Set.of("في", "من", "لدي");
    /** Common nouns between a title and the body it is held in: «المرشد العام لجماعة الإخوان». */
    private static final Set<String> BODIES = Set.of(
            "جماعه", "حركه", "حزب", "تنظيم", "كتله", "ائتلاف", "تيار", "منظمه", "قائمه", "تحالف", "مجلس", "جبهه",
            "لجنه", "لجماعه", "لحركه", "لحزب", "لتنظيم", "لكتله", "لائتلاف", "لتيار", "لمنظمه", "لقائمه", "لتحالف",
            "لجبهه");

    /** Who acts for a state outside of it; also the beginning of their plurals. */
    private static final Set<String> ENVOYS =
            Set.of("دبلوماسي", "سفير", "سفراء", "قنصل", "قناصل", "ملحق", "مبعوث", "موفد", "مندوب", "مراسل");

    private static final int LONGEST_TITLE = 12;
    private static final int NEAR = 6;

    /** A person in an office, before the links have their numbers. */
    record Holding(Draft person, Draft title, Optional<Draft> body, boolean former) {}

    private final Set<String> honorifics = new HashSet<>();

    TitleResolver() {
        Set<String> offices = new HashSet<>();
        for (Table.Row row :
                Table.load("lexicon/ar/titles.tsv", "title", "class").rows()) {
            boolean skipped = row.get("class").equals("honorific")
                    || row.get("class").equals("rank")
                    || row.get("class").equals("religious");
            if (row.get("class").endsWith("pronoun")) {
                continue;
            }
            if (skipped) {
                for (String word : Normaliser.fold(row.required("title")).split(" ")) {
                    honorifics.add(word);
                }
            } else {
                offices.add(Normaliser.fold(row.required("title")));
            }
        }
        honorifics.removeAll(offices);
    }

    /** Resolves all titles; persons get state and sector, and all mentions of a person the same. */
    List<Holding> resolve(Scan scan, Scene scene) {
        List<Holding> holdings = new ArrayList<>();
        for (Draft draft : scan.drafts) {
            if (draft.title().isEmpty()) {
                continue;
            }
            ownWords(scan, draft);
            Optional<Draft> holder = holder(scan, draft);
            if (holder.isPresent()) {
                join(scan, draft, holder.get(), holdings);
                if (draft.title().get().plural()) {
                    shareOut(scan, draft, holder.get(), holdings);
                }
            }
        }
        spread(scan);
        for (Draft draft : scan.drafts) {
            if (draft.title().isPresent() && draft.entity.isEmpty()) {
                alone(scan, scene, draft, holdings);
            } else if (draft.state.isEmpty()
                    && (draft.isPerson()
                            || draft.isName(Mention.Kind.ORGANISATION)
                            || draft.isName(Mention.Kind.ARMED_GROUP))) {
                draft.state = scene.stateFor(draft);
            }
        }
        return holdings;
    }

    /** One more draft for each further state of «وزراء خارجية سوريا وروسيا وتركيا»; the first state goes to the title's own draft. */
    List<Draft> shares(Scan scan) {
        List<Draft> more = new ArrayList<>();
        for (Draft draft : scan.drafts) {
            if (draft.title().isEmpty() || !isListOfStates(scan, draft) || draft.state.isPresent()) {
                continue;
            }
            for (int i = scan.from(draft.first());
                    i < scan.drafts.size() && scan.drafts.get(i).first() < draft.end();
                    i++) {
                Draft state = scan.drafts.get(i);
                if (!state.isName(Mention.Kind.STATE)) {
                    continue;
                }
                Draft share = draft.state.isEmpty() ? draft : new Draft(draft.mention);
                share.state = state.state;
                share.sector = draft.sector;
                share.rule = "title.shared";
                if (share != draft) {
                    more.add(share);
                }
            }
        }
        return more;
    }

    /** The state of the known person in whose title a body stands: «الأمير محمد بن سلمان … النائب الثاني لرئيس مجلس الوزراء». */
    Optional<String> stateOfBearer(Scan scan, Draft body) {
        for (int i = scan.from(Math.max(0, body.first() - LONGEST_TITLE));
                i < scan.drafts.size() && scan.drafts.get(i).first() <= body.first();
                i++) {
            Draft draft = scan.drafts.get(i);
            boolean holds = draft.title()
                    .flatMap(Mention.Title::body)
                    .filter(b -> b == body.first())
                    .isPresent();
            if (holds) {
                return holder(scan, draft).flatMap(p -> p.entity).flatMap(Entity::state);
            }
        }
        return Optional.empty();
    }

    /** State and sector that the title's own words and its body give. */
    private static void ownWords(Scan scan, Draft draft) {
        Mention.Title title = draft.title().orElseThrow();
        draft.state = title.state();
        draft.sector = title.sector();
        draft.sure = title.state().isPresent();
        draft.rule = title.rule();
        Optional<Draft> body = title.body().flatMap(scan::nameAt);
        if (body.isEmpty()) {
            return;
        }
        Draft b = body.get();
        if (draft.state.isEmpty()) {
            draft.state = b.state;
            draft.sure = b.state.isPresent();
            boolean takes = !b.sector.equals("UNK")
                    && (draft.sector.equals("UNK")
                            || draft.sector.equals("GOV")
                            || Normaliser.fold(title.head()).contains(MEMBER)
                            || INTERNATIONAL.contains(b.sector));
            if (takes && !b.isName(Mention.Kind.PLACE)) {
                draft.sector = b.sector;
            }
        } else if (draft.sector.equals("UNK") && !b.isName(Mention.Kind.PLACE)) {
            draft.sector = b.sector;
        }
    }

    /** The person named after a title, over further titles, courtesy words, marks; else the one right before it («X، وزير …»). */
    private Optional<Draft> holder(Scan scan, Draft draft) {
        boolean open = draft.title().orElseThrow().state().isEmpty();
        Optional<Draft> after = personAfter(scan, draft.end(), scan.sentence(draft), true, open);
        return after.isPresent() || draft.title().orElseThrow().plural() ? after : personBefore(scan, draft);
    }

    /** @param overOffices whether another office may stand between («ولي العهد وزير الدفاع …»); a rank or «الأمير» always may */
    private Optional<Draft> personAfter(Scan scan, int from, int sentence, boolean overComma, boolean overOffices) {
        int at = from;
        boolean comma = false;
        for (int steps = 0; steps < NEAR && at < scan.analysis.tokens().size(); steps++) {
            Token token = scan.token(at);
            if (token.sentence() != sentence) {
                return Optional.empty();
            }
            Optional<Draft> name = scan.nameAt(at);
            if (name.isPresent()) {
                boolean free = name.get().isPerson()
                        && scan.proclitics(name.get().mention).isEmpty();
                return free ? name : Optional.empty();
            }
            Optional<Draft> title = titleAt(scan, at);
            if (title.isPresent()
                    && scan.proclitics(title.get().mention).isEmpty()
                    && !comma
                    && (overOffices || !title.get().title().orElseThrow().rule().endsWith("office"))
                    && !title.get().title().orElseThrow().isRelation()) {
                at = title.get().end();
            } else if (honorifics.contains(token.fold()) || Scan.isQuote(token) || comma && isAdjective(scan, at)) {
                at++;
            } else if (endOfPlaceOfOffice(scan, at).isPresent()) {
                at = endOfPlaceOfOffice(scan, at).get();
            } else if (overComma && !comma && (token.isMark("،") || token.isMark(",") || token.isMark("-"))) {
                comma = true;
                at++;
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** «رئيس المنتدى في الجزائر علي حداد»: where the office is, between title and name. */
    private static Optional<Integer> endOfPlaceOfOffice(Scan scan, int at) {
        int from = at;
        if (AT.contains(scan.token(from).fold())) {
            from++;
        }
        if (from < scan.analysis.tokens().size()
                && BODIES.contains(scan.token(from).fold())) {
            from++;
        }
        return from == at || from >= scan.analysis.tokens().size()
                ? Optional.empty()
                : scan.nameAt(from)
                        .filter(d -> d.isName(Mention.Kind.STATE)
                                || d.isName(Mention.Kind.PLACE)
                                || d.isName(Mention.Kind.ORGANISATION)
                                || d.isName(Mention.Kind.ARMED_GROUP))
                        .map(Draft::end);
    }

    /** «الأمين العام للحلف، النرويجي ينس …»: where the person comes from. */
    private static boolean isAdjective(Scan scan, int at) {
        for (int i = scan.from(at); i < scan.drafts.size() && scan.drafts.get(i).first() == at; i++) {
            boolean adjective = scan.drafts
                    .get(i)
                    .nominal()
                    .filter(n -> n.noun().equals("adjective") && n.definite())
                    .isPresent();
            if (adjective) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Draft> titleAt(Scan scan, int token) {
        for (int i = scan.from(token);
                i < scan.drafts.size() && scan.drafts.get(i).first() == token;
                i++) {
            if (scan.drafts.get(i).title().isPresent()) {
                return Optional.of(scan.drafts.get(i));
            }
        }
        return Optional.empty();
    }

    private static Optional<Draft> personBefore(Scan scan, Draft draft) {
        if (!scan.proclitics(draft.mention).isEmpty()
                || draft.title().orElseThrow().isRelation()) {
            return Optional.empty();
        }
        for (int i = scan.from(draft.first()) - 1; i >= 0; i--) {
            Draft before = scan.drafts.get(i);
            if (before.end() > draft.first() || before.nominal().isPresent()) {
                continue;
            }
            if (before.title().isPresent() && before.end() == draft.first() && before.entity.isPresent()) {
                return before.anchor;
            }
            int gap = draft.first() - before.end();
            boolean near = gap == 0
                    || gap == 1
                            && !scan.token(before.end()).isWord()
                            && !scan.token(before.end()).isMark(":");
            boolean another = gap == 0 && isAbroad(draft, before);
            return Optional.of(before)
                    .filter(b -> b.isPerson() && near && !another && scan.sentence(b) == scan.sentence(draft));
        }
        return Optional.empty();
    }

    /** «استقبل الرئيس السيسي رئيس وزراء اليونان»: the title of another state right after a name is somebody else's. */
    private static boolean isAbroad(Draft title, Draft person) {
        return title.state.isPresent() && person.state.isPresent() && !title.state.equals(person.state);
    }

    private static void join(Scan scan, Draft title, Draft person, List<Holding> holdings) {
        title.entity = person.entity;
        title.anchor = Optional.of(person);
        title.rule = title.rule + "+name";
        if (title.state.isEmpty() && person.sure) {
            title.state = person.state;
        }
        if (title.sector.equals("UNK")) {
            title.sector = person.sector;
        }
        boolean former = isFormer(scan, title);
        boolean international = title.sector.equals("IGO") && title.sure;
        if (person.state.isEmpty() || international) {
            person.state = title.state;
            person.sure = title.sure;
        }
        if (person.sector.equals("UNK") || international) {
            person.sector = title.sector;
        }
        if (title.title().orElseThrow().isRelation()) {
            return;
        }
        holdings.add(new Holding(
                person, title, title.title().flatMap(Mention.Title::body).flatMap(scan::nameAt), former));
    }

    private static boolean isFormer(Scan scan, Draft title) {
        for (int i = title.first();
                i < Math.min(title.end() + 1, scan.analysis.tokens().size());
                i++) {
            if (FORMER.contains(scan.token(i).fold())) {
                return true;
            }
        }
        return false;
    }

    /** «الرئيسان الروسي فلاديمير بوتين والإيراني مسعود بزشكيان»: the title's sector and each person's own adjective. */
    private void shareOut(Scan scan, Draft title, Draft first, List<Holding> holdings) {
        int from = first.end();
        for (int i = scan.from(from); i < scan.drafts.size(); i++) {
            Draft draft = scan.drafts.get(i);
            boolean adjective =
                    draft.nominal().filter(n -> n.noun().equals("adjective")).isPresent();
            if (draft.first() > from + 3 || scan.sentence(draft) != scan.sentence(title)) {
                return;
            }
            if (!adjective) {
                continue;
            }
            Optional<Draft> person = personAfter(scan, draft.end(), scan.sentence(draft), false, false);
            if (person.isEmpty()) {
                return;
            }
            Draft p = person.get();
            if (p.state.isEmpty()) {
                p.state = draft.nominal().orElseThrow().state();
                p.sure = true;
            }
            if (p.sector.equals("UNK")) {
                p.sector = title.sector.equals("UNK") ? "GOV" : title.sector;
            }
            draft.entity = p.entity;
            draft.anchor = Optional.of(p);
            from = p.end();
        }
    }

    /** All mentions of one person get the state and sector that one of them has. */
    private static void spread(Scan scan) {
        Map<String, Draft> best = new HashMap<>();
        for (Draft draft : scan.drafts) {
            if (draft.isPerson() && draft.entity.isPresent()) {
                best.merge(draft.entity.get().key(), draft, (a, b) -> weight(b) > weight(a) ? b : a);
            }
        }
        for (Draft draft : scan.drafts) {
            if (draft.entity.isEmpty() || !best.containsKey(draft.entity.get().key())) {
                continue;
            }
            Draft source = best.get(draft.entity.get().key());
            if (draft.isPerson()) {
                draft.state = source.state;
                draft.sector = source.sector;
            } else {
                draft.state = draft.state.isPresent() ? draft.state : source.state;
                draft.sector = draft.sector.equals("UNK") ? source.sector : draft.sector;
            }
            Entity e = draft.entity.get();
            if (e.state().isEmpty() || e.sector().equals("UNK")) {
                draft.entity = Optional.of(new Entity(
                        e.key(),
                        e.kind(),
                        source.entity.orElse(e).name(),
                        e.state().or(() -> source.state),
                        e.sector().equals("UNK") ? source.sector : e.sector()));
            }
        }
    }

    private static int weight(Draft draft) {
        return (draft.sector.equals("IGO") ? 4 : 0)
                + (draft.state.isPresent() ? 2 : 0)
                + (draft.sector.equals("UNK") ? 0 : 1);
    }

    /** A title without a name: whoever bore it in this article, else a nameless officer of its state. */
    private static void alone(Scan scan, Scene scene, Draft draft, List<Holding> holdings) {
        Mention.Title title = draft.title().orElseThrow();
        boolean relation = title.isRelation();
        if (title.definite() && !title.plural()) {
            Optional<Draft> bearer = new Bearers(scan, holdings).of(draft);
            if (bearer.isPresent()) {
                Draft b = bearer.get();
                draft.entity = b.entity;
                draft.anchor = Optional.of(b);
                draft.state = draft.state.or(() -> b.state);
                draft.sector = draft.sector.equals("UNK") ? b.sector : draft.sector;
                draft.rule = draft.rule + "+bearer";
            }
        }
        Optional<Draft> body = draft.state.isPresent() ? Optional.empty() : bodyAfter(scan, draft);
        if (body.isPresent()) {
            draft.state = body.get().state;
            boolean armed = body.get().sector.equals("REB") || draft.sector.equals("UNK");
            draft.sector = armed && !body.get().sector.equals("UNK") ? body.get().sector : draft.sector;
        }
        if (relation && draft.sector.equals("UNK") && draft.state.isPresent()) {
            draft.sector = "GOV";
        }
        boolean officer = !draft.sector.equals("UNK")
                && !relation
                && !title.isPronoun()
                && (!title.rule().endsWith("profession") || title.plural());
        boolean local = title.definite() || title.rule().endsWith("rank") || !isPostedAbroad(title);
        if (draft.state.isEmpty() && officer && local && !isListOfStates(scan, draft)) {
            draft.state = scene.stateFor(draft);
        }
    }

    /** «طردت بولندا دبلوماسيين»: the passage does not tell whose envoys they are. */
    private static boolean isPostedAbroad(Mention.Title title) {
        String head = Normaliser.fold(title.head());
        String bare = head.startsWith("ال") ? head.substring(2) : head;
        return ENVOYS.stream().anyMatch(bare::startsWith);
    }

    /** «قيادي في تنظيم داعش», «ناشط من حركة حماس»: the body right after a title. */
    private static Optional<Draft> bodyAfter(Scan scan, Draft draft) {
        int at = draft.end();
        int size = scan.analysis.tokens().size();
        if (at + 1 >= size || !MEMBER_OF.contains(scan.token(at).fold())) {
            return Optional.empty();
        }
        at++;
        if (at + 1 < size && BODIES.contains(scan.token(at).fold())) {
            at++;
        }
        if (Scan.isQuote(scan.token(at)) && at + 1 < size) {
            at++;
        }
        return scan.nameAt(at)
                .filter(d -> d.isName(Mention.Kind.ORGANISATION) || d.isName(Mention.Kind.ARMED_GROUP))
                .filter(d -> d.state.isPresent() && scan.sentence(d) == scan.sentence(draft));
    }

    private static boolean isListOfStates(Scan scan, Draft draft) {
        return draft.title().orElseThrow().plural()
                && scan.nameWithin(draft.first(), draft.end()).isPresent();
    }
}
