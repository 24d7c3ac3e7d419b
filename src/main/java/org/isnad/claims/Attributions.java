package org.isnad.claims;

import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.syntax.NounPhrases;
import org.isnad.text.Normaliser;

/** Reads prepositions that name a source before or after what it says: «قتل خمسة، وفق سانا», «بحسب الشرطة، قتل خمسة». */
final class Attributions {
    private static final int REACH = 16;
    private static final int SHORTEST_SENTENCE = 3;

    private final Analysis analysis;
    private final NounPhrases phrases;
    private final CueScanner scanner;
    private final SpeakerFinder speakers;
    private final SpeakerResolver resolver;
    private final SourceContents sources;
    private final Quotes quotes;
    private final Spoken said;
    private final ClaimWriter writer;

    Attributions(
            Analysis analysis,
            NounPhrases phrases,
            CueScanner scanner,
            SpeakerFinder speakers,
            SpeakerResolver resolver,
            SourceContents sources,
            Quotes quotes,
            Spoken said,
            ClaimWriter writer) {
        this.analysis = analysis;
        this.phrases = phrases;
        this.scanner = scanner;
        this.speakers = speakers;
        this.resolver = resolver;
        this.sources = sources;
        this.quotes = quotes;
        this.said = said;
        this.writer = writer;
    }

    /** Reads one preposition with its source; returns where to read on, 0 where it is no claim. */
    int read(CueMatch cue, Sentence sentence) {
        if (cue.end() >= sentence.endToken()
                || cue.cue().not().contains(analysis.token(cue.end()).fold())
                || endsInPronoun(cue)) {
            return 0;
        }
        int from = cue.end();
        Optional<Found> found = speakers.phraseAt(from, Math.min(sentence.endToken(), from + REACH));
        if (found.isEmpty() || !speakers.isSource(found.get())) {
            return 0;
        }
        if (said.isBeforeContent(sentence, cue.span())) {
            said.addVia(sentence, analysis.token(cue.first()).span(), found.map(Found::participant));
            return found.get().end();
        }
        Optional<Participant> speaker = resolver.resolve(found, cue);
        if (isFront(cue, sentence)) {
            Optional<Content> content = sources.afterSource(from, found.get().end());
            if (content.isPresent() && isReportItself(content.get())) {
                writer.comesThrough(speaker);
                return found.get().end();
            }
            if (content.isPresent() && cue.cue().takes("front")) {
                writer.say(cue, content.get(), speaker);
                return found.get().end();
            }
            return 0;
        }
        if (said.addVia(sentence, analysis.token(cue.first()).span(), found.map(Found::participant))) {
            return found.get().end();
        }
        Optional<Content> content = sources.before(cue.first());
        if (content.isEmpty() || content.get().end() - content.get().first() < SHORTEST_SENTENCE) {
            return 0;
        }
        if (isOnlySomebody(content.get())) {
            writer.comesThrough(speaker);
            return found.get().end();
        }
        writer.say(cue, content.get(), speaker);
        return found.get().end();
    }

    /** «نقلا عن سانا قال الوزير إن …»: what comes through the source is a report with a speaker of its own. */
    private boolean isReportItself(Content content) {
        return content.form().equals("front")
                && scanner.finiteAt(analysis, content.first()).stream()
                        .anyMatch(m -> m.cue().strength() >= 1 && m.form().shape() == Shape.PAST);
    }

    /** «الوزير، وفقاً لسانا، أكد أن …»: what stands before the source is only the subject of what follows. */
    private boolean isOnlySomebody(Content content) {
        return phrases.from(content.first())
                .filter(p -> p.endToken() >= content.end())
                .isPresent();
    }

    /** «على حد قوله»: whoever is already named. */
    private boolean endsInPronoun(CueMatch cue) {
        String last = analysis.token(cue.end() - 1).fold();
        return cue.end() - cue.first() > 2
                && !Normaliser.fold(cue.cue().lemma()).endsWith(last);
    }

    private boolean isFront(CueMatch cue, Sentence sentence) {
        boolean joined = cue.span().begin() > analysis.token(cue.first()).span().begin();
        if (cue.first() <= sentence.firstToken() || joined) {
            return true;
        }
        Token before = analysis.token(cue.first() - 1);
        String fold = before.fold();
        return before.isMark(":")
                || quotes.isOpening(cue.first() - 1)
                || fold.equals("انه")
                || fold.equals("و")
                || fold.equals("ان");
    }
}
