package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.entities.Participant;
import org.isnad.syntax.Argument;

/** Who does what a noun says, as the verb tells that carries it: «شن الجيش غارات», «دعا لافروف واشنطن إلى سحب قواتها». */
final class Carried {
    private static final Set<String> TRANSITIVE = Set.of(
            "دعم", "تاييد", "مسانده", "ادانه", "شجب", "استنكار", "انتقاد", "اتهام", "شكر", "تقدير", "تثمين", "تكريم");

    private final Cast cast;
    private final Governors governors;
    private final EventNouns passage;

    Carried(Cast cast, Governors governors, EventNouns passage) {
        this.cast = cast;
        this.governors = governors;
        this.passage = passage;
    }

    /** Whoever the verb that carries the noun says does it. */
    List<Participant> carried(Trigger trigger, int governor, Carriers.Kind kind) {
        boolean suffers = trigger.row().agent() == EventRow.Agent.ELSEWHERE
                && !trigger.row().type().equals("SUPPORT");
        boolean told = Families.isTold(trigger.row().type());
        return switch (kind) {
            case LIGHT, ASPECT, INTENT, DENY ->
                new ArrayList<>(
                        suffers && trigger.row().isAgentless()
                                        || Families.isForce(trigger.row().type()) && passage.onlyTells(governor)
                                ? List.of()
                                : doerOf(governor, trigger.token()));
            case SPEECH, REFUSE, THREATEN ->
                new ArrayList<>(
                        told && !suffers || purposeOf(trigger) || ownDeed(trigger, governor)
                                ? governors.subjectOf(governor)
                                : List.of());
            case CALL, BLAME -> new ArrayList<>(calledUpon(governor, trigger.token()));
            case HAPPEN -> new ArrayList<>();
        };
    }

    private static boolean purposeOf(Trigger trigger) {
        return trigger.row().type().equals("CONSULT") && trigger.proclitics().endsWith("ل");
    }

    /** «أعلن الجيش تدمير …»: armies announce what they did. */
    private boolean ownDeed(Trigger trigger, int governor) {
        return Families.isForce(trigger.row().type())
                && !trigger.row().isAgentless()
                && trigger.row().agent() != EventRow.Agent.GENITIVE
                && governors.subjectOf(governor).stream().anyMatch(p -> Families.isArmed(p.sector()));
    }

    /** The subject of the carrying verb, unless what looks like it is the noun itself («أجرى مباحثات»). */
    private List<Participant> doerOf(int verb, int noun) {
        Optional<Argument> subject = cast.arguments().subject(verb);
        boolean itself = subject.map(s -> s.firstToken() > verb && s.head().isEmpty() && s.firstToken() <= noun)
                .orElse(false);
        return itself
                ? cast.arguments().unnamedSubject(verb).map(cast::of).orElse(List.of())
                : governors.subjectOf(verb);
    }

    /** «دعا لافروف واشنطن إلى سحب»: the one called upon stands between the call and what is called for. */
    private List<Participant> calledUpon(int call, int content) {
        return cast.arguments().objects(call).stream()
                .filter(a -> a.firstToken() < content && a.head().isPresent())
                .findFirst()
                .map(cast::of)
                .or(() -> cast.arguments()
                        .after(call, Set.of("من"))
                        .filter(a -> a.firstToken() < content && a.head().isPresent())
                        .map(cast::of))
                .orElse(List.of());
    }

    /**
     * Whether the genitive suffers what the noun says because the subject of the verb before does it: «واصل الجيش قصف المدينة», «اتهمت واشنطن
     * طهران بدعم الحوثيين», «أكد لافروف دعم سوريا», but «أكد لافروف دعم بلاده».
     */
    boolean isObject(
            Trigger trigger,
            List<Participant> own,
            List<Participant> prepositional,
            Optional<Integer> governor,
            Optional<Carriers.Kind> kind) {
        boolean transitive = trigger.row().agent() == EventRow.Agent.EITHER
                || Families.isStance(trigger.row().type()) && TRANSITIVE.contains(trigger.lemma());
        if (!transitive || !trigger.suffix().isEmpty() || !prepositional.isEmpty() || kind.isEmpty()) {
            return false;
        }
        List<Participant> doer =
                switch (kind.get()) {
                    case CALL, BLAME -> calledUpon(governor.orElseThrow(), trigger.token());
                    case HAPPEN -> List.of();
                    default -> governors.subjectOf(governor.orElseThrow());
                };
        return !doer.isEmpty()
                && own.stream().noneMatch(o -> doer.stream()
                        .anyMatch(d -> d.state().equals(o.state())
                                && (Families.isStance(trigger.row().type())
                                        || d.anchor().equals(o.anchor()))));
    }

    /** «المشاورات التي أجراها»: who does it is the subject of the sentence. */
    List<Participant> doerOfRelative(int relative, int noun) {
        boolean resumes = cast.arguments()
                .verbs()
                .finite(relative)
                .map(f -> !f.reading().suffix().isEmpty())
                .orElse(false);
        return resumes ? governors.governor(noun).map(governors::subjectOf).orElse(List.of()) : List.of();
    }
}
