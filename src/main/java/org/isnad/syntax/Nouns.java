package org.isnad.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Token;
import org.isnad.entities.Linked;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords.Sort;
import org.isnad.syntax.FunctionWords.WordClass;

/** The noun phrases of a stretch of text, whether or not their head is a mention, and what is joined to them with «و». */
final class Nouns {

    private static final int NEAR = 4;

    private final Linked linked;
    private final FunctionWords words;
    private final NounPhrases phrases;
    private final Clauses clauses;

    Nouns(Linked linked, FunctionWords words, NounPhrases phrases, Clauses clauses) {
        this.linked = linked;
        this.words = words;
        this.phrases = phrases;
        this.clauses = clauses;
    }

    /** An argument's link and those joined to it: «روسيا وتركيا وإيران». */
    List<Integer> withJoined(Argument argument) {
        List<Integer> found = new ArrayList<>();
        argument.link().ifPresent(found::add);
        Optional<NounPhrase> phrase =
                argument.link().flatMap(l -> phrases.at(mention(l).firstToken()));
        while (phrase.isPresent()) {
            phrase = joinedTo(phrase.get());
            phrase.ifPresent(p -> found.add(p.head()));
        }
        return found;
    }

    /** The phrase that «و» (or a comma followed later by «و») joins to another. */
    Optional<NounPhrase> joinedTo(NounPhrase phrase) {
        int next = phrase.endToken();
        if (next >= clauses.sentenceEnd(phrase.firstToken())) {
            return Optional.empty();
        }
        if (clauses.token(next).isMark("»")
                || clauses.token(next).isMark("\"")
                || clauses.token(next).isMark(")")) {
            next++;
        }
        if (next >= clauses.sentenceEnd(phrase.firstToken())) {
            return Optional.empty();
        }
        boolean comma = clauses.isComma(next);
        int at = comma ? next + 1 : next;
        if (at < clauses.tokens().size() && clauses.token(at).fold().equals("و")) {
            at++;
            return phrases.from(at).filter(p -> !p.hasAttachedPreposition());
        }
        Optional<NounPhrase> joined =
                phrases.from(at).filter(p -> !p.hasAttachedPreposition() && !beginsClause(phrase, p));
        if (joined.isPresent() && joined.get().isJoined()) {
            return joined;
        }
        if (comma && joined.isPresent() && sameKind(phrase, joined.get())) {
            return joinedTo(joined.get()).isPresent() ? joined : Optional.empty();
        }
        return Optional.empty();
    }

