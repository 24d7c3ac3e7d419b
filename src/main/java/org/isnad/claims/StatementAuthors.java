package org.isnad.claims;

import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Linked;
import org.isnad.syntax.NounPhrases;

/** Who issued a statement: «بيان لهيئة الإفتاء», «بيان صادر عن الوزارة», «بيان أصدرته الحركة». */
final class StatementAuthors {
    private static final int AUTHOR_REACH = 4;

    private final Analysis analysis;
    private final NounPhrases phrases;
    private final TokenKinds kinds;
    private final SpeakerPhrases speakers;
    private final Media media;

    StatementAuthors(Linked linked, NounPhrases phrases, TokenKinds kinds, SpeakerPhrases speakers, Media media) {
        this.analysis = linked.analysis();
        this.phrases = phrases;
        this.kinds = kinds;
        this.speakers = speakers;
        this.media = media;
    }

    /** «قال البيان»: not itself a speaker. */
    boolean isStatement(Found found) {
        return analysis.token(found.first()).segments().stream().anyMatch(segment -> media.isStatement(segment.stem()))
                && found.participant().link().isEmpty();
    }

    /**
     * Who issued the statement that a phrase means: the nearest «بيان» at or before it, in its paragraph or the one before, with an author
     * («بيان لهيئة الإفتاء», «بيان صادر عن الوزارة», «بيان أصدرته الحركة»).
     */
    Optional<Found> issuer(Found statement) {
        int own = analysis.sentenceOf(analysis.token(statement.first())).paragraph();
        for (int at = statement.first(); at >= 0; at--) {
            if (analysis.sentenceOf(analysis.token(at)).paragraph() < own - 1) {
                return Optional.empty();
            }
            Optional<Found> author = issuedAt(at);
            if (author.isPresent()) {
                return author;
            }
        }
        return Optional.empty();
    }

    /** Who stands after an indefinite «بيان» as its author; nobody where the token is no such word. */
    Optional<Found> issuedAt(int statement) {
        Token token = analysis.token(statement);
        if (!media.isCarrier(token) && token.segments().stream().noneMatch(s -> media.isStatement("ال" + s.stem()))) {
            return Optional.empty();
        }
        int end = analysis.sentenceOf(analysis.token(statement)).endToken();
        int at = statement + 1;
        boolean issued = false;
        while (at < end && at <= statement + AUTHOR_REACH && phrases.from(at).isEmpty()) {
            String fold = analysis.token(at).fold();
            issued = issued || kinds.is(fold, SpeechWords.WordClass.ISSUED);
            if (!issued && at > statement + 1 || !analysis.token(at).isWord()) {
                return Optional.empty();
            }
            at++;
        }
        boolean own = issued || at == statement + 1;
        return own && at < end
                ? phrases.from(at)
                        .filter(speakers::isActor)
                        .map(p -> new Found(speakers.participant(p), p.firstToken(), p.endToken()))
                : Optional.empty();
    }
}
