package org.isnad.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Sentence.Zone;
import org.isnad.analysis.Token;
import org.isnad.claims.SpeakerFinder.Found;
import org.isnad.entities.Linked;
import org.isnad.entities.Participant;
import org.isnad.lexicon.cues.Cue;
import org.isnad.lexicon.cues.CueForm.Agreement;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.mentions.Mention;
import org.isnad.syntax.ClauseBoundaries;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.NounPhrases;
import org.isnad.text.Normaliser;
import org.isnad.text.Span;

/** Reads one article's claims, sentence after sentence, so that «وأضاف» knows who spoke last. */
final class ArticleClaims {
    private static final int LONGEST_COLON_SPEAKER = 7;
    private static final int REACH_AFTER = 16;
    private static final int MEMORY = 6;
    private static final Set<String> AFTER_THESE_A_NOUN = Set.of("علي", "في", "من", "عن", "الي", "مع", "بين", "ل", "ب");
    private static final int REACH_OF_BAYYANA = 10;
    private static final char SHADDA = '\u0651';
    private static final int SHORTEST_SENTENCE = 3;
    private static final Set<String> MODAL = Set.of(
            "يجب", "لن", "ينبغي", "نرفض", "نؤيد", "ندعم", "سنرد", "نريد", "علي", "حق", "لا", "نحن", "نؤكد", "نطالب",
            "ندعو");
    private final Linked linked;
    private final Analysis analysis;
    private final CueScanner scanner;
    private final ContentFinder contents;
    private final SpeakerFinder speakers;
    private final Quotes quotes;
    private final NounPhrases phrases;
    private final FunctionWords words;
    private final ClauseBoundaries boundaries;
    private final Media media;
    private final Propositions propositions;
    private final List<Said> said = new ArrayList<>();

    /** A claim and what later ones need to know of it. */
    private record Said(Claim claim, int sentence, int opener, Agreement agreement) {}

    ArticleClaims(
            Linked linked,
            CueScanner scanner,
            ClauseBoundaries boundaries,
            Propositions propositions,
            FunctionWords words,
            Media media,
            Set<Integer> times) {
        this.linked = linked;
        this.analysis = linked.analysis();
        this.scanner = scanner;
        this.quotes = new Quotes(analysis);
        this.phrases = NounPhrases.of(linked);
        this.words = words;
        this.boundaries = boundaries;
        this.media = media;
        this.propositions = propositions;
        this.contents = new ContentFinder(linked, quotes, phrases, boundaries, propositions, words, media);
        this.speakers = new SpeakerFinder(linked, phrases, words, scanner, media, propositions, times);
    }

    List<Claim> claims() {
        return said.stream().map(Said::claim).toList();
    }

