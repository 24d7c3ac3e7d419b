package org.isnad.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.EntityWords.WordClass;
import org.isnad.mentions.Mention;

/** One article on its way through the linker: its analysis and the drafts of its links, in the order of the text. */
final class Scan {
    final Analysis analysis;
    final List<Draft> drafts;
    private final EntityWords lexicon;
    private final int[] firstAt;

    private Scan(Analysis analysis, List<Draft> drafts, EntityWords lexicon) {
        this.analysis = analysis;
        this.drafts = drafts;
        this.lexicon = lexicon;
        this.firstAt = new int[analysis.tokens().size() + 1];
        int next = drafts.size();
        int token = firstAt.length - 1;
        for (; token >= 0; token--) {
            while (next > 0 && drafts.get(next - 1).first() >= token) {
                next--;
            }
            firstAt[token] = next;
        }
    }

    static Scan of(Analysis analysis, List<Mention> mentions, EntityWords lexicon) {
        List<Draft> drafts = new ArrayList<>();
        mentions.stream()
                .filter(m -> !(m instanceof Mention.Time))
                .sorted(Comparator.comparingInt(Mention::firstToken)
                        .thenComparing(m -> -m.endToken())
                        .thenComparing(m -> m instanceof Mention.Name ? 0 : m instanceof Mention.Title ? 1 : 2))
                .forEach(m -> drafts.add(new Draft(m)));
        return new Scan(analysis, drafts, lexicon);
    }

    /** Whether a token as it stands is of a class. */
    boolean is(int token, WordClass wordClass) {
        return lexicon.is(token(token).fold(), wordClass);
    }

    /** Whether a folded word is of a class. */
    boolean is(String word, WordClass wordClass) {
        return lexicon.is(word, wordClass);
    }

    /** Whether a folded word begins like one of a class. */
    boolean begins(String word, WordClass wordClass) {
        return lexicon.begins(word, wordClass);
    }

    /** Index of the first draft that begins at or after a token. */
    int from(int token) {
        return firstAt[Math.min(token, firstAt.length - 1)];
    }

    /** The name that begins at a token. */
    Optional<Draft> nameAt(int token) {
        for (int i = from(token); i < drafts.size() && drafts.get(i).first() == token; i++) {
            if (drafts.get(i).mention instanceof Mention.Name) {
                return Optional.of(drafts.get(i));
            }
        }
        return Optional.empty();
    }

    /** The first name that lies inside a range of tokens. */
    Optional<Draft> nameWithin(int first, int end) {
        for (int i = from(first); i < drafts.size() && drafts.get(i).first() < end; i++) {
            Draft draft = drafts.get(i);
            if (draft.mention instanceof Mention.Name && draft.end() <= end) {
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    Token token(int index) {
        return analysis.token(index);
    }

    int sentence(Draft draft) {
        return token(draft.first()).sentence();
    }

    /** The title that begins at a token. */
    Optional<Draft> titleAt(int token) {
        for (int i = from(token); i < drafts.size() && drafts.get(i).first() == token; i++) {
            if (drafts.get(i).title().isPresent()) {
                return Optional.of(drafts.get(i));
            }
        }
        return Optional.empty();
    }

    /** The letters cut off before a mention: «و», «لل», «ب». */
    String proclitics(Mention mention) {
        Token token = token(mention.firstToken());
        int begin = mention.span().begin();
        if (begin <= token.span().begin()) {
            return "";
        }
        for (Token.Segment segment : token.segments()) {
            if (segment.span().begin() == begin) {
                return segment.proclitics();
            }
        }
        return "";
    }

    /** Folded words of a mention without its proclitics, marks left out. */
    List<String> words(Mention mention) {
        List<String> words = new ArrayList<>(4);
        for (int i = mention.firstToken(); i < mention.endToken(); i++) {
            Token token = token(i);
            if (token.kind() == Token.Kind.MARK) {
                continue;
            }
            words.add(i == mention.firstToken() ? stem(token, mention) : token.fold());
        }
        return words;
    }

    private static String stem(Token token, Mention mention) {
        if (mention.span().begin() == token.span().begin()) {
            return token.fold();
        }
        for (Token.Segment segment : token.segments()) {
            if (segment.span().begin() == mention.span().begin()) {
                return segment.stem();
            }
        }
        return token.fold();
    }

    /** The word before a mention in its sentence, marks of quotation passed over; empty at the sentence's begin or after another mark. */
    Optional<Token> wordBefore(int first) {
        int sentence = token(first).sentence();
        for (int i = first - 1; i >= 0 && token(i).sentence() == sentence; i--) {
            Token token = token(i);
            if (token.kind() != Token.Kind.MARK) {
                return Optional.of(token);
            }
            if (!isQuote(token)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    static boolean isQuote(Token token) {
        return token.kind() == Token.Kind.MARK && "«»\"“”‘’()'".contains(token.text());
    }
}
