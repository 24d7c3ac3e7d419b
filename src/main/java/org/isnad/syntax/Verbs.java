package org.isnad.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Linked;
import org.isnad.lexicon.morphology.Gender;
import org.isnad.lexicon.morphology.GrammaticalNumber;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.lexicon.morphology.Person;
import org.isnad.lexicon.morphology.Pos;
import org.isnad.lexicon.morphology.Reading;
import org.isnad.lexicon.morphology.Tense;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords.Sort;
import org.isnad.syntax.FunctionWords.WordClass;

/**
 * Tells the finite verbs of an article from its nouns. «بحث» after «و» at the head of a sentence and before a person is a verb; after
 * «في» it is a noun; with the article it is no verb at all. One object for each article; each token is looked up once.
 */
public final class Verbs {
    /**
     * A token read as a finite verb.
     *
     * @param segment how its proclitics are cut
     * @param readings readings of the rest as a verb, likeliest first
     */
    public record Finite(Token.Segment segment, List<Reading> readings) {
        public Finite {
            readings = List.copyOf(readings);
        }

        public Reading reading() {
            return readings.get(0);
        }
    }

    /** Tokens between two commas. */
    private static final int MOST_THROWN_IN = 18;

    /** Letters of «أفعل», which may be «more …» or «I do». */
    private static final int ELATIVE = 4;

    /** Most tokens of «القاهرة - من فلان ( رويترز ) -». */
    private static final int DATELINE = 12;

    /** Nobody does it to himself with this pronoun. */
    private static final String ME = "ني";

    /** Damma, kasra and their nunations. */
    private static final String NOMINAL_ENDINGS = "\u064f\u0650\u064c\u064d";

    private static final Set<String> DASHES = Set.of("-", "–", "—", ")", "/", "|");
    private static final String MEDIA = "MED";

    /** «هنأ» folds to «هنا». */
    private static final String HE_CONGRATULATED = "هنأ";

    private static final String ASKED = "طلب";

    private final Analysis analysis;
    private final Map<String, Integer> ranks;
    private final Linked linked;
    private final FunctionWords words;
    private final Morphology morphology;
    private final NounPhrases phrases;
    private final VerbalNouns nouns;
    private final List<Optional<Finite>> finite;
    private final boolean[] known;
    /** Tokens of times: «مارس» in «في مارس الماضي» is March. */
    private final BitSet times = new BitSet();

    Verbs(Linked linked, FunctionWords words, Morphology morphology, Map<String, Integer> ranks, NounPhrases phrases) {
        this.ranks = ranks;
        this.linked = linked;
        this.analysis = linked.analysis();
        this.words = words;
        this.morphology = morphology;
        this.phrases = phrases;
        this.nouns = new VerbalNouns(analysis, words, phrases, this);
        int size = analysis.tokens().size();
        this.finite = new ArrayList<>(Collections.nCopies(size, Optional.empty()));
        this.known = new boolean[size];
        linked.times().forEach(t -> times.set(t.firstToken(), t.endToken()));
    }

    Morphology morphology() {
        return morphology;
    }

    /** Whether a token is a finite verb here. */
    public boolean isFinite(int index) {
        return finite(index).isPresent();
    }

    /** A token as a finite verb, where it is one here. */
    public Optional<Finite> finite(int index) {
        if (!known[index]) {
            known[index] = true;
            finite.set(index, read(index));
        }
        return finite.get(index);
    }

