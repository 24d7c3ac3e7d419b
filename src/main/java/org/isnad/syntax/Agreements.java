package org.isnad.syntax;

import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Token;
import org.isnad.entities.Link;
import org.isnad.entities.Linked;
import org.isnad.lexicon.morphology.Reading;
import org.isnad.lexicon.morphology.Tense;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords.Sort;
import org.isnad.syntax.FunctionWords.WordClass;

/** Whether a verb's form and a noun phrase agree: gender, and number where the subject was told before. */
final class Agreements {
    private static final String HER_OWN = "رت";

    /** «بلاده سحبت»: its gender is not seen. */
    private static final String COUNTRY = "بلاد";

    private static final int NEAR = 4;

    private final Linked linked;
    private final NounPhrases phrases;
    private final Verbs verbs;
    private final Clauses clauses;
    private final Nouns nouns;

    Agreements(Linked linked, NounPhrases phrases, Verbs verbs, Clauses clauses, Nouns nouns) {
        this.linked = linked;
        this.phrases = phrases;
        this.verbs = verbs;
        this.clauses = clauses;
        this.nouns = nouns;
    }

    Agreement agreementOfPronoun(int pronoun, Agreement agreement) {
        String fold = clauses.token(pronoun).fold();
        if (agreement.subjectIsBefore()) {
            return agreement;
        }
        return new Agreement(fold.endsWith("ها"), fold.endsWith("نه"), fold.endsWith("هما"), fold.endsWith("هم"));
    }

    boolean canSpeak(int link) {
        return isPerson(link) || nouns.mention(link) instanceof Mention.Title;
    }

    /** «مسؤولين», «جنديا»: the ending says that it is no subject; «الأمين العام» only looks so. */
    boolean isAccusative(Argument argument, int head) {
        if (nouns.mention(head) instanceof Mention.Title title && !title.plural()) {
            return false;
        }
        if (nouns.mention(head).firstToken() != argument.firstToken()) {
            return false;
        }
        if (nouns.mention(head) instanceof Mention.Name) {
            return isGroup(head) && clauses.fold(argument.firstToken()).endsWith("يين");
        }
        if (followsQuantity(argument.firstToken())) {
            return false;
        }
        String first = clauses.token(argument.firstToken()).fold();
        boolean owned = nouns.mention(head) instanceof Mention.Nominal
                && argument.endToken() == argument.firstToken() + 1
                && !first.startsWith("ال")
                && (first.endsWith("ها") || first.endsWith("اره") || first.endsWith("هم"));
        return first.length() > NEAR && (first.endsWith("ين") || owned);
    }

    /** «بعض المسؤولين», «العديد من الإسرائيليين»: the ending is due to the quantity before it. */
    private boolean followsQuantity(int first) {
        int before = first - 1;
        int start = clauses.sentenceStart(first);
        if (before > start && clauses.fold(before).equals("من")) {
            before--;
        }
        return before >= start && clauses.is(before, WordClass.QUANTIFIER);
    }

    /** «مسلحون», «الحوثيون»: the ending says that it is no object. */
    boolean isNominative(Argument argument, int head) {
        boolean first = nouns.mention(head).firstToken() == argument.firstToken();
        String fold = clauses.fold(argument.firstToken());
        boolean several = nouns.mention(head) instanceof Mention.Title title && title.plural()
                || nouns.mention(head) instanceof Mention.Nominal nominal && nominal.plural()
                || isGroup(head) && fold.endsWith("يون");
        return first && several && fold.length() > NEAR && fold.endsWith("ون");
    }

    private boolean isGroup(int link) {
        return nouns.mention(link) instanceof Mention.Name name && name.kind() == Mention.Kind.ARMED_GROUP;
    }

    /** Not a mere place. */
    boolean isActor(int link) {
        return !linked.links().get(link).isMerePlace();
    }

    boolean isPerson(int link) {
        return nouns.mention(link) instanceof Mention.Name name && name.kind() == Mention.Kind.PERSON;
    }

    Agreement agreement(int verb) {
        return verbs.finite(verb)
                .map(f -> isPresent(verb) ? present(f) : f)
                .map(Agreement::of)
                .orElse(new Agreement(true, true, false, false));
    }

    /** Whether a verb is in the present, told of somebody else. */
    boolean isTold(int verb) {
        return verbs.finite(verb)
                .filter(f -> f.reading().tense() == Tense.PRESENT)
                .isPresent();
    }

    /** «لم توافق», «لن تقبل»: after these a verb is in the present, so that «توافق» is «she agrees», not «they agreed». */
    boolean isPresent(int verb) {
        return verb > clauses.sentenceStart(verb) && clauses.is(clauses.fold(verb - 1), Sort.BEFORE_PRESENT);
    }

    private static Verbs.Finite present(Verbs.Finite finite) {
        List<Reading> present =
                finite.readings().stream().filter(r -> r.tense() != Tense.PAST).toList();
        return present.isEmpty() ? finite : new Verbs.Finite(finite.segment(), present);
    }

    boolean agrees(int head, Agreement agreement) {
        if (agreement.dual() || agreement.plural()) {
            return true;
        }
        Optional<Boolean> feminine = isFeminine(head);
        return feminine.map(f -> f ? agreement.feminine() : agreement.masculine())
                .orElse(true);
    }

