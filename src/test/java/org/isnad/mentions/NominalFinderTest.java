package org.isnad.mentions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Arabic;
import org.isnad.lexicon.Registry;
import org.isnad.lexicon.Table;
import org.isnad.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NominalFinderTest {
    private static final Registry REGISTRY = Registry.load();
    private static final NominalFinder FINDER = new NominalFinder(REGISTRY);
    private static final Arabic ARABIC = new Arabic();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        سيلفت الجانب الأميركي النظر إلى ذلك            | الجانب الأميركي            | USA | UNK
        قصفت القوات الروسية البلدة                     | القوات الروسية             | RUS | MIL
        تقدم مسلحو تنظيم داعش نحو البلدة               | مسلحو تنظيم داعش           | -   | REB
        هاجمت ميليشيات موالية لإيران القافلة           | ميليشيات موالية لإيران     | -   | REB
        دخلت قوات المعارضة السورية البلدة              | قوات المعارضة السورية      | SYR | REB
        هاجموا قوات حكومية في الشرق                    | قوات حكومية                | -   | MIL
        قالت السلطات المصرية إنها أوقفتهم              | السلطات المصرية            | EGY | GOV
        وأكد أن بلاده ملتزمة بالقرار                   | بلاده                      | -   | GOV
        قتل خمسة متظاهرين أمس                          | خمسة متظاهرين              | -   | CVL
        نفذت وحدات من الجيش ضربات                      | وحدات من الجيش             | -   | MIL
        أكد الجانبان أهمية التعاون                     | الجانبان                   | -   | UNK
        ينطلق منها للإرهابيين خطر                      | لإرهابيين                  | -   | REB
        """)
    void readsNounStateAndSector(String text, String nominal, String state, String sector) {
        Analysis analysis = ARABIC.analyse(Article.of("t", text));
        List<Mention.Nominal> found = FINDER.find(analysis, RegistryNames.find(REGISTRY, analysis));
        assertEquals(
                nominal + " " + state + " " + sector,
                found.stream()
                        .findFirst()
                        .map(t -> analysis.article().slice(t.span()) + " "
                                + t.state().orElse("-") + " " + t.sector())
                        .orElse("no nominal"));
    }

    @Test
    void findsTheExpectedNominalInEachExampleOfTheTable() {
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : Table.load("lexicon/ar/nominals.tsv").rows()) {
            Analysis analysis = ARABIC.analyse(Article.of("t", row.required("example")));
            boolean found = FINDER.find(analysis, List.of()).stream()
                    .anyMatch(n -> analysis.article().slice(n.span()).equals(row.get("expected"))
                            && n.noun().equals(row.get("class")));
            if (!found) {
                wrong.add("nominals.tsv:" + row.line() + " " + row.get("expected"));
            }
        }
        assertTrue(wrong.isEmpty(), wrong::toString);
    }
}
