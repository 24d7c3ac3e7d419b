package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Link;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords;
import org.isnad.text.Span;

/** Victims whom only a number names: «وأصيب عشرون آخرون», «وجرح العشرات»; they are of the state of those told right before or after. */
final class Counted {
    private static final Set<String> OTHERS = Set.of(
            "اخرون", "اخرين", "اخر", "اخري", "اخران", "ثالث", "رابع", "خامس", "ثان", "منهم", "شخصا", "اشخاص", "شخص");
    private static final Set<String> TENS = Set.of(
            "عشرون", "ثلاثون", "اربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون", "العشرات", "المئات", "عشرات",
            "مئات", "اثنان", "ثلاثه", "اربعه", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه", "عشره");
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
        Optional<Link> alike = alike(verb, true);
        Optional<Link> near = alike.or(() -> alike(verb, false));
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
                || cast.arguments().words().is(fold, FunctionWords.WordClass.QUANTIFIER) && !TENS.contains(fold);
    }

    private boolean isNumber(int at) {
        return analysis.token(at).kind() == Token.Kind.NUMBER
                || TENS.contains(cast.arguments().fold(at));
    }

    private boolean isOther(int at) {
        return OTHERS.contains(cast.arguments().fold(at));
    }

    /** The last people told of before in the sentence, or else the first place that it names. */
    private Optional<Link> alike(int verb, boolean people) {
        int sentence = analysis.token(verb).sentence();
        Optional<Link> found = Optional.empty();
        for (Link link : cast.linked().links()) {
            int first = link.mention().firstToken();
            if (analysis.token(first).sentence() != sentence || link.state().isEmpty()) {
                continue;
            }
            boolean counted = link.mention() instanceof Mention.Nominal nominal
                    && nominal.plural()
                    && !nominal.noun().equals("facility")
                    && first < verb;
            boolean place =
                    found.isEmpty() && link.mention() instanceof Mention.Name name && name.kind() == Mention.Kind.PLACE;
            if (people ? counted : place) {
                found = Optional.of(link);
            }
        }
        return found;
    }
}
