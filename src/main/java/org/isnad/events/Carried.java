package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.entities.Participant;
import org.isnad.syntax.Argument;
import org.isnad.syntax.FunctionWords;

/** Who does what a noun says, as the verb tells that carries it: «شن الجيش غارات», «دعا لافروف واشنطن إلى سحب قواتها». */
final class Carried {
    private static final int DEEPEST = 3;

    /** Verbs whose subject does not do what the noun says. */
    private static final Set<Carriers.Kind> ANOTHERS =
            Set.of(Carriers.Kind.HAPPEN, Carriers.Kind.CALL, Carriers.Kind.BLAME);

    /** «أعلنت وكالة دوغان مداهمة مقر الحزب»: these tell of force, they use none. */
    private static final Set<String> UNARMED = Set.of("MED", "NGO");

    /** Who announces help or a withdrawal gives it or leaves: «أعلن البيت الأبيض مساعدات لكييف». */
    private static final Set<String> DOING = Set.of("GOV", "MIL", "REB", "PTY", "IGO", "LEG");

    /** Who announces a strike strikes: «أعلن الأسرى إضرابا عن الطعام». */
    private static final Set<String> PROTESTING = Set.of("CVL", "OPP", "PTY", "NGO", "BUS");

    private static final Set<String> TOGETHER = Set.of("مع", "الي");

    private final Cast cast;
    private final Governors governors;
    private final EventNouns passage;
    private final Control control;
    private final Scope scope;

    Carried(Cast cast, Governors governors, EventNouns passage, Control control) {
        this.cast = cast;
        this.governors = governors;
        this.passage = passage;
        this.control = control;
        this.scope = new Scope(cast, control, governors);
    }

