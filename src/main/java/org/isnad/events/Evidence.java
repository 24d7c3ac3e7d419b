package org.isnad.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.lexicon.Table;
import org.isnad.lexicon.morphology.Tense;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords.WordClass;

/**
 * How likely a word that may tell of an event does so here. «قصف الجيش البلدة» with both its sides is nearly certain, a bare «لقاء» in an
 * article on football is not. Each sign adds its weight of {@code lexicon/ar/event-evidence.tsv}; the sum is a log odds, fitted on
 * development gold ({@code docs/accuracy.md}), so that the probability is also the event's confidence.
 */
final class Evidence {
    /** The weights of the signs. */
    record Weights(Map<String, Double> bySign) {
        static Weights load() {
            Map<String, Double> weights = new HashMap<>();
            for (Table.Row row : Table.load("lexicon/ar/event-evidence.tsv", "sign", "weight")
                    .rows()) {
                weights.put(row.required("sign"), Double.parseDouble(row.required("weight")));
            }
            return new Weights(Map.copyOf(weights));
        }

        private double of(String sign) {
            return bySign.getOrDefault(sign, 0.0);
        }
    }

    private static final Set<String> PUBLIC =
            Set.of("GOV", "MIL", "REB", "COP", "IGO", "LEG", "JUD", "PTY", "OPP", "SPY");
    private static final String PUBLIC_ARTICLE = "article.public";
    private static final int SOME = 2;
    private static final int MANY = 3;
    private static final double DENSE = 0.05;
    private static final double THIN = 0.02;
    /** Tokens below which the share of public actors says nothing of the article's kind. */
    private static final int SHORT = 60;

    private static final int FEW_ARMED = 4;
    private static final int FEW_SENTENCES = 2;
    private static final String PRIVATE_ARTICLE = "article.private";
    private static final String VIOLENCE = "ASSAULT";
    private static final String HELP = "AID";
    /** Done by people who hold no office. */
    private static final String CROWD = "PROTEST";

    private static final Set<String> HIGH = Set.of("MIL", "REB", "IGO", "LEG", "PTY", "OPP", "SPY");

    private final Cast cast;
    private final Analysis analysis;
    private final Needs needs;
    private final Scene scene;
    private final Weights weights;
    private final int[] publicActors;
    /** Sentences that name a place. */
    private final boolean[] withPlace;

    private final String density;

