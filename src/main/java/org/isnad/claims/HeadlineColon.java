package org.isnad.claims;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.NounPhrases;

/** Reads «لافروف: موسكو مستعدة»: in a headline a colon after a name brings what he says. After a country's name it may only bring news from there. */
final class HeadlineColon {
    private static final int LONGEST_SPEAKER = 7;
    /** «ل» before a quotation mark, with or without the stroke that lengthens it. */
    private static final Set<String> TO = Set.of("ل", "لـ");

    /**
     * A speaker and what he says.
     *
     * @param colon the mark between them
     * @param outlet whom he tells it: «لافروف لـ«الحياة»: …»
     */
    record Spoken(int colon, Found speaker, Optional<Participant> outlet, Content content) {}

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
            int end = told(start, at);
            Optional<Participant> outlet = outletIn(end, at);
            Optional<Found> found = outlet.isPresent() ? speakerBefore(start, end) : colonSpeaker(start, at);
            Optional<Content> content = contents.afterColon(at, sentence.endToken());
            return found.isPresent() && content.isPresent()
                    ? Optional.of(new Spoken(at, found.get(), outlet, content.get()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Where «لـ«الحياة»» begins before a colon, a medium that is told; the colon where there is none. */
    private int told(int start, int colon) {
        for (int at = start + 1; at < colon; at++) {
            boolean apart = TO.contains(analysis.token(at).fold());
            boolean joined =
                    phrases.from(at).map(NounPhrase::proclitics).orElse("").equals("ل");
            if ((apart || joined) && outletIn(at, colon).isPresent()) {
                return at;
            }
        }
        return colon;
    }

    private Optional<Participant> outletIn(int from, int colon) {
        for (int at = from; at < colon; at++) {
            Optional<NounPhrase> phrase = phrases.from(at);
            if (phrase.isPresent() && speakers.isMedium(phrase.get())) {
                return Optional.of(speakers.participant(phrase.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> speakerBefore(int start, int end) {
        return phrases.at(end - 1)
                .map(p -> new Found(speakers.participant(p), p.firstToken(), p.endToken()))
                .or(() -> speakers.phraseAt(start, end));
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
