package org.isnad.entities;

import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Sentence;
import org.isnad.entities.EntityWords.WordClass;

/**
 * Says whose an unnamed force is by who tells of it: «ذكرت مصادر عسكرية إسرائيلية أن قوة عسكرية اقتحمت أريحا» are Israelis, for an army or a
 * government tells of its own.
 */
final class Tellers {
    private static final Set<String> SECTORS = Set.of("MIL", "GOV", "COP", "SPY");

    private final Scan scan;

    Tellers(Scan scan) {
        this.scan = scan;
    }

    /** The state of whoever tells of a force before «أن» or a colon. */
    Optional<String> stateOf(Draft draft) {
        if (!draft.sector.equals("MIL")) {
            return Optional.empty();
        }
        int start = scan.analysis.sentences().get(scan.sentence(draft)).firstToken();
        for (int i = draft.first() - 1; i > start; i--) {
            if (scan.is(i, WordClass.THAT) || scan.token(i).isMark(":")) {
                return speakerBetween(draft, start, i).or(() -> goesOn(start, draft.first()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> speakerBetween(Draft draft, int from, int to) {
        for (int i = scan.from(to) - 1; i >= 0 && scan.drafts.get(i).first() >= from; i--) {
            Draft speaker = scan.drafts.get(i);
            boolean speaks = SECTORS.contains(speaker.sector) || isOfForces(speaker) || isStatesMedia(speaker);
            if (speaks && speaker.state.isPresent() && speaker != draft && speaker.end() <= to) {
                return speaker.state;
            }
        }
        return Optional.empty();
    }

    /** «مصادر عسكرية إسرائيلية»: unnamed tellers out of a force. */
    private boolean isOfForces(Draft speaker) {
        if (speaker.nominal().filter(n -> n.noun().equals("observers")).isEmpty()) {
            return false;
        }
        for (int i = speaker.first(); i < speaker.end(); i++) {
            if (scan.is(i, WordClass.OF_FORCES)) {
                return true;
            }
        }
        return false;
    }

    /** «وسائل إعلام سورية», «هيئة البث الإسرائيلية» tell of their own army; «رويترز» does not. */
    private boolean isStatesMedia(Draft media) {
        String last = scan.token(media.end() - 1).fold();
        return media.sector.equals("MED") && (last.endsWith("ي") || last.endsWith("يه"));
    }

    /**
     * «اتهمت دمشق إسرائيل بقصف مستشفى»: what somebody is accused of hitting is the accuser's, where it would else be the own of whoever hit it.
     */
    Optional<String> hitOf(Draft draft) {
        int start = scan.analysis.sentences().get(scan.sentence(draft)).firstToken();
        for (int i = draft.first() - 1; i >= start; i--) {
            if (scan.is(i, WordClass.ACCUSING)) {
                Optional<String> accused = stateBefore(draft.first(), i, draft.state);
                Optional<String> accuser = accused.flatMap(a -> stateOtherThan(a, start, draft.first()));
                return accused.equals(draft.state) ? accuser.or(() -> draft.state) : draft.state;
            }
        }
        return draft.state;
    }

    /** The state of the last one named between two tokens who has one. */
    private Optional<String> stateBefore(int to, int from, Optional<String> wanted) {
        Optional<String> last = Optional.empty();
        for (int i = scan.from(from);
                i < scan.drafts.size() && scan.drafts.get(i).first() < to;
                i++) {
            Draft one = scan.drafts.get(i);
            last = one.state.isPresent() && one.end() <= to ? one.state : last;
        }
        return last.filter(s -> wanted.filter(s::equals).isPresent());
    }

    private Optional<String> stateOtherThan(String accused, int from, int to) {
        Optional<String> found = Optional.empty();
        for (int i = scan.from(from);
                i < scan.drafts.size() && scan.drafts.get(i).first() < to;
                i++) {
            Draft one = scan.drafts.get(i);
            boolean other = SECTORS.contains(one.sector)
                    && one.state.filter(s -> !s.equals(accused)).isPresent();
            found = other && found.isEmpty() ? one.state : found;
        }
        return found;
    }

    /** «وأضافت أن قوة …»: nobody is named before «أن», so it is whoever spoke in the sentence before. */
    private Optional<String> goesOn(int start, int at) {
        int sentence = scan.token(start).sentence();
        if (sentence == 0
                || scan.from(start) < scan.drafts.size()
                        && scan.drafts.get(scan.from(start)).first() < at) {
            return Optional.empty();
        }
        Sentence before = scan.analysis.sentences().get(sentence - 1);
        for (int i = before.firstToken(); i < before.endToken(); i++) {
            if (scan.is(i, WordClass.THAT)) {
                int first = scan.from(before.firstToken());
                return first < scan.drafts.size() && scan.drafts.get(first).end() <= i
                        ? Optional.of(scan.drafts.get(first))
                                .filter(d -> SECTORS.contains(d.sector) || isOfForces(d))
                                .flatMap(d -> d.state)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
