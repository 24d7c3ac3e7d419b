package org.isnad.lexicon.morphology;

import java.util.Arrays;
import java.util.Optional;

/**
 * The ten usual patterns of three-letter roots («علم», «علّم», … «استعلم») and the three of four-letter roots («دحرج», «تدهور»,
 * «اطمأن»).
 */
public enum Form {
    I("I"),
    II("II"),
    III("III"),
    IV("IV"),
    V("V"),
    VI("VI"),
    VII("VII"),
    VIII("VIII"),
    IX("IX"),
    X("X"),
    Q1("Q1"),
    Q2("Q2"),
    Q4("Q4");

    private final String symbol;

    Form(String symbol) {
        this.symbol = symbol;
    }

    static Optional<Form> of(String symbol) {
        return Arrays.stream(values()).filter(f -> f.symbol.equals(symbol)).findFirst();
    }

    int radicals() {
        return this == Q1 || this == Q2 || this == Q4 ? 4 : 3;
    }
}
