package org.isnad.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Sentence;
import org.isnad.entities.Participant;
import org.isnad.lexicon.cues.CueForm.Agreement;
import org.isnad.text.Span;

/** What an article's speakers have said so far, so that «وأضاف» finds who spoke last. */
final class Spoken {
    private static final int MEMORY = 6;

    private final List<Said> said = new ArrayList<>();

    /**
     * A claim and what later ones need to know of it.
     *
     * @param sentence index of the sentence of its cue
     * @param opener token that leads into its content
     * @param agreement what its verb shows of its speaker
     */
    record Said(Claim claim, int sentence, int opener, Agreement agreement) {}

    void add(Said next) {
        said.add(next);
    }

    Said get(int index) {
        return said.get(index);
    }

    int size() {
        return said.size();
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    List<Claim> claims() {
        return said.stream().map(Said::claim).toList();
    }

    /** Whether a colon or other opener already leads into a claim. */
    boolean hasOpener(int token) {
        return said.stream().anyMatch(s -> s.opener() == token);
    }

    /** «أكدت الوزارة، وفقاً لسانا، أن …»: whether words of a sentence stand between a cue and its content. */
    boolean isBeforeContent(Sentence sentence, Span words) {
        for (int i = said.size() - 1; i >= 0 && said.get(i).sentence() == sentence.index(); i--) {
            Claim claim = said.get(i).claim();
            if (claim.cue().end() <= words.begin()
                    && words.end() <= claim.content().begin()) {
                return true;
            }
        }
        return false;
    }

    /** Where a claim of this sentence has just been told, the source after it is the body through which it came. */
    boolean addVia(Sentence sentence, Span before, Optional<Participant> source) {
        boolean told = false;
        for (int i = said.size() - 1; i >= 0 && said.get(i).sentence() == sentence.index(); i--) {
            Said s = said.get(i);
            Claim claim = s.claim();
            if (claim.cue().begin() >= before.begin()) {
                continue;
            }
            told = true;
            boolean own = claim.speaker().map(Participant::anchor).equals(source.map(Participant::anchor));
            boolean inside = claim.content().contains(before);
            if (source.isPresent() && !own && !inside && claim.via().isEmpty()) {
                said.set(i, new Said(claim.withVia(source), s.sentence(), s.opener(), s.agreement()));
            }
        }
        return told;
    }

    /** Who spoke last in the narrator's own reports, agreeing with a form where somebody does. */
    Optional<Participant> last(Agreement agreement) {
        Optional<Participant> any = Optional.empty();
        int seen = 0;
        for (int i = said.size() - 1; i >= 0 && seen < MEMORY; i--) {
            Said s = said.get(i);
            if (s.claim().speaker().isEmpty() || around(s.claim().cue()).isPresent()) {
                continue;
            }
            seen++;
            if (SpeakerFinder.mayAgree(agreement, s.agreement())) {
                return s.claim().speaker();
            }
            if (any.isEmpty()) {
                any = s.claim().speaker();
            }
        }
        return any;
    }

    /** The innermost claim so far whose content holds a span. */
    Optional<Said> around(Span span) {
        Said best = null;
        for (Said s : said) {
            if (s.claim().content().contains(span)
                    && (best == null
                            || s.claim().content().length()
                                    < best.claim().content().length())) {
                best = s;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What earlier verbs with the same speaker showed. */
    Agreement agreementOf(Optional<Participant> speaker) {
        for (int i = said.size() - 1; i >= 0 && speaker.isPresent(); i--) {
            if (said.get(i).claim().speaker().map(Participant::anchor).equals(speaker.map(Participant::anchor))) {
                return said.get(i).agreement();
            }
        }
        return Agreement.ANY;
    }

    /** Whether the same was just told of the same speaker: «قال مهدداً: …» is one claim. */
    boolean hasSame(Content content, Optional<Participant> speaker) {
        for (int i = said.size() - 1; i >= 0 && i >= said.size() - 2; i--) {
            Claim claim = said.get(i).claim();
            if (claim.content().equals(content.span())
                    && (speaker.isEmpty()
                            || claim.speaker().map(Participant::anchor).equals(speaker.map(Participant::anchor)))) {
                return true;
            }
        }
        return false;
    }

    boolean isContentOfAnother(Content content) {
        return said.stream().anyMatch(s -> s.claim().content().equals(content.span()));
    }
}
