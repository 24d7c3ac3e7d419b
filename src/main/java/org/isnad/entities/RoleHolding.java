package org.isnad.entities;

import java.util.Optional;
import org.isnad.text.Span;

/**
 * A person holds an office, as the text says: «وزير الخارجية الروسي سيرغي لافروف».
 *
 * @param person index of the person's link
 * @param title «وزير الخارجية»
 * @param state code of the state or body
 * @param organisation index of the body's link
 * @param former whether the text says that it ended («السابق»)
 * @param evidence title and name
 */
public record RoleHolding(
        int person,
        String title,
        Optional<String> state,
        Optional<Integer> organisation,
        boolean former,
        Span evidence,
        String rule,
        double confidence) {}
