package org.isnad.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.entities.EntityWords.WordClass;
import org.isnad.mentions.Mention;
import org.isnad.text.Normaliser;

/**
 * Joins titles and persons: «وزير الخارجية الروسي سيرغي لافروف», «لافروف، وزير الخارجية الروسي», «الرئيسان الروسي … والإيراني …»; gives
 * the person the title's state and sector, and a title alone («الوزير», «الرئيس التركي») its last bearer.
 */
final class TitleResolver {
    private static final String INTERNATIONAL = "IGO";
    private static final String MEMBER = "عضو";
    private static final int LONGEST_TITLE = 12;

    private final TitleHolders holders = new TitleHolders();

    /** Resolves all titles; persons get state and sector, and all mentions of a person the same. */
    List<Holding> resolve(Scan scan, Scene scene) {
        List<Holding> holdings = new ArrayList<>();
        for (Draft draft : scan.drafts) {
            if (draft.title().isEmpty()) {
                continue;
            }
            ownWords(scan, draft);
            Optional<Draft> holder = holders.of(scan, draft);
            if (holder.isPresent()) {
                join(scan, draft, holder.get(), holdings);
                if (draft.title().get().plural()) {
                    shareOut(scan, draft, holder.get());
                }
            }
        }
        Profiles.share(scan);
        LoneTitles alone = new LoneTitles(scan, scene, holdings);
        for (Draft draft : scan.drafts) {
            if (draft.title().isPresent() && draft.entity.isEmpty()) {
                alone.resolve(draft);
            } else if (draft.state.isEmpty()
                    && (draft.isPerson()
                            || draft.isName(Mention.Kind.ORGANISATION)
                            || draft.isName(Mention.Kind.ARMED_GROUP))) {
                draft.state = scene.stateFor(draft);
            }
        }
        return holdings;
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
                return holders.of(scan, draft).flatMap(p -> p.entity).flatMap(Entity::state);
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
                            || b.sector.equals(INTERNATIONAL));
            if (takes && !b.isName(Mention.Kind.PLACE)) {
                draft.sector = b.sector;
            }
        } else if (draft.sector.equals("UNK") && !b.isName(Mention.Kind.PLACE)) {
            draft.sector = b.sector;
        }
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
        // «رئيس الوزراء الهولندي مارك روته»: an office of a state and one of an international body are held at
        // different times.
        boolean otherOffice = title.sure && title.sector.equals(INTERNATIONAL) != person.sector.equals(INTERNATIONAL);
        if (person.state.isEmpty() || otherOffice) {
            person.state = title.state;
            person.sure = title.sure;
        }
        if (person.sector.equals("UNK") || otherOffice) {
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
            if (scan.is(i, WordClass.FORMER)) {
                return true;
            }
        }
        return false;
    }

    /** «الرئيسان الروسي فلاديمير بوتين والإيراني مسعود بزشكيان»: the title's sector and each person's own adjective. */
    private void shareOut(Scan scan, Draft title, Draft first) {
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
            Optional<Draft> person = holders.after(scan, draft);
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
}
