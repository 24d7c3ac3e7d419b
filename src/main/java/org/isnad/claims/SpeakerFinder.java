package org.isnad.claims;

import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.entities.Linked;
import org.isnad.entities.Participant;
import org.isnad.lexicon.cues.CueForm.Agreement;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Arguments;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.NounPhrases;
import org.isnad.syntax.Verbs;

/**
 * Finds the noun phrase that names who speaks: after the verb («قال وزير الخارجية …»), before it («الجيش يعلن», «وكان المرصد قد أفاد»),
 * after «عن» («نقلت سانا عن الوزير قوله»). Where a name stands in the phrase, it is the speaker.
 */
final class SpeakerFinder {
    private static final int REACH_BACK = 25;

    private final Linked linked;
    private final Analysis analysis;
    private final NounPhrases phrases;
    private final FunctionWords words;
    private final Verbs verbs;
    private final Arguments arguments;
    private final TokenKinds kinds;
    private final SpeakerPhrases speakers;
    private final CueScanner scanner;
    private final Media media;
    private final Propositions propositions;
    private final Quotes quotes;

    SpeakerFinder(
            Linked linked,
            Arguments arguments,
            TokenKinds kinds,
            SpeakerPhrases speakers,
            CueScanner scanner,
            Media media,
            Propositions propositions,
            Quotes quotes) {
        this.linked = linked;
        this.analysis = linked.analysis();
        this.phrases = arguments.phrases();
        this.words = arguments.words();
        this.verbs = arguments.verbs();
        this.arguments = arguments;
        this.kinds = kinds;
        this.speakers = speakers;
        this.scanner = scanner;
        this.media = media;
        this.propositions = propositions;
        this.quotes = quotes;
    }

    /** The noun phrase that begins at a token and ends before another. */
    Optional<Found> phraseAt(int first, int limit) {
        return speakers.at(first, limit);
    }

    /** The speaker of a phrase. */
    Participant participant(NounPhrase phrase) {
        return speakers.participant(phrase);
    }

    /** Whether a phrase names a newspaper, channel or agency: «عكاظ». */
    boolean isMedium(NounPhrase phrase) {
        return linked.links().get(phrase.head()).sector().equals("MED")
                && linked.links().get(phrase.head()).mention() instanceof Mention.Name;
    }

    /** The first noun phrase in a stretch that no preposition governs: the subject after its verb. */
    Optional<Found> subjectIn(int from, int to) {
        int at = from;
        boolean past = false;
        while (at < to) {
            Token token = analysis.token(at);
            if (words.is(token.fold(), WordClass.RELATIVE)
                    || past && phrases.at(at).isEmpty() && verbs.isFinite(at)) {
                return Optional.empty();
            }
            if (token.kind() == Token.Kind.MARK) {
                at++;
                continue;
            }
            if (token.isMark(".")) {
                return Optional.empty();
            }
            if (kinds.isEachOf(at)) {
                at += 2;
                continue;
            }
            if (kinds.isPreposition(at)) {
                past = true;
                at = kinds.afterPrepositional(at, to);
            } else if (kinds.isSkippable(at)
                    || scanner.isCircumstance(analysis, at)
                    || phrases.at(at).isEmpty() && propositions.isVerbWithObject(token.fold())) {
                at++;
            } else {
                Optional<NounPhrase> phrase = phrases.from(at);
                if (phrase.isPresent() && phrase.get().hasAttachedPreposition()) {
                    at = phrase.get().endToken();
                } else if (phrase.isEmpty() && kinds.hasAttachedPreposition(at)) {
                    at = kinds.afterPrepositional(at - 1, to);
                } else {
                    int place = at;
                    return speakers.at(at, to).filter(f -> !isHeldIn(f, place));
                }
            }
        }
        return Optional.empty();
    }

    /** «في مؤتمر صحفي عقده»: a lone word with a pronoun after an indefinite noun tells of that noun. */
    private boolean isHeldIn(Found found, int at) {
        return at > 1
                && found.end() == at + 1
                && found.participant().link().isEmpty()
                && (analysis.token(at).fold().endsWith("ه")
                        || analysis.token(at).fold().endsWith("ها"))
                && !analysis.token(at).text().endsWith("ة")
                && kinds.is(analysis.token(at - 1).fold(), SpeechWords.WordClass.OF_MEETING);
    }

    /** The phrase that ends right before a token, as the subject before its verb. */
    Optional<Found> subjectBefore(int verb) {
        int at = verb - 1;
        int start = analysis.sentenceOf(analysis.token(verb)).firstToken();
        boolean comma = false;
        while (at >= start) {
            Token token = analysis.token(at);
            if (token.isMark("،") || token.isMark(",")) {
                comma = true;
                at--;
            } else if (token.fold().equals("قد")
                    || kinds.isTime(at)
                    || TokenKinds.isQuoteMark(token)
                    || kinds.isAdverb(at)) {
                at--;
            } else {
                break;
            }
        }
        if (at < start || comma && !analysis.token(verb - 1).fold().equals("قد")) {
            return Optional.empty();
        }
        Optional<NounPhrase> phrase = phrases.at(at);
        if (phrase.isPresent()) {
            NounPhrase p = phrase.get();
            boolean governed = p.hasAttachedPreposition()
                    || p.firstToken() > start
                            && !beginsClauseAfter(p.firstToken() - 1, analysis.sentenceOf(analysis.token(verb)));
            return governed
                    ? Optional.empty()
                    : Optional.of(new Found(speakers.participant(p), p.firstToken(), p.endToken()));
        }
        return Optional.empty();
    }

