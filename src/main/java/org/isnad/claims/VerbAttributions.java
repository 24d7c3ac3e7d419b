package org.isnad.claims;

import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.lexicon.cues.CueForm.Shape;

/**
 * Reads verbs of speech that stand beside what they report, not before it: «…، كما أعلن وزير النقل», «وبحسب ما أعلنه الدفاع المدني، قتل …»,
 * ««سنرد»، قال الوزير».
 */
final class VerbAttributions {
    private static final int REACH = 16;
    private static final String AS = "kama";

    private final Analysis analysis;
    private final CueScanner scanner;
    private final SpeakerFinder speakers;
    private final SpeakerResolver resolver;
    private final ContentFinder contents;
    private final SourceContents sources;
    private final Spoken said;
    private final ClaimWriter writer;

    VerbAttributions(
            Analysis analysis,
            CueScanner scanner,
            SpeakerFinder speakers,
            SpeakerResolver resolver,
            ContentFinder contents,
            SourceContents sources,
            Spoken said,
            ClaimWriter writer) {
        this.analysis = analysis;
        this.scanner = scanner;
        this.speakers = speakers;
        this.resolver = resolver;
        this.contents = contents;
        this.sources = sources;
        this.said = said;
        this.writer = writer;
    }

    /** «كما», «بحسب ما» with the verb after it; returns where to read on, 0 where it is no claim. */
    int phrase(CueMatch phrase, Sentence sentence) {
        if (phrase.end() >= sentence.endToken()) {
            return 0;
        }
        int verb = phrase.end();
        if (analysis.token(verb).fold().equals("قد")) {
            verb++;
        }
        if (phrase.first() <= sentence.firstToken() + 2) {
            return phrase.cue().key().equals(AS) ? 0 : reportedAfter(verb, sentence);
        }
        for (CueMatch cue : scanner.finiteAt(analysis, verb)) {
            if (!cue.cue().takes("after")) {
                continue;
            }
            if (contents.after(cue).filter(c -> !c.form().equals("np")).isPresent()) {
                continue;
            }
            Optional<Found> source = speakers.subjectIn(cue.end(), Math.min(sentence.endToken(), cue.end() + REACH));
            if (said.addVia(sentence, analysis.token(phrase.first()).span(), source.map(Found::participant))) {
                return cue.end();
            }
            Optional<Content> content = sources.before(phrase.first());
            if (content.isPresent()) {
                sayAfter(cue, content.get(), sentence);
                return cue.end();
            }
        }
        return 0;
    }

    /** «وبحسب ما أعلنه الدفاع المدني، قتل …»: what the verb reports stands after its subject. */
    private int reportedAfter(int verb, Sentence sentence) {
        for (CueMatch cue : scanner.finiteAt(analysis, verb)) {
            Optional<Found> source = speakers.subjectIn(cue.end(), Math.min(sentence.endToken(), cue.end() + REACH));
            Optional<Content> content =
                    source.filter(speakers::isSource).flatMap(s -> sources.afterSource(s.first(), s.end()));
            if (content.isPresent()) {
                writer.say(cue, content.get(), resolver.resolve(source, cue));
                return source.get().end();
            }
        }
        return 0;
    }

    /** A verb after the quotation or clause that it reports; returns where to read on, 0 where it is no claim. */
    int verb(CueMatch cue, Sentence sentence) {
        boolean joined = cue.span().begin() > analysis.token(cue.first()).span().begin();
        if (joined) {
            return 0;
        }
        Optional<Content> before = sources.quotationBefore(cue.first())
                .filter(c -> isNear(c, sentence))
                .or(() ->
                        isAfterComma(cue) && isFollowedBySpeaker(cue) ? sources.before(cue.first()) : Optional.empty());
        if (before.isEmpty() || said.isContentOfAnother(before.get())) {
            return 0;
        }
        sayAfter(cue, before.get(), sentence);
        return cue.end();
    }

    /** In the same paragraph, at most one sentence before. */
    private boolean isNear(Content content, Sentence sentence) {
        int last = analysis.token(content.end() - 1).sentence();
        return last >= sentence.index() - 1 && analysis.sentences().get(last).paragraph() == sentence.paragraph();
    }

    private void sayAfter(CueMatch cue, Content content, Sentence sentence) {
        int limit = Math.min(sentence.endToken(), cue.end() + REACH);
        Optional<Found> found = speakers.subjectIn(cue.end(), limit);
        writer.say(
                cue,
                content,
                resolver.resolve(found, cue).or(() -> said.last(cue.form().agreement())));
    }

    /** «…، يقول الوزير»: somebody known stands right after the verb. */
    private boolean isFollowedBySpeaker(CueMatch cue) {
        return cue.end() < analysis.tokens().size()
                && speakers.phraseAt(cue.end(), Math.min(analysis.tokens().size(), cue.end() + REACH))
                        .filter(f -> f.participant().link().isPresent() || speakers.isSource(f))
                        .isPresent();
    }

    private boolean isAfterComma(CueMatch cue) {
        return cue.form().shape() == Shape.PRESENT
                && cue.first() > 0
                && TokenKinds.isComma(analysis.token(cue.first() - 1));
    }
}
