package org.isnad.claims;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.NounPhrases;

/** Reads «لافروف: موسكو مستعدة»: in a headline a colon after a name brings what he says. After a country's name it may only bring news from there. */
final class HeadlineColon {
    private static final int LONGEST_SPEAKER = 7;

    /**
     * A speaker and what he says.
     *
     * @param colon the mark between them
     */
    record Spoken(int colon, Found speaker, Content content) {}

    private final Analysis analysis;
    private final NounPhrases phrases;
    private final SpeakerFinder speakers;
    private final SourceContents contents;
    private final Quotes quotes;
    private final Media media;
    private final TokenKinds kinds;

    HeadlineColon(
            Analysis analysis,
            NounPhrases phrases,
            SpeakerFinder speakers,
            SourceContents contents,
            Quotes quotes,
            Media media,
            TokenKinds kinds) {
        this.analysis = analysis;
        this.phrases = phrases;
        this.speakers = speakers;
        this.contents = contents;
        this.quotes = quotes;
        this.media = media;
        this.kinds = kinds;
    }

    /**
     * The claim of a headline.
     *
     * @param taken tells the colons that already lead into a claim («الحوثي يهذي: …»)
     */
    Optional<Spoken> find(Sentence sentence, IntPredicate taken) {
        int start = sentence.firstToken();
        for (int at = start; at < sentence.endToken() - 1; at++) {
            Token token = analysis.token(at);
            if (token.isMark(".") || token.isMark("/") || token.isMark("|") || token.isMark("…")) {
                start = at + 1;
            }
            if (!token.isMark(":") || at == start || at - start > LONGEST_SPEAKER) {
                continue;
            }
            if (taken.test(at) || analysis.token(at - 1).kind() == Token.Kind.NUMBER) {
                continue;
            }
            Optional<Found> found = colonSpeaker(start, at);
            Optional<Content> content = contents.afterColon(at, sentence.endToken());
            return found.isPresent() && content.isPresent()
                    ? Optional.of(new Spoken(at, found.get(), content.get()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Found> colonSpeaker(int start, int colon) {
        boolean quoted = colon - 1 > start && analysis.token(colon - 1).kind() == Token.Kind.MARK;
        Optional<NounPhrase> last = phrases.at(quoted ? colon - 2 : colon - 1);
        if (last.isPresent() && speakers.isPlaceOrState(last.get()) && !soundsLikeSpeech(colon)) {
            return Optional.empty();
        }
        if (last.isPresent() && !last.get().hasAttachedPreposition()) {
            return Optional.of(new Found(
                    speakers.participant(last.get()),
                    last.get().firstToken(),
                    last.get().endToken()));
        }
        return colon - start <= 3 || media.isSource(analysis.token(start))
                ? speakers.phraseAt(start, colon)
                : Optional.empty();
    }

    /** After a country's name a colon brings its words («سوريا: قتال داعش يجب أن يتم بالتنسيق معنا») or only news from there. */
    private boolean soundsLikeSpeech(int colon) {
        int end = analysis.sentenceOf(analysis.token(colon)).endToken();
        for (int at = colon + 1; at < end; at++) {
            String fold = analysis.token(at).fold();
            if (kinds.is(fold, SpeechWords.WordClass.MODAL) && (!fold.equals("علي") || at == colon + 1)
                    || fold.length() > 3 && fold.endsWith("نا") && !fold.startsWith("ال")
                    || quotes.isOpening(at) && at == colon + 1) {
                return true;
            }
        }
        return false;
    }
}
