package org.isnad.entities;

import java.util.Optional;
import org.isnad.mentions.Mention;

/**
 * Somebody or something that names stand for.
 *
 * @param key registry key ({@code state/SYR}, {@code person/sergey-lavrov}, {@code org/united-nations}, {@code place/idlib}) or,
 *     outside the registry, {@code kind/slug-hash}; ASCII, the same on every run
 * @param name preferred name in Arabic
 * @param state code of the state or body it belongs to: ISO 3166 alpha-3, UNO, EUU, XIS…; empty where unknown
 * @param sector GUIDELINES sector code, UNK where unknown
 */
public record Entity(String key, Mention.Kind kind, String name, Optional<String> state, String sector) {}
