package org.isnad.events;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Argument;

/** The parties of a verbal noun that other words tell: the clause that describes it, the noun or the verb that carries it. */
final class NounContext {
    private static final String BY_ORIGIN = "من";
    private static final String ARTICLE = "ال";

    /** What somebody may get: «تلقى دعوة», «تلقت تهديدات», «حصل على دعم». */
    private static final Set<String> RECEIVED = Set.of("AID", "REQUEST", "THREATEN", "SUPPORT");

    /** Tokens from a meeting to «بمشاركة». */
    private static final int FARTHEST_PART = 12;

    /** Before the other whom a meeting brought together. */
    private static final Set<String> WITH = Set.of("ب", "مع", "الي");

    private final Cast cast;
    private final Governors governors;
    private final EventNouns passage;
    private final Carried carried;

    NounContext(Cast cast, Governors governors, EventNouns passage, Carried carried) {
        this.cast = cast;
        this.governors = governors;
        this.passage = passage;
        this.carried = carried;
    }

    /** «جولة تشمل الأردن ولبنان», «زيارة تقوده إلى ماليزيا»: the lands that a tour goes to. */
    void toured(DeedNoun noun, Parties parties) {
        if (!isVisit(noun)) {
            return;
        }
        List<Participant> lands = passage.telling(noun.last(), RoleWords.WordClass.TOURING)
                .flatMap(v -> cast.arguments().firstAfter(v))
                .or(() -> passage.telling(noun.last(), RoleWords.WordClass.LEADING)
                        .flatMap(v -> cast.arguments().after(v, Set.of("الي"))))
                .map(cast::of)
                .orElse(List.of());
        parties.agents().removeIf(a -> Parties.holds(lands, a));
        lands.stream().filter(l -> !Parties.holds(parties.recipients(), l)).forEach(parties.recipients()::add);
        if (!lands.isEmpty() && parties.agents().isEmpty() && noun.governor().isEmpty()) {
            int behind =
                    lands.get(lands.size() - 1).link().map(cast::endOfPhrase).orElse(noun.last() + 1);
            governors
                    .nextVerb(behind - 1)
                    .map(governors::subjectOf)
                    .filter(s -> s.stream().noneMatch(p -> Parties.holds(lands, p)))
                    .ifPresent(parties.agents()::addAll);
        }
    }

    /** «تدريب مشترك بمشاركة قوات مصرية وأمريكية»: whoever takes part. */
    void takingPart(DeedNoun noun, Parties parties) {
        if (!noun.isSymmetric()
                || !parties.agents().isEmpty()
                || !parties.recipients().isEmpty()) {
            return;
        }
        Analysis analysis = cast.linked().analysis();
        int end =
                Math.min(analysis.sentenceOf(analysis.token(noun.last())).endToken(), noun.last() + 1 + FARTHEST_PART);
        for (int i = noun.last() + 1; i < end && !cast.arguments().verbs().isFinite(i); i++) {
            boolean part = analysis.token(i).segments().stream()
                    .anyMatch(s -> s.proclitics().equals("ب") && cast.is(s.stem(), RoleWords.WordClass.PARTICIPATION));
            if (part) {
                parties.agents()
                        .addAll(cast.arguments().complement(i).map(cast::of).orElse(List.of()));
                parties.by("part");
                return;
            }
        }
    }

    /** «لقاء جمع الوزير بنظيره», «اجتماع في أنقرة يضم وزراء خارجية تركيا وسوريا»: whom a meeting brought together. */
    void gathered(DeedNoun noun, Parties parties) {
        if (!noun.isSymmetric() || !parties.agents().isEmpty()) {
            return;
        }
        Optional<Integer> verb = passage.telling(noun.last(), RoleWords.WordClass.GATHER);
        List<Participant> met = verb.filter(v -> !resumes(v))
                .flatMap(v -> cast.arguments().firstAfter(v))
                .filter(a -> a.head().filter(cast::isActor).isPresent())
                .map(cast::of)
                .orElseGet(() -> verb.map(this::pronounOf).orElse(List.of()));
        if (met.isEmpty()) {
            return;
        }
        parties.recipients().removeIf(r -> Parties.holds(met, r));
        parties.agents().addAll(met);
        if (parties.recipients().isEmpty()) {
            parties.recipients()
                    .addAll(cast.arguments()
                            .after(verb.orElseThrow(), WITH)
                            .map(cast::of)
                            .orElse(List.of()));
            parties.recipients().removeIf(r -> Parties.holds(met, r));
        }
        parties.by("gathered");
    }

