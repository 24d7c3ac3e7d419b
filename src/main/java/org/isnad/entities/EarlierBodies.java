package org.isnad.entities;

import java.util.List;
import java.util.Optional;
import org.isnad.entities.EntityWords.WordClass;
import org.isnad.mentions.Mention;
import org.isnad.text.Normaliser;

/** Finds what a definite noun was called before: «الوزارة» the ministry named, «مسلحو التنظيم» the group, «الوفد» the delegation told of. */
final class EarlierBodies {
    private static final String ARTICLE = "ال";
    private static final String MINISTRY = "وزاره";
    private static final int OLDEST_SENTENCE = 4;

    private final Scan scan;

    EarlierBodies(Scan scan) {
        this.scan = scan;
    }

    /** «الوزارة», «الوكالة», «الحركة»: the last body named that is one. */
    Optional<Draft> meant(Draft draft, Mention.Nominal nominal) {
        if (nominal.plural() || !nominal.definite()) {
            return Optional.empty();
        }
        String head = nominal.head();
        return last(draft, head.startsWith(ARTICLE) ? head.substring(ARTICLE.length()) : head, nominal.sector());
    }

    /** «مسلحو التنظيم», «المتحدثون باسم الحركة»: the body that a noun's own words refer to. */
    Optional<Draft> within(Draft draft) {
        for (int i = draft.first() + 1; i < draft.end(); i++) {
            String word = scan.token(i).fold();
            if (word.startsWith(ARTICLE)) {
                String lemma = word.substring(ARTICLE.length());
                Optional<Draft> body = last(draft, lemma, scan.is(lemma, WordClass.GROUP) ? "REB" : "UNK");
                if (body.isPresent()) {
                    return body;
                }
            }
        }
        return Optional.empty();
    }

    /** «يزور وفد سوري موسكو، ومن المقرر أن يلتقي الوفد …»: the state of the last one told of by the same word without the article. */
    Optional<String> stateTold(Draft draft, Mention.Nominal nominal) {
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

    private Optional<Draft> last(Draft draft, String lemma, String sector) {
        Draft bySector = null;
        for (int i = scan.from(draft.first()) - 1; i >= 0; i--) {
            Draft before = scan.drafts.get(i);
            boolean body = before.isName(Mention.Kind.ORGANISATION) || before.isName(Mention.Kind.ARMED_GROUP);
            if (!body) {
                continue;
            }
            if (isCalled(before, lemma)) {
                return Optional.of(before);
            }
            if (bySector == null && !sector.equals("GOV") && before.sector.equals(sector)) {
                bySector = before;
            }
        }
        return Optional.ofNullable(bySector);
    }

    /** «وزارة الدفاع» is called «وزارة», «حركة حماس» and «حماس» after «حركة» are called «حركة». */
    private boolean isCalled(Draft body, String lemma) {
        List<String> words = scan.words(body.mention);
        return words.get(0).equals(lemma)
                || words.contains(ARTICLE + lemma)
                || scan.wordBefore(body.first())
                        .filter(w ->
                                w.segments().stream().anyMatch(s -> s.stem().equals(lemma)))
                        .isPresent()
                || body.entity
                        .filter(e -> Normaliser.fold(e.name()).startsWith(lemma + " ")
                                || lemma.equals(MINISTRY) && e.key().contains("-ministry-"))
                        .isPresent();
    }
}