    /** Whether a clause can begin right after a token: a mark, «لكن», «كان», «أن»; a plain word before the phrase makes it part of another. */
    private boolean beginsClauseAfter(int at, Sentence sentence) {
        Token token = analysis.token(at);
        return sentence.zone() == Sentence.Zone.HEADLINE
                || !token.isWord()
                || token.fold().equals("كل")
                || token.fold().equals("وكان")
                || words.is(token.fold(), WordClass.CONJUNCTION)
                || words.is(token.fold(), WordClass.PARTICLE)
                || words.is(token.fold(), WordClass.COMPLEMENTIZER)
                || token.segments().stream().anyMatch(s -> words.is(s.stem(), WordClass.COMPLEMENTIZER))
                || words.is(token.fold(), WordClass.AUXILIARY)
                || words.is(token.fold(), WordClass.ADVERB)
                || words.is(token.fold(), WordClass.QUANTIFIER)
                || kinds.isTime(at)
                || media.isOutsideName(token.fold());
    }

    /** Whom «عن» names before «قوله», or «إلى» after «نسب»: «نقلت سانا عن الوزير قوله», «نسبت الصحيفة إلى الوزير قوله». */
    Optional<Found> afterAn(int cue) {
        int start = Math.max(analysis.sentenceOf(analysis.token(cue)).firstToken(), cue - REACH_BACK);
        for (int at = cue - 1; at >= start; at--) {
            String fold = analysis.token(at).fold();
            if (fold.equals("عن") || fold.equals("الي") && isAscribed(start, at)) {
                return speakers.at(at + 1, cue);
            }
        }
        return Optional.empty();
    }

    private boolean isAscribed(int from, int to) {
        for (int at = from; at < to; at++) {
            if (scanner.finiteAt(analysis, at).stream().anyMatch(m -> m.cue().takes("source الي"))) {
                return true;
            }
        }
        return false;
    }

    /** Whom a preposition names first in a stretch: «نسبت الصحيفة إلى السفير أن …». */
    Optional<Found> after(String preposition, int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            if (analysis.token(at).fold().equals(preposition)) {
                return speakers.at(at + 1, to);
            }
        }
        return Optional.empty();
    }

    /** Whether a phrase is a name or an office, and no «هجمات», «خطوة». */
    boolean isNamed(Found found) {
        return phrases.at(found.first())
                .map(p -> linked.links().get(p.head()).mention())
                .filter(m -> !(m instanceof Mention.Nominal))
                .isPresent();
    }

    /** Whether a phrase can be cited: «سانا», «الشرطة», «مصدر», a quoted name; not «دمشق» where it is only a place. */
    boolean isSource(Found found) {
        return quotes.isOpening(found.first())
                || media.isSource(analysis.token(found.first()))
                || found.participant()
                        .link()
                        .map(l -> !linked.links().get(l).isMerePlace())
                        .orElse(false);
    }

    /** Whether a phrase is the name of a place or a state: «السويس». */
    boolean isPlaceOrState(NounPhrase phrase) {
        return linked.links().get(phrase.head()).mention() instanceof Mention.Name name
                && (name.kind() == Mention.Kind.PLACE || name.kind() == Mention.Kind.STATE);
    }

    /** Whether a phrase opens its sentence or stands right after a verb, and so is what the sentence is about. */
    boolean isTopic(Found found, Sentence sentence) {
        return found.first() == sentence.firstToken() || verbs.isFinite(found.first() - 1);
    }

    /** «الأنباء», «تقارير»: nobody says whose. */
    boolean isReport(String stem) {
        return kinds.is(stem, SpeechWords.WordClass.REPORTS);
    }

    /** «المصدر ذاته», «هؤلاء»: somebody who spoke before. */
    boolean isAnaphor(Found found) {
        String first = analysis.token(found.first()).fold();
        if (kinds.is(first, SpeechWords.WordClass.ANAPHOR)) {
            return found.participant().entity().isEmpty();
        }
        for (int at = found.first();
                at < Math.min(found.end() + 1, analysis.tokens().size());
                at++) {
            String fold = analysis.token(at).fold();
            if (kinds.is(fold, SpeechWords.WordClass.SELF)) {
                return first.startsWith("المصدر") || first.startsWith("الوكاله") || first.startsWith("المصادر");
            }
        }
        return false;
    }

    /** Whether a found phrase can be the subject of a form. */
    static boolean mayAgree(Agreement cue, Agreement speaker) {
        if (cue == Agreement.ANY || speaker == Agreement.ANY) {
            return true;
        }
        return cue == speaker || cue == Agreement.PLURAL && speaker != Agreement.FIRST_PERSON;
    }
}
