package org.isnad.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.isnad.entities.EntityWords.WordClass;
import org.isnad.mentions.Mention;

/**
 * For whom common nouns act: «بلاده» the speaker's state, «الوزارة» the ministry named before, «الجانبان» both parties, «المتظاهرون» people
 * of the state that the passage is about.
 */
final class NominalResolver {
    /** «حلفاء تركيا», «خصوم دمشق»: they are not of the state that has them. */
    private static final String ALLY = "ally";
    /** Tokens of «الدولي الذي تقوده». */
    private static final int FARTHEST_LEADER = 4;

    /** Kinds of bodies that belong to no state unless their name says so. */
    private static final Set<String> STATELESS = Set.of("MED", "NGO", "IGO");

    /** Coalitions without a name, by the state in which they fight, as the codebook codes them: by their leading state. */
    private static final Map<String, String> COALITION_LEADERS = Map.of("YEM", "SAU", "SYR", "USA", "IRQ", "USA");

    private final Scan scan;
    private final Scene scene;
    private final Realms realms;
    private final Antecedents antecedents;
    private final Memberships memberships;
    private final EarlierBodies bodies;
    private final Tellers tellers;
    private final Pairs pairs;

    NominalResolver(Scan scan, Scene scene, Realms realms) {
        this.scan = scan;
        this.scene = scene;
        this.realms = realms;
        this.antecedents = new Antecedents(scan);
        this.memberships = new Memberships(scan);
        this.bodies = new EarlierBodies(scan);
        this.tellers = new Tellers(scan);
        this.pairs = new Pairs(scan);
    }

    /** Fills in all nominals and returns one more draft for each second party of a pair. */
    List<Draft> resolve() {
        List<Draft> more = new ArrayList<>();
        for (Draft draft : scan.drafts) {
            if (draft.nominal().isEmpty() || !draft.rule.isEmpty()) {
                continue;
            }
            Mention.Nominal nominal = draft.nominal().get();
            draft.sector = nominal.sector();
            draft.state = nominal.state();
            draft.sure = nominal.state().isPresent();
            draft.rule = nominal.rule();
            Optional<Draft> membership = nominal.state().isPresent() ? Optional.empty() : memberships.of(draft);
            if (nominal.state().isPresent()) {
                side(draft, nominal);
            } else if (membership.isPresent()) {
                draft.state = membership.get().state.or(() -> scene.stateFor(draft));
                draft.sector = Memberships.sector(draft.sector, membership.get());
                draft.rule = draft.rule + "+member";
            } else if (scan.is(nominal.head(), WordClass.PAIR)) {
                more.addAll(pairs.resolve(draft));
            } else if (nominal.rule().endsWith("genitive")) {
                genitive(draft, nominal);
            } else if (nominal.rule().endsWith("possessive")) {
                possessive(draft, nominal);
            } else if (nominal.noun().equals("coalition")) {
                coalition(draft);
            } else if (nominal.noun().equals("occupation")) {
                draft.state = Optional.of("ISR");
            } else if (nominal.rule().endsWith("body")) {
                ofBody(draft, nominal);
            } else if (nominal.rule().endsWith("coref")) {
                coref(draft, nominal);
            } else if (nominal.rule().endsWith("local") && !isEverybody(draft, nominal)) {
                draft.state = bodyWithin(draft)
                        .or(() -> tellers.stateOf(draft))
                        .or(() -> bodies.stateTold(draft, nominal))
                        .or(() -> scene.stateFor(draft));
                draft.state = tellers.hitOf(draft);
            }
        }
        return more;
    }

    /** «جميع الأطراف», «كافة الدول»: of whatever state. */
    private boolean isEverybody(Draft draft, Mention.Nominal nominal) {
        boolean parties = nominal.noun().equals("side") || nominal.noun().equals("country");
        return parties
                && nominal.plural()
                && scan.is(scan.analysis.token(draft.first()).fold(), WordClass.EVERY);
    }

    /** «الجانب الروسي» is the Russian government. */
    private static void side(Draft draft, Mention.Nominal nominal) {
        boolean side = nominal.noun().equals("side") || nominal.noun().equals("adjective");
        if (side && draft.sector.equals("UNK")) {
            draft.sector = "GOV";
        }
    }

    /** «قادة دول مجلس التعاون»: the body whose states they lead. */
    private Optional<String> bodyWithin(Draft draft) {
        return scan.nameWithin(draft.first(), draft.end())
                .filter(d -> d.isName(Mention.Kind.ORGANISATION))
                .flatMap(d -> d.state);
    }

    private void genitive(Draft draft, Mention.Nominal nominal) {
        if (nominal.noun().equals(ALLY)) {
            return;
        }
        Optional<Draft> owner = scan.nameWithin(draft.first(), draft.end());
        if (owner.isEmpty()) {
            draft.state = scene.stateFor(draft);
            return;
        }
        Draft o = owner.get();
        if (nominal.noun().equals("country") && o.isName(Mention.Kind.PLACE)) {
            return;
        }
        draft.state = o.state.or(() -> scene.stateFor(draft));
        boolean place = o.isName(Mention.Kind.PLACE) || o.isName(Mention.Kind.STATE);
        boolean takes = draft.sector.equals("UNK")
                || nominal.noun().equals("forces")
                || nominal.noun().equals("rebels")
                || nominal.noun().equals("government");
        if (takes && !place && !o.sector.equals("UNK") && !(o.isPerson() && o.sector.equals("GOV"))) {
            draft.sector = o.sector;
        }
    }

