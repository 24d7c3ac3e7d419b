package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Argument;
import org.isnad.syntax.NounPhrase;

/**
 * Whose a thing is that an act of force hits: «مستودعا للحوثيين», «آليات تابعة للجيش», «طائرة أطلقها الحوثيون», «مواقعها», «مدرعات أوكرانية».
 */
final class Owners {
    private static final int NEAR = 6;

    private static final Set<String> OF_LAND = Set.of("من", "في");
    private static final Set<String> FLAG = Set.of("علم", "العلم");

    private final Cast cast;
    private final Analysis analysis;

    Owners(Cast cast) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
    }

    /** The parties that an argument of a trigger names; what force hits has the state of its owner. */
    List<Participant> hitBy(Trigger trigger, Argument argument) {
        return Families.isForce(trigger.row().type()) ? of(argument) : cast.of(argument);
    }

    /** The parties that an argument names, each thing with the state of its owner. */
    List<Participant> of(Argument argument) {
        boolean owned =
                argument.head().map(this::mayHaveOwner).orElse(argument.inner().isEmpty());
        if (!owned) {
            return cast.of(argument);
        }
        Optional<Participant> owner = after(argument).or(() -> pronoun(argument));
        if (owner.isEmpty()) {
            return cast.of(argument);
        }
        if (argument.head().isEmpty()) {
            return List.of(owner.get());
        }
        return cast.of(argument).stream()
                .map(p -> new Participant(
                        p.anchor(), p.link(), p.entity(), owner.get().state().or(p::state), p.sector()))
                .toList();
    }

    /** A common noun whose own words name no state. */
    private boolean mayHaveOwner(int link) {
        return cast.link(link).mention() instanceof Mention.Nominal nominal
                && nominal.state().isEmpty()
                && !nominal.rule().endsWith("genitive")
                && !nominal.rule().endsWith("possessive");
    }

    private Optional<Participant> after(Argument argument) {
        int end = Math.min(
                analysis.sentenceOf(analysis.token(argument.firstToken())).endToken(), argument.endToken() + NEAR);
        int from = argument.head().isPresent() ? argument.endToken() : argument.firstToken() + 1;
        for (int i = from; i < end; i++) {
            Token token = analysis.token(i);
            if (token.kind() == Token.Kind.MARK && !token.isMark("(") && !token.isMark(")") && !token.isMark("«")) {
                return Optional.empty();
            }
            Optional<NounPhrase> phrase = cast.arguments().phrases().from(i);
            if (phrase.isPresent() && i > from && analysis.token(i - 1).isMark("(")) {
                i = phrase.get().endToken() - 1;
                continue;
            }
            if (phrase.isPresent()) {
                boolean of = phrase.get().proclitics().endsWith("ل");
                boolean actor = cast.isActor(phrase.get().head());
                return of && actor ? cast.participant(phrase.get().head()) : Optional.empty();
            }
            if (cast.is(token.fold(), RoleWords.WordClass.BELONGING)) {
                continue;
            }
            if (cast.is(token.fold(), RoleWords.WordClass.FLYING)
                    && i + 2 < end
                    && FLAG.contains(analysis.token(i + 1).fold())) {
                return cast.arguments().phrases().from(i + 2).flatMap(p -> cast.participant(p.head()));
            }
            if (OF_LAND.contains(token.fold()) && isPart(argument)) {
                return cast.arguments()
                        .phrases()
                        .from(i + 1)
                        .flatMap(p -> cast.participant(p.head()))
                        .filter(p -> p.state().isPresent());
            }
            if (cast.arguments()
                    .verbs()
                    .finite(i)
                    .map(f -> !f.reading().suffix().isEmpty())
                    .orElse(false)) {
                return cast.arguments()
                        .subject(i)
                        .filter(s -> s.firstToken() > argument.firstToken())
                        .flatMap(s -> cast.of(s).stream().findFirst());
            }
            if (cast.arguments().verbs().isFinite(i) || isPreposition(token)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** «مناطق واسعة من العراق», «أجزاء من حلب». */
    private boolean isPart(Argument argument) {
        return argument.head().isEmpty() && cast.is(argument.firstToken(), RoleWords.WordClass.PART);
    }

    private boolean isPreposition(Token token) {
        return cast.arguments().words().is(token.fold(), org.isnad.syntax.FunctionWords.WordClass.PREPOSITION)
                && !Set.of("دون", "بدون").contains(token.fold());
    }

    private Optional<Participant> pronoun(Argument argument) {
        if (argument.head().isPresent()) {
            return Optional.empty();
        }
        for (NounForm form : NounForm.of(analysis.token(argument.firstToken()).fold())) {
            boolean tehMarbuta = form.suffix().equals("ه")
                    && analysis.token(argument.firstToken()).text().endsWith("ة");
            if (!form.suffix().isEmpty() && !tehMarbuta) {
                return cast.antecedent(argument.firstToken(), form.suffix());
            }
        }
        return Optional.empty();
    }
}
