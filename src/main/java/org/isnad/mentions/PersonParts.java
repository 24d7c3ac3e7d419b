package org.isnad.mentions;

import java.util.Optional;
import java.util.regex.Pattern;
import org.isnad.analysis.Token;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.lexicon.morphology.Pos;

/** What a word can be within a person's name: «محمد» a given name, «بن» a particle, «تشيسيكيدي» unknown but like a name. */
final class PersonParts {
    /** «متضامنين», «بعضهم»: endings of Arabic words, not of names. */
    private static final Pattern PLURAL = Pattern.compile("م[^ايو].*(و|ان|ين|ون)|.*(هم|ها)");

    private static final Pattern LOOKS_IMPERFECT = Pattern.compile("[يت][تس]");

    /** What a word may be within a name. */
    enum Part {
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

    PersonParts(NameLexicon lexicon, Context context, Morphology morphology) {
        this.lexicon = lexicon;
        this.context = context;
        this.morphology = morphology;
    }

    /** @param fold the word, folded, its clitics cut off */
    Part part(String text, String fold) {
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

    /** A title is no part of a name, unless it is a name too and has no article: «السلطان», «الملك» never are. */
    boolean isTitle(String stem, Part part) {
        return lexicon.isHonorific(stem)
                || lexicon.isTitleEnd(stem) && (!part.isClear() || part == Part.GIVEN && stem.startsWith("ال"));
    }

    /** Whether a word can stand at the edge of a name. */
    boolean fits(Token token, String stem) {
        Part part = part(token.text(), stem);
        return !context.isNeverName(stem)
                && !lexicon.isFunction(token.text(), token.fold())
                && !isTitle(stem, part)
                && (part != Part.NONE && part != Part.UNKNOWN || !isVerb(stem));
    }

    /** Whether a word can be a finite verb: «سترحل» after «بوتفليقة» is no name. */
    boolean isVerb(String fold) {
        return morphology.readings(fold).stream().anyMatch(r -> r.pos() == Pos.VERB);
    }

    boolean isBinder(String fold, String kind) {
        return lexicon.particle(fold).orElse("").equals(kind);
    }

    /** Whether a single word may be a person for the model: not a common word or title. */
    boolean isLikelyAlone(Token token, String stem) {
        Part part = part(token.text(), stem);
        if (PLURAL.matcher(stem).matches()) {
            return false;
        }
        return part == Part.FAMILY || part == Part.FOREIGN || part == Part.LIKE_NAMES || part == Part.UNKNOWN;
    }

    /** An unknown word without clitics or endings of Arabic words: «تشيسيكيدي». */
    boolean looksForeign(String fold) {
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
    boolean hasFunctionRest(String fold) {
        return "بكلوف".indexOf(fold.charAt(0)) >= 0 && lexicon.isFunction(fold.substring(1), fold.substring(1));
    }
}
