package org.isnad.entities;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
                Optional<String> accused = lastStateBetween(i, draft.first());
                return accused.isPresent() && accused.equals(draft.state)
                        ? stateOtherThan(accused.get(), start, draft.first()).or(() -> accused)
                        : draft.state;
            }
        }
        return draft.state;
    }

    /** The state of the last one named between two tokens who has one. */
    private Optional<String> lastStateBetween(int from, int to) {
        return between(from, to)
                .filter(d -> d.end() <= to)
                .flatMap(d -> d.state.stream())
                .reduce((first, second) -> second);
    }

    /** The first state between two tokens whose force or government is named and that is not the one accused. */
    private Optional<String> stateOtherThan(String accused, int from, int to) {
        return between(from, to)
                .filter(d -> SECTORS.contains(d.sector))
                .flatMap(d -> d.state.stream())
                .filter(s -> !s.equals(accused))
                .findFirst();
    }

    /** Those who begin between two tokens, in the order of the text. */
    private Stream<Draft> between(int from, int to) {
        return scan.drafts.subList(scan.from(from), scan.from(to)).stream();
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
