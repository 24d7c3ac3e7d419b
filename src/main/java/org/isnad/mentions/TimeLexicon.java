package org.isnad.mentions;

import java.util.Locale;
import org.isnad.lexicon.Phrases;
import org.isnad.lexicon.Table;

/** The words of dates and times, from {@code times.tsv}: months, weekdays, units, «الماضي», «أمس». */
final class TimeLexicon {
    private static final String FILE = "lexicon/ar/times.tsv";

    /** What a word is in a date; the table's head explains the kinds. */
    enum Word {
        MONTH,
        WEAK_MONTH,
        HIJRI,
        WEEKDAY,
        RELATIVE,
        QUALIFIER,
        UNIT,
        UNITS,
        NUMBER,
        ORDINAL,
        NOT_TODAY,
        YEAR,
        PART
    }

    /** @param value a number, a month, an ISO 8601 period, as the kind has it */
    record Row(Word word, String value) {}

    private final Phrases<Row> phrases = new Phrases<>();

    TimeLexicon() {
        for (Table.Row row : Table.load(FILE, "phrase", "kind", "value").rows()) {
            phrases.add(row.required("phrase"), new Row(word(row), row.get("value")));
        }
    }

    private static Word word(Table.Row row) {
        String kind = row.required("kind");
        try {
            return kind.equals("month?")
                    ? Word.WEAK_MONTH
                    : Word.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw row.error("kind", "found «" + kind + "», expected one of the kinds that the file's head explains");
        }
    }

    /** Where phrases of the table begin. */
    Phrases.Node<Row> root() {
        return phrases.root();
    }
}
