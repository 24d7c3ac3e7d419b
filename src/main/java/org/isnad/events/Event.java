package org.isnad.events;

import java.util.List;
import java.util.Optional;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;
import org.isnad.text.Span;

/**
 * Who did what to whom, where and when, as one voice tells it.
 *
 * @param trigger the one word that carries it («بحث», «قصف», «اتصالاً»), proclitics outside
 * @param type PLOVER type, upper case ({@code CONSULT})
 * @param mode PLOVER mode ({@code visit}) where the words give it
 * @param contexts PLOVER contexts that the words give
 * @param status whether it is said to have happened
 * @param agents who did it; for symmetric types (AGREE, CONSULT, COOPERATE) the first party
 * @param recipients to whom; for symmetric types the other parties
 * @param place where, as the text names it
 * @param time when, as the text says it
 * @param rule lexicon row and pattern that made it
 * @param confidence 0 to 1, calibrated on development gold
 */
public record Event(
        Span trigger,
        int token,
        String lemma,
        String type,
        Optional<String> mode,
        List<String> contexts,
        Status status,
        List<Participant> agents,
        List<Participant> recipients,
        Optional<Place> place,
        Optional<Mention.Time> time,
        String rule,
        double confidence) {
    public Event {
        contexts = List.copyOf(contexts);
        agents = List.copyOf(agents);
        recipients = List.copyOf(recipients);
    }

    /** This event with other parties, which the named step of the extraction found. */
    Event withParties(List<Participant> doers, List<Participant> others, String step) {
        return new Event(
                trigger,
                token,
                lemma,
                type,
                mode,
                contexts,
                status,
                doers,
                others,
                place,
                time,
                rule + " " + step,
                confidence);
    }

    /**
     * A place as the text names it: «جنوب سورية», «إدلب».
     *
     * @param anchor the whole phrase
     * @param link index of the link of the name in it, where there is one
     */
    public record Place(Span anchor, Optional<Integer> link) {}

    /**
     * Whether it is said to have happened.
     *
     * @param negative «لم يقصف», «نفى»: said not to have happened
     */
    public record Status(boolean negative, Modality modality, Tense tense) {
        public static final Status ACTUAL = new Status(false, Modality.CERTAIN, Tense.PAST);

        /** {@code actual}, {@code planned}, {@code hypothetical} or {@code denied}, as the annotation guidelines define them. */
        public String label() {
            if (negative) {
                return "denied";
            }
            return switch (modality) {
                case CERTAIN -> tense == Tense.FUTURE ? "planned" : "actual";
                case PROSPECTIVE -> "planned";
                case PROBABLE, POSSIBLE -> "hypothetical";
            };
        }
    }

    /** How sure the voice is. */
    public enum Modality {
        CERTAIN,
        PROBABLE,
        POSSIBLE,
        /** Announced, prepared, intended. */
        PROSPECTIVE
    }

    /** When, seen from the text. */
    public enum Tense {
        PAST,
        PRESENT,
        FUTURE
    }
}
