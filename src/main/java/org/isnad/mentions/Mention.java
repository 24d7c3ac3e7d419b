package org.isnad.mentions;

import java.util.List;
import java.util.Optional;
import org.isnad.text.Span;

/** A stretch of text that names or describes somebody or something that can act, a place, an office or a time. */
public sealed interface Mention {
    /** Code points, proclitics outside: «للأمم المتحدة» is marked from its second lam. */
    Span span();

    /** Index of the first token. */
    int firstToken();

    /** One past the last token. */
    int endToken();

    /** Which rule or model found it, for example {@code gazetteer.state} or {@code model.person}. */
    String rule();

    /** 0 to 1: share of such mentions that are right on development gold. */
    double confidence();

    /** What a name names. */
    enum Kind {
        PERSON,
        STATE,
        ORGANISATION,
        ARMED_GROUP,
        PLACE
    }

    /**
     * A name: «سيرغي لافروف», «روسيا», «وزارة الدفاع الروسية», «داعش», «إدلب».
     *
     * @param keys registry keys it may stand for ({@code state/RUS}, {@code person/sergey-lavrov}, {@code place/idlib}), best
     *     first; empty where the registry does not know it
     */
    record Name(Span span, int firstToken, int endToken, Kind kind, List<String> keys, String rule, double confidence)
            implements Mention {
        public Name {
            keys = List.copyOf(keys);
        }
    }

    /**
     * An office or description of a person: «وزير الخارجية الروسي», «المتحدثة باسم البيت الأبيض», «مسؤول تركي», «نظيره الفرنسي».
     *
     * @param head the title's head as the title table has it («وزير»)
     * @param title the whole title without the state's adjective («وزير الخارجية»)
     * @param state ISO 3166 code or body code of the adjective or complement, where the text gives one
     * @param sector GUIDELINES sector code of such an office, UNK where unknown
     * @param body token range of a body's name inside it, as the index of that mention's first token
     * @param definite whether it points to one person («الوزير») rather than to any («مسؤول»)
     * @param plural whether it means several persons («وزراء خارجية روسيا وتركيا»)
     */
    record Title(
            Span span,
            int firstToken,
            int endToken,
            String head,
            String title,
            Optional<String> state,
            String sector,
            Optional<Integer> body,
            boolean definite,
            boolean plural,
            String rule,
            double confidence)
            implements Mention {
        /** End of the rules of {@link #isPronoun()}; before it stands the rule of the titles that they stand for. */
        public static final String PRONOUN = "_pronoun";

        /** «سموه», «معاليه»: a courtesy that stands for somebody named before. */
        public boolean isPronoun() {
            return rule.endsWith(PRONOUN);
        }

        /** «نظيره», «شقيقه»: what one is to somebody else. */
        public boolean isRelation() {
            return rule.endsWith("relation");
        }
    }

    /**
     * A common noun that acts: «الجانب الأميركي», «القوات الروسية», «الإرهابيين», «البلدان», «بلاده», «الوزارة», «مدنيين».
     *
     * @param noun class of noun from the data: {@code side}, {@code country}, {@code forces}, {@code people}, {@code terrorists}…
     * @param state code of the adjective or complement, where the text gives one
     */
    record Nominal(
            Span span,
            int firstToken,
            int endToken,
            String head,
            String noun,
            Optional<String> state,
            String sector,
            boolean definite,
            boolean plural,
            String rule,
            double confidence)
            implements Mention {}

    /**
     * A time: «أمس», «10 أيار الفائت», «الأربعاء», «23 شعبان 1436».
     *
     * @param value in the gold's form: {@code 2023-05-10}, {@code --05-10}, {@code 2019-04}, {@code P-1D}, {@code P-WED}
     * @param edtf Extended Date/Time Format where the value can be resolved, else empty
     */
    record Time(
            Span span,
            int firstToken,
            int endToken,
            String value,
            Optional<String> edtf,
            String rule,
            double confidence)
            implements Mention {}
}
