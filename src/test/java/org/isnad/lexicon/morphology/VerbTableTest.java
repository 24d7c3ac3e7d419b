package org.isnad.lexicon.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.isnad.lexicon.LexiconException;
import org.junit.jupiter.api.Test;

class VerbTableTest {
    private static Morphology load(String line) throws IOException {
        String table = "lemma\troot\tform\timperfect\tmasdar\tactive\tpassive\tgloss\n" + line + "\n";
        InputStream in = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        return Morphology.load("verbs.tsv", in);
    }

    private static String complaint(String line) {
        return String.valueOf(
                assertThrows(LexiconException.class, () -> load(line)).getMessage());
    }

    @Test
    void acceptsAVerbWithoutItsLastCells() throws IOException {
        assertEquals("قدر", load("قدر\tق د ر\tI").verb("قدر").orElseThrow().lemma());
    }

    @Test
    void saysWhatTheLemmaShouldBe() {
        assertEquals(
                "verbs.tsv:2:1: found «استقول», expected اقال from root and form;"
                        + " correct the lemma, the root or the form",
                complaint("استقول\tق و ل\tIV").replace(" or اقول", ""));
    }

    @Test
    void saysWhichLetterIsNoRadical() {
        assertEquals(
                "verbs.tsv:2:2: found «أ», expected one of ءبتثجحخدذرزسشصضطظعغفقكلمنهوي; write every hamza as ء",
                complaint("سأل\tس أ ل\tI"));
    }

    @Test
    void saysWhenFormAndRootDoNotFit() {
        assertEquals(
                "verbs.tsv:2:3: found XI with 3 radicals, expected I to X for three, Q1, Q2 or Q4 for four;"
                        + " correct form or root",
                complaint("كتب\tك ت ب\tXI"));
    }

    @Test
    void saysWhenALemmaComesTwice() {
        assertEquals(
                "verbs.tsv:3:1: found «كتب» a second time, expected each lemma once; tell two verbs apart with a shadda",
                complaint("كتب\tك ت ب\tI\nكتب\tك ت ب\tII"));
    }
}