    Evidence(Cast cast, Needs needs, Scene scene, Weights weights) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
        this.needs = needs;
        this.scene = scene;
        this.weights = weights;
        this.publicActors = new int[analysis.sentences().size()];
        this.withPlace = new boolean[analysis.sentences().size()];
        int all = 0;
        for (int i = 0; i < cast.linked().links().size(); i++) {
            int sentence = analysis.token(cast.link(i).mention().firstToken()).sentence();
            if (cast.isActor(i) && PUBLIC.contains(cast.link(i).sector())) {
                publicActors[sentence]++;
            }
            withPlace[sentence] |= cast.isPlace(i);
            if (isOfState(i)) {
                all++;
            }
        }
        int armed = 0;
        for (int i = 0; i < publicActors.length; i++) {
            armed += scene.isArmed(i) ? 1 : 0;
        }
        double share = (double) all / Math.max(1, analysis.tokens().size());
        boolean fighting = armed * FEW_ARMED > publicActors.length;
        boolean says = analysis.tokens().size() >= SHORT;
        this.density =
                share >= DENSE ? PUBLIC_ARTICLE : says && share < THIN && !fighting ? PRIVATE_ARTICLE : "article.mixed";
    }

    /** A state, an armed group, an international body, a party, or somebody who acts for one: not a town hall or a hospital. */
    private boolean isOfState(int link) {
        Mention mention = cast.link(link).mention();
        boolean named = mention instanceof Mention.Name name
                && (name.kind() == Mention.Kind.STATE || name.kind() == Mention.Kind.ARMED_GROUP);
        return named
                || cast.link(link).standsFor().isPresent()
                || cast.isActor(link) && HIGH.contains(cast.link(link).sector())
                || mention instanceof Mention.Title && cast.link(link).sector().equals("GOV");
    }

    /**
     * Whether a sentence is about sport or culture and names too few who act in public for a happening of politics; in one about an
     * accident only violence is doubtful («مقتل ثلاثة في حادث سير»).
     */
    boolean isApart(int sentence, String type) {
        boolean dense = density.equals(PUBLIC_ARTICLE);
        boolean doubtful = scene.isPlayful(sentence) || scene.isAccident(sentence) && type.equals(VIOLENCE);
        return doubtful && publicActors[sentence] < SOME
                || scene.isForeignToPolitics() && !(dense && publicActors[sentence] > 0);
    }

    /** Between 0 and 1. */
    double probability(Trigger trigger, Roles roles) {
        double odds = Math.log(trigger.row().confidence() / (1 - trigger.row().confidence())) * weights.of("row");
        for (String sign : signs(trigger, roles)) {
            odds += weights.of(sign);
        }
        return 1 / (1 + Math.exp(-odds));
    }

    /** What speaks for or against it. */
    List<String> signs(Trigger trigger, Roles roles) {
        List<String> signs = new ArrayList<>();
        signs.add("any");
        signs.add("type." + trigger.row().type());
        boolean agent = needs.known(roles.agents());
        boolean recipient = needs.known(roles.recipients());
        String parties = agent && recipient ? "both" : agent ? "agent" : recipient ? "recipient" : "nobody";
        signs.add(parties);
        signs.add(kindOf(trigger.row().type()) + "." + parties);
        if (trigger.definite() && trigger.row().form() == EventRow.Form.NOUN) {
            signs.add("definite." + parties);
        }
        if (roles.agents().stream().anyMatch(p -> PUBLIC.contains(p.sector()))) {
            signs.add("agent.public");
        }
        signs.add(needs.partiesMet(trigger, roles) ? "frame.full" : "frame.lacking");
        signs.add(form(trigger));
        signs.add("carrier."
                + roles.kind()
                        .map(k -> k.name().toLowerCase(java.util.Locale.ROOT))
                        .orElse("none"));
        signs.add(density);
        signs.add(density + "." + kindOf(trigger.row().type()));
        if (agent && recipient && !statesOf(roles.agents()).equals(statesOf(roles.recipients()))) {
            signs.add("two.states");
        }
        int sentence = analysis.token(trigger.token()).sentence();
        signs.add("actors." + Math.min(MANY, publicActors[sentence]));
        if (scene.isArmed(sentence)) {
            signs.add("arms");
        }
        if (scene.isAccident(sentence) && !trigger.row().type().equals(HELP)) {
            signs.add("accident");
        }
        if (trigger.endToken() - trigger.token() > 1) {
            signs.add("phrase");
        }
        if (sentence == 0) {
            signs.add("headline");
        }
        if (!trigger.row().type().equals(CROWD)
                && roles.agents().stream().anyMatch(p -> !PUBLIC.contains(p.sector()))) {
            signs.add("agent.private");
        }
        if (roles.recipients().stream().anyMatch(p -> PUBLIC.contains(p.sector()))) {
            signs.add("recipient.public");
        }
        if (withPlace[sentence]) {
            signs.add("place");
        }
        if (trigger.row().form() == EventRow.Form.NOUN) {
            before(trigger).ifPresent(signs::add);
        }
        return signs;
    }

    private static Set<String> statesOf(List<Participant> participants) {
        return participants.stream().flatMap(p -> p.state().stream()).collect(java.util.stream.Collectors.toSet());
    }

    /** Deeds of force tell themselves without parties; meetings and words hardly do. */
    private static String kindOf(String type) {
        return switch (type) {
            case "CONSULT", "AGREE", "COOPERATE" -> "together";
            case "ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "SANCTION", "AID" -> "deed";
            default -> "word";
        };
    }

    private String form(Trigger trigger) {
        return switch (trigger.row().form()) {
            case VERB ->
                cast.arguments()
                                .verbs()
                                .finite(trigger.token())
                                .map(f -> f.reading().tense() == Tense.PAST
                                        || f.reading().tense() == Tense.PRESENT && isHeadline(trigger.token()))
                                .orElse(false)
                        ? "verb.past"
                        : "verb.present";
            case PARTICIPLE -> trigger.definite() ? "participle.definite" : "participle";
            case NOUN ->
                trigger.definite()
                        ? "noun.definite"
                        : trigger.indefinite()
                                ? "noun.indefinite"
                                : trigger.suffix().isEmpty() ? "noun.bare" : "noun.own";
        };
    }

    /** «الجيش يستعيد القصر»: headlines tell what has happened in the present tense. */
    private boolean isHeadline(int token) {
        return analysis.token(token).sentence() == 0 && analysis.sentences().size() > FEW_SENTENCES;
    }

    /** What stands before a noun: «في لقاء», «للقاء», «سبل لقاء». */
    private Optional<String> before(Trigger trigger) {
        if (!trigger.proclitics().isEmpty()) {
            String last = trigger.proclitics().substring(trigger.proclitics().length() - 1);
            return Optional.of(last.equals("و") || last.equals("ف") ? "after.and" : "after." + last);
        }
        int at = trigger.token() - 1;
        if (at < 0
                || analysis.token(at).sentence()
                        != analysis.token(trigger.token()).sentence()) {
            return Optional.of("first");
        }
        Token token = analysis.token(at);
        if (!token.isWord()) {
            return Optional.of("after.mark");
        }
        if (cast.is(token.fold(), RoleWords.WordClass.ABOUT)) {
            return Optional.of("after.about");
        }
        if (cast.is(token.fold(), RoleWords.WordClass.DURING)) {
            return Optional.of("after.within");
        }
        if (cast.arguments().verbs().isFinite(at)) {
            return Optional.of("after.verb");
        }
        if (cast.arguments().phrases().at(at).isPresent()) {
            return Optional.of("after.name");
        }
        if (cast.arguments().words().is(token.fold(), WordClass.PREPOSITION)) {
            return Optional.of("after.preposition");
        }
        return Optional.of(cast.arguments().words().isAny(token.fold()) ? "after.particle" : "after.noun");
    }
}
