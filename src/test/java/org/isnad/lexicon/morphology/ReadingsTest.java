package org.isnad.lexicon.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.text.Normaliser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of {@code readings.txt}, worked out by hand from the grammar. */
class ReadingsTest {
    private static final Morphology MORPHOLOGY = Morphology.load();
    private static final Map<Character, Gender> GENDERS =
            Map.of('m', Gender.MASCULINE, 'f', Gender.FEMININE, 'x', Gender.EITHER);
    private static final Map<Character, GrammaticalNumber> NUMBERS =
            Map.of('s', GrammaticalNumber.SINGULAR, 'd', GrammaticalNumber.DUAL, 'p', GrammaticalNumber.PLURAL);
    private static final Map<String, Pos> POS =
            Map.of("V", Pos.VERB, "M", Pos.MASDAR, "A", Pos.ACTIVE_PARTICIPLE, "P", Pos.PASSIVE_PARTICIPLE);
    private static final Map<String, Tense> TENSES =
            Map.of("past", Tense.PAST, "pres", Tense.PRESENT, "fut", Tense.FUTURE);
    private static final Map<String, Voice> VOICES =
            Map.of("act", Voice.ACTIVE, "pass", Voice.PASSIVE, "either", Voice.EITHER);

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void readsEveryFormAsTheGrammarSays(String line) {
        String[] cells = line.split(" \\| ");
        List<Reading> readings = MORPHOLOGY.readings(Normaliser.fold(cells[0]));
        assertTrue(
                readings.stream().anyMatch(r -> r.lemma().equals(cells[1]) && matches(r, cells[2])),
                () -> line + " is not among " + readings);
    }

    private static boolean matches(Reading reading, String wanted) {
        String[] words = wanted.split(" ");
        boolean all = reading.pos() == POS.get(words[0]);
        String suffix = "";
        boolean definite = false;
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            if (word.startsWith("+")) {
                suffix = word.substring(1);
            } else if (word.equals("def")) {
                definite = true;
            } else if (TENSES.containsKey(word)) {
                all &= reading.tense() == TENSES.get(word);
            } else if (VOICES.containsKey(word)) {
                all &= reading.voice() == VOICES.get(word);
            } else {
                all &= agrees(reading, word);
            }
        }
        return all && reading.suffix().equals(suffix) && reading.definite() == definite;
    }

    /** {@code 3ms}, {@code 1p}, {@code fd}. */
    private static boolean agrees(Reading reading, String code) {
        boolean all = reading.number() == NUMBERS.get(code.charAt(code.length() - 1));
        for (char c : code.substring(0, code.length() - 1).toCharArray()) {
            all &= Character.isDigit(c) ? reading.person().ordinal() == c - '1' : reading.gender() == GENDERS.get(c);
        }
        return all;
    }

    static Stream<String> lines() {
        try (InputStream in = ReadingsTest.class.getResourceAsStream("readings.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void checksAtLeastTwoHundredAndFiftyForms() {
        assertTrue(lines().count() >= 250);
    }

    @Test
    void putsTheThirdPersonPastBeforeTheVerbalNoun() {
        assertEquals(Pos.VERB, MORPHOLOGY.readings("بحث").get(0).pos());
        assertEquals(Pos.VERB, MORPHOLOGY.readings("تعاون").get(0).pos());
    }

    @Test
    void putsTheMoreUsualVerbFirst() {
        assertEquals("قدّم", MORPHOLOGY.readings("قدم").get(0).lemma());
    }

    @Test
    void doesNotReadParticlesAsVerbs() {
        assertTrue(MORPHOLOGY.readings(Normaliser.fold("على")).isEmpty());
        assertTrue(MORPHOLOGY.readings(Normaliser.fold("ذلك")).isEmpty());
    }

    @Test
    void doesNotTakeAnAdjectiveInYehForAVerbalNounWithAPossessor() {
        assertTrue(MORPHOLOGY.readings(Normaliser.fold("إعلامي")).isEmpty());
    }

    @Test
    void letsTheWrittenLettersRuleReadingsOut() {
        assertTrue(MORPHOLOGY.readingsAsWritten("أغنية").stream().allMatch(r -> r.pos() != Pos.VERB));
        assertTrue(MORPHOLOGY.readingsAsWritten("إنشاء").stream().allMatch(r -> r.pos() == Pos.MASDAR));
        assertTrue(MORPHOLOGY.readingsAsWritten("أطلع").stream()
                .noneMatch(r -> r.lemma().equals("اطلع") && r.tense() == Tense.PAST));
    }

    @Test
    void knowsAtLeastSixteenHundredVerbsWithAGloss() {
        assertTrue(MORPHOLOGY.verbs().size() >= 1600);
        assertTrue(MORPHOLOGY.verbs().stream()
                .allMatch(v -> v.gloss().equals(v.gloss().strip()) && !v.gloss().isEmpty()));
    }
}