    private Optional<Finite> read(int index) {
        Token token = analysis.token(index);
        if (!token.isWord()
                || times.get(index)
                || isNamed(index)
                || isNumber(index)
                || token.text().endsWith("ة")
                || isFunctionWord(token)) {
            return Optional.empty();
        }
        boolean nominal = token.segments().stream().anyMatch(c -> words.is(c.stem(), WordClass.NOUN));
        List<Finite> found = new ArrayList<>();
        List<Finite> own = new ArrayList<>();
        List<String> participles = new ArrayList<>();
        for (Token.Segment segment : token.segments()) {
            String cut = segment.proclitics();
            boolean and = cut.isEmpty() || (cut.equals("و") || cut.equals("ف")) && !isClaimed(index);
            boolean lam = (cut.equals("ل") || cut.equals("ول") || cut.equals("فل"))
                    && segment.stem().startsWith("ي");
            if (!and && !lam || cut.isEmpty() && hasArticle(segment.stem())) {
                continue;
            }
            List<Reading> verbs = new ArrayList<>();
            List<Reading> readings = morphology.readings(segment.stem());
            for (Reading reading : readings) {
                if (reading.pos() != Pos.VERB) {
                    if (and && reading.pos() == Pos.ACTIVE_PARTICIPLE) {
                        participles.add(reading.lemma());
                    } else {
                        nominal |= and && !isCutShort(segment.stem(), reading);
                    }
                } else if (usable(reading, lam)
                        && !isShortened(index, segment.stem(), reading, lam)
                        && !(reading.tense() == Tense.PAST && isNoPast(index))) {
                    verbs.add(reading);
                }
            }
            if (!verbs.isEmpty()) {
                found.add(new Finite(segment, verbs));
            }
            if (and) {
                mine(segment, readings).ifPresent(own::add);
            }
        }
        boolean says = own.stream().anyMatch(o -> words.is(o.segment().stem(), Sort.FIRST_PERSON));
        if (!own.isEmpty() && (found.isEmpty() || says) && isInSpeech(index)) {
            return Optional.of(own.get(0));
        }
        found.sort(Comparator.comparingInt(Verbs::oddity).thenComparingInt(this::rank));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int usual = rank(found.get(0));
        nominal |= participles.stream().anyMatch(p -> ranks.getOrDefault(p, Integer.MAX_VALUE) <= usual);
        boolean noun = nominal && (nouns.isRather(index, found.get(0)) || !looksVerbal(index, found.get(0)));
        return noun ? Optional.empty() : Optional.of(found.get(0));
    }

    /** «ضربة نسبت إلى إسرائيل»: «نسبة» would be written with «ة». */
    private static boolean isCutShort(String stem, Reading reading) {
        return reading.pos() == Pos.MASDAR
                && reading.gender() == Gender.FEMININE
                && reading.suffix().isEmpty()
                && stem.endsWith("ت")
                && !stem.endsWith("ات");
    }

    /** «رفضُ المجر» ends as no verb in the past does, and after «لم» stands none («لم توجه»). */
    private boolean isNoPast(int index) {
        Token token = analysis.token(index);
        int last = token.text().codePointBefore(token.text().length());
        boolean follows = index > 0
                && analysis.token(index - 1).sentence() == token.sentence()
                && words.is(analysis.token(index - 1).fold(), Sort.BEFORE_JUSSIVE);
        return NOMINAL_ENDINGS.indexOf(last) >= 0 || follows;
    }

    /** «أطالب», «أدعو», and of those that may be «more …» too («أكبر») the ones that speakers use («أشكر»). */
    private Optional<Finite> mine(Token.Segment segment, List<Reading> all) {
        List<Reading> readings = all.stream()
                .filter(r -> r.pos() == Pos.VERB
                        && r.person() == Person.FIRST
                        && r.number() == GrammaticalNumber.SINGULAR
                        && !r.suffix().equals(ME))
                .toList();
        boolean elative = readings.stream()
                .allMatch(r -> segment.stem().length() <= ELATIVE && r.suffix().isEmpty());
        return readings.isEmpty() || elative && !words.is(segment.stem(), Sort.FIRST_PERSON)
                ? Optional.empty()
                : Optional.of(new Finite(segment, readings));
    }

    /** «وأضاف: «دمرنا …»: within quotation marks or after a colon, where «I» and «we» are who speaks. */
    boolean isInSpeech(int index) {
        boolean open = false;
        for (int i = analysis.sentenceOf(analysis.token(index)).firstToken(); i < index; i++) {
            Token token = analysis.token(i);
            if (token.isMark("«") || token.isMark("“") || token.isMark(":")) {
                open = true;
            } else if (token.isMark("»") || token.isMark("”")) {
                open = false;
            } else if (token.isMark("\"")) {
                open = !open;
            }
        }
        return open;
    }

    /** After «ما», «التي», «لم», «قد» no word begins with «and»: «ما وصفته» is no «ما» and «صفّته». */
    private boolean isClaimed(int index) {
        Token token = analysis.token(index);
        if (index == 0 || analysis.token(index - 1).sentence() != token.sentence()) {
            return false;
        }
        String before = analysis.token(index - 1).fold();
        return words.is(before, WordClass.RELATIVE)
                || words.is(before, WordClass.NEGATION)
                || words.is(before, Sort.BEFORE_VERB);
    }

