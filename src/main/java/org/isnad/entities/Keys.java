package org.isnad.entities;

import java.util.Locale;
import org.isnad.mentions.Mention;
import org.isnad.text.Sha256;

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
                + Sha256.hex(prefix + "|" + normalName + "|" + disambiguator).substring(0, HASH_DIGITS);
    }

    static String prefix(Mention.Kind kind) {
        return switch (kind) {
            case ORGANISATION -> "org";
            case ARMED_GROUP -> "group";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }
}
