package org.isnad.entities;

import java.util.Optional;
import org.isnad.entities.EntityWords.WordClass;
import org.isnad.mentions.Mention;

/** Finds the body to which people belong: «قيادي في تنظيم داعش», «وحدات من الجيش السوري», «مسلحون يشتبه في انتمائهم إلى داعش». */
final class Memberships {
    private static final String ARTICLE = "ال";
    private static final int MOST_TO_JOINING = 5;

    private final Scan scan;

    Memberships(Scan scan) {
        this.scan = scan;
    }

    /** The body right after a noun, or after a word of joining one. */
    Optional<Draft> of(Draft draft) {
        int size = scan.analysis.tokens().size();
        int joining = joining(draft);
        int at = joining < 0 ? draft.end() : joining + 1;
        if (joining < 0 && (at >= size || !scan.is(at, WordClass.MEMBER_OF))) {
            return Optional.empty();
        }
        boolean civil = draft.sector.equals("CVL") || draft.sector.equals("MED");
        if (joining < 0 && civil && !scan.is(draft.first(), WordClass.ACTIVIST)) {
            return Optional.empty();
        }
        if (joining < 0 || at < size && scan.token(at).fold().equals("الي")) {
            at++;
        }
        for (int skipped = 0; skipped < 2 && at < size && scan.is(at, WordClass.BODY); skipped++) {
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

    private boolean isJoining(String stem) {
        String bare = stem.startsWith(ARTICLE) ? stem.substring(ARTICLE.length()) : stem;
        return scan.begins(bare, WordClass.JOINING);
    }

    /** The sector of people of a body: «مدنيون» of an armed group are rebels, officials stay officials. */
    static String sector(String own, Draft body) {
        boolean takes = own.equals("UNK") || own.equals("CVL") || own.equals("PTY") || own.equals("MIL");
        return takes && !body.sector.equals("UNK") ? body.sector : own;
    }
}
