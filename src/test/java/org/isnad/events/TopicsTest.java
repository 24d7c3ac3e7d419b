package org.isnad.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is talked about is not what happens. */
final class TopicsTest {
    private final Reader reader = new Reader();

    private List<String> types(String sentence) {
        return reader.events(sentence).stream().map(Event::type).toList();
    }

    @Test
    void theSubjectOfAMeetingIsNoEvent() {
        assertEquals(List.of("CONSULT"), types("التقى الرئيس الفرنسي رئيس الوزراء العراقي لبحث سبل دعم الاستقرار."));
    }

    @Test
    void fightingTerrorismInGeneralIsNoEvent() {
        assertEquals(List.of(), types("أكد الوزير أهمية مكافحة الإرهاب في المنطقة."));
    }

    @Test
    void anaphoraIsNoEvent() {
        assertEquals(List.of(), types("قال المتحدث إن هذه الغارات خطيرة."));
    }

    @Test
    void beingCalledByANameIsNoEvent() {
        assertEquals(List.of(), types("وكان يطلق على الرئيس الهندي السابق اسم «الرجل الصاروخ»."));
        assertEquals(List.of("ASSAULT"), types("وأطلق الجنود الإسرائيليون النار على شاب فلسطيني."));
    }

    @Test
    void aConfessionIsNoRecognition() {
        assertEquals(List.of(), types("اعترف المتهم السوري بالانتماء إلى تنظيم داعش."));
        assertEquals(List.of("SUPPORT"), types("اعترفت الولايات المتحدة بسيادة المغرب على الصحراء."));
    }

    @Test
    void whoIsCalledSoIsNotCalledUpon() {
        assertEquals(List.of(), types("قال رجل يدعى أحمد إن الوضع صعب."));
    }

    @Test
    void sportIsNoEvent() {
        assertEquals(
                List.of(), types("شن فريق النصر هجوما على مرمى الهلال في المباراة وسجل اللاعب هدفا في الشوط الثاني."));
    }

    @Test
    void anAccidentIsNoEvent() {
        assertEquals(List.of(), types("لقي ثلاثة أشخاص مصرعهم في حادث تصادم مروري إثر انهيار الطريق بسبب الأمطار."));
    }

    @Test
    void anAircraftVisitsNobody() {
        assertEquals(List.of(), types("وكان في استقبال الطائرة لحظة وصولها محافظ عدن ووزير النقل اليمني."));
        assertEquals(List.of("CONSULT"), types("أبرزت الصحف استقبال رئيس الوزراء العراقي لوزير الخارجية الكويتي."));
    }

    @Test
    void aStatementIsNoEvent() {
        assertEquals(List.of(), types("قال الرئيس الفرنسي إن الوضع صعب."));
    }

    @Test
    void aCeaseFireIsNoShot() {
        assertEquals(
                List.of("REQUEST", "RETREAT"), types("طالب الرئيس الفرنسي إسرائيل بوقف فوري لإطلاق النار في غزة."));
    }

    @Test
    void aRankIsNotOccupied() {
        assertEquals(List.of(), types("احتلت ألمانيا المركز الثالث في التصنيف."));
        assertEquals(List.of("ASSAULT"), types("احتلت القوات الروسية مدينة خيرسون."));
    }

    @Test
    void aFineIsNoHelp() {
        assertEquals(List.of("SANCTION"), types("قضت المحكمة السعودية بسجن رجل وإلزامه بدفع غرامة مالية."));
    }

    @Test
    void aDangerIsNoThreat() {
        assertEquals(List.of(), types("قال الوزير إن داعش يشكل تهديدا لأمن أوروبا."));
        assertEquals(List.of(), types("اعتبر الرئيس الفرنسي أن البرنامج النووي الإيراني يهدد استقرار المنطقة."));
        assertEquals(List.of(), types("تواجه تونس تهديدات متزايدة من الجهاديين."));
        assertEquals(List.of(), types("دفع العراق ثمنا باهظا في الحرب على الإرهاب."));
        assertEquals(List.of("THREATEN"), types("وجهت إسرائيل تهديدات إلى لبنان."));
        assertEquals(List.of("THREATEN"), types("قال الرئيس إن إسرائيل ستدفع الثمن غاليا."));
    }

    @Test
    void whatIsPublishedIsNotDeployed() {
        assertEquals(List.of(), types("قال المتحدث باسم الجيش الإسرائيلي في بيان نشره عبر منصة إكس إن الوضع هادئ."));
    }

    @Test
    void aLetterHandedOverIsOneMeeting() {
        assertEquals(List.of("CONSULT"), types("تلقى الرئيس الجزائري اتصالا هاتفيا من نظيره الفرنسي."));
    }

    @Test
    void whoWillNotTalkRefuses() {
        assertEquals(List.of("REJECT"), types("قال الرئيس السوداني إن بلاده لن تتفاوض مع إثيوبيا."));
    }

    @Test
    void aBattleOfWordsIsNoBattle() {
        assertEquals(List.of(), types("يخوض الرئيس الأميركي معركة سياسية مع الكونغرس."));
    }

    @Test
    void demandsAreHeardAfterAnd() {
        assertEquals(List.of("REQUEST"), types("وطالب الرئيس الفرنسي إيران بالحكمة."));
    }

    @Test
    void whatMakesAVerbAnEventIsNoSecondOne() {
        assertEquals(List.of("ASSAULT"), types("لقي جندي لبناني مصرعه قرب الحدود السورية."));
        assertEquals(List.of("RETREAT"), types("أطلقت السلطات المصرية سراح صحفي فلسطيني."));
        assertEquals(List.of("CONCEDE"), types("رفعت بريطانيا العقوبات عن سوريا."));
    }

    @Test
    void whatSomebodyWillDoToAnAttackerIsAThreat() {
        assertEquals(
                "THREATEN",
                types("قال الرئيس الباكستاني إن بلاده لن تقف مكتوفة الأيدي.").get(0));
        assertEquals(List.of(), types("قال الرئيس الباكستاني إن بلاده ترد على الرسائل."));
    }

    @Test
    void aVisitToldOfAgainIsNoEvent() {
        assertEquals(List.of(), types("قال المتحدث إن الزيارة تأتي في وقت حرج."));
        assertEquals(List.of("CONSULT"), types("قال المتحدث إن زيارة الوزير الفرنسي إلى الجزائر ناجحة."));
    }
}
