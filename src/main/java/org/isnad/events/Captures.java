package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Argument;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrase;

/**
 * Whom ground is taken from: «حررت القوات مدينة عدن من الحوثيين», «بعد تحريرها من يد الحوثيين». The place itself is no party, unless it is a state («احتل العراق
 * الكويت»).
 */
final class Captures {
    private static final String FROM = "من";
    private static final String FACILITY = "facility";

    private final Cast cast;
    private final Set<String> rows;

    /** @param rows ids of the lexicon rows that tell of ground taken */
    Captures(Cast cast, Set<String> rows) {
        this.cast = cast;
        this.rows = rows;
    }

    /** The events, those of taking ground without the ground among their parties. */
    List<Event> without(List<Event> events) {
        return events.stream().map(this::without).toList();
    }

    private Event without(Event event) {
        if (!rows.contains(event.rule().split(" ", 2)[0])) {
            return event;
        }
        List<Participant> ground =
                event.recipients().stream().filter(this::isGround).toList();
        List<Participant> others =
                event.recipients().stream().filter(p -> !ground.contains(p)).toList();
        List<Participant> named = losers(event, endAfter(event, ground));
        boolean pronoun = ground.isEmpty() && !named.isEmpty();
        List<Participant> losers = others.isEmpty() || pronoun ? named : others;
        return losers.equals(event.recipients()) ? event : event.withParties(event.agents(), losers, "taken");
    }

    /** One past the ground, or past whoever takes it where the ground stands before («القرم التي انتزعتها روسيا من أوكرانيا»). */
    private int endAfter(Event event, List<Participant> ground) {
        int end = event.token() + 1;
        for (Participant told :
                Stream.concat(event.agents().stream(), ground.stream()).toList()) {
            end = Math.max(end, told.link().map(cast::endOfPhrase).orElse(end));
        }
        Optional<NounPhrase> adjective = cast.arguments().phrases().from(end);
        while (adjective
                .filter(p -> cast.arguments().isAdjective(p) && p.proclitics().isEmpty())
                .isPresent()) {
            end = adjective.get().endToken();
            adjective = cast.arguments().phrases().from(end);
        }
        return end;
    }

    /** «من داعش», «مؤخرا من يد داعش», right after the ground. */
    private List<Participant> losers(Event event, int end) {
        int size = cast.linked().analysis().tokens().size();
        int from =
                end < size && cast.arguments().words().is(cast.arguments().fold(end), WordClass.ADVERB) ? end + 1 : end;
        if (from + 1 >= size || !cast.arguments().fold(from).equals(FROM)) {
            return List.of();
        }
        boolean held = cast.is(cast.arguments().fold(from + 1), RoleWords.WordClass.HANDS);
        Optional<Argument> losers =
                held ? cast.arguments().complement(from + 1) : cast.arguments().after(from - 1, Set.of(FROM));
        return losers.map(cast::of).orElse(List.of()).stream()
                .filter(p -> p.link().map(cast::isActor).orElse(false))
                .filter(p -> !isGround(p) && !Parties.holds(event.agents(), p))
                .toList();
    }

    private boolean isGround(Participant participant) {
        return participant
                .link()
                .filter(l -> cast.isPlace(l) || isGround(cast.link(l).mention()))
                .isPresent();
    }

    private boolean isGround(Mention mention) {
        if (mention instanceof Mention.Name name) {
            return name.kind() == Mention.Kind.PLACE || isTaken(mention.firstToken() - 1);
        }
        return mention instanceof Mention.Nominal nominal
                && (nominal.noun().equals(FACILITY) || isTaken(nominal.firstToken()));
    }

    /** «قاعدة جوية», «مدن ومحافظات اليمن». */
    private boolean isTaken(int token) {
        return token >= 0 && cast.is(token, RoleWords.WordClass.TAKEN);
    }
}
