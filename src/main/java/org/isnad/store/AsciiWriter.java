package org.isnad.store;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Writes every character outside ASCII as its escape. Supplementary characters («😀») get one long escape, {@code \U0001F600}, where the
 * syntax has it: several stores refuse or mangle a pair of short ones.
 */
final class AsciiWriter extends FilterWriter {
    /** How a syntax escapes. */
    enum Style {
        /** {@code \}{@code u0642} and {@code \U0001F600}: N-Triples, N-Quads, Turtle, TriG. */
        RDF,
        /** {@code \}{@code u0642} and pairs of them: JSON, which has no other way. */
        JSON,
        /** Character references: XML. */
        XML
    }

    private final Style style;
    private int high;

    AsciiWriter(Writer out, Style style) {
        super(out);
        this.style = style;
    }

    static Style styleOf(ExportFormat format) {
        return switch (format) {
            case JSON_LD -> Style.JSON;
            case RDF_XML -> Style.XML;
            case TURTLE, TRIG, N_TRIPLES, N_QUADS -> Style.RDF;
        };
    }

    @Override
    public void write(int c) throws IOException {
        char unit = (char) c;
        if (unit < 0x80) {
            out.write(unit);
        } else if (style == Style.JSON) {
            out.write(String.format(Locale.ROOT, "\\u%04X", (int) unit));
        } else if (Character.isHighSurrogate(unit)) {
            high = unit;
        } else {
            int codePoint = Character.isLowSurrogate(unit) ? Character.toCodePoint((char) high, unit) : unit;
            out.write(escape(codePoint));
        }
    }

    private String escape(int codePoint) {
        if (style == Style.XML) {
            return "&#x" + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT) + ";";
        }
        return codePoint > 0xFFFF
                ? String.format(Locale.ROOT, "\\U%08X", codePoint)
                : String.format(Locale.ROOT, "\\u%04X", codePoint);
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(buffer[i]);
        }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(text.charAt(i));
        }
    }
}
