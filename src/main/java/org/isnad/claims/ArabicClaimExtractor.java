package org.isnad.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Sentence;
import org.isnad.entities.Linked;
import org.isnad.lexicon.cues.Cues;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Grammar;
import org.isnad.syntax.SpeechVerbs;

/**
 * Finds claims by the reporting cues of {@code lexicon/ar/cues.tsv}: «أكد لافروف أن موسكو مستعدة» is a claim of Lavrov with the cue
 * «أكد» and the content «موسكو مستعدة». Thread-safe.
 */
public final class ArabicClaimExtractor implements ClaimExtractor {
    private final CueScanner scanner;
    private final SpeechVerbs speech;
    private final Propositions propositions;
    private final Grammar grammar;
    private final Media media;
    private final SpeechWords words = new SpeechWords();

    public ArabicClaimExtractor() {
        this(Grammar.load());
    }

    /** An extractor over a grammar that is already loaded. */
    public ArabicClaimExtractor(Grammar grammar) {
        Cues cues = Cues.load();
        this.scanner = new CueScanner(cues, words);
        this.propositions = new Propositions(grammar.morphology());
        this.grammar = grammar;
        this.media = new Media();
        this.speech = new SpeechVerbs(cues);
    }

    @Override
    public List<Claim> extract(Linked linked) {
        Set<Integer> times = new HashSet<>();
        for (Mention.Time time : linked.times()) {
            for (int i = time.firstToken(); i < time.endToken(); i++) {
                times.add(i);
            }
        }
        ArticleClaims article = new ArticleClaims(
                linked, grammar.arguments(linked), scanner, speech, propositions, media, words, times);
        for (Sentence sentence : linked.analysis().sentences()) {
            if (sentence.isText()) {
                article.read(sentence);
            }
        }
        List<Claim> claims = new ArrayList<>(article.claims());
        claims.sort(Comparator.comparing(Claim::cue).thenComparing(Claim::content));
        return Vias.resolve(claims);
    }

    static Optional<Claim.CueStance> stance(String word) {
        return switch (word) {
            case "endorsing" -> Optional.of(Claim.CueStance.ENDORSING);
            case "distancing" -> Optional.of(Claim.CueStance.DISTANCING);
            case "denying" -> Optional.of(Claim.CueStance.DENYING);
            default -> Optional.empty();
        };
    }
}
