package org.isnad.mentions;

import java.util.BitSet;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.lexicon.morphology.Pos;
import org.isnad.mentions.PersonParts.Part;

/** Where a person's name ends: after «بن سلمان آل سعود», before «وعلي», before the next phrase. */
final class PersonEnds {
    private static final int LONGEST = 12;
    /** Words of «عبد الفتاح سعيد السيسي». */
    private static final int LONGEST_WHOLE = 4;

    private final NameLexicon lexicon;
    private final PersonParts parts;
    private final Morphology morphology;

    PersonEnds(NameLexicon lexicon, PersonParts parts, Morphology morphology) {
        this.lexicon = lexicon;
        this.parts = parts;
        this.morphology = morphology;
    }

    /** One past the last word of the name that begins at {@code first}; -1 where a particle binds to nothing. */
    int end(Analysis analysis, int first, int limit, Part firstPart, BitSet taken) {
        int end = first + 1;
        boolean open = firstPart == Part.BINDER;
        int closed = open ? -1 : end;
        while (end < limit && end - first < LONGEST) {
            Token token = analysis.token(end);
            if (isHyphen(analysis, end, limit) || isHyphen(analysis, end + 1, limit)) {
                end += analysis.token(end).isWord() ? 3 : 2;
                closed = end;
                continue;
            }
            if (!token.isWord() || taken.get(end)) {
                break;
            }
            Part part = parts.part(token.text(), token.fold());
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
                    && (part == Part.NONE && !isHadrami(token, end - first) && !isClan(token)
                            || part != Part.SUFFIX
                                    && (part != Part.COMMON_FAMILY
                                            || token.fold().startsWith("ال"))
                                    && parts.isTitle(token.fold(), part))) {
                break;
            } else {
                open = false;
            }
            end++;
            closed = open ? closed : end;
        }
        return closed;
    }

    /** «فيرا فايك-فريبيرغا», «جان-إيف لودريان»: a hyphen between two words that may be names, no space beside it. */
    private boolean isHyphen(Analysis analysis, int at, int limit) {
        if (at + 1 >= limit || !analysis.token(at).isMark("-")) {
            return false;
        }
        Token before = analysis.token(at - 1);
        Token after = analysis.token(at + 1);
        return before.isWord()
                && after.isWord()
                && before.span().end() == analysis.token(at).span().begin()
                && after.span().begin() == analysis.token(at).span().end()
                && !before.fold().startsWith("ال")
                && !after.fold().startsWith("ال")
                && !lexicon.isFunction(before.text(), before.fold())
                && !lexicon.isFunction(after.text(), after.fold());
    }

    /** «عين قيس سعيد نجلاء بودن»: a listed person's whole name or a monarch's, and somebody else's name after it. */
    private boolean isAnotherPerson(Analysis analysis, int first, int at, Part part) {
        if (at - first < 2) {
            return lexicon.isFamous(analysis.token(first).fold()) && beginsWholeName(analysis, at);
        }
        boolean monarch = parts.isBinder(analysis.token(at - 1).fold(), "ordinal");
        boolean given = part == Part.GIVEN || monarch && part == Part.COMMON_GIVEN;
        return (given || lexicon.isFamous(analysis.token(at).fold()))
                && (monarch || lexicon.isWholeName(analysis.tokens().subList(first, at)));
    }

    /** «هنأ بوتين شي جين بينغ»: a listed person's whole name begins here. */
    private boolean beginsWholeName(Analysis analysis, int at) {
        int last = Math.min(at + LONGEST_WHOLE, analysis.tokens().size());
        for (int end = at + 2; end <= last; end++) {
            if (lexicon.isWholeName(analysis.tokens().subList(at, end))) {
                return true;
            }
        }
        return false;
    }

    /** «ماريا كورينا ماتشادو»: a word between two names that no list has; no Arabic word («انتقد ترامب قرار بايدن»). */
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
        return parts.fits(token, token.fold())
                && !token.fold().startsWith("ال")
                && !lexicon.isKnown(token.fold())
                && lexicon.clitics().cut(token.fold()).proclitics().isEmpty()
                && parts.part(after.text(), after.fold()).isClear();
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

    /** «عبد المجيد الذنيبات», «عون الخصاونة»: families named by a plural, as in Jordan. */
    private boolean isClan(Token token) {
        String fold = token.fold();
        return fold.startsWith("ال")
                && fold.length() > 6
                && (fold.endsWith("ات") || fold.endsWith("ه"))
                && !lexicon.isKnown(fold);
    }

    /** Whether a particle's next word can be what it binds: «بن سلمان», not «دي في». */
    private boolean binds(Analysis analysis, int at) {
        String particle = lexicon.particle(analysis.token(at).fold()).orElse("");
        if (particle.equals("clan")) {
            return true;
        }
        Token bound = analysis.token(at + 1);
        if (particle.equals("foreign")) {
            return parts.fits(bound, bound.fold())
                    && !bound.fold().startsWith("ال")
                    && lexicon.clitics().cut(bound.fold()).proclitics().isEmpty();
        }
        Part next = parts.part(bound.text(), bound.fold());
        return next != Part.NONE || particle.equals("patronymic");
    }
}
