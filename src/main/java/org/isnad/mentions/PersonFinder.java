package org.isnad.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.mentions.Mention.Kind;
import org.isnad.mentions.PersonParts.Part;

/**
 * Personal names by their make: a given name with what can follow it («محمد بن سلمان آل سعود», «جان إيف لودريان»), a kunya
 * («أبو بكر البغدادي»), or after a title also a family name or an unknown word («الرئيس راديف»).
 */
final class PersonFinder {
    private static final double FULL = 0.93;
    private static final double TITLED = 0.92;

    private final NameLexicon lexicon;
    private final Context context;
    private final PersonParts parts;
    private final PersonEnds ends;

    PersonFinder(NameLexicon lexicon, Context context, PersonParts parts, Morphology morphology) {
        this.lexicon = lexicon;
        this.context = context;
        this.parts = parts;
        this.ends = new PersonEnds(lexicon, parts, morphology);
    }

    /**
     * Candidates for names.
     *
     * @param titleEnds tokens right after a title
     * @param taken tokens of names of other kinds
     * @param within tokens of listed persons after their first: nobody's name begins there
     */
    List<Candidate> find(Analysis analysis, BitSet titleEnds, BitSet taken, BitSet within) {
        List<Candidate> found = new ArrayList<>();
        boolean loose = isLooselySpelt(analysis);
        for (Sentence sentence : analysis.textSentences()) {
            int limit = sentence.endToken();
            for (int i = sentence.firstToken(); i < limit; i++) {
                if (!analysis.token(i).isWord() || within.get(i)) {
                    continue;
                }
                Optional<Candidate> name = at(analysis, i, limit, titleEnds, taken, loose);
                if (name.isPresent()) {
                    found.add(name.get());
                    i = name.get().endToken() - 1;
                }
            }
        }
        return found;
    }

    /** Where «الي» stands for «إلى», «علي» may stand for «على». */
    static boolean isLooselySpelt(Analysis analysis) {
        return analysis.tokens().stream()
                .anyMatch(t -> t.text().equals("الي") || t.text().equals("إلي"));
    }

    private Optional<Candidate> at(
            Analysis analysis, int first, int limit, BitSet titleEnds, BitSet taken, boolean loose) {
        boolean titled = titleEnds.get(first) || isAfterHonorific(analysis, first);
        Token token = analysis.token(first);
        for (Segment segment : token.segments()) {
            boolean cut = !segment.proclitics().isEmpty();
            if (cut && !lexicon.clitics().cut(token.fold()).proclitics().equals(segment.proclitics())) {
                continue;
            }
            Part part = parts.part(cut ? segment.stem() : token.text(), segment.stem());
            boolean starts = part.starts()
                    || parts.isBinder(segment.stem(), "kunya") && segment.stem().length() > 2
                    || parts.isBinder(segment.stem(), "theophoric");
            boolean opens = titled
                    && !cut
                    && part != Part.NONE
                    && part != Part.SUFFIX
                    && !lexicon.isTitleEnd(segment.stem())
                    && (lexicon.registry().nisbas(segment.stem()).isEmpty()
                            || ends.end(analysis, first, limit, part, taken) > first + 1
                                    && !segment.stem().startsWith("ال"));
            boolean joinedVerb = cut && part == Part.COMMON_GIVEN && parts.isVerb(segment.stem());
            if (taken.get(first) || joinedVerb || parts.isTitle(segment.stem(), part)) {
                continue;
            }
            if (!starts && !opens && part != Part.COMMON_GIVEN && part != Part.COMMON_FOREIGN) {
                continue;
            }
            if (isBesideAnother(analysis, segment.stem(), first, limit)) {
                continue;
            }
            int end = ends.end(analysis, first, limit, part, taken);
            if (end < 0) {
                continue;
            }
            boolean alone = end == first + 1;
            boolean common = part == Part.COMMON_GIVEN || part == Part.COMMON_FAMILY || part == Part.COMMON_FOREIGN;
            if (alone
                    && common
                    && lexicon.isOccupation(
                            analysis.token(Math.max(0, first - 1)).fold())) {
                continue;
            }
            boolean weak = !isAfterHonorific(analysis, first) && segment.stem().startsWith("ال");
            if (weak && !starts
                    || alone
                            && (!titled
                                    || weak
                                    || !lexicon.registry()
                                            .nisbas(segment.stem())
                                            .isEmpty())) {
                continue;
            }
            boolean ali = NameLexicon.isAli(token.text()) && !alone && !loose;
            boolean usual = starts && (lexicon.isLikeNames(segment.stem()) || !lexicon.isKnown(segment.stem()));
            boolean bound = part == Part.BINDER || part == Part.FOREIGN;
            if (!titled && !usual && !bound && !ali && !isClearAfter(analysis, first, end)) {
                continue;
            }
            String rule = titled ? "person.titled" : "person.full";
            return Optional.of(GazetteerFinder.candidate(
                    analysis, segment, first, end, Kind.PERSON, List.of(), rule, titled ? TITLED : FULL));
        }
        return Optional.empty();
    }

