package org.isnad.mentions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Phrases;
import org.isnad.lexicon.Registry;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;
import org.jspecify.annotations.Nullable;

/** The titles of {@code titles.tsv} and the portfolios of {@code portfolios.tsv}, with what may follow them. */
final class TitleLexicon {
    /** A title's row. */
    record Row(String title, Kind kind, boolean plural, String complement, String sector) {}

    enum Kind {
        OFFICE,
        ROYAL,
        RELIGIOUS,
        PROFESSION,
        RELATION,
        RANK,
        HONORIFIC,
        /** «سموه», «جلالته»: courtesies that stand for somebody named before. */
        ROYAL_PRONOUN,
        /** «معاليه», «فخامته». */
        OFFICE_PRONOUN,
        /** «فضيلته», «قداسته». */
        RELIGIOUS_PRONOUN;

        boolean isPronoun() {
            return this == ROYAL_PRONOUN || this == OFFICE_PRONOUN || this == RELIGIOUS_PRONOUN;
        }
    }

    /** A title where it stands; {@code end} is one past its last word. */
    record Match(Token.Segment segment, Row row, int end) {}

    private final Phrases<Row> titles = new Phrases<>();
    private final Phrases<String> portfolios = new Phrases<>();
    private final Courtesies courtesies = Courtesies.load();
    private final NominalLexicon nominals;
    private final Registry registry;

    TitleLexicon(Registry registry) {
        this.registry = registry;
        this.nominals = NominalLexicon.load(registry);
        for (Table.Row row : Table.load("lexicon/ar/titles.tsv", "title", "class", "number", "complement", "sector")
                .rows()) {
            Row title = new Row(
                    row.required("title"),
                    Kind.valueOf(row.required("class").toUpperCase(Locale.ROOT).replace('-', '_')),
                    !row.get("number").equals("s"),
                    row.get("complement"),
                    row.optional("sector").orElse("UNK"));
            if (title.kind() != Kind.HONORIFIC) {
                titles.add(row.required("title"), title);
            }
        }
        for (Table.Row row :
                Table.load("lexicon/ar/portfolios.tsv", "portfolio", "sector").rows()) {
            String portfolio = row.required("portfolio");
            String sector = row.optional("sector").orElse("GOV");
            portfolios.add(portfolio, sector);
            portfolios.add(portfolio.replaceFirst("^ال", ""), sector);
        }
    }

    Courtesies courtesies() {
        return courtesies;
    }

    Registry registry() {
        return registry;
    }

    NominalLexicon nominals() {
        return nominals;
    }

    Nouns nouns() {
        return nominals.nouns();
    }

    Qualifiers qualifiers() {
        return nominals.qualifiers();
    }

    /** The longest title that begins with a segment of a token. */
    @Nullable
    Match longest(Analysis analysis, Token.Segment segment, int at, int end) {
        Optional<Phrases.Node<Row>> node = titles.root().next(segment.stem());
        Match best = null;
        for (int i = at; node.isPresent(); ) {
            i++;
            if (node.get().isPhrase()) {
                best = new Match(segment, node.get().values().get(0), i);
            }
            if (i >= end || !analysis.token(i).isWord()) {
                break;
            }
            node = node.get().next(analysis.token(i).fold());
        }
        return best;
    }

    /** Where the longest portfolio from a token ends, -1 where none begins. */
    int portfolioEnd(Analysis analysis, int from, int end) {
        Optional<Phrases.Node<String>> node =
                portfolios.root().next(analysis.token(from).fold());
        int best = -1;
        for (int i = from; node.isPresent() && i < end; ) {
            i++;
            if (node.get().isPhrase()) {
                best = i;
            }
            if (i >= end) {
                break;
            }
            node = node.get().next(analysis.token(i).fold());
        }
        return best;
    }

    /** «المبعوث الأممي»: the adjective of a body of states, whoever he is sent to. */
    Optional<String> stateOfBody(Row row) {
        return Arrays.stream(Normaliser.fold(row.title()).split(" "))
                .skip(1)
                .flatMap(w -> nominals.qualifiers().of(w).stream())
                .flatMap(q -> q.state().stream())
                .findFirst();
    }
}
