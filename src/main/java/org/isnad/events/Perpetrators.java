package org.isnad.events;

import java.util.List;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;
import org.isnad.syntax.FunctionWords.WordClass;

/** «من قبل», «على يد», «بنيران», «برصاص»: who does what a passive or a noun of suffering says. */
final class Perpetrators {
    private static final int REACH = 32;

    private final Cast cast;
    private final Analysis analysis;

    Perpetrators(Cast cast) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
    }

    /** «هجوم … تبنته حركة الشباب». */
    private boolean isClaimed(int verb) {
        return cast.arguments()
                .verbs()
                .finite(verb)
                .filter(f -> !f.reading().suffix().isEmpty())
                .filter(f -> cast.is(f.reading().lemma(), RoleWords.WordClass.CLAIM))
                .isPresent();
    }

    /** «هجوم نسب إلى تنظيم داعش», «عمليات منسوبة إلى الحركة». */
    private boolean isAscribed(int word) {
        return cast.is(analysis.token(word).fold(), RoleWords.WordClass.ASCRIBED)
                || cast.isVerb(word, RoleWords.WordClass.ASCRIBED);
    }

    /** «رفض من جانب إسرائيل», not «رفض خطوات من جانب إثيوبيا»: right after the noun or one adjective. */
    boolean isNamedAt(int after) {
        int end = analysis.sentenceOf(analysis.token(after - 1)).endToken();
        for (int i = after; i <= after + 1 && i + 1 < end; i++) {
            if (cast.is(analysis.token(i).fold() + " " + analysis.token(i + 1).fold(), RoleWords.WordClass.BY)) {
                return true;
            }
        }
        return false;
    }

    /** «من قبل», «على يد», «بنيران», «برصاص». */
    List<Participant> byWhom(int from) {
        int end = Math.min(analysis.sentenceOf(analysis.token(from)).endToken(), from + REACH);
        for (int i = from + 1; i + 1 < end; i++) {
            int claim = i;
            String fold = analysis.token(i).fold();
            String next = analysis.token(i + 1).fold();
            if (cast.is(fold + " " + next, RoleWords.WordClass.BY)) {
                return cast.arguments().complement(i + 1).map(cast::of).orElse(List.of());
            }
            boolean to = next.equals("الي")
                    || i + 2 < end && analysis.token(i + 2).fold().equals("الي");
            if (to && isAscribed(i)) {
                return cast.arguments().after(i, Set.of("الي")).map(cast::of).orElse(List.of());
            }
            if (isClaimed(i)) {
                return cast.arguments()
                        .subject(i)
                        .filter(s -> s.firstToken() > from)
                        .or(() -> cast.arguments().firstAfter(claim))
                        .map(cast::of)
                        .orElse(List.of());
            }
            if (cast.arguments().words().is(fold, WordClass.MEANS)) {
                List<Participant> owners =
                        cast.arguments().complement(i).map(cast::of).orElse(cast.adjectives(i, false));
                if (!owners.isEmpty()) {
                    return owners;
                }
            }
        }
        return List.of();
    }
}
