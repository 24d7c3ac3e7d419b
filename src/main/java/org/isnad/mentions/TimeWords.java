package org.isnad.mentions;

import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Kind;
import org.isnad.lexicon.Phrases;

/** The words of one sentence as parts of dates and times. */
final class TimeWords {
    private final Analysis analysis;
    private final TimeLexicon lexicon;
    private final int limit;

    /** @param limit no token from here on belongs to the sentence */
    TimeWords(Analysis analysis, TimeLexicon lexicon, int limit) {
        this.analysis = analysis;
        this.lexicon = lexicon;
        this.limit = limit;
    }

    int limit() {
        return limit;
    }

    Phrases.Node<TimeLexicon.Row> root() {
        return lexicon.root();
    }

    /** Whether a token is a word of a kind. */
    boolean is(int at, TimeLexicon.Word word) {
        return row(at, word).isPresent();
    }

    /** The row of a token that is a word of a kind. */
    Optional<TimeLexicon.Row> row(int at, TimeLexicon.Word word) {
        if (at >= limit || !analysis.token(at).isWord()) {
            return Optional.empty();
        }
        return lexicon.root().next(analysis.token(at).fold()).stream()
                .flatMap(n -> n.values().stream())
                .filter(r -> r.word() == word)
                .findFirst();
    }

    /** The value of a number of at most four digits; -1 for anything else. */
    int number(int at) {
        Token token = analysis.token(at);
        String digits = token.fold();
        boolean fits = token.kind() == Kind.NUMBER && digits.length() <= 4;
        return fits ? Integer.parseInt(digits) : -1;
    }

    /** «الأسبوع الماضي»: the ISO 8601 period of a unit with its qualifier. */
    static String relativeTo(TimeLexicon.Row qualifier, TimeLexicon.Row unit) {
        int sign = Integer.parseInt(qualifier.value());
        int count = unit.value().charAt(0) - '0';
        return "P" + sign * count + unit.value().charAt(1);
    }
}
