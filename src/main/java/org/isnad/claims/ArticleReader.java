package org.isnad.claims;

import java.util.List;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Arabic;
import org.isnad.analysis.Language;
import org.isnad.entities.ArticleLinker;
import org.isnad.entities.Linked;
import org.isnad.entities.Linker;
import org.isnad.events.ArabicEventExtractor;
import org.isnad.events.Event;
import org.isnad.events.EventExtractor;
import org.isnad.lexicon.Registry;
import org.isnad.mentions.ArabicMentionFinder;
import org.isnad.mentions.Mention;
import org.isnad.mentions.MentionFinder;
import org.isnad.syntax.Grammar;
import org.isnad.text.Article;

/** How an article walks through the house: the one page to read first. Stateless; threads may share one. */
public final class ArticleReader {
    private final Language language;
    private final MentionFinder finder;
    private final Linker linker;
    private final EventExtractor eventExtractor;
    private final ClaimExtractor claimExtractor;
    private final FramingFinder framingFinder;
    private final StanceDeriver stanceDeriver = new StanceDeriver();

    public ArticleReader(
            Language language,
            MentionFinder finder,
            Linker linker,
            EventExtractor eventExtractor,
            ClaimExtractor claimExtractor,
            FramingFinder framingFinder) {
        this.language = language;
        this.finder = finder;
        this.linker = linker;
        this.eventExtractor = eventExtractor;
        this.claimExtractor = claimExtractor;
        this.framingFinder = framingFinder;
    }

    /** The reader of Arabic news, with the program's own data. */
    public static ArticleReader arabic() {
        return arabic(Registry.load());
    }

    /** The reader of Arabic news over a registry that is already loaded. */
    public static ArticleReader arabic(Registry registry) {
        Grammar grammar = Grammar.load();
        return arabic(registry, grammar, new ArabicEventExtractor(registry, grammar));
    }

    /** The reader of Arabic news with another finder of events. */
    public static ArticleReader arabic(Registry registry, Grammar grammar, EventExtractor events) {
        return new ArticleReader(
                new Arabic(),
                new ArabicMentionFinder(registry, grammar.morphology()),
                new ArticleLinker(registry),
                events,
                new ArabicClaimExtractor(grammar),
                new FramingFinder(grammar.words()));
    }

    /** Reads an article: its mentions, who they are, what happened and who says so. */
    public ArticleFacts read(Article article) {
        Analysis analysis = language.analyse(article);
        List<Mention> mentions = finder.find(analysis);
        Linked linked = linker.link(analysis, mentions);
        List<Event> events = eventExtractor.extract(linked);
        List<Claim> claims = claimExtractor.extract(linked);
        List<Stance> stances = stanceDeriver.derive(events);
        List<Framing> framings = framingFinder.find(linked, claims);
        return new ArticleFacts(linked, events, claims, stances, framings);
    }
}
