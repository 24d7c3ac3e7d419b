package org.isnad.events;

import org.isnad.lexicon.WordClasses;

/** The closed classes of words that say where the parties of an event stand, from {@code lexicon/ar/role-words.tsv}: «استهدف», «تابعة». */
final class RoleWords {
    /** What a word does for the parties; see the table's head. */
    enum WordClass {
        STRIKE,
        TOLL,
        COST,
        SUFFER,
        TELL,
        LEAD,
        RESULT,
        SUFFERED,
        TRANSITIVE,
        /** «سلسلة», «عشرات»: how many deeds. */
        AMOUNT,
        GROUND,
        /** «قاعدة», «معسكر»: a nominal for it is of forces, but who takes it takes a place. */
        TAKEN,
        BECAUSE,
        BELONGING,
        BY,
        NOT_NISBA,
        BOTH,
        TALKED,
        TALK,
        THIS,
        WITHIN,
        MEANWHILE,
        CEASE,
        WHILE,
        WOULD_LEAD,
        OPPOSED,
        /** «قوبل», «لقي»: what is done meets with it. */
        MEETING_WITH,
        /** «اتهامه بالتجسس»: with a pronoun and the charge, the accused. */
        CHARGING,
        /** «حكومة بلاده»: with a genitive they blame or praise. */
        BODY,
        /** «امتنعت الصين عن إدانة روسيا»: the subject would do what follows. */
        ABSTAIN,
        /** «تواجه طهران عقوبات»: the subject suffers what it faces. */
        FACE,
        /** «اقتحم مستوطنون باحات المسجد»: nobody does it to people, so people do it. */
        DONE_TO_PLACES,
        /** «بعد», «حول»: the attack after them has happened. */
        SINCE,
        /** «تعرض ل», «إدانة ل»: what «ل» brings after them has happened. */
        TAKES_L,
        /** «مناطق», «أجزاء»: of a land named after «من». */
        PART,
        TOLD,
        RECEIVE,
        SUFFERED_BY_PEOPLE,
        CASUALTY,
        CIRCUMSTANCE,
        NAME,
        EUROPEAN,
        UNITED,
        ATLANTIC,
        TRAVEL,
        CLAIM,
        /** «أعلن», «أقر»: with «مسؤوليته», whoever says so did it. */
        OWNING,
        /** «مسؤوليته», «المسؤولية»: for what was done. */
        OWNED,
        /** «مسؤولية إيران»: the one who stands after it did it. */
        OF_ANOTHER,
        /** «المسؤولية عن», «الوقوف وراء»: right before what somebody is blamed for. */
        /** «يقف», «كان» وراء الهجوم. */
        STANDING,
        BEHIND,
        LAID,
        ANSWERING,
        /** «بأنها»: after it stands what somebody is accused of. */
        CHARGE,
        /** «إلى»: after it stands what somebody is called upon to do. */
        TO,
        /** «معارك», «اشتباكات»: two sides make them. */
        FIGHT,
        /** «تمكن», «قام», «أقدم», «نجح», «دعا»: with «من», «ب», «على», «في», «إلى» they carry what follows, however far off. */
        BY_FROM,
        BY_WITH,
        BY_ON,
        BY_IN,
        BY_TO,
        /** «نجاح», «قيام», «إقدام», «تمكن»: with «في», «ب», «على», «من» they carry what follows. */
        NOUN_IN,
        NOUN_WITH,
        NOUN_ON,
        NOUN_FROM,
        /** «قضت المحكمة بإعدامه», not «قضى في قصف». */
        ONLY_WITH,
        /** «تلبية لدعوة», «استجابة لطلب»: whoever meets it was asked. */
        ANSWER,
        /** «العلاقات التي تربط البلدين»: the sides stand after it. */
        LINK,
        /** «هجمات لبوكو حرام، حيث قتل ثلاثة»: what follows happened in the deed. */
        WHERE,
        /** «قتال داعش»: the genitive is the enemy. */
        FOUGHT,
        /** «مدعوم من روسيا»: whom «من» brings does it to the one described. */
        UNDERGOING,
        /** «بيان», «تقرير»: what it says is said by whoever issued it. */
        STATEMENT,
        /** «ترفع»: with «علم» and a state, whose ship it is. */
        FLYING,
        /** «بدعم», «بإسناد»: with whose help somebody does it. */
        HELP,
        /** «وعد بمساعدة», «تكفل بدعم», «أشاد بدعم»: «ب» brings what the verb is about, not with whose help it is done. */
        DONE_WITH_B,
        /** «نسب», «منسوب»: with «إلى», by whom they say it was done. */
        ASCRIBED,
        /** «سمح», «أتاح»: whom «ل» brings does what they carry. */
        ALLOW,
        BEGIN,
        RELATIONS,
        HANDING,
        /** «تحرير المدينة من يد داعش»: whose hands ground was in. */
        HANDS,
        RETALIATION,
        STEP,
        CHARGED,
        TO_HIM,
        PARTICIPATION,
        GIVEN,
        SORT,
        SORTED,
        JOINT,
        WILLING,
        DEED,
        COUNT,
        COUNT_ALONE,
        OTHERS,
        HAND_OVER,
        SHOT,
        ABOUT,
        DURING,
        CONDITION,
        BASE,
        AWAY,
        SINGLE,
        VISIT,
        GATHER,
        PORT,
        TALKING,
        TOURING,
        LEADING,
        WITHIN_IT,
        /** «وقع»: of an attack it tells that it happened. */
        BEFALL,
        WHAT,
        ANY,
        ALL
    }

    private final WordClasses<WordClass> classes;

    private RoleWords(WordClasses<WordClass> classes) {
        this.classes = classes;
    }

    static RoleWords load() {
        return new RoleWords(WordClasses.load("lexicon/ar/role-words.tsv", WordClass.class));
    }

    /** @param word a lemma as the morphology gives it, or a folded word of the text */
    boolean is(String word, WordClass wordClass) {
        return classes.is(word, wordClass);
    }
}
