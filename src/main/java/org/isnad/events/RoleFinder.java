package org.isnad.events;

import java.util.List;
import java.util.Optional;
import org.isnad.entities.Entity;
import org.isnad.entities.Link;
import org.isnad.entities.Participant;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.mentions.Mention;

/** Finds who does what a trigger says and to whom, as its lexicon row's frame directs. */
final class RoleFinder {
    /** «تبادلت روسيا وأوكرانيا الأسرى»: each gives to the other. */
    private static final String EXCHANGED = "تبادل";

    /** Tokens from «تبادل» to what is exchanged. */
    private static final int EXCHANGE = 12;

    private static final String ARTICLE = "ال";

    private final Cast cast;
    private final VerbRoles verbs;
    private final ParticipleRoles participles;
    private final NounRoles nouns;

    RoleFinder(Cast cast, Carriers carriers, Morphology morphology) {
        this.cast = cast;
        Governors governors = new Governors(cast, carriers, morphology);
        Owners owners = new Owners(cast);
        Perpetrators perpetrators = new Perpetrators(cast);
        this.verbs = new VerbRoles(cast, governors, owners, perpetrators);
        this.participles = new ParticipleRoles(cast, governors);
        this.nouns = new NounRoles(cast, governors, owners, perpetrators, new Control(cast, carriers));
    }

    Roles find(Trigger trigger) {
        Roles roles = withoutSorts(
                trigger,
                switch (trigger.row().form()) {
                    case VERB -> verbs.find(trigger);
                    case PARTICIPLE -> participles.find(trigger);
                    case NOUN -> nouns.find(trigger);
                });
        List<Participant> both = exchanging(trigger, roles);
        if (both.size() > 1) {
            return symmetric(new Roles(both, List.of(), roles.governor(), roles.kind(), "exchanged"));
        }
        if (trigger.row().isDuty()) {
            return new Roles(List.of(), roles.recipients(), roles.governor(), roles.kind(), roles.pattern());
        }
        boolean protest = trigger.row().type().equals("PROTEST");
        boolean told = Families.isTold(trigger.row().type());
        Roles acting = new Roles(
                roles.agents().stream()
                        .filter(p -> p.link().map(cast::isActor).orElse(true))
                        .filter(p -> !protest || mayProtest(roles, p))
                        .filter(p -> !isAnybody(p))
                        .filter(p -> !Families.isForce(trigger.row().type()) || !isObserver(p))
                        .filter(p -> Symmetry.isSymmetric(trigger.row().type()) || !isOneOf(roles.recipients(), p))
                        .toList(),
                roles.recipients().stream()
                        .filter(p -> !told || isThreatened(trigger, roles) || !isMerePlace(p))
                        .toList(),
                roles.governor(),
                roles.kind(),
                roles.pattern());
        if (trigger.row().mode().orElse("").equals("visit")) {
            return symmetric(withoutHome(acting));
        }
        boolean restored = trigger.row().type().equals("SUPPORT")
                && acting.agents().size() == 2
                && cast.is(trigger.lemma(), RoleWords.WordClass.RELATIONS);
        if (Symmetry.isSymmetric(trigger.row().type()) || trigger.lemma().equals(EXCHANGED) || restored) {
            return symmetric(acting);
        }
        if (trigger.row().type().equals("RETREAT")
                && !trigger.row().mode().orElse("").equals("release")) {
            return withdrawal(acting);
        }
        return acting;
    }

    /** «التدخل عسكريا»: how it is done. */
    private boolean isManner(Participant participant, Trigger trigger) {
        return participant
                .link()
                .map(l -> cast.link(l).mention())
                .filter(m -> m instanceof Mention.Nominal
                        && (m.firstToken() == trigger.endToken() || m.firstToken() == trigger.token() + 1)
                        && m.endToken() == m.firstToken() + 1
                        && cast.arguments().fold(m.firstToken()).endsWith("يا"))
                .isPresent();
    }

    private Roles withoutSorts(Trigger trigger, Roles roles) {
        return new Roles(
                withoutSorts(trigger, roles.agents()),
                withoutSorts(trigger, roles.recipients()),
                roles.governor(),
                roles.kind(),
                roles.pattern());
    }

    private List<Participant> withoutSorts(Trigger trigger, List<Participant> found) {
        boolean noun = trigger.row().form() == EventRow.Form.NOUN
                && cast.arguments().fold(trigger.token()).contains(ARTICLE);
        return found.stream()
                .filter(p -> !noun || !isManner(p, trigger))
                .filter(p -> p.link().stream().noneMatch(this::isSortOfDeed))
                .toList();
    }

    /** «هجوم انتحاري», «العمل الإرهابي», «كمين مسلح»: the word says what sort of deed it was, not who did it. */
    private boolean isSortOfDeed(int link) {
        int at = cast.link(link).mention().firstToken();
        if (at == 0
                || !(cast.link(link).mention() instanceof Mention.Nominal nominal)
                || nominal.endToken() != at + 1
                || !cast.is(withoutArticle(cast.arguments().fold(at)), RoleWords.WordClass.SORT)) {
            return false;
        }
        boolean definite = cast.arguments().fold(at).startsWith(ARTICLE);
        return cast.linked().analysis().token(at - 1).segments().stream()
                .filter(s -> s.stem().startsWith(ARTICLE) == definite)
                .anyMatch(s -> cast.is(withoutArticle(s.stem()), RoleWords.WordClass.SORTED));
    }