    /** Inside a name, or inside a longer title or noun phrase; «طالب» or «وطالب» alone may be a student or «he demanded». */
    private boolean isNamed(int index) {
        Optional<NounPhrase> phrase = phrases.at(index);
        if (phrase.isEmpty()) {
            return false;
        }
        Mention mention = linked.links().get(phrase.get().links().get(0)).mention();
        boolean alone = phrase.get().firstToken() == index
                && !(mention instanceof Mention.Name)
                && mention.endToken() == index + 1;
        boolean demands = analysis.token(index).segments().stream()
                .anyMatch(c -> c.proclitics().length() <= 1 && words.is(c.stem(), WordClass.TITLELIKE));
        return !(alone && demands);
    }

    /** «اثني عشر»: no «أثنى». */
    private boolean isNumber(int index) {
        return index + 1 < analysis.tokens().size()
                && words.is(analysis.token(index).fold(), Sort.TWO)
                && words.is(analysis.token(index + 1).fold(), Sort.TEN);
    }

    /** The place of a verb in the lexicon, where the usual ones stand first. */
    private int rank(Finite finite) {
        return ranks.getOrDefault(finite.reading().lemma(), Integer.MAX_VALUE);
    }

    /** «يصف» as a jussive of «صفى», «يعد» of «أعاد»: only after «لم», «لا» and «ل». */
    private boolean isShortened(int index, String stem, Reading reading, boolean lam) {
        boolean we = reading.person() == Person.FIRST;
        if (reading.tense() == Tense.PAST || reading.number() != GrammaticalNumber.SINGULAR && !we || lam) {
            return false;
        }
        String before = index > 0 ? analysis.token(index - 1).fold() : "";
        if (before.endsWith("لم") || before.endsWith("لا")) {
            return false;
        }
        String form = stem.substring(0, stem.length() - reading.suffix().length());
        String lemma = org.isnad.text.Normaliser.fold(reading.lemma());
        if (form.length() < 2 || lemma.length() < 2) {
            return false;
        }
        char last = lemma.charAt(lemma.length() - 1);
        if (last == 'ي' || last == 'ا') {
            return "ياو".indexOf(form.charAt(form.length() - 1)) < 0;
        }
        return lemma.charAt(lemma.length() - 2) == 'ا' && "ياو".indexOf(form.charAt(form.length() - 2)) < 0;
    }

    /** «ودعا» is «و» and «دعا» rather than the dual of «ودع». */
    private static int oddity(Finite finite) {
        Reading reading = finite.reading();
        return reading.number() == GrammaticalNumber.DUAL || !reading.suffix().isEmpty() ? 1 : 0;
    }

    private boolean hasArticle(String stem) {
        return stem.startsWith("ال") && stem.length() > 4 && !morphologicallyVerbOnly(stem);
    }

    private boolean morphologicallyVerbOnly(String stem) {
        List<Reading> readings = morphology.readings(stem);
        return !readings.isEmpty() && readings.stream().allMatch(r -> r.pos() == Pos.VERB);
    }

    private static boolean usable(Reading reading, boolean lam) {
        if (reading.person() == Person.SECOND || reading.tense() == Tense.NONE) {
            return false;
        }
        if (reading.person() == Person.FIRST && reading.number() == GrammaticalNumber.SINGULAR) {
            return false;
        }
        return !lam || reading.tense() == Tense.PRESENT;
    }

    private boolean isFunctionWord(Token token) {
        if (token.text().endsWith(HE_CONGRATULATED)) {
            return false;
        }
        for (WordClass c : List.of(
                WordClass.PREPOSITION,
                WordClass.COMPLEMENTIZER,
                WordClass.RELATIVE,
                WordClass.NEGATION,
                WordClass.DEMONSTRATIVE,
                WordClass.ADVERB,
                WordClass.PARTICLE,
                WordClass.QUANTIFIER,
                WordClass.ATTACHED)) {
            if (words.is(token.fold(), c)) {
                return true;
            }
            if (token.fold().startsWith("و")
                    && token.fold().length() > 2
                    && words.is(token.fold().substring(1), c)) {
                return true;
            }
        }
        return false;
    }