    /** «سمى أوباما لورا هولغايت», «التقى نتنياهو أوباما»: a family name and somebody else's name. */
    private boolean isBesideAnother(Analysis analysis, String stem, int first, int limit) {
        if (first + 1 >= limit) {
            return false;
        }
        Token next = analysis.token(first + 1);
        if (lexicon.isFamous(stem) && lexicon.isFamous(next.fold())) {
            return true;
        }
        if (!lexicon.isForeignFamily(stem)) {
            return false;
        }
        return parts.part(next.text(), next.fold()) == Part.GIVEN
                || lexicon.isForeign(next.fold()) && !lexicon.isForeignFamily(next.fold());
    }

    /** Whether what follows a common word makes it a name: «سعيد جليلي». */
    private boolean isClearAfter(Analysis analysis, int first, int end) {
        for (int i = first + 1; i < end; i++) {
            Part part = parts.part(analysis.token(i).text(), analysis.token(i).fold());
            String fold = analysis.token(i).fold();
            boolean family = fold.startsWith("ال") && fold.endsWith("ي") && fold.length() > 5;
            if (part.isClear() || part == Part.BINDER || family) {
                return true;
            }
        }
        return false;
    }

    /** Whether a listed name may be part of a person's: another person's, or a place after which families are named. */
    boolean mayBePart(Analysis analysis, Candidate listed) {
        if (listed.kind() == Kind.PERSON) {
            return true;
        }
        String fold = analysis.token(listed.firstToken()).fold();
        return listed.kind() == Kind.PLACE
                && listed.tokens() == 1
                && (lexicon.isFamily(fold)
                        || lexicon.isCommonFamily(fold)
                        || lexicon.isForeign(fold) && follows(analysis, listed.firstToken()));
    }

    /** «أليكس فيرغسون»: a foreign name stands right before. */
    private boolean follows(Analysis analysis, int at) {
        return at > 0 && lexicon.isForeign(analysis.token(at - 1).fold());
    }

    /** Whether a name is only borrowed by what stands before it, a title between them or not: «كأس الملك فيصل». */
    boolean isEponym(Analysis analysis, Candidate name) {
        int first = name.firstToken();
        while (first > 0 && lexicon.isHonorific(analysis.token(first - 1).fold())) {
            first--;
        }
        return name.kind() == Kind.PERSON && context.saysEponym(analysis, first);
    }

    private boolean isAfterHonorific(Analysis analysis, int first) {
        if (first == 0
                || analysis.token(first - 1).sentence() != analysis.token(first).sentence()) {
            return false;
        }
        Token before = analysis.token(first - 1);
        return !context.isNeverName(before.fold())
                && !lexicon.isFunction(before.text(), before.fold())
                && before.segments().stream().anyMatch(s -> lexicon.isHonorific(s.stem()));
    }
}
