package org.isnad.claims;

import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.entities.Linked;
import org.isnad.entities.Participant;
import org.isnad.lexicon.cues.CueForm.Agreement;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.NounPhrases;
import org.isnad.text.Span;

/**
 * Finds the noun phrase that names who speaks: after the verb («قال وزير الخارجية …»), before it («الجيش يعلن», «وكان المرصد قد أفاد»),
 * after «عن» («نقلت سانا عن الوزير قوله»). Where a name stands in the phrase, it is the speaker.
 */
final class SpeakerFinder {
    private static final int LONGEST_PHRASE = 14;
    private static final int REACH_BACK = 25;
    private static final int LONGEST_NAME = 4;
    private final Linked linked;
    private final Analysis analysis;
    private final NounPhrases phrases;
    private final FunctionWords words;
    private final Set<Integer> timeTokens;
    private final CueScanner scanner;
    private final Media media;
    private final Propositions propositions;

    SpeakerFinder(
            Linked linked,
            NounPhrases phrases,
            FunctionWords words,
            CueScanner scanner,
            Media media,
            Propositions propositions,
            Set<Integer> timeTokens) {
        this.linked = linked;
        this.analysis = linked.analysis();
        this.phrases = phrases;
        this.words = words;
        this.scanner = scanner;
        this.media = media;
        this.propositions = propositions;
        this.timeTokens = timeTokens;
    }

    /**
     * Somebody found in a stretch of text.
     *
     * @param participant who
     * @param first first token of the phrase
     * @param end one past its last token
     */
    record Found(Participant participant, int first, int end) {}

    /** The first noun phrase in a stretch that no preposition governs: the subject after its verb. */
    Optional<Found> subjectIn(int from, int to) {
        int at = from;
        while (at < to) {
            Token token = analysis.token(at);
            if (token.kind() == Token.Kind.MARK) {
                at++;
                continue;
            }
            if (token.isMark(".")) {
                return Optional.empty();
            }
            if (isPreposition(at)) {
                at = afterPrepositional(at, to);
            } else if (isSkippable(at)
                    || scanner.isCircumstance(analysis, at)
                    || phrases.at(at).isEmpty() && propositions.isVerbWithObject(token.fold())) {
                at++;
            } else {
                Optional<NounPhrase> phrase = phrases.from(at);
                if (phrase.isPresent() && phrase.get().hasAttachedPreposition()) {
                    at = phrase.get().endToken();
                } else if (phrase.isEmpty() && hasAttachedPreposition(at)) {
                    at = afterPrepositional(at - 1, to);
                } else {
                    return phraseAt(at, to);
                }
            }
        }
        return Optional.empty();
    }

    /** The noun phrase that begins at a token and ends before another. */
    Optional<Found> phraseAt(int first, int limit) {
        Optional<NounPhrase> known = phrases.at(first).filter(p -> p.endToken() <= limit + LONGEST_PHRASE);
        if (known.isPresent()) {
            NounPhrase phrase = known.get();
            return personInApposition(phrase, limit)
                    .or(() -> unknownName(phrase, limit))
                    .or(() ->
                            Optional.of(new Found(cut(phrase, first, limit), phrase.firstToken(), phrase.endToken())));
        }
        int end = first;
        int reach = Math.min(limit, first + LONGEST_PHRASE);
        Optional<NounPhrase> inner = Optional.empty();
        boolean onlyGeneric = true;
        while (end < reach) {
            Token token = analysis.token(end);
            boolean quote = token.kind() == Token.Kind.MARK && "«»\"“”".contains(token.text());
            if (!token.isWord() && token.kind() != Token.Kind.FOREIGN && !quote
                    || end > first && isPreposition(end) && !isTitleLink(end)
                    || isSkippable(end) && end > first
                    || end > first && scanner.isCircumstance(analysis, end)
                    || words.is(token.fold(), WordClass.RELATIVE)
                    || end > first && startsJoined(end)) {
                break;
            }
            Optional<NounPhrase> phrase = phrases.from(end);
            if (phrase.isPresent() && end > first && !onlyGeneric && isTitle(phrase.get())) {
                inner = phrase;
                break;
            }
            if (phrase.isPresent() && !phrase.get().hasAttachedPreposition()) {
                if (inner.isEmpty() || isPerson(phrase.get())) {
                    inner = phrase;
                }
                end = Math.min(reach, phrase.get().endToken());
                if (isPerson(phrase.get())) {
                    break;
                }
                continue;
            }
            if (quote && onlyGeneric && end > first && inner.isEmpty()) {
                int closing = closingMark(end, reach);
                if (closing > end + 1) {
                    return Optional.of(new Found(described(end + 1, closing, inner), first, closing));
                }
            }
            onlyGeneric &= quote || isOutsideName(token);
            end++;
        }
        if (inner.isPresent() && (isPerson(inner.get()) || onlyGeneric)) {
            return Optional.of(new Found(
                    participant(inner.get()), first, Math.max(end, inner.get().endToken())));
        }
        end = trimmed(first, end);
        if (end <= first) {
            return Optional.empty();
        }
        return Optional.of(new Found(described(first, end, inner), first, end));
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
            } else if (token.fold().equals("قد") || timeTokens.contains(at) || isQuoteMark(token) || isAdverb(at)) {
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
            return governed ? Optional.empty() : Optional.of(new Found(participant(p), p.firstToken(), p.endToken()));
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
                || words.is(token.fold(), WordClass.AUXILIARY)
                || words.is(token.fold(), WordClass.ADVERB)
                || words.is(token.fold(), WordClass.QUANTIFIER)
                || timeTokens.contains(at)
                || media.isOutsideName(token.fold());
    }

