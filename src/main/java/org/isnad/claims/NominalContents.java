package org.isnad.claims;

import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.entities.Linked;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.NounPhrases;

/** Propositions without «أن»: «على ضرورة …», «أعلن الوزير رفض …», «أكد صحة الخبر». */
final class NominalContents {
    private static final int REACH_OF_PHRASE = 25;
    private static final int LONG_PHRASE = 6;

    private final Linked linked;
    private final Analysis analysis;
    private final Quotes quotes;
    private final NounPhrases phrases;
    private final Propositions propositions;
    private final FunctionWords words;
    private final TokenKinds kinds;
    private final Extents extents;

    NominalContents(
            Linked linked,
            Quotes quotes,
            NounPhrases phrases,
            Propositions propositions,
            FunctionWords words,
            TokenKinds kinds,
            Extents extents) {
        this.linked = linked;
        this.analysis = linked.analysis();
        this.quotes = quotes;
        this.phrases = phrases;
        this.propositions = propositions;
        this.words = words;
        this.kinds = kinds;
        this.extents = extents;
    }

    /** «على ضرورة …», «إلى المشاكل التي …», «بوجود …». */
    Optional<Content> governed(CueMatch cue, int at, int limit) {
        Token token = analysis.token(at);
        if (!token.isWord() || at >= cue.end() + REACH_OF_PHRASE) {
            return Optional.empty();
        }
        String fold = token.fold();
        boolean any = cue.cue().takes(fold + "!");
        if (fold.length() > 1
                && (any || cue.cue().takes(fold))
                && at + 1 < limit
                && phrases.at(at).isEmpty()) {
            int head = at + 1;
            boolean quoted = quotes.isOpening(head);
            head = quoted ? head + 1 : head;
            if (head >= limit || !analysis.token(head).isWord() || kinds.isAn(analysis.token(head))) {
                return Optional.empty();
            }
            String stem = analysis.token(head).fold();
            if (cue.cue().not().contains(stem)) {
                return Optional.empty();
            }
            boolean fits = any
                    || propositions.isHead(stem)
                    || (propositions.isHappening(stem) || phrases.at(head).isEmpty()) && hasRelative(head, limit);
            return fits ? extents.phrase(cue, head, analysis.token(head).span().begin(), at, limit) : Optional.empty();
        }
        boolean anyB = cue.cue().takes("ب!");
        if ((anyB || cue.cue().takes("ب")) && !words.isAny(fold)) {
            for (Segment segment : token.segments()) {
                if (segment.proclitics().equals("ب")
                        && (propositions.isHead(segment.stem())
                                || anyB && segment.stem().startsWith("ال")
                                || anyB && at == cue.end() && phrases.at(at).isEmpty())) {
                    return extents.phrase(cue, at, segment.span().begin(), at, limit);
                }
            }
        }
        return Optional.empty();
    }

    /** «أعرب عن شكره»: neither this nor what follows is a claim. */
    boolean isRefused(CueMatch cue, int at, int limit) {
        String fold = analysis.token(at).fold();
        return (cue.cue().takes(fold) || cue.cue().takes(fold + "!"))
                && fold.length() > 1
                && at + 1 < limit
                && cue.cue().not().contains(analysis.token(at + 1).fold());
    }

    private boolean hasRelative(int head, int limit) {
        for (int i = head + 1; i < Math.min(limit, head + LONG_PHRASE); i++) {
            if (words.is(analysis.token(i).fold(), WordClass.RELATIVE)) {
                return true;
            }
        }
        return false;
    }

    boolean takesPhrase(CueMatch cue) {
        boolean doubtful = cue.form().shape() == Shape.PRESENT && cue.cue().strength() < 1;
        return !kinds.isFuture(cue) && !doubtful && takesAnyPhrase(cue);
    }

    private static boolean takesAnyPhrase(CueMatch cue) {
        return cue.cue().takes("np") || cue.cue().takes("np!");
    }

