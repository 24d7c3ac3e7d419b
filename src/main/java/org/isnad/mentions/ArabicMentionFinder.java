package org.isnad.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.isnad.analysis.Analysis;
import org.isnad.lexicon.Registry;
import org.isnad.lexicon.morphology.Morphology;

/**
 * Mentions in Arabic news. Readings are gathered from the registry's lists, the patterns of bodies, the grammar of personal names and the
 * trained model, rivals are settled (the longest, then the most trusted), and names once introduced are carried through the article.
 */
public final class ArabicMentionFinder implements MentionFinder {
    private static final char FATHATAN = '\u064B';

    private final GazetteerFinder gazetteer;
    private final BodyFinder bodies;
    private final PersonFinder persons;
    private final InstitutionFinder institutions;
    private final PlaceFinder places;
    private final ImpliedNames implied;
    private final ModelFinder model;
    private final NameCarrier carrier;
    private final TitleFinder titles;
    private final NominalFinder nominals;
    private final TimeFinder times;

    public ArabicMentionFinder() {
        this(Registry.load());
    }

    /** A finder over a given registry. */
    public ArabicMentionFinder(Registry registry) {
        this(registry, Morphology.load());
    }

    /** A finder over a registry and a morphology that are already loaded. */
    public ArabicMentionFinder(Registry registry, Morphology morphology) {
        Context context = new Context();
        NameLexicon lexicon = new NameLexicon(registry);
        this.gazetteer = new GazetteerFinder(lexicon, context);
        this.bodies = new BodyFinder(registry, context);
        PersonParts parts = new PersonParts(lexicon, context, morphology);
        this.persons = new PersonFinder(lexicon, context, parts, morphology);
        this.institutions = new InstitutionFinder(lexicon, morphology);
        this.places = new PlaceFinder(lexicon, context);
        this.implied = new ImpliedNames();
        this.model = new ModelFinder(lexicon, context, parts);
        this.carrier = new NameCarrier(registry, lexicon, context);
        this.titles = new TitleFinder(registry);
        this.nominals = new NominalFinder(registry);
        this.times = new TimeFinder(morphology);
    }

    @Override
    public List<Mention> find(Analysis analysis) {
        List<Mention.Name> names = names(analysis);
        List<Mention> mentions = new ArrayList<>(names);
        mentions.addAll(titles.find(analysis, names));
        mentions.addAll(nominals.find(analysis, names));
        mentions.addAll(times.find(analysis, names));
        mentions.sort(Comparator.comparing(Mention::span));
        return mentions;
    }

    private List<Mention.Name> names(Analysis analysis) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.addAll(gazetteer.find(analysis));
        candidates.removeIf(c -> nominals.isAdjective(analysis, c));
        candidates.addAll(bodies.find(analysis));
        List<Candidate> listed = settle(candidates, analysis);
        candidates.addAll(places.find(analysis, listed));
        candidates.addAll(institutions.find(analysis, tokensOf(listed, c -> true)));
        candidates.addAll(persons.find(
                analysis,
                titleEnds(analysis, listed),
                tokensOf(listed, c -> !persons.mayBePart(analysis, c)),
                within(listed)));
        List<Candidate> ruled = settle(candidates, analysis);
        candidates.addAll(model.find(analysis, tokensOf(ruled, c -> !c.rule().startsWith("person"))));
        candidates.addAll(carrier.carry(analysis, settle(candidates, analysis)));
        candidates.addAll(implied.find(analysis, ruled));
        candidates.removeIf(c -> persons.isEponym(analysis, c));
        return namesOf(settle(candidates, analysis));
    }

    /** Tokens right after a title: «وزير الخارجية الروسي» ends where «سيرغي» begins. */
    private BitSet titleEnds(Analysis analysis, List<Candidate> listed) {
        BitSet ends = new BitSet();
        for (Mention.Title title : titles.find(analysis, namesOf(listed))) {
            ends.set(title.endToken());
        }
        return ends;
    }

    private static BitSet tokensOf(Collection<Candidate> candidates, Predicate<Candidate> which) {
        BitSet tokens = new BitSet();
        candidates.stream().filter(which).forEach(c -> tokens.set(c.firstToken(), c.endToken()));
        return tokens;
    }

    private static List<Mention.Name> namesOf(List<Candidate> candidates) {
        return candidates.stream()
                .map(Candidate::toName)
                .sorted(Comparator.comparing(Mention.Name::span))
                .toList();
    }

    /** The tokens of listed persons after the first of each. */
    private static BitSet within(List<Candidate> listed) {
        BitSet tokens = new BitSet();
        listed.stream()
                .filter(c -> c.kind() == Mention.Kind.PERSON)
                .forEach(c -> tokens.set(c.firstToken() + 1, c.endToken()));
        return tokens;
    }

    /** «درعاً حصيناً» is a shield, not Daraa: a name of one word takes no ending of the indefinite accusative. */
    private static boolean isAccusative(Candidate candidate, Analysis analysis) {
        return candidate.tokens() == 1
                && analysis.token(candidate.firstToken()).text().indexOf(FATHATAN) >= 0;
    }

    /** Takes candidates best first, each where no better one stands. */
    private static List<Candidate> settle(List<Candidate> candidates, Analysis analysis) {
        BitSet taken = new BitSet(analysis.tokens().size());
        List<Candidate> settled = new ArrayList<>();
        List<Candidate> best = candidates.stream()
                .filter(c -> !isAccusative(c, analysis))
                .sorted(Candidate.BEST_FIRST)
                .toList();
        for (Candidate candidate : best) {
            int next = taken.nextSetBit(candidate.firstToken());
            if (next < 0 || next >= candidate.endToken()) {
                taken.set(candidate.firstToken(), candidate.endToken());
                settled.add(candidate);
            }
        }
        return settled;
    }
}
