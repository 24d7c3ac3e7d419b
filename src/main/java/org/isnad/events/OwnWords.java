package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;

/**
 * A noun that only makes the verb or noun before it an event is no second event: «لقي جندي مصرعه», «رفعت واشنطن العقوبات», «رفعت حالة التأهب».
 * The rows say which these are: their {@code word} needs.
 */
final class OwnWords {
    private static final int REACH = 10;
    /** «تمديد حالة الطوارئ», «زيادة عدد التدريبات»: a noun's own words follow at once. */
    private static final int BOUND = 2;
    /** Of these {@link Echoes} keeps whichever knows more of its parties. */
    private static final Set<String> CHOSEN = Set.of("AGREE", "AID", "SANCTION", "REJECT", "PROTEST", "CONSULT");
    /** What is lifted: «رفعت واشنطن العقوبات». */
    private static final String LIFTED = "SANCTION";

    private static final String LIFTING = "CONCEDE";

    private final Analysis analysis;
    private final List<Trigger> told = new ArrayList<>();

    OwnWords(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Remembers the trigger of an event that is given. */
    void tell(Trigger trigger) {
        told.add(trigger);
    }

    boolean isOwn(Trigger noun) {
        if (noun.row().form() != EventRow.Form.NOUN) {
            return false;
        }
        Token token = analysis.token(noun.token());
        for (int i = told.size() - 1; i >= 0; i--) {
            Trigger verb = told.get(i);
            if (noun.token() - verb.token() > REACH
                    || analysis.token(verb.token()).sentence() != token.sentence()) {
                return false;
            }
            boolean bound = verb.row().form() != EventRow.Form.NOUN || noun.token() - verb.token() <= BOUND;
            if (bound && isOfOneDeed(verb.row().type(), noun.row().type()) && asksFor(verb.row(), token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfOneDeed(String verb, String noun) {
        return verb.equals(noun) && !CHOSEN.contains(verb) || verb.equals(LIFTING) && noun.equals(LIFTED);
    }

    private static boolean asksFor(EventRow row, Token token) {
        return row.form() == EventRow.Form.VERB
                && row.needs().stream().filter(n -> n.kind().equals("word")).anyMatch(n -> token.segments().stream()
                        .anyMatch(s -> n.words().contains(s.stem())
                                || NounForm.of(s.stem()).stream()
                                        .anyMatch(f -> n.words().contains(f.base()))));
    }
}
