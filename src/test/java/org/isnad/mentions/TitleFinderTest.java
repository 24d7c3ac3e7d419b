package org.isnad.mentions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Arabic;
import org.isnad.lexicon.Registry;
import org.isnad.text.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleFinderTest {
    private static final Registry REGISTRY = Registry.load();
    private static final TitleFinder FINDER = new TitleFinder(REGISTRY);
    private static final Arabic ARABIC = new Arabic();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        قال وزير الخارجية الروسي سيرغي لافروف إن بلاده ترحب     | وزير الخارجية الروسي           | RUS | GOV
        التقى الرئيس التركي ضيفه                                   | الرئيس التركي                  | TUR | GOV
        وأكد مسؤول تركي أن العملية بدأت                            | مسؤول تركي                     | TUR | GOV
        التقى نظيره الفرنسي في باريس                               | نظيره الفرنسي                  | FRA | UNK
        قال نائب وزير الدفاع العراقي إن القوات تقدمت               | نائب وزير الدفاع العراقي       | IRQ | GOV
        اجتمع وزراء خارجية سوريا وروسيا وتركيا في موسكو            | وزراء خارجية سوريا وروسيا وتركيا | -   | GOV
        قال رئيس الوزراء العراقي السابق إن البلاد بخير              | رئيس الوزراء العراقي السابق    | IRQ | GOV
        وصل رئيس الأركان إلى الجبهة                                | رئيس الأركان                   | -   | MIL
        صرح وزير الخارجية والمغتربين اللبناني بأن الحكومة ترفض     | وزير الخارجية والمغتربين اللبناني | LBN | GOV
        """)
    void readsTitleStateAndSector(String text, String title, String state, String sector) {
        Analysis analysis = ARABIC.analyse(Article.of("t", text));
        List<Mention.Title> found = FINDER.find(analysis, RegistryNames.find(REGISTRY, analysis));
        assertEquals(
                title + " " + state + " " + sector,
                found.stream()
                        .findFirst()
                        .map(t -> analysis.article().slice(t.span()) + " "
                                + t.state().orElse("-") + " " + t.sector())
                        .orElse("no title"));
    }
}
