package org.isnad.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Registry;
import org.isnad.text.Span;

/**
 * Finds offices and descriptions of persons: «وزير الخارجية الروسي», «المتحدثة باسم البيت الأبيض», «مسؤول تركي», «نظيره الفرنسي»,
 * «وزراء خارجية سوريا وروسيا وتركيا».
 *
 * <p>The longest title of {@code titles.tsv} is taken, then its complement word by word: portfolio, body, state, nisba, «السابق».
 * Ranks and courtesy titles («العقيد», «السيد») say nothing alone: they count only before a name.
 */
public final class TitleFinder {
    private static final String ARTICLE = "ال";
    private static final String RULE = "title";

    private final TitleLexicon words;

    public TitleFinder(Registry registry) {
        this.words = new TitleLexicon(registry);
    }

    /** The titles of an article outside its names, in order. */
    public List<Mention.Title> find(Analysis analysis, List<Mention.Name> names) {
        Reading reading = new Reading(analysis, NameMap.of(analysis, names));
        List<Mention.Title> found = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            if (!sentence.isText()) {
                continue;
            }
            int at = sentence.firstToken();
            while (at < sentence.endToken()) {
                Optional<Mention.Title> title = reading.titleAt(at, sentence.endToken());
                title.ifPresent(found::add);
                at = title.map(Mention.Title::endToken).orElse(at + 1);
            }
        }
        return found;
    }

    /** One article's reading. */
    private final class Reading {
        private final Analysis analysis;
        private final NameMap names;
        private final Set<String> surnames;

        Reading(Analysis analysis, NameMap names) {
            this.analysis = analysis;
            this.names = names;
            this.surnames = names.surnames(analysis);
        }

        Optional<Mention.Title> titleAt(int at, int end) {
            Token token = analysis.token(at);
            if (!token.isWord()
                    || names.isCovered(at)
                    || token.segments().stream()
                            .anyMatch(s -> words.qualifiers().isNeverTitle(s.stem()))) {
                return Optional.empty();
            }
            TitleLexicon.Match best = null;
            for (Token.Segment segment : token.segments()) {
                TitleLexicon.Match match = words.longest(analysis, segment, at, end);
                if (match != null && (best == null || match.end() > best.end())) {
                    best = match;
                }
            }
            return best == null ? Optional.empty() : complete(best, at, end);
        }

        /** «العقوبات الاقتصادية», «تسجيل مصور»: an adjective or participle that is also a title; only some titles stand bare and indefinite. */
        private boolean isWeak(TitleLexicon.Match match, int at) {
            String stem = match.segment().stem();
            if (match.row().plural()) {
                return false;
            }
            if (!NominalLexicon.isDefinite(stem)) {
                return !words.qualifiers().isBareTitle(stem);
            }
            if (!stem.endsWith("ي") && !stem.endsWith("يه")) {
                return false;
            }
            Token before = at == 0 ? analysis.token(at) : analysis.token(at - 1);
            return stem.endsWith("يه")
                    || before.isWord()
                            && match.segment().proclitics().isEmpty()
                            && before.fold().startsWith(ARTICLE);
        }

        private Optional<Mention.Title> complete(TitleLexicon.Match match, int at, int end) {
            TitleComplement complement = new TitleComplement(analysis, names, surnames, words, match, end);
            if (!match.row().kind().isPronoun()) {
                complement.overlappingBody();
                complement.read();
            }
            boolean beforeName = names.startsAt(
                            words.courtesies().skip(analysis, skipQuotes(complement.endToken(), end), end))
                    .filter(n -> n.kind() == Mention.Kind.PERSON)
                    .isPresent();
            TitleLexicon.Row row = match.row();
            boolean common = match.end() == at + 1
                    && words.qualifiers().isCommonWord(match.segment().stem());
            boolean weak = match.end() == at + 1 && !row.kind().isPronoun() && isWeak(match, at);
            if ((common || weak)
                    && !beforeName
                    && complement.state().isEmpty()
                    && (common || complement.body().isEmpty())) {
                return Optional.empty();
            }
            boolean bare = complement.state().isEmpty() && complement.body().isEmpty();
            boolean given =
                    beforeName && !NominalLexicon.isDefinite(match.segment().stem()) && match.end() == at + 1;
            if (row.kind() == TitleLexicon.Kind.RANK && bare && (!beforeName || given)) {
                return Optional.empty();
            }
            Span span = new Span(
                    match.segment().span().begin(),
                    analysis.token(complement.endToken() - 1).span().end());
            Span title = new Span(
                    span.begin(),
                    analysis.token(complement.titleEnd() - 1).span().end());
            boolean definite = NominalLexicon.isDefinite(match.segment().stem())
                    || complement.isDefinite()
                    || row.kind() == TitleLexicon.Kind.RELATION
                    || row.kind().isPronoun();
            return Optional.of(new Mention.Title(
                    span,
                    at,
                    complement.endToken(),
                    row.title(),
                    analysis.article().slice(title),
                    complement.state(),
                    complement.sector(),
                    complement.body(),
                    definite,
                    row.plural(),
                    RULE + "." + row.kind().name().toLowerCase(Locale.ROOT),
                    beforeName ? 0.97 : 0.9));
        }

        private int skipQuotes(int at, int end) {
            int i = at;
            while (i < end
                    && analysis.token(i).kind() == Token.Kind.MARK
                    && !analysis.token(i).isMark(".")) {
                i++;
            }
            return i;
        }
    }
}
