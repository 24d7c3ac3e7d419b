package org.isnad.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.entities.EntityWords.WordClass;
import org.isnad.mentions.Mention;
import org.isnad.text.Normaliser;

/**
 * Says who a title without a name means: its last bearer in the article («الوزير»), the body after it («قيادي في تنظيم داعش»), else an
 * officer of the state of the passage; «وزراء خارجية سوريا وروسيا» are as many as the states.
 */
final class LoneTitles {
    private static final String ARTICLE = "ال";

    private final Scan scan;
    private final Scene scene;
    private final Bearers bearers;

    LoneTitles(Scan scan, Scene scene, List<Holding> holdings) {
        this.scan = scan;
        this.scene = scene;
        this.bearers = new Bearers(scan, holdings);
    }

    /** Fills in one title that no name stands beside. */
    void resolve(Draft draft) {
        Mention.Title title = draft.title().orElseThrow();
        boolean relation = title.isRelation();
        if (title.definite() && !title.plural()) {
            Optional<Draft> bearer = bearers.of(draft);
            if (bearer.isPresent()) {
                Draft b = bearer.get();
                draft.entity = b.entity;
                draft.anchor = Optional.of(b);
                draft.state = draft.state.or(() -> b.state);
                draft.sector = draft.sector.equals("UNK") ? b.sector : draft.sector;
                draft.rule = draft.rule + "+bearer";
            }
        }
        Optional<Draft> body = draft.state.isPresent() ? Optional.empty() : bodyAfter(draft);
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
        if (draft.state.isEmpty() && officer && local && !isListOfStates(scan, draft) && !isOfSeveral(draft)) {
            draft.state = ministry(draft).flatMap(d -> d.state).or(() -> scene.stateFor(draft));
        }
    }

    /** «أعلنت الخارجية الباكستانية أن وزير الخارجية سيزور كابل»: the body named before in the sentence of which he is the head. */
    private Optional<Draft> ministry(Draft draft) {
        for (int i = scan.from(draft.first()) - 1; i >= 0; i--) {
            Draft body = scan.drafts.get(i);
            if (scan.sentence(body) != scan.sentence(draft)) {
                return Optional.empty();
            }
            if (body.isName(Mention.Kind.ORGANISATION) && body.state.isPresent() && isHeadOf(draft, body)) {
                return Optional.of(body);
            }
        }
        return Optional.empty();
    }

    /** «وزير الخارجية» and «الخارجية الباكستانية» share a word with the article. */
    private boolean isHeadOf(Draft title, Draft body) {
        for (int i = title.first(); i < title.end(); i++) {
            String word = scan.token(i).fold();
            for (int j = body.first(); j < body.end(); j++) {
                if (word.startsWith(ARTICLE) && word.equals(scan.token(j).fold())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** «طردت بولندا دبلوماسيين»: the passage does not tell whose envoys they are. */
    private boolean isPostedAbroad(Mention.Title title) {
        String head = Normaliser.fold(title.head());
        String bare = head.startsWith("ال") ? head.substring(2) : head;
        return scan.begins(bare, WordClass.ENVOY);
    }

    /** «قيادي في تنظيم داعش», «ناشط من حركة حماس»: the body right after a title. */
    private Optional<Draft> bodyAfter(Draft draft) {
        int at = draft.end();
        int size = scan.analysis.tokens().size();
        if (at + 1 >= size || !scan.is(at, WordClass.MEMBER_OF)) {
            return Optional.empty();
        }
        at++;
        if (at + 1 < size && scan.is(at, WordClass.BODY)) {
            at++;
        }
        if (Scan.isQuote(scan.token(at)) && at + 1 < size) {
            at++;
        }
        return scan.nameAt(at)
                .filter(d -> d.isName(Mention.Kind.ORGANISATION) || d.isName(Mention.Kind.ARMED_GROUP))
                .filter(d -> d.state.isPresent() && scan.sentence(d) == scan.sentence(draft));
    }

    /** One more draft for each further state of «وزراء خارجية سوريا وروسيا وتركيا»; the first state goes to the title's own draft. */
    static List<Draft> shares(Scan scan) {
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

    /** «وزراء خارجية دول الجوار», «وزراء داخلية الدول المجاورة»: officers of several states. */
    private boolean isOfSeveral(Draft draft) {
        int at = draft.end() < scan.analysis.tokens().size() && scan.is(draft.end(), WordClass.MEMBER_OF)
                ? draft.end() + 1
                : draft.end();
        return draft.title().orElseThrow().plural()
                && at < scan.analysis.tokens().size()
                && scan.is(at, WordClass.STATES);
    }

    private static boolean isListOfStates(Scan scan, Draft draft) {
        return draft.title().orElseThrow().plural()
                && scan.nameWithin(draft.first(), draft.end()).isPresent();
    }
}
