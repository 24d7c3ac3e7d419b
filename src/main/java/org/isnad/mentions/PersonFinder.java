package org.isnad.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.lexicon.morphology.Pos;
import org.isnad.mentions.Mention.Kind;

/**
 * Personal names by their make: a given name with what can follow it («محمد بن سلمان آل سعود», «جان إيف لودريان»), a kunya
 * («أبو بكر البغدادي»), or after a title also a family name or an unknown word («الرئيس راديف»).
 */
final class PersonFinder {
    private static final double FULL = 0.93;
    private static final double TITLED = 0.92;
    /** «متضامنين», «بعضهم»: endings of Arabic words, not of names. */
    private static final Pattern PLURAL = Pattern.compile("م[^ايو].*(و|ان|ين|ون)|.*(هم|ها)");

    private static final Pattern LOOKS_IMPERFECT = Pattern.compile("[يت][تس]");
    private static final int LONGEST = 12;

    /** What a word may be within a name. */
    private enum Part {
        GIVEN,
        COMMON_GIVEN,
        FAMILY,
        COMMON_FAMILY,
        FOREIGN,
        COMMON_FOREIGN,
        LIKE_NAMES,
        UNKNOWN,
        BINDER,
        SUFFIX,
        NONE;

        boolean starts() {
            return this == GIVEN || this == FOREIGN;
        }

        boolean isClear() {
            return this == GIVEN || this == FAMILY || this == FOREIGN || this == LIKE_NAMES;
        }
    }

    private final NameLexicon lexicon;
    private final Context context;
    private final Morphology morphology;

    PersonFinder(NameLexicon lexicon, Context context, Morphology morphology) {
        this.lexicon = lexicon;
        this.context = context;
        this.morphology = morphology;
    }

