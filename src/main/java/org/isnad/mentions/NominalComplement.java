package org.isnad.mentions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Nisba;

/** What follows a noun and belongs to it: «القوات الروسية», «مسلحو تنظيم داعش», «وحدات من الجيش», «القوات الموالية لإيران». */
final class NominalComplement {
    private static final String ARTICLE = "ال";
    /** «قافلة تابعة للأمم المتحدة»: whose it is. */
    private static final String OWNED = "تابع";

    private static final Set<String> PARTITIVES = Set.of("من", "عن");

    /** Classes whose sector no adjective changes: an extremist government stays one. */
    private static final Set<String> SETTLED =
            Set.of("government", "country", "legislature", "judiciary", "media", "community");

    /** Classes of nouns after which an adjective that is also a common word is a state's: «القوات المالية». */
    private static final Set<String> STATE_CLASSES = Set.of("forces", "army", "people");

    private static final int LONGEST = 10;

    private final Analysis analysis;
    private final NameMap names;
    private final NominalLexicon lexicon;
    private final NominalMatcher matcher;
    private final NominalMatcher.Match match;
    private final int end;
    private int at;
    private Optional<String> state = Optional.empty();
    private String sector;
    private boolean definite;
    private boolean hasGenitive;
    private boolean hasName;
    private boolean hasBody;

    NominalComplement(
            Analysis analysis,
            NameMap names,
            NominalLexicon lexicon,
            NominalMatcher matcher,
            NominalMatcher.Match match,
            int end) {
        this.analysis = analysis;
        this.names = names;
        this.lexicon = lexicon;
        this.matcher = matcher;
        this.match = match;
        this.end = Math.min(end, match.end() + LONGEST);
        this.at = match.end();
        this.sector = match.form().noun().sector();
        this.definite = match.form().definite();
    }

    /** Reads on while words belong to the noun. */
    void read() {
        boolean more = true;
        while (more && at < end) {
            more = name() || partitive() || genitive() || nisba() || qualifier();
        }
    }

    private boolean takesGenitive() {
        return !hasGenitive
                && at == match.end()
                && !match.form().noun().type().equals("ngo")
                && !match.form().words().get(0).equals(NominalFinder.DEMANDED)
                && match.form().possessor().isEmpty()
                && !(NominalLexicon.isDefinite(match.segment().stem())
                        && match.form().words().size() == 1);
    }

    /** «مسلحو تنظيم «داعش»», «قوات صالح», «ميليشيا قسد»; after an article only in apposition with quotation marks or brackets. */
    private boolean name() {
        boolean side = match.form().noun().type().equals("side");
        if (side
                || isWhole() && match.segment().stem().endsWith("ون")
                || !takesGenitive()
                || match.form().number() == Nouns.Number.DUAL
                || match.form().accusative()) {
            return false;
        }
        int i = at;
        if ((lexicon.is(analysis.token(i).fold(), NominalLexicon.Sort.GENERIC_HEAD) || isSide(i))
                && i + 1 < end
                && !names.isCovered(i)) {
            i++;
        }
        boolean quoted = false;
        if (isOpening(analysis.token(i)) && i + 1 < end) {
            i++;
            quoted = true;
        }
        Optional<Mention.Name> name = names.startsAt(i);
        if (name.isEmpty()
                || name.get().span().begin() != analysis.token(i).span().begin()) {
            return false;
        }
        at = name.get().endToken();
        if (quoted && at < end && isClosing(analysis.token(at))) {
            at++;
        }
        hasGenitive = true;
        hasName = true;
        definite = true;
        if (name.get().kind() == Mention.Kind.STATE
                && !match.form().noun().type().equals(NominalFinder.ALLY)) {
            state = NameMap.stateOf(name.get());
        }
        return true;
    }

