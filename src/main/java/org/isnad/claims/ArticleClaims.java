package org.isnad.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Sentence.Zone;
import org.isnad.analysis.Token;
import org.isnad.entities.Linked;
import org.isnad.entities.Participant;
import org.isnad.lexicon.cues.Cue;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Arguments;
import org.isnad.syntax.ClauseBoundaries;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.NounPhrases;
import org.isnad.text.Normaliser;

/** Reads one article's claims, sentence after sentence, so that «وأضاف» knows who spoke last. */
final class ArticleClaims {
    private static final int REACH_AFTER = 16;
    private static final int NEAR = 7;
    private static final int SHORTEST_SENTENCE = 3;

    private final Linked linked;
    private final Analysis analysis;
    private final CueScanner scanner;
    private final ContentFinder contents;
    private final SourceContents sources;
    private final TokenKinds kinds;
    private final SpeakerFinder speakers;
    private final SpeakerResolver resolver;
    private final CueFilter filter;
    private final HeadlineColon headlines;
    private final Quotes quotes;
    private final NounPhrases phrases;
    private final ClauseBoundaries boundaries;
    private final Media media;
    private final Spoken said = new Spoken();
    /** The source at the head of the sentence through which its reports come. */
    private Optional<Participant> leadVia = Optional.empty();

    ArticleClaims(
            Linked linked,
            Arguments arguments,
            CueScanner scanner,
            ClauseBoundaries boundaries,
            Propositions propositions,
            Media media,
            SpeechWords speech,
            Set<Integer> times) {
        this.linked = linked;
        this.analysis = linked.analysis();
        this.scanner = scanner;
        this.boundaries = boundaries;
        this.media = media;
        this.quotes = new Quotes(analysis);
        this.phrases = arguments.phrases();
        FunctionWords words = arguments.words();
        this.kinds = new TokenKinds(linked, phrases, words, speech, times);
        Extents extents = new Extents(analysis, quotes, phrases, boundaries, words);
        NominalContents nominals = new NominalContents(linked, quotes, phrases, propositions, words, kinds, extents);
        this.contents = new ContentFinder(
                analysis,
                quotes,
                phrases,
                arguments.verbs(),
                boundaries,
                propositions,
                words,
                kinds,
                media,
                extents,
                nominals);
        this.sources = new SourceContents(analysis, quotes, phrases, boundaries, propositions, words, kinds, extents);
        SpeakerPhrases named = new SpeakerPhrases(linked, arguments, kinds, scanner, media);
        this.speakers = new SpeakerFinder(linked, arguments, kinds, named, scanner, media, propositions);
        EarlierSpeakers earlier = new EarlierSpeakers(linked, arguments, kinds, named);
        StatementAuthors authors = new StatementAuthors(linked, phrases, kinds, named, media);
        this.resolver = new SpeakerResolver(linked, speakers, earlier, authors, said, propositions, media, words);
        this.filter = new CueFilter(linked, phrases, speakers, earlier, said, words, kinds, propositions);
        this.headlines = new HeadlineColon(linked, phrases, speakers, sources, quotes, media, kinds);
    }

    List<Claim> claims() {
        return said.claims();
    }

    void read(Sentence sentence) {
        leadVia = Optional.empty();
        int done = sentence.firstToken();
        for (List<CueMatch> readings : scanner.scan(analysis, sentence)) {
            if (readings.get(0).first() < done) {
                continue;
            }
            for (CueMatch cue : readings) {
                int end = claim(cue, sentence);
                if (end > 0) {
                    done = end;
                    break;
                }
            }
        }
        if (sentence.zone() == Zone.HEADLINE) {
            headlines
                    .find(sentence, said::hasOpener)
                    .ifPresent(h -> say(
                            new CueMatch(
                                    scanner.colon(),
                                    h.colon(),
                                    h.colon() + 1,
                                    analysis.token(h.colon()).span()),
                            h.content(),
                            Optional.of(h.speaker().participant()),
                            Optional.empty()));
        }
    }

