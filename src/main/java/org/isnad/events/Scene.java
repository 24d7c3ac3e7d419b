package org.isnad.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/** What an article and each of its sentences is about, from the words of {@code lexicon/ar/scenes.tsv}: arms, sport, weather… */
final class Scene {
    /** The words of each scene. */
    static final class Words {
        private final Map<String, Set<String>> scenes;

        private Words(Map<String, Set<String>> scenes) {
            this.scenes = scenes;
        }

        static Words load() {
            Map<String, Set<String>> scenes = new HashMap<>();
            for (Table.Row row :
                    Table.load("lexicon/ar/scenes.tsv", "word", "scene").rows()) {
                for (String word : row.list("word")) {
                    scenes.computeIfAbsent(Normaliser.fold(word), k -> new HashSet<>())
                            .add(row.required("scene"));
                }
            }
            return new Words(scenes);
        }
    }

    private static final double SPORT_SHARE = 0.02;
    private static final int SPORT_WORDS = 4;
    /** «انتخاب مدرب» in a sentence of politics is one word of sport. */
    private static final int PLAYFUL_WORDS = 2;

    private final boolean[] armed;
    private final boolean[] playful;
    private final boolean[] accident;
    private final boolean foreignToPolitics;

    Scene(Analysis analysis, Words words) {
        int sentences = analysis.sentences().size();
        this.armed = new boolean[sentences];
        this.playful = new boolean[sentences];
        this.accident = new boolean[sentences];
        int sport = 0;
        int all = 0;
        for (Sentence sentence : analysis.textSentences()) {
            int playfulWords = 0;
            for (Token token : analysis.tokensOf(sentence)) {
                all++;
                Set<String> scenes = scenes(token, words);
                armed[sentence.index()] |= scenes.contains("arms");
                if (scenes.contains("sport") || scenes.contains("culture")) {
                    sport++;
                    playfulWords++;
                }
                accident[sentence.index()] |= scenes.contains("accident");
            }
            playful[sentence.index()] = playfulWords >= PLAYFUL_WORDS;
        }
        this.foreignToPolitics = sport >= SPORT_WORDS && sport > SPORT_SHARE * all;
    }

    private static Set<String> scenes(Token token, Words words) {
        Set<String> found = new HashSet<>();
        for (Token.Segment segment : token.segments()) {
            found.addAll(words.scenes.getOrDefault(segment.stem(), Set.of()));
            if (segment.stem().startsWith("ال")) {
                found.addAll(words.scenes.getOrDefault(segment.stem().substring(2), Set.of()));
            }
        }
        return found;
    }

    boolean isArmed(int sentence) {
        return armed[sentence];
    }

    /** Whether a sentence is about sport or culture. */
    boolean isPlayful(int sentence) {
        return playful[sentence];
    }

    /** Whether a sentence speaks of an accident, an earthquake, the weather: nobody did it, but help comes («مساعدات لضحايا الزلزال»). */
    boolean isAccident(int sentence) {
        return accident[sentence];
    }

    /** Whether the article is about sport or culture. */
    boolean isForeignToPolitics() {
        return foreignToPolitics;
    }
}
