package org.isnad.mentions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Nisba;
import org.isnad.text.Normaliser;
import org.isnad.text.Span;

/** What follows a title's own words and belongs to it: portfolio, body, state, nisba, «السابق». */
final class TitleComplement {
    private static final int LONGEST_COMPLEMENT = 12;
    private static final Set<String> SENT_TO = Set.of("الي", "لدي", "في");
    private static final String TO = "الي";
    private static final List<String> ENVOYS =
            List.of("مبعوث", "سفير", "مندوب", "ممثل", "منسق", "قنصل", "ملحق", "قائم ب", "موفد", "مستشار");
    private static final Set<String> BEFORE_BODY = Set.of("في", "لدي", "باسم", "من", "بلسان");

    private final Analysis analysis;
    private final NameMap names;
    private final Set<String> surnames;
    private final TitleLexicon words;
    private final TitleLexicon.Match match;
    private final int end;
    private int at;
    private int titleEnd;
    private Optional<String> state = Optional.empty();
    private Optional<Integer> body = Optional.empty();
    private String sector;
    private boolean definite;
    /** Whether the title says where its envoy is sent. */
    private boolean posted;

    private boolean hasPortfolio;
    private boolean takesConstruct;

    /** @param surnames last words of the article's persons, no nisbas after a rank */
    TitleComplement(
            Analysis analysis,
            NameMap names,
            Set<String> surnames,
            TitleLexicon words,
            TitleLexicon.Match match,
            int end) {
        this.analysis = analysis;
        this.names = names;
        this.surnames = surnames;
        this.words = words;
        this.match = match;
        this.end = Math.min(end, match.end() + LONGEST_COMPLEMENT);
        this.at = match.end();
        this.titleEnd = match.end();
        this.sector = match.row().sector();
        boolean closed =
                NominalLexicon.isDefinite(analysis.token(match.end() - 1).fold());
        this.takesConstruct = !match.row().complement().equals("none")
                        && !NominalLexicon.isDefinite(match.segment().stem())
                        && !closed
                || match.row().title().endsWith("باسم");
    }

    /** «المتحدث باسم الخارجية الأميركية», where the body's name begins inside the title's own words. */
    void overlappingBody() {
        Optional<Mention.Name> name = names.covering(match.end() - 1);
        if (name.isPresent()
                && name.get().endToken() >= match.end()
                && name.get().kind() != Mention.Kind.PERSON) {
            body = Optional.of(name.get().firstToken());
            at = Math.min(name.get().endToken(), end);
            titleEnd = at;
            definite = true;
        }
        if (state.isEmpty() && body.isEmpty()) {
            state = words.qualifiers().stateOfOffice(Normaliser.fold(match.row().title()));
        }
        if (state.isEmpty() && body.isEmpty() && match.row().sector().equals("IGO")) {
            state = words.stateOfBody(match.row());
        }
        definite |= NominalLexicon.isDefinite(analysis.token(match.end() - 1).fold());
    }

