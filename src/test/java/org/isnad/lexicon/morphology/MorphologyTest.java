package org.isnad.lexicon.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.isnad.text.Normaliser;
import org.junit.jupiter.api.Test;

class MorphologyTest {
    private static final Morphology MORPHOLOGY = Morphology.load();

    private static List<Reading> readings(String word) {
        return MORPHOLOGY.readings(Normaliser.fold(word));
    }

    @Test
    void readsAFutureVerbWithItsPronoun() {
        assertEquals(
                List.of(new Reading(
                        "أعلن",
                        Pos.VERB,
                        Tense.FUTURE,
                        Voice.EITHER,
                        Person.THIRD,
                        Gender.MASCULINE,
                        GrammaticalNumber.PLURAL,
                        "ها",
                        false)),
                readings("سيعلنونها"));
    }

    @Test
    void findsNothingInAWordThatIsNoFormOfAVerb() {
        assertTrue(readings("دبلوماسي").isEmpty());
    }

    @Test
    void namesAVerbByItsLemmaWithOrWithoutShadda() {
        assertEquals("أكد", MORPHOLOGY.verb("أكّد").orElseThrow().lemma());
        assertEquals("سلّم", MORPHOLOGY.verb("سلّم").orElseThrow().lemma());
        assertEquals(Form.I, MORPHOLOGY.verb("سلم").orElseThrow().form());
    }
}
