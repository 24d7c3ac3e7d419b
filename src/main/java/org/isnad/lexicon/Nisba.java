package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.isnad.text.Normaliser;

/**
 * One form of a state's adjective or the name of its people: «السوريتين» is Syrian, definite, feminine, dual.
 *
 * @param form folded words, separated by a space
 * @param state ISO 3166 code
 * @param people whether it can only mean people («أتراك»), never qualify a noun
 */
public record Nisba(String form, String state, boolean definite, boolean feminine, Number number, boolean people) {
    /** Grammatical number. */
    public enum Number {
        SINGULAR,
        DUAL,
        PLURAL
    }

    private static final String ARTICLE = "ال";

    private record Ending(String letters, boolean feminine, Number number) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("", false, Number.SINGULAR),
            new Ending("ا", false, Number.SINGULAR),
            new Ending("ه", true, Number.SINGULAR),
            new Ending("ان", false, Number.DUAL),
            new Ending("ين", false, Number.PLURAL),
            new Ending("ون", false, Number.PLURAL),
            new Ending("تان", true, Number.DUAL),
            new Ending("تين", true, Number.DUAL),
            new Ending("ات", true, Number.PLURAL));

    /** The folded words of the form. */
    List<String> words() {
        return List.of(form.split(" "));
    }

    /** Every form of an adjective in -ي, with and without the article; each word of a compound is inflected («كورية شمالية»). */
    static List<Nisba> inflections(String adjective, String state) {
        String[] words = Normaliser.fold(adjective).split(" ");
        List<Nisba> forms = new ArrayList<>();
        for (Ending ending : ENDINGS) {
            for (boolean definite : new boolean[] {false, true}) {
                if (definite && ending.letters().equals("ا")) {
                    continue;
                }
                forms.add(form(inflect(words, ending, definite, definite), state, definite, ending));
                if (words.length > 1) {
                    forms.add(form(inflect(words, ending, definite, false), state, definite, ending));
                    forms.add(form(words[0], words, ending, definite, state));
                }
            }
        }
        return forms.stream().distinct().toList();
    }

    /** A people's name, with and without the article. */
    static List<Nisba> demonym(String people, String state) {
        String fold = Normaliser.fold(people);
        String definite = ARTICLE + fold.replace(" ", " " + ARTICLE);
        return List.of(
                new Nisba(fold, state, false, false, Number.PLURAL, true),
                new Nisba(fold + "ا", state, false, false, Number.PLURAL, true),
                new Nisba(definite, state, true, false, Number.PLURAL, true));
    }

    /** «جنوب أفريقي» keeps its first word: «الجنوب أفريقية», «جنوب أفريقيين». */
    private static Nisba form(String first, String[] words, Ending ending, boolean definite, String state) {
        StringBuilder out = new StringBuilder(definite ? ARTICLE : "").append(first);
        for (int i = 1; i < words.length; i++) {
            out.append(' ').append(words[i]).append(i == words.length - 1 ? ending.letters() : "");
        }
        return form(out.toString(), state, definite, ending);
    }

    private static Nisba form(String form, String state, boolean definite, Ending ending) {
        return new Nisba(form, state, definite, ending.feminine(), ending.number(), false);
    }

    private static String inflect(String[] words, Ending ending, boolean definite, boolean allDefinite) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            boolean nisba = words[i].endsWith("ي");
            out.append(i == 0 ? "" : " ")
                    .append((i == 0 ? definite : allDefinite) ? ARTICLE : "")
                    .append(words[i])
                    .append(nisba ? ending.letters() : "");
        }
        return out.toString();
    }
}
