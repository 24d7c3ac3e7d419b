package org.isnad.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.isnad.text.Normaliser;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private static final Registry REGISTRY = Registry.load();

    @Test
    void knowsEveryInflectionOfANisba() {
        for (String word : List.of("سوري", "السورية", "سوريون", "السوريين", "سوريان", "السوريتين", "سوريات")) {
            assertEquals(Optional.of("SYR"), REGISTRY.stateOfNisba(Normaliser.fold(word)), word);
        }
        assertEquals(Optional.of("RUS"), REGISTRY.stateOfNisba(Normaliser.fold("الروس")));
        assertEquals(Optional.empty(), REGISTRY.stateOfNisba("سورا"));
    }

    @Test
    void inflectsCompoundNisbas() {
        assertEquals("KOR", REGISTRY.longNisbas().get("الكورية الجنوبية").get(0).state());
        assertEquals("ZAF", REGISTRY.longNisbas().get("الجنوب أفريقية").get(0).state());
    }

    @Test
    void findsNamesWordByWord() {
        assertEquals(
                "state/USA", REGISTRY.names().get("الولايات المتحدة").get(0).key());
        assertEquals("group/islamic-state", REGISTRY.names().get("داعش").get(0).key());
        assertEquals(List.of("RUS"), REGISTRY.seats().get("الكرملين"));
        assertTrue(REGISTRY.names().get("الولايات").isEmpty());
    }

    @Test
    void knowsWhichNamesAreAlsoCommonWords() {
        assertTrue(REGISTRY.isGuarded("تركي"));
        assertTrue(!REGISTRY.isGuarded("سوري"));
    }
}
