package org.isnad.claims;

import java.util.Optional;
import java.util.Set;
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
    /** Words that stand for whoever spoke or was named last. */
    private static final Set<String> ANAPHORS = Set.of(
            "هؤلاء", "الاخير", "الاخيره", "سموه", "سموها", "معاليه", "معاليها", "فخامته", "جلالته", "سعادته", "سعادتها",
            "سيادته", "دولته", "فضيلته", "سماحته", "غبطته", "نيافته", "قداسته", "عطوفته");
    /** What somebody sends or makes and then says something in: «اتصالاً من الوزير أعرب فيه عن …». */
    private static final Set<String> MESSAGES = Set.of(
            "اتصالا", "اتصال", "برقيه", "رساله", "خطابا", "خطاب", "مكالمه", "بيانا", "بيان", "كلمه", "مذكره", "تقريرا",
            "تقرير", "تصريحا", "تصريح", "تغريده", "تدوينه", "منشورا", "مقالا", "مقال", "حديث", "مقابله");

    /** Between a statement and its author. */
    private static final Set<String> ISSUED = Set.of(
            "صادر", "صدر", "اصدره", "اصدرته", "اصدرتها", "اصدرها", "نشره", "نشرته", "وزعه", "وزعته", "بثته", "بثه",
            "وقعه", "وقعته");

    private static final int AUTHOR_REACH = 4;

    private static final Set<String> IN_IT = Set.of("فيه", "فيها", "خلاله", "خلالها");

    /** «لكنه قال», «إلا أنها قالت». */
    private static final Set<String> BUT_HE =
            Set.of("انه", "انها", "انهم", "لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "فانه", "فانها");

    private static final Set<String> ALTHOUGH = Set.of("رغم", "ورغم", "برغم", "الرغم", "مع", "ومع");

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

    SpeakerFinder(
            Linked linked,
            Arguments arguments,
            TokenKinds kinds,
            SpeakerPhrases speakers,
            CueScanner scanner,
            Media media,
            Propositions propositions) {
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
    }

    /** The noun phrase that begins at a token and ends before another. */
    Optional<Found> phraseAt(int first, int limit) {
        return speakers.at(first, limit);
    }

    /** The speaker of a phrase. */
    Participant participant(NounPhrase phrase) {
        return speakers.participant(phrase);
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
                    return speakers.at(at, to);
                }
            }
        }
        return Optional.empty();
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

    /** Whom «عن» names before «قوله»: «نقلت سانا عن الوزير قوله». */
    Optional<Found> afterAn(int cue) {
        int start = Math.max(analysis.sentenceOf(analysis.token(cue)).firstToken(), cue - REACH_BACK);
        for (int at = cue - 1; at >= start; at--) {
            if (analysis.token(at).fold().equals("عن")) {
                return speakers.at(at + 1, cue);
            }
        }
        return Optional.empty();
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

    /** «تلقى الأمير اتصالاً من الوزير أعرب فيه عن …»: the verb belongs to who sent the message, named after «من». */
    Optional<Found> sender(Sentence sentence, CueMatch cue) {
        if (cue.end() >= sentence.endToken()
                || !IN_IT.contains(analysis.token(cue.end()).fold())) {
            return Optional.empty();
        }
        for (int at = cue.first() - 1; at >= sentence.firstToken(); at--) {
            if (!MESSAGES.contains(analysis.token(at).fold())) {
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
            if (phrase.isEmpty() || !isActor(phrase.get())) {
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
                || !BUT_HE.contains(analysis.token(cue.first() - 1).fold())) {
            return Optional.empty();
        }
        for (int at = cue.first() - 2; at > sentence.firstToken(); at--) {
            String before = analysis.token(at - 1).fold();
            if (analysis.token(at).fold().equals("ان") && ALTHOUGH.contains(before)) {
                return phrases.from(at + 1)
                        .filter(p -> isActor(p) && agrees(p.head(), cue.form().agreement()))
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
            if (!governed && isActor(phrase.get())) {
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
            boolean named = mention instanceof Mention.Name && isActor(phrase.get())
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
                if (phrase != null && first < cue.first() && isActor(phrase)) {
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
                    .filter(p -> p.firstToken() < verb && isActor(p))
                    .map(p -> p.head() == link
                            ? new Found(speakers.participant(p), p.firstToken(), p.endToken())
                            : new Found(Participant.of(linked, link), mention.firstToken(), mention.endToken()));
        });
    }

    /** Whether a phrase is a name or an office, and no «هجمات», «خطوة». */
    boolean isNamed(Found found) {
        return phrases.at(found.first())
                .map(p -> linked.links().get(p.head()).mention())
                .filter(m -> !(m instanceof Mention.Nominal))
                .isPresent();
    }

    /** Whether a phrase opens its sentence or stands right after a verb, and so is what the sentence is about. */
    boolean isTopic(Found found, Sentence sentence) {
        return found.first() == sentence.firstToken() || verbs.isFinite(found.first() - 1);
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

    /** The actor named last before a token in its sentence. */
    Optional<Found> nearestBefore(Sentence sentence, int before) {
        for (int at = before - 1; at >= sentence.firstToken(); at--) {
            Optional<NounPhrase> phrase = phrases.at(at);
            if (phrase.isPresent() && isActor(phrase.get())) {
                return Optional.of(new Found(
                        speakers.participant(phrase.get()),
                        phrase.get().firstToken(),
                        phrase.get().endToken()));
            }
        }
        return Optional.empty();
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
            issued = issued || ISSUED.contains(fold);
            if (!issued && at > statement + 1 || !analysis.token(at).isWord()) {
                return Optional.empty();
            }
            at++;
        }
        boolean own = issued || at == statement + 1;
        return own && at < end
                ? phrases.from(at)
                        .filter(this::isActor)
                        .map(p -> new Found(speakers.participant(p), p.firstToken(), p.endToken()))
                : Optional.empty();
    }

    /** «المصدر ذاته», «هؤلاء»: somebody who spoke before. */
    boolean isAnaphor(Found found) {
        String first = analysis.token(found.first()).fold();
        if (ANAPHORS.contains(first)) {
            return found.participant().entity().isEmpty();
        }
        for (int at = found.first();
                at < Math.min(found.end() + 1, analysis.tokens().size());
                at++) {
            String fold = analysis.token(at).fold();
            if (fold.equals("ذاته") || fold.equals("نفسه") || fold.equals("ذاتها") || fold.equals("نفسها")) {
                return first.startsWith("المصدر") || first.startsWith("الوكاله") || first.startsWith("المصادر");
            }
        }
        return false;
    }

    private boolean isActor(NounPhrase phrase) {
        return !linked.links().get(phrase.head()).isMerePlace();
    }

    /** Whether a found phrase can be the subject of a form. */
    static boolean mayAgree(Agreement cue, Agreement speaker) {
        if (cue == Agreement.ANY || speaker == Agreement.ANY) {
            return true;
        }
        return cue == speaker || cue == Agreement.PLURAL && speaker != Agreement.FIRST_PERSON;
    }
}
