package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;
import org.isnad.syntax.Argument;
import org.isnad.syntax.FunctionWords;

/**
 * Who owns up to an attack or is blamed for it made it: «هجوم … وأعلنت حركة الشباب مسؤوليتها عنه», «وتبنى تنظيم داعش التفجير», «حمل الرئيس
 * التنظيم مسؤولية الهجوم». What nobody has owned up to has no doer: «لم تعلن أي جهة مسؤوليتها».
 */
final class Responsibility {
    private static final String DEED = "ASSAULT";
    private static final String BLAME = "ACCUSE";
    /** Sentences from an attack to the one that says who made it. */
    private static final int OLDEST = 3;
    /** Tokens from the verb to what is owned up to. */
    private static final int REACH = 10;

    private final Cast cast;
    private final Analysis analysis;

    Responsibility(Cast cast) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
    }

    List<Event> complete(List<Event> events) {
        if (events.stream().noneMatch(e -> e.type().equals(DEED))) {
            return events;
        }
        List<Event> done = new ArrayList<>(events);
        for (int i = 0; i < done.size(); i++) {
            Event event = done.get(i);
            if (event.type().equals(BLAME) && !event.recipients().isEmpty()) {
                blamed(done, event);
            }
        }
        for (int i = 0; i < done.size(); i++) {
            Event event = done.get(i);
            if (event.type().equals(DEED) && event.agents().isEmpty()) {
                List<Participant> makers = behind(event.token());
                if (!makers.isEmpty()) {
                    done.set(i, event.withParties(makers, event.recipients(), "behind"));
                }
            }
        }
        for (int verb = 0; verb < analysis.tokens().size(); verb++) {
            List<Participant> makers = ownsUp(verb);
            if (!makers.isEmpty()) {
                owned(done, verb, makers);
            }
        }
        return done;
    }

    /** «حمل الرئيس التنظيم مسؤولية الهجوم», «اتهمت كابل طالبان بالوقوف وراء التفجير»: whom they blame did what they name. */
    private void blamed(List<Event> events, Event blame) {
        for (int i = 0; i < events.size(); i++) {
            Event deed = events.get(i);
            boolean own = deed.agents().isEmpty() || deed.agents().equals(blame.agents());
            if (deed.type().equals(DEED)
                    && own
                    && deed.token() > blame.token()
                    && analysis.token(deed.token()).sentence()
                            == analysis.token(blame.token()).sentence()
                    && isAnsweredFor(deed.token())) {
                events.set(i, deed.withParties(blame.recipients(), deed.recipients(), "blamed"));
            }
        }
    }

    /** «مسؤولية الهجوم», «المسؤولية عن الهجوم», «الوقوف وراء التفجير»: right before the deed. */
    private boolean isAnsweredFor(int deed) {
        int start = analysis.sentenceOf(analysis.token(deed)).firstToken();
        for (int i = deed - 1; i >= Math.max(start, deed - REACH); i--) {
            if (i >= deed - 3 && cast.is(i, RoleWords.WordClass.ANSWERING) || cast.is(i, RoleWords.WordClass.LAID)) {
                return true;
            }
        }
        return false;
    }

    /** «إن داعش يقف وراء الهجوم», «كانت حركة الشباب خلف التفجير», «الموساد وراء الاغتيال»: who stands behind a deed. */
    private List<Participant> behind(int deed) {
        int start = analysis.sentenceOf(analysis.token(deed)).firstToken();
        int at = deed - 1;
        if (at <= start || !cast.is(at, RoleWords.WordClass.BEHIND)) {
            return List.of();
        }
        for (int i = at - 1; i >= Math.max(start, at - REACH); i--) {
            if (cast.arguments().verbs().isFinite(i)) {
                return cast.isVerb(i, RoleWords.WordClass.STANDING) && !isDenied(i)
                        ? cast.arguments()
                                .subject(i)
                                .filter(s -> s.head().filter(cast::isActor).isPresent())
                                .map(cast::of)
                                .orElse(List.of())
                        : List.of();
            }
        }
        return cast.arguments()
                .phrases()
                .at(at - 1)
                .filter(p -> p.firstToken() == start && cast.isActor(p.head()))
                .map(p -> cast.of(Argument.of(p)))
                .orElse(List.of());
    }

    /** Who owns up with the verb at a token: «وتبنت حركة الشباب الهجوم», «أعلن التنظيم مسؤوليته». */
    private List<Participant> ownsUp(int verb) {
        if (!cast.arguments().verbs().isFinite(verb) || isDenied(verb)) {
            return List.of();
        }
        boolean claims = cast.isVerb(verb, RoleWords.WordClass.CLAIM);
        boolean declares = cast.isVerb(verb, RoleWords.WordClass.OWNING);
        if (!claims && !declares) {
            return List.of();
        }
        int end = Math.min(analysis.sentenceOf(analysis.token(verb)).endToken(), verb + REACH);
        for (int i = verb + 1; i < end; i++) {
            if (declares && cast.is(i, RoleWords.WordClass.OF_ANOTHER)) {
                return cast.arguments().complement(i).map(cast::of).orElse(List.of());
            }
            boolean owned = cast.is(i, RoleWords.WordClass.OWNED) || claims && cast.is(i, RoleWords.WordClass.DEED);
            if (owned) {
                int at = i;
                return cast.arguments()
                        .subject(verb)
                        .filter(s -> s.firstToken() < at)
                        .or(() -> first(verb, at))
                        .filter(s -> s.head().filter(cast::isActor).isPresent())
                        .map(cast::of)
                        .orElse(List.of());
            }
            if (cast.arguments().verbs().isFinite(i)) {
                return List.of();
            }
        }
        return List.of();
    }

    private Optional<Argument> first(int verb, int until) {
        return cast.arguments().firstAfter(verb).filter(a -> a.endToken() <= until);
    }

    private boolean isDenied(int verb) {
        return verb > 0
                && (cast.arguments().words().is(cast.arguments().fold(verb - 1), FunctionWords.WordClass.NEGATION)
                        || analysis.token(verb - 1).segments().stream()
                                .anyMatch(
                                        s -> cast.arguments().words().is(s.stem(), FunctionWords.WordClass.NEGATION)));
    }

    /** The attacks told with nobody who made them, in the sentence of who owns up and in those right before. */
    private void owned(List<Event> events, int verb, List<Participant> makers) {
        int sentence = analysis.token(verb).sentence();
        for (int i = 0; i < events.size(); i++) {
            Event deed = events.get(i);
            int apart = sentence - analysis.token(deed.token()).sentence();
            if (deed.type().equals(DEED)
                    && deed.agents().isEmpty()
                    && !deed.status().negative()
                    && apart >= 0
                    && apart <= OLDEST
                    && deed.recipients().stream().noneMatch(makers::contains)) {
                events.set(i, deed.withParties(makers, deed.recipients(), "owned-up"));
            }
        }
    }
}
