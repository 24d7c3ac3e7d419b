package org.isnad.entities;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.mentions.Mention;
import org.isnad.text.Normaliser;

/**
 * To whom a pronoun or a dropped subject most likely points: the nearest actor before a token that agrees and that no preposition governs
 * («أكد الوزير لنظيره أن بلاده …»: the minister, not his counterpart), in the same sentence or those before it.
 */
public final class Antecedents {
    private static final int OLDEST_SENTENCE = 4;
    private static final Set<String> PREPOSITIONS = Set.of(
            "مع", "الي", "عن", "من", "علي", "في", "ضد", "بين", "لدي", "تجاه", "حيال", "ازاء", "نحو", "عبر", "باسم",
            "بشان", "حول", "قبل");
    private static final Set<String> MASCULINE = Set.of(
            "العراق",
            "لبنان",
            "اليمن",
            "الاردن",
            "السودان",
            "المغرب",
            "الكيان",
            "الاحتلال",
            "العدو",
            "الصومال",
            "حزب",
            "تنظيم",
            "داعش");

    private Antecedents() {}

    /** What a pronoun asks for. */
    public record Wanted(boolean personOnly, boolean feminine, boolean plural) {}

    /** Index of the link of the most salient actor before a token; empty where none agrees. */
    public static Optional<Integer> before(Linked linked, int token, Wanted wanted) {
        return before(
                linked.analysis(), linked.links().stream().map(Link::mention).toList(), token, wanted);
    }

    static Optional<Integer> before(Analysis analysis, List<Mention> mentions, int token, Wanted wanted) {
        int sentence = analysis.token(token).sentence();
        int fallback = -1;
        int fallbackSentence = -1;
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            if (mention.endToken() > token) {
                continue;
            }
            int here = analysis.token(mention.firstToken()).sentence();
            if (sentence - here > OLDEST_SENTENCE) {
                break;
            }
            if (!agrees(analysis, mention, wanted)) {
                continue;
            }
            if (fallback >= 0 && here < fallbackSentence && sentence - fallbackSentence <= 1) {
                return Optional.of(fallback);
            }
            Mention first = titleBefore(mentions, i);
            if (!isGoverned(analysis, first) && !isCounterpart(first)) {
                return Optional.of(i);
            }
            if (fallback < 0) {
                fallback = i;
                fallbackSentence = here;
            }
        }
        return fallback < 0 ? Optional.empty() : Optional.of(fallback);
    }

    /** The title that stands right before a person's name, else the mention itself. */
    private static Mention titleBefore(List<Mention> mentions, int index) {
        Mention mention = mentions.get(index);
        for (int i = index - 1; i >= 0 && i >= index - 3; i--) {
            if (mentions.get(i) instanceof Mention.Title title && title.endToken() == mention.firstToken()) {
                return title;
            }
        }
        return mention;
    }

    /** «خلال لقائه نظيره الروسي»: his counterpart is another than he whom the sentence is about. */
    private static boolean isCounterpart(Mention mention) {
        return mention instanceof Mention.Title title && title.isRelation();
    }

    private static boolean agrees(Analysis analysis, Mention mention, Wanted wanted) {
        boolean person = mention instanceof Mention.Name name && name.kind() == Mention.Kind.PERSON
                || mention instanceof Mention.Title;
        if (wanted.personOnly() && !person || !isActor(mention)) {
            return false;
        }
        if (wanted.plural() != isPlural(analysis, mention)) {
            return false;
        }
        Gender gender = gender(analysis, mention);
        return wanted.plural() || gender.fits(wanted.feminine() ? Gender.FEMININE : Gender.MASCULINE);
    }

    private static boolean isActor(Mention mention) {
        if (mention instanceof Mention.Name name) {
            return name.kind() != Mention.Kind.PLACE;
        }
        if (mention instanceof Mention.Nominal nominal) {
            return !nominal.noun().equals("facility")
                    && !nominal.noun().equals("adjective")
                    && !nominal.rule().endsWith("possessive");
        }
        return mention instanceof Mention.Title;
    }

    private static boolean isPlural(Analysis analysis, Mention mention) {
        if (analysis.token(mention.firstToken()).kind() == Token.Kind.NUMBER
                && mention.endToken() > mention.firstToken() + 1) {
            return true;
        }
        if (mention instanceof Mention.Title title) {
            return title.plural();
        }
        return mention instanceof Mention.Nominal nominal
                && nominal.plural()
                && !nominal.head().endsWith("ات");
    }

    /** Gender of a mention; an armed group or a person without a title may be either. */
    static Gender gender(Analysis analysis, Mention mention) {
        if (mention instanceof Mention.Title title) {
            return feminine(Normaliser.fold(title.head().split(" ")[0]));
        }
        if (mention instanceof Mention.Nominal nominal) {
            return feminine(nominal.head());
        }
        if (mention instanceof Mention.Name name) {
            String first = stem(analysis, mention);
            return switch (name.kind()) {
                case PERSON -> Gender.UNKNOWN;
                case STATE -> MASCULINE.contains(first) ? Gender.MASCULINE : Gender.FEMININE;
                case ARMED_GROUP -> MASCULINE.contains(first) ? Gender.MASCULINE : Gender.UNKNOWN;
                default -> first.endsWith("ه") ? Gender.FEMININE : Gender.UNKNOWN;
            };
        }
        return Gender.UNKNOWN;
    }

    private static String stem(Analysis analysis, Mention mention) {
        Token token = analysis.token(mention.firstToken());
        return token.segments().stream()
                .filter(s -> s.span().begin() == mention.span().begin())
                .map(Token.Segment::stem)
                .findFirst()
                .orElse(token.fold());
    }

    private static Gender feminine(String word) {
        boolean feminine = word.endsWith("ه") && !word.startsWith("نظير") || word.endsWith("ات");
        return feminine ? Gender.FEMININE : Gender.MASCULINE;
    }

    /** Whether a preposition, attached or of its own, stands before a mention or before the title it belongs to. */
    static boolean isGoverned(Analysis analysis, Mention mention) {
        int first = mention.firstToken();
        Token token = analysis.token(first);
        if (mention.span().begin() > token.span().begin()) {
            String cut = "";
            for (Token.Segment segment : token.segments()) {
                if (segment.span().begin() == mention.span().begin()) {
                    cut = segment.proclitics();
                }
            }
            if (cut.endsWith("ل") || cut.endsWith("ب") || cut.endsWith("ك")) {
                return true;
            }
        }
        int before = first - 1;
        return before >= 0
                && analysis.token(before).sentence() == token.sentence()
                && PREPOSITIONS.contains(analysis.token(before).fold());
    }
}