    /** Whether a nominalised proposition begins at a token after the cue. */
    boolean isProposition(CueMatch cue, int at) {
        Token token = analysis.token(at);
        if (!token.isWord()
                || kinds.isTime(at)
                || kinds.isBarePreposition(at) && !propositions.isListed(token.fold())
                || isPartOfPhrase(cue, at)
                || cue.cue().not().contains(token.fold())) {
            return false;
        }
        boolean governed = at > cue.end() && (kinds.isBarePreposition(at - 1) || kinds.isAfterRelative(at))
                || at > cue.end() && isConstruct(at - 1, cue.end());
        if (governed) {
            return false;
        }
        return propositions.isHead(token) || isDefiniteProposition(cue, at);
    }

    /** «أعلنت الشرطة العثور على …», «أكد الوزير الحاجة إلى …»: a verbal noun with the article and the preposition it governs. */
    private boolean isDefiniteProposition(CueMatch cue, int at) {
        String fold = analysis.token(at).fold();
        return cue.form().isFinite()
                && fold.startsWith("ال")
                && propositions.isHead(fold.substring(2))
                && at + 2 < analysis.tokens().size()
                && kinds.isBarePreposition(at + 1)
                && (at == cue.end()
                        || phrases.at(at - 1).isPresent()
                        || !analysis.token(at - 1).fold().startsWith("ال"));
    }

    /** Inside a name or title; but «الناطق صحة» is a title and the next noun, since a definite noun takes no complement. */
    private boolean isPartOfPhrase(CueMatch cue, int at) {
        Optional<NounPhrase> phrase = phrases.at(at);
        if (phrase.isEmpty()) {
            return false;
        }
        String fold = analysis.token(at).fold();
        if (phrase.get().firstToken() == at) {
            boolean nominal = linked.links().get(phrase.get().head()).mention() instanceof Mention.Nominal;
            return at == cue.end() || !propositions.isListed(fold) && !(nominal && propositions.isHead(fold));
        }
        String before = analysis.token(at - 1).fold();
        return !(before.startsWith("ال")
                && !fold.startsWith("ال")
                && at == phrase.get().endToken() - 1);
    }

    /** For cues that take any noun phrase («أكد صحة الخبر», «نفيه الهجوم»): the noun right after the subject. */
    boolean isAnyPhrase(CueMatch cue, int at) {
        Token token = analysis.token(at);
        if (!token.isWord() || !cue.cue().takes("np!") || cue.cue().not().contains(token.fold())) {
            return false;
        }
        if (at == cue.end() && cue.form().shape() == Shape.MASDAR && cue.form().suffixed()) {
            return !words.isAny(token.fold());
        }
        if (phrases.at(at).isPresent()) {
            return false;
        }
        boolean afterSubject = at == cue.end() && cue.form().shape() == Shape.PARTICIPLE
                || at > cue.end()
                        && phrases.at(at - 1)
                                .map(p -> p.endToken() == at && isSubject(p, cue))
                                .orElse(false);
        return afterSubject
                && !propositions.isAdjective(token.fold())
                && !token.fold().startsWith("ال")
                && !words.isAny(token.fold())
                && token.fold().length() > 2
                && !isAdverbial(token.fold());
    }

    private boolean isSubject(NounPhrase phrase, CueMatch cue) {
        return phrase.firstToken() == cue.end() && !phrase.hasAttachedPreposition();
    }

    private boolean isAdverbial(String fold) {
        return fold.endsWith("ا") || fold.startsWith("ب") || fold.startsWith("ل") || fold.startsWith("و");
    }

    /** «وزير دفاع …»: a bare noun right before belongs to the subject. */
    private boolean isConstruct(int at, int cueEnd) {
        Token token = analysis.token(at);
        return at >= cueEnd
                && token.isWord()
                && phrases.at(at).isEmpty()
                && (propositions.isBody(token.fold())
                        || token.fold().equals("وزير")
                        || token.fold().equals("رئيس"));
    }
}
