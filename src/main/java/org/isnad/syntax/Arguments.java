package org.isnad.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.entities.Linked;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.lexicon.morphology.Pos;

/**
 * Who stands in which place of a predicate: subject, objects, prepositional arguments, and the complements of a verbal noun.
 *
 * <p>Arabic news puts the subject after its verb («بحث وزير الخارجية الروسي سيرغي لافروف …»), before it in headlines and after «أن»
 * («أن لافروف وصل»), or leaves it out («ودعا إلى …»). One object for each article; tokens are named by index.
 */
public final class Arguments {
    private static final int REACH = 30;
    /** Tokens of «، التي تتهمها واشنطن بمهاجمة قواتها،». */
    private static final int MOST_THROWN_IN = 16;

    /** «الحاكم في النيجر». */
    private static final int MOST_ADJECTIVES = 2;

    private static final Set<String> PLACING = Set.of("في", "لدي");

    private final FunctionWords words;
    private final NounPhrases phrases;
    private final Verbs verbs;
    private final Clauses clauses;
    private final Nouns nouns;
    private final Agreements agreements;
    private final Complements complements;
    private final RelativeClauses relatives;
    private final Subjects subjects;
    private final Asides asides;

    Arguments(Linked linked, FunctionWords words, Morphology morphology, Map<String, Integer> ranks) {
        this.words = words;
        this.phrases = NounPhrases.of(linked, words);
        this.verbs = new Verbs(linked, words, morphology, ranks, phrases);
        this.clauses = new Clauses(linked.analysis(), words, verbs);
        this.nouns = new Nouns(linked, words, phrases, clauses);
        this.asides = new Asides(words, phrases, clauses, nouns);
        this.agreements = new Agreements(linked, phrases, verbs, clauses, nouns);
        this.complements = new Complements(words, phrases, verbs, clauses, nouns, asides);
        this.relatives = new RelativeClauses(phrases, clauses, nouns, agreements);
        this.subjects = new Subjects(phrases, verbs, clauses, nouns, agreements, relatives, asides);
    }

    public NounPhrases phrases() {
        return phrases;
    }

    /** What commas throw into clauses. */
    public Asides asides() {
        return asides;
    }

    /** Whether a token is of a time: «أمس», «ليلة» in «ليلة الأحد». */
    public boolean isTime(int token) {
        return nouns.isTime(token);
    }

    /** The closed classes of words. */
    public FunctionWords words() {
        return words;
    }

    /** The normal form of a token. */
    public String fold(int token) {
        return clauses.token(token).fold();
    }

    /** The article's finite verbs. */
    public Verbs verbs() {
        return verbs;
    }

    /** Objects of a verb: noun phrases after the subject (or right after the verb, where the subject stands before). */
    public List<Argument> objects(int verb) {
        Optional<Argument> subject = subjects.subject(verb);
        int from = verb + 1;
        if (subject.isPresent() && subject.get().firstToken() > verb) {
            from = nouns.endOfJoined(subject.get());
        }
        from = subject.isPresent() ? endOfPlace(endOfRelative(from)) : from;
        int end = Math.min(clauses.sentenceEnd(verb), from + REACH);
        int beyond = endOfThrownIn(from, end);
        Optional<Argument> after = beyond > from
                ? phrases.from(beyond)
                        .filter(p -> p.proclitics().isEmpty() && !nouns.isAdjective(p))
                        .map(nouns::argument)
                : Optional.empty();
        int start = from;
        return after.or(() -> nouns.nextNoun(start, end))
                .filter(o -> o.head().map(h -> !agreements.isNominative(o, h)).orElse(true))
                .map(List::of)
                .orElse(List.of());
    }

    /**
     * «قصفت مقاتلات التحالف الذي تقوده السعودية مواقع», «هاجم انتحاري ينتمي إلى القاعدة معسكرا»: one past the clause that describes the subject, or its verb;
     * the token itself where none does.
     */
    private int endOfRelative(int from) {
        if (from + 1 >= clauses.tokens().size()) {
            return from;
        }
        if (verbs.isFinite(from) && !clauses.isJoinedVerb(from) && clauses.isPreposition(from + 1)) {
            return from + 1;
        }
        if (!clauses.is(from, FunctionWords.WordClass.RELATIVE)
                || !verbs.finite(from + 1)
                        .filter(f -> !f.reading().suffix().isEmpty())
                        .isPresent()) {
            return from;
        }
        return subjects.subject(from + 1)
                .filter(s -> s.firstToken() == from + 2 && s.head().isPresent())
                .map(nouns::endOfJoined)
                .orElse(from);
    }

    /** «أمهل المجلس الحاكم في النيجر السفير», «قصفت قوات التحالف في اليمن مواقع»: one past where the subject is, before another phrase or noun. */
    private int endOfPlace(int from) {
        int at = from;
        while (at - from < MOST_ADJECTIVES
                && at < clauses.tokens().size()
                && clauses.token(at).isWord()
                && clauses.fold(at).startsWith("ال")
                && phrases.at(at).isEmpty()) {
            at++;
        }
        if (at + 1 >= clauses.tokens().size() || !PLACING.contains(clauses.fold(at))) {
            return from;
        }
        int noun = at + 1;
        return phrases.at(noun)
                .filter(p -> p.firstToken() == noun && p.proclitics().isEmpty())
                .map(NounPhrase::endToken)
                .filter(end -> phrases.at(end)
                        .filter(p -> p.firstToken() == end && p.proclitics().isEmpty() && !nouns.isAdjective(p))
                        .isPresent())
                .orElse(from);
    }