    /** «يستهدفون سفينة وواشنطن تقصف»: not joined to the object, if it is the subject of the verb right after it. */
    private boolean beginsClause(NounPhrase before, NounPhrase joined) {
        int verb = joined.endToken();
        if (verb >= clauses.sentenceEnd(joined.firstToken())
                || !clauses.isVerb(verb)
                || !clauses.fold(verb).startsWith("ت") && !clauses.fold(verb).startsWith("ي")) {
            return false;
        }
        boolean named = mention(joined.head()) instanceof Mention.Name name
                && (name.kind() == Mention.Kind.STATE || name.kind() == Mention.Kind.PLACE);
        if (named && !clauses.fold(verb).startsWith("ت")) {
            return false;
        }
        for (int i = clauses.sentenceStart(verb); i < before.firstToken(); i++) {
            if (clauses.isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean sameKind(NounPhrase a, NounPhrase b) {
        return mention(a.head()) instanceof Mention.Name x
                && mention(b.head()) instanceof Mention.Name y
                && x.kind() == y.kind();
    }

    int endOfJoined(Argument argument) {
        int end = argument.endToken();
        Optional<NounPhrase> phrase = phrases.at(argument.firstToken());
        while (phrase.isPresent()) {
            end = Math.max(end, phrase.get().endToken());
            phrase = joinedTo(phrase.get());
        }
        return end;
    }

    /** The first noun phrase that no preposition governs, within one clause. */
    Optional<Argument> nextNoun(int from, int end) {
        int i = from;
        while (i < end) {
            if (clauses.isStop(i)) {
                return Optional.empty();
            }
            Optional<NounPhrase> phrase = phrases.from(i);
            Optional<Integer> time = timeEnd(i);
            int measured = endOfMeasure(i, end);
            if (measured > i) {
                i = measured;
            } else if (time.isPresent()) {
                i = Math.max(i + 1, time.get());
            } else if (words.is(clauses.fold(i), Sort.PART_OF_DAY)
                    && i + 1 < end
                    && timeEnd(i + 1).isPresent()) {
                i++;
            } else if (phrase.isPresent()) {
                if (!phrase.get().hasAttachedPreposition() && !isAdjective(phrase.get())) {
                    return Optional.of(argument(phrase.get()));
                }
                i = phrase.get().endToken();
            } else if (isPartitive(i)) {
                return nounAt(i, end);
            } else if (clauses.opensClause(i) && !isConcerning(i) || words.is(clauses.fold(i), Sort.AMONG)) {
                return Optional.empty();
            } else if (clauses.isPreposition(i) && i + 1 < end && clauses.isVerb(i + 1)) {
                return Optional.empty();
            } else if (clauses.isPreposition(i)) {
                i = skipPrepositional(i + 1, end);
            } else if (clauses.isSkippable(i) || !clauses.token(i).isWord()) {
                i++;
            } else if (clauses.isVerb(i)) {
                return Optional.empty();
            } else if (hasAttachedPreposition(i) || clauses.is(i, WordClass.MEANS)) {
                i = skipPrepositional(i, end);
            } else {
                return nounAt(i, end);
            }
        }
        return Optional.empty();
    }

    /** «ما لا يقل عن 20 مدنيا», «ما يزيد على ألف جندي»: one past the words before the number; the token itself where there are none. */
    private int endOfMeasure(int index, int end) {
        if (!clauses.fold(index).equals("ما") || index + 2 >= end) {
            return index;
        }
        int verb = clauses.fold(index + 1).equals("لا") ? index + 2 : index + 1;
        if (!words.is(clauses.fold(verb), Sort.MEASURE)) {
            return index;
        }
        int next = verb + 1;
        return next < end && clauses.isPreposition(next) ? next + 1 : next;
    }

    /** «فيما يتعلق بالعراق»: no clause of another subject, as «فيما أصيب آخرون» is. */
    private boolean isConcerning(int index) {
        return clauses.isPreposition(index)
                && index + 1 < clauses.tokens().size()
                && words.is(clauses.fold(index + 1), Sort.CONCERNING);
    }

    /** A noun phrase that begins at a token, whether or not its head is a mention. */
    Optional<Argument> nounAt(int from, int end) {
        int i = from;
        while (i < end
                && (clauses.isQuote(i)
                        || (clauses.is(i, WordClass.QUANTIFIER) || isPartNumber(i, end))
                                && phrases.from(i).isEmpty())) {
            boolean quantifier = !clauses.isQuote(i);
            i++;
            if (quantifier && i + 1 < end && clauses.token(i).fold().equals("من")) {
                i++;
            }
        }
        if (i >= end) {
            return Optional.empty();
        }
        if (i > from && clauses.isPreposition(i)) {
            // «وأصيب ثلاثة في قصف روسي»: the number stands for its people.
            return Optional.of(new Argument(from, Optional.empty(), List.of(), i));
        }
        Optional<NounPhrase> phrase = phrases.from(i);
        if (phrase.isPresent()) {
            return isAdjective(phrase.get()) ? Optional.empty() : Optional.of(argument(phrase.get()));
        }
        if (!clauses.token(i).isWord() || clauses.opensClause(i)) {
            return Optional.empty();
        }
        int head = i;
        List<Integer> inner = new ArrayList<>();
        int j = i + 1;
        while (j < end && j <= head + NEAR) {
            Optional<NounPhrase> next = phrases.from(j);
            if (next.isPresent()) {
                boolean apposed = describes(head, j)
                        && mention(next.get().head()) instanceof Mention.Name name
                        && (name.kind() == Mention.Kind.STATE || name.kind() == Mention.Kind.PLACE);
                if (next.get().proclitics().isEmpty()
                        && (!clauses.isDefinite(head) || isAdjective(next.get()) || apposed)) {
                    inner.add(next.get().head());
                    j = next.get().endToken();
                }
                break;
            }
            if (!clauses.token(j).isWord() && !clauses.isQuote(j)
                    || clauses.isPreposition(j)
                    || clauses.isDefinite(head) && j == head + 1 && hasAttachedPreposition(j)
                    || words.is(clauses.fold(j), Sort.CLOSING)
                    || clauses.opensClause(j)
                    || clauses.isVerb(j)) {
                break;
            }
            j++;
        }
        return Optional.of(new Argument(head, Optional.empty(), inner, j));
    }

    /** «400 من الانفصاليين». */
    private boolean isPartNumber(int index, int end) {
        return clauses.token(index).kind() == Token.Kind.NUMBER
                && index + 2 < end
                && clauses.token(index + 1).fold().equals("من");
    }

    /** «الحليفة تركيا», «العاصمة طرابلس»: definite words before a state's or a place's name describe it; «البيان طهران» are two. */
    private boolean describes(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!clauses.isDefinite(i)) {
                return false;
            }
        }
        return !words.is(clauses.fold(from), Sort.DOCUMENT);
    }

    /** «400 من الانفصاليين», «عدد من الدول». */
    boolean isPartitive(int i) {
        return i + 1 < clauses.tokens().size()
                && (clauses.token(i).kind() == Token.Kind.NUMBER || clauses.is(i, WordClass.QUANTIFIER))
                && (clauses.token(i + 1).fold().equals("من")
                        || phrases.from(i + 1).isPresent());
    }

    /** Whether a phrase is only a state's adjective: «الروسية». */
    boolean isAdjective(NounPhrase phrase) {
        return NounPhrases.isAdjective(linked, phrase);
    }

    Argument argument(NounPhrase phrase) {
        return Argument.of(phrase);
    }

    /** The token after a preposition's noun phrase that begins at {@code from}. */
    int skipPrepositional(int from, int end) {
        int i = from;
        while (i < end && clauses.isPreposition(i)) {
            i++;
        }
        if (i >= end) {
            return i;
        }
        Optional<Integer> time = timeEnd(i);
        if (time.isPresent()) {
            return time.get();
        }
        if (words.is(clauses.fold(i), Sort.MANNER)) {
            return i + 1 < end && words.is(clauses.fold(i + 1), Sort.TIME_OF) ? i + 2 : i + 1;
        }
        Optional<NounPhrase> phrase = phrases.at(i);
        if (phrase.isPresent()) {
            return skipAdjectives(phrase.get().endToken(), end);
        }
        boolean open = !clauses.isDefinite(i);
        i++;
        while (i < end && clauses.token(i).isWord()) {
            Optional<NounPhrase> next = phrases.from(i);
            if (next.isPresent()) {
                return open && next.get().proclitics().isEmpty()
                        ? skipAdjectives(next.get().endToken(), end)
                        : i;
            }
            if (clauses.isPreposition(i)
                    || clauses.opensClause(i)
                    || clauses.isSkippable(i)
                    || clauses.isVerb(i)
                    || timeEnd(i).isPresent()) {
                return i;
            }
            if (!clauses.isDefinite(i) && !open) {
                return i;
            }
            if (clauses.isDefinite(i)) {
                open = false;
            }
            i++;
        }
        return i;
    }

    private int skipAdjectives(int from, int end) {
        int i = from;
        while (i < end
                && clauses.isDefinite(i)
                && timeEnd(i).isEmpty()
                && phrases.at(i).map(this::isAdjective).orElse(true)) {
            i++;
        }
        return i;
    }

    boolean hasAttachedPreposition(int index) {
        String fold = clauses.token(index).fold();
        boolean cut = fold.startsWith("ب") && !words.isWhole(fold)
                || fold.startsWith("وب") && !words.isWhole(fold.substring(1));
        boolean shortDeed = fold.length() == 4 && cut && words.is(fold.substring(1), Sort.SHORT_DEED);
        return shortDeed
                || fold.length() > 4
                        && (cut
                                || fold.startsWith("بال")
                                || fold.startsWith("لل")
                                || fold.startsWith("كال")
                                || fold.startsWith("وبال")
                                || fold.startsWith("ولل"));
    }

    Optional<Integer> timeEnd(int token) {
        for (Mention.Time time : linked.times()) {
            if (time.firstToken() <= token && token < time.endToken()) {
                return Optional.of(time.endToken());
            }
        }
        return Optional.empty();
    }

    /** «أمس», «ليلة الأحد». */
    boolean isTime(int token) {
        return timeEnd(token).isPresent()
                || words.is(clauses.fold(token), Sort.PART_OF_DAY)
                        && token + 1 < clauses.sentenceEnd(token)
                        && timeEnd(token + 1).isPresent();
    }

    /** «زيارة الأمير», «مع الوزير», «للرئيس»: inside another phrase, so that no verb goes on with it. */
    boolean isGoverned(NounPhrase phrase) {
        int before = phrase.firstToken() - 1;
        if (phrase.hasAttachedPreposition()) {
            return true;
        }
        if (clauses.token(Math.max(0, before)).fold().equals("عن")) {
            return false;
        }
        return before >= clauses.sentenceStart(phrase.firstToken())
                && clauses.token(before).isWord()
                && !clauses.isVerb(before)
                && !clauses.is(before, WordClass.COMPLEMENTIZER)
                && !clauses.is(before, WordClass.PARTICLE)
                && !clauses.is(before, WordClass.ADVERB)
                && timeEnd(before).isEmpty();
    }

    /** «خلفت المعارك عشرات القتلى. وطالبت …»: the dead go on with nothing. */
    boolean isCasualties(int link) {
        return mention(link) instanceof Mention.Nominal nominal
                && nominal.noun().equals("casualties");
    }

    /** «وفتشت منازل»: a thing that is no actor. */
    boolean isFacility(Argument argument) {
        return argument.head()
                .filter(h -> mention(h) instanceof Mention.Nominal nominal
                        && nominal.noun().equals("facility"))
                .isPresent();
    }

    Mention mention(int link) {
        return linked.links().get(link).mention();
    }
}
