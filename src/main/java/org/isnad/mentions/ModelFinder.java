package org.isnad.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.Table;
import org.isnad.mentions.Mention.Kind;
import org.isnad.text.Span;

/**
 * Names that the trained model sees, where its class is one that it knows well enough; which classes and from which probability on is in
 * {@code models/classes.tsv}.
 */
final class ModelFinder {
    private static final String FILE = "models/classes.tsv";
    private static final double OTHER_BIAS = 5;

    private record Rule(Kind kind, double threshold) {}

    private final NameLexicon lexicon;
    private final NameModel model;
    private final Map<String, Rule> rules = new HashMap<>();

    ModelFinder(NameLexicon lexicon) {
        this.lexicon = lexicon;
        this.model = NameModel.load(lexicon, OTHER_BIAS);
        for (Table.Row row : Table.load(FILE, "class", "kind", "threshold").rows()) {
            Kind kind = Kind.valueOf(row.required("kind"));
            rules.put(row.required("class"), new Rule(kind, Double.parseDouble(row.required("threshold"))));
        }
    }

    List<Candidate> find(Analysis analysis) {
        List<Candidate> found = new ArrayList<>();
        NameModel.Memory memory = model.memory();
        for (Sentence sentence : analysis.textSentences()) {
            List<String> words = analysis.tokensOf(sentence).stream()
                    .map(t -> t.fold().isEmpty() ? "-" : t.fold())
                    .toList();
            for (NameModel.Found name : model.find(words, memory)) {
                Optional<Rule> rule = Optional.ofNullable(rules.get(name.type()));
                if (rule.isPresent() && name.probability() >= rule.get().threshold()) {
                    int first = sentence.firstToken() + name.first();
                    int end = sentence.firstToken() + name.end();
                    found.add(candidate(analysis, first, end, rule.get().kind(), name));
                }
            }
        }
        return found;
    }

    private Candidate candidate(Analysis analysis, int first, int end, Kind kind, NameModel.Found name) {
        Token token = analysis.token(first);
        String proclitics = lexicon.clitics().cut(token.fold()).proclitics();
        Span begin = token.segments().stream()
                .filter(s -> s.proclitics().equals(proclitics))
                .map(Segment::span)
                .reduce((a, b) -> b)
                .orElse(token.span());
        return new Candidate(
                new Span(begin.begin(), analysis.token(end - 1).span().end()),
                first,
                end,
                kind,
                List.of(),
                "model." + name.type(),
                0.5 + 0.4 * name.probability());
    }
}
