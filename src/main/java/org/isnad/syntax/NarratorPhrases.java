package org.isnad.syntax;

import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.syntax.FunctionWords.Sort;

/**
 * Tells the phrases with which the narrator of a report speaks again: «، كما أعلن الوزير», «، وهو ما نفته القاهرة», «، فيما دعا …», «، من دون أن
 * يوضح كيف», «ولم يصدر تعليق من الجيش».
 */
final class NarratorPhrases {
    private static final int REACH = 4;
    private static final int FORM_I_WITH_AND = 4;

    private final Analysis analysis;
    private final NounPhrases phrases;
    private final FunctionWords words;
    private final SpeechVerbs speech;
    private final ReportOpenings openings;

    NarratorPhrases(
            Analysis analysis, NounPhrases phrases, FunctionWords words, SpeechVerbs speech, ReportOpenings openings) {
        this.analysis = analysis;
        this.phrases = phrases;
        this.words = words;
        this.speech = speech;
        this.openings = openings;
    }

    /** Whether the narrator speaks again right after a comma. */
    boolean afterComma(int next, int limit) {
        Token token = analysis.token(next);
        String fold = token.fold();
        if (speech.isCircumstance(token) || openings.isAttribution(next, limit)) {
            return true;
        }
        if (speech.startsReport(token) && (!isAlsoNoun(token) || openings.begins(next + 1, limit))) {
            return true;
        }
        if (speech.isPast(token) && openings.begins(next + 1, limit)
                || speech.isPresent(token) && phrases.from(next + 1).isPresent() && openings.leadsOn(next, limit)) {
            return true;
        }
        if (isNarratorPhrase(next, limit) || isAnswer(next, limit)) {
            return true;
        }
        if (words.is(fold, Sort.ADVERSATIVE) && openings.speechWithin(next + 1, limit)) {
            return true;
        }
        boolean contrast = words.is(fold, Sort.CONTRAST)
                || (fold.equals("في") || fold.equals("علي"))
                        && next + 1 < limit
                        && words.is(analysis.token(next + 1).fold(), Sort.CONTRAST);
        return contrast && openings.speechWithin(next + 1, limit);
    }

    /** «ورفض» is «and refused» or «and the refusal of»: three letters tell a verb only with a subject or what it governs. */
    private static boolean isAlsoNoun(Token token) {
        return token.fold().length() == FORM_I_WITH_AND && !token.fold().equals("وقال");
    }

    /** «، وهو ما نفته القاهرة», «، الأمر الذي نفاه الوزير»: what others say of it. */
    private boolean isAnswer(int at, int limit) {
        if (at + 2 >= limit) {
            return false;
        }
        String fold = analysis.token(at).fold();
        String next = analysis.token(at + 1).fold();
        boolean refers = (fold.equals("وهو") || fold.equals("وهي") || fold.equals("هو")) && next.equals("ما")
                || fold.endsWith("الامر") && next.equals("الذي")
                || fold.endsWith("الاتهامات") && next.equals("التي");
        return refers && speech.answers(analysis.token(at + 2));
    }

    /** «كما أعلن فلان», «على ما أفاد», «على حد قوله», «في إشارة إلى». */
    private boolean isNarratorPhrase(int at, int limit) {
        if (at + 1 >= limit) {
            return false;
        }
        String fold = analysis.token(at).fold();
        String next = analysis.token(at + 1).fold();
        return switch (fold) {
            case "كما" -> speech.isFinite(analysis.token(at + 1));
            case "علي" ->
                next.equals("حد") || next.equals("ما") && at + 2 < limit && speech.isFinite(analysis.token(at + 2));
            case "في" -> words.is(next, Sort.STATEMENT);
            case "من" -> next.equals("دون") && isWithoutSaying(at + 2, limit);
            case "دون" -> isWithoutSaying(at + 1, limit);
            default -> false;
        };
    }

    /** «من دون أن يوضح كيف …», «دون أن تذكر تفاصيل»: what the speaker left out is told of by the narrator. */
    private boolean isWithoutSaying(int at, int limit) {
        return at + 1 < limit && analysis.token(at).fold().equals("ان") && speech.isFinite(analysis.token(at + 1));
    }

    /** «لكن لم يتسن لرويترز التحقق», «ولم يصدر تعليق من الجيش»: nobody has confirmed it to the narrator. */
    boolean isUnconfirmed(int at, int limit) {
        String fold = analysis.token(at).fold();
        int verb = words.is(fold, Sort.NEW_CLAUSE) ? at + 2 : at + 1;
        String negation = analysis.token(Math.min(verb - 1, limit - 1)).fold();
        if (verb + 1 >= limit || !negation.equals("لم") && !negation.equals("ولم")) {
            return false;
        }
        if (analysis.token(verb).fold().startsWith("يتسن")) {
            return true;
        }
        for (int i = verb + 1; i < Math.min(limit, verb + REACH); i++) {
            if (words.is(analysis.token(i).fold(), Sort.CONFIRMATION)) {
                return words.is(analysis.token(verb).fold(), Sort.COMING);
            }
        }
        return false;
    }

    /** «… (رويترز)»: an agency alone in brackets is the credit of the picture or story that ends before it. */
    boolean isCredit(int at, int limit) {
        return analysis.token(at).isMark("(")
                && at + 2 < limit
                && phrases.from(at + 1)
                        .filter(p -> p.endToken() < limit
                                && analysis.token(p.endToken()).isMark(")")
                                && phrases.sector(p).equals("MED"))
                        .isPresent();
    }
}
