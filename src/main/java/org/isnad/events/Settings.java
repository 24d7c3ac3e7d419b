package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.entities.Link;
import org.isnad.entities.Linked;
import org.isnad.mentions.Mention;
import org.isnad.text.Span;

/** Where and when: the place after «في», «قرب», «شمال» and the time nearest to the trigger. */
final class Settings {
    private static final List<String> AT = List.of("في", "قرب", "داخل", "وسط", "قباله", "بمدينه", "بريف", "علي");
    private static final List<String> SIDES = List.of(
            "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "ريف", "محيط", "ضواحي", "وسط", "منطقه",
            "مدينه", "بلده", "محافظه", "قريه", "اطراف", "حدود", "مطار", "جبهه");
    private static final int REACH = 25;

    private final Linked linked;
    private final Analysis analysis;

    Settings(Linked linked) {
        this.linked = linked;
        this.analysis = linked.analysis();
    }

    /** The time nearest to a trigger in its sentence, not beyond a stop. */
    Optional<Mention.Time> time(int token) {
        Sentence sentence = analysis.sentenceOf(analysis.token(token));
        Mention.Time best = null;
        int nearest = REACH;
        for (Mention.Time time : linked.times()) {
            if (time.firstToken() < sentence.firstToken() || time.firstToken() >= sentence.endToken()) {
                continue;
            }
            int distance = time.firstToken() > token ? time.firstToken() - token : token - time.endToken() + 1;
            if (distance < nearest) {
                nearest = distance;
                best = time;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first place after a trigger, else the nearest before it in its sentence. */
    Optional<Event.Place> place(int token) {
        Sentence sentence = analysis.sentenceOf(analysis.token(token));
        List<Event.Place> before = new ArrayList<>();
        for (int i = 0; i < linked.links().size(); i++) {
            Link link = linked.links().get(i);
            Mention mention = link.mention();
            if (mention.firstToken() < sentence.firstToken()) {
                continue;
            }
            if (mention.firstToken() >= sentence.endToken() || mention.firstToken() > token + REACH) {
                break;
            }
            Optional<Event.Place> place = asPlace(i, mention, sentence);
            if (place.isEmpty()) {
                continue;
            }
            if (mention.firstToken() > token) {
                return place;
            }
            before.add(place.get());
        }
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    private Optional<Event.Place> asPlace(int index, Mention mention, Sentence sentence) {
        if (!(mention instanceof Mention.Name name)
                || name.kind() != Mention.Kind.PLACE && name.kind() != Mention.Kind.STATE) {
            return Optional.empty();
        }
        Token first = analysis.token(mention.firstToken());
        boolean attached = first.span().begin() < mention.span().begin()
                && (first.fold().startsWith("ب") || first.fold().startsWith("وب"));
        int at = mention.firstToken() - 1;
        int begin = mention.firstToken();
        while (at > sentence.firstToken() && SIDES.contains(analysis.token(at).fold())) {
            begin = at;
            at--;
        }
        boolean after =
                at >= sentence.firstToken() && AT.contains(analysis.token(at).fold());
        if (!attached && !after && begin == mention.firstToken()) {
            return Optional.empty();
        }
        Span span = begin < mention.firstToken() ? analysis.token(begin).span().cover(mention.span()) : mention.span();
        return Optional.of(new Event.Place(span, Optional.of(index)));
    }
}