    /** Decides a form that may be verb or noun («بحث», «تعاون») by what stands around it. */
    private boolean looksVerbal(int index, Finite candidate) {
        int start = analysis.sentenceOf(analysis.token(index)).firstToken();
        int end = analysis.sentenceOf(analysis.token(index)).endToken();
        int before = index - 1;
        while (before >= start && isQuote(before)) {
            before--;
        }
        if (isAfterDateline(index)) {
            before = start - 1;
        }
        boolean joined = !candidate.segment().proclitics().isEmpty();
        boolean actorNext = index + 1 < end
                && phrases.from(index + 1).filter(p -> p.proclitics().isEmpty()).isPresent();
        boolean withNext = index + 1 < end && words.is(analysis.token(index + 1).fold(), WordClass.PREPOSITION);
        if (before < start) {
            return actorNext
                    || isHers(index, candidate)
                    || index + 2 < end && analysis.token(index + 1).fold().equals("ما")
                    || (withNext || isAttack(index + 1, end))
                            && words.is(analysis.token(index).fold(), Sort.KILLED)
                    || joined
                    || withNext && !candidate.reading().suffix().isEmpty()
                    || candidate.reading().number() == GrammaticalNumber.DUAL;
        }
        Token previous = analysis.token(before);
        boolean gathers = actorNext
                && words.is(analysis.token(index).fold(), Sort.GATHERS)
                && phrases.from(index + 1).filter(p -> isPerson(p.head())).isPresent();
        boolean writes = !candidate.reading().suffix().isEmpty()
                && index + 1 < end
                && words.is(analysis.token(index + 1).fold(), WordClass.ATTACHED);
        boolean describes = !candidate.reading().suffix().isEmpty()
                && actorNext
                && candidate.reading().tense() == Tense.PAST
                && phrases.at(before)
                        .filter(p -> linked.links().get(p.head()).mention() instanceof Mention.Nominal
                                && !analysis.token(p.firstToken()).fold().startsWith("ال"))
                        .isPresent();
        if ((gathers || writes || describes)
                && !words.is(previous.fold(), WordClass.PREPOSITION)
                && !verbal(previous.fold())
                && !isFinite(before)) {
            return true;
        }
        boolean carried = words.is(previous.fold(), Sort.BEFORE_NOUN)
                && candidate.readings().stream().allMatch(r -> r.tense() == Tense.PAST);
        if (carried
                || words.is(previous.fold(), WordClass.PREPOSITION) && !words.is(previous.fold(), Sort.NEW_CLAUSE)
                || words.is(previous.fold(), WordClass.QUANTIFIER)) {
            return false;
        }
        if (previous.fold().equals("ان") || previous.fold().equals("بان")) {
            return candidate.reading().tense() != Tense.PAST
                    && (actorNext || withNext || candidate.reading().suffix().isEmpty());
        }
        boolean dual = candidate.reading().number() == GrammaticalNumber.DUAL;
        if (dual && (previous.kind() == Token.Kind.MARK || joined)) {
            return true;
        }
        if (verbal(previous.fold())
                || previous.fold().startsWith("و") && verbal(previous.fold().substring(1))) {
            return true;
        }
        boolean light = !words.is(previous.fold(), WordClass.NOUN) && words.isAny(previous.fold());
        if (light && actorNext || (joined || previous.kind() == Token.Kind.MARK) && isHers(index, candidate)) {
            return true;
        }
        if (previous.kind() == Token.Kind.MARK) {
            return actorNext || joined && !previous.isMark("-") || goesOnBeyond(start, before);
        }
        if (joined) {
            return actorNext || asksOf(index, candidate) || index + 1 < end && isCount(index + 1, candidate);
        }
        boolean afterActor = phrases.at(before).isPresent();
        if (actorNext && isOpening(start, before)) {
            return candidate.readings().stream().anyMatch(r -> r.tense() == Tense.PAST);
        }
        return afterActor
                && !verbBetween(clauseStart(start, before), before)
                && (!actorNext
                        || isHers(index, candidate)
                        || candidate.readings().stream().anyMatch(r -> r.tense() != Tense.PAST));
    }

    /** «القاهرة ( رويترز ) طالب …», «واس – رفض …»: the agency's name opens the report and does nothing. */
    boolean isAfterDateline(int index) {
        int start = analysis.sentenceOf(analysis.token(index)).firstToken();
        int at = index - 1;
        if (at <= start
                || index - start > DATELINE
                || !DASHES.contains(analysis.token(at).text())) {
            return false;
        }
        while (at > start && analysis.token(at).kind() == Token.Kind.MARK) {
            at--;
        }
        return phrases.at(at)
                .filter(p -> linked.links().get(p.head()).sector().equals(MEDIA))
                .isPresent();
    }

    private boolean isPerson(int link) {
        Mention mention = linked.links().get(link).mention();
        return mention instanceof Mention.Title
                || mention instanceof Mention.Name name && name.kind() == Mention.Kind.PERSON;
    }

