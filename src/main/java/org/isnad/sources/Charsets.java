package org.isnad.sources;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes Arabic text: UTF-8 where it is valid, else what ICU's detector takes it for (windows-1256, UTF-16, ISO 8859-6). */
final class Charsets {
    private static final int LEAST_CONFIDENCE = 10;

    private Charsets() {}

    /** The text, or empty where the bytes are no text in any of the encodings Arabic news comes in. */
    static Optional<String> decode(byte[] bytes) {
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent() && utf8.get().indexOf('\0') < 0) {
            return utf8.map(Charsets::withoutMark);
        }
        CharsetMatch[] matches = new CharsetDetector().setText(bytes).detectAll();
        for (CharsetMatch match : matches) {
            boolean arabic =
                    switch (match.getName()) {
                        case "windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE" -> true;
                        default -> false;
                    };
            if (arabic && match.getConfidence() >= LEAST_CONFIDENCE) {
                Optional<String> text = strict(bytes, Charset.forName(match.getName()));
                if (text.isPresent() && Letters.arabicShare(text.get()) > 0.5) {
                    return text.map(Charsets::withoutMark);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
