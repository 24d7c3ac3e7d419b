package org.isnad.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Sentence.Zone;
import org.isnad.entities.Linked;
import org.isnad.lexicon.cues.Cue;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.syntax.Arguments;
import org.isnad.syntax.ClauseBoundaries;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.NounPhrases;
import org.isnad.syntax.SpeechVerbs;

/**
 * Reads one article's claims, sentence after sentence, so that «وأضاف» knows who spoke last. Each cue is tried as what it can be: «وفق» an
 * attribution, «كما» an aside, any other («أكد الوزير أن …») by what it reports.
 */
final class ArticleClaims {
    private static final int NEAR = 7;

    private final Analysis analysis;
    private final CueScanner scanner;
    private final SpeechVerbs speech;
    private final ContentFinder contents;
    private final TokenKinds kinds;
    private final SpeakerResolver resolver;
    private final CueFilter filter;
    private final HeadlineColon headlines;
    private final Attributions attributions;
    private final VerbAttributions verbal;
    private final ClaimWriter writer;
    private final Spoken said = new Spoken();

    ArticleClaims(
            Linked linked,
            Arguments arguments,
            CueScanner scanner,
            SpeechVerbs speech,
            Propositions propositions,
            Media media,
            SpeechWords speechWords,
            Set<Integer> times) {
        this.analysis = linked.analysis();
        this.scanner = scanner;
        this.speech = speech;
        Quotes quotes = new Quotes(analysis);
        NounPhrases phrases = arguments.phrases();
        FunctionWords words = arguments.words();
        this.kinds = new TokenKinds(linked, phrases, words, speechWords, times);
        ClauseBoundaries boundaries = new ClauseBoundaries(analysis, phrases, words, speech, media::isSource);
        Extents extents = new Extents(analysis, quotes, phrases, boundaries, speech, words);
        NominalContents nominals = new NominalContents(linked, quotes, phrases, propositions, words, kinds, extents);
        this.contents = new ContentFinder(
                analysis,
                quotes,
                phrases,
                arguments.verbs(),
                speech,
                propositions,
                words,
                kinds,
                media,
                extents,
                nominals);
        SourceContents sources =
                new SourceContents(analysis, quotes, phrases, boundaries, propositions, words, kinds, extents);
        SpeakerPhrases named = new SpeakerPhrases(linked, arguments, kinds, scanner, media);
        SpeakerFinder speakers =
                new SpeakerFinder(linked, arguments, kinds, named, scanner, media, propositions, quotes);
        EarlierSpeakers earlier = new EarlierSpeakers(linked, arguments, kinds, named);
        StatementAuthors authors = new StatementAuthors(linked, phrases, kinds, named, media);
        this.resolver =
                new SpeakerResolver(linked, speakers, earlier, authors, said, propositions, media, words, kinds);
        this.filter = new CueFilter(linked, phrases, speakers, earlier, said, words, kinds, propositions);
        this.headlines = new HeadlineColon(analysis, phrases, speakers, sources, quotes, media, kinds);
        Outlets outlets = new Outlets(linked, phrases, scanner, speakers, media, said);
        this.writer = new ClaimWriter(analysis, quotes, media, outlets, said);
        this.attributions =
                new Attributions(analysis, phrases, scanner, speakers, resolver, sources, quotes, said, writer);
        this.verbal = new VerbAttributions(analysis, scanner, speakers, resolver, contents, sources, said, writer);
    }

    List<Claim> claims() {
        return said.claims();
    }

    void read(Sentence sentence) {
        writer.begin();
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
            headlines.find(sentence, said::hasOpener).ifPresent(this::say);
        }
    }

    /** «لافروف: موسكو مستعدة». */
    private void say(HeadlineColon.Spoken told) {
        int colon = told.colon();
        writer.comesThrough(told.outlet());
        writer.say(
                new CueMatch(
                        scanner.colon(), colon, colon + 1, analysis.token(colon).span()),
                told.content(),
                Optional.of(told.speaker().participant()));
    }

    /** Tries one reading of a cue; returns where to read on, 0 where it is no claim. */
    private int claim(CueMatch cue, Sentence sentence) {
        if (cue.cue().isAct() || filter.isInsideName(cue)) {
            return 0;
        }
        if (cue.cue().takes("cue")) {
            return verbal.phrase(cue, sentence);
        }
        if (cue.cue().kind() == Cue.Kind.PREPOSITION) {
            return attributions.read(cue, sentence);
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
            writer.say(cue, content.get(), resolver.speaker(cue, content.get(), sentence));
            return endOfReport(cue, content.get());
        }
        boolean follows = cue.cue().takes("after") && cue.form().isFinite() && !kinds.isFuture(cue);
        return follows ? verbal.verb(cue, sentence) : 0;
    }

    /** Where to read on: after «قائلاً» or the verbal noun that only leads into the content («مجدداً التعبير عن», «عن اعتقاده بأن»). */
    private int endOfReport(CueMatch cue, Content content) {
        int opener = content.opener();
        if (opener >= cue.end() && speech.isVerbalNounOfSpeech(analysis.token(opener))) {
            return opener + 1;
        }
        if (content.form().equals("np")
                && !scanner.verbalNounAt(analysis, content.first()).isEmpty()) {
            return content.first() + 1;
        }
        for (int at = cue.end(); at < opener; at++) {
            if (speech.isSaying(analysis.token(at))) {
                return at + 1;
            }
        }
        return cue.end();
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
}