    /** Tries one reading of a cue; returns where to read on, 0 where it is no claim. */
    private int claim(CueMatch cue, Sentence sentence) {
        if (cue.cue().isAct() || filter.isInsideName(cue)) {
            return 0;
        }
        if (cue.cue().takes("cue")) {
            return reportedBefore(cue, sentence);
        }
        if (cue.cue().kind() == Cue.Kind.PREPOSITION) {
            return attributed(cue, sentence);
        }
        if (filter.rejects(cue, sentence)) {
            return 0;
        }
        Optional<Content> content =
                contents.after(cue).filter(c -> filter.accepts(cue, c)).or(() -> throughVerbalNoun(cue, sentence));
        if (content.isPresent()) {
            if (cue.cue().kind() == Cue.Kind.NOUN && said.isContentOfAnother(content.get())) {
                return 0;
            }
            if (cue.form().shape() == Shape.MASDAR && !filter.masdarFits(cue, content.get())) {
                return 0;
            }
            say(cue, content.get(), resolver.speaker(cue, content.get(), sentence), Optional.empty());
            return endOfReport(cue, content.get());
        }
        if (cue.cue().takes("after") && cue.form().isFinite() && !kinds.isFuture(cue)) {
            boolean joined =
                    cue.span().begin() > analysis.token(cue.first()).span().begin();
            Optional<Content> before = sources.quotationBefore(cue.first())
                    .filter(c -> !joined
                            && analysis.token(c.end() - 1).sentence() >= sentence.index() - 1
                            && analysis.sentences()
                                            .get(analysis.token(c.end() - 1).sentence())
                                            .paragraph()
                                    == sentence.paragraph())
                    .or(() -> !joined && isAfterComma(cue) && isFollowedBySpeaker(cue)
                            ? sources.before(cue.first())
                            : Optional.empty());
            if (before.isPresent() && !said.isContentOfAnother(before.get())) {
                sayAfter(cue, before.get(), sentence);
                return cue.end();
            }
        }
        return 0;
    }

    /** Where to read on: after «قائلاً» or the verbal noun that only leads into the content («مجدداً التعبير عن», «عن اعتقاده بأن»). */
    private int endOfReport(CueMatch cue, Content content) {
        int opener = content.opener();
        if (opener >= cue.end() && boundaries.isVerbalNounOfSpeech(analysis.token(opener))) {
            return opener + 1;
        }
        if (content.form().equals("np")
                && !scanner.verbalNounAt(analysis, content.first()).isEmpty()) {
            return content.first() + 1;
        }
        for (int at = cue.end(); at < opener; at++) {
            if (boundaries.isSaying(analysis.token(at))) {
                return at + 1;
            }
        }
        return cue.end();
    }

    /** «…، كما أعلن وزير النقل»: the clause before is what the verb reports. */
    private int reportedBefore(CueMatch phrase, Sentence sentence) {
        if (phrase.end() >= sentence.endToken()) {
            return 0;
        }
        int verb = phrase.end();
        if (analysis.token(verb).fold().equals("قد")) {
            verb++;
        }
        if (phrase.first() <= sentence.firstToken() + 2) {
            return phrase.cue().key().equals("kama") ? 0 : reportedAfter(verb, sentence);
        }
        for (CueMatch cue : scanner.finiteAt(analysis, verb)) {
            if (!cue.cue().takes("after")) {
                continue;
            }
            if (contents.after(cue).filter(c -> !c.form().equals("np")).isPresent()) {
                continue;
            }
            Optional<Found> source =
                    speakers.subjectIn(cue.end(), Math.min(sentence.endToken(), cue.end() + REACH_AFTER));
            if (addVia(sentence, phrase.first(), source)) {
                return cue.end();
            }
            Optional<Content> content = sources.before(phrase.first());
            if (content.isPresent()) {
                sayAfter(cue, content.get(), sentence);
                return cue.end();
            }
        }
        return 0;
    }

