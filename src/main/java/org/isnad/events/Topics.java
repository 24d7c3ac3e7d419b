package org.isnad.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/**
 * Words that make the noun after them a subject of talk rather than a happening: «سبل دعم», «مجالات التعاون», «اتفاق وقف إطلاق النار»,
 * from {@code lexicon/ar/event-topics.tsv}.
 */
final class Topics {
    private static final Set<String> CEASING = Set.of("وقف", "ايقاف");
    /** «لتقديم المساعدات», not «قدمت مساعدات»: only the noun with the article is a subject of talk. */
    private static final String DEFINITE = ":definite";

    private static final int CEASING_REACH = 3;
    private static final Set<String> HURT = Set.of("اصابه", "جرح");
    private static final Set<String> KILLED = Set.of("مقتل", "قتل", "استشهاد", "مصرع", "وفاه");
    private static final Set<String> NAMING = Set.of("وصف", "سمى", "نعت", "هدد");
    private static final String AS = "كما";
    private static final Set<String> WHAT = Set.of("ما", "بما", "لما", "مما", "عما", "كما");

    private final Map<String, Set<String>> typesByWord;

    private Topics(Map<String, Set<String>> typesByWord) {
        this.typesByWord = typesByWord;
    }

    static Topics load() {
        Map<String, Set<String>> types = new HashMap<>();
        for (Table.Row row :
                Table.load("lexicon/ar/event-topics.tsv", "word", "types").rows()) {
            for (String word : row.list("word")) {
                types.computeIfAbsent(Normaliser.fold(word), k -> new HashSet<>())
                        .addAll(row.list("types"));
            }
        }
        return new Topics(types);
    }

    boolean isTopic(Analysis analysis, Trigger trigger) {
        if (trigger.token() == 0) {
            return false;
        }
        if (trigger.row().form() != EventRow.Form.NOUN) {
            return NAMING.contains(trigger.lemma()) && isWhat(analysis, trigger.token() - 1);
        }
        if (trigger.row().type().equals("ASSAULT") && isCeasing(analysis, trigger.token())) {
            return true;
        }
        Token before = analysis.token(trigger.token() - 1);
        if (trigger.row().type().equals("ASSAULT") && isJoinedResult(trigger, before)) {
            return true;
        }
        if (before.sentence() != analysis.token(trigger.token()).sentence()) {
            return false;
        }
        for (Token.Segment segment : before.segments()) {
            Set<String> types = typesByWord.get(segment.stem());
            if (types != null
                    && (types.contains("all")
                            || types.contains(trigger.row().type())
                            || trigger.definite()
                                    && types.contains(trigger.row().type() + DEFINITE))) {
                return true;
            }
        }
        return false;
    }

    /** «ما وصفه»; «كما» at the head of a sentence or clause is «also». */
    private static boolean isWhat(Analysis analysis, int token) {
        String fold = analysis.token(token).fold();
        return WHAT.contains(fold) && !(fold.equals(AS) && analysis.isAtHead(token));
    }

    /** «مقتل وإصابة عشرين»: the wounded belong to the deed that killed. */
    private static boolean isJoinedResult(Trigger trigger, Token before) {
        return HURT.contains(trigger.lemma())
                && trigger.proclitics().equals("و")
                && before.segments().stream().anyMatch(s -> KILLED.contains(s.stem()));
    }

    /** «وقف فوري وشامل لإطلاق النار»: no shots are told of. */
    private static boolean isCeasing(Analysis analysis, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - CEASING_REACH); i--) {
            Token token = analysis.token(i);
            if (!token.isWord() || token.sentence() != analysis.token(noun).sentence()) {
                return false;
            }
            boolean ceases = token.segments().stream().anyMatch(s -> CEASING.contains(s.stem()));
            if (ceases) {
                return true;
            }
        }
        return false;
    }
}
