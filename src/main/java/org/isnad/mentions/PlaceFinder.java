package org.isnad.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.mentions.Mention.Kind;
import org.isnad.text.Span;

/**
 * Places that no list has, by the noun before them: «بلدة الجيسات» names «الجيسات»; a facility keeps its noun: «ساحة البريد»,
 * «مطار أبها الدولي».
 */
final class PlaceFinder {
    private static final double SETTLEMENT = 0.8;
    private static final double FACILITY = 0.82;

    private final NameLexicon lexicon;
    private final Context context;

    PlaceFinder(NameLexicon lexicon, Context context) {
        this.lexicon = lexicon;
        this.context = context;
    }

    /**
     * Candidates for places.
     *
     * @param listed names that lists gave
     */
    List<Candidate> find(Analysis analysis, List<Candidate> listed) {
        BitSet taken = new BitSet();
        BitSet places = new BitSet();
        int[] placeEnd = new int[analysis.tokens().size() + 1];
        for (Candidate candidate : listed) {
            taken.set(candidate.firstToken(), candidate.endToken());
            if (candidate.kind() != Kind.PERSON) {
                places.set(candidate.firstToken());
                placeEnd[candidate.firstToken()] = candidate.endToken();
            }
        }
        List<Candidate> found = new ArrayList<>();
        for (Sentence sentence : analysis.textSentences()) {
            int limit = sentence.endToken();
            for (int i = sentence.firstToken(); i + 1 < limit; i++) {
                Token next = analysis.token(i + 1);
                if (!analysis.token(i).isWord() || !next.isWord()) {
                    continue;
                }
                for (Segment head : analysis.token(i).segments()) {
                    if (context.isSettlement(head.stem()) && !taken.get(i + 1)) {
                        settlement(analysis, i + 1, limit, taken).ifPresent(found::add);
                    } else if (context.isFacility(head.stem())) {
                        int end = places.get(i + 1) ? placeEnd[i + 1] : isSquare(head, next, taken) ? i + 2 : -1;
                        if (end > 0) {
                            found.add(facility(analysis, head, i, withInternational(analysis, end, limit)));
                        }
                    }
                }
            }
        }
        return found;
    }

    private boolean isSquare(Segment head, Token next, BitSet taken) {
        return context.isSquare(head.stem())
                && !taken.get(next.index())
                && next.fold().startsWith("ال")
                && lexicon.registry().nisbas(next.fold()).isEmpty();
    }

    private static int withInternational(Analysis analysis, int end, int limit) {
        boolean international = end < limit && analysis.token(end).fold().equals("الدولي");
        return international ? end + 1 : end;
    }

    private static Candidate facility(Analysis analysis, Segment head, int first, int end) {
        return GazetteerFinder.candidate(analysis, head, first, end, Kind.PLACE, List.of(), "place.facility", FACILITY);
    }

    private Optional<Candidate> settlement(Analysis analysis, int first, int limit, BitSet taken) {
        Token token = analysis.token(first);
        int end = first + 1;
        if (context.isTownWord(token.fold())) {
            if (end >= limit || !analysis.token(end).isWord() || taken.get(end)) {
                return Optional.empty();
            }
            end++;
        } else if (!mayName(token)) {
            return Optional.empty();
        }
        Span span = analysis.span(first, end);
        return Optional.of(new Candidate(span, first, end, Kind.PLACE, List.of(), "place.settlement", SETTLEMENT));
    }

    /** A definite word that is no adjective of a state, or a word that news text does not know. */
    private boolean mayName(Token token) {
        String fold = token.fold();
        if (fold.length() < 4
                || lexicon.isFunction(token.text(), fold)
                || context.isNeverName(fold)
                || !lexicon.registry().nisbas(fold).isEmpty()) {
            return false;
        }
        return fold.startsWith("ال") && !fold.endsWith("يه") && !lexicon.isTitleEnd(fold)
                || !lexicon.isKnown(fold)
                        && lexicon.clitics().cut(fold).proclitics().isEmpty();
    }
}
