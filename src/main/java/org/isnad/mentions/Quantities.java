package org.isnad.mentions;

import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.text.Span;

/** How many of those whom a noun names: «عدد من الجنود», «15 شخصا», «آلاف المعلمين». */
final class Quantities {
    private static final int SHORTEST_PEOPLE = 6;

    private final Analysis analysis;
    private final NameMap names;
    private final NominalLexicon lexicon;

    Quantities(Analysis analysis, NameMap names, NominalLexicon lexicon) {
        this.analysis = analysis;
        this.names = names;
        this.lexicon = lexicon;
    }

    record Start(int token, int begin) {}

    /** Takes in the quantity before a noun: «عدد من», «مئات», «خمسة», «15». */
    Start start(Token.Segment segment, int at, int from) {
        int begin = segment.span().begin();
        if (!segment.proclitics().isEmpty() || at == from) {
            return new Start(at, begin);
        }
        int i = at - 1;
        if (analysis.token(i).fold().equals("من") && i > from) {
            i--;
        }
        Token before = analysis.token(i);
        if (before.kind() == Token.Kind.NUMBER && i == at - 1) {
            return new Start(i, before.span().begin());
        }
        for (Token.Segment s : before.segments()) {
            if (lexicon.is(s.stem(), NominalLexicon.Sort.QUANTITY) && !names.isCovered(i)) {
                return new Start(i, s.span().begin());
            }
        }
        return new Start(at, begin);
    }

    /** «آلاف المعلمين», «مئات من النقابيين»: many of those whom a plural in «ين» names are people. */
    Optional<Mention.Nominal> crowd(Token token, int end) {
        Optional<Token.Segment> quantity = token.segments().stream()
                .filter(s -> lexicon.is(s.stem(), NominalLexicon.Sort.CROWD))
                .findFirst();
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        int at = token.index() + 1;
        if (at + 1 < end && analysis.token(at).fold().equals("من")) {
            at++;
        }
        if (at >= end || names.isCovered(at) || !isPeople(analysis.token(at).fold())) {
            return Optional.empty();
        }
        return Optional.of(new Mention.Nominal(
                new Span(
                        quantity.get().span().begin(), analysis.token(at).span().end()),
                token.index(),
                at + 1,
                analysis.token(at).fold(),
                "people",
                Optional.empty(),
                "CVL",
                true,
                true,
                NominalFinder.RULE + "local",
                0.6));
    }

    private boolean isPeople(String fold) {
        return NominalLexicon.isDefinite(fold)
                && fold.length() > SHORTEST_PEOPLE
                && (fold.endsWith("ين") || fold.endsWith("ون"))
                && !lexicon.is(fold, NominalLexicon.Sort.THING)
                && lexicon.nouns().startingWith(fold).isEmpty()
                && lexicon.qualifiers().nisbas(fold).isEmpty();
    }
}
