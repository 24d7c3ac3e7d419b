package org.isnad.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Phrases;
import org.isnad.lexicon.Registry;
import org.isnad.mentions.Mention.Kind;

/**
 * Names that an article has introduced, found again in short: after «سيرغي لافروف» also «لافروف», after a listed body its short names.
 */
final class NameCarrier {
    private static final double CARRIED = 0.88;
    private static final double SURNAME = 0.98;

    private record Short(Kind kind, List<String> keys, boolean surname, int title) {}

    private final Registry registry;
    private final NameLexicon lexicon;
    private final Context context;

    NameCarrier(Registry registry, NameLexicon lexicon, Context context) {
        this.registry = registry;
        this.context = context;
        this.lexicon = lexicon;
    }

    List<Candidate> carry(Analysis analysis, List<Candidate> settled) {
        Phrases<Short> shorts = shorts(analysis, settled);
        List<Candidate> found = new ArrayList<>();
        for (Sentence sentence : analysis.textSentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                if (analysis.token(i).kind() == Token.Kind.MARK) {
                    continue;
                }
                for (Segment segment : analysis.token(i).segments()) {
                    int first = i;
                    GazetteerFinder.follow(analysis, segment, first, sentence.endToken(), shorts, (end, values) -> {
                        Short value = values.get(0);
                        double cut = segment.proclitics().isEmpty() ? 0 : 0.02;
                        double weight = value.surname() && !context.saysGroup(analysis, first, end) ? SURNAME : CARRIED;
                        Segment begin = value.title() == 0
                                ? segment
                                : analysis.token(first + value.title())
                                        .segments()
                                        .get(0);
                        found.add(GazetteerFinder.candidate(
                                analysis,
                                begin,
                                first + value.title(),
                                end,
                                value.kind(),
                                value.keys(),
                                "carried",
                                weight - cut));
                    });
                }
            }
        }
        return found;
    }

    private Phrases<Short> shorts(Analysis analysis, List<Candidate> settled) {
        Phrases<Short> shorts = new Phrases<>();
        Set<String> keys = new HashSet<>();
        Map<String, Short> surnames = new HashMap<>();
        for (Candidate name : settled) {
            keys.addAll(name.keys());
            if (name.kind() == Kind.PERSON && name.tokens() > 1) {
                surname(analysis, name, surnames);
            }
        }
        surnames.forEach(shorts::add);
        for (String key : keys) {
            for (Entry entry : registry.entry(key).stream().toList()) {
                for (String word : entry.shortNames()) {
                    List<String> words = Phrases.words(word);
                    int title = lexicon.titleWords(words);
                    if (!isCommonNoun(entry, word) && (words.size() > 1 || !lexicon.isFunction(word, words.get(0)))) {
                        shorts.add(word, new Short(GazetteerFinder.kindOf(entry), List.of(key), false, title));
                    }
                }
            }
        }
        return shorts;
    }

    /** «المجلس», «الحلف»: a body's bare noun is no name. */
    private static boolean isCommonNoun(Entry entry, String word) {
        boolean body = entry.type() == Entry.Type.ORGANISATION || entry.type() == Entry.Type.ARMED_GROUP;
        return body && word.startsWith("ال") && !word.contains(" ");
    }

    /** The last words of a person's name: a family name, with the particle that belongs to it. */
    private void surname(Analysis analysis, Candidate name, Map<String, Short> surnames) {
        Short value = new Short(Kind.PERSON, name.keys(), true, 0);
        int last = name.endToken() - 1;
        Token word = analysis.token(last);
        boolean adjective = !lexicon.registry().nisbas(word.fold()).isEmpty();
        if (word.fold().length() > 2
                && !isTheophoric(analysis, last)
                && !isCommonWord(word, analysis)
                && !context.isNeverAlone(word.fold())
                && !adjective
                && !context.isNeverName(word.fold())
                && !lexicon.isFunction(word.text(), word.fold())) {
            surnames.putIfAbsent(word.fold(), value);
        }
        for (int i = name.firstToken() + 1; i < last; i++) {
            if (isOtherPerson(analysis, name, i)) {
                continue;
            }
            StringBuilder rest = new StringBuilder(analysis.token(i).fold());
            for (int k = i + 1; k <= last; k++) {
                rest.append(' ').append(analysis.token(k).fold());
            }
            surnames.putIfAbsent(rest.toString(), value);
        }
    }

    /** «المركز» at the end of a name that went too far; «علي» where it may stand for «على». */
    private boolean isCommonWord(Token word, Analysis analysis) {
        return lexicon.isDefiniteWord(word.fold())
                || NameLexicon.isAli(word.text()) && PersonFinder.isLooselySpelt(analysis);
    }

    /** «العزيز» in «عبد العزيز». */
    private boolean isTheophoric(Analysis analysis, int at) {
        return at > 0
                && lexicon.particle(analysis.token(at - 1).fold()).orElse("").equals("theophoric");
    }

    /** «خالد بن سلطان» is another man than «فهد بن خالد بن سلطان»; «العزيز بن …» is nobody. */
    private boolean isOtherPerson(Analysis analysis, Candidate name, int at) {
        for (int i = at + 1; i < name.endToken(); i++) {
            if (lexicon.particle(analysis.token(i).fold()).orElse("").equals("patronymic")) {
                return true;
            }
        }
        return isTheophoric(analysis, at)
                || lexicon.particle(analysis.token(at).fold()).orElse("").equals("patronymic")
                        && at > name.firstToken() + 1;
    }
}