    void read(Sentence sentence) {
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
            headlineColon(sentence);
        }
    }

    /** Tries one reading of a cue; returns where to read on, 0 where it is no claim. */
    private int claim(CueMatch cue, Sentence sentence) {
        if (cue.cue().isAct() || isInsideName(cue)) {
            return 0;
        }
        if (cue.cue().takes("cue")) {
            return reportedBefore(cue, sentence);
        }
        if (cue.cue().kind() == Cue.Kind.PREPOSITION) {
            return attributed(cue, sentence);
        }
        if (isNoVerb(cue, sentence)
                || isBareSaying(cue)
                || isWritten(cue, sentence)
                || isPrepositionAmong(cue, sentence)) {
            return 0;
        }
        if (isImpersonal(cue, sentence) || isFirstPersonPresent(cue) || hasThingAsSubject(cue, sentence)) {
            return 0;
        }
        Optional<Content> content = contents.after(cue)
                .filter(c -> !(cue.form().isFinite() && cue.form().suffixed())
                        || c.form().equals("clause") && tellsSomebody(cue))
                .filter(c -> !cue.cue().key().equals("bayyana")
                        || c.opener() - cue.end() <= REACH_OF_BAYYANA
                        || analysis.token(cue.first()).text().indexOf(SHADDA) >= 0)
                .or(() -> throughVerbalNoun(cue, sentence));
        if (content.isPresent()) {
            if (cue.form().shape() == Shape.MASDAR && !masdarFits(cue, content.get())) {
                return 0;
            }
            say(cue, content.get(), speaker(cue, content.get(), sentence), Optional.empty());
            return endOfReport(cue, content.get());
        }
        if (cue.cue().takes("after") && cue.form().isFinite()) {
            boolean joined =
                    cue.span().begin() > analysis.token(cue.first()).span().begin();
            Optional<Content> before = contents.quotationBefore(cue.first())
                    .filter(c -> !joined
                            && analysis.token(c.end() - 1).sentence() >= sentence.index() - 1
                            && analysis.sentences()
                                            .get(analysis.token(c.end() - 1).sentence())
                                            .paragraph()
                                    == sentence.paragraph())
                    .or(() -> isAfterComma(cue) ? contents.before(cue.first()) : Optional.empty());
            if (before.isPresent() && !isContentOfAnother(before.get())) {
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
        if (phrase.first() <= sentence.firstToken() + 2 || phrase.end() >= sentence.endToken()) {
            return 0;
        }
        int verb = phrase.end();
        if (analysis.token(verb).fold().equals("قد")) {
            verb++;
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
            Optional<Content> content = contents.before(phrase.first());
            if (content.isPresent()) {
                sayAfter(cue, content.get(), sentence);
                return cue.end();
            }
        }
        return 0;
    }

    private void sayAfter(CueMatch cue, Content content, Sentence sentence) {
        int limit = Math.min(sentence.endToken(), cue.end() + REACH_AFTER);
        Optional<Found> found = speakers.subjectIn(cue.end(), limit);
        say(cue, content, resolve(found, cue).or(() -> last(cue.form().agreement())), Optional.empty());
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
        Optional<Participant> speaker = resolve(found, cue);
        if (isFront(cue, sentence)) {
            Optional<Content> content = contents.afterSource(from, found.get().end());
            if (content.isPresent() && cue.cue().takes("front")) {
                say(cue, content.get(), speaker, Optional.empty());
                return found.get().end();
            }
            return 0;
        }
        if (addVia(sentence, cue.first(), found)) {
            return found.get().end();
        }
        Optional<Content> content = contents.before(cue.first());
        if (content.isEmpty() || content.get().end() - content.get().first() < SHORTEST_SENTENCE) {
            return 0;
        }
        say(cue, content.get(), speaker, Optional.empty());
        return found.get().end();
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
            Said s = said.get(i);
            boolean own = source.isPresent()
                    && s.claim()
                            .speaker()
                            .map(Participant::anchor)
                            .equals(Optional.of(source.get().participant().anchor()));
            if (s.claim().cue().begin() < analysis.token(before).span().begin()) {
                if (!own && source.isPresent() && s.claim().via().isEmpty()) {
                    said.set(
                            i,
                            new Said(
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
                .map(l -> !(linked.links().get(l).mention() instanceof Mention.Name name
                        && name.kind() == Mention.Kind.PLACE
                        && linked.links().get(l).standsFor().isEmpty()))
                .orElse(false);
    }

    private Optional<Participant> speaker(CueMatch cue, Content content, Sentence sentence) {
        return switch (cue.form().shape()) {
            case PAST, PRESENT -> finiteSpeaker(cue, content, sentence);
            case PARTICIPLE -> circumstanceSpeaker(cue, sentence);
            case MASDAR -> masdarSpeaker(cue, content, sentence);
            case FIXED -> fixedSpeaker(cue, content, sentence);
        };
    }

    /** «مجدداً التعبير عن ترحيب …», «وجدد التأكيد أن»: the verbal noun's content is the verb's. */
    private Optional<Content> throughVerbalNoun(CueMatch cue, Sentence sentence) {
        if (!cue.cue().takes("np")) {
            return Optional.empty();
        }
        for (int at = cue.end(); at < Math.min(sentence.endToken(), cue.end() + LONGEST_COLON_SPEAKER); at++) {
            for (CueMatch noun : scanner.verbalNounAt(analysis, at)) {
                Optional<Content> content = contents.after(noun);
                if (content.isPresent()) {
                    return content.map(c -> new Content(c.span(), c.first(), c.end(), noun.first(), c.form()));
                }
            }
        }
        return Optional.empty();
    }

    /** What only looks like a verb: «على تجدد», «تدعى», «أبرز الأسباب». */
    private boolean isNoVerb(CueMatch cue, Sentence sentence) {
        if (!cue.form().isFinite()) {
            return false;
        }
        Token token = analysis.token(cue.first());
        boolean joined = cue.span().begin() > token.span().begin();
        if (cue.cue().key().equals("iddaa")
                && cue.form().shape() == Shape.PRESENT
                && token.text().endsWith("ى")) {
            return true;
        }
        if (cue.first() == sentence.firstToken() || joined) {
            return false;
        }
        String before = analysis.token(cue.first() - 1).fold();
        if (cue.cue().key().equals("abraza") && cue.form().agreement() == Agreement.MASCULINE) {
            return analysis.token(cue.first() - 1).isWord()
                    && phrases.at(cue.first() - 1).isEmpty();
        }
        return AFTER_THESE_A_NOUN.contains(before)
                || cue.form().shape() == Shape.PRESENT && before.equals("ان") && !isReportedInna(cue.first() - 1);
    }

    /** «يمكن أن يعلن» tells no statement; «قال إن الوزير …» does: the subjunctive stands right after «أن», never after «إن». */
    private boolean isReportedInna(int at) {
        return analysis.token(at).text().startsWith("إ");
    }

    /** «يمكن القول إن» says nothing of anybody; «ختم بالقول إن» does. */
    private boolean isBareSaying(CueMatch cue) {
        Token token = analysis.token(cue.first());
        return cue.form().shape() == Shape.MASDAR
                && token.fold().endsWith("القول")
                && cue.span().begin() == token.span().begin()
                && (cue.first() == 0 || !analysis.token(cue.first() - 1).fold().equals("الي"));
    }

    /** «لافتة كتب عليها «…»»: nobody is said to have written it. */
    private boolean isWritten(CueMatch cue, Sentence sentence) {
        if (!cue.cue().key().equals("kataba") || cue.end() >= sentence.endToken()) {
            return false;
        }
        String next = analysis.token(cue.end()).fold();
        return next.equals("عليه") || next.equals("عليها") || next.equals("فيه") || next.equals("فيها");
    }

    /** «بين البلدين» is no «بيّن»: the verb opens its clause and somebody follows. */
    private boolean isPrepositionAmong(CueMatch cue, Sentence sentence) {
        if (!cue.cue().key().equals("bayyana")
                || cue.form().agreement() != Agreement.MASCULINE
                || cue.form().shape() != Shape.PAST) {
            return false;
        }
        Token token = analysis.token(cue.first());
        if (token.text().indexOf(SHADDA) >= 0) {
            return false;
        }
        boolean opens = cue.span().begin() > token.span().begin()
                || cue.first() == sentence.firstToken()
                || words.is(analysis.token(cue.first() - 1).fold(), WordClass.PARTICLE)
                || analysis.token(cue.first() - 1).fold().equals("كما");
        return !opens
                || cue.end() >= sentence.endToken()
                || analysis.token(cue.end()).fold().endsWith("ين")
                || !analysis.token(cue.end()).isWord();
    }

    /** «نعتقد أن» in somebody's words is part of what he says; «قلنا إن» reports. */
    private boolean isFirstPersonPresent(CueMatch cue) {
        if (cue.cue().key().equals("itaqada")
                && analysis.token(cue.end() - 1).text().contains("أ")) {
            return true;
        }
        return cue.form().agreement() == Agreement.FIRST_PERSON
                && (cue.form().shape() == Shape.PRESENT || around(cue.span()).isEmpty());
    }

    /** «العملية تؤكد أن …»: what stands before a present verb is no speaker. */
    private boolean hasThingAsSubject(CueMatch cue, Sentence sentence) {
        if (cue.form().shape() != Shape.PRESENT
                || cue.first() <= sentence.firstToken()
                || cue.span().begin() > analysis.token(cue.first()).span().begin()
                || cue.cue().key().equals("afada")) {
            return false;
        }
        Token before = analysis.token(cue.first() - 1);
        boolean subjectFollows = cue.end() < sentence.endToken()
                && phrases.from(cue.end())
                        .filter(p -> !p.hasAttachedPreposition())
                        .isPresent();
        return before.isWord()
                && !subjectFollows
                && !words.isAny(before.fold())
                && speakers.subjectBefore(cue.first()).isEmpty();
    }

    private Optional<Participant> finiteSpeaker(CueMatch cue, Content content, Sentence sentence) {
        Agreement agreement = cue.form().agreement();
        if (cue.cue().key().equals("naqala")) {
            Optional<Found> quoted = speakers.afterAn(content.opener());
            if (quoted.isPresent()) {
                return resolve(quoted, cue);
            }
        }
        boolean joined = cue.span().begin() > analysis.token(cue.first()).span().begin();
        Optional<Found> before = joined ? Optional.empty() : speakers.subjectBefore(cue.first());
        if (before.isPresent() && before.get().participant().link().isPresent()) {
            return resolve(before, cue);
        }
        if (agreement == Agreement.MASCULINE || agreement == Agreement.FEMININE) {
            Optional<Found> after = speakers.subjectIn(cue.end(), content.opener())
                    .filter(f -> f.participant().link().isPresent() || before.isEmpty() && !isHappening(f))
                    .filter(f -> agreement == Agreement.FEMININE || !isFeminineName(f));
            if (after.isPresent() && speakers.isStatement(after.get())) {
                return author(cue, sentence).or(() -> after.map(Found::participant));
            }
            if (after.isPresent()) {
                return resolve(after, cue);
            }
        }
        if (before.isPresent()) {
            return resolve(before, cue);
        }
        if (agreement == Agreement.FIRST_PERSON) {
            return around(cue.span()).flatMap(s -> s.claim().speaker()).or(() -> last(agreement));
        }
        if (cue.cue().key().equals("afada") && cue.form().shape() == Shape.PRESENT) {
            return Optional.empty();
        }
        return dropped(cue, sentence);
    }

    /** «واتهم أوكرانيا»: a country's name in ا or ة is no subject of a masculine verb. */
    private boolean isFeminineName(Found found) {
        return found.participant()
                .link()
                .map(l -> linked.links().get(l).mention())
                .filter(m -> m instanceof Mention.Name name && name.kind() == Mention.Kind.STATE)
                .map(m -> analysis.token(m.endToken() - 1).fold())
                .map(fold -> fold.endsWith("ا") || fold.endsWith("ه"))
                .orElse(false);
    }

    /** «قصف الانفصاليين» is what is spoken of, not who speaks. */
    private boolean isHappening(Found found) {
        Token head = analysis.token(found.first());
        return found.participant().link().isEmpty() && propositions.isHead(head) && !media.isSource(head);
    }

    /** «وأكد البيان الختامي»: whoever the sentence or the last report names. */
    private Optional<Participant> author(CueMatch cue, Sentence sentence) {
        return speakers.firstIn(sentence, cue.first()).map(Found::participant).or(() -> last(Agreement.ANY));
    }

    /** «الهجمات التي قال إنها …»: whoever speaks of the attacks. */
    private boolean isAfterRelative(CueMatch cue) {
        return cue.first() > 0 && words.is(analysis.token(cue.first() - 1).fold(), WordClass.RELATIVE);
    }

    /** A dropped subject: who spoke or acted before in the sentence, or last of all. */
    private Optional<Participant> dropped(CueMatch cue, Sentence sentence) {
        Agreement agreement = cue.form().agreement();
        Optional<Said> outer = around(cue.span());
        if (cue.first() > sentence.firstToken() + 2 || outer.isPresent()) {
            int from = outer.map(s -> s.claim().content().begin()).orElse(0);
            for (int i = said.size() - 1; i >= 0 && said.get(i).sentence() == sentence.index(); i--) {
                Said s = said.get(i);
                if (s.claim().cue().begin() >= from
                        && around(s.claim().cue()).equals(outer)
                        && SpeakerFinder.mayAgree(agreement, s.agreement())
                        && s.claim().speaker().isPresent()) {
                    return s.claim().speaker();
                }
            }
            if (outer.isPresent() && isAfterRelative(cue)) {
                return outer.get().claim().speaker();
            }
            Optional<Found> named = speakers.namedIn(sentence, from, cue.first());
            if (named.isPresent()) {
                return named.map(Found::participant);
            }
            if (outer.isPresent()) {
                return outer.get().claim().speaker();
            }
        }
        boolean recent = !said.isEmpty() && said.get(said.size() - 1).sentence() >= sentence.index() - 1;
        if (!recent && sentence.index() > 0) {
            Sentence previous = analysis.sentences().get(sentence.index() - 1);
            if (previous.isText()) {
                Optional<Found> named = speakers.namedIn(previous, 0, previous.endToken());
                if (named.isPresent()) {
                    return named.map(Found::participant);
                }
            }
        }
        return last(agreement).or(() -> speakers.firstIn(sentence, cue.first()).map(Found::participant));
    }

    /** «…، مؤكداً أن»: whoever spoke or acted in the clause before. */
    private Optional<Participant> circumstanceSpeaker(CueMatch cue, Sentence sentence) {
        Optional<Said> outer = around(cue.span());
        int from = outer.map(s -> s.claim().content().begin()).orElse(0);
        for (int i = said.size() - 1; i >= 0 && said.get(i).sentence() == sentence.index(); i--) {
            Said s = said.get(i);
            if (s.claim().cue().begin() >= from
                    && s.claim().speaker().isPresent()
                    && around(s.claim().cue()).equals(outer)) {
                return s.claim().speaker();
            }
        }
        return speakers.firstIn(sentence, from, cue.first())
                .map(Found::participant)
                .or(() -> outer.flatMap(s -> s.claim().speaker()))
                .or(() -> last(Agreement.ANY));
    }

    private Optional<Participant> masdarSpeaker(CueMatch cue, Content content, Sentence sentence) {
        if (isPassive(cue)) {
            return Optional.empty();
        }
        if (cue.form().suffixed()) {
            Optional<Participant> quoted = resolve(speakers.afterAn(cue.first()), cue);
            if (quoted.isEmpty() && cue.cue().stance().equals("distancing")) {
                quoted = speakers.nearestBefore(sentence, cue.first()).map(Found::participant);
            }
            return quoted.or(() -> last(Agreement.ANY))
                    .or(() -> speakers.firstIn(sentence, cue.first()).map(Found::participant));
        }
        boolean definite = analysis.token(cue.first()).fold().contains("ال");
        if (!definite) {
            Optional<Participant> after = resolve(speakers.subjectIn(cue.end(), content.opener()), cue);
            if (after.isPresent()) {
                return after;
            }
        }
        return speakers.firstIn(sentence, cue.first()).map(Found::participant).or(() -> last(Agreement.ANY));
    }

    private Optional<Participant> fixedSpeaker(CueMatch cue, Content content, Sentence sentence) {
        if (cue.cue().kind() == Cue.Kind.PASSIVE) {
            return Optional.empty();
        }
        return switch (cue.cue().key()) {
            case "anba", "anba_tufid", "taqarir", "malumat", "shaiat", "mazaim" -> Optional.empty();
            case "bihujja", "bidhariat", "bizam", "biiddia" -> agentBefore(cue, sentence);
            case "fi_tasrih" -> speakers.governedIn(cue.end(), content.opener()).map(Found::participant);
            default ->
                resolve(speakers.subjectIn(cue.end(), content.opener()), cue)
                        .or(() -> speakers.firstIn(sentence, cue.first()).map(Found::participant))
                        .or(() -> last(Agreement.ANY));
        };
    }

    /** «من قبل ميليشيا قسد بحجة أن»: the agent nearest before, else the sentence's subject. */
    private Optional<Participant> agentBefore(CueMatch cue, Sentence sentence) {
        for (int at = cue.first() - 1; at > sentence.firstToken(); at--) {
            if (analysis.token(at).fold().equals("قبل")
                    && analysis.token(at - 1).fold().equals("من")) {
                return speakers.phraseAt(at + 1, cue.first()).map(Found::participant);
            }
        }
        return speakers.firstIn(sentence, cue.first()).map(Found::participant);
    }

    /** Who is meant by a phrase: «البيان» its author, «هؤلاء» those who spoke before. */
    private Optional<Participant> resolve(Optional<Found> found, CueMatch cue) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (speakers.isStatement(found.get()) || speakers.isAnaphor(found.get())) {
            return lastOther(cue).or(() -> found.map(Found::participant));
        }
        return found.map(Found::participant);
    }

    private Optional<Participant> lastOther(CueMatch cue) {
        return last(Agreement.ANY);
    }

    /** Who spoke last in the narrator's own reports, agreeing with a form where somebody does. */
    private Optional<Participant> last(Agreement agreement) {
        Optional<Participant> any = Optional.empty();
        int seen = 0;
        for (int i = said.size() - 1; i >= 0 && seen < MEMORY; i--) {
            Said s = said.get(i);
            if (s.claim().speaker().isEmpty() || around(s.claim().cue()).isPresent()) {
                continue;
            }
            seen++;
            if (SpeakerFinder.mayAgree(agreement, s.agreement())) {
                return s.claim().speaker();
            }
            if (any.isEmpty()) {
                any = s.claim().speaker();
            }
        }
        return any;
    }

    /** The innermost claim so far whose content holds a span. */
    private Optional<Said> around(Span span) {
        Said best = null;
        for (Said s : said) {
            if (s.claim().content().contains(span)
                    && (best == null
                            || s.claim().content().length()
                                    < best.claim().content().length())) {
                best = s;
            }
        }
        return Optional.ofNullable(best);
    }

    private void say(CueMatch cue, Content content, Optional<Participant> speaker, Optional<Participant> via) {
        int region = content.opener() > cue.end() ? content.opener() : cue.end();
        Optional<Participant> through = via.or(() -> through(cue, content))
                .filter(v -> !v.anchor().equals(speaker.map(Participant::anchor).orElse(new Span(0, 0))));
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
        said.add(new Said(
                claim,
                analysis.token(cue.first()).sentence(),
                content.opener(),
                cue.form().isFinite() ? cue.form().agreement() : agreementOf(speaker)));
    }

    /** What earlier verbs with the same speaker showed. */
    private Agreement agreementOf(Optional<Participant> speaker) {
        for (int i = said.size() - 1; i >= 0 && speaker.isPresent(); i--) {
            if (said.get(i).claim().speaker().map(Participant::anchor).equals(speaker.map(Participant::anchor))) {
                return said.get(i).agreement();
            }
        }
        return Agreement.ANY;
    }

    private static double confidence(CueMatch cue, Optional<Participant> speaker) {
        return Math.min(1, cue.cue().strength()) * (speaker.isPresent() ? 0.9 : 0.7);
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

    private void headlineColon(Sentence sentence) {
        int start = sentence.firstToken();
        for (int at = start; at < sentence.endToken() - 1; at++) {
            Token token = analysis.token(at);
            if (token.isMark(".") || token.isMark("/") || token.isMark("|") || token.isMark("…")) {
                start = at + 1;
            }
            if (!token.isMark(":") || at == start || at - start > LONGEST_COLON_SPEAKER) {
                continue;
            }
            int colon = at;
            if (said.stream().anyMatch(s -> s.opener() == colon)
                    || analysis.token(at - 1).kind() == Token.Kind.NUMBER) {
                continue;
            }
            Optional<Found> found = colonSpeaker(start, at);
            Optional<Content> content = contents.afterColon(at, sentence.endToken());
            if (found.isPresent() && content.isPresent()) {
                CueMatch cue = new CueMatch(scanner.colon(), at, at + 1, token.span());
                say(cue, content.get(), found.map(Found::participant), Optional.empty());
            }
            return;
        }
    }

    private Optional<Found> colonSpeaker(int start, int colon) {
        boolean quoted = colon - 1 > start && analysis.token(colon - 1).kind() == Token.Kind.MARK;
        Optional<NounPhrase> last = phrases.at(quoted ? colon - 2 : colon - 1);
        if (last.isPresent() && isPlaceOrState(last.get()) && !soundsLikeSpeech(colon)) {
            return Optional.empty();
        }
        if (last.isPresent() && !last.get().hasAttachedPreposition()) {
            return Optional.of(new Found(
                    speakers.participant(last.get()),
                    last.get().firstToken(),
                    last.get().endToken()));
        }
        return colon - start <= 3 ? speakers.phraseAt(start, colon) : Optional.empty();
    }

    private boolean isPlaceOrState(NounPhrase phrase) {
        return linked.links().get(phrase.head()).mention() instanceof Mention.Name name
                && (name.kind() == Mention.Kind.PLACE || name.kind() == Mention.Kind.STATE);
    }

    /** After a country's name a colon brings its words («سوريا: قتال داعش يجب أن يتم بالتنسيق معنا») or only news from there. */
    private boolean soundsLikeSpeech(int colon) {
        int end = analysis.sentenceOf(analysis.token(colon)).endToken();
        for (int at = colon + 1; at < end; at++) {
            String fold = analysis.token(at).fold();
            if (MODAL.contains(fold)
                    || fold.length() > 3 && fold.endsWith("نا") && !fold.startsWith("ال")
                    || quotes.isOpening(at) && at == colon + 1) {
                return true;
            }
        }
        return false;
    }

    /** «أبلغه أن», «أخبرهم بأن»: the pronoun is the one who is told. */
    private static boolean tellsSomebody(CueMatch cue) {
        return cue.cue().key().equals("ablagha")
                || cue.cue().key().equals("akhbara")
                || cue.cue().key().equals("wasafa");
    }

    /** «يذكر أن …» opens background; nobody says it. */
    private boolean isImpersonal(CueMatch cue, Sentence sentence) {
        return cue.form().shape() == Shape.PRESENT
                && cue.form().agreement() == Agreement.MASCULINE
                && cue.first() <= sentence.firstToken() + 1
                && cue.end() < sentence.endToken()
                && (analysis.token(cue.end()).fold().startsWith("ان")
                        || analysis.token(cue.end()).fold().equals("الي"))
                && phrases.at(Math.max(0, cue.first() - 1)).isEmpty();
    }

    /** «التأكيد على أن» counts as a claim; a bare verbal noun of a topic does not. */
    private boolean masdarFits(CueMatch cue, Content content) {
        if (cue.cue().kind() == Cue.Kind.MASDAR) {
            return true;
        }
        boolean aim = analysis.token(cue.first()).fold().startsWith("ل");
        boolean subject = content.opener() > cue.end()
                && speakers.subjectIn(cue.end(), content.opener())
                        .filter(this::isSomebody)
                        .isPresent();
        return !aim
                && (!content.form().equals("np")
                        || subject && cue.cue().key().equals("aalana")
                        || cue.cue().key().equals("ittahama"));
    }

    private boolean isSomebody(Found found) {
        return found.participant()
                .link()
                .map(l -> linked.links().get(l).mention())
                .map(m -> !(m instanceof Mention.Name name && name.kind() == Mention.Kind.PLACE))
                .orElse(speakers.isAnaphor(found));
    }

    private boolean isPassive(CueMatch cue) {
        if (cue.first() == 0) {
            return false;
        }
        String before = analysis.token(cue.first() - 1).fold();
        return before.equals("تم")
                || before.equals("وتم")
                || before.equals("جري")
                || before.equals("وجري")
                || before.equals("يتم");
    }

    private boolean isAfterComma(CueMatch cue) {
        return cue.form().shape() == Shape.PRESENT
                && cue.first() > 0
                && (analysis.token(cue.first() - 1).isMark("،")
                        || analysis.token(cue.first() - 1).isMark(","));
    }

    private boolean isContentOfAnother(Content content) {
        return said.stream().anyMatch(s -> s.claim().content().equals(content.span()));
    }

    private boolean isInsideName(CueMatch cue) {
        Optional<NounPhrase> phrase = phrases.at(cue.first());
        if (phrase.isEmpty()) {
            return false;
        }
        for (int index : phrase.get().links()) {
            Mention mention = linked.links().get(index).mention();
            if (mention.firstToken() > cue.first() || mention.endToken() <= cue.first()) {
                continue;
            }
            boolean single = mention.endToken() == mention.firstToken() + 1 && !(mention instanceof Mention.Name);
            boolean afterName = mention.endToken() == cue.end()
                    && mention.endToken() > mention.firstToken() + 1
                    && cue.form().shape() == Shape.PAST
                    && cue.cue().strength() >= 1;
            boolean beforeTitle = mention.firstToken() == cue.first()
                    && !(mention instanceof Mention.Name)
                    && cue.form().shape() == Shape.PAST
                    && cue.cue().strength() >= 1;
            if (!single && !afterName && !beforeTitle) {
                return true;
            }
        }
        return false;
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
