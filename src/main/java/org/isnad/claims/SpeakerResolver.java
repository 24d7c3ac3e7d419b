package org.isnad.claims;

import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.entities.Linked;
import org.isnad.entities.Participant;
import org.isnad.lexicon.cues.Cue;
import org.isnad.lexicon.cues.CueForm.Agreement;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.FunctionWords.WordClass;

/** Decides who speaks in a claim: the subject, the one quoted with «عن», or, where none is named, who spoke or acted before. */
final class SpeakerResolver {
    /** Cues by which somebody goes on: «وأضاف» two sentences after is still the one who spoke. */
    private static final Set<String> GOING_ON = Set.of(
            "adafa", "tabaa", "istatrada", "ardafa", "istadraka", "zada", "kammala", "wasala", "khatama", "ikhtatama");

    /** Sentences for which a speaker may pause. */
    private static final int PAUSE = 3;

    private final Linked linked;
    private final Analysis analysis;
    private final SpeakerFinder speakers;
    private final EarlierSpeakers earlier;
    private final StatementAuthors authors;
    private final Spoken said;
    private final Propositions propositions;
    private final Media media;
    private final FunctionWords words;
    private final TokenKinds kinds;

    SpeakerResolver(
            Linked linked,
            SpeakerFinder speakers,
            EarlierSpeakers earlier,
            StatementAuthors authors,
            Spoken said,
            Propositions propositions,
            Media media,
            FunctionWords words,
            TokenKinds kinds) {
        this.linked = linked;
        this.analysis = linked.analysis();
        this.speakers = speakers;
        this.earlier = earlier;
        this.authors = authors;
        this.said = said;
        this.propositions = propositions;
        this.media = media;
        this.words = words;
        this.kinds = kinds;
    }

    Optional<Participant> speaker(CueMatch cue, Content content, Sentence sentence) {
        return switch (cue.form().shape()) {
            case PAST, PRESENT -> finiteSpeaker(cue, content, sentence);
            case PARTICIPLE -> circumstanceSpeaker(cue, sentence);
            case MASDAR -> masdarSpeaker(cue, content, sentence);
            case FIXED -> fixedSpeaker(cue, content, sentence);
        };
    }

