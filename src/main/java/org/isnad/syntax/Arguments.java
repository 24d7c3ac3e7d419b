package org.isnad.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Token;
import org.isnad.entities.Link;
import org.isnad.entities.Linked;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.lexicon.morphology.Person;
import org.isnad.lexicon.morphology.Pos;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords.WordClass;

/**
 * Who stands in which place of a predicate: subject, objects, prepositional arguments, and the complements of a verbal noun.
 *
 * <p>Arabic news puts the subject after its verb («بحث وزير الخارجية الروسي سيرغي لافروف …»), before it in headlines and after «أن»
 * («أن لافروف وصل»), or leaves it out («ودعا إلى …»). One object for each article; tokens are named by index.
 */
public final class Arguments {
    private static final Set<String> MASCULINE_STATES = Set.of(
            "العراق", "الاردن", "لبنان", "اليمن", "السودان", "المغرب", "الصومال", "الكيان", "الفاتيكان", "الاحتلال");
    private static final Set<String> IMPERSONAL =
            Set.of("يمكن", "يجب", "ينبغي", "تم", "يتم", "جري", "يجري", "سيتم", "يوجد", "توجد", "يتعين", "تبين", "اتضح");
    private static final Set<String> PLURAL_RELATIVES = Set.of("الذين", "اللواتي", "اللاتي");
    /** «قتل 38 سائحا بينهم ثلاثون …»: what follows is part of those told before. */
    private static final Set<String> AMONG = Set.of("بينهم", "بينها", "بينهن", "ضمنهم");

    private static final Set<String> HANDS = Set.of("يد", "ايدي", "يدي", "ايادي");
    private static final int REACH = 30;
    private static final int NOUN_REACH = 16;
    private static final int NEAR = 4;

    private final Linked linked;
    private final FunctionWords words;
    private final NounPhrases phrases;
    private final Verbs verbs;
    private final Clauses clauses;
    private final Map<Integer, Optional<Argument>> subjects = new HashMap<>();

    Arguments(Linked linked, FunctionWords words, Morphology morphology, Map<String, Integer> ranks) {
        this.linked = linked;
        this.words = words;
        this.phrases = NounPhrases.of(linked);
        this.verbs = new Verbs(linked, words, morphology, ranks, phrases);
        this.clauses = new Clauses(linked.analysis(), words, verbs, phrases);
    }

