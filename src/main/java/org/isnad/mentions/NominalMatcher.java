package org.isnad.mentions;

import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.text.Normaliser;
import org.jspecify.annotations.Nullable;

/** The noun that begins at a token, in whichever form: «المتظاهرون», «قواتها», «وزارة الدفاع» with all its words. */
final class NominalMatcher {
    private static final char TEH_MARBUTA = 'ة';
    /** Classes of nouns whose plural with a pronoun is somebody's people; in the singular only these nouns are. */
    private static final Set<String> OWNED_PLURALS = Set.of(
            "people",
            "army",
            "forces",
            "terrorists",
            "rebels",
            "government",
            "police",
            "unknown",
            NominalFinder.ALLY,
            "casualties",
            "legislature",
            "media");

    /** A noun of the table where it stands; {@code end} is one past its last token. */
    record Match(Token.Segment segment, Nouns.Form form, int end) {}

    private final Analysis analysis;
    private final NameMap names;
    private final NominalLexicon lexicon;

    NominalMatcher(Analysis analysis, NameMap names, NominalLexicon lexicon) {
        this.analysis = analysis;
        this.names = names;
        this.lexicon = lexicon;
    }

    @Nullable
    Match match(Token token, int end) {
        Match best = null;
        for (Token.Segment segment : token.segments()) {
            if (segment.proclitics().endsWith("ك") && !NominalLexicon.isDefinite(segment.stem())) {
                continue;
            }
            for (Nouns.Form form : lexicon.nouns().startingWith(segment.stem())) {
                int stop = token.index() + form.words().size();
                if ((best == null || stop > best.end) && stop <= end && follows(form, token.index())) {
                    best = new Match(segment, form, stop);
                }
            }
            if (best == null && !endsInTehMarbuta(token)) {
                Optional<Nouns.Form> possessed = lexicon.nouns().possessed(segment.stem());
                if (possessed.isPresent() && isOwned(possessed.get())) {
                    best = new Match(segment, possessed.get(), token.index() + 1);
                }
            }
        }
        return best;
    }

    /** «عسكرية» is not «عسكريه»: folding has made both alike. */
    private static boolean endsInTehMarbuta(Token token) {
        int last = token.text().length() - 1;
        while (last > 0 && Character.getType(token.text().charAt(last)) == Character.NON_SPACING_MARK) {
            last--;
        }
        return token.text().charAt(last) == TEH_MARBUTA;
    }

    /** «من جانبه» names nobody. */
    private boolean isOwned(Nouns.Form form) {
        boolean several = form.number() == Nouns.Number.PLURAL
                && OWNED_PLURALS.contains(form.noun().type());
        return several || lexicon.is(Normaliser.fold(form.noun().lemma()), NominalLexicon.Sort.OWNED_SINGULAR);
    }

    boolean follows(Nouns.Form form, int at) {
        for (int i = 1; i < form.words().size(); i++) {
            if (!analysis.token(at + i).fold().equals(form.words().get(i))) {
                return false;
            }
        }
        int last = at + form.words().size() - 1;
        return names.covering(last)
                .map(n -> n.firstToken() > at && n.endToken() == last + 1)
                .orElse(true);
    }
}