    /**
     * «أكد الرئيسان الروسي والإيراني خلال اتصال هاتفي», «أبلغ الوزير نظيره في اتصال هاتفي بموقف واشنطن»: those who say something to each other
     * during a talk are its parties.
     */
    void during(DeedNoun noun, Parties parties) {
        int before = noun.trigger().token() - 1;
        boolean may = noun.type().equals("CONSULT")
                && parties.agents().isEmpty()
                && noun.governor().isPresent()
                && !cast.arguments().fold(noun.trigger().token()).startsWith(ARTICLE)
                && before > noun.governor().get()
                && cast.is(cast.arguments().fold(before), RoleWords.WordClass.TALKING);
        if (!may) {
            return;
        }
        int verb = noun.governor().get();
        List<Participant> speakers = governors.subjectOf(verb);
        Set<Optional<String>> states = speakers.stream().map(Participant::state).collect(Collectors.toSet());
        boolean foreign = parties.recipients().stream().anyMatch(r -> !states.contains(r.state()));
        if (speakers.isEmpty() || foreign) {
            return;
        }
        if (states.size() > 1) {
            parties.recipients().clear();
            parties.agents().addAll(speakers);
            parties.by("during");
            return;
        }
        List<Participant> addressed = cast.arguments().objects(verb).stream()
                .filter(o -> o.endToken() <= before
                        && o.head().filter(this::isSomebody).isPresent())
                .findFirst()
                .map(cast::of)
                .orElse(List.of());
        if (!addressed.isEmpty() && addressed.stream().noneMatch(a -> states.contains(a.state()))) {
            parties.recipients().clear();
            parties.recipients().addAll(addressed);
            parties.agents().addAll(speakers);
            parties.by("during");
        }
    }

    private boolean isSomebody(int link) {
        return cast.link(link).mention() instanceof Mention.Title
                || cast.link(link).mention() instanceof Mention.Name name && name.kind() == Mention.Kind.PERSON;
    }

    private static boolean isVisit(DeedNoun noun) {
        return noun.trigger().row().mode().orElse("").equals("visit");
    }

    private boolean resumes(int verb) {
        return cast.arguments()
                .verbs()
                .finite(verb)
                .filter(f -> !f.reading().suffix().isEmpty())
                .isPresent();
    }

    /** «خلال لقاء جمعه بنظيره، قال الوزير», «أكد الوزير خلال لقاء جمعه بنظيره»: the subject of the clause around it. */
    private List<Participant> pronounOf(int verb) {
        Optional<Integer> around = governors.governor(verb).or(() -> governors.nextVerb(verb));
        return around.filter(v -> resumes(verb)).map(governors::subjectOf).orElse(List.of());
    }

    /** «الغارات التي شنتها روسيا على المدينة». */
    void describingClause(DeedNoun noun, Parties parties) {
        if (noun.type().equals("PROTEST") && parties.agents().isEmpty()) {
            parties.agents().addAll(passage.takingPart(noun.last()));
        }
        Optional<Integer> relative = governors
                .relativeVerb(noun.last())
                .filter(v -> !passage.isSuffering(v)
                        && passage.describes(v, noun.last())
                        && !(isVisit(noun) && cast.isVerb(v, RoleWords.WordClass.LEADING)));
        if (relative.isEmpty() || !parties.agents().isEmpty()) {
            return;
        }
        int verb = relative.get();
        parties.agents()
                .addAll(cast.arguments()
                        .subject(verb)
                        .filter(s -> s.firstToken() > noun.trigger().token())
                        .or(() -> rightAfter(verb))
                        .map(cast::of)
                        .orElseGet(() ->
                                carried.doerOfRelative(verb, noun.trigger().token())));
        if (parties.recipients().isEmpty()) {
            Set<String> places = new HashSet<>(noun.trigger().row().recipients());
            parties.recipients()
                    .addAll(cast.arguments().after(verb, places).map(cast::of).orElse(List.of()));
        }
        parties.by("relative");
    }

