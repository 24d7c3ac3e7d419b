package org.isnad.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.isnad.analysis.Analysis;
import org.isnad.lexicon.Registry;

/**
 * Mentions in Arabic news. Readings are gathered from the registry's lists, the patterns of bodies, the grammar of personal names and the
 * trained model, rivals are settled (the longest, then the most trusted), and names once introduced are carried through the article.
 */
public final class ArabicMentionFinder implements MentionFinder {
    private final GazetteerFinder gazetteer;
    private final BodyFinder bodies;
    private final TimeFinder times;
    private final TitleFinder titles;
    private final NominalFinder nominals;

    public ArabicMentionFinder() {
        this(Registry.load());
    }

    /** A finder over a given registry. */
    public ArabicMentionFinder(Registry registry) {
        Context context = new Context();
        this.gazetteer = new GazetteerFinder(registry, context);
        this.bodies = new BodyFinder(registry);
        this.times = new TimeFinder();
        this.titles = new TitleFinder(registry);
        this.nominals = new NominalFinder(registry);
    }

    @Override
    public List<Mention> find(Analysis analysis) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.addAll(gazetteer.find(analysis));
        candidates.addAll(bodies.find(analysis));
        List<Mention.Name> names = settle(candidates, analysis.tokens().size()).stream()
                .map(Candidate::toName)
                .sorted(Comparator.comparing(Mention::span))
                .toList();
        List<Mention> mentions = new ArrayList<>(names);
        mentions.addAll(titles.find(analysis, names));
        mentions.addAll(nominals.find(analysis, names));
        mentions.addAll(times.find(analysis));
        mentions.sort(Comparator.comparing(Mention::span));
        return mentions;
    }

    /** Takes candidates best first, each where no better one stands. */
    private static List<Candidate> settle(List<Candidate> candidates, int tokens) {
        BitSet taken = new BitSet(tokens);
        List<Candidate> settled = new ArrayList<>();
        for (Candidate candidate :
                candidates.stream().sorted(Candidate.BEST_FIRST).toList()) {
            int next = taken.nextSetBit(candidate.firstToken());
            if (next < 0 || next >= candidate.endToken()) {
                taken.set(candidate.firstToken(), candidate.endToken());
                settled.add(candidate);
            }
        }
        return settled;
    }
}
