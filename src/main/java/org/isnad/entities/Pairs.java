package org.isnad.entities;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.entities.EntityWords.WordClass;
import org.isnad.mentions.Mention;

/** Finds both parties of «الجانبان», «البلدين»: the two states whose people the last sentences name, persons first. */
final class Pairs {
    private static final int OLDEST_SENTENCE = 4;

    private final Scan scan;

    Pairs(Scan scan) {
        this.scan = scan;
    }

    /** Makes a noun the first party; one more draft for the second, where there is one. */
    List<Draft> resolve(Draft draft) {
        Map<String, Draft> parties = new LinkedHashMap<>();
        int sentence = scan.sentence(draft);
        int told = isMediated(draft) ? sentence - 1 : sentence;
        for (int s = told; s >= 0 && s >= sentence - OLDEST_SENTENCE && parties.size() < 2; s--) {
            collect(draft, s, true, parties);
            if (parties.size() < 2) {
                collect(draft, s, false, parties);
            }
        }
        List<Draft> two = parties.values().stream().limit(2).toList();
        if (two.isEmpty()) {
            return List.of();
        }
        party(draft, two.get(0));
        if (two.size() < 2) {
            return List.of();
        }
        Draft other = new Draft(draft.mention);
        party(other, two.get(1));
        return List.of(other);
    }

    /** «توسطت عمان بين الجانبين»: the parties were named before. */
    private boolean isMediated(Draft draft) {
        int start = scan.analysis.sentences().get(scan.sentence(draft)).firstToken();
        for (int i = start; i < draft.first(); i++) {
            if (scan.begins(scan.token(i).fold(), WordClass.MEDIATION)) {
                return true;
            }
        }
        return false;
    }

    private void collect(Draft draft, int sentence, boolean persons, Map<String, Draft> parties) {
        int from = scan.analysis.sentences().get(sentence).firstToken();
        for (int i = scan.from(from);
                i < scan.drafts.size() && scan.drafts.get(i).first() < draft.first();
                i++) {
            Draft d = scan.drafts.get(i);
            if (scan.sentence(d) != sentence) {
                return;
            }
            boolean person = d.isPerson() || d.title().isPresent();
            boolean actor = persons
                    ? person
                    : d.isName(Mention.Kind.STATE)
                            || d.standsFor.isPresent()
                            || d.isName(Mention.Kind.ORGANISATION)
                            || d.nominal().filter(n -> n.state().isPresent()).isPresent();
            boolean mediates = d.sector.equals("IGO") && persons;
            if (actor && d.state.isPresent() && !mediates) {
                parties.putIfAbsent(d.state.get(), d);
            }
        }
    }

    private static void party(Draft draft, Draft party) {
        draft.state = party.state;
        boolean country =
                draft.nominal().filter(n -> n.noun().equals("country")).isPresent();
        draft.sector = country || party.sector.equals("UNK") ? "GOV" : party.sector;
        draft.anchor = Optional.of(party);
        draft.sure = true;
        draft.rule = "nominal.pair";
    }
}