    /** «وبحسب ما أعلنه الدفاع المدني، قتل …»: what the verb reports stands after its subject. */
    private int reportedAfter(int verb, Sentence sentence) {
        for (CueMatch cue : scanner.finiteAt(analysis, verb)) {
            Optional<Found> source =
                    speakers.subjectIn(cue.end(), Math.min(sentence.endToken(), cue.end() + REACH_AFTER));
            Optional<Content> content =
                    source.filter(this::isSource).flatMap(s -> sources.afterSource(s.first(), s.end()));
            if (content.isPresent()) {
                say(cue, content.get(), resolver.resolve(source, cue), Optional.empty());
                return source.get().end();
            }
        }
        return 0;
    }

    private void sayAfter(CueMatch cue, Content content, Sentence sentence) {
        int limit = Math.min(sentence.endToken(), cue.end() + REACH_AFTER);
        Optional<Found> found = speakers.subjectIn(cue.end(), limit);
        say(
                cue,
                content,
                resolver.resolve(found, cue).or(() -> said.last(cue.form().agreement())),
                Optional.empty());
    }

    /** «وفق سانا»: a source before or after what it says. */
    private int attributed(CueMatch cue, Sentence sentence) {
        if (cue.end() >= sentence.endToken()
                || cue.cue().not().contains(analysis.token(cue.end()).fold())
                || endsInPronoun(cue)) {
            return 0;
        }
        int from = cue.end();
        Optional<Found> found = speakers.phraseAt(from, Math.min(sentence.endToken(), from + REACH_AFTER));
        if (found.isEmpty() || !isSource(found.get())) {
            return 0;
        }
        if (standsInsideReport(cue, sentence)) {
            addVia(sentence, cue.first(), found);
            return found.get().end();
        }
        Optional<Participant> speaker = resolver.resolve(found, cue);
        if (isFront(cue, sentence)) {
            Optional<Content> content = sources.afterSource(from, found.get().end());
            if (content.isPresent() && isReportItself(content.get())) {
                leadVia = speaker;
                return found.get().end();
            }
            if (content.isPresent() && cue.cue().takes("front")) {
                say(cue, content.get(), speaker, Optional.empty());
                return found.get().end();
            }
            return 0;
        }
        if (addVia(sentence, cue.first(), found)) {
            return found.get().end();
        }
        Optional<Content> content = sources.before(cue.first());
        if (content.isEmpty() || content.get().end() - content.get().first() < SHORTEST_SENTENCE) {
            return 0;
        }
        if (isOnlySomebody(content.get())) {
            leadVia = speaker;
            return found.get().end();
        }
        say(cue, content.get(), speaker, Optional.empty());
        return found.get().end();
    }

    /** «نقلا عن سانا قال الوزير إن …»: what comes through the source is a report with a speaker of its own. */
    private boolean isReportItself(Content content) {
        return content.form().equals("front")
                && scanner.finiteAt(analysis, content.first()).stream()
                        .anyMatch(m -> m.cue().strength() >= 1 && m.form().shape() == Shape.PAST);
    }

    /** «الوزير، وفقاً لسانا، أكد أن …»: what stands before the source is only the subject of what follows. */
    private boolean isOnlySomebody(Content content) {
        return phrases.from(content.first())
                .filter(p -> p.endToken() >= content.end())
                .isPresent();
    }

    /** «أكدت الوزارة، وفقاً لسانا، أن …»: the source stands between a cue and its content. */
    private boolean standsInsideReport(CueMatch cue, Sentence sentence) {
        for (int i = said.size() - 1; i >= 0 && said.get(i).sentence() == sentence.index(); i--) {
            Claim claim = said.get(i).claim();
            if (claim.cue().end() <= cue.span().begin()
                    && cue.span().end() <= claim.content().begin()) {
                return true;
            }
        }
        return false;
    }

