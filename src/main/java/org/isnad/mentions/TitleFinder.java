package org.isnad.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Nisba;
import org.isnad.lexicon.Phrases;
import org.isnad.lexicon.Registry;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;
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
    private static final int LONGEST_COMPLEMENT = 12;
    private static final Set<String> SENT_TO = Set.of("الي", "لدي", "في");
    private static final List<String> ENVOYS =
            List.of("مبعوث", "سفير", "مندوب", "ممثل", "منسق", "قنصل", "ملحق", "قائم ب", "موفد", "مستشار");
    private static final Set<String> BEFORE_BODY = Set.of("في", "لدي", "باسم", "من", "بلسان");

    private record Row(String title, Kind kind, boolean plural, String complement, String sector) {}

    private enum Kind {
        OFFICE,
        ROYAL,
        RELIGIOUS,
        PROFESSION,
        RELATION,
        RANK,
        HONORIFIC,
        /** «سموه», «جلالته»: courtesies that stand for somebody named before. */
        ROYAL_PRONOUN,
        /** «معاليه», «فخامته». */
        OFFICE_PRONOUN,
        /** «فضيلته», «قداسته». */
        RELIGIOUS_PRONOUN;

        boolean isPronoun() {
            return this == ROYAL_PRONOUN || this == OFFICE_PRONOUN || this == RELIGIOUS_PRONOUN;
        }
    }

    private final Phrases<Row> titles = new Phrases<>();
    private final Phrases<String> portfolios = new Phrases<>();
    private final NominalLexicon lexicon;
    private final Nouns nouns;
    private final Qualifiers qualifiers;
    private final Courtesies courtesies = Courtesies.load();
    private final Registry registry;

    public TitleFinder(Registry registry) {
        this.registry = registry;
        this.lexicon = NominalLexicon.load(registry);
        this.nouns = lexicon.nouns();
        this.qualifiers = lexicon.qualifiers();
        for (Table.Row row : Table.load("lexicon/ar/titles.tsv", "title", "class", "number", "complement", "sector")
                .rows()) {
            Row title = new Row(
                    row.required("title"),
                    Kind.valueOf(row.required("class")
                            .toUpperCase(java.util.Locale.ROOT)
                            .replace('-', '_')),
                    !row.get("number").equals("s"),
                    row.get("complement"),
                    row.optional("sector").orElse("UNK"));
            if (title.kind() != Kind.HONORIFIC) {
                titles.add(row.required("title"), title);
            }
        }
        for (Table.Row row :
                Table.load("lexicon/ar/portfolios.tsv", "portfolio", "sector").rows()) {
            String portfolio = row.required("portfolio");
            String sector = row.optional("sector").orElse("GOV");
            portfolios.add(portfolio, sector);
            portfolios.add(portfolio.replaceFirst("^ال", ""), sector);
        }
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

    private static boolean isDefinite(String fold) {
        return fold.startsWith(ARTICLE) && fold.length() > 3;
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
                    || token.segments().stream().anyMatch(s -> qualifiers.isNeverTitle(s.stem()))) {
                return Optional.empty();
            }
            Match best = null;
            for (Token.Segment segment : token.segments()) {
                Match match = longest(segment, at, end);
                if (match != null && (best == null || match.end > best.end)) {
                    best = match;
                }
            }
            return best == null ? Optional.empty() : complete(best, at, end);
        }

        /** «العقوبات الاقتصادية», «تسجيل مصور»: an adjective or participle that is also a title; only some titles stand bare and indefinite. */
        private boolean isWeak(Match match, int at) {
            String stem = match.segment.stem();
            if (match.row.plural()) {
                return false;
            }
            if (!isDefinite(stem)) {
                return !qualifiers.isBareTitle(stem);
            }
            if (!stem.endsWith("ي") && !stem.endsWith("يه")) {
                return false;
            }
            Token before = at == 0 ? analysis.token(at) : analysis.token(at - 1);
            return stem.endsWith("يه")
                    || before.isWord()
                            && match.segment.proclitics().isEmpty()
                            && before.fold().startsWith(ARTICLE);
        }

        private @org.jspecify.annotations.Nullable Match longest(Token.Segment segment, int at, int end) {
            Optional<Phrases.Node<Row>> node = titles.root().next(segment.stem());
            Match best = null;
            for (int i = at; node.isPresent(); ) {
                i++;
                if (node.get().isPhrase()) {
                    best = new Match(segment, node.get().values().get(0), i);
                }
                if (i >= end || !analysis.token(i).isWord()) {
                    break;
                }
                node = node.get().next(analysis.token(i).fold());
            }
            return best;
        }

        private Optional<Mention.Title> complete(Match match, int at, int end) {
            Complement complement = new Complement(match, end);
            if (!match.row.kind().isPronoun()) {
                complement.overlappingBody();
                complement.read();
            }
            boolean beforeName = names.startsAt(courtesies.skip(analysis, skipQuotes(complement.at, end), end))
                    .filter(n -> n.kind() == Mention.Kind.PERSON)
                    .isPresent();
            Row row = match.row;
            boolean common = match.end == at + 1 && qualifiers.isCommonWord(match.segment.stem());
            boolean weak = match.end == at + 1 && !row.kind().isPronoun() && isWeak(match, at);
            if ((common || weak)
                    && !beforeName
                    && complement.state.isEmpty()
                    && (common || complement.body.isEmpty())) {
                return Optional.empty();
            }
            boolean bare = complement.state.isEmpty() && complement.body.isEmpty();
            boolean given = beforeName && !isDefinite(match.segment.stem()) && match.end == at + 1;
            if (row.kind() == Kind.RANK && bare && (!beforeName || given)) {
                return Optional.empty();
            }
            Span span = new Span(
                    match.segment.span().begin(),
                    analysis.token(complement.at - 1).span().end());
            Span title = new Span(
                    span.begin(), analysis.token(complement.titleEnd - 1).span().end());
            boolean definite = isDefinite(match.segment.stem())
                    || complement.definite
                    || row.kind() == Kind.RELATION
                    || row.kind().isPronoun();
            return Optional.of(new Mention.Title(
                    span,
                    at,
                    complement.at,
                    row.title(),
                    analysis.article().slice(title),
                    complement.state,
                    complement.sector,
                    complement.body,
                    definite,
                    row.plural(),
                    RULE + "." + row.kind().name().toLowerCase(java.util.Locale.ROOT),
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

        /** Reads what follows a title's own words. */
        private final class Complement {
            private final Match match;
            private final int end;
            private int at;
            private int titleEnd;
            private Optional<String> state = Optional.empty();
            private Optional<Integer> body = Optional.empty();
            private String sector;
            private boolean definite;
            private boolean hasPortfolio;
            private boolean takesConstruct;

            Complement(Match match, int end) {
                this.match = match;
                this.end = Math.min(end, match.end + LONGEST_COMPLEMENT);
                this.at = match.end;
                this.titleEnd = match.end;
                this.sector = match.row.sector();
                boolean closed = isDefinite(analysis.token(match.end - 1).fold());
                this.takesConstruct =
                        !match.row.complement().equals("none") && !isDefinite(match.segment.stem()) && !closed
                                || match.row.title().endsWith("باسم");
            }

            /** «المتحدث باسم الخارجية الأميركية», where the body's name begins inside the title's own words. */
            void overlappingBody() {
                Optional<Mention.Name> name = names.covering(match.end - 1);
                if (name.isPresent()
                        && name.get().endToken() >= match.end
                        && name.get().kind() != Mention.Kind.PERSON) {
                    body = Optional.of(name.get().firstToken());
                    at = Math.min(name.get().endToken(), end);
                    titleEnd = at;
                    definite = true;
                }
                if (state.isEmpty() && body.isEmpty()) {
                    state = qualifiers.stateOfOffice(Normaliser.fold(match.row.title()));
                }
                if (state.isEmpty() && body.isEmpty() && match.row.sector().equals("IGO")) {
                    state = stateOfBody();
                }
                definite |= isDefinite(analysis.token(match.end - 1).fold());
            }

            /** «المبعوث الأممي»: the adjective of a body of states, whoever he is sent to. */
            private Optional<String> stateOfBody() {
                return java.util.Arrays.stream(
                                Normaliser.fold(match.row.title()).split(" "))
                        .skip(1)
                        .flatMap(w -> qualifiers.of(w).stream())
                        .flatMap(q -> q.state().stream())
                        .findFirst();
            }

            void read() {
                boolean more = true;
                while (more && at < end) {
                    more = destination()
                            || name()
                            || bodyNoun()
                            || preposition()
                            || portfolio()
                            || nisba()
                            || adjective()
                            || construct();
                }
            }

            private boolean name() {
                Optional<Mention.Name> found = names.startsAt(at);
                if (found.isEmpty() || body.isPresent()) {
                    return false;
                }
                Mention.Name name = found.get();
                Token token = analysis.token(at);
                String proclitics = proclitics(token, name.span());
                if (!(proclitics.isEmpty() || proclitics.equals("ل") || proclitics.equals("ب"))) {
                    return false;
                }
                if (name.kind() == Mention.Kind.PERSON) {
                    return false;
                }
                if (state.isPresent() && proclitics.isEmpty() && name.kind() != Mention.Kind.ORGANISATION) {
                    return false;
                }
                if (name.kind() == Mention.Kind.STATE) {
                    boolean closed = proclitics.isEmpty()
                            && isDefinite(analysis.token(at - 1).fold());
                    if (closed) {
                        return false;
                    }
                    boolean sent = SENT_TO.contains(analysis.token(at - 1).fold());
                    if (state.isPresent() && !sent) {
                        return false;
                    }
                    if (sent && isEnvoy()) {
                        at = name.endToken();
                        return true;
                    }
                    state = NameMap.stateOf(name);
                    at = name.endToken();
                    definite = true;
                    moreStates();
                    return true;
                }
                if (name.kind() == Mention.Kind.PLACE && !proclitics.isEmpty()) {
                    return false;
                }
                body = Optional.of(at);
                at = name.endToken();
                definite = true;
                return true;
            }

            /** «وزراء خارجية سوريا وروسيا وتركيا»: the other states belong to the title; it has no single state. */
            private void moreStates() {
                if (!match.row.plural()) {
                    return;
                }
                while (at < end) {
                    int next = analysis.token(at).isMark("،") ? at + 1 : at;
                    Optional<Mention.Name> name = names.startsAt(next).filter(n -> n.kind() == Mention.Kind.STATE);
                    if (name.isEmpty()
                            || next == at
                                    && !proclitics(
                                                    analysis.token(next),
                                                    name.get().span())
                                            .equals("و")) {
                        return;
                    }
                    at = name.get().endToken();
                    state = Optional.empty();
                }
            }

            /** «السفير الأميركي لدى اليمن», «المبعوث الخاص لسوريا»: where an envoy is sent is not whose he is. */
            private boolean destination() {
                if (!isEnvoy()) {
                    return false;
                }
                Token token = analysis.token(at);
                int to = SENT_TO.contains(token.fold()) ? at + 1 : at;
                Optional<Mention.Name> name = to < end ? names.startsAt(to) : Optional.empty();
                boolean land = name.filter(n -> n.kind() == Mention.Kind.STATE || n.kind() == Mention.Kind.PLACE)
                        .isPresent();
                if (!land
                        || to == at
                                && !proclitics(token, name.orElseThrow().span()).equals("ل")) {
                    return false;
                }
                at = name.orElseThrow().endToken();
                return true;
            }

            private boolean isEnvoy() {
                String title = Normaliser.fold(match.row.title());
                return ENVOYS.stream().anyMatch(title::contains);
            }

            /** «الأمين العام للحلف», «المتحدث باسم الحركة», «عضو المكتب السياسي لحركة حماس»: a body by its common noun. */
            private boolean bodyNoun() {
                if (body.isPresent() || state.isPresent() || names.isCovered(at)) {
                    return false;
                }
                for (Token.Segment segment : analysis.token(at).segments()) {
                    Optional<Mention.Name> called = segment.proclitics().equals("ل")
                                    && lexicon.is(segment.stem(), NominalLexicon.Sort.GENERIC_HEAD)
                                    && at + 1 < end
                            ? names.startsAt(at + 1).filter(Complement::isBody)
                            : Optional.empty();
                    if (called.isPresent()) {
                        body = Optional.of(at + 1);
                        at = called.get().endToken();
                        definite = true;
                        return true;
                    }
                    boolean named = segment.proclitics().equals("ل")
                            && isDefinite(segment.stem())
                            && nouns.startingWith(segment.stem()).stream()
                                    .anyMatch(f -> f.words().size() == 1
                                            && f.noun().state().equals("coref"));
                    if (named) {
                        at++;
                        definite = true;
                        return true;
                    }
                }
                return false;
            }

            private static boolean isBody(Mention.Name name) {
                return name.kind() == Mention.Kind.ORGANISATION || name.kind() == Mention.Kind.ARMED_GROUP;
            }

            private boolean preposition() {
                Token token = analysis.token(at);
                if (at + 1 >= end || !BEFORE_BODY.contains(token.fold())) {
                    return false;
                }
                Optional<Mention.Name> name = names.startsAt(at + 1).filter(Complement::isBody);
                if (name.isPresent() && body.isEmpty()) {
                    body = Optional.of(at + 1);
                    at = name.get().endToken();
                    return true;
                }
                return false;
            }

            private boolean portfolio() {
                if (hasPortfolio || state.isPresent() || body.isPresent()) {
                    return false;
                }
                int best = match.row.complement().equals("none") ? -1 : portfolioEnd(at);
                if (best < 0 && at == match.end) {
                    best = portfolioEnd(at - 1);
                }
                if (best <= at) {
                    return false;
                }
                definite |= isDefinite(analysis.token(best - 1).fold())
                        || isDefinite(analysis.token(at).fold());
                hasPortfolio = true;
                takesConstruct = false;
                at = best;
                titleEnd = best;
                return true;
            }

            /** Where the longest portfolio from a token ends, -1 where none begins. */
            private int portfolioEnd(int from) {
                Optional<Phrases.Node<String>> node =
                        portfolios.root().next(analysis.token(from).fold());
                int best = -1;
                for (int i = from; node.isPresent() && i < end; ) {
                    i++;
                    if (node.get().isPhrase()) {
                        best = i;
                    }
                    if (i >= end) {
                        break;
                    }
                    node = node.get().next(analysis.token(i).fold());
                }
                return best;
            }

            private boolean nisba() {
                if (state.isPresent()) {
                    return false;
                }
                String fold = analysis.token(at).fold();
                List<Nisba> readings =
                        match.row.kind() == Kind.RANK && surnames.contains(fold) ? List.of() : registry.nisbas(fold);
                for (Nisba nisba : readings) {
                    boolean agrees = nisba.definite() == isDefinite(match.segment.stem())
                            || nisba.definite() && !isDefinite(match.segment.stem());
                    if (agrees && (!nisba.people() || match.row.plural()) && !names.isCovered(at)) {
                        state = Optional.of(nisba.state());
                        definite |= nisba.definite();
                        at++;
                        return true;
                    }
                }
                return qualifierState(fold);
            }

            private boolean qualifierState(String fold) {
                Optional<Qualifiers.Qualifier> qualifier =
                        qualifiers.of(fold).filter(q -> q.state().isPresent());
                if (qualifier.isEmpty() || names.isCovered(at)) {
                    return false;
                }
                state = qualifier.get().state();
                if (sector.equals("UNK") || !qualifier.get().sector().isEmpty()) {
                    sector = qualifier.get().sector().isEmpty()
                            ? sector
                            : qualifier.get().sector();
                }
                at++;
                return true;
            }

            private boolean adjective() {
                String fold = analysis.token(at).fold();
                if (names.isCovered(at) || !qualifiers.isOfPerson(fold)) {
                    return false;
                }
                at++;
                if (state.isEmpty() && body.isEmpty()) {
                    titleEnd = at;
                }
                return true;
            }

            /** «قادة الاحتجاج», «رئيس الحكومة»: the noun says as what the title's bearer acts. */
            private void complementSector(String fold) {
                if (!sector.equals("UNK") && !sector.equals("GOV")) {
                    return;
                }
                nouns.startingWith(fold).stream()
                        .filter(f -> f.words().size() == 1)
                        .map(f -> f.noun().sector())
                        .filter(x -> !x.equals("UNK") && !x.equals("MED") && !x.equals("CVL"))
                        .findFirst()
                        .ifPresent(x -> sector = x);
            }

            /** «مدير إدارة المخابرات», «رئيس البلاد»: up to the first word with the article. */
            private boolean construct() {
                if (!takesConstruct || state.isPresent() || body.isPresent() || hasPortfolio) {
                    return false;
                }
                for (int i = at; i < Math.min(end, at + 3); i++) {
                    Token token = analysis.token(i);
                    if (!token.isWord()) {
                        return false;
                    }
                    Optional<Mention.Name> name = names.startsAt(i);
                    if (name.isPresent()) {
                        if (i > at
                                && name.get().kind() != Mention.Kind.PERSON
                                && qualifiers.isBodyNoun(analysis.token(i - 1).fold())) {
                            at = i;
                            return true;
                        }
                        return false;
                    }
                    if (names.isCovered(i)) {
                        return false;
                    }
                    if (isDefinite(token.fold())) {
                        complementSector(token.fold());
                        at = i + 1;
                        titleEnd = at;
                        takesConstruct = false;
                        definite = true;
                        return true;
                    }
                    if (!qualifiers.isBodyNoun(token.fold())) {
                        return false;
                    }
                }
                return false;
            }
        }
    }

    private static String proclitics(Token token, Span name) {
        for (Token.Segment segment : token.segments()) {
            if (segment.span().begin() == name.begin()) {
                return segment.proclitics();
            }
        }
        return "";
    }

    private record Match(Token.Segment segment, Row row, int end) {}
}
