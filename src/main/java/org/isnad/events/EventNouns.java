package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;
import org.isnad.events.RoleWords.WordClass;
import org.isnad.syntax.Argument;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.NounPhrase;

/**
 * What stands around an event noun: «هجوم للحوثيين», «قصف من القوات التركية», «هجوم استهدف المطار», «تعرضت البلدة لقصف», «مقتل وإصابة
 * مدنيين».
 */
final class EventNouns {
    private static final int NEAR = 6;
    private static final Set<String> PART = Set.of("فيها", "فيه", "بها", "به");
    private static final Set<String> UNARMED = Set.of("CVL", "MED", "BUS", "NGO");

    private final Cast cast;
    private final Analysis analysis;

    EventNouns(Cast cast) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
    }

    /** The last of two nouns with one genitive: «وإصابة» in «مقتل وإصابة مدنيين». */
    int endOfJoined(int noun) {
        int next = noun + 1;
        if (next >= end(noun) || cast.arguments().phrases().at(next).isPresent()) {
            return noun;
        }
        Token token = analysis.token(next);
        boolean joined = token.isWord()
                && !cast.arguments().verbs().isFinite(next)
                && token.segments().stream()
                        .anyMatch(s -> s.proclitics().equals("و")
                                && s.stem().length() > 2
                                && !s.stem().startsWith("ال"));
        return joined ? next : noun;
    }

    /** «غارة للتحالف», «قصف من القوات التركية»: those whose act it is. */
    List<Participant> doers(int noun) {
        return behind(noun, true);
    }

    /** «غارة أميركية», «صواريخ للحوثيين», «ضربات التحالف»: who made an attack, as its own words tell. */
    List<Participant> makers(int attack) {
        List<Participant> found = cast.adjectives(attack, false);
        if (found.isEmpty()) {
            found = doers(attack);
        }
        return found.isEmpty()
                ? cast.arguments()
                        .complement(attack)
                        .filter(c -> c.firstToken() == attack + 1
                                && c.head().filter(cast::isActor).isPresent())
                        .map(cast::of)
                        .map(m -> m.stream()
                                .filter(p -> !UNARMED.contains(p.sector()))
                                .toList())
                        .orElse(List.of())
                : found;
    }

    /** «اجتماع لوزراء الخارجية». */
    List<Participant> of(int noun) {
        return behind(noun, false);
    }

    private List<Participant> behind(int noun, boolean force) {
        int end = Math.min(end(noun), noun + NEAR);
        for (int i = noun + 1; i < end; i++) {
            Token token = analysis.token(i);
            Optional<NounPhrase> phrase = cast.arguments().phrases().from(i);
            if (phrase.isPresent()) {
                if (cast.arguments().isAdjective(phrase.get())
                        && phrase.get().proclitics().isEmpty()) {
                    continue;
                }
                return phrase.get().proclitics().endsWith("ل") && acts(phrase.get(), force)
                        ? parties(phrase.get())
                        : List.of();
            }
            boolean from = force && token.fold().equals("من");
            if (from) {
                boolean quoted = i + 2 < end(noun) && analysis.token(i + 1).kind() == Token.Kind.MARK;
                return cast.arguments()
                        .phrases()
                        .from(quoted ? i + 2 : i + 1)
                        .filter(p -> p.proclitics().isEmpty() && acts(p, true))
                        .map(this::parties)
                        .orElse(List.of());
            }
            if (!token.isWord()
                    || isPreposition(token)
                    || cast.arguments().verbs().isFinite(i)) {
                return List.of();
            }
        }
        return List.of();
    }

    private List<Participant> parties(NounPhrase phrase) {
        return cast.of(Argument.of(phrase));
    }

    private boolean acts(NounPhrase phrase, boolean force) {
        return cast.isActor(phrase.head())
                && (!force || !UNARMED.contains(cast.link(phrase.head()).sector()));
    }

    /** Whom the noun's own clause says it hit: «هجوم استهدف المطار», «الغارة التي طالت القرية», «انفجار أودى بحياة». */
    Optional<Argument> hit(int noun) {
        int end = Math.min(end(noun), noun + NEAR);
        for (int i = noun + 1; i < end; i++) {
            Token token = analysis.token(i);
            if (cast.arguments().verbs().isFinite(i)) {
                if (cast.isVerb(i, WordClass.STRIKE)) {
                    return cast.arguments().firstAfter(i);
                }
                return cast.isVerb(i, WordClass.COST) ? cast.arguments().after(i, Set.of("ب")) : Optional.empty();
            }
            Optional<NounPhrase> phrase = cast.arguments().phrases().at(i);
            boolean passes = phrase.isEmpty()
                    || cast.arguments().isAdjective(phrase.get())
                    || phrase.get().proclitics().endsWith("ل");
            if (!token.isWord() || !passes || isPreposition(token)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** «استهدف هجوم بمسيرة قاعدة», «هز انفجار العاصمة»: the object of the verb right before it, whose subject it is. */
    Optional<Argument> struckBefore(int noun, int last) {
        if (noun == 0
                || !cast.isVerb(noun - 1, WordClass.STRIKE)
                || !cast.arguments().fold(noun).equals(analysis.token(noun).fold())) {
            return Optional.empty();
        }
        return cast.arguments().firstAfter(last).filter(a -> !isInterrupted(last, a.firstToken()));
    }

    /** «تعرضت البلدة لقصف», «الهجمات التي تعرضت لها السعودية»: the subject of the verb suffers it. */
    List<Participant> sufferer(int noun, int last, Optional<Integer> governor) {
        Optional<Integer> verb = governor.filter(g -> cast.isVerb(g, WordClass.FACE)
                || cast.isVerb(g, WordClass.SUFFER)
                        && analysis.token(noun).segments().stream()
                                .anyMatch(s -> s.proclitics().endsWith("ل")));
        if (verb.isEmpty()) {
            int end = Math.min(end(noun), last + NEAR);
            for (int i = last + 1; i < end && verb.isEmpty(); i++) {
                if (cast.arguments().verbs().isFinite(i)) {
                    if (!cast.isVerb(i, WordClass.SUFFER)) {
                        return List.of();
                    }
                    verb = Optional.of(i);
                }
            }
        }
        return verb.flatMap(v -> cast.arguments()
                        .subject(v)
                        .filter(s -> s.firstToken() != noun)
                        .or(() -> cast.arguments().firstAfter(v)))
                .map(cast::of)
                .orElse(List.of());
    }

    /** «تلقى», «حصل على», «تسلم»: the subject gets what the noun says. */
    boolean isReceiving(int verb) {
        return cast.isVerb(verb, WordClass.RECEIVE);
    }

    /** «تسليم كييف دبابات ألمانية»: whether a bare common noun in the plural stands here. */
    boolean isThing(int index) {
        if (index >= analysis.tokens().size()) {
            return false;
        }
        Token token = analysis.token(index);
        boolean plural = token.fold().endsWith("ات") || token.fold().endsWith("ا") || is(token.fold());
        return token.isWord()
                && plural
                && !token.fold().startsWith("ال")
                && !isPreposition(token)
                && !cast.arguments().verbs().isFinite(index);
    }

    private boolean is(String word) {
        return cast.is(word, WordClass.GIVEN);
    }

    /** «بدأ», «استمر»: their subject may do what they carry. */
    boolean begins(int verb) {
        return cast.isVerb(verb, WordClass.BEGIN);
    }

    /** «تحالف», «انضم»: whoever «مع» or «إلى» brings does it too. */
    boolean isJoint(int verb) {
        return cast.isVerb(verb, WordClass.JOINT);
    }

    /** «وصل», «توجه». */
    boolean isTravelling(int verb) {
        return cast.isVerb(verb, WordClass.TRAVEL);
    }

    /** «أسفرت حملة للشرطة عن توقيف …»: whoever did what its subject names did this. */
    boolean isResulting(int verb) {
        return cast.isVerb(verb, WordClass.RESULT);
    }

    boolean isSuffering(int verb) {
        return cast.isVerb(verb, WordClass.SUFFER);
    }

    /** «أعرب عن ارتياحه للعمليات», «سجلت أوكرانيا هجمات»: the subject does not do it. */
    boolean onlyTells(int verb) {
        return cast.isVerb(verb, WordClass.TELL);
    }

    /** «أدى إلى مقتل»: the deed told before does it, not the verb's subject. */
    boolean leadsTo(int verb) {
        return cast.isVerb(verb, WordClass.LEAD)
                && verb + 1 < end(verb)
                && analysis.token(verb + 1).fold().equals("الي");
    }

    /**
     * Whether a relative verb's clause is the noun's own: «الغارات التي شنها», «ضربة بطائرة مسيرة نفذها», not «الدعم للإجراءات التي يتخذها», nor «هجوم
     * طال القرية».
     */
    boolean describes(int verb, int noun) {
        if (cast.isVerb(verb, WordClass.STRIKE, WordClass.COST)) {
            return false;
        }
        boolean attack = cast.is(cast.arguments().fold(noun), WordClass.DEED);
        for (int i = noun + 1; i < verb; i++) {
            Token token = analysis.token(i);
            boolean governed = cast.arguments()
                            .phrases()
                            .from(i)
                            .filter(p -> p.hasAttachedPreposition()
                                    && !(attack && p.proclitics().equals("ب")))
                            .isPresent()
                    || token.fold().startsWith("لل")
                    || token.fold().startsWith("بال");
            if (governed || isPreposition(token)) {
                return false;
            }
        }
        return true;
    }

    /** «رفض بلاده التدخل», «دعم روسيا الحكومة»: what stands after the genitive that acts. */
    Optional<Argument> objectAfter(int noun) {
        return cast.arguments()
                .complement(noun)
                .filter(c -> c.head().isPresent())
                .flatMap(c -> cast.arguments().complement(c.endToken() - 1));
    }

    /** «اعتقال السلطات لرئيس البلدية»: whom «ل» brings right after the genitive. */
    List<Participant> objectByL(int noun) {
        return cast.arguments()
                .complement(noun)
                .filter(c -> c.head().isPresent() && c.endToken() < end(noun))
                .flatMap(c -> cast.arguments().phrases().from(c.endToken()))
                .filter(p -> p.proclitics().equals("ل") && cast.isActor(p.head()))
                .map(this::parties)
                .orElse(List.of());
    }

    /** «لقاء مغلق جمعه بنظيره», «اجتماع ثلاثي في أنقرة يضم …», «جولة تشمل الأردن»: the verb that tells more of a noun, if it is of a class. */
    Optional<Integer> telling(int noun, WordClass... classes) {
        int end = Math.min(end(noun), noun + NEAR);
        for (int i = noun + 1; i < end; i++) {
            if (cast.arguments().verbs().isFinite(i)) {
                return cast.isVerb(i, classes) ? Optional.of(i) : Optional.empty();
            }
            if (!analysis.token(i).isWord()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** «مظاهرة شارك فيها آلاف العمال», «اعتصام نفذه معلمون»: the subject of the clause that describes a protest. */
    List<Participant> takingPart(int noun) {
        int end = Math.min(end(noun), noun + NEAR);
        for (int i = noun + 1; i + 1 < end; i++) {
            if (cast.arguments().verbs().isFinite(i)) {
                String next = analysis.token(i + 1).fold();
                return PART.contains(next)
                        ? cast.arguments().firstAfter(i + 1).map(cast::of).orElse(List.of())
                        : List.of();
            }
            if (!analysis.token(i).isWord()) {
                return List.of();
            }
        }
        return List.of();
    }

    /** «هجوما روسيا»: after a noun with nunation no name can follow, so what looks like the state's name is its adjective. */
    List<Participant> spelledAsState(int noun) {
        if (noun + 1 >= end(noun)) {
            return List.of();
        }
        return cast.arguments()
                .phrases()
                .from(noun + 1)
                .filter(p -> p.proclitics().isEmpty()
                        && cast.isState(p.head())
                        && analysis.token(noun + 1).fold().endsWith("يا"))
                .map(this::parties)
                .orElse(List.of());
    }

    /** «استقباله اليوم في قصر بعبدا السفير الروسي»: who is met, beyond the time and the place. */
    Optional<Argument> hostedAfter(int noun) {
        return cast.arguments()
                .firstAfter(noun)
                .filter(a -> a.head().map(cast::isActor).orElse(false) && !isInterrupted(noun, a.firstToken()));
    }

    private boolean isInterrupted(int noun, int until) {
        for (int i = noun + 1; i < until; i++) {
            if (analysis.token(i).isMark("،") || cast.arguments().verbs().isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPreposition(Token token) {
        return cast.arguments().words().is(token.fold(), FunctionWords.WordClass.PREPOSITION);
    }

    private int end(int token) {
        return analysis.sentenceOf(analysis.token(token)).endToken();
    }
}
