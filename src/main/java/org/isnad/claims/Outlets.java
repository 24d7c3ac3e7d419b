package org.isnad.claims;

import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.entities.Linked;
import org.isnad.entities.Participant;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.NounPhrases;

/** Finds the outlet through which somebody's words came: «نقلت سانا عن الوزير قوله», «قال لوكالة تاس», «في حديث مع الجزيرة». */
final class Outlets {
    private static final String RELAY = "naqala";

    private final Analysis analysis;
    private final NounPhrases phrases;
    private final CueScanner scanner;
    private final SpeakerFinder speakers;
    private final Media media;
    private final Spoken said;

    Outlets(Linked linked, NounPhrases phrases, CueScanner scanner, SpeakerFinder speakers, Media media, Spoken said) {
        this.analysis = linked.analysis();
        this.phrases = phrases;
        this.scanner = scanner;
        this.speakers = speakers;
        this.media = media;
        this.said = said;
    }

    /** The outlet that relays a claim, or to which it was said. */
    Optional<Participant> through(CueMatch cue, Content content) {
        Sentence sentence = analysis.sentenceOf(analysis.token(cue.first()));
        boolean masdar = cue.form().shape() == Shape.MASDAR && cue.form().suffixed();
        if (masdar || cue.cue().key().equals(RELAY)) {
            for (int at = cue.cue().key().equals(RELAY) ? cue.first() : cue.first() - 1;
                    at >= sentence.firstToken();
                    at--) {
                if (scanner.finiteAt(analysis, at).stream()
                        .anyMatch(m -> m.cue().key().equals(RELAY))) {
                    return speakers.subjectIn(at + 1, cue.first() == at ? content.opener() : cue.first())
                            .map(Found::participant)
                            .or(() -> said.isEmpty()
                                    ? Optional.empty()
                                    : said.get(said.size() - 1).claim().via());
                }
            }
        }
        if (content.opener() > cue.end()) {
            return media.outletIn(analysis, cue.end(), content.opener())
                    .filter(at -> !isCanal(at))
                    .flatMap(at -> speakers.phraseAt(at, content.opener()))
                    .map(Found::participant)
                    .or(() -> outletNamed(cue.end(), content.opener()));
        }
        return Optional.empty();
    }

    /** «قناة السويس» is a canal. */
    private boolean isCanal(int name) {
        if (phrases.at(name).filter(p -> p.firstToken() < name).isPresent()) {
            return true;
        }
        return phrases.at(name).map(speakers::isPlaceOrState).orElse(false);
    }

    /** A newspaper or channel named between the verb and what was said: «قال لـ«عكاظ»», «في حديث مع الجزيرة». */
    private Optional<Participant> outletNamed(int from, int to) {
        for (int at = from; at < to; at++) {
            Optional<NounPhrase> phrase = phrases.from(at);
            if (phrase.isPresent() && speakers.isMedium(phrase.get())) {
                return Optional.of(speakers.participant(phrase.get()));
            }
        }
        return Optional.empty();
    }
}
