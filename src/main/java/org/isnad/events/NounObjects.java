package org.isnad.events;

import java.util.List;
import java.util.Set;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;

/** Whom the genitive or the pronoun of a verbal noun does it to, where that stands right after: «اقتحام مستوطنين المسجد», «قصفه مدرسة». */
final class NounObjects {
    private static final Set<String> POWERS = Set.of("government", "army", "police", "occupation", "judiciary");

    private final Cast cast;
    private final Owners owners;
    private final EventNouns passage;

    NounObjects(Cast cast, Owners owners, EventNouns passage) {
        this.cast = cast;
        this.owners = owners;
        this.passage = passage;
    }

    /** «قصفها مدرسة», «اعتقاله ناشطين»: whom the pronoun's owner does it to stands right after. */
    List<Participant> owned(DeedNoun noun) {
        boolean may = noun.isForce()
                && !noun.trigger().suffix().isEmpty()
                && !noun.trigger().row().isAgentless()
                && !noun.own().isEmpty();
        return may
                ? cast.arguments()
                        .complement(noun.last())
                        .filter(o -> o.firstToken() == noun.last() + 1)
                        .map(owners::of)
                        .filter(found -> found.stream().noneMatch(o -> Parties.holds(noun.own(), o)))
                        .orElse(List.of())
                : List.of();
    }

    /** «إعدام طهران المواطن السويدي», «اعتقال الشرطة ثلاثة شبان»: whom those in power do it to stands after them. */
    List<Participant> executed(DeedNoun noun) {
        boolean executes = noun.isForce()
                && !noun.trigger().row().isAgentless()
                && noun.trigger().suffix().isEmpty()
                && noun.own().size() == 1
                && noun.own().get(0).link().map(this::isInPower).orElse(false);
        List<Participant> object = executes || isGroup(noun)
                ? passage.objectAfter(noun.last()).map(owners::of).orElse(List.of())
                : List.of();
        if (isGroup(noun)
                && !object.isEmpty()
                && object.stream()
                        .allMatch(o -> !o.state().equals(noun.own().get(0).state()))) {
            return object;
        }
        if ((object.isEmpty() || !executes) && wields(noun)) {
            return passage.objectByL(noun.last());
        }
        boolean people = object.stream()
                .allMatch(o -> !Parties.holds(noun.own(), o)
                        && o.link()
                                .map(l -> cast.isActor(l)
                                        && (!isThing(l)
                                                || isForeign(noun, o)
                                                || Families.isArmed(
                                                        noun.own().get(0).sector())))
                                .orElse(false));
        return people ? object : List.of();
    }

    /** «احتلال داعش قضاء سنجار», «تدمير الجيش الإسرائيلي مدرسة»: forces by their name. */
    private boolean isGroup(DeedNoun noun) {
        return (noun.type().equals("ASSAULT") || noun.type().equals("COERCE"))
                && !noun.trigger().row().isAgentless()
                && noun.trigger().suffix().isEmpty()
                && noun.own().size() == 1
                && noun.own()
                        .get(0)
                        .link()
                        .filter(l -> cast.link(l).mention() instanceof Mention.Name name
                                && (name.kind() == Mention.Kind.ARMED_GROUP
                                        || Families.isArmed(noun.own().get(0).sector())))
                        .isPresent();
    }

    /** «اعتقال السلطات التركية لرئيس البلدية», «خطف الحوثيين لموظفين»: before «ل» stand those in power or in arms who do it. */
    private boolean wields(DeedNoun noun) {
        return noun.isForce()
                && !noun.trigger().row().isAgentless()
                && noun.trigger().suffix().isEmpty()
                && noun.own().size() == 1
                && noun.own()
                        .get(0)
                        .link()
                        .filter(l -> isInPower(l)
                                || Families.isArmed(noun.own().get(0).sector()) && isNamed(l))
                        .isPresent();
    }

    /** «هدم إسرائيل منازل فلسطينية»: things of another state. */
    private boolean isForeign(DeedNoun noun, Participant thing) {
        return thing.state().isPresent()
                && !thing.state().equals(noun.own().get(0).state());
    }

    /** «اقتحام مستوطنين المسجد الأقصى», «قصف إسرائيل مدرسة في غزة»: whom or what actors right after the noun do it to stands after them. */
    List<Participant> stormed(DeedNoun noun) {
        boolean may = noun.isForce()
                && noun.trigger().suffix().isEmpty()
                && noun.own().size() == 1
                && !noun.trigger().row().isAgentless();
        boolean actor = may
                && noun.own()
                        .get(0)
                        .link()
                        .filter(l -> cast.isActor(l) && !isThing(l))
                        .isPresent();
        List<Participant> object =
                actor ? passage.objectAfter(noun.last()).map(owners::of).orElse(List.of()) : List.of();
        return object.stream().anyMatch(o -> Parties.holds(noun.own(), o)) ? List.of() : object;
    }

    /** «اعتقال القوات الإسرائيلية لطبيب», not «تدمير منظومة للحوثيين». */
    private boolean isNamed(int link) {
        return !(cast.link(link).mention() instanceof Mention.Nominal nominal)
                || nominal.state().isPresent() && !isThing(link);
    }

    private boolean isInPower(int link) {
        return cast.isState(link)
                || cast.link(link).standsFor().isPresent()
                || cast.link(link).mention() instanceof Mention.Nominal nominal && POWERS.contains(nominal.noun());
    }

    private boolean isThing(int link) {
        return cast.link(link).mention() instanceof Mention.Nominal nominal
                && nominal.noun().equals("facility");
    }
}
