package org.isnad.claims;

import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;

/**
 * Writes down a claim once cue, content and speaker are found: «قال الوزير لسانا في بيان إن …» gets its stance, the outlet «سانا», the medium
 * «بيان», whether it is a quotation, and a confidence.
 */
final class ClaimWriter {
    private static final double NAMED = 0.85;
    private static final double NAMELESS = 0.65;

    private final Analysis analysis;
    private final Quotes quotes;
    private final Media media;
    private final Outlets outlets;
    private final Spoken said;
    /** The source at the head of the sentence through which its reports come. */
    private Optional<Participant> leading = Optional.empty();

    ClaimWriter(Analysis analysis, Quotes quotes, Media media, Outlets outlets, Spoken said) {
        this.analysis = analysis;
        this.quotes = quotes;
        this.media = media;
        this.outlets = outlets;
        this.said = said;
    }

    /** A new sentence: no source stands at its head yet. */
    void begin() {
        leading = Optional.empty();
    }

    /** «نقلا عن سانا قال الوزير إن …»: what the rest of the sentence reports comes through a source. */
    void comesThrough(Optional<Participant> source) {
        leading = source;
    }

    /** Adds a claim, unless the same was just told of the same speaker. */
    void say(CueMatch cue, Content content, Optional<Participant> speaker) {
        int region = content.opener() > cue.end() ? content.opener() : cue.end();
        if (said.hasSame(content, speaker)) {
            return;
        }
        Optional<Participant> through = outlets.through(cue, content)
                .or(() -> said.around(cue.span()).isPresent() ? Optional.empty() : leading)
                .filter(v -> speaker.map(s -> !s.anchor().contains(v.anchor())).orElse(true));
        Claim claim = new Claim(
                cue.span(),
                cue.cue().key(),
                ArabicClaimExtractor.stance(cue.cue().stance()).orElse(Claim.CueStance.NEUTRAL),
                speaker,
                through,
                content.span(),
                quotes.coverMost(content.span()),
                media.mediumIn(analysis, cue.end(), region),
                "cue." + cue.cue().key() + "." + content.form(),
                confidence(cue, speaker));
        said.add(new Spoken.Said(
                claim,
                analysis.token(cue.first()).sentence(),
                content.opener(),
                cue.form().isFinite() ? cue.form().agreement() : said.agreementOf(speaker)));
    }

    private static double confidence(CueMatch cue, Optional<Participant> speaker) {
        return Math.min(1, cue.cue().strength()) * (speaker.isPresent() ? NAMED : NAMELESS);
    }
}
