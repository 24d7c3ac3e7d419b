package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Argument;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.NounPhrase;

/** To whom a finite verb does it: its object, its pronoun, whom a preposition brings, who gets what is given, who is charged. */
final class VerbObjects {

    private static final String BY_ORIGIN = "من";

    private static final int MOST_TITLES = 4;

    /** Tokens of «، ليلة أمس،». */
    private static final int MOST_THROWN_IN = 16;

    /** Tokens from «رد» to the deed with which somebody answers. */
    private static final int MOST_ANSWER = 8;

    private final Cast cast;
    private final Analysis analysis;
    private final Governors governors;
    private final Owners owners;
    private final Matters matters;

    VerbObjects(Cast cast, Governors governors, Owners owners) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
        this.governors = governors;
        this.owners = owners;
        this.matters = new Matters(cast);
    }

    /**
     * The object, not beyond a comma: «قتل سبعة أمس، فيما جرح جنديان»; but two commas may hold something thrown in right before it («أسقطت
     * الدفاعات، ليلة أمس، طائرة»), and one may close the time («قصفت البحرية صباح اليوم، قوارب صيد»).
     */
    Optional<Argument> object(int verb) {
        return cast.arguments().objects(verb).stream().findFirst().filter(o -> {
            int first = -1;
            int commas = 0;
            for (int i = verb + 1; i < o.firstToken(); i++) {
                if (analysis.token(i).isMark("،") && analysis.token(i + 1).kind() != Token.Kind.MARK) {
                    first = commas == 0 ? i : first;
                    commas++;
                }
            }
            boolean thrownIn = commas == 2
                    && analysis.token(o.firstToken() - 1).isMark("،")
                    && o.firstToken() - first <= MOST_THROWN_IN + 1
                    && !cast.is(analysis.token(first + 1).fold(), RoleWords.WordClass.MEANWHILE);
            boolean dated = commas == 1
                    && (first == o.firstToken() - 1
                                    && cast.arguments().isTime(first - 1)
                                    && !cast.arguments().isJoinedVerb(verb)
                            || isAllTime(first + 1, o.firstToken()));
            return commas == 0 || thrownIn || dated;
        });
    }

    /** «قصفت الطائرات، أمس الخميس مواقع». */
    private boolean isAllTime(int from, int end) {
        boolean all = from < end;
        for (int i = from; i < end; i++) {
            all &= cast.arguments().isTime(i);
        }
        return all;
    }

    /** «التقى الأمير محمد ولي العهد وزير الدفاع الرئيس التشادي»: titles of his own state right after the subject are the subject's. */
    private Argument other(Trigger trigger, List<Participant> agents, Argument object) {
        Argument found = object;
        boolean own = isOwnTitle(trigger, agents, object);
        for (int i = 0; own && i < MOST_TITLES; i++) {
            Optional<Argument> next = cast.arguments().firstAfter(found.endToken() - 1);
            if (next.isEmpty()) {
                return object;
            }
            found = next.get();
            own = found.head().isEmpty() || isOwnTitle(trigger, agents, found);
        }
        return own ? object : found;
    }

    private boolean isOwnTitle(Trigger trigger, List<Participant> agents, Argument object) {
        boolean praises = Families.isStance(trigger.row().type())
                && object.firstToken() > trigger.token() + 1
                && cast.arguments().phrases().at(object.firstToken() - 1).isPresent();
        return (praises || Symmetry.isSymmetric(trigger.row().type()))
                && agents.size() == 1
                && agents.get(0).state().isPresent()
                && object.head()
                        .filter(h -> cast.link(h).mention() instanceof Mention.Title title
                                && !title.plural()
                                && cast.link(h).state().equals(agents.get(0).state()))
                        .isPresent();
    }

    /** «أجرى شولتس اتصالا ببوتين وحثه»: whom the pronoun means is not the one who does it. */
    private List<Participant> suffixed(Trigger trigger, List<Participant> agents) {
        int at = trigger.token();
        List<Participant> meant = cast.antecedents(at, trigger.suffix());
        Set<Integer> doers = Cast.linksOf(agents);
        if (Cast.linksOf(meant).stream().noneMatch(doers::contains)) {
            return meant;
        }
        int start = analysis.sentenceOf(analysis.token(at)).firstToken();
        return cast.antecedents(at, trigger.suffix(), doers).stream()
                .filter(p ->
                        p.link().stream().allMatch(l -> cast.link(l).mention().firstToken() >= start))
                .toList();
    }

    /** «رفضت ما وصفته بالادعاءات المصرية»: whose it is that the speaker calls names. */
    private List<Participant> calledWhat(int at) {
        int end = Math.min(analysis.sentenceOf(analysis.token(at)).endToken(), at + MOST_THROWN_IN);
        for (int i = at + 1; i + 1 < end; i++) {
            if (cast.is(cast.arguments().fold(i), RoleWords.WordClass.WHAT)) {
                boolean calls = cast.isVerb(i + 1, RoleWords.WordClass.NAME);
                return calls
                        ? cast.arguments()
                                .after(i + 1, Set.of("ب"))
                                .map(cast::of)
                                .orElse(List.of())
                        : List.of();
            }
            if (cast.arguments().verbs().isFinite(i)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** «يمنح تونس 116 مليون يورو لمواجهة الإرهاب», «سلمت ألمانيا أوكرانيا منظومة»: of two objects the one who gets it is the first. */
    private List<Participant> givenTo(Trigger trigger, int at) {
        if (!trigger.row().type().equals("AID")
                || trigger.row().recipients().indexOf("obj") < 1
                || !trigger.suffix().isEmpty()) {
            return List.of();
        }
        return object(at)
                .filter(o -> o.head()
                        .filter(h -> cast.link(h).mention() instanceof Mention.Name name
                                && name.kind() != Mention.Kind.PLACE)
                        .isPresent())
                .map(cast::of)
                .orElse(List.of());
    }

    /** In the order in which they may be believed: whom a pronoun means, who gets what is given, the row's places, who is called names or charged. */
    List<Participant> recipients(Trigger trigger, int at, List<Participant> agents) {
        if (!trigger.suffix().isEmpty()
                && Families.isStance(trigger.row().type())
                && cast.arguments().describesThing(at)) {
            return List.of();
        }
        if (!trigger.suffix().isEmpty() && trigger.row().recipients().contains("obj")) {
            List<Participant> described = cast.arguments().isAfterRelative(at)
                    ? cast.arguments().described(at).map(cast::of).orElse(List.of())
                    : cast.arguments().describing(at).map(cast::of).orElse(List.of());
            described = described.stream().filter(d -> !agents.contains(d)).toList();
            List<Participant> meant = described.isEmpty() ? suffixed(trigger, agents) : described;
            if (!meant.isEmpty()) {
                return meant;
            }
        }
        List<Participant> given = givenTo(trigger, at);
        if (!given.isEmpty()) {
            return given;
        }
        for (String place : trigger.row().recipients()) {
            List<Participant> found;
            if (place.equals("obj")) {
                found = object(at)
                        .map(o -> other(trigger, agents, o))
                        .map(o -> owners.hitBy(trigger, o))
                        .orElse(List.of());
            } else {
                boolean resumes = cast.arguments().isAfterRelative(at)
                        || trigger.row().type().equals("AGREE");
                List<Participant> meant = resumes ? List.of() : cast.attached(at, place, agents);
                found = meant.isEmpty()
                        ? cast.arguments()
                                .after(at, Set.of(place))
                                .map(a -> owners.hitBy(trigger, a))
                                .orElse(List.of())
                        : meant;
            }
            if (found.isEmpty()) {
                found = matters.of(trigger, place, object(at), agents);
            }
            boolean sender = trigger.row().type().equals("CONSULT") && place.equals(BY_ORIGIN) && isHome(found, agents);
            if (!found.isEmpty() && !sender) {
                return Families.isStance(trigger.row().type()) ? abroad(found, agents) : found;
            }
        }
        if (Families.isTold(trigger.row().type())) {
            List<Participant> named = calledWhat(at);
            if (!named.isEmpty()) {
                return named;
            }
        }
        boolean asks = trigger.row().type().equals("REQUEST");
        if ((asks || trigger.row().type().equals("ACCUSE"))
                && trigger.row().recipients().contains("obj")) {
            List<Participant> charged = charged(at, asks);
            if (!charged.isEmpty()) {
                return charged;
            }
        }
        if (trigger.row().type().equals("ASSAULT")
                && !trigger.row().recipients().contains("obj")) {
            return struckBy(at);
        }
        if (trigger.row().type().equals("CONCEDE")) {
            return cast.arguments()
                    .after(at, Set.of("على", "علي", "عن"))
                    .map(cast::of)
                    .orElse(List.of());
        }
        return Families.isStance(trigger.row().type()) ? others(governors.describedAfter(at), agents) : List.of();
    }

    /** «أثنى الوزير السوداني على العلاقات السودانية الروسية»: the side that is not his own. */
    private List<Participant> abroad(List<Participant> found, List<Participant> agents) {
        return found.size() == 1 && others(found, agents).isEmpty()
                ? found.get(0)
                        .link()
                        .flatMap(l -> cast.arguments()
                                .phrases()
                                .at(cast.link(l).mention().endToken()))
                        .filter(p -> cast.arguments().isAdjective(p) && isSide(p))
                        .flatMap(p -> cast.participant(p.head()))
                        .map(List::of)
                        .orElse(found)
                : found;
    }

    private boolean isSide(NounPhrase adjective) {
        return adjective.proclitics().isEmpty() || adjective.isJoined();
    }

    /** «سلم الوزير المرشد رسالة من الملك»: his own king sends it, another gets it. */
    private static boolean isHome(List<Participant> found, List<Participant> agents) {
        return agents.stream().anyMatch(a -> a.state().isPresent())
                && others(found, agents).isEmpty();
    }

    private static List<Participant> others(List<Participant> found, List<Participant> agents) {
        return found.stream()
                .filter(f -> agents.stream().noneMatch(a -> a.state().equals(f.state())))
                .toList();
    }

    /**
     * «اتهم أردوغان خلال كلمة ألقاها في أنقرة إسرائيل بارتكاب مجازر», «دعت المنظمة في بيان السلطات إلى الإفراج عنه»: who stands right before «ب» and
     * the deed, or «إلى», governed by nothing.
     */
    private List<Participant> charged(int at, boolean asks) {
        int end = analysis.sentenceOf(analysis.token(at)).endToken();
        if (asks && at + 1 < end && cast.arguments().isCharge(at + 1)) {
            return List.of();
        }
        for (int i = at + 2; i < end; i++) {
            Optional<NounPhrase> accused = cast.arguments().phrases().at(i - 1);
            boolean clause = cast.is(cast.arguments().fold(i), RoleWords.WordClass.CHARGE)
                    || asks && cast.is(cast.arguments().fold(i), RoleWords.WordClass.TO);
            if ((clause || cast.arguments().isCharge(i))
                    && accused.filter(p -> p.firstToken() > at + 1
                                    && !p.hasAttachedPreposition()
                                    && !cast.arguments().isAdjective(p)
                                    && !isGoverned(p))
                            .isPresent()) {
                return cast.of(Argument.of(accused.get()));
            }
            if (asks && (clause || cast.arguments().isCharge(i))) {
                return List.of();
            }
        }
        return List.of();
    }

    /** «ردت إسرائيل بقصف بلدات حدودية», «بغارات على مواقع»: whom the deed hits with which somebody answers. */
    private List<Participant> struckBy(int at) {
        int end = Math.min(analysis.sentenceOf(analysis.token(at)).endToken(), at + MOST_ANSWER);
        for (int i = at + 1; i < end; i++) {
            boolean deed = analysis.token(i).segments().stream()
                    .anyMatch(s -> s.proclitics().equals("ب") && cast.is(s.stem(), RoleWords.WordClass.DEED));
            if (deed) {
                return cast.arguments().complement(i).map(cast::of).orElse(cast.afterNoun(i, "علي"));
            }
        }
        return List.of();
    }

    private boolean isGoverned(NounPhrase phrase) {
        String before = cast.arguments().fold(phrase.firstToken() - 1);
        return cast.arguments().words().is(before, FunctionWords.WordClass.PREPOSITION)
                || cast.arguments().words().is(before, FunctionWords.WordClass.CONJUNCTION);
    }
}
