package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Token;
import org.isnad.entities.Link;
import org.isnad.entities.Linked;
import org.isnad.entities.Participant;
import org.isnad.lexicon.Registry;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Argument;
import org.isnad.syntax.Arguments;
import org.isnad.syntax.NounPhrase;
import org.isnad.text.Span;

/** Everybody in one article who can take part in an event, and whom pronouns and adjectives of states mean. */
final class Cast {
    private static final int ADJECTIVES = 3;

    private final Linked linked;
    private final Arguments arguments;
    private final Registry registry;

    Cast(Linked linked, Arguments arguments, Registry registry) {
        this.linked = linked;
        this.arguments = arguments;
        this.registry = registry;
    }

    Linked linked() {
        return linked;
    }

    Arguments arguments() {
        return arguments;
    }

    Link link(int index) {
        return linked.links().get(index);
    }

    /** Participants of an argument and of those joined to it. */
    List<Participant> of(Argument argument) {
        List<Participant> found = new ArrayList<>();
        for (int index : arguments.withJoined(argument)) {
            participant(index).ifPresent(found::add);
            inside(index, found);
        }
        return found;
    }

    /** «وزراء خارجية سوريا» of several states: the states after the first are phrases of their own. */
    private void inside(int index, List<Participant> found) {
        if (!(link(index).mention() instanceof Mention.Title title)
                || !title.plural()
                || title.state().isPresent()) {
            return;
        }
        arguments.phrases().at(title.firstToken()).ifPresent(phrase -> phrase.links().stream()
                .filter(l -> l != index && isState(l))
                .forEach(l -> participant(l).ifPresent(found::add)));
    }

    private boolean isState(int index) {
        return link(index).mention() instanceof Mention.Name name && name.kind() == Mention.Kind.STATE;
    }

    Optional<Participant> participant(int index) {
        return isActor(index) || isPlace(index) ? Optional.of(Participant.of(linked, index)) : Optional.empty();
    }

    /** Whether a link can act: not a mere place. */
    boolean isActor(int index) {
        return !isPlace(index);
    }

    boolean isPlace(int index) {
        return link(index).mention() instanceof Mention.Name name
                && name.kind() == Mention.Kind.PLACE
                && link(index).standsFor().isEmpty();
    }

    /** Adjectives of states after a noun: «الغارات الروسية», «لقاء روسي - سعودي - أميركي». */
    List<Participant> adjectives(int noun, boolean several) {
        List<Participant> found = new ArrayList<>();
        int end = linked.analysis().sentenceOf(linked.analysis().token(noun)).endToken();
        int reach = noun + 1 + (several ? 2 * ADJECTIVES : ADJECTIVES);
        for (int i = noun + 1; i < end && i < reach; i++) {
            Token token = linked.analysis().token(i);
            if (token.isMark("-") || token.isMark("–") || token.isMark("ـ")) {
                continue;
            }
            if (!token.isWord()
                    || arguments.phrases().at(i).isPresent()
                    || token.fold().length() < 4) {
                break;
            }
            boolean joined = !found.isEmpty();
            Optional<String> state = registry.stateOfNisba(token.fold());
            Span span = token.span();
            if (state.isEmpty() && joined && token.fold().startsWith("و")) {
                state = registry.stateOfNisba(token.fold().substring(1));
                span = new Span(span.begin() + 1, span.end());
            }
            if (state.isPresent()) {
                found.add(new Participant(span, Optional.empty(), Optional.empty(), state, "GOV"));
                if (!several) {
                    break;
                }
            } else if (!token.fold().startsWith("ال")
                    && !token.fold().endsWith("ي")
                    && !token.fold().endsWith("يه")) {
                break;
            }
        }
        return found;
    }

    /** Whom a pronoun attached to a token means: the subject of the verb before it, else the nearest fitting name before it. */
    Optional<Participant> antecedent(int token, String pronoun) {
        boolean feminine = pronoun.equals("ها");
        boolean plural = pronoun.equals("هم") || pronoun.equals("هما") || pronoun.equals("نا");
        int sentence = linked.analysis().token(token).sentence();
        for (int i = token - 1; i >= 0 && linked.analysis().token(i).sentence() == sentence; i--) {
            if (arguments.verbs().isFinite(i)) {
                Optional<Integer> subject = arguments.subjectOf(i);
                if (subject.isPresent() && isActor(subject.get()) && fits(subject.get(), feminine, plural)) {
                    return participant(subject.get());
                }
                break;
            }
        }
        for (int i = token - 1; i >= 0 && linked.analysis().token(i).sentence() >= sentence - 1; i--) {
            Optional<NounPhrase> phrase = arguments.phrases().at(i);
            if (phrase.isPresent()) {
                if (isActor(phrase.get().head()) && fits(phrase.get().head(), feminine, plural)) {
                    return participant(phrase.get().head());
                }
                i = phrase.get().firstToken();
            }
        }
        return Optional.empty();
    }

    private boolean fits(int index, boolean feminine, boolean plural) {
        if (plural) {
            return true;
        }
        Optional<Boolean> gender = arguments.isFeminine(index);
        boolean person = link(index).mention() instanceof Mention.Name name && name.kind() == Mention.Kind.PERSON;
        if (person && gender.isEmpty()) {
            return !feminine;
        }
        return gender.map(g -> g == feminine).orElse(true);
    }
}
