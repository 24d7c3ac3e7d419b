package org.isnad.events;

import java.util.List;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;

/** «من قبل», «على يد», «بنيران», «برصاص»: who does what a passive or a noun of suffering says. */
final class Perpetrators {
    private static final int REACH = 32;

    private final Cast cast;
    private final Analysis analysis;

    Perpetrators(Cast cast) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
    }

    /** «من قبل», «على يد», «بنيران», «برصاص». */
    List<Participant> byWhom(int from) {
        int end = Math.min(analysis.sentenceOf(analysis.token(from)).endToken(), from + REACH);
        for (int i = from + 1; i + 1 < end; i++) {
            String fold = analysis.token(i).fold();
            String next = analysis.token(i + 1).fold();
            boolean by = fold.equals("من") && (next.equals("قبل") || next.equals("جانب") || next.equals("طرف"))
                    || fold.equals("علي") && (next.equals("يد") || next.equals("ايدي") || next.equals("ايادي"));
            if (by) {
                return cast.arguments().complement(i + 1).map(cast::of).orElse(List.of());
            }
            if (fold.equals("بنيران")
                    || fold.equals("برصاص")
                    || fold.equals("بقصف")
                    || fold.equals("بغارات")
                    || fold.equals("بغاره")) {
                return cast.arguments().complement(i).map(cast::of).orElse(cast.adjectives(i, false));
            }
        }
        return List.of();
    }
}
