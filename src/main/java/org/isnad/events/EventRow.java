package org.isnad.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/**
 * One row of the event lexicon: «قصف», verb, ASSAULT, the subject does it, the object suffers it.
 *
 * @param id where it stands: {@code assault:12}
 * @param variants the row's wordings, each as folded words; for verbs and participles the verb's lemma as the verb lexicon has it
 * @param agent who does it
 * @param recipients where the one it is done to is looked for, in order: {@code obj}, {@code gen} or prepositions («مع», «ضد»)
 * @param needs conditions: see {@link Needs}
 * @param confidence how often such a trigger is an event
 */
record EventRow(
        String id,
        List<List<String>> variants,
        Form form,
        String type,
        Optional<String> mode,
        Agent agent,
        List<String> recipients,
        List<Need> needs,
        Optional<String> status,
        double confidence,
        String example,
        String expected) {
    private static final double USUAL = 0.7;

    /**
     * One condition: see {@link Needs}.
     *
     * @param kind {@code word}
     * @param value as written: {@code قوات|جنود}
     * @param words the value's words, folded
     */
    record Need(String kind, String value, Set<String> words) {
        static Need of(String text) {
            int colon = text.indexOf(':');
            String value = colon < 0 ? "" : text.substring(colon + 1);
            Set<String> words = new HashSet<>();
            for (String word : value.split("\\|")) {
                words.add(Normaliser.fold(word));
            }
            return new Need(colon < 0 ? text : text.substring(0, colon), value, Set.copyOf(words));
        }
    }

    /** What kind of word triggers it. */
    enum Form {
        VERB,
        PARTICIPLE,
        NOUN
    }

    /** Where the one who does it stands. */
    enum Agent {
        /** The subject of the verb. */
        SUBJECT,
        /** The genitive or possessor of the noun: «هجوم داعش», «زيارته». */
        GENITIVE,
        /** Elsewhere («سقطت في يد داعش»); the genitive of a noun suffers it: «مقتل جندي», «تدميرها». */
        ELSEWHERE,
        /** Elsewhere, else whoever owns the genitive: «سحب قواتها», «نشر صواريخ». */
        OWNER,
        /** The genitive does or suffers it, as the rest of the sentence tells: «قصف الطيران», «قصف المدينة». */
        EITHER
    }

    EventRow {
        variants = List.copyOf(variants);
        recipients = List.copyOf(recipients);
        needs = List.copyOf(needs);
    }

    /** Whether whoever tells of it did not do it: «أعلن الجيش مقتل جندي». */
    boolean isAgentless() {
        return needs.stream().anyMatch(n -> n.kind().equals("agentless"));
    }

    /** Whether «على» says whose duty it is («على إيران أن توقف»): whoever says so asks it. */
    boolean isDuty() {
        return needs.stream().anyMatch(n -> n.kind().equals("duty"));
    }

    /** Whether ground is taken: the place is no party («حررت القوات مدينة عدن»). */
    boolean isTaking() {
        return needs.stream().anyMatch(n -> n.kind().equals("taking"));
    }

    static EventRow of(Table.Row row, String file) {
        Form form =
                switch (row.required("pos")) {
                    case "verb" -> Form.VERB;
                    case "participle" -> Form.PARTICIPLE;
                    case "noun", "phrase" -> Form.NOUN;
                    default ->
                        throw row.error(
                                "pos", "found «" + row.get("pos") + "», expected verb, participle, noun or phrase");
                };
        Agent agent = form == Form.NOUN ? Agent.GENITIVE : Agent.SUBJECT;
        List<String> recipients = new ArrayList<>();
        for (String slot : row.get("frame").split(" ")) {
            if (slot.isBlank()) {
                continue;
            }
            switch (slot) {
                case "A=subj" -> agent = Agent.SUBJECT;
                case "A=gen" -> agent = Agent.GENITIVE;
                case "R=gen", "A=by" -> agent = Agent.ELSEWHERE;
                case "AR=gen" -> agent = Agent.EITHER;
                case "T=gen" -> agent = Agent.OWNER;
                default -> {
                    if (!slot.startsWith("R=")) {
                        throw row.error(
                                "frame",
                                "found «" + slot + "», expected A=subj, A=by, A=gen, AR=gen, R=gen or R=obj,مع …");
                    }
                    for (String place : slot.substring(2).split(",")) {
                        recipients.add(Normaliser.fold(place));
                    }
                }
            }
        }
        List<List<String>> variants = new ArrayList<>();
        for (String variant : row.list("lemma")) {
            variants.add(form == Form.NOUN ? List.of(Normaliser.fold(variant).split(" ")) : List.of(variant));
        }
        String confidence = row.get("confidence");
        return new EventRow(
                file + ":" + row.line(),
                variants,
                form,
                row.required("type"),
                row.optional("mode"),
                agent,
                recipients,
                List.of(row.get("needs").split(" ")).stream()
                        .filter(s -> !s.isBlank())
                        .map(Need::of)
                        .toList(),
                row.optional("status"),
                confidence.isEmpty() ? USUAL : Double.parseDouble(confidence),
                row.get("example"),
                row.get("expected"));
    }
}