    /** Whether a link names several people in one word: «المسلحون», «الحوثيين», «97 شخصا», but neither «القوات» nor «المحكمة». */
    boolean isSeveral(int link) {
        Mention mention = nouns.mention(link);
        if (mention instanceof Mention.Nominal nominal) {
            return (nominal.plural() || isCounted(mention.firstToken()))
                    && !nominal.noun().equals("facility")
                    && !nominal.noun().equals(NounPhrases.ADJECTIVE)
                    && (!nominal.head().endsWith("ات") || nominal.sector().equals("REB"));
        }
        String last = clauses.fold(mention.endToken() - 1);
        return mention instanceof Mention.Title title && title.plural()
                || mention instanceof Mention.Name name
                        && name.kind() == Mention.Kind.ARMED_GROUP
                        && (last.endsWith("ين") || last.endsWith("ون"));
    }

    /** «97 شخصا», «(97) شخصا». */
    private boolean isCounted(int token) {
        for (int i = token; i >= Math.max(clauses.sentenceStart(token), token - 2); i--) {
            if (clauses.token(i).kind() == Token.Kind.NUMBER) {
                return true;
            }
        }
        return false;
    }

    /** «وطالبوا» goes on with «المتظاهرون», not with «الوزير»; «وطالب» with the minister. Both hold only for a subject told before. */
    boolean isAsMany(int head, Agreement agreement) {
        Mention mention = nouns.mention(head);
        boolean joined = phrases.at(mention.firstToken())
                .filter(p -> p.head() == head)
                .flatMap(nouns::joinedTo)
                .isPresent();
        boolean plural = mention instanceof Mention.Nominal nominal && nominal.plural()
                || mention instanceof Mention.Title title && title.plural();
        if (agreement.subjectIsBefore()) {
            return plural
                    || joined
                    || isSeveral(head)
                    || mention instanceof Mention.Name name && name.kind() == Mention.Kind.ARMED_GROUP;
        }
        return !plural || mention instanceof Mention.Nominal nominal && !Normal.endsInPlural(nominal.head());
    }

    /** «دخل الحوثيون صنعاء حاصروا القصر»: a place, a state or a person is no subject of a verb in the plural or dual after it. */
    boolean isTooFew(int head, Agreement agreement) {
        return agreement.subjectIsBefore()
                && nouns.mention(head) instanceof Mention.Name name
                && (name.kind() == Mention.Kind.STATE
                        || name.kind() == Mention.Kind.PLACE
                        || name.kind() == Mention.Kind.PERSON)
                && !isAsMany(head, agreement);
    }

    /** «من جانب الإسرائيليين دعا الأمين العام»: people in the plural are no subject of a verb in the singular after them. */
    boolean isSoundPlural(NounPhrase phrase) {
        String head = clauses.fold(nouns.mention(phrase.head()).firstToken());
        return isSeveral(phrase.head())
                && phrase.endToken() == phrase.firstToken() + 1
                && (head.endsWith("ون") || head.endsWith("ين"));
    }

    /** Whether a link's phrase is feminine, where its words tell. */
    Optional<Boolean> isFeminine(int index) {
        Link link = linked.links().get(index);
        Mention mention = link.mention();
        NounPhrase phrase = phrases.at(mention.firstToken()).orElse(null);
        String first = clauses.token(phrase == null ? mention.firstToken() : phrase.firstToken())
                .fold();
        if (mention instanceof Mention.Name name) {
            return switch (name.kind()) {
                case PERSON -> {
                    if (phrase != null && nouns.mention(phrase.links().get(0)) instanceof Mention.Title title) {
                        yield Optional.of(isFeminine(title));
                    }
                    yield Optional.empty();
                }
                case STATE -> Optional.of(!clauses.is(first, Sort.MASCULINE_STATE));
                case PLACE -> Optional.of(!clauses.is(first, Sort.MASCULINE_PLACE));
                default ->
                    first.endsWith("ه")
                            ? Optional.of(true)
                            : clauses.is(first, Sort.MASCULINE_BODY) ? Optional.of(false) : Optional.empty();
            };
        }
        if (mention instanceof Mention.Title title && title.isPronoun()) {
            return Optional.of(title.head().endsWith("ها"));
        }
        if (mention instanceof Mention.Title title) {
            return title.plural() ? Optional.empty() : Optional.of(isFeminine(title));
        }
        if (mention instanceof Mention.Nominal nominal) {
            if (first.startsWith(COUNTRY) || clauses.is(first, Sort.CROWD)) {
                return Optional.empty();
            }
            if (nominal.plural() && !Normal.isFeminineGroup(first)) {
                return Optional.empty();
            }
            return Optional.of(Normal.isFeminineGroup(first) || Normal.endsFeminine(nominal.head()));
        }
        return Optional.empty();
    }

    /** «نظيره» ends in a pronoun, «نظيرته» is a woman. */
    private static boolean isFeminine(Mention.Title title) {
        return title.isRelation() ? title.head().contains(HER_OWN) : Normal.endsFeminine(title.head());
    }

    /** Spelling tests on words that may or may not be folded. */
    private static final class Normal {
        /** «القوات», «وحدات», «السلطات»: sound feminine plurals. */
        static boolean isFeminineGroup(String word) {
            return word.endsWith("ات") && word.length() > NEAR;
        }

        /** «المتظاهرون», «المسلحين», «الجانبان». */
        static boolean endsInPlural(String word) {
            return word.length() > NEAR && (word.endsWith("ون") || word.endsWith("ين") || word.endsWith("ان"));
        }

        static boolean endsFeminine(String words) {
            int space = words.indexOf(' ');
            String word = space < 0 ? words : words.substring(0, space);
            return word.endsWith("ة") || word.endsWith("ه") || word.equals("قوات") || word.equals("سلطات");
        }
    }
}
