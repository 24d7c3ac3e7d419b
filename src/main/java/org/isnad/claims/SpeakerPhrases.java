package org.isnad.claims;

import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.entities.Linked;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Arguments;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.NounPhrases;
import org.isnad.syntax.Verbs;
import org.isnad.text.Span;

/**
 * Reads the noun phrase that begins at a token as somebody who speaks: «وزير الخارجية الروسي سيرغي لافروف» is Lavrov, «موقع «المسيرة»» the
 * outlet, «نائب الوزير أوليغ سيرومولوتوف» the plain words after the title where no list knows the name.
 */
final class SpeakerPhrases {
    private static final int LONGEST_PHRASE = 14;
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_APPOSITION = 6;
    private static final Set<String> SERVED = Set.of("GOV", "MIL", "IGO", "PTY", "LEG", "JUD", "COP");

    private final Linked linked;
    private final Analysis analysis;
    private final NounPhrases phrases;
    private final FunctionWords words;
    private final Verbs verbs;
    private final TokenKinds kinds;
    private final CueScanner scanner;
    private final Media media;

    SpeakerPhrases(Linked linked, Arguments arguments, TokenKinds kinds, CueScanner scanner, Media media) {
        this.linked = linked;
        this.analysis = linked.analysis();
        this.phrases = arguments.phrases();
        this.words = arguments.words();
        this.verbs = arguments.verbs();
        this.kinds = kinds;
        this.scanner = scanner;
        this.media = media;
    }

    /** The noun phrase that begins at a token and ends before another. */
    Optional<Found> at(int first, int limit) {
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
                    || end > first && kinds.isPreposition(end) && !isTitleLink(end)
                    || kinds.isSkippable(end) && end > first
                    || end > first && scanner.isCircumstance(analysis, end)
                    || words.is(token.fold(), WordClass.RELATIVE)
                    || end > first && startsJoined(end)
                    || end > first && phrases.at(end).isEmpty() && verbs.isFinite(end)) {
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

    /** «نائب الوزير أوليغ سيرومولوتوف» where the name is not known: the plain words after the title. */
    private Optional<Found> unknownName(NounPhrase phrase, int limit) {
        if (!(linked.links().get(phrase.head()).mention() instanceof Mention.Title title) || title.plural()) {
            return Optional.empty();
        }
        int start = phrase.endToken();
        for (int after = afterWhere(start, limit); start < limit && after > start; after = afterWhere(start, limit)) {
            start = after;
        }
        int first = start;
        while (first < limit && first < start + 3 && isBetweenTitleAndName(first, start)) {
            first++;
        }
        int end = first;
        int after = first;
        while (end < limit && end < first + 2 * LONGEST_NAME && isPlainWord(end)) {
            end++;
            after = analysis.token(end - 1).fold().startsWith("ال") ? end : after;
        }
        if (end - first > LONGEST_NAME) {
            first = after;
        }
        boolean closed = end == limit
                || analysis.token(end).kind() == Token.Kind.MARK
                || kinds.isPreposition(end)
                || kinds.hasAttachedPreposition(end)
                || phrases.from(end).filter(NounPhrase::hasAttachedPreposition).isPresent()
                || words.is(analysis.token(end).fold(), WordClass.COMPLEMENTIZER);
        if (end - first < 2
                || end - first > LONGEST_NAME
                || !closed
                || first < limit && analysis.token(first).fold().endsWith("ه")) {
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
                && !kinds.isTime(at)
                && !words.isAny(token.fold())
                && !kinds.hasAttachedPreposition(at)
                && phrases.at(at).isEmpty();
    }

    /** «رئيس الأركان، الفريق محمد فريد», «المبعوث الأممي إلى اليمن إسماعيل ولد الشيخ»: the person after a title and where he serves. */
    private Optional<Found> personInApposition(NounPhrase phrase, int limit) {
        if (!isTitle(phrase)) {
            return Optional.empty();
        }
        int at = phrase.endToken();
        int plain = 0;
        while (at < limit && plain <= LONGEST_APPOSITION) {
            Token token = analysis.token(at);
            Optional<NounPhrase> next = phrases.from(at);
            if (next.isPresent()
                    && isPerson(next.get())
                    && next.get().proclitics().isEmpty()) {
                return Optional.of(new Found(
                        participant(next.get()), phrase.firstToken(), next.get().endToken()));
            }
            int after = afterWhere(at, limit);
            if (after > at) {
                at = after;
                continue;
            }
            boolean mark = token.isMark("،") || token.isMark("-") || TokenKinds.isQuoteMark(token);
            if (next.isPresent() || !mark && (!token.isWord() || kinds.isPreposition(at) || kinds.isSkippable(at))) {
                return Optional.empty();
            }
            plain++;
            at++;
        }
        return Optional.empty();
    }

    /** One past «في الموصل», «بالجيش الليبي», «لدى الأمم المتحدة» at a token; the token itself where nothing of the kind begins there. */
    private int afterWhere(int at, int limit) {
        Optional<NounPhrase> here = phrases.from(at);
        if (here.isPresent()) {
            return here.get().hasAttachedPreposition() && isWhere(here.get())
                    ? here.get().endToken()
                    : at;
        }
        if (!kinds.is(analysis.token(at).fold(), SpeechWords.WordClass.WHERE)) {
            return at;
        }
        int after = kinds.afterPrepositional(at, limit);
        for (int i = at + 1; i < after; i++) {
            if (phrases.at(i).filter(p -> !isWhere(p)).isPresent()) {
                return at;
            }
        }
        return after;
    }

    /** A place, a body; «للحكومة» of «المتحدث الرسمي للحكومة». */
    private boolean isWhere(NounPhrase phrase) {
        Mention mention = linked.links().get(phrase.head()).mention();
        return mention instanceof Mention.Name name && name.kind() != Mention.Kind.PERSON
                || mention instanceof Mention.Nominal
                        && SERVED.contains(linked.links().get(phrase.head()).sector());
    }

    /** The speaker of a phrase: its name; for «وكالة سانا» the agency; for «تقرير البنك الدولي» the author. */
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
        if (head instanceof Mention.Nominal && media.isOutsideName(firstStem(head))) {
            for (int link : phrase.links()) {
                Mention inner = linked.links().get(link).mention();
                if (inner instanceof Mention.Name name
                        && (name.kind() == Mention.Kind.ORGANISATION || name.kind() == Mention.Kind.ARMED_GROUP)
                        && inner.firstToken() == head.firstToken() + 1) {
                    return Participant.of(linked, link);
                }
            }
        }
        return Participant.of(linked, phrase.head());
    }

    private String firstStem(Mention mention) {
        return analysis.token(mention.firstToken()).fold();
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
            if (TokenKinds.isQuoteMark(analysis.token(at))) {
                return at;
            }
        }
        return opening;
    }

    private boolean isOutsideName(Token token) {
        return token.segments().stream().anyMatch(segment -> media.isOutsideName(segment.stem()));
    }

    /** Not a mere place. */
    boolean isActor(NounPhrase phrase) {
        return !linked.links().get(phrase.head()).isMerePlace();
    }
}
