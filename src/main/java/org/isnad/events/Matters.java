package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.syntax.Argument;
import org.isnad.syntax.FunctionWords;

/**
 * Whose the thing is that somebody praises, blames or refuses, where neither a name nor an adjective with the article tells: «رفض لبنان وجودا
 * إسرائيليا», «شكرت كييف وارسو وأشادت بموقفها».
 */
final class Matters {
    private static final Set<String> STANCES = Set.of("SUPPORT", "ACCUSE", "REJECT");
    private static final Set<String> ATTACHED = Set.of("ب", "ل");
    /** Tokens of «بشدة» and the like from the verb or its subject to the thing. */
    private static final int NEAR = 2;

    private final Cast cast;
    private final Analysis analysis;

    Matters(Cast cast) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
    }

    /** @param object what stands as the verb's object, for a place «obj» */
    List<Participant> of(Trigger trigger, String place, Optional<Argument> object, List<Participant> agents) {
        if (!STANCES.contains(trigger.row().type()) || agents.isEmpty()) {
            return List.of();
        }
        int thing = place.equals("obj")
                ? object.filter(o -> o.head().isEmpty() && o.inner().isEmpty())
                        .map(Argument::firstToken)
                        .orElse(-1)
                : brought(trigger.token(), place);
        if (thing < 0) {
            return List.of();
        }
        List<Participant> states = others(cast.adjectives(thing, false), agents);
        return states.isEmpty() ? others(owner(thing, place, agents), agents) : states;
    }

    /** The token of the thing that a preposition brings right after the verb or its subject; -1 where there is none. */
    private int brought(int verb, String preposition) {
        int from = cast.arguments()
                .subject(verb)
                .filter(s -> s.firstToken() == verb + 1)
                .map(Argument::endToken)
                .orElse(verb + 1);
        int end = Math.min(analysis.sentenceOf(analysis.token(verb)).endToken(), from + NEAR);
        for (int i = from; i < end; i++) {
            Token token = analysis.token(i);
            if (cast.arguments().phrases().at(i).isPresent() || !token.isWord()) {
                return -1;
            }
            if (ATTACHED.contains(preposition)
                    && token.segments().stream().anyMatch(s -> s.proclitics().equals(preposition))) {
                return i;
            }
            if (token.fold().equals(preposition)) {
                boolean word = i + 1 < end
                        && analysis.token(i + 1).isWord()
                        && cast.arguments().phrases().at(i + 1).isEmpty();
                return word ? i + 1 : -1;
            }
        }
        return -1;
    }

    /** «بموقفها»: whom the pronoun of a thing means, not whoever speaks of it. */
    private List<Participant> owner(int thing, String place, List<Participant> agents) {
        Token token = analysis.token(thing);
        boolean whole = cast.arguments().words().is(token.fold(), FunctionWords.WordClass.ATTACHED)
                || cast.is(token.fold(), RoleWords.WordClass.THIS);
        String proclitics = ATTACHED.contains(place) ? place : "";
        for (Token.Segment segment : token.segments()) {
            if (!segment.proclitics().equals(proclitics)) {
                continue;
            }
            for (NounForm form : NounForm.of(segment.stem())) {
                boolean tehMarbuta = form.suffix().equals("ه") && token.text().endsWith("ة");
                if (!whole && !form.suffix().isEmpty() && !tehMarbuta) {
                    return cast.antecedents(thing, form.suffix(), Cast.linksOf(agents));
                }
            }
        }
        return List.of();
    }

    private static List<Participant> others(List<Participant> found, List<Participant> agents) {
        return found.stream()
                .filter(f -> f.state().isPresent()
                        && agents.stream().noneMatch(a -> a.state().equals(f.state())))
                .toList();
    }
}