    /** «سكان جنوب لبنان», «أهالي مدينة حلب»: part of a place whose name follows. */
    private boolean isSide(int i) {
        return !match.form().definite()
                && match.form().noun().type().equals("people")
                && lexicon.is(analysis.token(i).fold(), NominalLexicon.Sort.SIDE)
                && names.startsAt(i + 1)
                        .filter(n -> n.kind() == Mention.Kind.PLACE || n.kind() == Mention.Kind.STATE)
                        .isPresent();
    }

    /** «وحدات من الجيش», «ممثلين عن روسيا», «12 عنصرا من حزب العمال». */
    private boolean partitive() {
        if (hasGenitive
                || match.form().definite()
                || state.isPresent()
                || at + 1 >= end
                || !PARTITIVES.contains(analysis.token(at).fold())
                || match.form().noun().type().equals("facility")) {
            return false;
        }
        Optional<Mention.Name> name =
                names.startsAt(at + 1).filter(n -> n.kind() != Mention.Kind.PLACE && n.kind() != Mention.Kind.PERSON);
        if (name.isPresent()
                && (match.form().number() != Nouns.Number.SINGULAR
                        || match.form().accusative())) {
            at = name.get().endToken();
            hasGenitive = true;
            hasName = true;
            if (name.get().kind() == Mention.Kind.STATE) {
                state = NameMap.stateOf(name.get());
            }
            return true;
        }
        if (names.isCovered(at + 1) || match.form().definite()) {
            return false;
        }
        return genitiveAt(at + 1);
    }

    private boolean genitive() {
        return takesGenitive() && !isWhole() && !names.isCovered(at) && genitiveAt(at);
    }

    /** «رشق محتجون عناصر الأمن»: before a genitive «ن» would be gone. */
    private boolean isWhole() {
        String stem = match.segment().stem();
        return match.form().number() == Nouns.Number.PLURAL
                && match.form().words().size() == 1
                && (stem.endsWith("ون") || stem.endsWith("ين"));
    }

    private boolean genitiveAt(int i) {
        for (Nouns.Form form : lexicon.nouns().startingWith(analysis.token(i).fold())) {
            int stop = i + form.words().size();
            if (form.definite() && stop <= end && matcher.follows(form, i)) {
                at = stop;
                hasGenitive = true;
                definite = true;
                genitiveSector(form.noun());
                hasBody = form.noun().state().equals("coref");
                return true;
            }
        }
        return false;
    }

    private void genitiveSector(Nouns.Noun owner) {
        boolean victims = match.form().noun().type().equals("casualties");
        if (victims
                || sector.equals("UNK")
                || lexicon.is(match.form().words().get(0), NominalLexicon.Sort.COLLECTIVE)) {
            boolean armed = sector.equals("MIL") && owner.sector().equals("OPP");
            sector = armed ? "REB" : owner.sector().equals("UNK") ? sector : owner.sector();
        }
    }

    private boolean nisba() {
        if (state.isPresent() || names.isCovered(at) || isOrdinary(analysis.token(at))) {
            return false;
        }
        for (Nisba nisba : nisbas(analysis.token(at).fold())) {
            if ((!nisba.people() || match.form().number() != Nouns.Number.SINGULAR) && agrees(nisba.definite())) {
                state = Optional.of(nisba.state());
                at++;
                return true;
            }
        }
        return false;
    }

    /** «الإدارة المالية» is of finance; «الجيش المالي» of Mali. */
    private boolean isOrdinary(Token adjective) {
        return lexicon.qualifiers().of(adjective.fold()).isPresent()
                && !STATE_CLASSES.contains(match.form().noun().type())
                && !lexicon.is(
                        match.form().words().get(0).replaceFirst("^" + ARTICLE, ""), NominalLexicon.Sort.OF_STATE);
    }

    /** «جنديا تركيا»: after a noun in the accusative the adjective ends like it. */
    private List<Nisba> nisbas(String fold) {
        List<Nisba> found = lexicon.qualifiers().nisbas(fold);
        return found.isEmpty() && match.form().accusative() && fold.endsWith("يا")
                ? lexicon.qualifiers().nisbas(fold.substring(0, fold.length() - 1))
                : found;
    }

