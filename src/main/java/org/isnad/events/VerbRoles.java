package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.lexicon.morphology.Gender;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Argument;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.NounPhrase;

/** Who does what a finite verb says and to whom: «قصف الجيش مواقع داعش», «قُتل ثلاثة على يد مسلحين». */
final class VerbRoles {
    /** Sectors that can use force. */
    private static final Set<String> MIGHTY = Set.of("MIL", "REB", "COP", "GOV", "SPY", "JUD");

    /** «وصل إلى بيروت حيث التقى الرئيس»: after these words the subject is the one of the verb before. */
    private static final Set<String> GOING_ON = Set.of("حيث", "ثم");

    /** «لقي سبعة مصرعهم»: its subject suffers. */
    private static final String MET = "لقي";

    private static final Set<String> WHAT = Set.of("ما", "بما", "لما", "عما", "مما");

    /** What refers to a visit or a call told just before. */
    private static final Set<String> WITHIN_IT = Set.of("خلالها", "خلاله", "اثناءها", "اثناءه", "فيها", "فيه");

    /** Classes of nouns of many who are called upon. */
    private static final Set<String> ADDRESSED = Set.of("community", "side", "country");

    private static final int MOST_TITLES = 4;

    /** Tokens of «، ليلة أمس،». */
    private static final int MOST_THROWN_IN = 16;

    private final Cast cast;
    private final Analysis analysis;
    private final Governors governors;
    private final Owners owners;
    private final Perpetrators perpetrators;
    private final Passives passives;
    private final EventNouns deeds;

