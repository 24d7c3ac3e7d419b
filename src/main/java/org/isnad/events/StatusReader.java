package org.isnad.events;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.events.Event.Modality;
import org.isnad.events.Event.Status;
import org.isnad.events.Event.Tense;
import org.isnad.lexicon.Table;
import org.isnad.lexicon.morphology.Reading;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Verbs;
import org.isnad.text.Normaliser;

/** Says whether an event is told as done, planned, wished or feared, or denied, from the words before its trigger. */
final class StatusReader {
    static final Status PLANNED = new Status(false, Modality.PROSPECTIVE, Tense.FUTURE);
    static final Status HYPOTHETICAL = new Status(false, Modality.POSSIBLE, Tense.FUTURE);
    static final Status DENIED = new Status(true, Modality.CERTAIN, Tense.PAST);

    /** The words of {@code lexicon/ar/status-words.tsv}. */
    static final class Words {
        private record Entry(Status status, int reach) {}

        private static final int LONG = 4;

        private final Map<String, Entry> words;

        private Words(Map<String, Entry> words) {
            this.words = words;
        }

        static Words load() {
            Map<String, Entry> words = new HashMap<>();
            for (Table.Row row : Table.load("lexicon/ar/status-words.tsv", "word", "status", "reach")
                    .rows()) {
                Status status = of(row.required("status"))
                        .orElseThrow(() -> row.error("status", "expected actual, planned, hypothetical or denied"));
                int reach = Integer.parseInt(row.required("reach"));
                row.list("word").forEach(w -> words.putIfAbsent(Normaliser.fold(w), new Entry(status, reach)));
            }
            return new Words(words);
        }

        private Optional<Status> at(Token token, int distance) {
            for (Token.Segment segment : token.segments()) {
                Entry entry = words.get(segment.stem());
                boolean and =
                        segment.proclitics().isEmpty() || segment.proclitics().equals("و");
                if (entry != null
                        && distance <= entry.reach()
                        && (and || segment.stem().length() >= LONG)) {
                    return Optional.of(entry.status());
                }
            }
            return Optional.empty();
        }
    }

    private static final int OBJECT = 3;
    private static final int WINDOW = 8;
    /** Who denies or refuses what others said does not say that they kept silent: «نفى الاتهامات», «رفض الدعوة». */
    private static final Set<String> SAID = Set.of("ACCUSE", "REQUEST", "THREATEN");

    private static final int CLAUSE = 10;

    private final Cast cast;
    private final Analysis analysis;
    private final Words words;

