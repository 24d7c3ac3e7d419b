package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.syntax.Argument;
import org.isnad.syntax.NounPhrase;

/** Who does what a participle says and to whom: «مشيدا بدور روسيا», «موقف روسيا الداعم لسوريا», «بلاده ملتزمة بالاتفاق». */
final class ParticipleRoles {
    private final Cast cast;
    private final Analysis analysis;
    private final Governors governors;

    ParticipleRoles(Cast cast, Governors governors) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
        this.governors = governors;
    }

    Roles find(Trigger trigger) {
        int at = trigger.token();
        Optional<Integer> governor = Families.isTold(trigger.row().type()) && isThrownIn(at)
                ? governors.ofSpeaker(at)
                : governors.governor(at);
        List<Participant> agents = List.of();
        if (trigger.definite()) {
            agents = possessorBefore(at);
        }
        boolean several = analysis.token(at).fold().endsWith("ين");
        boolean predicate = !trigger.definite() && !trigger.indefinite() && !several;
        if (agents.isEmpty() && predicate) {
            agents = cast.arguments().describedBy(at).map(cast::of).orElse(List.of());
        }
        if (agents.isEmpty()) {
            agents = governor.map(governors::subjectOf).orElse(List.of());
        }
        if (several && agents.stream().noneMatch(this::isMen)) {
            List<Participant> people = peopleBefore(at);
            agents = people.isEmpty() ? agents : people;
        }
        if (isCharged(trigger)) {
            List<Participant> charged =
                    cast.arguments().describedBy(at).map(cast::of).orElse(List.of());
            return new Roles(List.of(), charged, governor, governors.kind(governor), "charged");
        }
        List<Participant> recipients = new ArrayList<>();
        for (String place : trigger.row().recipients()) {
            if (place.equals("obj")) {
                if (!trigger.suffix().isEmpty()) {
                    cast.antecedent(at, trigger.suffix()).ifPresent(recipients::add);
                } else {
                    recipients.addAll(cast.arguments()
                            .after(at, Set.of("ل"))
                            .filter(a -> a.firstToken() - at <= 2)
                            .or(() -> cast.arguments().complement(at))
                            .map(cast::of)
                            .orElse(List.of()));
                }
            } else {
                recipients.addAll(
                        cast.arguments().after(at, Set.of(place)).map(cast::of).orElse(List.of()));
            }
            if (!recipients.isEmpty()) {
                break;
            }
        }
        if (recipients.isEmpty() && Families.isStance(trigger.row().type())) {
            recipients.addAll(governors.describedAfter(at));
        }
        return new Roles(agents, recipients, governor, governors.kind(governor), "participle");
    }

    /** «كيانات متهمة بمساعدة النظام»: with the charge right after it a participle of accusing describes the accused. */
    private boolean isCharged(Trigger trigger) {
        int next = trigger.endToken();
        return trigger.row().type().equals("ACCUSE")
                && trigger.row().recipients().get(0).equals("obj")
                && !isThrownIn(trigger.token())
                && next < analysis.sentenceOf(analysis.token(trigger.token())).endToken()
                && cast.arguments().isCharge(next);
    }

    /** «مسؤولون», «الحوثيون»: of whom a plural participle may speak, as it does not of «مصادر». */
    private boolean isMen(Participant participant) {
        String first = participant
                .link()
                .map(l -> cast.arguments().fold(cast.link(l).mention().firstToken()))
                .orElse("");
        return first.endsWith("ون") || first.endsWith("ين");
    }

    /** «خرج آلاف السودانيين في الخرطوم مطالبين»: the nearest of whom there are several. */
    private List<Participant> peopleBefore(int at) {
        int start = analysis.sentenceOf(analysis.token(at)).firstToken();
        for (int i = at - 1; i >= start; i--) {
            Optional<NounPhrase> phrase = cast.arguments().phrases().at(i);
            if (phrase.isPresent()) {
                int head = phrase.get().head();
                if (cast.arguments().isSeveral(head)
                        && !phrase.get().hasAttachedPreposition()
                        && !cast.arguments().isAdjective(phrase.get())) {
                    return cast.of(Argument.of(phrase.get()));
                }
                i = phrase.get().firstToken();
            }
        }
        return List.of();
    }

    /** «…، داعيا مجلس الأمن إلى …», «… ينتصر» داعيا …»: after a comma or a quotation a participle tells what else the speaker says. */
    private boolean isThrownIn(int at) {
        return at > 0
                && (analysis.token(at - 1).kind() == Token.Kind.MARK
                        && "،,»”\"".contains(analysis.token(at - 1).text()));
    }

    /** «موقف روسيا الداعم»: whose it is that the adjective describes. */
    private List<Participant> possessorBefore(int at) {
        if (at == 0) {
            return List.of();
        }
        Optional<Participant> direct = cast.arguments().phrases().at(at - 1).flatMap(p -> cast.participant(p.head()));
        if (direct.isPresent()) {
            return List.of(direct.get());
        }
        for (NounForm form : NounForm.of(analysis.token(at - 1).fold())) {
            if (!form.suffix().isEmpty()) {
                return cast.antecedent(at - 1, form.suffix()).map(List::of).orElse(List.of());
            }
        }
        return List.of();
    }
}
