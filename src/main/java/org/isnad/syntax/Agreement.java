package org.isnad.syntax;

import org.isnad.lexicon.morphology.Gender;
import org.isnad.lexicon.morphology.GrammaticalNumber;
import org.isnad.lexicon.morphology.Person;
import org.isnad.lexicon.morphology.Reading;

/**
 * What a finite verb's form allows its subject to be: «دعت» is feminine, «بحثا» dual, «أطلقوا» plural; «تسلم» may be either gender.
 *
 * @param feminine the subject may be feminine singular or a thing's plural
 * @param masculine the subject may be masculine
 * @param dual two subjects, named before
 * @param plural several subjects, named before
 */
public record Agreement(boolean feminine, boolean masculine, boolean dual, boolean plural) {
    /** Joins what every third-person reading of a verb allows. */
    static Agreement of(Verbs.Finite finite) {
        boolean feminine = false;
        boolean masculine = false;
        boolean dual = true;
        boolean plural = true;
        for (Reading reading : finite.readings()) {
            boolean singular = reading.number() == GrammaticalNumber.SINGULAR && reading.person() == Person.THIRD;
            feminine |= singular && reading.gender() != Gender.MASCULINE;
            masculine |= singular && reading.gender() != Gender.FEMININE;
            dual &= reading.number() == GrammaticalNumber.DUAL;
            plural &= reading.number() == GrammaticalNumber.PLURAL;
        }
        return new Agreement(feminine, masculine, dual, plural || !feminine && !masculine && !dual);
    }

    /** Whether the subject must stand before the verb or be left out. */
    public boolean subjectIsBefore() {
        return dual || plural;
    }
}
