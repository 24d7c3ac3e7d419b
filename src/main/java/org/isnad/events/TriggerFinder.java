package org.isnad.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.events.EventLexicon.Wording;
import org.isnad.lexicon.morphology.Gender;
import org.isnad.lexicon.morphology.GrammaticalNumber;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.lexicon.morphology.Pos;
import org.isnad.lexicon.morphology.Reading;
import org.isnad.lexicon.morphology.Tense;
import org.isnad.lexicon.morphology.Voice;
import org.isnad.syntax.Arguments;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.Verbs;
import org.isnad.text.Normaliser;

/** Finds the words that the event lexicon knows; several rows may claim one word, the first whose needs are met takes it. */
final class TriggerFinder {
    private static final Set<String> PREPOSITIONS = Set.of("الي", "علي", "في", "عن", "مع", "بين", "خلال");

    /** «يدّعون» claim; «يدعون» call. */
    private static final String CALLED = "دعا";

    private static final String DOUBLED = "دّ";

    /** «مطالبين», «مطالبا» demand; «مطالب» are demands. */
    private static final List<String> PARTICIPLES = List.of("ين", "ا");

    private final EventLexicon lexicon;
    private final Morphology morphology;

    TriggerFinder(EventLexicon lexicon, Morphology morphology) {
        this.lexicon = lexicon;
        this.morphology = morphology;
    }

