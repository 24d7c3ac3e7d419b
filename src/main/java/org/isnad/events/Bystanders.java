package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords;

/**
 * Takes away those who only stand beside a deed: where troops go and where people protest («وصلت تعزيزات إلى إدلب»), where a meeting is
 * held («قمة بمدريد»), the second half of who calls («أمر الأمير محمد بن سلمان ولي العهد بإرسال …»), and those hit by the deed that
 * somebody refuses or condemns («رفضت مصر تهجير الفلسطينيين»). So too the office that tells of its own people's dead.
 */
final class Bystanders {
    private static final Set<String> STANCES = Set.of("REJECT", "ACCUSE");
    private static final Set<String> BAD = Set.of("ASSAULT", "COERCE", "SANCTION", "THREATEN");
    private static final Set<String> AT = Set.of("في", "ب");
    /** How events end whose doer is only the one who tells of them. */
    private static final Set<String> ANNOUNCED = Set.of("aim", "speech");

    private static final String VISIT = "visit";

    private final Cast cast;
    private final Analysis analysis;

    Bystanders(Cast cast) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
    }

    /** «عقد السيسي وأردوغان جلسة بالقاهرة»: without the place the two who meet are the parties. */
    private static Event alone(Event event, List<Participant> meant) {
        Symmetry.Sides sides = Symmetry.isSymmetric(event.type())
                ? Symmetry.sides(event.agents(), meant)
                : new Symmetry.Sides(event.agents(), meant);
        return event.withParties(sides.agents(), sides.recipients(), "alone");
    }

    List<Event> without(List<Event> events) {
        List<Event> done = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            Event next = i + 1 < events.size() ? events.get(i + 1) : event;
            if (onlyAnnounces(event)) {
                done.add(event.withParties(List.of(), event.recipients(), "announced"));
                continue;
            }
            List<Participant> meant = event.recipients().stream()
                    .filter(r -> !isBystander(event, next, r))
                    .toList();
            done.add(meant.size() == event.recipients().size() ? event : alone(event, meant));
        }
        return done;
    }

    /** «أعلنت وزارة الصحة الفلسطينية قتل ثلاثة فلسطينيين»: an office that tells of its own people's dead did not kill them. */
    private static boolean onlyAnnounces(Event event) {
        return event.type().equals("ASSAULT")
                && ANNOUNCED.stream().anyMatch(event.rule()::endsWith)
                && !event.agents().isEmpty()
                && !event.recipients().isEmpty()
                && event.recipients().stream().allMatch(r -> r.sector().equals("CVL"))
                && event.agents().stream()
                        .allMatch(a -> a.sector().equals("GOV")
                                && event.recipients().stream()
                                        .anyMatch(r -> r.state().equals(a.state())));
    }

    private boolean isBystander(Event event, Event next, Participant party) {
        if (party.link().isEmpty()) {
            return false;
        }
        boolean place = cast.isPlace(party.link().get());
        boolean site = place || isSite(party);
        return event.type().equals("MOBILIZE") && site
                || event.type().equals("PROTEST") && site && isOwn(event, party)
                || place && isVenue(event, party)
                || event.type().equals("REQUEST") && isOtherName(event, party)
                || isHitByAnother(event, next, party);
    }

    /** «أغلق محتجون ليبيون حقل الشرارة», not «أحرق محتجون عراقيون القنصلية الإيرانية». */
    private static boolean isOwn(Event event, Participant party) {
        return party.state().isEmpty()
                || event.agents().isEmpty()
                || event.agents().stream().anyMatch(a -> a.state().equals(party.state()));
    }

    private boolean isSite(Participant party) {
        return cast.link(party.link().orElseThrow()).mention() instanceof Mention.Nominal nominal
                && nominal.noun().equals("facility");
    }

    /** «اجتماع لسفراء الحلف ببروكسل»: a town after «في» or «ب» hosts the meeting; only visits go to it. */
    private boolean isVenue(Event event, Participant party) {
        if (!event.type().equals("CONSULT")
                || event.mode().filter(VISIT::equals).isPresent()) {
            return false;
        }
        int first = firstToken(party);
        boolean attached = analysis.token(first).segments().stream()
                .anyMatch(s -> s.proclitics().endsWith("ب")
                        && s.span().begin() == party.anchor().begin());
        return attached || first > 0 && AT.contains(analysis.token(first - 1).fold());
    }

    /** A title right after the name of who calls, or a name right after the title, of one state. */
    private boolean isOtherName(Event event, Participant party) {
        if (!isPersonOrTitle(party)) {
            return false;
        }
        Mention mention = cast.link(party.link().get()).mention();
        return event.agents().stream()
                .filter(a -> a.link().isPresent() && isPersonOrTitle(a))
                .anyMatch(a -> {
                    Mention agent = cast.link(a.link().get()).mention();
                    boolean differ = agent instanceof Mention.Title != mention instanceof Mention.Title
                            || isPartOfName(agent, mention);
                    return agent.endToken() == mention.firstToken()
                            && analysis.token(mention.firstToken())
                                            .segments()
                                            .get(0)
                                            .span()
                                            .begin()
                                    == party.anchor().begin()
                            && differ
                            && !hasOffice(agent)
                            && (a.state().equals(party.state()) || party.state().isEmpty());
                });
    }

    /** «كلف الرئيس العراقي عبد اللطيف رشيد وزير الداخلية»: who has his office before his name has none after it. */
    private boolean hasOffice(Mention name) {
        return cast.linked().links().stream()
                .anyMatch(l -> l.mention() instanceof Mention.Title title
                        && title.endToken() == name.firstToken()
                        && !cast.arguments()
                                .words()
                                .isCourtesy(analysis.token(title.firstToken()).fold()));
    }

    /** Two names next to each other are one of somebody unknown. */
    private static boolean isPartOfName(Mention agent, Mention mention) {
        return agent instanceof Mention.Name && mention instanceof Mention.Name;
    }

    private boolean isPersonOrTitle(Participant party) {
        Mention mention = cast.link(party.link().orElseThrow()).mention();
        return mention instanceof Mention.Title
                || mention instanceof Mention.Name name && name.kind() == Mention.Kind.PERSON;
    }

    /** «رفضت مصر تهجير الفلسطينيين»: the deed between them hits them, not the refusal. */
    private boolean isHitByAnother(Event stance, Event deed, Participant party) {
        boolean blamed = stance.type().equals("ACCUSE") && party.sector().equals("GOV");
        return STANCES.contains(stance.type())
                && !blamed
                && BAD.contains(deed.type())
                && deed.token() > stance.token()
                && deed.token() < firstToken(party)
                && !cast.arguments().verbs().isFinite(deed.token())
                && deed.recipients().stream().anyMatch(r -> r.anchor().equals(party.anchor()))
                && !isPreposition(firstToken(party) - 1);
    }

    private boolean isPreposition(int token) {
        return cast.arguments().words().is(cast.arguments().fold(token), FunctionWords.WordClass.PREPOSITION);
    }

    private int firstToken(Participant party) {
        return cast.link(party.link().orElseThrow()).mention().firstToken();
    }
}
