package org.isnad.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A data file: tab-separated, UTF-8, first line the column names, {@code #} lines are comments, several values in a cell are
 * separated by {@code |}.
 */
public final class Table {
    private final String file;
    private final List<String> columns;
    private final List<Row> rows;

    private Table(String file, List<String> columns, List<Row> rows) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads a table from the class path, for example {@code lexicon/ar/cues.tsv}.
     *
     * @throws LexiconException if it is missing, a row has more cells than the header, or a needed column is missing
     */
    public static Table load(String file, String... neededColumns) {
        try (InputStream in = Table.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new LexiconException(file + ": not found on the class path; expected a data file of the program");
            }
            return read(file, in, neededColumns);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /** Reads a table from a stream; {@code file} names it in errors. */
    public static Table read(String file, InputStream in, String... neededColumns) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int line = 0;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            String[] cells = text.split("\t", -1);
            if (columns.isEmpty()) {
                columns.addAll(Arrays.asList(cells));
                for (String needed : neededColumns) {
                    if (!columns.contains(needed)) {
                        throw new LexiconException(
                                file, line, 1, "column «" + needed + "» is missing; the header has " + columns);
                    }
                }
                continue;
            }
            if (cells.length > columns.size()) {
                throw new LexiconException(
                        file,
                        line,
                        columns.size() + 1,
                        "found " + cells.length + " cells, expected at most " + columns.size()
                                + "; remove the tab too many");
            }
            rows.add(new Row(file, line, columns, cells));
        }
        return new Table(file, List.copyOf(columns), List.copyOf(rows));
    }

    public String file() {
        return file;
    }

    public List<String> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    /** One line of a table. */
    public static final class Row {
        private final String file;
        private final int line;
        private final List<String> columns;
        private final String[] cells;

        private Row(String file, int line, List<String> columns, String[] cells) {
            this.file = file;
            this.line = line;
            this.columns = columns;
            this.cells = cells;
        }

        public int line() {
            return line;
        }

        /** A cell's text, empty where the row is short or the cell is empty. */
        public String get(String column) {
            int at = columns.indexOf(column);
            return at < 0 || at >= cells.length ? "" : cells[at].strip();
        }

        public Optional<String> optional(String column) {
            return Optional.of(get(column)).filter(s -> !s.isEmpty());
        }

        /** A cell that must not be empty. */
        public String required(String column) {
            return optional(column).orElseThrow(() -> error(column, "the cell is empty; fill in «" + column + "»"));
        }

        /** A cell's values, separated by {@code |}. */
        public List<String> list(String column) {
            return Arrays.stream(get(column).split("\\|"))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList();
        }

        /** Whether a cell says {@code yes}. */
        public boolean yes(String column) {
            String value = get(column);
            if (value.isEmpty() || value.equals("no")) {
                return false;
            }
            if (value.equals("yes")) {
                return true;
            }
            throw error(column, "found «" + value + "», expected yes, no or nothing");
        }

        /** An error at a cell of this row. */
        public LexiconException error(String column, String problem) {
            return new LexiconException(file, line, Math.max(1, columns.indexOf(column) + 1), problem);
        }
    }
}