    /**
     * Whoever the noun before says does it («استعداد موسكو لتقديم …»), else whoever does what that noun says («أعلنت موسكو استعدادها»,
     * «قرر الجيش بدء سحب …»).
     */
    List<Participant> controlled(Trigger trigger) {
        int at = trigger.token();
        if (governors
                        .governor(at)
                        .filter(g -> cast.isVerb(g, RoleWords.WordClass.MEETING_WITH))
                        .isPresent()
                && trigger.proclitics().endsWith("ب")) {
            return List.of();
        }
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<Control.Controller> found = control.before(at);
            if (found.isEmpty()) {
                return List.of();
            }
            if (control.opposes(found.get()) && Families.isForce(trigger.row().type())) {
                return List.of();
            }
            if (!found.get().agents().isEmpty()) {
                return found.get().kind() == Carriers.Kind.SPEECH && !isOwnNews(trigger, found.get())
                        ? List.of()
                        : found.get().agents();
            }
            boolean called = ANOTHERS.contains(found.get().kind());
            at = found.get().token();
            if (control.before(at).isPresent()) {
                continue;
            }
            Optional<Integer> verb = governors.governor(at);
            Optional<Carriers.Kind> kind = governors.kind(verb);
            if (kind.isPresent() && scope.holds(verb.get(), at)) {
                return switch (kind.get()) {
                    case CALL, BLAME -> calledUpon(verb.get(), at);
                    case HAPPEN -> List.of();
                    default -> called ? List.of() : subjectOf(verb.get(), at);
                };
            }
        }
        return List.of();
    }

    /** «رفض مصر القاطع لأي محاولات لتهجير السكان»: whether any noun that carries it says that somebody is against it. */
    private boolean isOpposed(int noun) {
        Optional<Control.Controller> found = control.before(noun);
        for (int depth = 0; depth < DEEPEST && found.isPresent(); depth++) {
            if (control.opposes(found.get())) {
                return true;
            }
            found = control.before(found.get().token());
        }
        return false;
    }

    /** «إعلان موسكو سحب قواتها», but «إعلان الوزارة مقتل جنديين». */
    private static boolean isOwnNews(Trigger trigger, Control.Controller controller) {
        return !trigger.row().isAgentless()
                && !Families.isTold(trigger.row().type())
                && controller.agents().stream().allMatch(p -> DOING.contains(p.sector()));
    }

    /**
     * «أعلنت الكويت تقديم …», «جاء إلى القاهرة لبحث …», «ردت القوات بقصف …», «تقدم الجيش بعد معارك مع …»: the verb's own deed, aim or means,
     * where nothing else has it.
     */
    List<Participant> ownOrAim(Trigger trigger, int verb, Optional<Carriers.Kind> kind) {
        boolean opposed = Families.isForce(trigger.row().type()) && isOpposed(trigger.token());
        if (opposed || passage.onlyTells(verb)) {
            return List.of();
        }
        boolean aim = trigger.proclitics().endsWith("ل")
                && !cast.is(trigger.lemma(), RoleWords.WordClass.SUFFERED)
                && trigger.suffix().isEmpty()
                && (!trigger.definite() || Families.isTold(trigger.row().type()));
        boolean told = kind.filter(k -> k == Carriers.Kind.SPEECH).isPresent()
                && trigger.proclitics().isEmpty()
                && (isToldBare(trigger) || isToldOfPlace(trigger))
                && !cast.is(trigger.lemma(), RoleWords.WordClass.SUFFERED)
                && scope.holds(verb, trigger.token());
        boolean anothers = kind.filter(ANOTHERS::contains).isPresent();
        boolean inflicted = Families.isForce(trigger.row().type())
                && !trigger.row().isAgentless()
                && !cast.is(trigger.lemma(), RoleWords.WordClass.SUFFERED);
        boolean means = trigger.proclitics().endsWith("ب") && !trigger.definite() && inflicted;
        boolean fought = inflicted && isFought(trigger) && !isOfVictims(verb);
        boolean withEnemy = inflicted
                && cast.arguments()
                        .afterNoun(trigger.endToken() - 1, Set.of("مع"), false)
                        .isPresent();
        if (anothers || !(aim || told || means || withEnemy || fought)) {
            return List.of();
        }
        List<Participant> subject = subjectOf(verb, trigger.token());
        boolean armed = subject.stream().anyMatch(p -> Families.isArmed(p.sector()));
        if (Families.isForce(trigger.row().type()) && subject.stream().allMatch(p -> UNARMED.contains(p.sector()))) {
            return List.of();
        }
        if (told && trigger.definite() && !armed) {
            return List.of();
        }
        return aim || told || armed || means && isOfVictims(verb) ? subject : List.of();
    }

    /** «أعلن الجيش قصف مواقع», «أعلنت ألمانيا فرض عقوبات». */
    private boolean isToldBare(Trigger trigger) {
        return !trigger.definite() && (trigger.row().agent() != EventRow.Agent.GENITIVE || isImposed(trigger));
    }

    /** «أعلن الجيش السيطرة على المدينة», «أعلنت القوات الانسحاب من المطار»: who tells of it does it, since nothing else may follow. */
    private boolean isToldOfPlace(Trigger trigger) {
        return trigger.definite()
                && trigger.suffix().isEmpty()
                && (Families.isForce(trigger.row().type())
                        || trigger.row().type().equals("RETREAT"))
                && cast.arguments()
                        .afterNoun(trigger.endToken() - 1, Set.of("علي", "من"), false)
                        .isPresent();
    }

    /** «استعادت القوات المطار بعد معارك عنيفة»: a fight of which only the clause around it tells whose it was. */
    private boolean isFought(Trigger trigger) {
        String before = cast.arguments().fold(Math.max(0, trigger.token() - 1));
        return !trigger.definite()
                && cast.is(trigger.lemma(), RoleWords.WordClass.FIGHT)
                && (cast.is(before, RoleWords.WordClass.CIRCUMSTANCE) || cast.is(before, RoleWords.WordClass.WITHIN));
    }

    /** «اغتالت إسرائيل», «قتل جنديان»: whether a verb tells what is done to people. */
    private boolean isOfVictims(int verb) {
        return cast.isVerb(verb, RoleWords.WordClass.CASUALTY, RoleWords.WordClass.SUFFERED_BY_PEOPLE);
    }

    /** «أعلنت ألمانيا فرض عقوبات»: who announces it imposes it. */
    private static boolean isImposed(Trigger trigger) {
        return trigger.row().type().equals("SANCTION") || trigger.row().type().equals("COERCE");
    }

    /** «بدأت القوات التركية تسيير دوريات», «أن بلاده ستبدأ بمحاربة داعش»: the verb's subject, where it is not the noun itself. */
    private List<Participant> begun(int verb, int noun) {
        return cast.arguments()
                .subject(verb)
                .filter(s -> s.endToken() <= noun)
                .filter(s -> s.head().map(cast::isActor).orElse(false))
                .map(cast::of)
                .orElse(List.of());
    }

    /** Whether a noun is what the verb carries, not something further on in the sentence. */
    boolean carries(int verb, Trigger trigger) {
        boolean only = cast.isVerb(verb, RoleWords.WordClass.ONLY_WITH);
        return only
                ? governors.isBound(verb, trigger.token())
                        && cast.arguments()
                                .subject(verb)
                                .filter(s -> s.firstToken() > verb)
                                .isPresent()
                : scope.holds(verb, trigger.token());
    }

    /** Whoever the verb that carries the noun says does it. */
    List<Participant> carried(Trigger trigger, int governor, Carriers.Kind kind) {
        boolean suffers = trigger.row().agent() == EventRow.Agent.ELSEWHERE
                && !trigger.row().type().equals("SUPPORT");
        boolean told = Families.isTold(trigger.row().type());
        if (passage.leadsTo(governor)) {
            return List.of();
        }
        return switch (kind) {
            case LIGHT, ASPECT, INTENT, DENY ->
                new ArrayList<>(
                        suffers && trigger.row().isAgentless()
                                        || Families.isForce(trigger.row().type())
                                                && !trigger.row().type().equals("SANCTION")
                                                && passage.onlyTells(governor)
                                ? List.of()
                                : doerOf(governor, trigger.token()));
            case THREATEN ->
                new ArrayList<>(
                        isWarnedAgainst(trigger)
                                ? calledUpon(governor, trigger.token())
                                : sayers(trigger, governor, told && !suffers || threatened(trigger)));
            case SPEECH, REFUSE ->
                new ArrayList<>(sayers(
                        trigger,
                        governor,
                        told && !suffers && !isOthersDeal(trigger, governor) || announced(trigger, governor)));
            case CALL, BLAME -> new ArrayList<>(calledUpon(governor, trigger.token()));
            case HAPPEN -> new ArrayList<>(passage.begins(governor) ? begun(governor, trigger.token()) : List.of());
        };
    }

    /** «انتقد نواب صفقات الأسلحة»: who blames or praises a deal did not make it. */
    private boolean isOthersDeal(Trigger trigger, int governor) {
        return trigger.row().type().equals("AGREE") && passage.onlyTells(governor);
    }

    /** @param own whether the deed is of whoever says it, for a reason of its own */
    private List<Participant> sayers(Trigger trigger, int governor, boolean own) {
        return own || purposeOf(trigger) || ownDeed(trigger, governor)
                ? subjectOf(governor, trigger.token())
                : List.of();
    }

    /** «حذرت واشنطن طهران من مهاجمة السفن»: the one warned would do it. */
    private boolean isWarnedAgainst(Trigger trigger) {
        return trigger.token() > 0
                && cast.arguments().fold(trigger.token() - 1).equals("من")
                && trigger.row().agent() != EventRow.Agent.GENITIVE;
    }

    private static boolean purposeOf(Trigger trigger) {
        return trigger.row().type().equals("CONSULT") && trigger.proclitics().endsWith("ل");
    }

    /** «هدد الوزير بقصف المنشآت», «بمزيد من الهجمات»: who threatens with a deed would do it. */
    private boolean threatened(Trigger trigger) {
        int at = trigger.token();
        boolean many = at > 1
                && cast.arguments().fold(at - 1).equals("من")
                && cast.arguments().fold(at - 2).startsWith("ب");
        return (many || trigger.proclitics().endsWith("ب"))
                && !trigger.row().isAgentless()
                && Families.isForce(trigger.row().type());
    }

    /** «أعلن البيت الأبيض حزمة مساعدات لكييف», «أعلنت قسد الانسحاب», «أعلنت إثيوبيا العفو», «رفض نتنياهو الانسحاب». */
    private boolean announced(Trigger trigger, int governor) {
        String type = trigger.row().type();
        boolean withdraws = type.equals("RETREAT")
                && !trigger.row().mode().orElse("").equals("release")
                && !trigger.row().mode().orElse("").equals("ceasefire");
        boolean gives = type.equals("AID")
                && !trigger.definite()
                && governors
                        .kind(Optional.of(governor))
                        .filter(k -> k == Carriers.Kind.SPEECH)
                        .isPresent();
        boolean protests = type.equals("PROTEST") && !trigger.definite();
        boolean yields = type.equals("CONCEDE") || type.equals("MOBILIZE");
        if (protests) {
            return subjectOf(governor, trigger.token()).stream().allMatch(p -> PROTESTING.contains(p.sector()));
        }
        return (withdraws || gives || yields)
                && !passage.onlyTells(governor)
                && subjectOf(governor, trigger.token()).stream().allMatch(p -> DOING.contains(p.sector()));
    }

    /** «هدد ترامب إيران بعقوبات»: whom the verb threatens with a deed. */
    List<Participant> threatened(int verb, Trigger trigger) {
        return cast.arguments().objects(verb).stream()
                .filter(o -> o.endToken() <= trigger.token()
                        && o.head().map(cast::isActor).orElse(false))
                .findFirst()
                .map(cast::of)
                .orElse(List.of());
    }

    /** «أعلن الجيش تدمير …»: armies announce what they did. */
    private boolean ownDeed(Trigger trigger, int governor) {
        return Families.isForce(trigger.row().type())
                && !trigger.row().isAgentless()
                && trigger.row().agent() != EventRow.Agent.GENITIVE
                && subjectOf(governor, trigger.token()).stream().anyMatch(p -> Families.isArmed(p.sector()));
    }

    /** The subject of the carrying verb and whoever does it together with him. */
    private List<Participant> doerOf(int verb, int noun) {
        List<Participant> doers = new ArrayList<>(subjectOf(verb, noun));
        if (!doers.isEmpty() && passage.isJoint(verb)) {
            doers.addAll(cast.arguments()
                    .after(verb, TOGETHER)
                    .filter(a -> a.endToken() <= noun)
                    .map(cast::of)
                    .orElse(List.of()));
        }
        return doers;
    }

    /** The subject of the carrying verb, unless what looks like it is the noun itself: «أجرى مباحثات», «ثم أعلن تحرير الرهائن». */
    private List<Participant> subjectOf(int verb, int noun) {
        boolean itself = cast.arguments()
                .subject(verb)
                .filter(s ->
                        s.firstToken() > verb && s.head().isEmpty() && s.firstToken() <= noun && noun < s.endToken())
                .isPresent();
        return itself
                ? cast.arguments().unnamedSubject(verb).map(cast::of).orElse(List.of())
                : governors.subjectOf(verb);
    }

    /** «دعا لافروف واشنطن إلى سحب», «واتهمها بتدمير»: the one called upon stands between the call and what is called for. */
    private List<Participant> calledUpon(int call, int content) {
        String pronoun = cast.arguments()
                .verbs()
                .finite(call)
                .map(f -> f.reading().suffix())
                .orElse("");
        if (!pronoun.isEmpty()) {
            return cast.antecedents(call, pronoun, Cast.linksOf(governors.subjectOf(call)));
        }
        return cast.arguments().objects(call).stream()
                .filter(a -> a.firstToken() < content && a.head().isPresent())
                .findFirst()
                .map(cast::of)
                .or(() -> cast.arguments()
                        .after(call, Set.of("من"))
                        .filter(a -> a.firstToken() < content && a.head().isPresent() && !isPartOf(a))
                        .map(cast::of))
                .orElseGet(() -> allowed(call, content));
    }

    /** «سمحت تركيا للجيش الأميركي بشن غارات», «أتاح له قصفها»: whoever is let do it. */
    private List<Participant> allowed(int call, int content) {
        boolean lets = cast.isVerb(call, RoleWords.WordClass.ALLOW);
        return lets
                ? cast.arguments()
                        .after(call, Set.of("ل"))
                        .filter(a -> a.firstToken() < content && a.head().isPresent())
                        .map(cast::of)
                        .orElse(List.of())
                : List.of();
    }

    /** «طالب العديد من النواب بـ»: not of whom it is demanded. */
    private boolean isPartOf(Argument of) {
        return of.firstToken() > 1
                && cast.arguments()
                        .words()
                        .is(cast.arguments().fold(of.firstToken() - 2), FunctionWords.WordClass.QUANTIFIER);
    }

    /**
     * Whether the genitive suffers what the noun says because the subject of the verb before does it: «واصل الجيش قصف المدينة», «اتهمت واشنطن
     * طهران بدعم الحوثيين», «أكد لافروف دعم سوريا», but «أكد لافروف دعم بلاده».
     */
    boolean isObject(
            Trigger trigger,
            List<Participant> own,
            List<Participant> prepositional,
            Optional<Integer> governor,
            Optional<Carriers.Kind> kind) {
        boolean transitive = trigger.row().agent() == EventRow.Agent.EITHER
                || Families.isStance(trigger.row().type()) && cast.is(trigger.lemma(), RoleWords.WordClass.TRANSITIVE);
        boolean abstains = governor.filter(g -> cast.isVerb(g, RoleWords.WordClass.ABSTAIN))
                .isPresent();
        boolean reported = !abstains
                && Set.of(Carriers.Kind.DENY, Carriers.Kind.REFUSE).contains(kind.orElse(Carriers.Kind.HAPPEN));
        if (!transitive
                || !trigger.suffix().isEmpty()
                || !prepositional.isEmpty()
                || Families.isStance(trigger.row().type()) && reported) {
            return false;
        }
        List<Participant> doer = controlled(trigger);
        if (doer.isEmpty() && kind.isPresent()) {
            doer = switch (kind.get()) {
                case CALL, BLAME -> calledUpon(governor.orElseThrow(), trigger.token());
                case HAPPEN -> List.of();
                default -> governors.subjectOf(governor.orElseThrow());
            };
        }
        List<Participant> doers = doer;
        return !doers.isEmpty()
                && own.stream().noneMatch(o -> doers.stream()
                        .anyMatch(d -> d.state().equals(o.state())
                                && (Families.isStance(trigger.row().type())
                                        || d.anchor().equals(o.anchor()))));
    }

    /** «المشاورات التي أجراها»: who does it is the subject of the sentence. */
    List<Participant> doerOfRelative(int relative, int noun) {
        boolean resumes = cast.arguments()
                .verbs()
                .finite(relative)
                .map(f -> !f.reading().suffix().isEmpty())
                .orElse(false);
        List<Participant> doers =
                resumes ? governors.governor(noun).map(governors::subjectOf).orElse(List.of()) : List.of();
        return doers.stream().anyMatch(d -> d.sector().equals("CVL")) ? List.of() : doers;
    }
}
