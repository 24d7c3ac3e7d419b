package org.isnad.mentions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Arabic;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFinderTest {
    private static final Arabic ARABIC = new Arabic();
    private static final TimeFinder TIMES = new TimeFinder(Morphology.load());

    private static List<Mention.Time> times(Article article) {
        return TIMES.find(ARABIC.analyse(article), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "عقد اللقاء أمس في القصر | أمس | P-1D",
                "عقد اللقاء أول أمس في القصر | أول أمس | P-2D",
                "عقد اللقاء اليوم الأربعاء في القصر | اليوم الأربعاء | P0D",
                "وصل الوفد يوم السبت الماضي إلى المدينة | يوم السبت الماضي | P-SAT",
                "وصل الوفد الخميس إلى المدينة | الخميس | P-THU",
                "سيصل الوفد الخميس إلى المدينة | الخميس | P+THU",
                "يصل الوفد الأحد المقبل إلى المدينة | الأحد المقبل | P+SUN",
                "اجتمعت اللجنة في 10 أيار الفائت بالعاصمة | 10 أيار الفائت | --05-10",
                "اجتمعت اللجنة في 7 أبريل/ نيسان بالعاصمة | 7 أبريل/ نيسان | --04-07",
                "اجتمعت اللجنة في السادس من غشت بالعاصمة | السادس من غشت | --08-06",
                "اجتمعت اللجنة في 20 جويلية 2021 بالعاصمة | 20 جويلية 2021 | 2021-07-20",
                "اجتمعت اللجنة في 20 و21 من حزيران الفائت بالعاصمة | 20 و21 من حزيران الفائت | --06-20",
                "اجتمعت اللجنة في كانون الثاني من العام 2019 بالعاصمة | كانون الثاني من العام 2019 | 2019-01",
                "اجتمعت اللجنة في 2023-05-10 بالعاصمة | 2023-05-10 | 2023-05-10",
                "اجتمعت اللجنة في 23 شعبان 1436 بالعاصمة | 23 شعبان 1436 | 2015-06-10",
                "تأسست اللجنة عام 2015 بقرار | عام 2015 | 2015",
                "تأسست اللجنة في منتصف 2014 بقرار | منتصف 2014 | 2014",
                "تأسست اللجنة الأسبوع الماضي بقرار | الأسبوع الماضي | P-1W",
                "تعقد اللجنة الشهر الجاري جلسة | الشهر الجاري | P0M",
                "تأسست اللجنة قبل ثلاثة أيام بقرار | قبل ثلاثة أيام | P-3D",
            })
    void readsTheValueOfATime(String sentence, String words, String value) {
        Article article = Article.of("test", sentence + ".");
        List<Mention.Time> found = times(article);
        assertEquals(1, found.size(), sentence);
        assertEquals(words, article.slice(found.get(0).span()));
        assertEquals(value, found.get(0).value());
    }

    @ParameterizedTest
    @CsvSource({
        "مارس الشاب الرياضة في النادي",
        "احتفلت البلاد باليوم الوطني في الساحة",
        "غادر الوفد في اليوم التالي إلى بلاده",
        "بلغت الكلفة 2500 دينار"
    })
    void leavesWordsThatAreNoTimes(String sentence) {
        assertEquals(List.of(), times(Article.of("test", sentence + ".")));
    }

    @Test
    void keepsProcliticsOutside() {
        Article article = Article.of("test", "والأربعاء عقد اللقاء.");
        assertEquals("الأربعاء", article.slice(times(article).get(0).span()));
    }

    @Test
    void resolvesAgainstTheDayOfPublicationOnlyWhereItIsKnown() {
        String text = "عقد اللقاء أمس في القصر.";
        Article dated = new Article(
                "test",
                text,
                Optional.empty(),
                Optional.of(LocalDate.of(2023, 5, 1)),
                Optional.empty(),
                Optional.empty(),
                0);
        assertEquals(Optional.of("2023-04-30"), times(dated).get(0).edtf());
        assertEquals(Optional.empty(), times(Article.of("test", text)).get(0).edtf());
    }
}