    /**
     * Candidates for names.
     *
     * @param titleEnds tokens right after a title
     * @param taken tokens of names of other kinds
     */
    List<Candidate> find(Analysis analysis, BitSet titleEnds, BitSet taken) {
        List<Candidate> found = new ArrayList<>();
        boolean loose = isLooselySpelt(analysis);
        for (Sentence sentence : analysis.textSentences()) {
            int limit = sentence.endToken();
            for (int i = sentence.firstToken(); i < limit; i++) {
                if (!analysis.token(i).isWord()) {
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
            Part part = part(cut ? segment.stem() : token.text(), segment.stem());
            boolean starts = part.starts()
                    || isBinder(segment.stem(), "kunya") && segment.stem().length() > 2
                    || isBinder(segment.stem(), "theophoric");
            boolean opens = titled
                    && !cut
                    && part != Part.NONE
                    && part != Part.SUFFIX
                    && !lexicon.isTitleEnd(segment.stem())
                    && (lexicon.registry().nisbas(segment.stem()).isEmpty()
                            || end(analysis, first, limit, part, taken) > first + 1
                                    && !segment.stem().startsWith("ال"));
            boolean joinedVerb = cut && part == Part.COMMON_GIVEN && isVerb(segment.stem());
            if (taken.get(first) || joinedVerb || isTitle(segment.stem(), part)) {
                continue;
            }
            if (!starts && !opens && part != Part.COMMON_GIVEN && part != Part.COMMON_FOREIGN) {
                continue;
            }
            if (isBesideAnother(analysis, segment.stem(), first, limit)) {
                continue;
            }
            int end = end(analysis, first, limit, part, taken);
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
        return part(next.text(), next.fold()) == Part.GIVEN
                || lexicon.isForeign(next.fold()) && !lexicon.isForeignFamily(next.fold());
    }

    /** A title is no part of a name, unless it is a name too and has no article: «السلطان», «الملك» never are. */
    private boolean isTitle(String stem, Part part) {
        return lexicon.isHonorific(stem)
                || lexicon.isTitleEnd(stem) && (!part.isClear() || part == Part.GIVEN && stem.startsWith("ال"));
    }

    /** Whether what follows a common word makes it a name: «سعيد جليلي». */
    private boolean isClearAfter(Analysis analysis, int first, int end) {
        for (int i = first + 1; i < end; i++) {
            Part part = part(analysis.token(i).text(), analysis.token(i).fold());
            String fold = analysis.token(i).fold();
            boolean family = fold.startsWith("ال") && fold.endsWith("ي") && fold.length() > 5;
            if (part.isClear() || part == Part.BINDER || family) {
                return true;
            }
        }
        return false;
    }

    /** One past the last word of the name that begins at {@code first}; -1 where a particle binds to nothing. */
    private int end(Analysis analysis, int first, int limit, Part firstPart, BitSet taken) {
        int end = first + 1;
        boolean open = firstPart == Part.BINDER;
        int closed = open ? -1 : end;
        while (end < limit && end - first < LONGEST) {
            Token token = analysis.token(end);
            if (!token.isWord() || taken.get(end)) {
                break;
            }
            Part part = part(token.text(), token.fold());
            if (open && lexicon.isFunction(token.text(), token.fold())
                    || !open && isAnotherPerson(analysis, first, end, part)) {
                break;
            }
            if (part == Part.BINDER) {
                if (end + 1 >= limit || !analysis.token(end + 1).isWord() || !binds(analysis, end)) {
                    break;
                }
                open = true;
            } else if (part == Part.NONE && !open && isBridge(analysis, end, limit, taken)) {
                open = true;
            } else if (!open && isNextNoun(token, part)) {
                break;
            } else if (!open
                    && (part == Part.NONE && !isHadrami(token, end - first)
                            || part != Part.SUFFIX
                                    && (part != Part.COMMON_FAMILY
                                            || token.fold().startsWith("ال"))
                                    && isTitle(token.fold(), part))) {
                break;
            } else {
                open = false;
            }
            end++;
            closed = open ? closed : end;
        }
        return closed;
    }

    /** «عين قيس سعيد نجلاء بودن»: a listed person's whole name, and somebody else's name after it. */
    private boolean isAnotherPerson(Analysis analysis, int first, int at, Part part) {
        return (part == Part.GIVEN || lexicon.isFamous(analysis.token(at).fold()))
                && at - first >= 2
                && lexicon.isWholeName(analysis.tokens().subList(first, at));
    }

    /** «ماريا كورينا ماتشادو»: a word between two names that no list has. */
    private boolean isBridge(Analysis analysis, int at, int limit, BitSet taken) {
        Token token = analysis.token(at);
        Token before = analysis.token(at - 1);
        if (at + 1 >= limit
                || !analysis.token(at + 1).isWord()
                || taken.get(at + 1)
                || !lexicon.isForeign(before.fold())) {
            return false;
        }
        Token after = analysis.token(at + 1);
        return fits(token, token.fold())
                && !token.fold().startsWith("ال")
                && lexicon.clitics().cut(token.fold()).proclitics().isEmpty()
                && part(after.text(), after.fold()).isClear();
    }

    /** «جلال الشحماني انبثاق لجنة», «سامي محاضراته»: a verbal noun or a noun with a pronoun after a name is the next phrase. */
    private boolean isNextNoun(Token token, Part part) {
        if (part != Part.UNKNOWN && part != Part.LIKE_NAMES) {
            return false;
        }
        String fold = token.fold();
        return fold.endsWith("اته")
                || fold.endsWith("اتها")
                || morphology.readings(fold).stream().anyMatch(r -> r.pos() == Pos.MASDAR);
    }

    /** «بدر محمد باسلمه»: family names with با- look like a preposition. */
    private boolean isHadrami(Token token, int before) {
        return before >= 2
                && token.fold().startsWith("با")
                && token.fold().length() >= 5
                && !lexicon.isKnown(token.fold());
    }

    /** Whether a particle's next word can be what it binds: «بن سلمان», not «دي في». */
    private boolean binds(Analysis analysis, int at) {
        String particle = lexicon.particle(analysis.token(at).fold()).orElse("");
        if (particle.equals("clan")) {
            return true;
        }
        Token bound = analysis.token(at + 1);
        if (particle.equals("foreign")) {
            return fits(bound, bound.fold())
                    && !bound.fold().startsWith("ال")
                    && lexicon.clitics().cut(bound.fold()).proclitics().isEmpty();
        }
        Part next = part(bound.text(), bound.fold());
        return next != Part.NONE || particle.equals("patronymic");
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

    /** Whether a word can stand at the edge of a name. */
    boolean fits(Token token, String stem) {
        Part part = part(token.text(), stem);
        return !context.isNeverName(stem)
                && !lexicon.isFunction(token.text(), token.fold())
                && !isTitle(stem, part)
                && (part != Part.NONE && part != Part.UNKNOWN || !isVerb(stem));
    }

    private Part part(String text, String fold) {
        if (lexicon.isFunction(text, fold) || context.isNeverName(fold)) {
            return Part.NONE;
        }
        Optional<String> particle = lexicon.particle(fold);
        if (particle.isPresent()
                && !particle.get().equals("ordinal")
                && !particle.get().equals("alias")) {
            boolean suffix = particle.get().equals("suffix") || particle.get().equals("compound");
            return suffix ? Part.SUFFIX : Part.BINDER;
        }
        if (lexicon.isGiven(fold)) {
            return Part.GIVEN;
        }
        if (lexicon.isForeign(fold)) {
            return Part.FOREIGN;
        }
        if (lexicon.isFamily(fold)) {
            return Part.FAMILY;
        }
        if (lexicon.isCommonGiven(fold)) {
            return Part.COMMON_GIVEN;
        }
        if (lexicon.isCommonFamily(fold)) {
            return Part.COMMON_FAMILY;
        }
        if (lexicon.isCommonForeign(fold)) {
            return Part.COMMON_FOREIGN;
        }
        if (lexicon.isLikeNames(fold)) {
            return Part.LIKE_NAMES;
        }
        return looksForeign(fold) && !isVerb(fold) ? Part.UNKNOWN : Part.NONE;
    }

    /** Whether a word can be a finite verb: «سترحل» after «بوتفليقة» is no name. */
    boolean isVerb(String fold) {
        return morphology.readings(fold).stream().anyMatch(r -> r.pos() == Pos.VERB);
    }

    /** An unknown word without clitics or endings of Arabic words: «تشيسيكيدي». */
    private boolean looksForeign(String fold) {
        return fold.length() >= 4
                && !PLURAL.matcher(fold).matches()
                && !lexicon.isKnown(fold)
                && !(fold.startsWith("و") && isVerb(fold.substring(1)))
                && !LOOKS_IMPERFECT.matcher(fold).lookingAt()
                && !hasFunctionRest(fold)
                && lexicon.clitics().cut(fold).proclitics().isEmpty()
                && !fold.endsWith("هم")
                && !fold.endsWith("ها")
                && !fold.endsWith("نا")
                && !fold.endsWith("ات")
                && !fold.endsWith("ون")
                && !fold.endsWith("ه");
    }

    /** «بأي», «كما»: a preposition before a word that is no name. */
    private boolean hasFunctionRest(String fold) {
        return "بكلوف".indexOf(fold.charAt(0)) >= 0 && lexicon.isFunction(fold.substring(1), fold.substring(1));
    }

    /** Whether a single word may be a person for the model: not a common word or title. */
    boolean isLikelyAlone(Token token, String stem) {
        Part part = part(token.text(), stem);
        if (PLURAL.matcher(stem).matches()) {
            return false;
        }
        return part == Part.FAMILY || part == Part.FOREIGN || part == Part.LIKE_NAMES || part == Part.UNKNOWN;
    }

    private boolean isBinder(String fold, String kind) {
        return lexicon.particle(fold).orElse("").equals(kind);
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