    private Optional<Participant> finiteSpeaker(CueMatch cue, Content content, Sentence sentence) {
        Agreement agreement = cue.form().agreement();
        if (cue.cue().takes("source الي")) {
            Optional<Found> source = speakers.after("الي", cue.end(), content.opener());
            return source.isPresent() ? resolve(source, cue) : dropped(cue, sentence);
        }
        if (cue.cue().key().equals("naqala")) {
            Optional<Found> quoted = speakers.afterAn(content.opener());
            if (quoted.isPresent()) {
                return resolve(quoted, cue);
            }
        }
        if (isAccusation(cue) && isAfterRelative(cue)) {
            Optional<Found> accuser = earlier.described(cue.first());
            if (accuser.isPresent()) {
                return accuser.map(Found::participant);
            }
        }
        if (isOfReports(cue)) {
            return Optional.empty();
        }
        boolean joined = cue.span().begin() > analysis.token(cue.first()).span().begin();
        Optional<Found> sender = joined ? Optional.empty() : earlier.sender(sentence, cue);
        if (sender.isPresent()) {
            return resolve(sender, cue);
        }
        Optional<Found> before = joined ? Optional.empty() : speakers.subjectBefore(cue.first());
        if (before.isPresent() && before.get().participant().link().isPresent()) {
            return resolve(before, cue);
        }
        if ((agreement == Agreement.MASCULINE || agreement == Agreement.FEMININE) && !isAfterPronoun(cue)) {
            Optional<Found> after = speakers.subjectIn(cue.end(), content.opener())
                    .filter(f -> f.participant().link().isPresent()
                            || before.isEmpty() && !isHappening(f, cue, content) && !isDescribed(f, cue))
                    .filter(f -> agreement == Agreement.FEMININE || !isFeminineName(f))
                    .filter(f -> !kinds.is(analysis.token(f.first()).fold(), SpeechWords.WordClass.SELF));
            if (after.isPresent() && authors.isStatement(after.get())) {
                return author(after.get(), cue, sentence).or(() -> after.map(Found::participant));
            }
            if (after.isPresent()) {
                return resolve(after, cue);
            }
        }
        if (before.isPresent()) {
            return resolve(before, cue);
        }
        if (agreement == Agreement.FIRST_PERSON) {
            return said.around(cue.span()).flatMap(s -> s.claim().speaker()).or(() -> said.last(agreement));
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
    private boolean isHappening(Found found, CueMatch cue, Content content) {
        Token head = analysis.token(found.first());
        boolean governs = content.form().equals("np")
                || cue.cue().takes("+ب")
                || analysis.token(Math.max(0, content.first() - 1)).fold().startsWith("بان");
        return governs
                && found.participant().link().isEmpty()
                && (words.is(head.fold(), WordClass.DEMONSTRATIVE)
                        || propositions.isHead(head)
                        || propositions.isHappening(head.fold()))
                && !media.isSource(head);
    }

    /** «وصفت نتائج الحرب بأنها كارثة»: what is described, where nobody known stands after the verb. */
    private boolean isDescribed(Found found, CueMatch cue) {
        return cue.cue().takes("+ب") && !media.isSource(analysis.token(found.first())) && !speakers.isAnaphor(found);
    }

    /** «وأكد البيان الختامي»: whoever the sentence, a statement told of just before, or the last report names. */
    private Optional<Participant> author(Found statement, CueMatch cue, Sentence sentence) {
        return earlier.firstIn(sentence, cue.first())
                .or(() -> authors.issuer(statement))
                .map(Found::participant)
                .or(() -> said.last(Agreement.ANY));
    }

    /** «قال إنها تطمئن دول الخليج»: the pronoun is the subject, so what follows is no other. */
    private boolean isAfterPronoun(CueMatch cue) {
        if (cue.first() == 0) {
            return false;
        }
        String before = analysis.token(cue.first() - 1).fold();
        return before.length() > 2 && kinds.is(before, SpeechWords.WordClass.THAT);
    }

    /** «الهجمات التي قال إنها …»: whoever speaks of the attacks. */
    private boolean isAfterRelative(CueMatch cue) {
        return cue.first() > 0 && words.is(analysis.token(cue.first() - 1).fold(), WordClass.RELATIVE);
    }

    /** «الأنباء التي تحدثت عن …»: nobody says whose they are. */
    private boolean isOfReports(CueMatch cue) {
        return isAfterRelative(cue)
                && cue.first() > 1
                && analysis.token(cue.first() - 2).segments().stream().anyMatch(s -> speakers.isReport(s.stem()));
    }

    /** A dropped subject: who spoke or acted before in the sentence, or last of all. */
    private Optional<Participant> dropped(CueMatch cue, Sentence sentence) {
        Agreement agreement = cue.form().agreement();
        Optional<Found> conceded = earlier.conceding(sentence, cue);
        if (conceded.isPresent()) {
            return conceded.map(Found::participant);
        }
        Optional<Spoken.Said> outer = said.around(cue.span());
        if (cue.first() > sentence.firstToken() + 2 || outer.isPresent()) {
            if (isAfterRelative(cue)) {
                Optional<Found> described = earlier.described(cue.first());
                if (described.isPresent() && (outer.isEmpty() || speakers.isNamed(described.get()))) {
                    return described.map(Found::participant);
                }
            }
            int from = outer.map(s -> s.claim().content().begin()).orElse(0);
            for (int i = said.size() - 1; i >= 0 && said.get(i).sentence() == sentence.index(); i--) {
                Spoken.Said s = said.get(i);
                if (s.claim().cue().begin() >= from
                        && said.around(s.claim().cue()).equals(outer)
                        && SpeakerFinder.mayAgree(agreement, s.agreement())
                        && s.claim().speaker().isPresent()) {
                    int end = s.claim().content().end();
                    return earlier.actorBefore(sentence, end, cue)
                            .filter(f -> analysis.token(f.first()).span().begin() >= end)
                            .map(Found::participant)
                            .or(() -> s.claim().speaker());
                }
            }
            if (outer.isPresent() && isAfterRelative(cue)) {
                return outer.get().claim().speaker();
            }
            Optional<Found> named = answers(cue)
                    .flatMap(c -> earlier.firstIn(sentence, from, c.first()))
                    .filter(f -> speakers.isTopic(f, sentence))
                    .or(() -> earlier.namedIn(sentence, from, cue.first(), agreement))
                    .or(() -> earlier.actorBefore(sentence, from, cue));
            if (named.isPresent()) {
                return named.map(Found::participant);
            }
            if (outer.isPresent()) {
                return outer.get().claim().speaker();
            }
        }
        int near = GOING_ON.contains(cue.cue().key()) ? PAUSE : 1;
        boolean recent = !said.isEmpty() && said.get(said.size() - 1).sentence() >= sentence.index() - near;
        if (!recent && sentence.index() > 0) {
            Sentence previous = analysis.sentences().get(sentence.index() - 1);
            if (previous.isText()) {
                Optional<Found> named = earlier.namedIn(previous, 0, previous.endToken(), agreement);
                if (named.isPresent()) {
                    return named.map(Found::participant);
                }
            }
        }
        return said.last(agreement)
                .or(() -> earlier.firstIn(sentence, cue.first()).map(Found::participant));
    }

    /** «وسئل مسؤول … فقال»: «ف» goes on with who the sentence is about. */
    private Optional<CueMatch> answers(CueMatch cue) {
        boolean then = cue.span().begin() > analysis.token(cue.first()).span().begin()
                && analysis.token(cue.first()).fold().startsWith("ف");
        return then ? Optional.of(cue) : Optional.empty();
    }

    /** «…، مؤكداً أن»: whoever spoke or acted in the clause before. */
    private Optional<Participant> circumstanceSpeaker(CueMatch cue, Sentence sentence) {
        Optional<Spoken.Said> outer = said.around(cue.span());
        int from = outer.map(s -> s.claim().content().begin()).orElse(0);
        int begin = analysis.token(sentence.firstToken()).span().begin();
        for (int i = said.size() - 1; i >= 0 && reaches(said.get(i), sentence, begin); i--) {
            Spoken.Said s = said.get(i);
            if (s.claim().cue().begin() >= from
                    && s.claim().speaker().isPresent()
                    && said.around(s.claim().cue()).equals(outer)) {
                return s.claim().speaker();
            }
        }
        return earlier.actorBefore(sentence, from, cue)
                .or(() -> earlier.firstIn(sentence, from, cue.first()))
                .map(Found::participant)
                .or(() -> outer.flatMap(s -> s.claim().speaker()))
                .or(() -> said.last(Agreement.ANY));
    }

    /** Whether a claim was told in a sentence, or its quotation goes on into it: «قال: «… . …»، مشدداً على أن». */
    private static boolean reaches(Spoken.Said said, Sentence sentence, int begin) {
        return said.sentence() == sentence.index() || said.claim().content().end() > begin;
    }

    private Optional<Participant> masdarSpeaker(CueMatch cue, Content content, Sentence sentence) {
        if (isPassive(cue) || isOfTheAccused(cue)) {
            return Optional.empty();
        }
        boolean means = analysis.token(cue.first()).segments().stream()
                .anyMatch(s ->
                        s.span().begin() == cue.span().begin() && s.proclitics().endsWith("ب"));
        if (cue.form().suffixed() && means) {
            return circumstanceSpeaker(cue, sentence);
        }
        if (cue.form().suffixed()) {
            Optional<Participant> quoted = resolve(speakers.afterAn(cue.first()), cue);
            if (quoted.isEmpty() && cue.cue().stance().equals("distancing")) {
                quoted = earlier.nearestBefore(sentence, cue.first(), ownerOf(cue))
                        .map(Found::participant);
            }
            return quoted.or(() -> said.last(Agreement.ANY))
                    .or(() -> earlier.firstIn(sentence, cue.first()).map(Found::participant));
        }
        if (isFollowedByTheAccused(cue)) {
            return means
                    ? earlier.actorBefore(sentence, 0, cue)
                            .or(() -> earlier.firstIn(sentence, cue.first()))
                            .map(Found::participant)
                    : Optional.empty();
        }
        boolean definite = analysis.token(cue.first()).fold().contains("ال");
        if (!definite) {
            Optional<Participant> after = resolve(speakers.subjectIn(cue.end(), content.opener()), cue);
            if (after.isPresent()) {
                return after;
            }
        }
        return earlier.firstIn(sentence, cue.first()).map(Found::participant).or(() -> said.last(Agreement.ANY));
    }

    /** «اتهامه», «اتهامها», «اتهامهم»: what its pronoun agrees with. */
    private Agreement ownerOf(CueMatch cue) {
        String fold = analysis.token(cue.end() - 1).fold();
        if (fold.endsWith("ها")) {
            return Agreement.FEMININE;
        }
        return fold.endsWith("هم") ? Agreement.PLURAL : Agreement.MASCULINE;
    }

    private Optional<Participant> fixedSpeaker(CueMatch cue, Content content, Sentence sentence) {
        if (cue.cue().kind() == Cue.Kind.PASSIVE) {
            return Optional.empty();
        }
        return switch (cue.cue().key()) {
            case "anba", "anba_tufid", "mafaduha", "mafaduhu", "taqarir", "malumat", "shaiat", "mazaim" ->
                Optional.empty();
            case "bihujja", "bidhariat", "bizam", "biiddia" -> agentBefore(cue, sentence);
            case "fi_tasrih" -> earlier.governedIn(cue.end(), content.opener()).map(Found::participant);
            default ->
                authors.issuedAt(cue.end() - 1)
                        .map(Found::participant)
                        .or(() -> resolve(speakers.subjectIn(cue.end(), content.opener()), cue))
                        .or(() -> earlier.firstIn(sentence, cue.first()).map(Found::participant))
                        .or(() -> said.last(Agreement.ANY));
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
        return earlier.firstIn(sentence, cue.first()).map(Found::participant);
    }

    /** Who is meant by a phrase: «البيان» its author, «هؤلاء» those who spoke before. */
    Optional<Participant> resolve(Optional<Found> found, CueMatch cue) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<Found> author = authors.issuedAt(found.get().first());
        if (author.isPresent()) {
            return author.map(Found::participant);
        }
        if (authors.isStatement(found.get())) {
            return authors.issuer(found.get())
                    .map(Found::participant)
                    .or(() -> said.last(Agreement.ANY))
                    .or(() -> found.map(Found::participant));
        }
        if (speakers.isAnaphor(found.get())) {
            return said.last(Agreement.ANY).or(() -> found.map(Found::participant));
        }
        return found.map(Found::participant);
    }

    /** «قضية اتهامهم بقتل ضابط»: the pronoun is whom somebody accuses; in «اتهامه إسرائيل بالقتل» it is he who accuses. */
    private boolean isOfTheAccused(CueMatch cue) {
        return isAccusation(cue) && cue.form().suffixed() && leadsToCharge(cue.end());
    }

    /** «اتهام تركيا بقمع الصحافة»: the genitive is the accused; in «اتهام تركيا لروسيا بالقصف» it is she who accuses. */
    private boolean isFollowedByTheAccused(CueMatch cue) {
        return isAccusation(cue)
                && !cue.form().suffixed()
                && speakers.phraseAt(cue.end(), analysis.tokens().size())
                        .filter(f -> f.first() == cue.end() && leadsToCharge(f.end()))
                        .isPresent();
    }

    private static boolean isAccusation(CueMatch cue) {
        return cue.cue().key().equals("ittahama");
    }

    private boolean leadsToCharge(int at) {
        return at < analysis.tokens().size()
                && analysis.token(at).segments().stream()
                        .anyMatch(s -> s.proclitics().equals("ب"));
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
}