    /**
     * «دعا المتحدث، في مؤتمر صحفي عقده في نيويورك، إسرائيل إلى …»: one past the comma that closes what is thrown in with a preposition or a
     * relative right after the subject; the token itself where nothing is.
     */
    private int endOfThrownIn(int from, int end) {
        if (from + 1 >= end
                || !clauses.isComma(from)
                || !clauses.isPreposition(from + 1) && !clauses.is(from + 1, FunctionWords.WordClass.RELATIVE)) {
            return from;
        }
        for (int i = from + 2; i < end && i <= from + MOST_THROWN_IN; i++) {
            if (clauses.isStop(i)) {
                return from;
            }
            if (clauses.isComma(i)) {
                return i + 1;
            }
        }
        return from;
    }

    /** The link of the one who does what the verb at a token says. */
    public Optional<Integer> subjectOf(int verb) {
        return subjects.subjectOf(verb);
    }

    /** The subject: after the verb, before it, or the one of the verb that this one is joined to. */
    public Optional<Argument> subject(int verb) {
        return subjects.subject(verb);
    }

    /** «لافروف: حق سورية …»: whoever stands before the colon of a headline. */
    public Optional<Argument> speakerBeforeColon(int token) {
        return subjects.speakers().speakerBeforeColon(token);
    }

    /** Whom «نحن», «نا» means at a token: whoever speaks. */
    public Optional<Argument> speakerAt(int token) {
        return subjects.speakers().speaker(token);
    }

    /** «بلاده ملتزمة بـ …»: the noun phrase right before a predicate. */
    public Optional<Argument> describedBy(int predicate) {
        return relatives.describedBy(predicate);
    }

    /** The subject of a verb that names none: «أجرى خلالها مباحثات». */
    public Optional<Argument> unnamedSubject(int verb) {
        return subjects.unnamedSubject(verb);
    }

    /** The first noun phrase after a token that no preposition governs. */
    public Optional<Argument> firstAfter(int token) {
        return complements.firstAfter(token);
    }

    /**
     * Arguments that a preposition brings: {@code after(بحث, "مع")}.
     *
     * @param prepositions folded; «ل», «ب» stand for the attached ones
     */
    public Optional<Argument> after(int token, Set<String> prepositions) {
        return complements.after(token, prepositions);
    }

    /**
     * Arguments that a preposition brings to a noun: not beyond «، و».
     *
     * @param aims whether «ل» before a verbal noun counts: «منحة إلى الأردن لدعم اللاجئين» is given to nobody with «ل»
     */
    public Optional<Argument> afterNoun(int noun, Set<String> prepositions, boolean aims) {
        return complements.afterNoun(noun, prepositions, aims);
    }

    /** The complement that stands right after a verbal noun: «زيارة لافروف», «مقتل ثلاثة مدنيين». */
    public Optional<Argument> complement(int noun) {
        return complements.complement(noun);
    }

    /** An argument's link and those joined to it: «روسيا وتركيا وإيران». */
    public List<Integer> withJoined(Argument argument) {
        return nouns.withJoined(argument);
    }

    /** The phrase that «و» (or a comma followed later by «و») joins to another. */
    public Optional<NounPhrase> joinedTo(NounPhrase phrase) {
        return nouns.joinedTo(phrase);
    }

    /** Whether a phrase is only a state's adjective: «الروسية». */
    public boolean isAdjective(NounPhrase phrase) {
        return nouns.isAdjective(phrase);
    }

    /** «الذي أطلقه»: whether a relative stands before a verb. */
    public boolean isAfterRelative(int verb) {
        return relatives.isAfterRelative(verb);
    }

    /** «قوات المعارضة التي يدربها الجيش»: the noun that a relative clause describes. */
    public Optional<Argument> described(int verb) {
        return relatives.described(verb);
    }

    /** «صحافي أميركي احتجزه الحوثيون»: the noun without article that a verb with a pronoun describes. */
    public Optional<Argument> describing(int verb) {
        return relatives.describing(verb);
    }

    /** «في خطوة شجبها الائتلاف»: whether a verb's pronoun means the noun before it, which is nobody. */
    public boolean describesThing(int verb) {
        return relatives.describesThing(verb);
    }

    /** «ودعا», «فقتل», but not «وافقت»: whether the first letter joins the verb to what stands before. */
    public boolean isJoinedVerb(int verb) {
        return clauses.isJoinedVerb(verb);
    }

    /** Whether a link names several people in one word: «المسلحون», «الحوثيين», «97 شخصا», but neither «القوات» nor «المحكمة». */
    public boolean isSeveral(int link) {
        return agreements.isSeveral(link);
    }

    /** Whether a link's phrase is feminine, where its words tell. */
    public Optional<Boolean> isFeminine(int index) {
        return agreements.isFeminine(index);
    }

    /** Whether a token is «ب» and a verbal noun: «بارتكاب», «بخرق». */
    public boolean isCharge(int token) {
        return isDeedAfter(token, "ب");
    }

    /** Whether a token is a verbal noun with a pronoun: «دعمهما», «رفضه». */
    public boolean isOwnDeed(int token) {
        return clauses.token(token).segments().stream()
                .filter(s -> s.proclitics().isEmpty())
                .flatMap(s -> verbs.morphology().readings(s.stem()).stream())
                .anyMatch(r -> r.pos() == Pos.MASDAR && !r.suffix().isEmpty());
    }

    /** Whether a token is a verbal noun with a preposition attached: «لزيارة», «بارتكاب». */
    public boolean isDeedAfter(int token, String preposition) {
        return clauses.token(token).segments().stream()
                .anyMatch(s -> s.proclitics().equals(preposition)
                        && verbs.morphology().readings(s.stem()).stream().anyMatch(r -> r.pos() == Pos.MASDAR));
    }
}
