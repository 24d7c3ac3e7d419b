package org.isnad.claims;

import java.util.List;
import org.isnad.entities.Linked;

/** Finds who asserts what; sorted by cue. */
public interface ClaimExtractor {
    List<Claim> extract(Linked linked);
}
