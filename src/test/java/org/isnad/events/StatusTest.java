package org.isnad.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Done, planned, wished for or denied. */
final class StatusTest {
    private final Reader reader = new Reader();

    private void assertTold(String expected, String sentence) {
        List<String> told = reader.tell(sentence);
        assertEquals(true, told.contains(expected), sentence + " gives " + told);
    }

    @Test
    void aPastVerbTellsWhatHappened() {
        assertTold("CONSULT actual", "التقى الرئيس الفرنسي رئيس الوزراء العراقي في باريس أمس.");
    }

    @Test
    void theFutureIsPlanned() {
        assertTold("CONSULT planned", "سيلتقي الرئيس الفرنسي رئيس الوزراء العراقي في باريس.");
        assertTold("CONSULT planned", "سوف يزور الرئيس المصري إيطاليا.");
    }

    @Test
    void anIntentionIsPlanned() {
        assertTold("CONSULT planned", "يعتزم الرئيس المصري زيارة إيطاليا.");
        assertTold("CONSULT planned", "من المقرر أن يزور الرئيس المصري إيطاليا.");
    }

    @Test
    void whatIsCalledForIsHypothetical() {
        assertTold("REQUEST actual", "دعت روسيا الولايات المتحدة إلى سحب قواتها من سوريا.");
        assertTold("RETREAT hypothetical", "دعت روسيا الولايات المتحدة إلى سحب قواتها من سوريا.");
    }

    @Test
    void aConditionIsNoDenial() {
        assertTold("RETREAT hypothetical", "هددت إسرائيل حركة حماس بالرد إذا لم تفرج حماس عن الأسرى الإسرائيليين.");
    }

    @Test
    void theRelativeMaDeniesNothing() {
        assertTold("ASSAULT actual", "قصف الجيش السوري مدينة إدلب، ما أدى إلى مقتل سبعة مدنيين.");
    }

    @Test
    void aParticipleAfterACommaHasAStatusOfItsOwn() {
        assertTold("REQUEST actual", "حذر الرئيس الفرنسي إيران من الحرب، مطالبا روسيا بوقف القصف.");
    }

    @Test
    void aTimeToComeIsNotThatOfAPastVerb() {
        assertTold("CONSULT actual", "بحث وزير الخارجية المصري مع نظيره الإيطالي عقد قمة الشهر المقبل.");
    }

    @Test
    void negationDenies() {
        assertTold("CONSULT denied", "لم يستقبل الرئيس اللبناني الوفد الإيراني.");
        assertTold("ASSAULT denied", "نفى الجيش السوري قصف مدينة حلب.");
    }

    @Test
    void aPossibilityIsHypothetical() {
        assertTold("CONSULT hypothetical", "قد يزور الرئيس المصري إيطاليا.");
    }

    @Test
    void whoeverDoesNotStopGoesOn() {
        assertTold("MOBILIZE actual", "قالت فرنسا إن إيران لم تتوقف عن نشر قواتها في سوريا.");
    }

    @Test
    void refusedDemandsWereMade() {
        assertTold("ACCUSE actual", "رفضت الصين اتهامات الولايات المتحدة.");
    }

    @Test
    void whatIsSufferedOrCondemnedHasHappened() {
        assertTold("ASSAULT actual", "تعرضت قافلة عسكرية تركية لهجوم في إدلب.");
        assertTold("ASSAULT actual", "أعربت الكويت عن إدانتها واستنكارها للتفجير الإرهابي في القطيف.");
    }

    @Test
    void whatWillBeDoneAboutAnAttackDoesNotMakeItPlanned() {
        assertTold("ASSAULT actual", "قال مندوب تونس إن مجلس الأمن سيجتمع حول الانفجار في بيروت.");
    }
}