    private static String withoutArticle(String fold) {
        return fold.startsWith(ARTICLE) ? fold.substring(ARTICLE.length()) : fold;
    }

    /** «تبادلت الهند وباكستان إطلاق النار»: each does to the other what they exchange. */
    private List<Participant> exchanging(Trigger trigger, Roles roles) {
        if (trigger.row().form() != EventRow.Form.NOUN) {
            return List.of();
        }
        return roles.governor()
                .filter(g -> g < trigger.token() && trigger.token() - g <= EXCHANGE)
                .filter(g -> cast.arguments()
                        .verbs()
                        .finite(g)
                        .map(f -> f.readings().stream().anyMatch(r -> r.lemma().equals(EXCHANGED)))
                        .orElse(false))
                .flatMap(g -> cast.arguments().subject(g))
                .map(cast::of)
                .map(found -> found.stream()
                        .filter(p -> p.link().map(cast::isActor).orElse(true))
                        .toList())
                .orElse(List.of());
    }

    /** «تحدث الظواهري. وألقي القبض على الظواهري»: nobody does it to himself, told by another word of his or the same. */
    private boolean isOneOf(List<Participant> recipients, Participant agent) {
        Optional<String> key = person(agent);
        return key.isPresent() && recipients.stream().anyMatch(r -> person(r).equals(key));
    }

    private Optional<String> person(Participant participant) {
        return participant
                .link()
                .map(cast::link)
                .filter(l -> l.mention() instanceof Mention.Name name && name.kind() == Mention.Kind.PERSON)
                .flatMap(Link::entity)
                .map(Entity::key);
    }

    /** «اتفاق الصخيرات», «محادثات أستانا»: where it was made is no party that anybody praises or asks. */
    private boolean isMerePlace(Participant participant) {
        return participant
                .link()
                .filter(l -> cast.isPlace(l) && !cast.isSeat(l))
                .isPresent();
    }

    /** «هددت إسرائيل الضاحية الجنوبية لبيروت»: a place alone may be threatened. */
    private static boolean isThreatened(Trigger trigger, Roles roles) {
        return trigger.row().type().equals("THREATEN")
                && trigger.row().form() != EventRow.Form.NOUN
                && roles.recipients().size() == 1;
    }

    /** «لم تعلن أي جهة مسؤوليتها»: nobody. */
    private boolean isAnybody(Participant participant) {
        return participant
                .link()
                .map(l -> cast.link(l).mention())
                .filter(m -> m instanceof Mention.Nominal && m.firstToken() > 0)
                .filter(m -> cast.is(cast.arguments().fold(m.firstToken() - 1), RoleWords.WordClass.ANY)
                        && cast.linked().analysis().token(m.firstToken() - 1).sentence()
                                == cast.linked()
                                        .analysis()
                                        .token(m.firstToken())
                                        .sentence())
                .isPresent();
    }

    /** «قالت مصادر في المواجهات …»: sources and media tell, they don't fight. */
    private boolean isObserver(Participant participant) {
        return participant
                .link()
                .map(l -> cast.link(l).mention() instanceof Mention.Nominal nominal
                        && nominal.noun().equals("observers"))
                .orElse(false);
    }

    /** «تظاهرات العراق» are not the state's, «محيط الاعتصام» before a ministry not the minister's. */
    private boolean mayProtest(Roles roles, Participant participant) {
        boolean state = participant.link().map(cast::isState).orElse(false);
        return !state && (!roles.isCarried() || !Families.isRuling(participant.sector()));
    }

    /** A visit to a place of one's own state is paid to nobody. */
    private Roles withoutHome(Roles roles) {
        List<Participant> abroad = roles.recipients().stream()
                .filter(r -> !r.link().map(cast::isPlace).orElse(false)
                        || roles.agents().stream().noneMatch(a -> a.state().equals(r.state())))
                .toList();
        return new Roles(roles.agents(), abroad, roles.governor(), roles.kind(), roles.pattern());
    }

    /** «دعا واشنطن إلى سحب قواتها من البلاد»: one's own forces and the place left are no party, an enemy is. */
    private Roles withdrawal(Roles roles) {
        List<Participant> others = roles.recipients().stream()
                .filter(r -> Families.isArmed(r.sector())
                        && !isFacility(r)
                        && roles.agents().stream().noneMatch(a -> a.state().equals(r.state())))
                .toList();
        return new Roles(roles.agents(), others, roles.governor(), roles.kind(), roles.pattern());
    }

    /** «انسحبت القوات من قاعدة»: a base is left, not fled from. */
    private boolean isFacility(Participant participant) {
        return participant
                .link()
                .map(l -> cast.link(l).mention() instanceof Mention.Nominal nominal
                        && (nominal.noun().equals("facility") || cast.is(nominal.head(), RoleWords.WordClass.BASE)))
                .orElse(false);
    }

    /** The first party is the agent, the others are recipients. */
    private static Roles symmetric(Roles roles) {
        Symmetry.Sides sides = Symmetry.sides(roles.agents(), roles.recipients());
        return new Roles(sides.agents(), sides.recipients(), roles.governor(), roles.kind(), roles.pattern());
    }
}
