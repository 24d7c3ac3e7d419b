package org.isnad.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;
import org.isnad.syntax.Arguments;
import org.isnad.text.Normaliser;

/**
 * Drops one of two triggers of one happening: «توصل البلدان إلى اتفاق» (the noun stays), «وقّع البلدان اتفاقية», «الاتفاق الذي
 * أبرمته إيران» (the verb stays).
 */
final class Echoes {
    private static final int NEAR = 6;
    /** From «وصلت» to «مساعدات» beyond the airport and the plane. */
    private static final int ARRIVAL = 10;
    /** «علقت واشنطن المساعدات»: from the verb to the help that is not given. */
    private static final int WITHHELD = 3;
    /** From «وصل» to «زيارة». */
    private static final int SENTENCE = 24;

    private static final Set<String> TYPES = Set.of("AGREE", "AID", "SANCTION", "REJECT", "PROTEST");

    /** «توصل البلدان إلى اتفاق», «أبرم البلدان اتفاقا»: the agreement is the deed. */
    private static final Set<String> REACHING = Set.of("توصل", "ابرم", "ابرام");

    private static final String SIGN = "وقع";

    private Echoes() {}

    static List<Event> without(List<Event> events, Analysis analysis, Arguments arguments, RoleWords words) {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing(Event::trigger).thenComparing(Event::type));
        Set<Event> echoes = new HashSet<>();
        for (int i = 0; i + 1 < sorted.size(); i++) {
            Event first = sorted.get(i);
            Event second = sorted.get(i + 1);
            if (analysis.token(first.token()).sentence()
                    != analysis.token(second.token()).sentence()) {
                continue;
            }
            int reach = atPort(first, analysis, words) ? ARRIVAL : NEAR;
            boolean near =
                    second.token() - first.token() <= reach && first.type().equals(second.type());
            if (near && first.type().equals("CONSULT") && words.is(first.lemma(), RoleWords.WordClass.HAND_OVER)) {
                echoes.add(first);
            } else if (first.type().equals("SANCTION")
                    && second.type().equals("AID")
                    && second.token() - first.token() <= WITHHELD) {
                echoes.add(second);
            } else if (second.rule().endsWith("travel")
                    && first.type().equals("CONSULT")
                    && second.token() - first.token() <= SENTENCE
                    && arguments.verbs().isFinite(first.token())) {
                echoes.add(richer(first, second) ? second : first);
            } else if (near
                    && first.type().equals("ASSAULT")
                    && words.is(second.lemma().split(" ")[0], RoleWords.WordClass.SHOT)) {
                echoes.add(second);
            } else if (near
                    && REACHING.contains(Normaliser.fold(first.lemma()))
                    && second.lemma().startsWith("اتفاق")) {
                echoes.add(first);
                sorted.set(i + 1, reached(second, first, analysis, words));
            } else if (near && isSigning(first, arguments) && second.type().equals("AGREE")) {
                echoes.add(second);
                sorted.set(i, joined(first, second, analysis, words));
            } else if (near && TYPES.contains(first.type())) {
                boolean verbThenNoun = arguments.verbs().isFinite(first.token())
                        != arguments.verbs().isFinite(second.token());
                if (verbThenNoun) {
                    boolean verb = richer(first, second);
                    echoes.add(verb ? second : first);
                    sorted.set(verb ? i : i + 1, joined(verb ? first : second, verb ? second : first, analysis, words));
                }
            }
        }
        sorted.removeAll(echoes);
        return sorted;
    }

    /** «وقعت شركة مصرية اتفاقية شراكة مع إثيوبيا»: to sign is the deed. */
    private static boolean isSigning(Event event, Arguments arguments) {
        return event.type().equals("AGREE")
                && event.lemma().equals(SIGN)
                && arguments.verbs().isFinite(event.token());
    }

    /** The agreement, with the parties of the verb that reached it where those are better known. */
    private static Event reached(Event agreement, Event verb, Analysis analysis, RoleWords words) {
        return richer(verb, agreement)
                ? agreement.withParties(verb.agents(), verb.recipients(), "echo")
                : joined(agreement, verb, analysis, words);
    }

    /** «وصلت إلى دمشق مساعدات من قطر»: the noun knows who gives, its verb to whom. */
    private static Event joined(Event kept, Event echo, Analysis analysis, RoleWords words) {
        List<Participant> agents = kept.agents().isEmpty() ? others(echo.agents(), kept.recipients()) : kept.agents();
        List<Participant> recipients = kept.recipients().isEmpty()
                        || atPort(kept, analysis, words) && !echo.recipients().isEmpty()
                ? others(echo.recipients(), agents)
                : kept.recipients();
        return agents.equals(kept.agents()) && recipients.equals(kept.recipients())
                ? kept
                : kept.withParties(agents, recipients, "echo");
    }

    /** «وصلت إلى مطار العريش طائرة تحمل مساعدات لغزة»: where help arrives on its way gets none of it. */
    private static boolean atPort(Event arrival, Analysis analysis, RoleWords words) {
        return arrival.type().equals("AID")
                && !arrival.recipients().isEmpty()
                && arrival.recipients().stream()
                        .allMatch(r -> words.is(
                                Normaliser.fold(analysis.article().slice(r.anchor()))
                                        .split(" ")[0],
                                RoleWords.WordClass.PORT));
    }

    private static List<Participant> others(List<Participant> found, List<Participant> known) {
        boolean same = found.stream()
                .anyMatch(f -> known.stream().anyMatch(k -> k.state().equals(f.state())));
        return same ? List.of() : found;
    }

    private static boolean richer(Event first, Event second) {
        int a = Math.min(1, first.agents().size())
                + Math.min(1, first.recipients().size());
        int b = Math.min(1, second.agents().size())
                + Math.min(1, second.recipients().size());
        return a > b;
    }
}