    StatusReader(Cast cast, Words words) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
        this.words = words;
    }

    static Optional<Status> of(String label) {
        return switch (label) {
            case "actual" -> Optional.of(Status.ACTUAL);
            case "planned" -> Optional.of(PLANNED);
            case "hypothetical" -> Optional.of(HYPOTHETICAL);
            case "denied" -> Optional.of(DENIED);
            default -> Optional.empty();
        };
    }

    Status read(Trigger trigger, Roles roles, Optional<Mention.Time> time) {
        Optional<Status> fixed = trigger.row().status().flatMap(StatusReader::of);
        if (fixed.isPresent()) {
            return fixed.get();
        }
        Optional<Status> before = before(trigger.token());
        if (before.isPresent() && before.get().negative()) {
            return before.get();
        }
        if (wouldLead(trigger) || isAny(trigger)) {
            return HYPOTHETICAL;
        }
        if (isWhile(trigger)) {
            return Status.ACTUAL;
        }
        if (isTold(trigger)) {
            return Status.ACTUAL;
        }
        if (headsItsClause(trigger)) {
            return before.orElse(Status.ACTUAL);
        }
        boolean answered = SAID.contains(trigger.row().type())
                && roles.kind()
                        .map(k -> k == Carriers.Kind.DENY || k == Carriers.Kind.REFUSE)
                        .orElse(false);
        Optional<Status> carried =
                answered ? Optional.of(Status.ACTUAL) : roles.kind().flatMap(StatusReader::of);
        if (carried.isPresent()) {
            return carried.get();
        }
        if (before.isPresent()) {
            return before.get();
        }
        if (isFuture(trigger.token()) || roles.governor().map(this::isFuture).orElse(false)) {
            return PLANNED;
        }
        if (roles.governor().flatMap(this::before).isPresent()) {
            Status governed = roles.governor().flatMap(this::before).get();
            return governed.negative()
                            && roles.governor().filter(this::isCeasing).isPresent()
                    ? Status.ACTUAL
                    : governed;
        }
        if (!isPastVerb(trigger.token())
                && time.map(t -> t.value().startsWith("P1")
                                || t.value().startsWith("P+")
                                || t.value().startsWith("P2"))
                        .orElse(false)) {
            return PLANNED;
        }
        boolean purpose = trigger.row().form() == EventRow.Form.NOUN
                && (trigger.proclitics().equals("ل") || trigger.proclitics().equals("ول"))
                && !isSufferedOrJudged(trigger.token());
        return purpose ? PLANNED : Status.ACTUAL;
    }

    /** «سيجتمع المجلس حول الانفجار», «سترد بعد الهجوم»: an attack with the article after such words has happened, whatever will follow. */
    private boolean isTold(Trigger trigger) {
        return trigger.row().type().equals("ASSAULT")
                && trigger.row().form() == EventRow.Form.NOUN
                && trigger.definite()
                && trigger.proclitics().isEmpty()
                && trigger.token() > 0
                && cast.is(analysis.token(trigger.token() - 1).fold(), RoleWords.WordClass.SINCE);
    }

    /** «تعرضت لهجوم», «استنكارها للتفجير»: there «ل» brings what happened, no purpose. */
    private boolean isSufferedOrJudged(int noun) {
        int start = Math.max(analysis.sentenceOf(analysis.token(noun)).firstToken(), noun - WINDOW);
        for (int i = noun - 1; i >= start; i--) {
            if (!analysis.token(i).isWord()) {
                return false;
            }
            boolean takes = noun - i <= OBJECT
                    && analysis.token(i).segments().stream()
                            .flatMap(s -> NounForm.of(s.stem()).stream())
                            .anyMatch(f -> cast.is(f.base(), RoleWords.WordClass.TAKES_L));
            if (takes || cast.isVerb(i, RoleWords.WordClass.TAKES_L)) {
                return true;
            }
        }
        return false;
    }

    /** «هدد برد على أي اعتداء»: none has happened. */
    private boolean isAny(Trigger trigger) {
        return trigger.row().form() == EventRow.Form.NOUN
                && trigger.token() > 0
                && cast.is(trigger.token() - 1, RoleWords.WordClass.ANY);
    }

    /** «قرروا خلال اجتماع»: what happened while they decided is not itself decided. */
    private boolean isWhile(Trigger trigger) {
        return trigger.row().form() == EventRow.Form.NOUN
                && trigger.proclitics().isEmpty()
                && trigger.token() > 0
                && cast.is(analysis.token(trigger.token() - 1).fold(), RoleWords.WordClass.WHILE)
                && trigger.row().type().equals("CONSULT")
                && !isFutureNear(trigger.token());
    }

    private boolean isFutureNear(int token) {
        int start = Math.max(analysis.sentenceOf(analysis.token(token)).firstToken(), token - CLAUSE);
        for (int i = token - 1; i >= start; i--) {
            if (cast.arguments().verbs().isFinite(i)) {
                return isFuture(i);
            }
        }
        return false;
    }

    /** «إن رفض الاتفاق سيؤدي إلى حرب»: what would come of it tells that it has not happened. */
    private boolean wouldLead(Trigger trigger) {
        if (trigger.row().form() != EventRow.Form.NOUN || !trigger.proclitics().isEmpty() || trigger.token() == 0) {
            return false;
        }
        int end = Math.min(analysis.sentenceOf(analysis.token(trigger.token())).endToken(), trigger.token() + CLAUSE);
        for (int i = trigger.endToken(); i < end; i++) {
            if (analysis.token(i).isMark("،")) {
                return false;
            }
            Optional<Verbs.Finite> finite = cast.arguments().verbs().finite(i);
            if (finite.isPresent()) {
                String before = analysis.token(trigger.token() - 1).fold();
                boolean subject = before.endsWith("ان")
                        || !analysis.token(trigger.token() - 1).isWord();
                return subject
                        && isFuture(i)
                        && finite.get().readings().stream()
                                .anyMatch(r -> cast.is(r.lemma(), RoleWords.WordClass.WOULD_LEAD));
            }
        }
        return false;
    }

    private static Optional<Status> of(Carriers.Kind kind) {
        return switch (kind) {
            case INTENT -> Optional.of(PLANNED);
            case CALL, REFUSE, THREATEN -> Optional.of(HYPOTHETICAL);
            case DENY -> Optional.of(DENIED);
            case LIGHT, HAPPEN, ASPECT, SPEECH, BLAME -> Optional.empty();
        };
    }

    /** «حذر من الحرب، مطالبا بوقفها»: what the first verb says of its own object does not reach the participle after the comma. */
    private boolean headsItsClause(Trigger trigger) {
        return trigger.indefinite()
                && trigger.proclitics().isEmpty()
                && trigger.token() > 0
                && analysis.token(trigger.token() - 1).isMark("،");
    }

    private boolean isPastVerb(int token) {
        return cast.arguments().verbs().isFinite(token) && isPast(token);
    }

    private boolean isFuture(int token) {
        Optional<Verbs.Finite> finite = cast.arguments().verbs().finite(token);
        if (finite.isEmpty()) {
            return false;
        }
        Reading reading = finite.get().reading();
        // «سيطرا» is no «سـ» and «يطرا», if it is a verb of the lexicon as it stands.
        boolean whole =
                finite.get().readings().stream().anyMatch(r -> r.tense() == org.isnad.lexicon.morphology.Tense.PAST);
        return reading.tense() == org.isnad.lexicon.morphology.Tense.FUTURE && !whole
                || token > 0 && analysis.token(token - 1).fold().endsWith("سوف");
    }

    private boolean isPast(int token) {
        return cast.arguments()
                .verbs()
                .finite(token)
                .map(f -> f.reading().tense() == org.isnad.lexicon.morphology.Tense.PAST)
                .orElse(true);
    }

    /** Not to stop, not to lack: «لم تتوقف عن نشر قواتها» says that she deployed them. */
    private boolean isCeasing(int verb) {
        return cast.isVerb(verb, RoleWords.WordClass.CEASE);
    }

    /** «إذا لم تفرج الحركة عن المحتجزين»: nobody says that she did not. */
    private boolean isConditional(int negation) {
        return negation > 0 && cast.is(analysis.token(negation - 1).fold(), RoleWords.WordClass.CONDITION);
    }

    /** The nearest word before a token, within its clause, that settles the status. */
    private Optional<Status> before(int token) {
        int start = Math.max(analysis.sentenceOf(analysis.token(token)).firstToken(), token - WINDOW);
        for (int i = token - 1; i >= start; i--) {
            Token t = analysis.token(i);
            if (t.isMark(".") || t.isMark("؛") || t.isMark(":") || t.isMark("،")) {
                return Optional.empty();
            }
            Optional<Status> found = words.at(t, token - i);
            if (found.isPresent() && !(isPast(token) && t.fold().endsWith("قد"))) {
                return found.get().negative() && isConditional(i) ? Optional.of(HYPOTHETICAL) : found;
            }
            if (cast.arguments().verbs().isFinite(i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