    private boolean agrees(boolean adjectiveDefinite) {
        return adjectiveDefinite
                ? definite || hidesArticle() || !match.form().definite() && hasGenitive
                : !hasArticle() && !(definite && hasGenitive);
    }

    /** «للاجئين السوريين»: after «ل» the article of a word that begins with «ل» is not written. */
    private boolean hidesArticle() {
        return match.segment().proclitics().endsWith("ل")
                && match.segment().stem().startsWith("ل");
    }

    /** «الآليات», but not «آليات», which folds to the same first letters. */
    private boolean hasArticle() {
        return match.form().definite()
                && NominalLexicon.isDefinite(match.segment().stem());
    }

    private boolean qualifier() {
        Token token = analysis.token(at);
        Optional<Qualifiers.Qualifier> found = lexicon.qualifiers().of(token.fold());
        boolean several =
                match.form().number() == Nouns.Number.SINGULAR && token.fold().endsWith("ون");
        if (found.isEmpty() || several || names.isCovered(at) || !agrees(NominalLexicon.isDefinite(token.fold()))) {
            return false;
        }
        Qualifiers.Qualifier qualifier = found.get();
        if (state.isEmpty()) {
            state = qualifier.state();
        }
        qualifierSector(qualifier.sector());
        at++;
        if (!qualifier.link().isEmpty()) {
            boolean owned = state.isEmpty() && !hasGenitive && token.fold().contains(OWNED);
            linked(qualifier.link(), owned);
        }
        return true;
    }

    private void qualifierSector(String adds) {
        if (adds.isEmpty()) {
            return;
        }
        boolean armed = match.form().noun().type().equals("forces") || sector.equals("REB");
        boolean open = sector.equals("UNK")
                || sector.equals("GOV")
                || match.form().noun().sector().equals("MIL")
                || sector.equals("REB");
        if (!open || SETTLED.contains(match.form().noun().type()) || adds.equals("CVL") && armed) {
            return;
        }
        if (adds.equals("OPP") && armed) {
            sector = "REB";
        } else if (!(adds.equals("GOV") && (armed || sector.equals("MIL")))) {
            sector = adds;
        }
    }

    /** «الموالية لإيران», «المدعومة من تركيا», «المتحالفين معه». */
    private void linked(String link, boolean owned) {
        if (at >= end) {
            return;
        }
        Token token = analysis.token(at);
        if (token.fold().startsWith(link) && token.fold().length() <= link.length() + 3 && link.length() > 1) {
            Optional<Mention.Name> name = at + 1 < end ? names.startsAt(at + 1) : Optional.empty();
            if (!token.fold().equals(link)) {
                at++;
            } else if (name.isPresent()) {
                at = name.get().endToken();
            }
        } else if (link.length() == 1 && token.fold().startsWith(link)) {
            Optional<Mention.Name> name = names.startsAt(at);
            at = name.map(Mention.Name::endToken).orElse(at + 1);
            if (owned && name.isPresent()) {
                hasName = true;
                state = name.filter(n -> n.kind() == Mention.Kind.STATE).flatMap(NameMap::stateOf);
            }
        }
    }

    /** One past its last token. */
    int endToken() {
        return at;
    }

    Optional<String> state() {
        return state;
    }

    String sector() {
        return sector;
    }

    boolean isDefinite() {
        return definite;
    }

    /** Whether a name is its genitive: «قوات صالح». */
    boolean hasName() {
        return hasName;
    }

    /** Whether its genitive stands for a body that was named before: «عناصر الحركة». */
    boolean hasBody() {
        return hasBody;
    }

    private static boolean isOpening(Token token) {
        return token.isMark("«") || token.isMark("\"") || token.isMark("“") || token.isMark("(") || token.isMark("'");
    }

    private static boolean isClosing(Token token) {
        return token.isMark("»") || token.isMark("\"") || token.isMark("”") || token.isMark(")") || token.isMark("'");
    }
}
