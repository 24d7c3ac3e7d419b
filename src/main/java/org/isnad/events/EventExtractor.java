package org.isnad.events;

import java.util.List;
import org.isnad.entities.Linked;

/** Finds events; sorted by trigger. */
public interface EventExtractor {
    List<Event> extract(Linked linked);
}
