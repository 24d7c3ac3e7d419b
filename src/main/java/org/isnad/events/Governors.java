package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.lexicon.morphology.Pos;
import org.isnad.lexicon.morphology.Reading;
import org.isnad.syntax.Verbs;

/** The verbs that a trigger hangs on: «شن» غارات, «يعتزم» أن يزور, and the one of the clause that describes it, الغارات التي «شنها». */
final class Governors {
    private static final int REACH = 32;
    private static final Set<String> RELATIVES = Set.of("الذي", "التي", "اللذين", "اللتين");
    /** «انتقادات وجهها كلينتون», «الإدانة التي أصدرتها الرابطة»: so near the clause is the noun's own, and its subject does it. */
    private static final int OWN_CLAUSE = 2;
    /** Tokens from a noun to the verb that describes it with no relative between. */
    private static final int DESCRIBED = 3;
    /** The same for an attack: «غارة جوية بطائرة مسيرة شنها الجيش». */
    private static final int FULLY_DESCRIBED = 5;

    private final Cast cast;
    private final Analysis analysis;
    private final Carriers carriers;
    private final Morphology morphology;

    Governors(Cast cast, Carriers carriers, Morphology morphology) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
        this.carriers = carriers;
        this.morphology = morphology;
    }

    /** The finite verb, or the participle that stands for one, before a noun in its clause. */
    Optional<Integer> governor(int noun) {
        int start = Math.max(analysis.sentenceOf(analysis.token(noun)).firstToken(), noun - REACH);
        for (int i = noun - 1; i >= start; i--) {
            i = cast.arguments().asides().opening(i).orElse(i);
            Token token = analysis.token(i);
            if (token.isMark(".") || token.isMark("؛") || token.isMark(":")) {
                return Optional.empty();
            }
            if (cast.arguments().verbs().isFinite(i) || isAccusativeParticiple(i)) {
                return Optional.of(asking(noun, i, start).orElse(i));
            }
            if (isThat(token.fold())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** «تمكن مقاتلو المقاومة التي تضم فصائل موالية من السيطرة»: the verb before a clause that describes somebody, whose preposition stands before the noun. */
    private Optional<Integer> asking(int noun, int nearest, int start) {
        if (!cast.arguments().isAfterRelative(nearest) || isBound(nearest, noun)) {
            return Optional.empty();
        }
        for (int i = nearest - 1; i >= start; i--) {
            if (isThat(analysis.token(i).fold())
                    || analysis.token(i).isMark("؛")
                    || analysis.token(i).isMark(":")) {
                return Optional.empty();
            }
            if (cast.arguments().verbs().isFinite(i) && !cast.arguments().isAfterRelative(i)) {
                return isBound(i, noun) ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** «قام … بتنفيذ», «تمكن … من استعادة»: whether the preposition before a noun is the one with which a verb brings what it carries. */
    boolean isBound(int verb, int noun) {
        Optional<RoleWords.WordClass> by = analysis.token(noun).segments().stream()
                        .anyMatch(s -> s.proclitics().equals("ب"))
                ? Optional.of(RoleWords.WordClass.BY_WITH)
                : switch (cast.arguments().fold(Math.max(0, noun - 1))) {
                    case "من" -> Optional.of(RoleWords.WordClass.BY_FROM);
                    case "علي" -> Optional.of(RoleWords.WordClass.BY_ON);
                    case "في" -> Optional.of(RoleWords.WordClass.BY_IN);
                    case "الي" -> Optional.of(RoleWords.WordClass.BY_TO);
                    default -> Optional.empty();
                };
        return by.filter(c -> cast.isVerb(verb, c)).isPresent();
    }

    /** «رأى ميقاتي أن ما تقوم به إسرائيل عدوان، داعيا …»: the verb of the speaker, outside what he says and outside relative clauses. */
    Optional<Integer> ofSpeaker(int participle) {
        int start = Math.max(analysis.sentenceOf(analysis.token(participle)).firstToken(), participle - 2 * REACH);
        Optional<Integer> found = Optional.empty();
        boolean inside = false;
        for (int i = participle - 1; i >= start; i--) {
            Token token = analysis.token(i);
            if (token.isMark(".") || token.isMark("؛")) {
                break;
            }
            if (isThat(token.fold()) || token.isMark(":")) {
                inside = true;
            } else if (cast.arguments().verbs().isFinite(i)) {
                boolean own = !cast.arguments().isAfterRelative(i) && !isAfterWhat(i);
                if (own && (found.isEmpty() || inside)) {
                    found = Optional.of(i);
                }
                inside = false;
            }
        }
        return found.or(() -> governor(participle));
    }

    /** «عبر الرئيس عن سعادته بما حققته القوات، مشيدا …». */
    private boolean isAfterWhat(int verb) {
        return verb > 0 && cast.is(cast.arguments().fold(verb - 1), RoleWords.WordClass.WHAT);
    }

    private boolean isAccusativeParticiple(int index) {
        Token token = analysis.token(index);
        if (!token.isWord()
                || !token.fold().endsWith("ا") && !token.fold().endsWith("ه")
                || cast.isNamed(index)
                || token.fold().endsWith("ه")
                        && cast.arguments().phrases().at(index).isPresent()) {
            return false;
        }
        for (Token.Segment segment : token.segments()) {
            if (!segment.proclitics().isEmpty() && !segment.proclitics().equals("و")) {
                continue;
            }
            for (Reading reading : morphology.readings(segment.stem())) {
                if (reading.pos() == Pos.ACTIVE_PARTICIPLE
                        && reading.suffix().isEmpty()
                        && !reading.definite()
                        && carriers.kind(reading.lemma()).isPresent()) {
                    return index > 0;
                }
            }
        }
        return false;
    }

    private static boolean isThat(String fold) {
        return fold.equals("ان")
                || fold.equals("انه")
                || fold.equals("انها")
                || fold.equals("بان")
                || fold.equals("انهم");
    }

    /** «يعتزم أن يزور», «دعا إلى أن تسحب»: the verb before «أن». */
    Optional<Integer> governorOfClause(int verb) {
        int start = Math.max(analysis.sentenceOf(analysis.token(verb)).firstToken(), verb - 4);
        for (int i = verb - 1; i >= start; i--) {
            if (analysis.token(i).fold().equals("ان")
                    || analysis.token(i).fold().equals("بان")) {
                return governor(i);
            }
        }
        return Optional.empty();
    }

    Optional<Carriers.Kind> kind(Optional<Integer> governor) {
        return governor.flatMap(g -> {
            Optional<Verbs.Finite> finite = cast.arguments().verbs().finite(g);
            if (finite.isPresent()) {
                return finite.get().readings().stream()
                        .map(r -> carriers.kind(r.lemma()))
                        .flatMap(Optional::stream)
                        .findFirst();
            }
            return analysis.token(g).segments().stream()
                    .flatMap(s -> morphology.readings(s.stem()).stream())
                    .filter(r -> r.pos() == Pos.ACTIVE_PARTICIPLE)
                    .map(r -> carriers.kind(r.lemma()))
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }

    /** «وفي مؤتمر صحفي مع نظيره، قال الوزير»: the verb that the phrase stands before. */
    Optional<Integer> nextVerb(int from) {
        int end = Math.min(analysis.sentenceOf(analysis.token(from)).endToken(), from + REACH);
        for (int i = from + 1; i < end; i++) {
            if (cast.arguments().verbs().isFinite(i)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** «الغارات التي شنتها روسيا»: the verb of the clause that describes the noun. */
    Optional<Integer> relativeVerb(int noun) {
        int end = Math.min(analysis.sentenceOf(analysis.token(noun)).endToken(), noun + 8);
        int reach = cast.is(cast.arguments().fold(noun), RoleWords.WordClass.DEED) ? FULLY_DESCRIBED : DESCRIBED;
        for (int i = noun + 1; i < end && i <= noun + reach; i++) {
            int verb = i;
            if (cast.arguments()
                    .verbs()
                    .finite(i)
                    .map(f -> (!f.reading().suffix().isEmpty() || isCarriedOut(verb, f))
                            && f.segment().proclitics().isEmpty())
                    .orElse(false)) {
                return Optional.of(i);
            }
            if (!analysis.token(i).isWord()) {
                break;
            }
        }
        boolean described = true;
        for (int i = noun + 1; i < end; i++) {
            Token token = analysis.token(i);
            if (RELATIVES.contains(token.fold())) {
                for (int j = i + 1; j < end; j++) {
                    if (cast.arguments().verbs().isFinite(j)) {
                        return Optional.of(j);
                    }
                }
                return Optional.empty();
            }
            described &= !token.isWord() || token.fold().startsWith("ال");
            boolean goesOn = described
                    && i + 1 < end
                    && RELATIVES.contains(analysis.token(i + 1).fold());
            if ((token.isMark("،") || token.isMark(",")) && !goesOn
                    || token.isMark(".")
                    || cast.arguments().verbs().isFinite(i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** «هجوم قام به داعش», «برقية بعث بها الرئيس». */
    private boolean isCarriedOut(int verb, Verbs.Finite finite) {
        return finite.readings().stream()
                        .anyMatch(r -> r.lemma().equals("قام") || cast.is(r.lemma(), RoleWords.WordClass.HAND_OVER))
                && verb + 1 < analysis.tokens().size()
                && (analysis.token(verb + 1).fold().equals("به")
                        || analysis.token(verb + 1).fold().equals("بها"));
    }

    /** «العلاقات التي تربط السعودية ومصر». */
    private boolean isLink(int verb) {
        return cast.isVerb(verb, RoleWords.WordClass.LINK);
    }

    /** The subject of a verb; of a participle («مهددا حزب الله بتدمير بيروت») whoever does what the verb before it says. */
    List<Participant> subjectOf(int verb) {
        Optional<Integer> finite = !cast.arguments().verbs().isFinite(verb)
                        && cast.arguments().fold(verb).endsWith("ا")
                        && isAccusativeParticiple(verb)
                ? ofSpeaker(verb).filter(v -> cast.arguments().verbs().isFinite(v))
                : Optional.of(verb);
        return finite.flatMap(v -> cast.arguments().subject(v)).map(cast::of).orElse(List.of());
    }

    /** «أشاد بالإنجازات التي تحققها روسيا»: the one whose deed is praised or blamed. */
    List<Participant> describedAfter(int at) {
        int from = cast.arguments().verbs().isFinite(at)
                ? cast.arguments()
                        .subject(at)
                        .filter(s -> s.firstToken() == at + 1)
                        .map(s -> s.endToken() - 1)
                        .orElse(at)
                : at;
        return relativeVerb(from)
                .filter(v -> v - at > OWN_CLAUSE
                        || kind(Optional.of(v))
                                .filter(k -> k == Carriers.Kind.LIGHT)
                                .isEmpty())
                .flatMap(v -> cast.arguments()
                        .subject(v)
                        .filter(s -> s.firstToken() > v)
                        .or(() -> isLink(v) ? cast.arguments().firstAfter(v) : Optional.empty()))
                .map(cast::of)
                .orElse(List.of());
    }
}
