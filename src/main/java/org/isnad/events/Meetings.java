package org.isnad.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;
import org.isnad.lexicon.morphology.GrammaticalNumber;

/**
 * Remembers who met, so that «الجانبان», «بحثا» and «جرى خلال الاتصال بحث …» find their parties: those of the meeting told nearest, in the
 * same sentence or up to three sentences before.
 */
final class Meetings {
    private static final int SENTENCES = 4;

    private static final String CONSULT = "CONSULT";
    private static final String VISIT = "visit";
    private static final String ARTICLE = "ال";

    /** «مشاركة سوريا في اجتماعات الجامعة»: two states that met are the likelier pair than a state and a body. */
    private static final int FARTHER = 1000;

    private final Cast cast;
    private final Analysis analysis;
    private final List<Event> events;

    Meetings(Cast cast, List<Event> events) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
        this.events = events;
    }

    /** Whether a trigger speaks of a meeting told elsewhere. */
    boolean speaksOfOne(Trigger trigger, Roles roles) {
        if (namesBoth(roles)) {
            return true;
        }
        if (trigger.row().form() == EventRow.Form.NOUN) {
            return cast.is(trigger.lemma(), RoleWords.WordClass.TALK)
                    && roles.kind().map(k -> k == Carriers.Kind.HAPPEN).orElse(false);
        }
        return cast.is(trigger.lemma(), RoleWords.WordClass.TALKED) || isDual(trigger.token());
    }

    /** «الجانبان», «البلدين»: two parties in one word. */
    boolean namesBoth(Roles roles) {
        return roles.agents().stream().anyMatch(this::isBoth)
                || roles.recipients().stream().anyMatch(this::isBoth);
    }

    /** The roles with the parties of the nearest meeting put in. */
    Optional<Roles> complete(Trigger trigger, Roles roles) {
        List<Participant> parties = nearest(trigger.token());
        if (parties.size() < 2) {
            return Optional.empty();
        }
        Optional<Participant> both = roles.agents().stream()
                .filter(this::isBoth)
                .findFirst()
                .or(() -> roles.recipients().stream()
                        .filter(this::isBoth)
                        .findFirst()
                        .filter(b -> roles.agents().isEmpty()));
        if (both.isPresent()) {
            return Optional.of(split(
                    roles, parties.stream().map(p -> standingFor(both.get(), p)).toList()));
        }
        if (roles.agents().isEmpty() || isDual(trigger.token())) {
            return Optional.of(split(roles, parties));
        }
        if (roles.agents().stream().map(Participant::state).distinct().count() > 1) {
            return Optional.of(split(roles, roles.agents()));
        }
        Participant agent = roles.agents().get(0);
        if (roles.recipients().stream().anyMatch(this::isBoth)
                && parties.stream().noneMatch(p -> p.state().equals(agent.state()))) {
            return Optional.empty();
        }
        List<Participant> others = parties.stream()
                .filter(p -> !p.state().equals(agent.state()) && !p.anchor().equals(agent.anchor()))
                .toList();
        return others.isEmpty() || others.size() == parties.size()
                ? Optional.empty()
                : Optional.of(new Roles(roles.agents(), others, roles.governor(), roles.kind(), "meeting"));
    }

    /** «بحث مع لافروف تنسيق المواقف», «رحب خلال اللقاء بالوزير»: the side that is not told is the one of the meeting with both told near it. */
    List<Event> withOthers(List<Event> told) {
        return told.stream().map(e -> isHalfTold(e) ? withOther(e, told) : e).toList();
    }

    /** Known to the reader («خلال اللقاء») or with whom alone («بحث مع لافروف»). */
    private boolean isHalfTold(Event event) {
        boolean known = analysis.token(event.token()).fold().startsWith(ARTICLE);
        boolean noun =
                !cast.arguments().verbs().isFinite(event.token()) || cast.is(event.lemma(), RoleWords.WordClass.TALKED);
        return event.type().equals(CONSULT)
                && !event.mode().orElse("").equals(VISIT)
                && noun
                && (event.recipients().isEmpty()
                        ? known && !event.agents().isEmpty()
                        : event.agents().isEmpty());
    }

    private Event withOther(Event event, List<Event> told) {
        List<Participant> known = event.agents().isEmpty() ? event.recipients() : event.agents();
        int sentence = analysis.token(event.token()).sentence();
        List<Participant> others = told.stream()
                .filter(o -> o.type().equals(CONSULT)
                        && !o.agents().isEmpty()
                        && !o.recipients().isEmpty()
                        && Math.abs(analysis.token(o.token()).sentence() - sentence) <= SENTENCES
                        && known.stream().allMatch(k -> takesPart(k, o)))
                .min(Comparator.comparingInt(o -> Math.abs(o.token() - event.token())))
                .map(o -> Stream.concat(o.agents().stream(), o.recipients().stream())
                        .filter(p -> known.stream().noneMatch(k -> k.state().equals(p.state())))
                        .toList())
                .orElse(List.of());
        return others.isEmpty()
                ? event
                : event.agents().isEmpty()
                        ? event.withParties(others, known, "other side")
                        : event.withParties(known, others, "other side");
    }

    private static boolean takesPart(Participant party, Event meeting) {
        return party.state().isPresent()
                && Stream.concat(meeting.agents().stream(), meeting.recipients().stream())
                        .anyMatch(m -> m.state().equals(party.state()));
    }

    private static Roles split(Roles roles, List<Participant> parties) {
        return new Roles(
                parties.subList(0, 1), parties.subList(1, parties.size()), roles.governor(), roles.kind(), "meeting");
    }

    private static Participant standingFor(Participant both, Participant party) {
        return new Participant(both.anchor(), both.link(), party.entity(), party.state(), party.sector());
    }

    private boolean isBoth(Participant participant) {
        return cast.is(
                org.isnad.text.Normaliser.fold(analysis.article().slice(participant.anchor())),
                RoleWords.WordClass.BOTH);
    }

    boolean isDual(int token) {
        return cast.arguments()
                .verbs()
                .finite(token)
                .map(f -> f.reading().number() == GrammaticalNumber.DUAL)
                .orElse(false);
    }

    private List<Participant> nearest(int token) {
        int sentence = analysis.token(token).sentence();
        List<Participant> best = List.of();
        int distance = Integer.MAX_VALUE;
        for (Event event : events) {
            if (!Symmetry.isSymmetric(event.type())) {
                continue;
            }
            int other = analysis.token(event.token()).sentence();
            boolean inReach = other == sentence || event.token() < token && sentence - other <= SENTENCES;
            List<Participant> parties = new ArrayList<>(event.agents());
            parties.addAll(event.recipients());
            boolean body = parties.stream().anyMatch(p -> p.sector().equals("IGO"));
            int apart = Math.abs(event.token() - token) + (body ? FARTHER : 0);
            if (inReach
                    && apart < distance
                    && parties.size() >= 2
                    && parties.stream().noneMatch(this::isBoth)) {
                distance = apart;
                best = parties;
            }
        }
        return best;
    }
}
