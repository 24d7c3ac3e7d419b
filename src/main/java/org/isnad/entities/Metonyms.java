package org.isnad.entities;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.entities.EntityWords.WordClass;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Registry;
import org.isnad.lexicon.Table;
import org.isnad.mentions.Mention;
import org.isnad.text.Normaliser;

/**
 * Tells a capital that stands for its government («أكدت موسكو», «بين دمشق وموسكو», «قلق واشنطن») from the city («في موسكو», «وصل إلى
 * موسكو», «مطار دمشق»), by the word before it ({@code metonym-context.tsv}).
 */
final class Metonyms {
    private enum Sign {
        PLACE,
        STATE
    }

    private static final int SHORTEST_VERB = 3;

    private final Registry registry;
    private final Map<String, Sign> before = new HashMap<>();
    private final Set<String> stateBeforePreposition = new HashSet<>();
    private final Set<String> placeBeforePreposition = new HashSet<>();

    Metonyms(Registry registry) {
        this.registry = registry;
        for (Table.Row row :
                Table.load("lexicon/ar/metonym-context.tsv", "word", "sign").rows()) {
            String word = Normaliser.fold(row.required("word"));
            switch (row.required("sign")) {
                case "place" -> before.put(word, Sign.PLACE);
                case "state" -> before.put(word, Sign.STATE);
                case "state+preposition" -> stateBeforePreposition.add(word);
                case "place+preposition" -> placeBeforePreposition.add(word);
                default ->
                    throw row.error("sign", "unknown sign «" + row.get("sign").toLowerCase(Locale.ROOT) + "»");
            }
        }
    }

    /** Code of the state of which a place is the capital or seat. */
    Optional<String> seatOf(Scan scan, Mention.Name name) {
        if (name.kind() != Mention.Kind.PLACE) {
            return Optional.empty();
        }
        return registry.seats().get(String.join(" ", scan.words(name))).stream().findFirst();
    }

    /** The state of the place in a dateline: «الرياض – واس». */
    Optional<String> dateline(Analysis analysis) {
        for (Sentence sentence : analysis.sentences()) {
            if (sentence.zone() != Sentence.Zone.BYLINE) {
                continue;
            }
            for (Token token : analysis.tokensOf(sentence)) {
                Optional<String> seat =
                        registry.seats().get(token.fold()).stream().findFirst();
                Optional<String> place = seat.or(() -> registry.names().get(token.fold()).stream()
                        .filter(e -> e.type() == Entry.Type.PLACE || e.type() == Entry.Type.STATE)
                        .flatMap(e -> e.state().stream())
                        .findFirst());
                if (place.isPresent()) {
                    return place;
                }
            }
        }
        return Optional.empty();
    }

    /** Fills in {@link Draft#standsFor} of the capitals that act for their state; in the order of the text, for lists inherit. */
    void resolve(Scan scan, NameResolver names) {
        Draft last = null;
        for (Draft draft : scan.drafts) {
            Optional<Mention.Name> name = draft.name();
            if (name.isEmpty()) {
                continue;
            }
            Optional<String> state = seatOf(scan, name.get());
            if (state.isPresent() && standsForState(scan, draft, Optional.ofNullable(last))) {
                Entity entity = names.ofKey("state/" + state.get(), Mention.Kind.STATE, state.get());
                draft.standsFor = Optional.of(entity);
                draft.state = state;
                draft.sector = "GOV";
                draft.sure = true;
                draft.rule = draft.rule + "+metonym";
            }
            last = draft;
        }
    }

    private boolean standsForState(Scan scan, Draft draft, Optional<Draft> last) {
        String proclitics = scan.proclitics(draft.mention);
        int first = draft.first();
        if (proclitics.endsWith("ب")) {
            return false;
        }
        boolean joined = proclitics.startsWith("و") || proclitics.startsWith("ف");
        Optional<Token> word = scan.wordBefore(first);
        if (joined && !proclitics.endsWith("ل") && last.isPresent() && isRightBefore(scan, last.get(), draft)) {
            Draft l = last.get();
            if (l.isName(Mention.Kind.PLACE)) {
                return l.standsFor.isPresent() || isBeforeVerb(scan, draft);
            }
            if (l.isName(Mention.Kind.STATE)) {
                return !isLocative(scan, l);
            }
            return true;
        }
        if (proclitics.endsWith("ل")) {
            return word.map(w -> !hasAny(w, placeBeforePreposition)).orElse(true);
        }
        if (word.isEmpty()) {
            return opensSentence(scan, draft);
        }
        return byWord(scan, draft, word.get());
    }

