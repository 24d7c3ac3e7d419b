package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Link;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords;
import org.isnad.text.Span;

/** Victims whom only a number names: «وأصيب عشرون آخرون», «وجرح العشرات»; they are of the state of those told right before or after. */
final class Counted {
    private static final int SKIPPED = 3;

    private final Cast cast;
    private final Analysis analysis;

    Counted(Cast cast) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
    }

    /** Those whom a number right after a verb names; nobody where it counts a noun. */
    List<Participant> after(int verb) {
        int end = analysis.sentenceOf(analysis.token(verb)).endToken();
        int at = verb + 1;
        while (at < end && at <= verb + SKIPPED && isApproximate(at)) {
            at++;
        }
        if (at >= end || !isNumber(at) && !isOther(at)) {
            return List.of();
        }
        int last = at;
        while (last + 1 < end && isOther(last + 1)) {
            last++;
        }
        boolean counts = last + 1 < end
                && last == at
                && !isOther(at)
                && cast.arguments()
                        .phrases()
                        .from(last + 1)
                        .filter(p -> p.proclitics().isEmpty())
                        .isPresent();
        if (counts) {
            return List.of();
        }
        Span span = new Span(
                analysis.token(at).span().begin(), analysis.token(last).span().end());
        Optional<Link> alike = peopleBefore(verb);
        Optional<Link> near = alike.or(() -> placeAround(verb));
        return List.of(new Participant(
                span,
                Optional.empty(),
                Optional.empty(),
                near.flatMap(Link::state),
                alike.map(Link::sector).orElse("CVL")));
    }

    /** «حوالي», «نحو», «أكثر من». */
    private boolean isApproximate(int at) {
        String fold = cast.arguments().fold(at);
        return fold.equals("من")
                || cast.arguments().words().is(fold, FunctionWords.WordClass.PREPOSITION)
                || cast.arguments().words().is(fold, FunctionWords.WordClass.QUANTIFIER)
                        && !cast.is(fold, RoleWords.WordClass.COUNT_ALONE);
    }

    private boolean isNumber(int at) {
        return analysis.token(at).kind() == Token.Kind.NUMBER
                || cast.is(cast.arguments().fold(at), RoleWords.WordClass.COUNT_ALONE);
    }

    private boolean isOther(int at) {
        return cast.is(cast.arguments().fold(at), RoleWords.WordClass.OTHERS);
    }

    /** The last people told of in the sentence before a verb: «مسافرون», «ستة من مليشيا الحشد». */
    private Optional<Link> peopleBefore(int verb) {
        return linksAround(verb)
                .filter(l -> l.mention().firstToken() < verb && isPeople(l.mention()))
                .reduce((first, second) -> second);
    }

    private static boolean isPeople(Mention mention) {
        return mention instanceof Mention.Nominal nominal
                        && (nominal.plural() || nominal.endToken() > nominal.firstToken() + 1)
                        && !nominal.noun().equals("facility")
                || mention instanceof Mention.Name name && name.kind() == Mention.Kind.ARMED_GROUP;
    }

    /** The first place that the sentence of a verb names. */
    private Optional<Link> placeAround(int verb) {
        return linksAround(verb)
                .filter(l -> l.mention() instanceof Mention.Name name && name.kind() == Mention.Kind.PLACE)
                .findFirst();
    }

    /** Whoever and whatever of a known state the sentence of a verb names. */
    private Stream<Link> linksAround(int verb) {
        int sentence = analysis.token(verb).sentence();
        return cast.linked().links().stream()
                .filter(l -> l.state().isPresent()
                        && analysis.token(l.mention().firstToken()).sentence() == sentence);
    }
}