    /** Whom «عن» names before «قوله»: «نقلت سانا عن الوزير قوله». */
    Optional<Found> afterAn(int cue) {
        int start = Math.max(analysis.sentenceOf(analysis.token(cue)).firstToken(), cue - REACH_BACK);
        for (int at = cue - 1; at >= start; at--) {
            if (analysis.token(at).fold().equals("عن")) {
                return phraseAt(at + 1, cue);
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
                    phrase.get().hasAttachedPreposition() || at > sentence.firstToken() && isPreposition(at - 1);
            if (!governed && isActor(phrase.get())) {
                return Optional.of(
                        new Found(participant(phrase.get()), at, phrase.get().endToken()));
            }
        }
        return Optional.empty();
    }

    /** The first phrase of a sentence before a token that names somebody and that no preposition governs. */
    Optional<Found> namedIn(Sentence sentence, int from, int before) {
        for (int at = sentence.firstToken(); at < before; at++) {
            Optional<NounPhrase> phrase = phrases.from(at);
            if (phrase.isEmpty() || analysis.token(at).span().begin() < from) {
                continue;
            }
            Mention mention = linked.links().get(phrase.get().head()).mention();
            boolean governed =
                    phrase.get().hasAttachedPreposition() || at > sentence.firstToken() && isPreposition(at - 1);
            boolean named = mention instanceof Mention.Name && isActor(phrase.get())
                    || mention instanceof Mention.Title title && title.definite();
            if (!governed && named) {
                return Optional.of(
                        new Found(participant(phrase.get()), at, phrase.get().endToken()));
            }
        }
        return Optional.empty();
    }

    /** The noun phrase that an attached preposition governs: «في تصريح للوزير:». */
    Optional<Found> governedIn(int from, int to) {
        for (int at = from; at < to; at++) {
            Optional<NounPhrase> phrase = phrases.from(at);
            if (phrase.isPresent()) {
                return Optional.of(
                        new Found(participant(phrase.get()), at, phrase.get().endToken()));
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
                        participant(phrase.get()),
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

    /** «المصدر ذاته», «هؤلاء»: somebody who spoke before. */
    boolean isAnaphor(Found found) {
        String first = analysis.token(found.first()).fold();
        if (first.equals("هؤلاء") || first.equals("الاخير") || first.equals("الاخيره")) {
            return true;
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

    /** «نائب الوزير أوليغ سيرومولوتوف» where the name is not known: the plain words after the title. */
    private Optional<Found> unknownName(NounPhrase phrase, int limit) {
        if (!(linked.links().get(phrase.head()).mention() instanceof Mention.Title title) || title.plural()) {
            return Optional.empty();
        }
        int first = phrase.endToken();
        while (first < limit && first < phrase.endToken() + 3 && isBetweenTitleAndName(first, phrase.endToken())) {
            first++;
        }
        int end = first;
        while (end < limit && end < first + LONGEST_NAME && isPlainWord(end)) {
            end++;
        }
        boolean closed = end == limit
                || analysis.token(end).kind() == Token.Kind.MARK
                || isPreposition(end)
                || words.is(analysis.token(end).fold(), WordClass.COMPLEMENTIZER);
        if (end - first < 2 || !closed) {
            return Optional.empty();
        }
        Span span = analysis.span(first, end);
        return Optional.of(new Found(
                new Participant(span, Optional.empty(), Optional.empty(), title.state(), title.sector()),
                phrase.firstToken(),
                end));
    }

    /** «الأمين العام للحلف، النرويجي ينس شتولتنبرغ»: a comma and adjectives. */
    private boolean isBetweenTitleAndName(int at, int end) {
        Token token = analysis.token(at);
        return at == end && token.isMark("،") || token.isWord() && token.fold().startsWith("ال");
    }

    private boolean isPlainWord(int at) {
        Token token = analysis.token(at);
        return token.isWord()
                && token.fold().length() > 1
                && (at == 0 || !timeTokens.contains(at))
                && !words.isAny(token.fold())
                && !hasAttachedPreposition(at)
                && phrases.at(at).isEmpty();
    }

    private Optional<Found> personInApposition(NounPhrase phrase, int limit) {
        if (isPerson(phrase)) {
            return Optional.empty();
        }
        int at = phrase.endToken();
        while (at < Math.min(limit, phrase.endToken() + 6)) {
            Token token = analysis.token(at);
            boolean mark = token.isMark("،") || token.isMark("-") || isQuoteMark(token);
            Optional<NounPhrase> next = phrases.from(at);
            if (next.isPresent()) {
                boolean titled = linked.links().get(phrase.head()).mention() instanceof Mention.Title;
                return titled && isPerson(next.get()) && next.get().proclitics().isEmpty()
                        ? Optional.of(new Found(
                                participant(next.get()),
                                phrase.firstToken(),
                                next.get().endToken()))
                        : Optional.empty();
            }
            if (!mark && (!token.isWord() || isPreposition(at) || isSkippable(at))) {
                return Optional.empty();
            }
            at++;
        }
        return Optional.empty();
    }

    /** The speaker of a phrase: its name; for «تقرير البنك الدولي» the author. */
    Participant participant(NounPhrase phrase) {
        Mention head = linked.links().get(phrase.head()).mention();
        if (head instanceof Mention.Nominal && media.isCarrier(analysis.token(head.firstToken()))) {
            for (int link : phrase.links()) {
                if (linked.links().get(link).mention().firstToken() > head.firstToken()) {
                    return Participant.of(linked, link);
                }
            }
            if (head.endToken() > head.firstToken() + 1
                    && analysis.token(head.firstToken() + 1).fold().startsWith("ال")) {
                Participant all = Participant.of(linked, phrase.head());
                return new Participant(
                        analysis.span(head.firstToken() + 1, head.endToken()),
                        all.link(),
                        all.entity(),
                        all.state(),
                        all.sector());
            }
        }
        return Participant.of(linked, phrase.head());
    }

    /** A phrase that reaches into the content («الناطق صحة الخبر») is cut there. */
    private Participant cut(NounPhrase phrase, int first, int limit) {
        Participant whole = participant(phrase);
        Mention head = linked.links().get(phrase.head()).mention();
        if (head.firstToken() < first && first < head.endToken()) {
            Span span = analysis.span(first, Math.max(first + 1, Math.min(head.endToken(), limit)));
            return new Participant(span, whole.link(), whole.entity(), whole.state(), whole.sector());
        }
        if (head.endToken() <= limit || limit <= first) {
            return whole;
        }
        if (head.firstToken() < limit) {
            return new Participant(
                    analysis.span(head.firstToken(), limit),
                    whole.link(),
                    whole.entity(),
                    whole.state(),
                    whole.sector());
        }
        for (int i = phrase.links().size() - 1; i >= 0; i--) {
            if (linked.links().get(phrase.links().get(i)).mention().endToken() <= limit) {
                return Participant.of(linked, phrase.links().get(i));
            }
        }
        return new Participant(analysis.span(first, limit), Optional.empty(), Optional.empty(), whole.state(), "UNK");
    }

    private Participant described(int first, int end, Optional<NounPhrase> inner) {
        Span span = new Span(beginOf(first), analysis.token(end - 1).span().end());
        Optional<String> state = inner.flatMap(p -> linked.links().get(p.head()).state());
        String sector = inner.filter(this::isTitle)
                .map(p -> linked.links().get(p.head()).sector())
                .orElse("UNK");
        return new Participant(span, Optional.empty(), Optional.empty(), state, sector);
    }

    private int beginOf(int token) {
        Token t = analysis.token(token);
        if (t.fold().startsWith("لل")) {
            for (Segment segment : t.segments()) {
                if (segment.proclitics().equals("ل")) {
                    return segment.span().begin();
                }
            }
        }
        return t.span().begin();
    }

    private boolean isPerson(NounPhrase phrase) {
        return linked.links().get(phrase.head()).mention() instanceof Mention.Name name
                && name.kind() == Mention.Kind.PERSON;
    }

    private boolean isTitle(NounPhrase phrase) {
        return linked.links().get(phrase.head()).mention() instanceof Mention.Title;
    }

    private boolean isActor(NounPhrase phrase) {
        return !(linked.links().get(phrase.head()).mention() instanceof Mention.Name name
                && name.kind() == Mention.Kind.PLACE
                && linked.links().get(phrase.head()).standsFor().isEmpty());
    }

    private int trimmed(int first, int end) {
        int e = end;
        while (e > first
                && !analysis.token(e - 1).isWord()
                && analysis.token(e - 1).kind() != Token.Kind.FOREIGN) {
            e--;
        }
        return e;
    }

    private boolean startsJoined(int at) {
        return scanner.isFiniteCue(analysis, at);
    }

    /** «المتحدث باسم الحكومة»: the «باسم» of a title goes on. */
    private boolean isTitleLink(int at) {
        return analysis.token(at).fold().equals("باسم")
                || analysis.token(at).fold().equals("ل");
    }

    /** «موقع «المسيرة»»: the mark that closes a name no list knows; the opening mark where none does or a known name stands inside. */
    private int closingMark(int opening, int limit) {
        for (int at = opening + 1; at < limit && at <= opening + LONGEST_NAME; at++) {
            if (phrases.at(at).isPresent()) {
                return opening;
            }
            if (isQuoteMark(analysis.token(at))) {
                return at;
            }
        }
        return opening;
    }

    private boolean isOutsideName(Token token) {
        return token.segments().stream().anyMatch(segment -> media.isOutsideName(segment.stem()));
    }

    private boolean isPreposition(int at) {
        if (analysis.token(at).fold().equals("عبر") && leadsToAn(at)) {
            return false;
        }
        Token token = analysis.token(at);
        if (words.is(token.fold(), WordClass.PREPOSITION)
                || token.fold().length() == 1 && "لبك".contains(token.fold())) {
            return true;
        }
        if (phrases.at(at).isPresent()) {
            return false;
        }
        for (Segment segment : token.segments()) {
            if (segment.proclitics().equals("و") && words.is(segment.stem(), WordClass.PREPOSITION)) {
                return true;
            }
        }
        return false;
    }

    /** «عبّر لافروف عن …» is the verb, «عبر الحدود» the preposition. */
    private boolean leadsToAn(int at) {
        for (int i = at + 1; i < Math.min(analysis.tokens().size(), at + 1 + LONGEST_PHRASE); i++) {
            if (analysis.token(i).fold().equals("عن")) {
                return true;
            }
        }
        return false;
    }

    private boolean isAdverb(int at) {
        return words.is(analysis.token(at).fold(), WordClass.ADVERB);
    }

    private static boolean isQuoteMark(Token token) {
        return token.kind() == Token.Kind.MARK && "«»\"“”()".contains(token.text());
    }

    private boolean isSkippable(int at) {
        String fold = analysis.token(at).fold();
        return timeTokens.contains(at)
                || phrases.at(at).isEmpty()
                        && (words.is(fold, WordClass.ADVERB)
                                || words.is(fold, WordClass.PARTICLE)
                                || words.is(fold, WordClass.ATTACHED)
                                || words.is(fold, WordClass.NEGATION)
                                || analysis.token(at).kind() == Token.Kind.NUMBER);
    }

    private boolean hasAttachedPreposition(int at) {
        String fold = analysis.token(at).fold();
        return fold.length() > 4
                && (fold.startsWith("بال") || fold.startsWith("لل") || fold.startsWith("ب") && isCutOff(at));
    }

    private boolean isCutOff(int at) {
        Optional<NounPhrase> phrase = phrases.at(at);
        return phrase.isPresent() && phrase.get().hasAttachedPreposition();
    }

    /** One past the noun phrase that a preposition governs. */
    private int afterPrepositional(int preposition, int to) {
        int at = preposition + 1;
        while (at < to && isPreposition(at)) {
            at++;
        }
        if (at >= to) {
            return to;
        }
        Optional<NounPhrase> phrase = phrases.at(at);
        if (phrase.isPresent()) {
            return phrase.get().endToken();
        }
        boolean open = !analysis.token(at).fold().startsWith("ال")
                && !analysis.token(at).fold().startsWith("بال");
        at++;
        while (at < to && analysis.token(at).isWord()) {
            Optional<NounPhrase> next = phrases.from(at);
            if (next.isPresent()) {
                return open ? next.get().endToken() : at;
            }
            if (isPreposition(at) || isSkippable(at)) {
                return at;
            }
            boolean definite = analysis.token(at).fold().startsWith("ال");
            if (!definite && !open) {
                return at;
            }
            open &= !definite;
            at++;
        }
        return at;
    }

    /** Whether a found phrase can be the subject of a form. */
    static boolean mayAgree(Agreement cue, Agreement speaker) {
        if (cue == Agreement.ANY || speaker == Agreement.ANY) {
            return true;
        }
        return cue == speaker || cue == Agreement.PLURAL && speaker == Agreement.ANY;
    }
}
