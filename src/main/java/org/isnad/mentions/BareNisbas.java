package org.isnad.mentions;

import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Nisba;
import org.isnad.text.Span;

/** Nisbas that no noun, title or name took: «الغارات الروسية», «الفلسطينيون», «عشرين سوريا». */
final class BareNisbas {
    private final Quantities quantities;
    private final NominalLexicon lexicon;

    BareNisbas(Quantities quantities, NominalLexicon lexicon) {
        this.quantities = quantities;
        this.lexicon = lexicon;
    }

    /** «الغارات الروسية»; «الدعم المالي» is money, nothing of Mali's. */
    Optional<Mention.Nominal> bareNisba(Token token, int from) {
        for (Token.Segment segment : token.segments()) {
            List<Nisba> readings = lexicon.qualifiers().nisbas(segment.stem());
            if (readings.isEmpty()) {
                continue;
            }
            Nisba nisba = readings.get(0);
            boolean attached = !segment.proclitics().isEmpty();
            if ((nisba.definite() || !attached)
                    && lexicon.qualifiers().of(segment.stem()).isPresent()) {
                continue;
            }
            Quantities.Start start = nisba.definite()
                    ? new Quantities.Start(token.index(), segment.span().begin())
                    : quantities.start(segment, token.index(), from);
            boolean people = nisba.people()
                    || nisba.number() == Nisba.Number.PLURAL && nisba.definite()
                    || start.token() < token.index() && isCountable(nisba, segment.stem());
            if (!people) {
                start = new Quantities.Start(token.index(), segment.span().begin());
            }
            return Optional.of(new Mention.Nominal(
                    new Span(start.begin(), segment.span().end()),
                    start.token(),
                    token.index() + 1,
                    segment.stem(),
                    people ? "people" : NominalFinder.ADJECTIVE,
                    Optional.of(nisba.state()),
                    people ? "CVL" : "GOV",
                    nisba.definite(),
                    nisba.number() != Nisba.Number.SINGULAR,
                    NominalFinder.RULE + "nisba",
                    people ? 0.7 : 0.3));
        }
        return Optional.empty();
    }

    /** «عشرين فلسطينيا», «ثلاثة سوريين», «مئة مصري». */
    private static boolean isCountable(Nisba nisba, String stem) {
        return !nisba.feminine()
                && (nisba.number() == Nisba.Number.PLURAL
                        || nisba.number() == Nisba.Number.SINGULAR && (stem.endsWith("يا") || stem.endsWith("ي")));
    }
}
