package org.isnad.lexicon.morphology;

/**
 * What a finite verb puts its endings on, in the notation of {@link Spelling}.
 *
 * @param open before an ending that begins with a vowel, and before none: «قال-», «رد-»; without the last radical if it is weak
 * @param closed before an ending that begins with a consonant: «قل-ت», «ردد-ت»
 * @param ending how the last radical behaves
 */
record Stem(String open, String closed, Ending ending) {
    enum Ending {
        /** A consonant that stays: «كتب». */
        STRONG,
        /** ـا from waw: «دعا, دعوا, دعوت». */
        A_WAW,
        /** ـى: «رمى, رموا, رميت»; «ينسى, ينسون». */
        A_YEH,
        /** ـي: «نسي, نسوا, نسيت»; «يرمي, يرمون». */
        I_YEH,
        /** ـو: «يدعو, يدعون». */
        U_WAW
    }

    static Stem strong(String open, String closed) {
        return new Stem(open, closed, Ending.STRONG);
    }

    static Stem weak(String head, Ending ending) {
        return new Stem(head, head, ending);
    }
}