    VerbRoles(Cast cast, Governors governors, Owners owners, Perpetrators perpetrators) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
        this.governors = governors;
        this.owners = owners;
        this.perpetrators = perpetrators;
        this.passives = new Passives(cast);
        this.deeds = new EventNouns(cast);
    }

    Roles find(Trigger trigger) {
        int at = trigger.token();
        Optional<Argument> subject = cast.arguments().subject(at);
        List<Participant> agents = subject.map(cast::of).orElse(List.of());
        if (agents.isEmpty() && subject.filter(s -> isRatherObject(at, s)).isPresent()) {
            agents = toldBefore(trigger);
        }
        Optional<Integer> governor = governors.governorOfClause(at);
        List<Participant> attackers = attackers(trigger, subject);
        if (!attackers.isEmpty()) {
            List<Participant> struck = recipients(trigger, at, attackers);
            boolean after =
                    struck.isEmpty() && subject.filter(s -> s.firstToken() > at).isPresent();
            return new Roles(
                    attackers,
                    after ? hit(trigger, subject.orElseThrow()) : struck,
                    governor,
                    governors.kind(governor),
                    "deed");
        }
        List<Participant> recipients = recipients(trigger, at, agents);
        if (Symmetry.isSymmetric(trigger.row().type()) && recipients.isEmpty()) {
            List<Participant> between =
                    cast.arguments().after(at, Set.of("بين")).map(cast::of).orElse(List.of());
            if (between.size() > 1
                    && agents.stream()
                            .noneMatch(p -> p.link().map(cast::isActor).orElse(true))) {
                return new Roles(between, List.of(), governor, governors.kind(governor), "between");
            }
        }
        boolean alone = recipients.isEmpty()
                && trigger.suffix().isEmpty()
                && trigger.row().recipients().contains("obj")
                && !agents.isEmpty()
                && object(at).isEmpty();
        if (trigger.row().type().equals("AID") && cast.is(trigger.lemma(), RoleWords.WordClass.RECEIVE)) {
            return new Roles(recipients, agents, governor, governors.kind(governor), "received");
        }
        if (trigger.lemma().equals(MET) && trigger.row().type().equals("ASSAULT") && !agents.isEmpty()) {
            return suffered(at, agents, governor);
        }
        if (passives.isWrittenSo(trigger)) {
            return suffered(at, suffering(trigger, subject), governor);
        }
        if (passives.isSaidOf(trigger, subject, agents, object(at))
                || passives.isCountOf(trigger, subject, agents, object(at))) {
            return suffered(at, agents, governor);
        }
        if (alone && passives.isOfOthers(trigger)) {
            return suffered(at, suffering(trigger, subject), governor);
        }
        if (alone && passives.isBeforeCount(subject.orElseThrow(), agents)) {
            return new Roles(agents, List.of(), governor, governors.kind(governor), "verb");
        }
        if (alone) {
            List<Participant> unnamed = unnamed(trigger, subject.orElseThrow());
            if (!unnamed.isEmpty() && passives.goesOnSuffering(trigger, unnamed)) {
                List<Participant> others = new Counted(cast).after(at);
                return suffered(at, others.isEmpty() ? unnamed : others, governor);
            }
            if (!unnamed.isEmpty()) {
                List<Participant> hit = hit(trigger, subject.get());
                List<Participant> counted = hit.isEmpty() && cast.is(trigger.lemma(), RoleWords.WordClass.CASUALTY)
                        ? new Counted(cast).after(at)
                        : hit;
                return new Roles(unnamed, counted, governor, governors.kind(governor), "joined");
            }
            boolean told = cast.arguments().isJoinedVerb(at) && subject.get().firstToken() < at;
            boolean detains = trigger.row().type().equals("COERCE")
                    && agents.stream().allMatch(p -> Families.isRuling(p.sector()) && !passives.isPeople(p));
            boolean kills = cast.is(trigger.lemma(), RoleWords.WordClass.SUFFERED_BY_PEOPLE)
                    && agents.stream().noneMatch(passives::isPeople);
            boolean storms = cast.is(trigger.lemma(), RoleWords.WordClass.DONE_TO_PLACES)
                    && agents.stream().allMatch(passives::isPeople);
            if (storms) {
                List<Participant> place = cast.arguments()
                        .complement(subject.orElseThrow().endToken())
                        .map(cast::of)
                        .orElse(List.of());
                return new Roles(agents, place, governor, governors.kind(governor), "verb");
            }
            if (Families.isForce(trigger.row().type()) && !told && !detains && !kills) {
                return suffered(at, agents, governor);
            }
        }
        if (agents.isEmpty() && recipients.isEmpty() && cast.is(trigger.lemma(), RoleWords.WordClass.CASUALTY)) {
            List<Participant> counted = new Counted(cast).after(at);
            if (!counted.isEmpty()) {
                return suffered(at, counted, governor);
            }
        }
        return new Roles(agents, recipients, governor, governors.kind(governor), "verb");
    }

    /** «غارة أميركية قتلت …», «دمرت صواريخ روسية …»: an attack that is the subject stands for who made it. */
    private List<Participant> attackers(Trigger trigger, Optional<Argument> subject) {
        int at = trigger.token();
        boolean may = trigger.row().type().equals("ASSAULT")
                && trigger.row().recipients().contains("obj")
                && trigger.suffix().isEmpty()
                && !cast.arguments().isJoinedVerb(at);
        if (!may) {
            return List.of();
        }
        int end = analysis.sentenceOf(analysis.token(at)).endToken();
        if (at + 1 < end && cast.is(cast.arguments().fold(at + 1), RoleWords.WordClass.DEED)) {
            return deeds.makers(at + 1);
        }
        int start = analysis.sentenceOf(analysis.token(at)).firstToken();
        for (int i = at - 1; i >= Math.max(start, at - MOST_TITLES); i--) {
            Token token = analysis.token(i);
            if (!token.isWord()
                    || cast.arguments().verbs().isFinite(i)
                    || cast.arguments().words().is(token.fold(), FunctionWords.WordClass.PREPOSITION)
                    || cast.arguments().words().is(token.fold(), FunctionWords.WordClass.RELATIVE)) {
                return List.of();
            }
            if (cast.is(token.fold(), RoleWords.WordClass.DEED)) {
                boolean governed = i > start
                        && cast.arguments()
                                .words()
                                .is(cast.arguments().fold(i - 1), FunctionWords.WordClass.PREPOSITION);
                return governed ? List.of() : deeds.makers(i);
            }
        }
        return List.of();
    }

    /** What a passive verb says: its subject suffers it, and «على يد», «من قبل» bring the one who does it. */
    private Roles suffered(int at, List<Participant> sufferers, Optional<Integer> governor) {
        return new Roles(perpetrators.byWhom(at), sufferers, governor, governors.kind(governor), "passive");
    }

    /** Who suffers what a passive verb says: «35 آخرون», else its subject. */
    private List<Participant> suffering(Trigger trigger, Optional<Argument> subject) {
        int at = trigger.token();
        List<Participant> told = subject.map(s -> hit(trigger, s)).orElse(List.of());
        boolean after = subject.filter(s -> s.firstToken() > at).isPresent();
        if (after && told.stream().anyMatch(p -> p.state().isPresent())) {
            return told;
        }
        List<Participant> counted = new Counted(cast).after(at);
        return counted.isEmpty() ? told : counted;
    }

    /**
     * «خرق الحوثيون الهدنة وقصفوا أحياء», «وصل مودي إلى أبوظبي والتقى ولي العهد»: the only noun after a joined verb that needs an object is that
     * object, and the subject is that of the verb before.
     */
    private List<Participant> unnamed(Trigger trigger, Argument only) {
        int at = trigger.token();
        int start = analysis.sentenceOf(analysis.token(at)).firstToken();
        boolean joined = at > start && (goesOn(at) || isWithinIt(at)) && only.firstToken() > at;
        boolean request = trigger.row().type().equals("REQUEST");
        boolean meets = Symmetry.isSymmetric(trigger.row().type())
                && trigger.row().recipients().indexOf("obj") == 0;
        boolean needsObject = meets || trigger.row().recipients().equals(List.of("obj")) && !request;
        boolean asked = request
                && (isAddressed(only)
                        || isCommon(only)
                                && analysis.token(Math.max(start, at - 1)).isMark("،"));
        if (!joined || !asked && !needsObject && !Families.isForce(trigger.row().type())) {
            return List.of();
        }
        List<Participant> told = toldBefore(trigger);
        return told.isEmpty() && isWithinIt(at) ? visitor(trigger, only) : told;
    }

    /** «جولة يزور خلالها ثلاث دول», «التي التقى فيها الرئيس التركي»: what happens within a visit or a call is done by whoever makes that. */
    private boolean isWithinIt(int at) {
        return at + 1 < analysis.sentenceOf(analysis.token(at)).endToken()
                && WITHIN_IT.contains(cast.arguments().fold(at + 1));
    }

    /** «زيارة الرئيس الإسرائيلي إلى أنقرة، التي التقى خلالها الرئيس التركي»: the nearest before who holds an office, of another state. */
    private List<Participant> visitor(Trigger trigger, Argument met) {
        int start = analysis.sentenceOf(analysis.token(trigger.token())).firstToken();
        List<Participant> other = cast.of(met);
        for (int i = trigger.token() - 1; i >= start; i--) {
            Optional<NounPhrase> phrase = cast.arguments().phrases().at(i);
            if (phrase.isPresent()) {
                List<Participant> found = cast.of(Argument.of(phrase.get()));
                boolean holds = cast.link(phrase.get().head()).mention() instanceof Mention.Title
                        || cast.link(phrase.get().head()).mention() instanceof Mention.Name name
                                && name.kind() == Mention.Kind.PERSON;
                if (holds
                        && !phrase.get().hasAttachedPreposition()
                        && found.stream().noneMatch(f -> other.stream()
                                .anyMatch(o -> o.state().equals(f.state())))) {
                    return found;
                }
                i = phrase.get().firstToken();
            }
        }
        return List.of();
    }

    /** «كما أوقفت إصدار التأشيرات», «وساندت المجهود»: the noun after a verb that goes on is no subject of it, by its gender or for want of the article. */
    private boolean isRatherObject(int at, Argument noun) {
        boolean also = at > 0 && cast.arguments().fold(at - 1).equals("كما");
        if (noun.firstToken() <= at || !goesOn(at) && !also) {
            return false;
        }
        String fold = analysis.token(noun.firstToken()).fold();
        boolean feminineVerb = cast.arguments()
                .verbs()
                .finite(at)
                .map(f -> f.readings().stream().allMatch(r -> r.gender() == Gender.FEMININE))
                .orElse(false);
        boolean feminineNoun = fold.endsWith("ه") || fold.endsWith("ات");
        return fold.startsWith("ال") ? feminineVerb && !feminineNoun : feminineVerb || !feminineNoun;
    }

    /** «ودعت الأطراف المتحاربة إلى وقف القتال»: a common noun after a body that was named; a named one would itself demand. */
    private boolean isCommon(Argument argument) {
        return argument.head()
                .filter(h -> cast.link(h).mention() instanceof Mention.Nominal nominal && nominal.plural())
                .isPresent();
    }

    /** «ودعا المجتمع الدولي إلى التحرك», «وطالب الدول الأوروبية بدعم بلاده»: after one who spoke these are spoken to. */
    private boolean isAddressed(Argument argument) {
        return argument.head()
                .filter(h -> cast.link(h).mention() instanceof Mention.Nominal nominal
                        && nominal.definite()
                        && ADDRESSED.contains(nominal.noun())
                        && !nominal.head().endsWith("ان"))
                .isPresent();
    }

    /** «ودعا», «حيث التقى», «كما أوقفت»: whether a verb goes on with the one before it in the sentence. */
    private boolean goesOn(int at) {
        return cast.arguments().isJoinedVerb(at)
                || at > analysis.sentenceOf(analysis.token(at)).firstToken()
                        && GOING_ON.contains(cast.arguments().fold(at - 1));
    }

    /** The subject of the verb before in the sentence, where it can do what the trigger says: «رفضت الهند الاتهامات، كما أوقفت إصدار …». */
    private List<Participant> toldBefore(Trigger trigger) {
        int at = trigger.token();
        int start = analysis.sentenceOf(analysis.token(at)).firstToken();
        return cast.arguments()
                .unnamedSubject(at)
                .filter(a -> a.firstToken() >= start && a.firstToken() < at)
                .map(cast::of)
                .filter(found ->
                        found.stream().allMatch(p -> p.link().map(cast::isActor).orElse(true)))
                .filter(found -> !Families.isForce(trigger.row().type())
                        || found.stream().anyMatch(p -> MIGHTY.contains(p.sector())))
                .orElse(List.of());
    }

    /**
     * The object, not beyond a comma: «قتل سبعة أمس، فيما جرح جنديان»; but two commas may hold something thrown in right before it: «أسقطت
     * الدفاعات، ليلة أمس، طائرة».
     */
    private Optional<Argument> object(int verb) {
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
            return commas == 0 || thrownIn;
        });
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
        return Symmetry.isSymmetric(trigger.row().type())
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
            if (WHAT.contains(cast.arguments().fold(i))) {
                boolean calls = cast.arguments()
                        .verbs()
                        .finite(i + 1)
                        .map(f -> f.readings().stream().anyMatch(r -> cast.is(r.lemma(), RoleWords.WordClass.NAME)))
                        .orElse(false);
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

    private List<Participant> hit(Trigger trigger, Argument argument) {
        return owners.hitBy(trigger, argument);
    }

    private List<Participant> recipients(Trigger trigger, int at, List<Participant> agents) {
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
            if (!found.isEmpty()) {
                return found;
            }
        }
        if (Families.isTold(trigger.row().type())) {
            List<Participant> named = calledWhat(at);
            if (!named.isEmpty()) {
                return named;
            }
        }
        if (trigger.row().type().equals("ACCUSE") && trigger.row().recipients().contains("obj")) {
            List<Participant> charged = charged(at);
            if (!charged.isEmpty()) {
                return charged;
            }
        }
        if (trigger.row().type().equals("CONCEDE")) {
            return cast.arguments()
                    .after(at, Set.of("على", "علي", "عن"))
                    .map(cast::of)
                    .orElse(List.of());
        }
        return Families.isStance(trigger.row().type()) ? governors.describedAfter(at) : List.of();
    }

    /** «اتهم أردوغان خلال كلمة ألقاها في أنقرة إسرائيل بارتكاب مجازر»: who stands right before «ب» and the deed, governed by nothing. */
    private List<Participant> charged(int at) {
        int end = analysis.sentenceOf(analysis.token(at)).endToken();
        for (int i = at + 2; i < end; i++) {
            Optional<NounPhrase> accused = cast.arguments().phrases().at(i - 1);
            if (cast.arguments().isCharge(i)
                    && accused.filter(p -> p.firstToken() > at + 1
                                    && !p.hasAttachedPreposition()
                                    && !cast.arguments().isAdjective(p)
                                    && !isGoverned(p))
                            .isPresent()) {
                return cast.of(Argument.of(accused.get()));
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