    /** Reads on while words belong to the title. */
    void read() {
        boolean more = true;
        while (more && at < end) {
            more = destination()
                    || name()
                    || memberStates()
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
        if (found.isEmpty() || body.isPresent() || posted && isBody(found.get())) {
            return false;
        }
        Mention.Name name = found.get();
        Token token = analysis.token(at);
        String proclitics = proclitics(token, name.span());
        if (!(proclitics.isEmpty() || proclitics.equals("ل") || proclitics.equals("ب"))) {
            return false;
        }
        if (name.kind() == Mention.Kind.PERSON || proclitics.equals("ل") && isTold(name)) {
            return false;
        }
        if (state.isPresent() && proclitics.isEmpty() && name.kind() != Mention.Kind.ORGANISATION) {
            return false;
        }
        if (name.kind() == Mention.Kind.STATE) {
            if (isClosed() && proclitics.isEmpty()) {
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
        if (name.kind() == Mention.Kind.PLACE && !proclitics.isEmpty()
                || isBody(name) && isClosed() && proclitics.isEmpty() && !isTheirGroup(name)) {
            return false;
        }
        body = Optional.of(at);
        at = name.endToken();
        definite = true;
        return true;
    }

    /** «هاجم الرئيس المصري صندوق النقد»: after a word with the article comes no genitive. */
    private boolean isClosed() {
        return NominalLexicon.isDefinite(analysis.token(at - 1).fold());
    }

    /** «المسلحين الحوثيين». */
    private boolean isTheirGroup(Mention.Name name) {
        return name.kind() == Mention.Kind.ARMED_GROUP && match.row().plural();
    }

    /** «قال المتحدث للجزيرة إن»: a medium that somebody speaks to is not whose he is. */
    private boolean isTold(Mention.Name name) {
        boolean medium = name.keys().stream().anyMatch(key -> words.registry().entry(key).stream()
                .anyMatch(e -> e.sector().equals("MED")));
        return medium
                && !match.row().sector().equals("MED")
                && !Normaliser.fold(match.row().title()).contains("مدير");
    }

    /** «وزراء خارجية سوريا وروسيا وتركيا»: the other states belong to the title; it has no single state. */
    private void moreStates() {
        if (!match.row().plural()) {
            return;
        }
        while (at < end) {
            int next = analysis.token(at).isMark("،") ? at + 1 : at;
            Optional<Mention.Name> name = names.startsAt(next).filter(n -> n.kind() == Mention.Kind.STATE);
            if (name.isEmpty()
                    || next == at
                            && !proclitics(analysis.token(next), name.get().span())
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
                || to == at && !proclitics(token, name.orElseThrow().span()).equals("ل")
                || to > at && token.fold().equals(TO) && isOnTheWay()) {
            return false;
        }
        posted = true;
        at = name.orElseThrow().endToken();
        return true;
    }

    /** «وصل السفير إلى دمشق»: where he goes, not where he is sent. */
    private boolean isOnTheWay() {
        int before = match.end() - match.row().title().split(" ").length - 1;
        return before >= 0
                && analysis.token(before).segments().stream()
                        .anyMatch(g -> words.nominals().is(g.stem(), NominalLexicon.Sort.MOTION));
    }

    private boolean isEnvoy() {
        String title = Normaliser.fold(match.row().title());
        return ENVOYS.stream().anyMatch(title::contains);
    }

    /** «الأمين العام للحلف», «المتحدث باسم الحركة», «عضو المكتب السياسي لحركة حماس»: a body by its common noun. */
    private boolean bodyNoun() {
        if (body.isPresent() || state.isPresent() || names.isCovered(at)) {
            return false;
        }
        for (Token.Segment segment : analysis.token(at).segments()) {
            Optional<Mention.Name> called = segment.proclitics().equals("ل")
                            && words.nominals().is(segment.stem(), NominalLexicon.Sort.GENERIC_HEAD)
                            && at + 1 < end
                    ? names.startsAt(at + 1).filter(TitleComplement::isBody)
                    : Optional.empty();
            if (called.isPresent()) {
                body = Optional.of(at + 1);
                at = called.get().endToken();
                definite = true;
                return true;
            }
            boolean named = segment.proclitics().equals("ل")
                    && NominalLexicon.isDefinite(segment.stem())
                    && words.nouns().startingWith(segment.stem()).stream()
                            .anyMatch(f ->
                                    f.words().size() == 1 && f.noun().state().equals("coref"));
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

    /** «وزراء خارجية دول الاتحاد الأوروبي», «قادة دول مجلس التعاون», «سفراء الدول الأعضاء في الحلف»: the body whose states they serve. */
    private boolean memberStates() {
        if (!match.row().plural() || body.isPresent() || state.isPresent()) {
            return false;
        }
        int states = BEFORE_BODY.contains(analysis.token(at).fold()) ? at + 1 : at;
        if (states + 1 >= end
                || !words.nominals().is(analysis.token(states).fold(), NominalLexicon.Sort.STATES)
                || analysis.token(states).segments().stream()
                        .noneMatch(s -> s.proclitics().isEmpty())) {
            return false;
        }
        Optional<Mention.Name> name = names.startsAt(states + 1).filter(TitleComplement::isBody);
        if (name.isEmpty()) {
            return false;
        }
        body = Optional.of(states + 1);
        at = name.get().endToken();
        definite = true;
        return true;
    }

    private boolean preposition() {
        Token token = analysis.token(at);
        if (at + 1 >= end || !BEFORE_BODY.contains(token.fold())) {
            return false;
        }
        Optional<Mention.Name> name = names.startsAt(at + 1).filter(TitleComplement::isBody);
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
        int best = match.row().complement().equals("none") ? -1 : words.portfolioEnd(analysis, at, end);
        if (best < 0 && at == match.end()) {
            best = words.portfolioEnd(analysis, at - 1, end);
        }
        if (best <= at) {
            return false;
        }
        definite |= NominalLexicon.isDefinite(analysis.token(best - 1).fold())
                || NominalLexicon.isDefinite(analysis.token(at).fold());
        hasPortfolio = true;
        takesConstruct = false;
        at = best;
        titleEnd = best;
        return true;
    }

    private boolean nisba() {
        if (state.isPresent()) {
            return false;
        }
        String fold = analysis.token(at).fold();
        List<Nisba> readings = match.row().kind() == TitleLexicon.Kind.RANK && surnames.contains(fold)
                ? List.of()
                : words.registry().nisbas(fold);
        for (Nisba nisba : readings) {
            boolean agrees = nisba.definite()
                            == NominalLexicon.isDefinite(match.segment().stem())
                    || nisba.definite()
                            && !NominalLexicon.isDefinite(match.segment().stem());
            if (agrees && (!nisba.people() || match.row().plural()) && !names.isCovered(at)) {
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
                words.qualifiers().of(fold).filter(q -> q.state().isPresent());
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

    /** «اتهم الرئيس المصري المعارضين», «انتقد رئيس الوزراء المعارضة»: who disagrees with the title in number or gender is another. */
    private boolean isOfOthers(String fold) {
        boolean several = fold.endsWith("ين") || fold.endsWith("ون");
        boolean feminine =
                fold.endsWith("ه") && !words.nouns().startingWith(fold).isEmpty();
        return !match.row().plural()
                && (several || feminine && !match.segment().stem().endsWith("ه"));
    }

    private boolean adjective() {
        String fold = analysis.token(at).fold();
        if (names.isCovered(at) || !words.qualifiers().isOfPerson(fold) || isOfOthers(fold)) {
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
        words.nouns().startingWith(fold).stream()
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
                        && words.qualifiers().isBodyNoun(analysis.token(i - 1).fold())) {
                    at = i;
                    return true;
                }
                return false;
            }
            if (names.isCovered(i)) {
                return false;
            }
            if (NominalLexicon.isDefinite(token.fold())) {
                complementSector(token.fold());
                at = i + 1;
                titleEnd = at;
                takesConstruct = false;
                definite = true;
                return true;
            }
            if (!words.qualifiers().isBodyNoun(token.fold())) {
                return false;
            }
        }
        return false;
    }

    private static String proclitics(Token token, Span name) {
        for (Token.Segment segment : token.segments()) {
            if (segment.span().begin() == name.begin()) {
                return segment.proclitics();
            }
        }
        return "";
    }

    /** One past its last token. */
    int endToken() {
        return at;
    }

    /** One past the last token of the title without its state or body. */
    int titleEnd() {
        return titleEnd;
    }

    Optional<String> state() {
        return state;
    }

    /** The first token of the body's name. */
    Optional<Integer> body() {
        return body;
    }

    String sector() {
        return sector;
    }

    boolean isDefinite() {
        return definite;
    }
}