    /** «قتل قصف إسرائيلي خمسة»: a deed that does it. */
    private boolean isAttack(int index, int end) {
        return index < end && words.is(analysis.token(index).fold(), Sort.ATTACK);
    }

    /** «إن إسرائيل، بدعم أميركي، تواصل …»: beyond what two commas throw in after it an actor's verb follows. */
    private boolean goesOnBeyond(int start, int comma) {
        int opening = comma - 1;
        while (opening > start && comma - opening <= MOST_THROWN_IN && !isComma(opening)) {
            opening--;
        }
        if (!isComma(comma) || !isComma(opening) || opening == start) {
            return false;
        }
        String first = analysis.token(opening + 1).fold();
        return (words.is(first, WordClass.PREPOSITION) || words.is(first, WordClass.RELATIVE) || first.startsWith("ب"))
                && phrases.at(opening - 1)
                        .filter(p -> !p.hasAttachedPreposition())
                        .isPresent()
                && !verbBetween(clauseStart(start, opening - 1), opening - 1);
    }

    private boolean isComma(int index) {
        return analysis.token(index).isMark("،") || analysis.token(index).isMark(",");
    }

    /** «وفي المحمودية جنوب العاصمة قتل مسلحون …»: after the place that opens the sentence, which ends in a word with the article. */
    private boolean isOpening(int start, int before) {
        String opening = analysis.token(start).fold();
        String last = analysis.token(before).fold();
        boolean placed = words.is(opening, WordClass.PREPOSITION)
                || opening.startsWith("و") && words.is(opening.substring(1), WordClass.PREPOSITION);
        boolean named = phrases.at(before)
                .filter(p -> p.firstToken() == start + 1 && p.endToken() == before + 1)
                .isPresent();
        if (!placed || !named && (!last.startsWith("ال") || last.length() <= 4)) {
            return false;
        }
        for (int i = start; i < before; i++) {
            if (isFinite(i) || words.is(analysis.token(i).fold(), WordClass.COMPLEMENTIZER)) {
                return false;
            }
        }
        return true;
    }

    /** «وأصيب عشرون آخرون», «وجرح 12»: a number is the subject of a verb in the past. */
    private boolean isCount(int next, Finite candidate) {
        String fold = analysis.token(next).fold();
        return candidate.reading().tense() == Tense.PAST
                && candidate.reading().suffix().isEmpty()
                && (analysis.token(next).kind() == Token.Kind.NUMBER
                        || words.is(fold, WordClass.QUANTIFIER)
                        || fold.endsWith("ون")
                                && words.is(fold.substring(0, fold.length() - 2) + "ين", WordClass.QUANTIFIER)
                        || fold.startsWith("اخر"));
    }

    /** «القوات قتلت 35 شخصا»: the ending is a verb's, a noun would be written with «ة». */
    private boolean isHers(int index, Finite candidate) {
        String fold = analysis.token(index).fold();
        return fold.endsWith("ت")
                && !fold.endsWith("ات")
                && candidate.reading().tense() == Tense.PAST
                && candidate.reading().gender() == Gender.FEMININE;
    }

    /** «وطلب من حلفائه». */
    private boolean asksOf(int index, Finite candidate) {
        return candidate.reading().lemma().equals(ASKED)
                && index + 1 < analysis.tokens().size()
                && analysis.token(index + 1).fold().equals("من");
    }

    /** «…، لكن الرئيس رفض»: a clause begins after a comma, «لكن» or «أن». */
    private int clauseStart(int start, int at) {
        for (int i = at - 1; i >= start; i--) {
            boolean opens = words.is(analysis.token(i).fold(), WordClass.COMPLEMENTIZER)
                    || words.is(analysis.token(i).fold(), Sort.NEW_CLAUSE);
            if (opens) {
                return i + 1;
            }
        }
        return start;
    }

    private boolean verbBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean verbal(String fold) {
        return words.is(fold, WordClass.RELATIVE)
                || List.of(
                                "قد", "لقد", "فقد", "لم", "لن", "سوف", "عندما", "بعدما", "كما", "حيث", "حين", "وقت",
                                "اذ", "اذا", "كان", "كانت", "فيما", "بينما", "انه", "انها", "انهم", "انهما", "لا")
                        .contains(fold);
    }

    private boolean isQuote(int index) {
        Token token = analysis.token(index);
        return token.kind() == Token.Kind.MARK && "«»\"“”'()".contains(token.text());
    }
}
