package org.isnad.entities;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.isnad.mentions.Mention;

/**
 * Keys of those whom the registry does not know: {@code person/awlygh-syrwmwlwtwf-1f3c8a92}: kind, slug of the name, and eight hex
 * digits of the SHA-256 of kind, normalised name and a disambiguator (the article for a short name that nothing resolves, else nothing).
 */
final class Keys {
    private static final int HASH_DIGITS = 8;

    private Keys() {}

    static String mint(Mention.Kind kind, String normalName, String disambiguator) {
        String prefix = prefix(kind);
        return prefix + "/" + Transliteration.slug(normalName) + "-"
                + hash(prefix + "|" + normalName + "|" + disambiguator);
    }

    static String prefix(Mention.Kind kind) {
        return switch (kind) {
            case ORGANISATION -> "org";
            case ARMED_GROUP -> "group";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
