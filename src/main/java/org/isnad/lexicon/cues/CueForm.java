package org.isnad.lexicon.cues;

/**
 * One inflected form of a cue, as it was found.
 *
 * @param cue the cue
 * @param shape which form
 * @param agreement gender, number and person that the form shows
 * @param suffixed whether a pronoun is attached («أعلنته», «قوله»)
 */
public record CueForm(Cue cue, Shape shape, Agreement agreement, boolean suffixed) {
    /** Which form of a verb; {@code FIXED} for what does not inflect. */
    public enum Shape {
        PAST,
        PRESENT,
        PARTICIPLE,
        MASDAR,
        FIXED
    }

    /** Whether it is a conjugated verb. */
    public boolean isFinite() {
        return shape == Shape.PAST || shape == Shape.PRESENT;
    }

    /** Gender, number and person; a verb before its subject stands in the singular whatever the subject's number. */
    public enum Agreement {
        MASCULINE,
        FEMININE,
        DUAL,
        PLURAL,
        FIRST_PERSON,
        ANY
    }
}
