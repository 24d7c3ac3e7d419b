package org.isnad.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Literals and outside IRIs: text in NFC, decimals with three places, dates ISO 8601. */
final class Literals {
    private static final int PLACES = 3;

    private Literals() {}

    /** Text of the article exactly as read: offsets count in it, so it is the one text that is not brought to NFC. */
    static Node verbatim(String text) {
        return NodeFactory.createLiteralLang(text, "ar");
    }

    static Node arabic(String text) {
        return NodeFactory.createLiteralLang(nfc(text), "ar");
    }

    /** A name in whatever script it is written: Arabic is marked so, anything else is left without a language. */
    static Node label(String text) {
        boolean arabic = text.codePoints()
                .anyMatch(
                        c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC && Character.isLetter(c));
        return arabic ? arabic(text) : string(text);
    }

    static Node string(String text) {
        return NodeFactory.createLiteralString(nfc(text));
    }

    static Node english(String text) {
        return NodeFactory.createLiteralLang(nfc(text), "en");
    }

    static Node index(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
    }

    static Node decimal(double value) {
        String text = BigDecimal.valueOf(value)
                .setScale(PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return NodeFactory.createLiteralDT(text.contains(".") ? text : text + ".0", XSDDatatype.XSDdecimal);
    }

    static Node bool(boolean value) {
        return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
    }

    static Node date(LocalDate date) {
        return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
    }

    /** An address as an ASCII IRI, percent-encoded where it is not; empty where it is no absolute http(s) address. */
    static Optional<Node> iri(String address) {
        try {
            URI uri = new URI(encode(address.strip()));
            boolean web = uri.isAbsolute()
                    && uri.getHost() != null
                    && (uri.getScheme().equals("http") || uri.getScheme().equals("https"));
            return web ? Optional.of(NodeFactory.createURI(uri.toASCIIString())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String encode(String address) {
        StringBuilder out = new StringBuilder();
        address.codePoints().forEach(c -> {
            boolean plain = c > 0x20 && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
            if (plain) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                    out.append(String.format(java.util.Locale.ROOT, "%%%02X", b));
                }
            }
        });
        return out.toString();
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