    /** «إن غارات نفذتها مقاتلات روسية أوقعت قتلى»: who follows a verb whose pronoun means the noun before it. */
    private Optional<Argument> rightAfter(int verb) {
        return resumes(verb)
                ? cast.arguments()
                        .firstAfter(verb)
                        .filter(a -> a.firstToken() == verb + 1
                                && a.head().filter(cast::isActor).isPresent())
                : Optional.empty();
    }

    /** «وصل الرئيس السوداني إلى القاهرة في زيارة»: who travels visits those to whom he goes. */
    void travelling(DeedNoun noun, Parties parties) {
        boolean visit = isVisit(noun)
                && parties.agents().isEmpty()
                && parties.recipients().isEmpty()
                && noun.own().isEmpty();
        if (visit && noun.governor().filter(passage::isTravelling).isPresent()) {
            parties.agents().addAll(governors.subjectOf(noun.governor().get()));
            parties.recipients()
                    .addAll(cast.arguments()
                            .after(noun.governor().get(), Set.of("الي"))
                            .filter(a -> a.endToken() <= noun.trigger().token())
                            .map(cast::of)
                            .orElse(List.of()));
            parties.by("travel");
        }
    }

    /** «مواصلة بلاده دعم سوريا». */
    void carryingNoun(DeedNoun noun, Parties parties) {
        if (parties.agents().isEmpty()) {
            parties.take(carried.controlled(noun.trigger()), "control");
        }
    }

    /** «شن الجيش غارات», «أسفرت المعارك عن مقتل», «جاء لبحث …». */
    void carryingVerb(DeedNoun noun, Parties parties) {
        if (RECEIVED.contains(noun.type())
                && parties.recipients().isEmpty()
                && noun.governor().filter(passage::isReceiving).isPresent()) {
            received(noun, parties);
            return;
        }
        if (!parties.agents().isEmpty() || noun.governor().isEmpty()) {
            return;
        }
        int verb = noun.governor().get();
        if (noun.isForce() && passage.isResulting(verb)) {
            parties.take(
                    cast.arguments()
                            .subject(verb)
                            .filter(a -> a.firstToken() != noun.trigger().token()
                                    && cast.is(cast.arguments().fold(a.firstToken()), RoleWords.WordClass.DEED))
                            .map(a -> passage.makers(a.firstToken()))
                            .orElse(List.of()),
                    "result");
            if (!parties.agents().isEmpty()) {
                return;
            }
        }
        if (noun.kind().isPresent() && carried.carries(verb, noun.trigger())) {
            parties.take(
                    carried.carried(noun.trigger(), verb, noun.kind().get()),
                    noun.kind().get().name().toLowerCase(Locale.ROOT));
        }
        if (parties.agents().isEmpty()) {
            parties.take(carried.ownOrAim(noun.trigger(), verb, noun.kind()), "aim");
        }
    }

    /** «تلقى لبنان مساعدات من فرنسا», «حصلت أوكرانيا على مساعدات أميركية»: the subject gets it. */
    private void received(DeedNoun noun, Parties parties) {
        parties.recipients().addAll(governors.subjectOf(noun.governor().orElseThrow()));
        parties.recipients().removeIf(r -> Parties.isSame(r, parties.agents()));
        if (parties.agents().isEmpty()) {
            parties.agents()
                    .addAll(
                            noun.type().equals("AID")
                                    ? givers(noun, parties.recipients())
                                    : cast.afterNoun(noun.last(), BY_ORIGIN));
        }
        parties.by("received");
    }

    /** «تسلم الجيش من واشنطن دفعة من المدرعات»: whom «من» brings after the noun or its verb, not what it is a part of. */
    private List<Participant> givers(DeedNoun noun, List<Participant> receiving) {
        for (int from : List.of(noun.last(), noun.governor().orElse(noun.last()))) {
            Optional<Argument> found = cast.arguments().afterNoun(from, Set.of(BY_ORIGIN), false);
            while (found.isPresent()) {
                List<Participant> givers = cast.of(found.get());
                boolean part = givers.stream().allMatch(g -> receiving.stream()
                        .anyMatch(r -> r.state().equals(g.state())));
                if (!part) {
                    return givers;
                }
                found = cast.arguments().afterNoun(found.get().endToken() - 1, Set.of(BY_ORIGIN), false);
            }
        }
        return List.of();
    }
}
