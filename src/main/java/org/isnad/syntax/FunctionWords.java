package org.isnad.syntax;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Table;
import org.isnad.lexicon.WordClasses;
import org.isnad.text.Normaliser;

/** The closed classes of words («في», «أن», «التي», «لم»), from {@code lexicon/ar/function-words.tsv} and {@code grammar-words.tsv}; looked up by folded form. */
public final class FunctionWords {
    static final String FILE = "lexicon/ar/function-words.tsv";
    private static final String SORTS = "lexicon/ar/grammar-words.tsv";
    private static final String WHOLE = "lexicon/ar/first-letters.tsv";

    /** Classes of function words; one word may be in several. */
    public enum WordClass {
        PREPOSITION,
        /** A preposition with its pronoun: «لها». */
        ATTACHED,
        COMPLEMENTIZER,
        RELATIVE,
        PARTICLE,
        NEGATION,
        AUXILIARY,
        ADVERB,
        CONJUNCTION,
        DEMONSTRATIVE,
        /** A verbal noun that is also a title or group: «مساعدة», «العدوان». */
        DEED,
        /** A verb that is also a title or group: «طالب», «ناشط». */
        TITLELIKE,
        /** A common noun whose spelling looks like a verb's: «وقت», «دور». */
        NOUN,
        QUANTIFIER,
        /** A word that takes the preposition after it for itself: «ردا» على, «بالتنسيق» مع. */
        BINDER,
        REASON,
        /** A noun of arms with «ب»: «بنيران», «بصواريخ»; no object, but by what it was done. */
        MEANS,
        /** A word of honour before a title: «لسمو ولي العهد» brings somebody, no aim. */
        HONORIFIC
    }

    /** Narrower sorts of words that single rules ask for; {@code lexicon/ar/grammar-words.tsv} says what each means. */
    enum Sort {
        MASCULINE_STATE,
        MASCULINE_PLACE,
        MASCULINE_BODY,
        TWO,
        TEN,
        CROWD,
        BEFORE_PRESENT,
        PLURAL_RELATIVE,
        ENTITLING,
        IMPERSONAL,
        AMONG,
        PART_OF_DAY,
        MEASURE,
        CONCERNING,
        MANNER,
        TIME_OF,
        SIDE,
        HAND,
        BEFORE_VERB,
        BEFORE_NOUN,
        NEW_CLAUSE,
        KILLED,
        ATTACK,
        CLOSING,
        DOCUMENT,
        RANK,
        OFFICE,
        ATTRIBUTION,
        OPENING,
        STATEMENT,
        ADVERSATIVE,
        CONTRAST,
        COMING,
        CONFIRMATION,
        BEFORE_MASDAR,
        WITH_OBJECT,
        TIMES_BY_L,
        SELDOM_VERB,
        FIRST_PERSON,
        GATHERS,
        BEFORE_JUSSIVE,
        SHORT_DEED
    }

    private static final Set<WordClass> NOUNS =
            Set.of(WordClass.BINDER, WordClass.REASON, WordClass.MEANS, WordClass.HONORIFIC);

    private final Map<String, Set<WordClass>> classes;
    private final WordClasses<Sort> sorts;
    private final Set<String> whole;

    private FunctionWords(Map<String, Set<WordClass>> classes, WordClasses<Sort> sorts, Set<String> whole) {
        this.classes = classes;
        this.sorts = sorts;
        this.whole = whole;
    }

    public static FunctionWords load() {
        Map<String, Set<WordClass>> classes = new HashMap<>();
        for (Table.Row row : Table.load(FILE, "word", "class").rows()) {
            String name = row.required("class").toUpperCase(Locale.ROOT);
            WordClass wordClass;
            try {
                wordClass = WordClass.valueOf(name);
            } catch (IllegalArgumentException e) {
                throw row.error(
                        "class", "found «" + row.get("class") + "», expected preposition, complementizer, adverb …");
            }
            classes.computeIfAbsent(Normaliser.fold(row.required("word")), k -> EnumSet.noneOf(WordClass.class))
                    .add(wordClass);
        }
        Set<String> whole = new HashSet<>();
        Table.load(WHOLE, "word").rows().forEach(row -> whole.add(Normaliser.fold(row.required("word"))));
        return new FunctionWords(Map.copyOf(classes), WordClasses.load(SORTS, Sort.class), Set.copyOf(whole));
    }

    /** Whether a folded word's first letter is its own: «برنامج», not «بقرار». */
    boolean isWhole(String folded) {
        return whole.contains(folded);
    }

    /** Whether a folded word belongs to a class. */
    public boolean is(String folded, WordClass wordClass) {
        Set<WordClass> found = classes.get(folded);
        return found != null && found.contains(wordClass);
    }

    /** Whether a folded word is of a sort. */
    boolean is(String folded, Sort sort) {
        return sorts.is(folded, sort);
    }

    /** Whether a folded word is a rank or a courtesy, which leaves room for an office beside the same name: «الفريق», «الشيخ», «معالي». */
    public boolean isCourtesy(String folded) {
        return is(folded, Sort.RANK) || is(folded, WordClass.HONORIFIC);
    }

    /** Whether a folded word belongs to any class of words that name nothing: binders, means and honorifics are nouns. */
    public boolean isAny(String folded) {
        Set<WordClass> found = classes.get(folded);
        return found != null && !NOUNS.containsAll(found);
    }
}
