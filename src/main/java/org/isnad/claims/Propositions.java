package org.isnad.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Table;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.lexicon.morphology.Pos;
import org.isnad.lexicon.morphology.Reading;
import org.isnad.text.Normaliser;

/**
 * Tells the nouns that head a nominalised proposition: «رفض بلاده …», «ضرورة وقف القتال», but not «قيادة الجيش».
 *
 * <p>Any verbal noun will do that names no body; the rest is listed in {@code lexicon/ar/propositions.tsv}.
 */
final class Propositions {
    static final String FILE = "lexicon/ar/propositions.tsv";
    private static final List<String> PRONOUNS = List.of("هما", "ها", "هم", "نا", "ه");
    private static final int SHORTEST = 3;

    private final Morphology morphology;
    private final Set<String> heads = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> questions = new HashSet<>();
    private final Set<String> openers = new HashSet<>();

    Propositions(Morphology morphology) {
        this.morphology = morphology;
        for (Table.Row row : Table.load(FILE, "noun", "class").rows()) {
            String noun = Normaliser.fold(row.required("noun"));
            switch (row.required("class")) {
                case "head" -> heads.add(noun);
                case "body" -> bodies.add(noun);
                case "question" -> questions.add(noun);
                case "opener" -> openers.add(noun);
                default ->
                    throw row.error(
                            "class", "found «" + row.get("class") + "», expected head, body, question or opener");
            }
        }
    }

    /** Whether a word without the article heads a proposition: «دعمهما», «ضرورة». */
    boolean isHead(Token token) {
        return token.isWord() && isHead(token.fold());
    }

    /** The same for a folded stem. */
    boolean isHead(String stem) {
        if (heads.contains(stem)) {
            return true;
        }
        if (stem.length() < SHORTEST - 1 || stem.startsWith("ال") || bodies.contains(stem)) {
            return false;
        }
        String bare = withoutPronoun(stem);
        return !bodies.contains(bare) && (heads.contains(bare) || isMasdar(stem));
    }

    /** Whether a word, with or without the article, is a verbal noun or listed: «التفجير», «هجوم». */
    boolean isHappening(String stem) {
        return isHead(stem) || stem.startsWith("ال") && isHead(stem.substring(2));
    }

    /** Whether a word asks: «هل», «عما». */
    boolean isQuestion(String fold) {
        return questions.contains(fold);
    }

    /** Whether a word begins a clause of its own right after «وأضاف»: «لقد», «تمت», «نحن». */
    boolean isOpener(String fold) {
        return openers.contains(fold);
    }

    /** Whether a word is listed as a head: «وحدة», «مشاركة», even where it begins a noun phrase. */
    boolean isListed(String stem) {
        return heads.contains(stem);
    }

    /** Whether a word with its first letter is a form of a verb: «وصل», where «و» is no «and». */
    boolean isVerbForm(String fold) {
        return !morphology.readings(fold).isEmpty();
    }

    /** Whether a word is a participle and so may only describe the noun before it: «تقرير صادر». */
    boolean isAdjective(String fold) {
        for (Reading reading : morphology.readings(fold)) {
            if (reading.pos() == Pos.ACTIVE_PARTICIPLE || reading.pos() == Pos.PASSIVE_PARTICIPLE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is an active participle in the accusative, which opens a circumstance: «سائلاً», «داعياً». */
    boolean isAccusativeParticiple(Token token) {
        String fold = token.fold();
        if (!token.isWord() || !fold.endsWith("ا") || fold.startsWith("ال") || fold.length() < SHORTEST + 1) {
            return false;
        }
        for (Reading reading : morphology.readings(fold.substring(0, fold.length() - 1))) {
            if (reading.pos() == Pos.ACTIVE_PARTICIPLE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is surely a verb with a pronoun: «أصدرته». */
    boolean isVerbWithObject(String fold) {
        if (!fold.endsWith("ته") && !fold.endsWith("تها")) {
            return false;
        }
        for (Reading reading : morphology.readings(fold)) {
            if (reading.pos() != Pos.VERB) {
                return false;
            }
        }
        return !morphology.readings(fold).isEmpty();
    }

    /** Whether a word names a body or a kind of text. */
    boolean isBody(String stem) {
        return bodies.contains(stem);
    }

    private boolean isMasdar(String stem) {
        for (Reading reading : morphology.readings(stem)) {
            if (reading.pos() == Pos.MASDAR) {
                return true;
            }
        }
        return false;
    }

    private static String withoutPronoun(String stem) {
        for (String pronoun : PRONOUNS) {
            if (stem.endsWith(pronoun) && stem.length() - pronoun.length() >= SHORTEST) {
                String bare = stem.substring(0, stem.length() - pronoun.length());
                return bare.endsWith("ت") ? bare.substring(0, bare.length() - 1) + "ه" : bare;
            }
        }
        return stem;
    }
}