    /** «على حد قوله»: whoever is already named. */
    private boolean endsInPronoun(CueMatch cue) {
        String last = analysis.token(cue.end() - 1).fold();
        return cue.end() - cue.first() > 2
                && !Normaliser.fold(cue.cue().lemma()).endsWith(last);
    }

    /** Where a claim of this sentence has just been told, the source after it is the body through which it came. */
    private boolean addVia(Sentence sentence, int before, Optional<Found> source) {
        boolean added = false;
        for (int i = said.size() - 1; i >= 0 && said.get(i).sentence() == sentence.index(); i--) {
            Spoken.Said s = said.get(i);
            boolean own = source.isPresent()
                    && s.claim()
                            .speaker()
                            .map(Participant::anchor)
                            .equals(Optional.of(source.get().participant().anchor()));
            if (s.claim().cue().begin() < analysis.token(before).span().begin()) {
                boolean inside =
                        s.claim().content().contains(analysis.token(before).span());
                if (!own && !inside && source.isPresent() && s.claim().via().isEmpty()) {
                    said.set(
                            i,
                            new Spoken.Said(
                                    copy(s.claim(), source.map(Found::participant)),
                                    s.sentence(),
                                    s.opener(),
                                    s.agreement()));
                }
                added = true;
            }
        }
        return added;
    }

    private boolean isFront(CueMatch cue, Sentence sentence) {
        boolean joined = cue.span().begin() > analysis.token(cue.first()).span().begin();
        if (cue.first() <= sentence.firstToken() || joined) {
            return true;
        }
        Token before = analysis.token(cue.first() - 1);
        String fold = before.fold();
        return before.isMark(":")
                || quotes.isOpening(cue.first() - 1)
                || fold.equals("انه")
                || fold.equals("و")
                || fold.equals("ان");
    }

    private boolean isSource(Found found) {
        Token head = analysis.token(found.first());
        if (quotes.isOpening(found.first())) {
            return true;
        }
        if (media.isSource(head)) {
            return true;
        }
        return found.participant()
                .link()
                .map(l -> !linked.links().get(l).isMerePlace())
                .orElse(false);
    }

    /** «مجدداً التعبير عن ترحيب …», «وجدد التأكيد أن»: the verbal noun's content is the verb's. */
    private Optional<Content> throughVerbalNoun(CueMatch cue, Sentence sentence) {
        if (!cue.cue().takes("np")) {
            return Optional.empty();
        }
        for (int at = cue.end(); at < Math.min(sentence.endToken(), cue.end() + NEAR); at++) {
            for (CueMatch noun : scanner.verbalNounAt(analysis, at)) {
                Optional<Content> content = contents.after(noun);
                if (content.isPresent()) {
                    return content.map(c -> new Content(c.span(), c.first(), c.end(), noun.first(), c.form()));
                }
            }
        }
        return Optional.empty();
    }

    private void say(CueMatch cue, Content content, Optional<Participant> speaker, Optional<Participant> via) {
        int region = content.opener() > cue.end() ? content.opener() : cue.end();
        if (said.hasSame(content, speaker)) {
            return;
        }
        Optional<Participant> through = via.or(() -> through(cue, content))
                .or(() -> said.around(cue.span()).isPresent() ? Optional.empty() : leadVia)
                .filter(v -> speaker.map(s -> !s.anchor().contains(v.anchor())).orElse(true));
        Claim claim = new Claim(
                cue.span(),
                cue.cue().key(),
                ArabicClaimExtractor.stance(cue.cue().stance()).orElse(Claim.CueStance.NEUTRAL),
                speaker,
                through,
                content.span(),
                quotes.coverMost(content.span()),
                media.mediumIn(analysis, cue.end(), region),
                "cue." + cue.cue().key() + "." + content.form(),
                confidence(cue, speaker));
        said.add(new Spoken.Said(
                claim,
                analysis.token(cue.first()).sentence(),
                content.opener(),
                cue.form().isFinite() ? cue.form().agreement() : said.agreementOf(speaker)));
    }

