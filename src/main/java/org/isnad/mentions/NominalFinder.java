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
import org.isnad.text.Span;

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
    /** «حلفاء تركيا»: class of nouns whose genitive is not the state they act for. */
    static final String ALLY = "ally";

    static final String RULE = "nominal.";
    /** «وطالب الحكومة بالرد» has a verb; no student is the government's. */
    static final String DEMANDED = "طالب";

    /** Classes of public bodies that a place makes known. */
    private static final Set<String> PLACED = Set.of("judiciary", "police", "army", "legislature");

    private final NominalLexicon lexicon;

    public NominalFinder(Registry registry) {
        this.lexicon = NominalLexicon.load(registry);
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
                || lexicon.qualifiers()
                        .nisbas(fold.substring(0, fold.length() - 1))
                        .isEmpty()) {
            return false;
        }
        Token before = analysis.token(candidate.firstToken() - 1);
        return before.sentence() == token.sentence()
                && before.fold().endsWith("ا")
                && lexicon.nouns().startingWith(before.fold()).stream()
                        .anyMatch(f -> f.accusative() && f.words().size() == 1);
    }

    /** The reading of one article. */
    private final class Reading {
        private final Analysis analysis;
        private final NameMap names;
        private final NominalMatcher matcher;
        private final Quantities quantities;
        private final BareNisbas nisbas;

        Reading(Analysis analysis, NameMap names) {
            this.analysis = analysis;
            this.names = names;
            this.matcher = new NominalMatcher(analysis, names, lexicon);
            this.quantities = new Quantities(analysis, names, lexicon);
            this.nisbas = new BareNisbas(quantities, lexicon);
        }

        Optional<Mention.Nominal> nominalAt(int at, int from, int end) {
            Token token = analysis.token(at);
            if (!token.isWord() || names.isCovered(at) || isAbstract(at, end) || isDemand(at, from, end)) {
                return Optional.empty();
            }
            NominalMatcher.Match match = matcher.match(token, end);
            if (match == null) {
                return quantities.crowd(token, end).or(() -> nisbas.bareNisba(token, from));
            }
            NominalComplement complement = new NominalComplement(analysis, names, lexicon, matcher, match, end);
            complement.read();
            if (isOfficeOf(match, complement, end)) {
                return Optional.empty();
            }
            boolean bare =
                    complement.endToken() == match.end() && complement.state().isEmpty();
            Quantities.Start start = quantities.start(match.segment(), at, from);
            boolean counted = start.token() < at;
            if (bare && !match.form().definite() && !counted && !countsBare(match.form()) && !isSomewhere(match, end)) {
                return Optional.empty();
            }
            return Optional.of(nominal(match, complement, start));
        }

        /** «الزعيم كيم جونغ أون»: before a person's name it is his title. */
        private boolean isOfficeOf(NominalMatcher.Match match, NominalComplement complement, int end) {
            int next = complement.endToken();
            return (next == match.end() || complement.state().isPresent())
                    && match.form().definite()
                    && match.form().number() == Nouns.Number.SINGULAR
                    && lexicon.is(match.form().words().get(0), NominalLexicon.Sort.OFFICE)
                    && next < end
                    && names.startsAt(next)
                            .filter(n -> n.kind() == Mention.Kind.PERSON)
                            .isPresent();
        }

        /** «محكمة في الرياض», «قوات في النيجر»: where it stands makes a bare noun somebody. */
        private boolean isSomewhere(NominalMatcher.Match match, int end) {
            return match.end() + 1 < end
                    && PLACED.contains(match.form().noun().type())
                    && analysis.token(match.end()).fold().equals("في")
                    && names.startsAt(match.end() + 1)
                            .filter(n -> n.kind() == Mention.Kind.PLACE || n.kind() == Mention.Kind.STATE)
                            .isPresent();
        }

        private static boolean countsBare(Nouns.Form form) {
            return !form.noun().definiteOnly() || form.possessor().isPresent();
        }

        private Mention.Nominal nominal(
                NominalMatcher.Match match, NominalComplement complement, Quantities.Start start) {
            Nouns.Noun noun = match.form().noun();
            Optional<String> state = complement.state();
            String policy = complement.hasName()
                    ? "genitive"
                    : complement.hasBody()
                            ? "body"
                            : match.form().possessor().isPresent() ? "possessive" : noun.state();
            if (state.isEmpty() && match.form().words().size() > 1) {
                state = stateInPhrase(match.form());
            }
            if (state.isEmpty() && Character.isUpperCase(policy.charAt(0))) {
                state = Optional.of(policy);
            }
            Span span = new Span(
                    start.begin(),
                    analysis.token(complement.endToken() - 1).span().end());
            return new Mention.Nominal(
                    span,
                    start.token(),
                    complement.endToken(),
                    match.segment().stem(),
                    noun.type(),
                    state,
                    complement.sector(),
                    match.form().definite() || complement.isDefinite(),
                    match.form().number() != Nouns.Number.SINGULAR,
                    RULE + (Character.isUpperCase(policy.charAt(0)) ? "none" : policy),
                    0.85);
        }

        /** «القضية الفلسطينية»: a phrase of the table with a nisba in it. */
        private Optional<String> stateInPhrase(Nouns.Form form) {
            return form.words().stream()
                    .skip(1)
                    .flatMap(w -> lexicon.qualifiers().nisbas(w).stream())
                    .map(Nisba::state)
                    .findFirst();
        }

        /** «القضاء على الإرهاب», «قضاء الفلوجة»: no court, but an end and a district. */
        private boolean isAbstract(int at, int end) {
            if (isUse(at) || isUnwanted(at, end)) {
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

        /** «أشخاصا غير مرغوب فيهم» says what others are. */
        private boolean isUnwanted(int at, int end) {
            return at + 2 < end
                    && analysis.token(at + 1).fold().equals("غير")
                    && analysis.token(at + 2).fold().equals("مرغوب");
        }

        /** «استخدام القوة», «بقوة»: no force that acts. */
        private boolean isUse(int at) {
            String fold = analysis.token(at).fold();
            return fold.equals("بقوه")
                    || fold.equals("بالقوه")
                    || fold.equals("القوه")
                            && at > 0
                            && analysis.token(at - 1).segments().stream()
                                    .anyMatch(s -> lexicon.is(s.stem(), NominalLexicon.Sort.USE));
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
                    || lexicon.is(analysis.token(at - 1).fold(), NominalLexicon.Sort.BEFORE_VERB);
            return (joined || fold.equals(DEMANDED))
                    && opens
                    && at + 1 < end
                    && analysis.token(at + 1).isWord()
                    && lexicon.qualifiers().nisbas(analysis.token(at + 1).fold()).stream()
                            .allMatch(Nisba::definite);
        }
    }
}
