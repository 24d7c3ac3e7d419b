package org.isnad.claims;

import java.util.Optional;
import org.isnad.entities.Participant;
import org.isnad.text.Span;

/**
 * Somebody asserts something: «أكد لافروف أن …».
 *
 * @param cue the reporting word or mark («أكد», «وفق», «:»), proclitics outside
 * @param cueKey key of the cue in the cue table ({@code akkada})
 * @param stance how the cue stands to the content
 * @param speaker who asserts it, where the text says so
 * @param via the outlet or body through which it reaches the article, where it differs from the speaker
 * @param content the asserted clause, without «أن» and quotation marks
 * @param direct whether the content is (mostly) inside quotation marks
 * @param medium the statement, interview or post it was made in, where the text says so («بيان», «مؤتمر صحفي»)
 * @param rule pattern that made it
 * @param confidence 0 to 1, calibrated on development gold
 */
public record Claim(
        Span cue,
        String cueKey,
        CueStance stance,
        Optional<Participant> speaker,
        Optional<Participant> via,
        Span content,
        boolean direct,
        Optional<Medium> medium,
        String rule,
        double confidence) {
    /** The same claim as it came through somebody. */
    Claim withVia(Optional<Participant> through) {
        return new Claim(cue, cueKey, stance, speaker, through, content, direct, medium, rule, confidence);
    }

    /** How the narrator stands to the content: neutral «قال», endorsing «أكد», distancing «زعم», denying «نفى». */
    public enum CueStance {
        NEUTRAL,
        ENDORSING,
        DISTANCING,
        DENYING
    }

    /**
     * Where a claim was made.
     *
     * @param span the words («بيان»)
     * @param kind {@code statement}, {@code press-conference}, {@code interview}, {@code post}, {@code speech}, {@code report},
     *     {@code telephone-call}, {@code letter}
     */
    public record Medium(Span span, String kind) {}
}
