package org.isnad.entities;

import java.util.List;
import java.util.Optional;
import org.isnad.entities.EntityWords.WordClass;
import org.isnad.mentions.Mention;
import org.isnad.text.Normaliser;

/**
 * Who in the article bears a title that stands alone: «الوزير», «الرئيس التركي», «سموه». The last named bearer, but rather one that the text
 * tells of («قال الجبير») than one that stands beside («مع وزير الخارجية الألماني شتاينماير»).
 */
final class Bearers {
    private static final String PRESIDENT = "رئيس";

    private final Scan scan;
    private final List<Holding> holdings;

    Bearers(Scan scan, List<Holding> holdings) {
        this.scan = scan;
        this.holdings = holdings;
    }

    /** The person whom a title alone means. */
    Optional<Draft> of(Draft draft) {
        Mention.Title title = draft.title().orElseThrow();
        if (title.isPronoun()) {
            return addressed(draft, title.rule().replace(Mention.Title.PRONOUN, ""));
        }
        Holding best = null;
        for (Holding holding : holdings) {
            if (holds(draft, title, holding) && (best == null || isBetter(holding, best, draft))) {
                best = holding;
            }
        }
        return Optional.ofNullable(best).map(Holding::person);
    }

    private boolean holds(Draft draft, Mention.Title title, Holding holding) {
        Draft person = holding.person();
        Mention.Title held = title(holding);
        boolean sameState = draft.state.isEmpty() || person.state.isEmpty() || draft.state.equals(person.state);
        boolean sameHead = title.isRelation()
                ? draft.state.isPresent() && draft.state.equals(person.state)
                : bare(held.head()).equals(bare(title.head()))
                        && agreesInPortfolio(title, held)
                        && sameBody(title, holding);
        boolean foreign = person.first() >= draft.first()
                && draft.state.isEmpty()
                && held.state().isPresent();
        return sameState && sameHead && !foreign;
    }

    /** Whom one speaks of before whom one does not, the last of them; somebody named only later where there is none. */
    private boolean isBetter(Holding holding, Holding best, Draft draft) {
        if (holding.person().first() >= draft.first()) {
            return false;
        }
        if (best.person().first() > draft.first()) {
            return true;
        }
        boolean open = draft.state.isEmpty() && !holding.person().entity.equals(best.person().entity);
        if (open && isBeside(holding) != isBeside(best)) {
            return isBeside(best);
        }
        return holding.person().first() > best.person().first();
    }

    /** «مع وزير الخارجية الألماني …», «لنظيره …»: named beside whoever the sentence is about. */
    private boolean isBeside(Holding holding) {
        Draft first = holding.title().first() < holding.person().first() ? holding.title() : holding.person();
        String proclitics = scan.proclitics(first.mention);
        if (proclitics.endsWith("ل") || proclitics.endsWith("ب")) {
            return true;
        }
        int before = first.first() - 1;
        while (before > 0 && scan.is(before, WordClass.COURTESY)) {
            before--;
        }
        return before >= 0
                && scan.token(before).sentence() == scan.sentence(first)
                && scan.is(before, WordClass.BESIDE);
    }

    /**
     * The last person to whom such a courtesy is paid.
     *
     * @param rank the rule of the titles that he may bear: {@code title.royal}
     */
    private Optional<Draft> addressed(Draft draft, String rank) {
        Holding best = null;
        for (Holding holding : holdings) {
            boolean before = holding.person().first() < draft.first();
            boolean ranks = title(holding).rule().equals(rank);
            if (before && ranks && (best == null || isBetter(holding, best, draft))) {
                best = holding;
            }
        }
        return Optional.ofNullable(best).map(Holding::person);
    }

    private static Mention.Title title(Holding holding) {
        return holding.title().title().orElseThrow();
    }

    /** «الوزير» may be any minister, «وزير الدفاع» only that of defence, be he «وزير الدفاع السابق», «وزير الدفاع الأستاذ». */
    private boolean agreesInPortfolio(Mention.Title title, Mention.Title held) {
        String a = Normaliser.fold(title.title().contains(" ") ? title.title() : title.head());
        String b = Normaliser.fold(held.title());
        if (bare(a).equals(PRESIDENT) && !a.contains(" ")) {
            return scan.is(b, WordClass.PRESIDENT);
        }
        boolean royal = title.rule().endsWith("royal") && (b.startsWith(a + " ") || a.startsWith(b + " "));
        return royal || !a.contains(" ") || a.equals(b) || b.startsWith(a + " ") || !b.contains(" ");
    }

    /** «رئيس منتدى …» is not the president of something else. */
    private boolean sameBody(Mention.Title title, Holding holding) {
        Optional<String> wanted =
                title.body().flatMap(scan::nameAt).flatMap(d -> d.entity).map(Entity::key);
        Optional<String> has = holding.body().flatMap(d -> d.entity).map(Entity::key);
        return wanted.isEmpty() || wanted.equals(has);
    }

    private static String bare(String head) {
        String word = Normaliser.fold(head).split(" ")[0];
        return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    }
}
