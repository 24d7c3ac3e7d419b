package org.isnad.entities;

import java.util.Optional;
import org.isnad.analysis.Token;
import org.isnad.entities.EntityWords.WordClass;
import org.isnad.mentions.Mention;
import org.isnad.text.Normaliser;

/**
 * To whom a pronoun or a dropped subject most likely points: the nearest actor before a token that agrees and that no preposition governs
 * («أكد الوزير لنظيره أن بلاده …»: the minister, not his counterpart), in the same sentence or those before it.
 */
final class Antecedents {
    private static final int OLDEST_SENTENCE = 4;

    private final Scan scan;

    Antecedents(Scan scan) {
        this.scan = scan;
    }

    /** What a pronoun asks for. */
    record Wanted(boolean personOnly, boolean feminine, boolean plural) {}

    /** The most salient actor before a token; empty where none agrees. */
    Optional<Draft> before(int token, Wanted wanted) {
        int sentence = scan.token(token).sentence();
        Draft fallback = null;
        for (int i = scan.drafts.size() - 1; i >= 0; i--) {
            Draft draft = scan.drafts.get(i);
            if (draft.end() > token) {
                continue;
            }
            int here = scan.sentence(draft);
            if (sentence - here > OLDEST_SENTENCE) {
                break;
            }
            if (!agrees(draft.mention, wanted)) {
                continue;
            }
            if (fallback != null && here < scan.sentence(fallback) && sentence - scan.sentence(fallback) <= 1) {
                return Optional.of(fallback);
            }
            Mention first = titleBefore(i);
            if (!isGoverned(first) && !isCounterpart(first)) {
                return Optional.of(draft);
            }
            if (fallback == null) {
                fallback = draft;
            }
        }
        return Optional.ofNullable(fallback);
    }

    /** The title that stands right before a person's name, else the mention itself. */
    private Mention titleBefore(int index) {
        Draft draft = scan.drafts.get(index);
        for (int i = index - 1; i >= 0 && i >= index - 3; i--) {
            Draft before = scan.drafts.get(i);
            if (before.title().isPresent() && before.end() == draft.first()) {
                return before.mention;
            }
        }
        return draft.mention;
    }

    /** «خلال لقائه نظيره الروسي»: his counterpart is another than he whom the sentence is about. */
    private static boolean isCounterpart(Mention mention) {
        return mention instanceof Mention.Title title && title.isRelation();
    }

    private boolean agrees(Mention mention, Wanted wanted) {
        boolean person = mention instanceof Mention.Name name && name.kind() == Mention.Kind.PERSON
                || mention instanceof Mention.Title;
        if (wanted.personOnly() && !person || !isActor(mention)) {
            return false;
        }
        if (wanted.plural() != isPlural(mention)) {
            return false;
        }
        Gender gender = gender(mention);
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

    private boolean isPlural(Mention mention) {
        if (scan.token(mention.firstToken()).kind() == Token.Kind.NUMBER
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
    private Gender gender(Mention mention) {
        if (mention instanceof Mention.Title title) {
            return feminine(Normaliser.fold(title.head().split(" ")[0]));
        }
        if (mention instanceof Mention.Nominal nominal) {
            return feminine(nominal.head());
        }
        if (mention instanceof Mention.Name name) {
            String first = stem(mention);
            return switch (name.kind()) {
                case PERSON -> Gender.UNKNOWN;
                case STATE -> scan.is(first, WordClass.MASCULINE) ? Gender.MASCULINE : Gender.FEMININE;
                case ARMED_GROUP -> scan.is(first, WordClass.MASCULINE) ? Gender.MASCULINE : Gender.UNKNOWN;
                default -> first.endsWith("ه") ? Gender.FEMININE : Gender.UNKNOWN;
            };
        }
        return Gender.UNKNOWN;
    }

    private String stem(Mention mention) {
        Token token = scan.token(mention.firstToken());
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
    private boolean isGoverned(Mention mention) {
        String cut = scan.proclitics(mention);
        if (cut.endsWith("ل") || cut.endsWith("ب") || cut.endsWith("ك")) {
            return true;
        }
        int before = mention.firstToken() - 1;
        return before >= 0
                && scan.token(before).sentence()
                        == scan.token(mention.firstToken()).sentence()
                && scan.is(before, WordClass.GOVERNING);
    }
}
