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

/** Who does what a finite verb says and to whom: «قصف الجيش مواقع داعش», «قُتل ثلاثة على يد مسلحين». */
final class VerbRoles {
    /** «لقي سبعة مصرعهم»: its subject suffers. */
    private static final String MET = "لقي";

    private static final String COUNTERPART = "نظير";

    /** «أطلق سراح الصحفي»: nobody frees where freedom is the subject. */
    private static final String FREEDOM = "سراح";
    /** Tokens of «غارة جوية أميركية قتلت» from the attack to its verb. */
    private static final int MOST_OF_ATTACK = 4;

    private final Cast cast;
    private final Analysis analysis;
    private final Governors governors;
    private final Owners owners;
    private final Perpetrators perpetrators;
    private final Passives passives;
    private final EventNouns deeds;
    private final Counted counted;
    private final VerbObjects objects;
    private final JoinedVerbs joined;

    VerbRoles(Cast cast, Governors governors, Owners owners, Perpetrators perpetrators) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
        this.governors = governors;
        this.owners = owners;
        this.perpetrators = perpetrators;
        this.passives = new Passives(cast);
        this.deeds = new EventNouns(cast);
        this.counted = new Counted(cast);
        this.objects = new VerbObjects(cast, governors, owners);
        this.joined = new JoinedVerbs(cast);
    }

    Roles find(Trigger trigger) {
        int at = trigger.token();
        if (trigger.row().agent() == EventRow.Agent.ELSEWHERE) {
            return roles(at, perpetrators.byWhom(at), List.of(), "by");
        }
        Optional<Argument> subject = cast.arguments().subject(at);
        if (subject.filter(s -> s.firstToken() > at
                        && cast.arguments().fold(s.firstToken()).equals(FREEDOM))
                .isPresent()) {
            return suffered(at, subject.map(cast::of).orElse(List.of()));
        }
        if (Symmetry.isSymmetric(trigger.row().type())
                && subject.filter(s -> isCounterpart(at, s)).isPresent()) {
            List<Participant> first =
                    cast.arguments().unnamedSubject(at).map(cast::of).orElse(List.of());
            return roles(at, first, subject.map(cast::of).orElse(List.of()), "counterpart");
        }
        List<Participant> agents = subject.map(cast::of).orElse(List.of());
        if (agents.isEmpty()
                && subject.filter(s -> joined.isRatherObject(at, s)).isPresent()) {
            agents = joined.toldBefore(trigger);
        }
        if (!agents.isEmpty() && subject.filter(s -> isMatter(trigger, s)).isPresent()) {
            agents = joined.toldBefore(trigger);
        }
        if (agents.isEmpty() && Families.isTold(trigger.row().type())) {
            agents = subject.filter(s -> cast.is(cast.arguments().fold(s.firstToken()), RoleWords.WordClass.STATEMENT))
                    .map(s -> deeds.makers(s.firstToken()))
                    .orElse(List.of());
        }
        List<Participant> attackers = attackers(trigger, subject);
        if (!attackers.isEmpty()) {
            return attacked(trigger, subject, attackers);
        }
        List<Participant> recipients = objects.recipients(trigger, at, agents);
        if (Symmetry.isSymmetric(trigger.row().type()) && recipients.isEmpty()) {
            List<Participant> between =
                    cast.arguments().after(at, Set.of("بين")).map(cast::of).orElse(List.of());
            if (between.size() > 1
                    && agents.stream()
                            .noneMatch(p -> p.link().map(cast::isActor).orElse(true))) {
                return roles(at, between, List.of(), "between");
            }
        }
        if (trigger.row().type().equals("AID") && cast.is(trigger.lemma(), RoleWords.WordClass.RECEIVE)) {
            return roles(at, recipients, agents, "received");
        }
        boolean alone = recipients.isEmpty()
                && trigger.suffix().isEmpty()
                && trigger.row().recipients().contains("obj")
                && !agents.isEmpty()
                && objects.object(at).isEmpty();
        Optional<Roles> undergone = undergone(trigger, subject, agents, alone);
        if (undergone.isPresent()) {
            return undergone.get();
        }
        Optional<Roles> only = alone ? only(trigger, subject.orElseThrow(), agents) : Optional.empty();
        if (only.isPresent()) {
            return only.get();
        }
        if (agents.isEmpty() && recipients.isEmpty() && cast.is(trigger.lemma(), RoleWords.WordClass.CASUALTY)) {
            List<Participant> others = counted.after(at);
            if (!others.isEmpty()) {
                return suffered(at, others);
            }
        }
        return roles(at, agents, recipients, "verb");
    }

    /** «كان مقررا أن يلتقي نظيره اللبناني»: right after a verb of meeting his counterpart is whom he meets. */
    private boolean isCounterpart(int verb, Argument subject) {
        return subject.firstToken() == verb + 1
                && subject.head().isPresent()
                && cast.arguments().fold(verb + 1).startsWith(COUNTERPART);
    }

    /** «كما بحث الشأن السوري»: what is talked about, by its adjective alone, talks of nothing. */
    private boolean isMatter(Trigger trigger, Argument subject) {
        return cast.is(trigger.lemma(), RoleWords.WordClass.TALKED)
                && subject.firstToken() > trigger.token()
                && subject.head().isEmpty()
                && !subject.inner().isEmpty()
                && subject.inner().stream()
                        .allMatch(l -> cast.link(l).mention() instanceof Mention.Nominal nominal
                                && nominal.noun().equals("adjective"));
    }

    /** «لقي سبعة مصرعهم», «أصيب», «إن جنديا قتل», «وجرح 400 آخرون»: the verb is written or told so that its subject suffers it. */
    private Optional<Roles> undergone(
            Trigger trigger, Optional<Argument> subject, List<Participant> agents, boolean alone) {
        int at = trigger.token();
        if (trigger.lemma().equals(MET) && trigger.row().type().equals("ASSAULT") && !agents.isEmpty()) {
            return Optional.of(suffered(at, agents));
        }
        if (cast.is(trigger.lemma(), RoleWords.WordClass.CASUALTY)
                && Families.isForce(trigger.row().type())
                && joined.isWithinIt(at)) {
            List<Participant> others = counted.after(at + 1);
            return Optional.of(suffered(
                    at,
                    others.isEmpty()
                            ? cast.arguments()
                                    .firstAfter(at + 1)
                                    .map(a -> owners.hitBy(trigger, a))
                                    .orElse(List.of())
                            : others));
        }
        if (passives.isWrittenSo(trigger)) {
            List<Participant> sufferers = suffering(trigger, subject);
            if (!sufferers.isEmpty() || Families.isForce(trigger.row().type())) {
                return Optional.of(suffered(at, sufferers));
            }
        }
        if (passives.isSaidOf(trigger, subject, agents, objects.object(at))
                || passives.isCountOf(trigger, subject, agents, objects.object(at))) {
            return Optional.of(suffered(at, agents));
        }
        return alone
                        && passives.mayBe(trigger)
                        && (passives.isOfOthers(trigger)
                                || passives.isOfCharged(trigger, subject.orElseThrow(), agents))
                ? Optional.of(suffered(at, suffering(trigger, subject)))
                : Optional.empty();
    }

    /** Where a verb that takes an object has but one noun: that is its subject, its object after a subject told before, or suffers it. */
    private Optional<Roles> only(Trigger trigger, Argument subject, List<Participant> agents) {
        int at = trigger.token();
        if (passives.isBeforeCount(subject, agents)) {
            return Optional.of(roles(at, agents, List.of(), "verb"));
        }
        List<Participant> unnamed = joined.unnamed(trigger, subject);
        if (!unnamed.isEmpty() && passives.goesOnSuffering(trigger, unnamed)) {
            List<Participant> others = counted.after(at);
            return Optional.of(suffered(at, others.isEmpty() ? unnamed : others));
        }
        if (!unnamed.isEmpty()) {
            List<Participant> hit = owners.hitBy(trigger, subject);
            boolean casualty = hit.isEmpty() && cast.is(trigger.lemma(), RoleWords.WordClass.CASUALTY);
            return Optional.of(roles(at, unnamed, casualty ? counted.after(at) : hit, "joined"));
        }
        boolean storms = cast.is(trigger.lemma(), RoleWords.WordClass.DONE_TO_PLACES)
                && agents.stream().allMatch(passives::isPeople);
        if (storms) {
            List<Participant> place = cast.arguments()
                    .complement(subject.endToken())
                    .map(cast::of)
                    .orElse(List.of());
            return Optional.of(roles(at, agents, place, "verb"));
        }
        boolean told = cast.arguments().isJoinedVerb(at) && subject.firstToken() < at;
        boolean detains = trigger.row().type().equals("COERCE")
                && agents.stream().allMatch(p -> Families.isRuling(p.sector()) && !passives.isPeople(p));
        boolean kills = cast.is(trigger.lemma(), RoleWords.WordClass.SUFFERED_BY_PEOPLE)
                && agents.stream().noneMatch(passives::isPeople);
        return Families.isForce(trigger.row().type()) && passives.mayBe(trigger) && !told && !detains && !kills
                ? Optional.of(suffered(at, agents))
                : Optional.empty();
    }

    /** «غارة أميركية قتلت ثلاثة», «دمرت صواريخ روسية مستودعا»: whom the attack hit. */
    private Roles attacked(Trigger trigger, Optional<Argument> subject, List<Participant> attackers) {
        int at = trigger.token();
        List<Participant> struck = objects.recipients(trigger, at, attackers);
        boolean after =
                struck.isEmpty() && subject.filter(s -> s.firstToken() > at).isPresent();
        return roles(at, attackers, after ? owners.hitBy(trigger, subject.orElseThrow()) : struck, "deed");
    }

    private Roles roles(int at, List<Participant> agents, List<Participant> recipients, String pattern) {
        Optional<Integer> governor = governors.governorOfClause(at);
        return new Roles(agents, recipients, governor, governors.kind(governor), pattern);
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
        for (int i = at - 1; i >= Math.max(start, at - MOST_OF_ATTACK); i--) {
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
    private Roles suffered(int at, List<Participant> sufferers) {
        return roles(at, perpetrators.byWhom(at), sufferers, "passive");
    }

    /** Who suffers what a passive verb says: «35 آخرون», else its subject. */
    private List<Participant> suffering(Trigger trigger, Optional<Argument> subject) {
        int at = trigger.token();
        List<Participant> told = subject.map(s -> owners.hitBy(trigger, s)).orElse(List.of());
        boolean after = subject.filter(s -> s.firstToken() > at).isPresent();
        if (after && told.stream().anyMatch(p -> p.state().isPresent())) {
            return told;
        }
        List<Participant> others = counted.after(at);
        return others.isEmpty() ? told : others;
    }
}
