package org.isnad.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Arabic;
import org.isnad.lexicon.Registry;
import org.isnad.mentions.ArabicMentionFinder;
import org.isnad.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleLinkerTest {
    private static final Registry REGISTRY = Registry.load();
    private static final Arabic ARABIC = new Arabic();
    private static final ArabicMentionFinder FINDER = new ArabicMentionFinder(REGISTRY);
    private static final ArticleLinker LINKER = new ArticleLinker(REGISTRY);

    private static Linked read(String text) {
        Analysis analysis = ARABIC.analyse(Article.of("test", text));
        return LINKER.link(analysis, FINDER.find(analysis));
    }

    private static List<Link> linksOf(Linked linked, String words) {
        return linked.links().stream()
                .filter(l ->
                        linked.analysis().article().slice(l.mention().span()).equals(words))
                .toList();
    }

    private static String told(Linked linked, String words, java.util.function.Function<Link, String> what) {
        return linksOf(linked, words).stream().map(what).collect(Collectors.joining("+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        أكدت موسكو أن المباحثات مستمرة.                                    | موسكو  | RUS
        جرت مشاورات بين دمشق وموسكو أمس.                                   | موسكو  | RUS
        وأبدى الخبراء قلق واشنطن من التصعيد.                                | واشنطن | USA
        وصل الوزير إلى موسكو صباح اليوم.                                    | موسكو  | -
        عقد الاجتماع في موسكو أمس.                                          | موسكو  | -
        سمع دوي انفجار قرب مطار دمشق.                                       | دمشق   | -
        دخلت ميليشيات بدعم من طهران إلى البلدة.                             | طهران  | IRN
        فرضت عقوبات جديدة على طهران الشهر الماضي.                           | طهران  | IRN
        """)
    void tellsGovernmentsFromTheirCapitals(String text, String capital, String state) {
        String got = told(
                read(text), capital, l -> l.standsFor().flatMap(Entity::state).orElse("-"));
        assertEquals(state, got.isEmpty() ? "-" : got);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        قال وزير الخارجية الروسي سيرغي لافروف إن بلاده ترحب بالاتفاق.                  | بلاده          | RUS GOV
        قالت وزارة الدفاع الروسية إن قواتها تقدمت. وأضافت الوزارة أن القتال مستمر.     | الوزارة        | RUS MIL
        أعلن تنظيم داعش مسؤوليته. وقال مسلحو التنظيم إنهم سيطروا على البلدة.           | مسلحو التنظيم  | XIS REB
        خرج المتظاهرون في الخرطوم مجددا.                                                | المتظاهرون     | SDN CVL
        التقى وزير الخارجية السوري فيصل المقداد نظيره الروسي سيرغي لافروف. وأكد الجانبان أهمية التعاون. | الجانبان | SYR GOV+RUS GOV
        اجتمع وزراء خارجية سوريا وروسيا في موسكو.                                       | وزراء خارجية سوريا وروسيا | SYR GOV+RUS GOV
        قال مندوب سوريا الدائم لدى الأمم المتحدة بسام صباغ إن الوضع صعب.                | بسام صباغ      | SYR GOV
        وصل المبعوث الأممي إلى سوريا غير بيدرسون إلى دمشق.                              | غير بيدرسون    | UNO IGO
        نفى البيت الأبيض ذلك. وقال الرئيسان الروسي فلاديمير بوتين والإيراني مسعود بزشكيان إنهما متفقان. | مسعود بزشكيان | IRN GOV
        قصف جيش الاحتلال مخيم جباليا في غزة.                                            | جيش الاحتلال   | ISR MIL
        قتل ثلاثة من الجنود الأوكرانيين في المعركة.                                     | ثلاثة من الجنود الأوكرانيين | UKR MIL
        هاجم داعش الرقة في سوريا. وقال مسلحو التنظيم إنهم باقون.                         | مسلحو التنظيم  | XIS REB
        أعلنت الحكومة الأردنية الموازنة. وأكدت الإدارة المالية ذلك.                       | الإدارة المالية | JOR GOV
        وصلت قوات مالية إلى غاو.                                                        | قوات مالية     | MLI MIL
        """)
    void saysForWhomEachActs(String text, String words, String expected) {
        assertEquals(expected, told(read(text), words, l -> l.state().orElse("-") + " " + l.sector()));
    }

    @Test
    void takesAShortNameForTheFullOneThatComesLater() {
        Linked linked = read("لافروف: الحوار مستمر\n\nقال وزير الخارجية الروسي سيرغي لافروف إن الحوار مستمر.");
        assertEquals(
                told(linked, "سيرغي لافروف", l -> l.entity().orElseThrow().key()),
                told(linked, "لافروف", l -> l.entity().orElseThrow().key()));
    }

    @Test
    void givesTheSameKeyToOneUnknownPersonInTwoArticles() {
        String first = told(read("قال الباحث زهير قرندل إن الوضع جيد."), "زهير قرندل", l -> l.entity()
                .orElseThrow()
                .key());
        String second = told(read("وصل زهير قرندل إلى المدينة."), "زهير قرندل", l -> l.entity()
                .orElseThrow()
                .key());
        assertEquals(first, second);
    }

    @Test
    void movesThePassageToAPlaceThatOpensTheSentence() {
        Linked linked = read(
                "أعلن المغرب أن وزير الخارجية المغربي زار الرباط.\n\nوفي الجزائر، أعلنت الرئاسة أن المغرب والحكومة المغربية في الرباط على علم.");
        assertEquals("DZA", told(linked, "الرئاسة", l -> l.state().orElse("-")));
    }

    @Test
    void meansTheMinisterWhomTheTextIsAboutNotTheOneBesideHim() {
        Linked linked = read("قال وزير الخارجية السعودي عادل الجبير في مؤتمر مع وزير الخارجية الألماني فرانك شتاينماير"
                + " إن الحوار مفيد.\n\nوأكد وزير الخارجية أن الموقف ثابت.");
        assertEquals("SAU", told(linked, "وزير الخارجية", l -> l.state().orElse("-")));
    }

    @Test
    void anEnvoyActsForWhoSendsHimNotForWhereHeIsSent() {
        Linked linked = read(
                "زار المبعوث الأميركي الجديد إلى سوريا مايكل راتني دمشق. وقال الموفد الدولي إن الوضع صعب. وأكد المفوض السامي أن العدد كبير.");
        assertEquals(
                List.of("USA", "UNO", "UNO"),
                List.of(
                        told(linked, "المبعوث الأميركي الجديد إلى سوريا", l -> l.state()
                                .orElse("-")),
                        told(linked, "الموفد الدولي", l -> l.state().orElse("-")),
                        told(linked, "المفوض السامي", l -> l.state().orElse("-"))));
    }

    @Test
    void takesACourtesyForWhoeverBearsSuchATitle() {
        Linked linked = read("زار الأمير محمد بن سلمان القاعدة يرافقه القائد مطلق الأزيمع. وهنأ سموه الضباط.");
        assertEquals(
                told(linked, "محمد بن سلمان", l -> l.entity().orElseThrow().key()),
                told(linked, "سموه", l -> l.entity().orElseThrow().key()));
    }

    @Test
    void recordsWhoHoldsWhichOffice() {
        Linked linked = read("قال وزير الخارجية الروسي سيرغي لافروف إن رئيس الوزراء العراقي السابق حيدر العبادي وصل.");
        assertEquals(
                List.of("وزير الخارجية RUS false", "رئيس الوزراء IRQ true"),
                linked.roles().stream()
                        .map(r -> r.title() + " " + r.state().orElse("-") + " " + r.former())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"أوليغ سيرومولوتوف,awlygh-syrwmwlwtwf", "قناة 24,qnah-24", "!,x"})
    void writesArabicInAscii(String name, String slug) {
        assertEquals(slug, Transliteration.slug(name));
    }
}