    private void possessive(Draft draft, Mention.Nominal nominal) {
        String head = nominal.head();
        boolean feminine = head.endsWith("ها") || head.endsWith("هن");
        boolean plural = head.endsWith("هم") || head.endsWith("هما");
        boolean speaker = head.endsWith("نا");
        boolean country = nominal.noun().equals("country");
        if (nominal.noun().equals("unknown") || nominal.noun().equals(ALLY)) {
            return;
        }
        boolean person = !feminine && !plural || speaker;
        Optional<Draft> owner = antecedents.before(draft.first(), new Antecedents.Wanted(person, feminine, plural));
        if (person && !country && owner.filter(o -> isBeside(o, draft)).isEmpty()) {
            Optional<Draft> body = antecedents.before(draft.first(), new Antecedents.Wanted(false, feminine, plural));
            Optional<Draft> told = owner;
            owner = body.filter(b -> isBeside(b, draft)).or(() -> told).or(() -> body);
        }
        if (country) {
            Optional<Draft> told = owner;
            owner = owner.flatMap(o -> asideOf(o, draft.first()))
                    .flatMap(a -> antecedents.before(a, new Antecedents.Wanted(person, feminine, plural)))
                    .or(() -> told);
        }
        if (owner.isEmpty()) {
            draft.state = scene.main();
            return;
        }
        Draft o = owner.get();
        draft.state = o.state;
        draft.anchor = Optional.of(o.anchor.orElse(o));
        draft.rule = draft.rule + "+owner";
        boolean rebels = o.sector.equals("REB");
        if (rebels && (draft.sector.equals("MIL") || draft.sector.equals("UNK"))) {
            draft.sector = "REB";
        }
        if (draft.state.isEmpty()) {
            draft.state = scene.stateFor(draft);
        }
    }

    /** «أكد الملك، خلال لقائه رئيس البرلمان، وقوف بلاده»: the comma that opens what is thrown in with somebody's name, where another closes it. */
    private Optional<Integer> asideOf(Draft one, int before) {
        boolean closed = false;
        for (int i = one.end(); i < before; i++) {
            closed |= scan.token(i).isMark("،");
        }
        int start = scan.analysis.sentences().get(scan.sentence(one)).firstToken();
        for (int i = one.first() - 1; closed && i > start; i--) {
            if (scan.token(i).isMark("،")) {
                return scan.is(i + 1, WordClass.ASIDE) ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** «وأعلن الحزب أن مقاتليه»: in the same sentence. */
    private boolean isBeside(Draft one, Draft other) {
        return scan.sentence(one) == scan.sentence(other);
    }

    private void coalition(Draft draft) {
        Optional<String> leader = leader(draft);
        if (leader.isPresent()) {
            draft.state = leader;
            return;
        }
        for (int i = scan.from(draft.first()) - 1; i >= 0; i--) {
            Draft before = scan.drafts.get(i);
            boolean named = before.name().isPresent()
                    && before.entity.filter(e -> e.name().contains("تحالف")).isPresent();
            if (named) {
                draft.follow(before, "nominal.coalition");
                return;
            }
        }
        draft.state = scene.stateFor(draft).map(COALITION_LEADERS::get).or(() -> scene.main()
                .map(COALITION_LEADERS::get));
    }

    /** «التحالف الذي تقوده السعودية», «التحالف بقيادة واشنطن»: who leads it, told right after it. */
    private Optional<String> leader(Draft draft) {
        int next = scan.from(draft.end());
        if (next >= scan.drafts.size()) {
            return Optional.empty();
        }
        Draft leader = scan.drafts.get(next);
        boolean told = leader.first() < draft.end() + FARTHEST_LEADER
                && IntStream.rangeClosed(draft.end(), leader.first()).anyMatch(i -> scan.is(i, WordClass.LED));
        return told ? leader.state : Optional.empty();
    }

    /** «البلاد», «الوزارة», «الوكالة»: a state, or the last body named that is one. */
    private void coref(Draft draft, Mention.Nominal nominal) {
        if (nominal.noun().equals("country")) {
            draft.state = country(draft, nominal);
            return;
        }
        Optional<Draft> body = bodies.meant(draft, nominal);
        if (body.isPresent()) {
            draft.follow(body.get(), nominal.rule() + "+body");
        } else if (!STATELESS.contains(nominal.sector())) {
            draft.state = scene.stateFor(draft);
        }
    }

    /** «مسلحو التنظيم», «المتحدثون باسم الحركة»: those of the body named before. */
    private void ofBody(Draft draft, Mention.Nominal nominal) {
        Optional<Draft> body = bodies.within(draft);
        draft.state = body.flatMap(b -> b.state).or(() -> scene.stateFor(draft));
        boolean armed = nominal.sector().equals("UNK") || nominal.sector().equals("MIL");
        body.filter(b -> armed && !b.sector.equals("UNK")).ifPresent(b -> draft.sector = b.sector);
    }

    /** «البلاد» is where the passage plays; «المملكة», «السلطنة» only a state that is one. */
    private Optional<String> country(Draft draft, Mention.Nominal nominal) {
        if (nominal.plural()) {
            return Optional.empty();
        }
        return realms.isOne(nominal.head()) ? realms.stateOf(nominal.head(), scene) : scene.stateFor(draft);
    }
}
