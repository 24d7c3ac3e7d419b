package org.isnad.events;

import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;
import org.isnad.syntax.Verbs;

/** «هجوم استهدف المطار», «التفجير الذي طال حافلة»: the verb that only says what a deed hit. */
final class Strikes {
    private static final int REACH = 8;

    private final Cast cast;
    private final Analysis analysis;

    Strikes(Cast cast) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
    }

    /** «هجوم استهدف المطار», «التفجير الذي طال حافلة»: the object of the verb that says what the deed hit. */
    List<Participant> struck(int noun) {
        int end = Math.min(analysis.sentenceOf(analysis.token(noun)).endToken(), noun + REACH);
        for (int i = noun + 1; i < end; i++) {
            int verb = i;
            Optional<Verbs.Finite> finite = cast.arguments().verbs().finite(i);
            if (finite.isPresent()) {
                return cast.is(finite.get().reading().lemma(), RoleWords.WordClass.STRIKE)
                        ? cast.arguments().firstAfter(verb).map(cast::of).orElse(List.of())
                        : List.of();
            }
        }
        return List.of();
    }

    /** Whether a verb only says what the deed told before it hit; «قتل خمسة وأصيب عشرون» tells two. */
    boolean isStrike(int verb, String lemma, int deed) {
        boolean another =
                cast.arguments().isJoinedVerb(verb) && cast.arguments().verbs().isFinite(deed);
        if (!cast.is(lemma, RoleWords.WordClass.STRIKE) || verb - deed > REACH || another) {
            return false;
        }
        for (int i = deed + 1; i < verb; i++) {
            if (cast.arguments().verbs().isFinite(i)) {
                return false;
            }
        }
        return true;
    }
}