    private static double confidence(CueMatch cue, Optional<Participant> speaker) {
        return Math.min(1, cue.cue().strength()) * (speaker.isPresent() ? 0.85 : 0.65);
    }

    /** «نقلت سانا عن الوزير قوله» and «قال لوكالة تاس»: the outlet. */
    private Optional<Participant> through(CueMatch cue, Content content) {
        Sentence sentence = analysis.sentenceOf(analysis.token(cue.first()));
        boolean masdar = cue.form().shape() == Shape.MASDAR && cue.form().suffixed();
        if (masdar || cue.cue().key().equals("naqala")) {
            for (int at = cue.cue().key().equals("naqala") ? cue.first() : cue.first() - 1;
                    at >= sentence.firstToken();
                    at--) {
                if (scanner.finiteAt(analysis, at).stream()
                        .anyMatch(m -> m.cue().key().equals("naqala"))) {
                    return speakers.subjectIn(at + 1, cue.first() == at ? content.opener() : cue.first())
                            .map(Found::participant)
                            .or(() -> said.isEmpty()
                                    ? Optional.empty()
                                    : said.get(said.size() - 1).claim().via());
                }
            }
        }
        if (content.opener() > cue.end()) {
            return media.outletIn(analysis, cue.end(), content.opener())
                    .filter(at -> !isCanal(at))
                    .flatMap(at -> speakers.phraseAt(at, content.opener()))
                    .map(Found::participant)
                    .or(() -> outletNamed(cue.end(), content.opener()));
        }
        return Optional.empty();
    }

    /** «قناة السويس» is a canal. */
    private boolean isCanal(int name) {
        if (phrases.at(name).filter(p -> p.firstToken() < name).isPresent()) {
            return true;
        }
        return phrases.at(name).map(this::isPlaceOrState).orElse(false);
    }

    /** A newspaper or channel named between the verb and what was said: «قال لـ«عكاظ»», «في حديث مع الجزيرة». */
    private Optional<Participant> outletNamed(int from, int to) {
        for (int at = from; at < to; at++) {
            Optional<NounPhrase> phrase = phrases.from(at);
            if (phrase.isPresent()
                    && linked.links().get(phrase.get().head()).sector().equals("MED")
                    && linked.links().get(phrase.get().head()).mention() instanceof Mention.Name) {
                return Optional.of(speakers.participant(phrase.get()));
            }
        }
        return Optional.empty();
    }

    private boolean isPlaceOrState(NounPhrase phrase) {
        return linked.links().get(phrase.head()).mention() instanceof Mention.Name name
                && (name.kind() == Mention.Kind.PLACE || name.kind() == Mention.Kind.STATE);
    }

    /** «…، يقول الوزير»: somebody known stands right after the verb. */
    private boolean isFollowedBySpeaker(CueMatch cue) {
        return cue.end() < analysis.tokens().size()
                && speakers.phraseAt(cue.end(), Math.min(analysis.tokens().size(), cue.end() + REACH_AFTER))
                        .filter(f -> f.participant().link().isPresent() || isSource(f))
                        .isPresent();
    }

    private boolean isAfterComma(CueMatch cue) {
        return cue.form().shape() == Shape.PRESENT
                && cue.first() > 0
                && (analysis.token(cue.first() - 1).isMark("،")
                        || analysis.token(cue.first() - 1).isMark(","));
    }

    private static Claim copy(Claim c, Optional<Participant> via) {
        return new Claim(
                c.cue(),
                c.cueKey(),
                c.stance(),
                c.speaker(),
                via,
                c.content(),
                c.direct(),
                c.medium(),
                c.rule(),
                c.confidence());
    }
}
