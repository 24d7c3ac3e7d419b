package org.isnad.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.lexicon.Registry;
import org.isnad.mentions.Mention;

/**
 * Says who every mention of an article is and for which state it acts.
 *
 * <p>In this order: names, capitals that stand for governments, the scene, bodies without their state, titles with their persons, common
 * nouns. Each step reads what the steps before it found.
 */
public final class ArticleLinker implements Linker {
    private final EntityWords lexicon = new EntityWords();
    private final Realms realms = new Realms();
    private final NameResolver names;
    private final Metonyms metonyms;
    private final TitleResolver titles;

    public ArticleLinker() {
        this(Registry.load());
    }

    /** A linker over a given registry. */
    public ArticleLinker(Registry registry) {
        this.names = new NameResolver(registry);
        this.metonyms = new Metonyms(registry);
        this.titles = new TitleResolver();
    }

    @Override
    public Linked link(Analysis analysis, List<Mention> mentions) {
        Scan scan = Scan.of(analysis, withoutCovered(mentions), lexicon);
        names.resolve(scan);
        metonyms.resolve(scan, names);
        Scene scene = Scene.of(scan, metonyms);
        names.resolveBodies(scan, scene, titles);
        settle(scan, scene);
        List<Holding> holdings = titles.resolve(scan, scene);
        List<Draft> drafts = new ArrayList<>(scan.drafts);
        drafts.addAll(new NominalResolver(scan, scene, realms).resolve());
        drafts.addAll(LoneTitles.shares(scan));
        drafts.sort(Comparator.comparing((Draft d) -> d.mention.span()));
        List<Mention.Time> times = mentions.stream()
                .filter(Mention.Time.class::isInstance)
                .map(Mention.Time.class::cast)
                .toList();
        return linked(analysis, drafts, times, holdings);
    }

    /** «مسجد في كابل», a village that no gazetteer knows: it lies where the passage plays. */
    private static void settle(Scan scan, Scene scene) {
        for (Draft draft : scan.drafts) {
            if (draft.isName(Mention.Kind.PLACE) && draft.state.isEmpty() && draft.rule.endsWith("minted")) {
                draft.state = scene.stateFor(draft);
            }
        }
    }

    /** Leaves out nominals inside or equal to a title or a longer nominal, and titles inside a nominal. */
    private static List<Mention> withoutCovered(List<Mention> mentions) {
        List<Mention> kept = new ArrayList<>();
        List<Mention> longestFirst = mentions.stream()
                .filter(m -> m instanceof Mention.Title || m instanceof Mention.Nominal)
                .sorted(Comparator.comparingInt((Mention m) -> m.firstToken() - m.endToken())
                        .thenComparing(ArticleLinker::rank)
                        .thenComparing(Mention::span))
                .toList();
        java.util.BitSet taken = new java.util.BitSet();
        for (Mention mention : longestFirst) {
            int next = taken.nextSetBit(mention.firstToken());
            if (next < 0 || next >= mention.endToken()) {
                taken.set(mention.firstToken(), mention.endToken());
                kept.add(mention);
            }
        }
        mentions.stream().filter(m -> m instanceof Mention.Name).forEach(kept::add);
        return kept;
    }

    /** Of two readings of the same words the title, unless only the noun says as what it acts («قادة الاحتجاج»). */
    private static int rank(Mention mention) {
        return mention instanceof Mention.Title title ? (title.sector().equals("UNK") ? 2 : 0) : 1;
    }

    private static Linked linked(
            Analysis analysis, List<Draft> drafts, List<Mention.Time> times, List<Holding> holdings) {
        Map<Draft, Integer> index = new IdentityHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            index.put(drafts.get(i), i);
        }
        List<Link> links = drafts.stream()
                .map(d -> new Link(
                        d.mention,
                        d.entity,
                        d.standsFor,
                        d.state,
                        d.sector,
                        d.anchor.map(index::get),
                        d.rule,
                        d.mention.confidence()))
                .toList();
        List<RoleHolding> roles = holdings.stream().map(h -> role(h, index)).toList();
        return new Linked(analysis, links, times, roles);
    }

    private static RoleHolding role(Holding holding, Map<Draft, Integer> index) {
        Mention.Title title = holding.title().title().orElseThrow();
        Optional<Integer> body = holding.body().map(index::get);
        return new RoleHolding(
                java.util.Objects.requireNonNull(index.get(holding.person())),
                title.title(),
                holding.title().state,
                body,
                holding.former(),
                title.span().cover(holding.person().mention.span()),
                title.rule(),
                title.confidence());
    }
}