    public NounPhrases phrases() {
        return phrases;
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

    /** The link of the one who does what the verb at a token says. */
    public Optional<Integer> subjectOf(int verb) {
        return subject(verb).flatMap(Argument::link);
    }

    /** The subject: after the verb, before it, or the one of the verb that this one is joined to. */
    public Optional<Argument> subject(int verb) {
        Optional<Argument> known = subjects.get(verb);
        if (known == null) {
            subjects.put(verb, Optional.empty());
            known = findSubject(verb);
            subjects.put(verb, known);
        }
        return known;
    }

    private Optional<Argument> findSubject(int verb) {
        Agreement agreement = agreement(verb);
        if (isFirstPerson(verb)) {
            return speaker(verb);
        }
        if (isAfterRelative(verb)) {
            boolean anothers = isAnothers(verb, agreement);
            if (!resumes(verb) && !anothers) {
                return antecedentOfRelative(verb, agreement);
            }
            return subjectAfter(verb, agreement)
                    .filter(a -> !agreement.subjectIsBefore() && a.firstToken() - verb <= NEAR)
                    .or(() -> anothers ? actorBefore(verb, agreement) : antecedentOfRelative(verb, agreement));
        }
        Optional<Integer> pronoun = pronounBefore(verb);
        if (pronoun.isPresent()) {
            return droppedSubject(verb, agreementOfPronoun(pronoun.get(), agreement));
        }
        Optional<Argument> before = Optional.empty();
        if (!beginsClause(verb)) {
            before = subjectBefore(verb, agreement);
            if (before.flatMap(Argument::head).isPresent()) {
                return before;
            }
        }
        if (!agreement.subjectIsBefore()) {
            Optional<Argument> after = subjectAfter(verb, agreement);
            if (after.isPresent() && (before.isEmpty() || after.get().head().isPresent())) {
                return after;
            }
        }
        return before.isPresent() || !mayDropSubject(verb, agreement) ? before : droppedSubject(verb, agreement);
    }

    private boolean hasPronoun(int verb) {
        return verbs.finite(verb).map(f -> !f.reading().suffix().isEmpty()).orElse(false);
    }

    /** «التي شنتها», «التي تقوم بها»: a pronoun stands for the noun described, so the subject is another. */
    private boolean resumes(int verb) {
        return hasPronoun(verb)
                || verb + 1 < clauses.sentenceEnd(verb) && clauses.is(verb + 1, WordClass.ATTACHED)
                || verb + 1 < clauses.sentenceEnd(verb)
                        && clauses.fold(verb + 1).startsWith("خلال");
    }

    /** «الانفصاليون الذين تدعمهم»: the verb's number says that those described don't do it. */
    private boolean isAnothers(int verb, Agreement agreement) {
        int i = verb - 1;
        while (i > clauses.sentenceStart(verb) && clauses.isSkippable(i)) {
            i--;
        }
        return !agreement.subjectIsBefore() && PLURAL_RELATIVES.contains(clauses.fold(i));
    }

    /** «روسيا والانفصاليون الذين تدعمهم»: the nearest who fits before the noun that the clause describes. */
    private Optional<Argument> actorBefore(int verb, Agreement agreement) {
        Optional<Argument> described = described(verb);
        int from = described.map(Argument::firstToken).orElse(verb) - 1;
        for (int i = from; i >= clauses.sentenceStart(verb); i--) {
            Optional<NounPhrase> phrase = phrases.at(i);
            if (phrase.isPresent()) {
                boolean named =
                        mention(phrase.get().head()) instanceof Mention.Name name && name.kind() != Mention.Kind.PLACE;
                if ((named || mention(phrase.get().head()) instanceof Mention.Title)
                        && !isAdjective(phrase.get())
                        && agrees(phrase.get().head(), agreement)) {
                    return phrase.map(this::argument);
                }
                i = phrase.get().firstToken();
            }
        }
        return Optional.empty();
    }

    /** «أنها ستهاجم», «لكنه حذر»: the word before the verb that stands for its subject. */
    private Optional<Integer> pronounBefore(int verb) {
        int i = verb - 1;
        int start = clauses.sentenceStart(verb);
        while (i >= start
                && (clauses.is(i, WordClass.PARTICLE)
                        || clauses.is(i, WordClass.NEGATION)
                        || clauses.is(i, WordClass.AUXILIARY))) {
            i--;
        }
        if (i < start || !clauses.is(i, WordClass.COMPLEMENTIZER)) {
            return Optional.empty();
        }
        String fold = clauses.token(i).fold();
        boolean stands = fold.endsWith("نه") || fold.endsWith("نها") || fold.endsWith("نهم") || fold.endsWith("نهما");
        return stands && !IMPERSONAL.contains(clauses.token(verb).fold()) ? Optional.of(i) : Optional.empty();
    }

    private Agreement agreementOfPronoun(int pronoun, Agreement agreement) {
        String fold = clauses.token(pronoun).fold();
        if (agreement.subjectIsBefore()) {
            return agreement;
        }
        return new Agreement(fold.endsWith("ها"), fold.endsWith("نه"), false, fold.endsWith("هم"));
    }

    private boolean isFirstPerson(int verb) {
        return verbs.finite(verb)
                .map(f -> f.readings().stream().allMatch(r -> r.person() == Person.FIRST))
                .orElse(false);
    }

    /** «لافروف: حق سورية …»: whoever stands before the colon of a headline. */
    public Optional<Argument> speakerBeforeColon(int token) {
        for (int i = token - 1; i > clauses.sentenceStart(token); i--) {
            if (clauses.token(i).isMark(":")) {
                return phrases.at(i - 1).map(this::argument);
            }
        }
        return Optional.empty();
    }

    /** Whom «نحن», «نا» means at a token: whoever speaks. */
    public Optional<Argument> speakerAt(int token) {
        return speaker(token);
    }

    /** «بلاده ملتزمة بـ …»: the noun phrase right before a predicate. */
    public Optional<Argument> describedBy(int predicate) {
        return describedBy(predicate, new Agreement(true, true, false, false));
    }

    /** «قال لافروف: «نرفض …»»: whoever speaks where a verb says «we». */
    private Optional<Argument> speaker(int verb) {
        int oldest = Math.max(0, clauses.token(verb).sentence() - 2);
        for (int i = verb - 1; i >= 0 && clauses.token(i).sentence() >= oldest; i--) {
            if (clauses.token(i).isMark(":") && i > 0) {
                Optional<NounPhrase> phrase = phrases.at(i - 1);
                if (phrase.isPresent()) {
                    return phrase.map(this::argument);
                }
            }
            if (clauses.isVerb(i) && !isFirstPerson(i) && phrases.at(i).isEmpty()) {
                Optional<Argument> subject = subject(i);
                if (subject.flatMap(Argument::head).map(this::canSpeak).orElse(false)) {
                    return subject;
                }
            }
        }
        return Optional.empty();
    }

    private boolean canSpeak(int link) {
        return isPerson(link) || mention(link) instanceof Mention.Title;
    }

    /** Nothing that could be the subject follows: «ودعا إلى», «وأكد أن», «هاجموا». */
    private boolean mayDropSubject(int verb, Agreement agreement) {
        if (agreement.subjectIsBefore()) {
            return true;
        }
        int end = clauses.sentenceEnd(verb);
        int i = verb + 1;
        while (i < end && (clauses.isSkippable(i) || timeEnd(i).isPresent())) {
            i++;
        }
        return i >= end
                || !clauses.token(i).isWord()
                || clauses.isPreposition(i)
                || clauses.is(i, WordClass.COMPLEMENTIZER)
                || clauses.token(i).segments().size() > 1
                || phrases.from(i).isPresent();
    }

    /** The subject of a verb that names none: «أجرى خلالها مباحثات». */
    public Optional<Argument> unnamedSubject(int verb) {
        return droppedSubject(verb, agreement(verb));
    }

    /** The first noun phrase after a token that no preposition governs. */
    public Optional<Argument> firstAfter(int token) {
        return nextNoun(token + 1, Math.min(clauses.sentenceEnd(token), token + 1 + REACH));
    }

    /** Objects of a verb: noun phrases after the subject (or right after the verb, where the subject stands before). */
    public List<Argument> objects(int verb) {
        Optional<Argument> subject = subject(verb);
        int from = verb + 1;
        if (subject.isPresent() && subject.get().firstToken() > verb) {
            from = endOfJoined(subject.get());
        }
        return nextNoun(from, Math.min(clauses.sentenceEnd(verb), from + REACH))
                .map(List::of)
                .orElse(List.of());
    }

    /**
     * Arguments that a preposition brings: {@code after(بحث, "مع")}.
     *
     * @param prepositions folded; «ل», «ب» stand for the attached ones
     */
    public Optional<Argument> after(int token, Set<String> prepositions) {
        return after(token, prepositions, true);
    }

    /**
     * Arguments that a preposition brings to a noun: not beyond «، و».
     *
     * @param aims whether «ل» before a verbal noun counts: «منحة إلى الأردن لدعم اللاجئين» is given to nobody with «ل»
     */
    public Optional<Argument> afterNoun(int noun, Set<String> prepositions, boolean aims) {
        int end = Math.min(clauses.sentenceEnd(noun), noun + 1 + NOUN_REACH);
        for (int i = noun + 1; i < end; i++) {
            if (clauses.isComma(i) && i + 1 < end && clauses.isJoined(i + 1)) {
                end = i;
            }
        }
        return after(noun, prepositions, aims, end);
    }

    private Optional<Argument> after(int token, Set<String> prepositions, boolean aims) {
        return after(token, prepositions, aims, Math.min(clauses.sentenceEnd(token), token + 1 + REACH));
    }

    private Optional<Argument> after(int token, Set<String> prepositions, boolean aims, int end) {
        for (int i = token + 1; i < end; i++) {
            if (clauses.isStop(i) || clauses.opensClause(i)) {
                return Optional.empty();
            }
            Token t = clauses.token(i);
            if (prepositions.contains(t.fold()) && !isHand(i + 1, end) && !isBound(token, i)) {
                return i + 1 < end ? nounAt(i + 1, end) : Optional.empty();
            }
            for (Token.Segment segment : t.segments()) {
                if (segment.proclitics().length() == 1
                        && prepositions.contains(segment.proclitics())
                        && !isBound(token, i)) {
                    Optional<NounPhrase> phrase = phrases.from(i);
                    if (phrase.isPresent() && phrase.get().proclitics().endsWith(segment.proclitics())) {
                        return Optional.of(argument(phrase.get()));
                    }
                    if (phrases.at(i).isEmpty()
                            && segment.stem().length() > 2
                            && !clauses.isFunctionWord(i)
                            && (aims || !isAim(segment))) {
                        Optional<Argument> generic =
                                nounAt(i, end).filter(a -> !a.inner().isEmpty());
                        if (generic.isPresent()) {
                            return generic;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** «شن هجوما ردا على غارات»: the word before takes the preposition for itself. */
    private boolean isBound(int token, int preposition) {
        return preposition - 1 > token && clauses.is(preposition - 1, WordClass.BINDER);
    }

    /** «على يد مسلحين» brings the one who does it. */
    private boolean isHand(int index, int end) {
        return index < end && HANDS.contains(clauses.fold(index));
    }

    /** «لدعم اللاجئين»: «ل» before a verbal noun brings an aim, nobody who gets something. */
    private boolean isAim(Token.Segment segment) {
        return segment.proclitics().equals("ل")
                && !words.is(segment.stem(), WordClass.HONORIFIC)
                && verbs.morphology().readings(segment.stem()).stream().anyMatch(r -> r.pos() == Pos.MASDAR);
    }

    /** The complement that stands right after a verbal noun: «زيارة لافروف», «مقتل ثلاثة مدنيين». */
    public Optional<Argument> complement(int noun) {
        int end = Math.min(clauses.sentenceEnd(noun), noun + 1 + NEAR);
        int from = noun + 1;
        while (from < end && timeEnd(from).isPresent()) {
            from = timeEnd(from).get();
            end = Math.min(clauses.sentenceEnd(noun), from + NEAR);
        }
        if (from >= end
                || clauses.isPreposition(from)
                || clauses.isVerb(from)
                || phrases.from(from)
                        .map(p -> p.hasAttachedPreposition() || p.isJoined())
                        .orElse(false)) {
            return Optional.empty();
        }
        return nounAt(from, end);
    }

    /** An argument's link and those joined to it: «روسيا وتركيا وإيران». */
    public List<Integer> withJoined(Argument argument) {
        List<Integer> found = new ArrayList<>();
        argument.link().ifPresent(found::add);
        Optional<NounPhrase> phrase =
                argument.link().flatMap(l -> phrases.at(mention(l).firstToken()));
        while (phrase.isPresent()) {
            phrase = joinedTo(phrase.get());
            phrase.ifPresent(p -> found.add(p.head()));
        }
        return found;
    }

    /** The phrase that «و» (or a comma followed later by «و») joins to another. */
    public Optional<NounPhrase> joinedTo(NounPhrase phrase) {
        int next = phrase.endToken();
        if (next >= clauses.sentenceEnd(phrase.firstToken())) {
            return Optional.empty();
        }
        if (clauses.token(next).isMark("»")
                || clauses.token(next).isMark("\"")
                || clauses.token(next).isMark(")")) {
            next++;
        }
        if (next >= clauses.sentenceEnd(phrase.firstToken())) {
            return Optional.empty();
        }
        boolean comma = clauses.isComma(next);
        int at = comma ? next + 1 : next;
        if (at < clauses.tokens().size() && clauses.token(at).fold().equals("و")) {
            at++;
            return phrases.from(at).filter(p -> !p.hasAttachedPreposition());
        }
        Optional<NounPhrase> joined = phrases.from(at).filter(p -> !p.hasAttachedPreposition());
        if (joined.isPresent() && joined.get().isJoined()) {
            return joined;
        }
        if (comma && joined.isPresent() && sameKind(phrase, joined.get())) {
            return joinedTo(joined.get()).isPresent() ? joined : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean sameKind(NounPhrase a, NounPhrase b) {
        return mention(a.head()) instanceof Mention.Name x
                && mention(b.head()) instanceof Mention.Name y
                && x.kind() == y.kind();
    }

    private int endOfJoined(Argument argument) {
        int end = argument.endToken();
        Optional<NounPhrase> phrase = phrases.at(argument.firstToken());
        while (phrase.isPresent()) {
            end = Math.max(end, phrase.get().endToken());
            phrase = joinedTo(phrase.get());
        }
        return end;
    }

    private Optional<Argument> subjectAfter(int verb, Agreement agreement) {
        int end = Math.min(clauses.sentenceEnd(verb), verb + 1 + REACH);
        boolean turned = verb + 1 < end && clauses.isPreposition(verb + 1);
        return nextNoun(verb + 1, end)
                .filter(a -> !turned || a.head().isPresent())
                .filter(a -> a.head()
                        .map(h -> agrees(h, agreement) && !isAccusative(a, h))
                        .orElse(true));
    }

    /** «مسؤولين», «جنديا»: the ending says that it is no subject. */
    private boolean isAccusative(Argument argument, int head) {
        if (mention(head) instanceof Mention.Name || mention(head).firstToken() != argument.firstToken()) {
            return false;
        }
        String first = clauses.token(argument.firstToken()).fold();
        boolean owned = mention(head) instanceof Mention.Nominal
                && argument.endToken() == argument.firstToken() + 1
                && !first.startsWith("ال")
                && (first.endsWith("ها") || first.endsWith("اره") || first.endsWith("هم"));
        return first.length() > NEAR && (first.endsWith("ين") || owned);
    }

    /** The first noun phrase that no preposition governs, within one clause. */
    private Optional<Argument> nextNoun(int from, int end) {
        int i = from;
        while (i < end) {
            if (clauses.isStop(i)) {
                return Optional.empty();
            }
            Optional<NounPhrase> phrase = phrases.from(i);
            Optional<Integer> time = timeEnd(i);
            if (time.isPresent()) {
                i = Math.max(i + 1, time.get());
            } else if (phrase.isPresent()) {
                if (!phrase.get().hasAttachedPreposition() && !isAdjective(phrase.get())) {
                    return Optional.of(argument(phrase.get()));
                }
                i = phrase.get().endToken();
            } else if (isPartitive(i)) {
                return nounAt(i, end);
            } else if (clauses.isPreposition(i)) {
                i = skipPrepositional(i + 1, end);
            } else if (clauses.opensClause(i) || AMONG.contains(clauses.fold(i))) {
                return Optional.empty();
            } else if (clauses.isSkippable(i) || !clauses.token(i).isWord()) {
                i++;
            } else if (clauses.isVerb(i)) {
                return Optional.empty();
            } else if (hasAttachedPreposition(i) || clauses.is(i, WordClass.MEANS)) {
                i = skipPrepositional(i, end);
            } else {
                return nounAt(i, end);
            }
        }
        return Optional.empty();
    }

    /** A noun phrase that begins at a token, whether or not its head is a mention. */
    private Optional<Argument> nounAt(int from, int end) {
        int i = from;
        while (i < end
                && (clauses.isQuote(i)
                        || (clauses.is(i, WordClass.QUANTIFIER) || isPartNumber(i, end))
                                && phrases.from(i).isEmpty())) {
            boolean quantifier = !clauses.isQuote(i);
            i++;
            if (quantifier && i + 1 < end && clauses.token(i).fold().equals("من")) {
                i++;
            }
        }
        if (i >= end) {
            return Optional.empty();
        }
        Optional<NounPhrase> phrase = phrases.from(i);
        if (phrase.isPresent()) {
            return isAdjective(phrase.get()) ? Optional.empty() : Optional.of(argument(phrase.get()));
        }
        if (!clauses.token(i).isWord() || clauses.opensClause(i)) {
            return Optional.empty();
        }
        int head = i;
        List<Integer> inner = new ArrayList<>();
        int j = i + 1;
        while (j < end && j <= head + NEAR) {
            Optional<NounPhrase> next = phrases.from(j);
            if (next.isPresent()) {
                boolean apposed = allDefinite(head, j)
                        && mention(next.get().head()) instanceof Mention.Name name
                        && (name.kind() == Mention.Kind.STATE || name.kind() == Mention.Kind.PLACE);
                if (next.get().proclitics().isEmpty()
                        && (!clauses.isDefinite(head) || isAdjective(next.get()) || apposed)) {
                    inner.add(next.get().head());
                    j = next.get().endToken();
                }
                break;
            }
            if (!clauses.token(j).isWord() && !clauses.isQuote(j)
                    || clauses.isPreposition(j)
                    || clauses.opensClause(j)
                    || clauses.isVerb(j)) {
                break;
            }
            j++;
        }
        return Optional.of(new Argument(head, Optional.empty(), inner, j));
    }

    /** «400 من الانفصاليين». */
    private boolean isPartNumber(int index, int end) {
        return clauses.token(index).kind() == Token.Kind.NUMBER
                && index + 2 < end
                && clauses.token(index + 1).fold().equals("من");
    }

    /** «الحليفة تركيا», «العاصمة طرابلس»: definite words before a state's or a place's name describe it. */
    private boolean allDefinite(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!clauses.isDefinite(i)) {
                return false;
            }
        }
        return true;
    }

    /** «400 من الانفصاليين», «عدد من الدول». */
    private boolean isPartitive(int i) {
        return i + 1 < clauses.tokens().size()
                && (clauses.token(i).kind() == Token.Kind.NUMBER || clauses.is(i, WordClass.QUANTIFIER))
                && (clauses.token(i + 1).fold().equals("من")
                        || phrases.from(i + 1).isPresent());
    }

    /** Whether a phrase is only a state's adjective: «الروسية». */
    public boolean isAdjective(NounPhrase phrase) {
        return NounPhrases.isAdjective(linked, phrase);
    }

    private Argument argument(NounPhrase phrase) {
        return new Argument(phrase.firstToken(), Optional.of(phrase.head()), List.of(), phrase.endToken());
    }

    /** The token after a preposition's noun phrase that begins at {@code from}. */
    private int skipPrepositional(int from, int end) {
        int i = from;
        while (i < end && clauses.isPreposition(i)) {
            i++;
        }
        if (i >= end) {
            return i;
        }
        Optional<Integer> time = timeEnd(i);
        if (time.isPresent()) {
            return time.get();
        }
        Optional<NounPhrase> phrase = phrases.at(i);
        if (phrase.isPresent()) {
            return skipAdjectives(phrase.get().endToken(), end);
        }
        boolean open = !clauses.isDefinite(i);
        i++;
        while (i < end && clauses.token(i).isWord()) {
            Optional<NounPhrase> next = phrases.from(i);
            if (next.isPresent()) {
                return open && next.get().proclitics().isEmpty()
                        ? skipAdjectives(next.get().endToken(), end)
                        : i;
            }
            if (clauses.isPreposition(i)
                    || clauses.opensClause(i)
                    || clauses.isSkippable(i)
                    || clauses.isVerb(i)
                    || timeEnd(i).isPresent()) {
                return i;
            }
            if (!clauses.isDefinite(i) && !open) {
                return i;
            }
            if (clauses.isDefinite(i)) {
                open = false;
            }
            i++;
        }
        return i;
    }

    private int skipAdjectives(int from, int end) {
        int i = from;
        while (i < end
                && clauses.isDefinite(i)
                && timeEnd(i).isEmpty()
                && phrases.at(i).map(this::isAdjective).orElse(true)) {
            i++;
        }
        return i;
    }

    private boolean hasAttachedPreposition(int index) {
        String fold = clauses.token(index).fold();
        boolean cut = fold.startsWith("ب") && !words.isWhole(fold)
                || fold.startsWith("وب") && !words.isWhole(fold.substring(1));
        return fold.length() > 4
                && (cut
                        || fold.startsWith("بال")
                        || fold.startsWith("لل")
                        || fold.startsWith("كال")
                        || fold.startsWith("وبال")
                        || fold.startsWith("ولل"));
    }

    private Optional<Integer> timeEnd(int token) {
        for (Mention.Time time : linked.times()) {
            if (time.firstToken() <= token && token < time.endToken()) {
                return Optional.of(time.endToken());
            }
        }
        return Optional.empty();
    }

    private Optional<Argument> subjectBefore(int verb, Agreement agreement) {
        int start = clauseStart(verb);
        boolean inLargerClause = start > clauses.sentenceStart(verb) && clauses.isVerb(start - 1);
        if (inLargerClause) {
            return describedBy(verb, agreement);
        }
        int i = start;
        while (i < verb) {
            Optional<NounPhrase> phrase = phrases.from(i);
            if (phrase.isPresent()) {
                if (!phrase.get().hasAttachedPreposition() && !isAdjective(phrase.get())) {
                    Argument found = argument(phrase.get());
                    return agrees(phrase.get().head(), agreement) ? Optional.of(found) : Optional.empty();
                }
                i = phrase.get().endToken();
            } else if (isPartitive(i)) {
                return nounAt(i, verb);
            } else if (clauses.isPreposition(i)) {
                i = skipPrepositional(i + 1, verb);
            } else if (clauses.isSkippable(i) || !clauses.token(i).isWord() || clauses.opensClause(i)) {
                i++;
            } else if (hasAttachedPreposition(i)) {
                i = skipPrepositional(i, verb);
            } else {
                return nounAt(i, verb);
            }
        }
        return Optional.empty();
    }

    /** «مجموعات إرهابية تسللت من الحدود»: the noun that stands right before a verb that describes it. */
    private Optional<Argument> describedBy(int verb, Agreement agreement) {
        for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
            if (clauses.isStop(i) || clauses.isVerb(i) || clauses.isPreposition(i)) {
                return Optional.empty();
            }
            Optional<NounPhrase> phrase = phrases.at(i);
            if (phrase.isPresent() && isAdjective(phrase.get())) {
                i = phrase.get().firstToken();
            } else if (phrase.isPresent()) {
                return agrees(phrase.get().head(), agreement) ? phrase.map(this::argument) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Where the clause of a verb begins: after «أن», a stop, a colon, another verb's clause; «كان» belongs to its verb. */
    private int clauseStart(int verb) {
        int start = clauses.sentenceStart(verb);
        for (int i = verb - 1; i >= start; i--) {
            if (clauses.isStop(i)) {
                return i + 1;
            }
            if (clauses.is(i, WordClass.COMPLEMENTIZER)) {
                return i + 1;
            }
            if (clauses.isVerb(i) && !clauses.is(i, WordClass.AUXILIARY)) {
                return i + 1;
            }
        }
        return start;
    }

    /** «الذي أطلقه»: whether a relative stands before a verb. */
    public boolean isAfterRelative(int verb) {
        int i = verb - 1;
        while (i >= clauses.sentenceStart(verb) && clauses.isSkippable(i)) {
            i--;
        }
        return i >= clauses.sentenceStart(verb) && clauses.is(i, WordClass.RELATIVE);
    }

    /** «قوات المعارضة التي يدربها الجيش»: the noun that a relative clause describes. */
    public Optional<Argument> described(int verb) {
        return antecedentOfRelative(verb, new Agreement(true, true, true, true));
    }

    /** «القوات التي دخلت المدينة»: the noun before the relative. */
    private Optional<Argument> antecedentOfRelative(int verb, Agreement agreement) {
        int i = verb - 1;
        int start = clauses.sentenceStart(verb);
        while (i > start && !clauses.is(i, WordClass.RELATIVE)) {
            i--;
        }
        int before = i - 1;
        while (before > start && !clauses.token(before).isWord()) {
            before--;
        }
        if (before < start) {
            return Optional.empty();
        }
        return phrases.at(before).filter(p -> agrees(p.head(), agreement)).map(this::argument);
    }

    /** «ودعا إلى …»: the subject of the verb before it in the sentence, else of the sentence before. */
    private Optional<Argument> droppedSubject(int verb, Agreement agreement) {
        int sentence = clauses.token(verb).sentence();
        int oldest = Math.max(0, sentence - 1);
        boolean pronoun = hasPronoun(verb) && isJoinedVerb(verb);
        Optional<Argument> several = agreement.plural() ? severalBefore(verb) : Optional.empty();
        for (int i = verb - 1; i >= 0 && clauses.token(i).sentence() >= oldest; i--) {
            boolean here = clauses.token(i).sentence() == sentence;
            if (!here && several.isPresent()) {
                return several;
            }
            boolean relative = isAfterRelative(i) && !(pronoun && hasPronoun(i));
            if (clauses.isVerb(i) && !relative && phrases.at(i).isEmpty()) {
                Optional<Argument> subject = subject(i);
                if (subject.isPresent()
                        && subject.get()
                                .head()
                                .map(h -> agrees(h, agreement) && isAsMany(h, agreement))
                                .orElse(false)) {
                    return subject;
                }
            }
            Optional<NounPhrase> phrase = phrases.at(i);
            if (phrase.isPresent()
                    && here
                    && isPerson(phrase.get().head())
                    && agrees(phrase.get().head(), agreement)
                    && isAsMany(phrase.get().head(), agreement)
                    && !agreement.subjectIsBefore()
                    && !isGoverned(phrase.get())) {
                return phrase.map(this::argument);
            }
        }
        return several;
    }

    /** «لمنع الحوثيين من السيطرة بعد أن سيطروا»: the nearest of whom there are several in the sentence, whatever governs them. */
    private Optional<Argument> severalBefore(int verb) {
        for (int i = verb - 1; i >= clauses.sentenceStart(verb); i--) {
            Optional<NounPhrase> phrase = phrases.at(i);
            if (phrase.isPresent()) {
                if (isSeveral(phrase.get().head()) && !isAdjective(phrase.get())) {
                    return phrase.map(this::argument);
                }
                i = phrase.get().firstToken();
            }
        }
        return Optional.empty();
    }

    /** «زيارة الأمير», «مع الوزير», «للرئيس»: inside another phrase, so that no verb goes on with it. */
    private boolean isGoverned(NounPhrase phrase) {
        int before = phrase.firstToken() - 1;
        if (phrase.hasAttachedPreposition()) {
            return true;
        }
        if (clauses.token(Math.max(0, before)).fold().equals("عن")) {
            return false;
        }
        return before >= clauses.sentenceStart(phrase.firstToken())
                && clauses.token(before).isWord()
                && !clauses.isVerb(before)
                && !clauses.is(before, WordClass.COMPLEMENTIZER)
                && !clauses.is(before, WordClass.PARTICLE)
                && !clauses.is(before, WordClass.ADVERB)
                && timeEnd(before).isEmpty();
    }

    private boolean isPerson(int link) {
        return mention(link) instanceof Mention.Name name && name.kind() == Mention.Kind.PERSON;
    }

    private boolean beginsClause(int verb) {
        int start = clauses.sentenceStart(verb);
        int i = verb - 1;
        while (i >= start
                && (clauses.is(i, WordClass.PARTICLE) || clauses.is(i, WordClass.NEGATION) || clauses.isQuote(i))) {
            i--;
        }
        if (i < start || clauses.isStop(i) || clauses.opensClause(i) || clauses.isComma(i)) {
            return true;
        }
        return isJoinedVerb(verb);
    }

    /** «ودعا», «فقتل», but not «وافقت»: whether the first letter joins the verb to what stands before. */
    public boolean isJoinedVerb(int verb) {
        return verbs.finite(verb)
                .map(f -> f.segment().proclitics())
                .filter(p -> p.startsWith("و") || p.startsWith("ف"))
                .isPresent();
    }

    private Agreement agreement(int verb) {
        return verbs.finite(verb).map(Agreement::of).orElse(new Agreement(true, true, false, false));
    }

    private boolean agrees(int head, Agreement agreement) {
        if (agreement.dual() || agreement.plural()) {
            return true;
        }
        Optional<Boolean> feminine = isFeminine(head);
        return feminine.map(f -> f ? agreement.feminine() : agreement.masculine())
                .orElse(true);
    }

    /** Whether a link names several people in one word: «المسلحون», «الحوثيين», «97 شخصا», but neither «القوات» nor «المحكمة». */
    public boolean isSeveral(int link) {
        Mention mention = mention(link);
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
    private boolean isAsMany(int head, Agreement agreement) {
        Mention mention = mention(head);
        boolean joined = phrases.at(mention.firstToken())
                .filter(p -> p.head() == head)
                .flatMap(this::joinedTo)
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

    /** Whether a link's phrase is feminine, where its words tell. */
    public Optional<Boolean> isFeminine(int index) {
        Link link = linked.links().get(index);
        Mention mention = link.mention();
        NounPhrase phrase = phrases.at(mention.firstToken()).orElse(null);
        String first = clauses.token(phrase == null ? mention.firstToken() : phrase.firstToken())
                .fold();
        if (mention instanceof Mention.Name name) {
            return switch (name.kind()) {
                case PERSON -> {
                    if (phrase != null && mention(phrase.links().get(0)) instanceof Mention.Title title) {
                        yield Optional.of(Normal.endsFeminine(title.head()));
                    }
                    yield Optional.empty();
                }
                case STATE -> Optional.of(!MASCULINE_STATES.contains(first));
                case PLACE -> Optional.of(true);
                default -> first.endsWith("ه") ? Optional.of(true) : Optional.empty();
            };
        }
        if (mention instanceof Mention.Title title) {
            return title.plural() ? Optional.empty() : Optional.of(Normal.endsFeminine(title.head()));
        }
        if (mention instanceof Mention.Nominal nominal) {
            if (nominal.plural() && !Normal.isFeminineGroup(first)) {
                return Optional.empty();
            }
            return Optional.of(Normal.isFeminineGroup(first) || Normal.endsFeminine(nominal.head()));
        }
        return Optional.empty();
    }

    private Mention mention(int link) {
        return linked.links().get(link).mention();
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
