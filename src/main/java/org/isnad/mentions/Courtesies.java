package org.isnad.mentions;

import java.util.HashSet;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/** Courtesies and ranks of one word before a name: «الأستاذ», «الدكتور», «د.», «اللواء»; from {@code lexicon/ar/titles.tsv}. */
final class Courtesies {
    /** «د. أحمد», «م. خالد», «أ. سمير»: doctor, engineer, teacher. */
    private static final Set<String> INITIALS = Set.of("د.", "م.", "أ.");

    private static final Set<String> CLASSES = Set.of("honorific", "rank");
    private static final String ARTICLE = "ال";

    private final Set<String> words = new HashSet<>();

    static Courtesies load() {
        Courtesies courtesies = new Courtesies();
        for (Table.Row row :
                Table.load("lexicon/ar/titles.tsv", "title", "class", "number").rows()) {
            String title = Normaliser.fold(row.required("title"));
            boolean one = row.get("number").equals("s") && !title.contains(" ");
            if (one && CLASSES.contains(row.get("class"))) {
                courtesies.words.add(title.startsWith(ARTICLE) ? title : ARTICLE + title);
            }
        }
        return courtesies;
    }

    /** One past the courtesies that begin at a token; the token itself where none does. */
    int skip(Analysis analysis, int from, int end) {
        int at = from;
        while (at < end) {
            Token token = analysis.token(at);
            if (!words.contains(token.fold()) && !INITIALS.contains(token.text())) {
                break;
            }
            at++;
        }
        return at;
    }
}