    /** Triggers of an article by token, those of one token next to each other, longest wording first. */
    List<Trigger> find(Analysis analysis, Arguments arguments) {
        List<Trigger> found = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            if (!sentence.isText()) {
                continue;
            }
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                Token token = analysis.token(i);
                if (token.isWord() && isFree(analysis, arguments, i)) {
                    at(analysis, arguments, token, sentence.endToken(), found);
                }
            }
        }
        return found;
    }

    /** Not inside a name; a title or common noun that begins here may hide a verbal noun («مساعدة», «مهاجمة», «العدوان»). */
    private boolean isFree(Analysis analysis, Arguments arguments, int index) {
        Optional<NounPhrase> phrase = arguments.phrases().at(index);
        if (phrase.isEmpty() || arguments.verbs().isFinite(index)) {
            return true;
        }
        return phrase.get().firstToken() == index
                && (arguments.words().is(arguments.fold(index), FunctionWords.WordClass.DEED)
                        || arguments.phrases().at(index).get().hasAttachedPreposition()
                                && isDeed(analysis.token(index), arguments));
    }

    /** «بالعدوان», «للعدوان». */
    private static boolean isDeed(Token token, Arguments arguments) {
        return token.segments().stream()
                .anyMatch(
                        s -> !s.proclitics().isEmpty() && arguments.words().is(s.stem(), FunctionWords.WordClass.DEED));
    }

    /** «يحاكم» is «he tries», not «they greet you»: a reading that needs no pronoun leaves no room for one that does. */
    private void at(Analysis analysis, Arguments arguments, Token token, int end, List<Trigger> found) {
        Optional<Verbs.Finite> finite = arguments.verbs().finite(token.index());
        if (finite.isPresent() && isGoverned(analysis, finite.get(), token)) {
            return;
        }
        if (finite.isPresent()
                && !isNunation(analysis, arguments, finite.get(), token)
                && !isOfFeminine(analysis, finite.get(), token)) {
            int before = found.size();
            verbs(token, finite.get().segment(), agreeing(analysis, arguments, token, finite.get()), found);
            if (found.size() == before && !finite.get().segment().proclitics().isEmpty()) {
                Token.Segment whole = token.segments().get(0);
                List<Reading> readings = morphology.readings(whole.stem()).stream()
                        .filter(r -> r.pos() == Pos.VERB && r.tense() == Tense.PAST)
                        .toList();
                verbs(token, whole, readings, found);
            }
            return;
        }
        if (PARTICIPLES.stream().anyMatch(token.fold()::endsWith)) {
            int before = found.size();
            participles(token, found);
            if (found.size() > before) {
                return;
            }
        }
        List<Trigger> nouns = new ArrayList<>();
        for (Token.Segment segment : token.segments()) {
            nouns(analysis, token, segment, end, nouns);
            if (!nouns.isEmpty() && segment.proclitics().isEmpty()) {
                break;
            }
        }
        int longest = nouns.stream().mapToInt(TriggerFinder::length).max().orElse(0);
        nouns.removeIf(n -> length(n) < longest);
        nouns.sort((a, b) -> Integer.compare(b.endToken(), a.endToken()));
        found.addAll(nouns);
        boolean opensClause =
                token.index() > 0 && analysis.token(token.index() - 1).isMark("،");
        if (nouns.isEmpty() || opensClause) {
            participles(token, found);
        }
    }

    /** «توصل الجيش» is no «she brings»: where readings differ in gender and the verb opens its clause, those of the subject right after it. */
    private static List<Reading> agreeing(Analysis analysis, Arguments arguments, Token token, Verbs.Finite finite) {
        Optional<Boolean> feminine = arguments
                .phrases()
                .from(token.index() + 1)
                .filter(p -> p.proclitics().isEmpty() && !arguments.isAdjective(p))
                .flatMap(p -> arguments.isFeminine(p.head()));
        boolean opens = analysis.isAtHead(token.index())
                || !finite.segment().proclitics().isEmpty();
        if (feminine.isEmpty() || !opens || !finite.reading().suffix().isEmpty()) {
            return finite.readings();
        }
        Gender other = feminine.get() ? Gender.MASCULINE : Gender.FEMININE;
        List<Reading> agreeing = finite.readings().stream()
                .filter(r -> r.gender() != other || r.number() != GrammaticalNumber.SINGULAR)
                .toList();
        return agreeing.isEmpty() ? finite.readings() : agreeing;
    }

    /** «وعدت» is «she promised», not «and she counted», which tells of nothing. */
    private void verbs(Token token, Token.Segment segment, List<Reading> readings, List<Trigger> found) {
        Set<String> seen = new HashSet<>();
        boolean plain = readings.stream().anyMatch(r -> r.suffix().isEmpty());
        for (Reading reading : readings) {
            boolean claims = reading.lemma().equals(CALLED) && token.text().contains(DOUBLED);
            if (claims || isNaming(reading) || plain && !reading.suffix().isEmpty() || !seen.add(reading.lemma())) {
                continue;
            }
            for (EventRow row : lexicon.verbs(reading.lemma())) {
                found.add(Trigger.of(token, segment, reading, row, false, false));
            }
        }
    }

    /** «رجل يدعى أحمد» is called so, nobody calls upon him. */
    private static boolean isNaming(Reading reading) {
        return reading.lemma().equals(CALLED)
                && reading.voice() == Voice.PASSIVE
                && reading.tense() == Tense.PRESENT
                && reading.number() == GrammaticalNumber.SINGULAR;
    }

    /** «رفض الحكومة التطبيع ثابت»: at the head of a sentence no masculine verb stands before a feminine subject, so it is a noun. */
    private boolean isOfFeminine(Analysis analysis, Verbs.Finite finite, Token token) {
        int next = token.index() + 1;
        boolean first = token.index() == 0 || analysis.token(token.index() - 1).sentence() != token.sentence();
        Reading reading = finite.reading();
        boolean he = reading.tense() == Tense.PAST
                && reading.number() == GrammaticalNumber.SINGULAR
                && reading.person() == org.isnad.lexicon.morphology.Person.THIRD
                && reading.suffix().isEmpty()
                && Normaliser.fold(reading.lemma()).equals(token.fold());
        if (!first
                || !he
                || next >= analysis.tokens().size()
                || analysis.token(next).sentence() != token.sentence()) {
            return false;
        }
        String after = analysis.token(next).fold();
        boolean feminine =
                after.startsWith("ال") && (analysis.token(next).text().endsWith("ة") || after.endsWith("ات"));
        return feminine && !lexicon.nouns(token.fold()).isEmpty();
    }

    /** «ستزيد من عزلته» is «his isolation», not «she removed him»: no past verb follows a preposition. */
    private static boolean isGoverned(Analysis analysis, Verbs.Finite finite, Token token) {
        if (token.index() == 0
                || !finite.segment().proclitics().isEmpty()
                || finite.reading().tense() != Tense.PAST) {
            return false;
        }
        Token before = analysis.token(token.index() - 1);
        return before.sentence() == token.sentence()
                && (PREPOSITIONS.contains(before.fold())
                        || before.fold().equals("من")
                                && !finite.reading().suffix().isEmpty());
    }

    /** «سيشكل دافعا»: not «the two defended», which needs two before it, a pause or «و». */
    private static boolean isNunation(Analysis analysis, Arguments arguments, Verbs.Finite finite, Token token) {
        boolean dual = finite.reading().tense() == Tense.PAST
                && finite.reading().number() == GrammaticalNumber.DUAL
                && finite.reading().suffix().isEmpty();
        if (!dual || !finite.segment().proclitics().isEmpty() || token.index() == 0) {
            return false;
        }
        Token before = analysis.token(token.index() - 1);
        return before.sentence() == token.sentence()
                && (before.isWord() || Character.isDigit(before.text().codePointAt(0)))
                && arguments.phrases().at(before.index()).isEmpty();
    }

    /** «بحث» is no «ب» before «حث»: of two ways to cut a word the one that cuts less off. */
    private static int length(Trigger trigger) {
        return -trigger.proclitics().length();
    }

    private void nouns(Analysis analysis, Token token, Token.Segment segment, int end, List<Trigger> found) {
        for (NounForm form : NounForm.of(segment.stem())) {
            boolean bound = token.text().endsWith("ه")
                    && form.base().endsWith("ه")
                    && form.suffix().isEmpty();
            boolean noPronoun = token.text().endsWith("ة") && !form.suffix().isEmpty();
            if (bound || noPronoun) {
                continue;
            }
            for (Wording wording : lexicon.nouns(form.base())) {
                int length = wording.words().size();
                if (matches(analysis, token.index(), wording.words(), form.definite(), end)) {
                    found.add(new Trigger(
                            token.index(),
                            token.index() + length,
                            segment.span(),
                            segment.proclitics(),
                            String.join(" ", wording.words()),
                            wording.row(),
                            form.definite() || length > 1,
                            form.indefinite(),
                            form.suffix()));
                }
            }
        }
    }

    private static boolean matches(Analysis analysis, int at, List<String> words, boolean definite, int end) {
        for (int k = 1; k < words.size(); k++) {
            if (at + k >= end) {
                return false;
            }
            String fold = analysis.token(at + k).fold();
            String word = words.get(k);
            boolean same = fold.equals(word)
                    || fold.equals("ال" + word)
                    || fold.equals(word + "ا")
                    || fold.startsWith("لل") && fold.substring(2).equals(word)
                    || fold.startsWith("ل") && fold.substring(1).equals(word);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private void participles(Token token, List<Trigger> found) {
        for (Token.Segment segment : token.segments()) {
            Set<String> seen = new HashSet<>();
            for (Reading reading : morphology.readings(segment.stem())) {
                if (reading.pos() != Pos.ACTIVE_PARTICIPLE
                        || reading.definite() && !segment.proclitics().isEmpty()
                        || Normaliser.fold(reading.lemma()).equals(segment.stem())
                        || !seen.add(reading.lemma())) {
                    continue;
                }
                for (EventRow row : lexicon.participles(reading.lemma())) {
                    if (reading.definite() && !row.type().equals("SUPPORT")) {
                        continue;
                    }
                    boolean indefinite = segment.stem().endsWith("ا");
                    found.add(Trigger.of(token, segment, reading, row, reading.definite(), indefinite));
                }
            }
            if (!seen.isEmpty()) {
                return;
            }
        }
    }
}
