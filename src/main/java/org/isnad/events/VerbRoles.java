package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.syntax.Argument;

/** Who does what a finite verb says and to whom: «قصف الجيش مواقع داعش», «قُتل ثلاثة على يد مسلحين». */
final class VerbRoles {
    private final Cast cast;
    private final Analysis analysis;
    private final Governors governors;
    private final Owners owners;
    private final Perpetrators perpetrators;

    VerbRoles(Cast cast, Governors governors, Owners owners, Perpetrators perpetrators) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
        this.governors = governors;
        this.owners = owners;
        this.perpetrators = perpetrators;
    }

    Roles find(Trigger trigger) {
        int at = trigger.token();
        Optional<Argument> subject = cast.arguments().subject(at);
        List<Participant> agents = subject.map(cast::of).orElse(List.of());
        List<Participant> recipients = recipients(trigger, at);
        Optional<Integer> governor = governors.governorOfClause(at);
        boolean passive = recipients.isEmpty()
                && trigger.suffix().isEmpty()
                && trigger.row().recipients().contains("obj")
                && Families.isForce(trigger.row().type())
                && !agents.isEmpty()
                && cast.arguments().objects(at).isEmpty()
                && !isNumber(at + 1);
        if (passive) {
            return new Roles(perpetrators.byWhom(at), agents, governor, governors.kind(governor), "passive");
        }
        return new Roles(agents, recipients, governor, governors.kind(governor), "verb");
    }

    private boolean isNumber(int index) {
        return index < analysis.tokens().size() && analysis.token(index).kind() == Token.Kind.NUMBER;
    }

    private List<Participant> recipients(Trigger trigger, int at) {
        if (!trigger.suffix().isEmpty() && trigger.row().recipients().contains("obj")) {
            Optional<Participant> meant = cast.antecedent(at, trigger.suffix());
            if (meant.isPresent()) {
                return List.of(meant.get());
            }
        }
        for (String place : trigger.row().recipients()) {
            List<Participant> found;
            if (place.equals("obj")) {
                found = cast.arguments().objects(at).stream()
                        .findFirst()
                        .map(o -> owners.hitBy(trigger, o))
                        .orElse(List.of());
            } else {
                found = cast.arguments()
                        .after(at, Set.of(place))
                        .map(a -> owners.hitBy(trigger, a))
                        .orElse(List.of());
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Families.isStance(trigger.row().type()) ? governors.describedAfter(at) : List.of();
    }
}
