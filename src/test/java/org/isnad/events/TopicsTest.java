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
    void sportIsNoEvent() {
        assertEquals(
                List.of(), types("شن فريق النصر هجوما على مرمى الهلال في المباراة وسجل اللاعب هدفا في الشوط الثاني."));
    }

    @Test
    void anAccidentIsNoEvent() {
        assertEquals(List.of(), types("لقي ثلاثة أشخاص مصرعهم في حادث تصادم مروري إثر انهيار الطريق بسبب الأمطار."));
    }

    @Test
    void aStatementIsNoEvent() {
        assertEquals(List.of(), types("قال الرئيس الفرنسي إن الوضع صعب."));
    }
}
