package org.isnad.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Nisba;
import org.isnad.lexicon.Registry;
import org.isnad.text.Normaliser;
import org.isnad.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds common nouns that act: «القوات الروسية», «مسلحو تنظيم داعش», «الجانبان», «بلاده», «المتظاهرون», «عدد من الجنود».
 *
 * <p>A noun of {@code nominals.tsv} with the adjectives and the complement that follow it, and the quantity before it. A nisba that no
 * noun, title or name took is a nominal of class {@code adjective} («الغارات الروسية») or, in the plural, {@code people} («الفلسطينيون»).
 *
 * <p>{@link Mention.Nominal#rule()} says how the linker finds the state where the words give none: {@code nominal.local} the state that
 * the passage is about, {@code nominal.coref} somebody named before, {@code nominal.possessive} the pronoun's owner, {@code nominal.none}
 * nobody.
 */
public final class NominalFinder {
    static final String ADJECTIVE = "adjective";

    private static final String ARTICLE = "ال";
    private static final String RULE = "nominal.";
    /** «قافلة تابعة للأمم المتحدة»: whose it is. */
    private static final String OWNED = "تابع";
    /** «وطالب الحكومة بالرد» has a verb; no student is the government's. */
    private static final String DEMANDED = "طالب";

    private static final Set<String> QUANTITIES = Set.of(
            "عدد", "العديد", "عديد", "مئات", "عشرات", "الاف", "بعض", "جميع", "كل", "كافه", "معظم", "غالبيه", "اغلب",
            "سائر", "بقيه", "باقي", "احد", "احدي", "بضعه", "ملايين", "اربعه", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه",
            "عشره", "ثلاثه", "اربع", "ثلاث", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر", "نحو", "قرابه", "الف", "مئه",
            "مائه", "مليون", "عشرون", "عشرين", "ثلاثون", "ثلاثين", "اربعون", "اربعين", "خمسون", "خمسين", "ستون", "ستين",
            "سبعون", "سبعين", "ثمانون", "ثمانين", "تسعون", "تسعين", "مئتا", "مئتي", "مئتين");
    /** Quantities of which people are the likely sort. */
    private static final Set<String> CROWDS =
            Set.of("عشرات", "العشرات", "مئات", "المئات", "الاف", "الالاف", "ملايين", "الملايين", "حشود", "جموع");

    /** Plurals in «ين» that are no people. */
    private static final Set<String> THINGS = Set.of(
            "السنين",
            "القوانين",
            "العناوين",
            "الملايين",
            "الميادين",
            "البساتين",
            "المضامين",
            "الدواوين",
            "التمارين",
            "الفساتين",
            "البراكين",
            "الموازين",
            "الشرايين",
            "الشياطين",
            "العشرين",
            "الاثنين");

    private static final int SHORTEST_PEOPLE = 6;
    static final Set<String> GENERIC_HEADS = Set.of(
            "تنظيم",
            "جماعه",
            "حركه",
            "حزب",
            "ميليشيا",
            "مليشيا",
            "ميليشيات",
            "مليشيات",
            "منظمه",
            "دوله",
            "جبهه",
            "وكاله");
    private static final Set<String> BEFORE_A_VERB = Set.of("كما", "قد", "وقد", "فيما", "بينما", "حين", "حيث", "الذي");
    /** «سكان جنوب لبنان». */
    private static final Set<String> SIDES = Set.of(
            "شمال", "جنوب", "شرق", "غرب", "وسط", "مدينه", "بلده", "قريه", "محافظه", "اقليم", "ولايه", "مخيم", "منطقه",
            "قطاع", "حي", "ريف");

    private static final char TEH_MARBUTA = 'ة';
    private static final Set<String> PARTITIVES = Set.of("من", "عن");
    private static final Set<String> COLLECTIVES = Set.of(
            "قوات", "قوه", "عناصر", "عنصر", "وحدات", "وحده", "قاده", "قائد", "جنود", "جندي", "ضباط", "ضابط", "مقاتلو",
            "مقاتلي", "افراد", "دوريه", "دوريات", "طائرات", "طائره", "طيران", "كتائب", "قيادات", "ممثلو", "ممثلي",
            "وفد", "اعضاء");
    /** Classes of nouns whose plural with a pronoun is somebody's people; in the singular only these nouns are. */
    private static final Set<String> OWNED_PLURALS = Set.of(
            "people",
            "army",
            "forces",
            "terrorists",
            "rebels",
            "government",
            "police",
            "unknown",
            "casualties",
            "legislature",
            "media");

    private static final Set<String> OWNED_SINGULARS =
            Set.of("بلد", "بلاد", "وطن", "دوله", "شعب", "جيش", "حكومه", "وفد", "مواطن", "رعيه", "نظام");

    /** Classes whose sector no adjective changes: an extremist government stays one. */
    private static final Set<String> SETTLED =
            Set.of("government", "country", "legislature", "judiciary", "media", "community");

    /** Classes of public bodies that a place makes known. */
    private static final Set<String> PLACED = Set.of("judiciary", "police", "army", "legislature");

    /** Nouns, and classes of nouns, after which an adjective that is also a common word is a state's: «الحكومة المالية». */
    private static final Set<String> OF_STATES =
            Set.of("forces", "army", "people", "حكومه", "جيش", "شعب", "رئاسه", "برلمان", "نظام");

    private static final List<String> USES = List.of("استخدام", "استعمال", "استخدامها", "استخدامه", "استعراض", "توازن");

    private static final int LONGEST = 10;

    private final Nouns nouns = Nouns.load();
    private final Qualifiers qualifiers;

    public NominalFinder(Registry registry) {
        this.qualifiers = Qualifiers.load(registry);
    }

    /** The nominal actors of an article outside its names, in order. */
    public List<Mention.Nominal> find(Analysis analysis, List<Mention.Name> names) {
        Reading reading = new Reading(analysis, NameMap.of(analysis, names));
        List<Mention.Nominal> found = new ArrayList<>();
        int taken = 0;
        for (Sentence sentence : analysis.sentences()) {
            if (!sentence.isText()) {
                continue;
            }
            int at = sentence.firstToken();
            while (at < sentence.endToken()) {
                Optional<Mention.Nominal> nominal =
                        reading.nominalAt(at, Math.max(taken, sentence.firstToken()), sentence.endToken());
                nominal.ifPresent(found::add);
                at = nominal.map(Mention.Nominal::endToken).orElse(at + 1);
                taken = nominal.isPresent() ? at : taken;
            }
        }
        return found;
    }

    /** «دبلوماسيا روسيا», «جنديا تركيا»: what looks like a state's name says whose somebody is, where a noun in the accusative stands before. */
    boolean isAdjective(Analysis analysis, Candidate candidate) {
        Token token = analysis.token(candidate.firstToken());
        String fold = token.fold();
        if (candidate.kind() != Mention.Kind.STATE
                || candidate.tokens() != 1
                || candidate.firstToken() == 0
                || !fold.endsWith("يا")
                || !candidate.span().equals(token.span())
                || qualifiers.nisbas(fold.substring(0, fold.length() - 1)).isEmpty()) {
            return false;
        }
        Token before = analysis.token(candidate.firstToken() - 1);
        return before.sentence() == token.sentence()
                && before.fold().endsWith("ا")
                && nouns.startingWith(before.fold()).stream()
                        .anyMatch(f -> f.accusative() && f.words().size() == 1);
    }

    private static boolean isDefinite(String fold) {
        return fold.startsWith(ARTICLE) && fold.length() > 3;
    }

    private record Match(Token.Segment segment, Nouns.Form form, int end) {}

    private final class Reading {
        private final Analysis analysis;
        private final NameMap names;

        Reading(Analysis analysis, NameMap names) {
            this.analysis = analysis;
            this.names = names;
        }

        Optional<Mention.Nominal> nominalAt(int at, int from, int end) {
            Token token = analysis.token(at);
            if (!token.isWord() || names.isCovered(at) || isAbstract(at, end) || isDemand(at, from, end)) {
                return Optional.empty();
            }
            Match match = match(token, end);
            if (match == null) {
                return crowd(token, end).or(() -> bareNisba(token, from));
            }
            Complement complement = new Complement(match, end);
            complement.read();
            boolean bare = complement.at == match.end && complement.state.isEmpty();
            Start start = start(match.segment, at, from);
            boolean counted = start.token < at;
            if (bare && !match.form.definite() && !counted && !countsBare(match.form) && !isSomewhere(match, end)) {
                return Optional.empty();
            }
            return Optional.of(nominal(match, complement, start));
        }

        /** «محكمة في الرياض», «قوات في النيجر»: where it stands makes a bare noun somebody. */
        private boolean isSomewhere(Match match, int end) {
            return match.end + 1 < end
                    && PLACED.contains(match.form.noun().type())
                    && analysis.token(match.end).fold().equals("في")
                    && names.startsAt(match.end + 1)
                            .filter(n -> n.kind() == Mention.Kind.PLACE || n.kind() == Mention.Kind.STATE)
                            .isPresent();
        }

        private static boolean countsBare(Nouns.Form form) {
            return !form.noun().definiteOnly() || form.possessor().isPresent();
        }

        private Mention.Nominal nominal(Match match, Complement complement, Start start) {
            Nouns.Noun noun = match.form.noun();
            Optional<String> state = complement.state;
            String policy = complement.hasName
                    ? "genitive"
                    : complement.hasBody ? "body" : match.form.possessor().isPresent() ? "possessive" : noun.state();
            if (state.isEmpty() && match.form.words().size() > 1) {
                state = stateInPhrase(match.form);
            }
            if (state.isEmpty() && Character.isUpperCase(policy.charAt(0))) {
                state = Optional.of(policy);
            }
            Span span = new Span(
                    start.begin, analysis.token(complement.at - 1).span().end());
            return new Mention.Nominal(
                    span,
                    start.token,
                    complement.at,
                    match.segment.stem(),
                    noun.type(),
                    state,
                    complement.sector,
                    match.form.definite() || complement.definite,
                    match.form.number() != Nouns.Number.SINGULAR,
                    RULE + (Character.isUpperCase(policy.charAt(0)) ? "none" : policy),
                    0.85);
        }

        /** «القضية الفلسطينية»: a phrase of the table with a nisba in it. */
        private Optional<String> stateInPhrase(Nouns.Form form) {
            return form.words().stream()
                    .skip(1)
                    .flatMap(w -> qualifiers.nisbas(w).stream())
                    .map(Nisba::state)
                    .findFirst();
        }

        private @Nullable Match match(Token token, int end) {
            Match best = null;
            for (Token.Segment segment : token.segments()) {
                if (segment.proclitics().endsWith("ك") && !isDefinite(segment.stem())) {
                    continue;
                }
                for (Nouns.Form form : nouns.startingWith(segment.stem())) {
                    int stop = token.index() + form.words().size();
                    if ((best == null || stop > best.end) && stop <= end && follows(form, token.index())) {
                        best = new Match(segment, form, stop);
                    }
                }
                if (best == null && !endsInTehMarbuta(token)) {
                    Optional<Nouns.Form> possessed = nouns.possessed(segment.stem());
                    if (possessed.isPresent() && isOwned(possessed.get())) {
                        best = new Match(segment, possessed.get(), token.index() + 1);
                    }
                }
            }
            return best;
        }

        /** «عسكرية» is not «عسكريه»: folding has made both alike. */
        private static boolean endsInTehMarbuta(Token token) {
            int last = token.text().length() - 1;
            while (last > 0 && Character.getType(token.text().charAt(last)) == Character.NON_SPACING_MARK) {
                last--;
            }
            return token.text().charAt(last) == TEH_MARBUTA;
        }

        /** «من جانبه» names nobody. */
        private static boolean isOwned(Nouns.Form form) {
            boolean several = form.number() == Nouns.Number.PLURAL
                    && OWNED_PLURALS.contains(form.noun().type());
            return several
                    || OWNED_SINGULARS.contains(Normaliser.fold(form.noun().lemma()));
        }

        /** «القضاء على الإرهاب», «قضاء الفلوجة»: no court, but an end and a district. */
        private boolean isAbstract(int at, int end) {
            if (isUse(at)) {
                return true;
            }
            if (at + 1 >= end || !analysis.token(at).fold().endsWith("قضاء")) {
                return false;
            }
            boolean district = names.startsAt(at + 1)
                    .filter(n -> n.kind() == Mention.Kind.PLACE && n.endToken() == at + 2)
                    .isPresent();
            return district || analysis.token(at + 1).fold().startsWith("علي");
        }

        /** «استخدام القوة», «بقوة»: no force that acts. */
        private boolean isUse(int at) {
            String fold = analysis.token(at).fold();
            return fold.equals("بقوه")
                    || fold.equals("بالقوه")
                    || fold.equals("القوه")
                            && at > 0
                            && USES.stream().anyMatch(analysis.token(at - 1).fold()::endsWith);
        }

        /** «طالب الاتحاد الأوروبي إيران بوقف»: at the head of a clause a verb, but «طالب سعودي يفوز بجائزة». */
        private boolean isDemand(int at, int from, int end) {
            String fold = analysis.token(at).fold();
            boolean both = fold.equals("و" + DEMANDED + "ا") || fold.equals("و" + DEMANDED + "وا");
            if (both) {
                return true;
            }
            boolean joined = fold.equals("و" + DEMANDED) || fold.equals("ف" + DEMANDED);
            boolean opens = joined
                    || at == from
                    || !analysis.token(at - 1).isWord()
                    || BEFORE_A_VERB.contains(analysis.token(at - 1).fold());
            return (joined || fold.equals(DEMANDED))
                    && opens
                    && at + 1 < end
                    && analysis.token(at + 1).isWord()
                    && qualifiers.nisbas(analysis.token(at + 1).fold()).stream().allMatch(Nisba::definite);
        }

        private boolean follows(Nouns.Form form, int at) {
            for (int i = 1; i < form.words().size(); i++) {
                if (!analysis.token(at + i).fold().equals(form.words().get(i))) {
                    return false;
                }
            }
            int last = at + form.words().size() - 1;
            return names.covering(last)
                    .map(n -> n.firstToken() > at && n.endToken() == last + 1)
                    .orElse(true);
        }

        private record Start(int token, int begin) {}

        /** Takes in the quantity before a noun: «عدد من», «مئات», «خمسة», «15». */
        private Start start(Token.Segment segment, int at, int from) {
            int begin = segment.span().begin();
            if (!segment.proclitics().isEmpty() || at == from) {
                return new Start(at, begin);
            }
            int i = at - 1;
            if (analysis.token(i).fold().equals("من") && i > from) {
                i--;
            }
            Token before = analysis.token(i);
            if (before.kind() == Token.Kind.NUMBER && i == at - 1) {
                return new Start(i, before.span().begin());
            }
            for (Token.Segment s : before.segments()) {
                if (QUANTITIES.contains(s.stem()) && !names.isCovered(i)) {
                    return new Start(i, s.span().begin());
                }
            }
            return new Start(at, begin);
        }

        /** «آلاف المعلمين», «مئات من النقابيين»: many of those whom a plural in «ين» names are people. */
        private Optional<Mention.Nominal> crowd(Token token, int end) {
            Optional<Token.Segment> quantity = token.segments().stream()
                    .filter(s -> CROWDS.contains(s.stem()))
                    .findFirst();
            if (quantity.isEmpty()) {
                return Optional.empty();
            }
            int at = token.index() + 1;
            if (at + 1 < end && analysis.token(at).fold().equals("من")) {
                at++;
            }
            if (at >= end || names.isCovered(at) || !isPeople(analysis.token(at).fold())) {
                return Optional.empty();
            }
            return Optional.of(new Mention.Nominal(
                    new Span(
                            quantity.get().span().begin(),
                            analysis.token(at).span().end()),
                    token.index(),
                    at + 1,
                    analysis.token(at).fold(),
                    "people",
                    Optional.empty(),
                    "CVL",
                    true,
                    true,
                    RULE + "local",
                    0.6));
        }

        private boolean isPeople(String fold) {
            return isDefinite(fold)
                    && fold.length() > SHORTEST_PEOPLE
                    && (fold.endsWith("ين") || fold.endsWith("ون"))
                    && !THINGS.contains(fold)
                    && nouns.startingWith(fold).isEmpty()
                    && qualifiers.nisbas(fold).isEmpty();
        }

        /** «عشرين فلسطينيا», «ثلاثة سوريين», «مئة مصري». */
        private static boolean isCountable(Nisba nisba, String stem) {
            return !nisba.feminine()
                    && (nisba.number() == Nisba.Number.PLURAL
                            || nisba.number() == Nisba.Number.SINGULAR && (stem.endsWith("يا") || stem.endsWith("ي")));
        }

        /** «الغارات الروسية»; «الدعم المالي» is money, nothing of Mali's. */
        private Optional<Mention.Nominal> bareNisba(Token token, int from) {
            for (Token.Segment segment : token.segments()) {
                List<Nisba> readings = qualifiers.nisbas(segment.stem());
                if (readings.isEmpty()) {
                    continue;
                }
                Nisba nisba = readings.get(0);
                boolean attached = !segment.proclitics().isEmpty();
                if ((nisba.definite() || !attached)
                        && qualifiers.of(segment.stem()).isPresent()) {
                    continue;
                }
                Start start = nisba.definite()
                        ? new Start(token.index(), segment.span().begin())
                        : start(segment, token.index(), from);
                boolean people = nisba.people()
                        || nisba.number() == Nisba.Number.PLURAL && nisba.definite()
                        || start.token < token.index() && isCountable(nisba, segment.stem());
                if (!people) {
                    start = new Start(token.index(), segment.span().begin());
                }
                return Optional.of(new Mention.Nominal(
                        new Span(start.begin, segment.span().end()),
                        start.token,
                        token.index() + 1,
                        segment.stem(),
                        people ? "people" : ADJECTIVE,
                        Optional.of(nisba.state()),
                        people ? "CVL" : "GOV",
                        nisba.definite(),
                        nisba.number() != Nisba.Number.SINGULAR,
                        RULE + "nisba",
                        people ? 0.7 : 0.3));
            }
            return Optional.empty();
        }

        /** Reads what follows a noun. */
        private final class Complement {
            private final Match match;
            private final int end;
            private int at;
            private Optional<String> state = Optional.empty();
            private String sector;
            private boolean definite;
            private boolean hasGenitive;
            private boolean hasName;
            private boolean hasBody;

            Complement(Match match, int end) {
                this.match = match;
                this.end = Math.min(end, match.end + LONGEST);
                this.at = match.end;
                this.sector = match.form.noun().sector();
                this.definite = match.form.definite();
            }

            void read() {
                boolean more = true;
                while (more && at < end) {
                    more = name() || partitive() || genitive() || nisba() || qualifier();
                }
            }

            private boolean takesGenitive() {
                return !hasGenitive
                        && at == match.end
                        && !match.form.noun().type().equals("ngo")
                        && !match.form.words().get(0).equals(DEMANDED)
                        && match.form.possessor().isEmpty()
                        && !(isDefinite(match.segment.stem())
                                && match.form.words().size() == 1);
            }

            /** «مسلحو تنظيم «داعش»», «قوات صالح», «ميليشيا قسد»; after an article only in apposition with quotation marks or brackets. */
            private boolean name() {
                boolean side = match.form.noun().type().equals("side");
                boolean whole = match.form.number() == Nouns.Number.PLURAL
                        && match.segment.stem().endsWith("ون");
                if (side
                        || whole
                        || !takesGenitive()
                        || match.form.number() == Nouns.Number.DUAL
                        || match.form.accusative()) {
                    return false;
                }
                int i = at;
                if ((GENERIC_HEADS.contains(analysis.token(i).fold()) || isSide(i))
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
                if (name.get().kind() == Mention.Kind.STATE) {
                    state = NameMap.stateOf(name.get());
                }
                return true;
            }

            /** «سكان جنوب لبنان», «أهالي مدينة حلب»: part of a place whose name follows. */
            private boolean isSide(int i) {
                return !match.form.definite()
                        && match.form.noun().type().equals("people")
                        && SIDES.contains(analysis.token(i).fold())
                        && names.startsAt(i + 1)
                                .filter(n -> n.kind() == Mention.Kind.PLACE || n.kind() == Mention.Kind.STATE)
                                .isPresent();
            }

            /** «وحدات من الجيش», «ممثلين عن روسيا». */
            private boolean partitive() {
                if (hasGenitive
                        || match.form.definite()
                        || state.isPresent()
                        || at + 1 >= end
                        || !PARTITIVES.contains(analysis.token(at).fold())
                        || match.form.noun().type().equals("facility")) {
                    return false;
                }
                Optional<Mention.Name> name = names.startsAt(at + 1)
                        .filter(n -> n.kind() != Mention.Kind.PLACE && n.kind() != Mention.Kind.PERSON);
                if (name.isPresent() && match.form.number() != Nouns.Number.SINGULAR) {
                    at = name.get().endToken();
                    hasGenitive = true;
                    hasName = true;
                    if (name.get().kind() == Mention.Kind.STATE) {
                        state = NameMap.stateOf(name.get());
                    }
                    return true;
                }
                if (names.isCovered(at + 1) || match.form.definite()) {
                    return false;
                }
                return genitiveAt(at + 1);
            }

            private boolean genitive() {
                return takesGenitive() && !names.isCovered(at) && genitiveAt(at);
            }

            private boolean genitiveAt(int i) {
                for (Nouns.Form form : nouns.startingWith(analysis.token(i).fold())) {
                    int stop = i + form.words().size();
                    if (form.definite() && stop <= end && follows(form, i)) {
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
                boolean victims = match.form.noun().type().equals("casualties");
                if (victims
                        || sector.equals("UNK")
                        || COLLECTIVES.contains(match.form.words().get(0))) {
                    boolean armed = sector.equals("MIL") && owner.sector().equals("OPP");
                    sector = armed ? "REB" : owner.sector().equals("UNK") ? sector : owner.sector();
                }
            }

            private boolean nisba() {
                if (state.isPresent() || names.isCovered(at) || isOrdinary(analysis.token(at))) {
                    return false;
                }
                for (Nisba nisba : nisbas(analysis.token(at).fold())) {
                    if ((!nisba.people() || match.form.number() != Nouns.Number.SINGULAR) && agrees(nisba.definite())) {
                        state = Optional.of(nisba.state());
                        at++;
                        return true;
                    }
                }
                return false;
            }

            /** «الإدارة المالية» is of finance; «الجيش المالي» of Mali. */
            private boolean isOrdinary(Token adjective) {
                return qualifiers.of(adjective.fold()).isPresent()
                        && !OF_STATES.contains(match.form.noun().type())
                        && !OF_STATES.contains(match.form.words().get(0).replaceFirst("^" + ARTICLE, ""));
            }

            /** «جنديا تركيا»: after a noun in the accusative the adjective ends like it. */
            private List<Nisba> nisbas(String fold) {
                List<Nisba> found = qualifiers.nisbas(fold);
                return found.isEmpty() && match.form.accusative() && fold.endsWith("يا")
                        ? qualifiers.nisbas(fold.substring(0, fold.length() - 1))
                        : found;
            }

            private boolean agrees(boolean adjectiveDefinite) {
                return adjectiveDefinite
                        ? definite || !match.form.definite() && hasGenitive
                        : !isDefinite(match.segment.stem()) && !(definite && hasGenitive);
            }

            private boolean qualifier() {
                Token token = analysis.token(at);
                Optional<Qualifiers.Qualifier> found = qualifiers.of(token.fold());
                boolean several = match.form.number() == Nouns.Number.SINGULAR
                        && token.fold().endsWith("ون");
                if (found.isEmpty() || several || names.isCovered(at) || !agrees(isDefinite(token.fold()))) {
                    return false;
                }
                Qualifiers.Qualifier qualifier = found.get();
                if (state.isEmpty()) {
                    state = qualifier.state();
                }
                qualifierSector(qualifier.sector());
                at++;
                if (!qualifier.link().isEmpty()) {
                    boolean owned =
                            state.isEmpty() && !hasGenitive && token.fold().contains(OWNED);
                    linked(qualifier.link(), owned);
                }
                return true;
            }

            private void qualifierSector(String adds) {
                if (adds.isEmpty()) {
                    return;
                }
                boolean armed = match.form.noun().type().equals("forces") || sector.equals("REB");
                boolean open = sector.equals("UNK")
                        || sector.equals("GOV")
                        || match.form.noun().sector().equals("MIL")
                        || sector.equals("REB");
                if (!open || SETTLED.contains(match.form.noun().type()) || adds.equals("CVL") && armed) {
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
        }
    }

    private static boolean isOpening(Token token) {
        return token.isMark("«") || token.isMark("\"") || token.isMark("“") || token.isMark("(") || token.isMark("'");
    }

    private static boolean isClosing(Token token) {
        return token.isMark("»") || token.isMark("\"") || token.isMark("”") || token.isMark(")") || token.isMark("'");
    }
}