    /** «… في البحر الأحمر وواشنطن تقصف الحديدة»: a capital of which a verb in the present tells begins a clause of its own. */
    private static boolean isBeforeVerb(Scan scan, Draft draft) {
        int next = draft.end();
        if (next >= scan.analysis.tokens().size() || scan.token(next).sentence() != scan.sentence(draft)) {
            return false;
        }
        String fold = scan.token(next).fold();
        return fold.length() > SHORTEST_VERB && fold.startsWith("ت") && !scan.is(fold, WordClass.NO_VERB);
    }

    /** «العاصمة الروسية موسكو» is the city; «دعا الرئيس الأوكراني موسكو» the government. */
    private boolean byWord(Scan scan, Draft draft, Token word) {
        String fold = word.fold();
        if (fold.equals("من") || fold.equals("الي") || fold.equals("عن") || fold.equals("علي")) {
            Optional<Token> governor = scan.wordBefore(word.index());
            if (governor.isPresent() && hasAny(governor.get(), placeBeforePreposition)) {
                return false;
            }
            boolean turned = governor.isPresent() && hasAny(governor.get(), stateBeforePreposition);
            return turned || fold.equals("علي") || fold.equals("عن");
        }
        for (Token.Segment segment : word.segments()) {
            Sign sign = before.get(segment.stem());
            if (sign != null) {
                return sign == Sign.STATE;
            }
        }
        Optional<String> own = draft.name().flatMap(n -> seatOf(scan, n));
        return registry.nisbas(fold).stream()
                .noneMatch(n -> n.definite() && own.map(n.state()::equals).orElse(true));
    }

    private static boolean hasAny(Token token, Set<String> words) {
        return token.segments().stream().anyMatch(s -> words.contains(s.stem()));
    }

    /** «موسكو: …», «واشنطن تدين …» at a sentence's begin, but not a dateline «موسكو - سانا», «دبي، الإمارات». */
    private static boolean opensSentence(Scan scan, Draft draft) {
        int next = draft.end();
        if (next >= scan.analysis.tokens().size() || scan.token(next).sentence() != scan.sentence(draft)) {
            return false;
        }
        Token after = scan.token(next);
        boolean atBegin =
                draft.first() == scan.analysis.sentences().get(after.sentence()).firstToken();
        if (after.kind() != Token.Kind.MARK) {
            return after.kind() == Token.Kind.WORD;
        }
        return after.isMark(":") && atBegin || !atBegin && (after.isMark("،") || after.isMark("."));
    }

    private static boolean isRightBefore(Scan scan, Draft a, Draft b) {
        int gap = b.first() - a.end();
        return gap == 0 || gap == 1 && Scan.isQuote(scan.token(a.end()));
    }

    /** Whether a state's name tells where: after «في» or «ب» or a spatial noun. */
    boolean isLocative(Scan scan, Draft draft) {
        String proclitics = scan.proclitics(draft.mention);
        if (proclitics.endsWith("ب")) {
            return true;
        }
        if (proclitics.endsWith("ل")) {
            return false;
        }
        Optional<Token> word = scan.wordBefore(draft.first());
        if (word.isEmpty()) {
            return false;
        }
        String fold = word.get().fold();
        if (fold.equals("من") || fold.equals("الي")) {
            return scan.wordBefore(word.get().index())
                    .map(w -> hasAny(w, placeBeforePreposition))
                    .orElse(false);
        }
        return word.get().segments().stream().anyMatch(s -> before.get(s.stem()) == Sign.PLACE);
    }
}
