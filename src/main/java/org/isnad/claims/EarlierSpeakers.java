package org.isnad.claims;

import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.entities.Linked;
import org.isnad.entities.Participant;
import org.isnad.lexicon.cues.CueForm.Agreement;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Arguments;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.NounPhrases;
import org.isnad.syntax.Verbs;

/**
 * Whom the words before a cue name who may be speaking where its own clause names nobody: who sent the message («تلقى الأمير اتصالا من الوزير
 * أعرب فيه»), whom a concession is about, who acts in the clause before, who is named first or last in the sentence.
 */
final class EarlierSpeakers {

    private final Linked linked;
    private final Analysis analysis;
    private final NounPhrases phrases;
    private final Verbs verbs;
    private final Arguments arguments;
    private final TokenKinds kinds;
    private final SpeakerPhrases speakers;

    EarlierSpeakers(Linked linked, Arguments arguments, TokenKinds kinds, SpeakerPhrases speakers) {
        this.linked = linked;
        this.analysis = linked.analysis();
        this.phrases = arguments.phrases();
        this.verbs = arguments.verbs();
        this.arguments = arguments;
        this.kinds = kinds;
        this.speakers = speakers;
    }

    /** «تلقى الأمير اتصالاً من الوزير أعرب فيه عن …»: the verb belongs to who sent the message, named after «من». */
    Optional<Found> sender(Sentence sentence, CueMatch cue) {
        if (cue.end() >= sentence.endToken()
                || !kinds.is(analysis.token(cue.end()).fold(), SpeechWords.WordClass.IN_IT)) {
            return Optional.empty();
        }
        for (int at = cue.first() - 1; at >= sentence.firstToken(); at--) {
            if (!kinds.is(analysis.token(at).fold(), SpeechWords.WordClass.MESSAGE)) {
                continue;
            }
            for (int from = at + 1; from + 1 < cue.first(); from++) {
                if (analysis.token(from).fold().equals("من")) {
                    return named(from + 1, cue.first());
                }
            }
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** The first person, else the first title, among the phrases between two tokens that follow one another. */
    private Optional<Found> named(int from, int to) {
        Optional<Found> title = Optional.empty();
        for (int at = from; at < to; at++) {
            Optional<NounPhrase> phrase = phrases.from(at);
            if (phrase.isEmpty() || !speakers.isActor(phrase.get())) {
                continue;
            }
            Found found = new Found(
                    speakers.participant(phrase.get()),
                    phrase.get().firstToken(),
                    phrase.get().endToken());
            if (linked.links().get(phrase.get().head()).mention() instanceof Mention.Name) {
                return Optional.of(found);
            }
            title = title.isPresent() ? title : Optional.of(found);
        }
        return title;
    }

    /** «رغم أن ميركل لم تذكره، إلا أنها قالت»: whom the concession is about. */
    Optional<Found> conceding(Sentence sentence, CueMatch cue) {
        if (cue.first() < sentence.firstToken() + 2
                || !kinds.is(analysis.token(cue.first() - 1).fold(), SpeechWords.WordClass.BUT_HE)) {
            return Optional.empty();
        }
        for (int at = cue.first() - 2; at > sentence.firstToken(); at--) {
            String before = analysis.token(at - 1).fold();
            if (analysis.token(at).fold().equals("ان") && kinds.is(before, SpeechWords.WordClass.ALTHOUGH)) {
                return phrases.from(at + 1)
                        .filter(p -> speakers.isActor(p)
                                && agrees(p.head(), cue.form().agreement()))
                        .map(p -> new Found(speakers.participant(p), p.firstToken(), p.endToken()));
            }
        }
        return Optional.empty();
    }

    /** The first phrase of a sentence before a token that no preposition governs. */
    Optional<Found> firstIn(Sentence sentence, int before) {
        return firstIn(sentence, 0, before);
    }

    /**
     * The same, from a code point on.
     *
     * @param from no phrase that begins before this code point counts
     */
    Optional<Found> firstIn(Sentence sentence, int from, int before) {
        for (int at = sentence.firstToken(); at < before; at++) {
            Optional<NounPhrase> phrase = phrases.from(at);
            if (phrase.isEmpty() || analysis.token(at).span().begin() < from) {
                continue;
            }
            boolean governed =
                    phrase.get().hasAttachedPreposition() || at > sentence.firstToken() && kinds.isPreposition(at - 1);
            if (!governed && speakers.isActor(phrase.get())) {
                return Optional.of(new Found(
                        speakers.participant(phrase.get()), at, phrase.get().endToken()));
            }
        }
        return Optional.empty();
    }

    /** The first phrase of a sentence before a token that names somebody, agrees with the verb and that no preposition governs. */
    Optional<Found> namedIn(Sentence sentence, int from, int before, Agreement agreement) {
        for (int at = sentence.firstToken(); at < before; at++) {
            Optional<NounPhrase> phrase = phrases.from(at);
            if (phrase.isEmpty() || analysis.token(at).span().begin() < from) {
                continue;
            }
            Mention mention = linked.links().get(phrase.get().head()).mention();
            boolean governed =
                    phrase.get().hasAttachedPreposition() || at > sentence.firstToken() && kinds.isPreposition(at - 1);
            boolean named = mention instanceof Mention.Name && speakers.isActor(phrase.get())
                    || mention instanceof Mention.Title title && title.definite();
            if (!governed && named && agrees(phrase.get().head(), agreement)) {
                return Optional.of(new Found(
                        speakers.participant(phrase.get()), at, phrase.get().endToken()));
            }
        }
        return Optional.empty();
    }

    /**
     * Who acts in the clause before a token, by the grammar: the subject of the nearest verb that agrees with a participle («… فيما
     * هاجمت الكتل الحكومة متهمة إياها») and stands in no relative clause.
     */
    Optional<Found> actorBefore(Sentence sentence, int from, CueMatch cue) {
        for (int at = cue.first() - 1; at >= sentence.firstToken(); at--) {
            if (analysis.token(at).span().begin() < from) {
                break;
            }
            if (phrases.at(at).isPresent() || !verbs.isFinite(at) || arguments.isAfterRelative(at)) {
                continue;
            }
            Optional<Integer> subject = arguments.subjectOf(at);
            if (subject.isPresent() && agrees(subject.get(), cue.form().agreement())) {
                int first = linked.links().get(subject.get()).mention().firstToken();
                NounPhrase phrase = phrases.at(first).orElse(null);
                if (phrase != null && first < cue.first() && speakers.isActor(phrase)) {
                    return Optional.of(new Found(speakers.participant(phrase), phrase.firstToken(), phrase.endToken()));
                }
            }
        }
        return Optional.empty();
    }

    /** «المدير، الذي أشار إلى …», «مسؤول في الحركة التي تتهم …»: whom a relative clause describes. */
    Optional<Found> described(int verb) {
        return arguments.subjectOf(verb).flatMap(link -> {
            Mention mention = linked.links().get(link).mention();
            return phrases.at(mention.firstToken())
                    .filter(p -> p.firstToken() < verb && speakers.isActor(p))
                    .map(p -> p.head() == link
                            ? new Found(speakers.participant(p), p.firstToken(), p.endToken())
                            : new Found(Participant.of(linked, link), mention.firstToken(), mention.endToken()));
        });
    }

    private boolean agrees(int link, Agreement agreement) {
        return switch (agreement) {
            case FEMININE -> arguments.isFeminine(link).orElse(true);
            case MASCULINE -> !arguments.isFeminine(link).orElse(false);
            case PLURAL -> isMany(linked.links().get(link).mention());
            default -> true;
        };
    }

    /** «وأكدوا» is said by people: no country, no place, no single person. */
    private static boolean isMany(Mention mention) {
        if (mention instanceof Mention.Name name) {
            return name.kind() == Mention.Kind.ORGANISATION || name.kind() == Mention.Kind.ARMED_GROUP;
        }
        return !(mention instanceof Mention.Title title) || title.plural();
    }

    /** The noun phrase that an attached preposition governs: «في تصريح للوزير:». */
    Optional<Found> governedIn(int from, int to) {
        for (int at = from; at < to; at++) {
            Optional<NounPhrase> phrase = phrases.from(at);
            if (phrase.isPresent()) {
                return Optional.of(new Found(
                        speakers.participant(phrase.get()), at, phrase.get().endToken()));
            }
        }
        return Optional.empty();
    }

    /** The actor named last before a token in its sentence who agrees with a form. */
    Optional<Found> nearestBefore(Sentence sentence, int before, Agreement agreement) {
        for (int at = before - 1; at >= sentence.firstToken(); at--) {
            Optional<NounPhrase> phrase = phrases.at(at);
            if (phrase.isPresent()
                    && speakers.isActor(phrase.get())
                    && agrees(phrase.get().head(), agreement)) {
                return Optional.of(new Found(
                        speakers.participant(phrase.get()),
                        phrase.get().firstToken(),
                        phrase.get().endToken()));
            }
        }
        return Optional.empty();
    }
}
