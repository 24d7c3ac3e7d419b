package org.isnad.events;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.isnad.lexicon.LexiconException;
import org.isnad.lexicon.Table;
import org.junit.jupiter.api.Test;

/** A row that cannot work is refused with one line: file, line, column, what was found, what was expected. */
final class EventColumnsTest {
    private static final String HEADER =
            "lemma\tpos\ttype\tmode\tframe\tneeds\tstatus\tconfidence\texample\texpected\n";
    private static final String GOOD =
            "قصف\tverb\tASSAULT\taerial\tA=subj R=obj\tany\t\t0.9\tقصف الجيش التركي مواقع سورية.\tASSAULT TUR → SYR\n";

    private final EventColumns columns = EventColumns.load();

    @Test
    void acceptsARowWhoseCellsAreAllKnown() {
        assertDoesNotThrow(() -> check(GOOD));
    }

    @Test
    void saysWhichTypeTheFileHolds() {
        assertEquals(
                "assault.tsv:2:3: found «PROTEST», expected ASSAULT in this file; move the row or mend its type",
                refused(GOOD.replace("\tASSAULT\t", "\tPROTEST\t")));
    }

    @Test
    void namesTheModesOfTheType() {
        assertEquals(
                "assault.tsv:2:4: found «visit», expected abduct, aerial, beat, crowd-control, destroy, drone, explosives, firearms,"
                        + " heavy-weapons, primitive, sexual, suicide-attack, targeted, torture, unconventional or nothing",
                refused(GOOD.replace("aerial", "visit")));
    }

    @Test
    void refusesAFrameSlotThatNobodyReads() {
        assertEquals(
                "assault.tsv:2:5: found «B=subj», expected A=subj, A=by, A=gen, AR=gen, R=gen or R=obj,مع …",
                refused(GOOD.replace("A=subj", "B=subj")));
    }

    @Test
    void refusesAPartOfSpeechThatNobodyReads() {
        assertEquals(
                "assault.tsv:2:2: found «adverb», expected verb, participle, noun or phrase",
                refused(GOOD.replace("verb", "adverb")));
    }

    @Test
    void refusesAConditionThatNobodyKnows() {
        assertEquals(
                "assault.tsv:2:6: found «many», expected a condition that Needs knows, as in two or A:official",
                refused(GOOD.replace("any", "many")));
    }

    @Test
    void refusesAClassOfPartyThatNobodyKnows() {
        assertEquals(
                "assault.tsv:2:6: found «A:king», expected A: and one of actor, any, armed, armedgroup, armedorpolity, body, council,"
                        + " crowd, official, people, person, place, placeoractor, polity, speaker, state, town",
                refused(GOOD.replace("any", "A:king")));
    }

    @Test
    void refusesAConfidenceThatIsNoShare() {
        assertEquals(
                "assault.tsv:2:8: found «9», expected a number between 0 and 1, as in 0.7",
                refused(GOOD.replace("0.9", "9")));
    }

    @Test
    void asksForTheMissingExample() {
        assertEquals(
                "assault.tsv:2:9: found nothing, expected a sentence in which «قصف» tells of its event; write one of 6 to 16 words",
                refused(GOOD.replace("قصف الجيش التركي مواقع سورية.", "")));
    }

    @Test
    void asksForBothSidesOfTheExample() {
        assertEquals(
                "assault.tsv:2:10: found «TUR», expected the type and the states of both sides, as in «ASSAULT IRQ → –»",
                refused(GOOD.replace("ASSAULT TUR → SYR", "TUR")));
    }

    @Test
    void noRowStandsTwiceInTheLexicon() {
        Set<String> seen = new HashSet<>();
        for (EventRow row : new Reader().extractor().lexicon().rows()) {
            String key = row.type() + row.form() + row.variants() + row.agent() + row.recipients() + row.needs();
            assertEquals(true, seen.add(key), row.id() + ": the same row stands above; delete one");
        }
    }

    private String refused(String row) {
        return String.valueOf(
                assertThrows(LexiconException.class, () -> check(row)).getMessage());
    }

    private void check(String row) {
        byte[] text = (HEADER + row).getBytes(StandardCharsets.UTF_8);
        try {
            Table.Row read = Table.read("assault.tsv", new ByteArrayInputStream(text), "lemma")
                    .rows()
                    .get(0);
            columns.check(read, "ASSAULT");
            EventRow.of(read, "assault");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
