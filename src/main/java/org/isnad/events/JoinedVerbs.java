package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;
import org.isnad.lexicon.morphology.Gender;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Argument;
import org.isnad.syntax.NounPhrase;

/** Whose deed a verb tells that goes on with another: «خرق الحوثيون الهدنة وقصفوا أحياء», «وصل إلى بيروت حيث التقى الرئيس», «جولة يزور خلالها». */
final class JoinedVerbs {
    /** Sectors that can use force. */
    private static final Set<String> MIGHTY = Set.of("MIL", "REB", "COP", "GOV", "SPY", "JUD");
    /** «وصل إلى بيروت حيث التقى الرئيس»: after these words the subject is the one of the verb before. */
    private static final Set<String> GOING_ON = Set.of("حيث", "ثم");
    /** Sectors of people who demand rather than are called upon. */
    private static final Set<String> DEMANDING = Set.of("OPP", "PTY", "LEG", "NGO");
    /** Classes of nouns of many who are called upon. */
    private static final Set<String> ADDRESSED = Set.of("community", "side", "country");

    private final Cast cast;
    private final Analysis analysis;

    JoinedVerbs(Cast cast) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
    }

    /**
     * «خرق الحوثيون الهدنة وقصفوا أحياء», «وصل مودي إلى أبوظبي والتقى ولي العهد»: the only noun after a joined verb that needs an object is that
     * object, and the subject is that of the verb before.
     */
    List<Participant> unnamed(Trigger trigger, Argument only) {
        int at = trigger.token();
        int start = analysis.sentenceOf(analysis.token(at)).firstToken();
        boolean joined = at > start && (goesOn(at) || isWithinIt(at)) && only.firstToken() > at;
        boolean request = trigger.row().type().equals("REQUEST");
        boolean meets = Symmetry.isSymmetric(trigger.row().type())
                && trigger.row().recipients().indexOf("obj") == 0;
        boolean needsObject = meets || trigger.row().recipients().equals(List.of("obj")) && !request;
        boolean said = Families.isStance(trigger.row().type())
                && trigger.row().recipients().indexOf("obj") == 0
                && isWithinIt(at);
        boolean asked = request && (isAddressed(only) || isCommon(only) || isOtherPower(trigger, only));
        if (!joined
                || !asked
                        && !said
                        && !needsObject
                        && !Families.isForce(trigger.row().type())) {
            return List.of();
        }
        List<Participant> told = toldBefore(trigger);
        return told.isEmpty() && isWithinIt(at) ? visitor(trigger, only) : told;
    }

    /** «جولة يزور خلالها ثلاث دول», «التي التقى فيها الرئيس التركي»: what happens within a visit or a call is done by whoever makes that. */
    boolean isWithinIt(int at) {
        return at + 1 < analysis.sentenceOf(analysis.token(at)).endToken()
                && cast.is(cast.arguments().fold(at + 1), RoleWords.WordClass.WITHIN_IT);
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
    boolean isRatherObject(int at, Argument noun) {
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

    /** «ودعت الأطراف المتحاربة إلى وقف القتال», but «وطالب المحتجون», «وطالب عدد من النواب». */
    private boolean isCommon(Argument argument) {
        return argument.head()
                .filter(h -> cast.link(h).mention() instanceof Mention.Nominal nominal
                        && nominal.plural()
                        && !nominal.head().endsWith("ون")
                        && !DEMANDING.contains(nominal.sector())
                        && isWhole(cast.link(h).mention().firstToken()))
                .isPresent();
    }

    /** «عدد من المسؤولين»: some of them demand rather than that all are called upon. */
    private boolean isWhole(int first) {
        String before = first > 0 ? cast.arguments().fold(first - 1) : "";
        return !before.equals("من");
    }

    /** «دانت الصين القصف، وطالبت إسرائيل بالاعتذار»: after one state or body has spoken another state is spoken to. */
    private boolean isOtherPower(Trigger trigger, Argument argument) {
        boolean state = argument.head()
                .filter(h -> argument.firstToken() == trigger.token() + 1
                        && (cast.isState(h)
                                || cast.link(h).standsFor().isPresent()
                                || cast.link(h).sector().equals("IGO")
                                || cast.link(h).sector().equals("GOV")
                                        && cast.link(h).mention() instanceof Mention.Name))
                .isPresent();
        List<Participant> told = state ? toldBefore(trigger) : List.of();
        return !told.isEmpty()
                && cast.of(argument).stream()
                        .allMatch(p -> p.state().isPresent()
                                && told.stream().noneMatch(t -> t.state().equals(p.state())));
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
    List<Participant> toldBefore(Trigger trigger) {
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
}
