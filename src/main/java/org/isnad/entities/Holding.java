package org.isnad.entities;

import java.util.Optional;

/**
 * A person in an office («وزير الخارجية الروسي سيرغي لافروف»), before the links have their numbers.
 *
 * @param body the body in which the office is held, where it is named
 * @param former whether the person no longer holds it
 */
record Holding(Draft person, Draft title, Optional<Draft> body, boolean former) {}
