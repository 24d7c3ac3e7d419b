package org.isnad.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Arabic;
import org.isnad.entities.ArticleLinker;
import org.isnad.entities.Participant;
import org.isnad.mentions.ArabicMentionFinder;
import org.isnad.text.Article;
import org.junit.jupiter.api.Test;

/** Who does it and to whom, as states, one sentence a line in {@code parties.tsv}. */
class PartiesTest {
    @Test
    void findsTheStatesOfBothParties() throws IOException {
        Arabic arabic = new Arabic();
        ArabicMentionFinder finder = new ArabicMentionFinder();
        ArticleLinker linker = new ArticleLinker();
        ArabicEventExtractor extractor = new ArabicEventExtractor();
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (String line : lines()) {
            number++;
            if (number == 1 || line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            Article article = Article.of("line-" + number, cells[0] + ".");
            Analysis analysis = arabic.analyse(article);
            List<Event> events = extractor.extract(linker.link(analysis, finder.find(analysis)));
            String expected =
                    sorted(Arrays.asList(cells[3].split(" "))) + " → " + sorted(Arrays.asList(cells[4].split(" ")));
            String found = events.stream()
                    .filter(e -> e.type().equals(cells[1])
                            && article.slice(e.trigger()).contains(cells[2]))
                    .map(e -> states(e.agents()) + " → " + states(e.recipients()))
                    .findFirst()
                    .orElse("no event");
            if (!found.equals(expected)) {
                wrong.add(number + " " + cells[0] + ": expected " + expected + ", found " + found);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String states(List<Participant> participants) {
        return sorted(participants.stream().map(p -> p.state().orElse("")).toList());
    }

    private static String sorted(List<String> states) {
        return String.join(" ", new TreeSet<>(states)).strip();
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PartiesTest.class.getResourceAsStream("parties.tsv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
