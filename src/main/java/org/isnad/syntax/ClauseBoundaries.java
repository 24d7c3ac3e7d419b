package org.isnad.syntax;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Quotation;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.cues.Cue;
import org.isnad.lexicon.cues.CueForm;
import org.isnad.lexicon.cues.CueForm.Agreement;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.lexicon.cues.Cues;

/**
 * Where a reported clause ends and the narrator speaks again: before «، مشيراً إلى أن», «، بحسب المصدر», «وقالت إن», «لكنه حذر», «فيما دعا»,
 * at the closing mark of the quotation it stands in, else at the end of the sentence.
 *
 * <p>Co-ordinated «وأن …» clauses, relative clauses and apposed phrases stay inside.
 */
public final class ClauseBoundaries {
    private static final Set<String> ATTRIBUTION =
            Set.of("وفق", "وفقا", "بحسب", "حسب", "طبقا", "نقلا", "حسبما", "وفقما");
    private static final Set<String> COMPLEMENTISERS = Set.of(
            "ان", "انه", "انها", "انهم", "انهما", "بان", "بانه", "بانها", "بانهم", "اننا", "انني", "الي", "على", "علي",
            "عن");
    private static final Set<String> ADVERSATIVES = Set.of("لكن", "لكنه", "لكنها", "لكنهم", "غير", "بيد", "الا");
    private static final Set<String> NARRATOR_ASIDES =
            Set.of("اشاره", "بيان", "تصريح", "تصريحات", "حديث", "مؤتمر", "كلمه", "مقابله", "تغريده", "وقت");
    private static final Set<String> CONTRASTS = Set.of("فيما", "بينما", "حين", "وقت");
    /** «على مواصلة الحرب»: after these a verbal noun, never a circumstance. */
    private static final Set<String> PREPOSITIONS =
            Set.of("علي", "الي", "عن", "من", "في", "مع", "بعد", "قبل", "دون", "بدون", "خلال", "عبر", "رغم", "عدم");

    private static final Set<String> BUT = Set.of("لكن", "ولكن", "غير", "الا");
    private static final Set<String> COMING = Set.of("يصدر", "تصدر", "يكن", "يرد", "ترد");
    private static final Set<String> CONFIRMATIONS =
            Set.of("تاكيد", "اي", "تعليق", "رد", "تعقيب", "بيان", "التاكد", "التحقق");

    private static final int REACH = 4;
    private static final int REACH_OF_DESCRIPTION = 14;
    private static final double SURE = 0.9;
    private static final int FORM_I_WITH_AND = 4;

    private final Cues cues;
    private final Predicate<Token> sources;

    /**
     * @param sources whether a word can be cited after «وفق» («مصدر», «شهود»)
     */
    public ClauseBoundaries(Cues cues, Predicate<Token> sources) {
        this.cues = cues;
        this.sources = sources;
    }

    /**
     * One past the last token of the clause that begins at a token; closing marks and stops are left out.
     *
     * @param phrases who is named where
     * @param first first token of the clause
     * @param limit no token from here on belongs to it (the sentence's end, or the end of the quotation around it)
     */
    public int end(Analysis analysis, NounPhrases phrases, int first, int limit) {
        int end = limit;
        for (int at = first + 1; at < limit; at++) {
            Token token = analysis.token(at);
            if (isStop(analysis, phrases, first, at, limit, token)) {
                end = at;
                break;
            }
            if (isOpening(token)) {
                int after = quotationEnd(analysis, at);
                if (after > at && after < limit) {
                    at = after - 1;
                }
            }
        }
        return trim(analysis, first, end);
    }

    /** Leaves out commas, stops, closing marks and a hanging «و» or «كما» at the end of a clause. */
    public int trim(Analysis analysis, int first, int end) {
        int e = end;
        while (e > first + 1) {
            Token last = analysis.token(e - 1);
            boolean mark = last.kind() == Token.Kind.MARK && !isClosingBracket(last.text());
            if (!mark && !last.fold().equals("و") && !last.fold().equals("كما")) {
                break;
            }
            e--;
        }
        return e;
    }

    private boolean isStop(Analysis analysis, NounPhrases phrases, int first, int at, int limit, Token token) {
        if (isCredit(analysis, phrases, at, limit)) {
            return true;
        }
        if (token.kind() == Token.Kind.MARK) {
            return isComma(token) && at + 1 < limit && endsAfterComma(analysis, phrases, at + 1, limit);
        }
        if (!token.isWord()) {
            return false;
        }
        if (isCircumstance(token)
                && !PREPOSITIONS.contains(analysis.token(at - 1).fold())
                && (isPlainCircumstance(token) || leadsOn(analysis, at, limit))) {
            return true;
        }
        if (token.fold().startsWith("لكن") && speechWithin(analysis, at + 1, limit)
                || isUnconfirmed(analysis, at, limit)) {
            return true;
        }
        if (at - first >= 2 && coordinatedSpeech(token) && leadsOn(analysis, at, limit)) {
            return true;
        }
        return ATTRIBUTION.contains(token.fold())
                && attributes(analysis, at, limit)
                && (sources.test(analysis.token(at + 1)) || phrases.from(at + 1).isPresent());
    }

    /** «لكن لم يتسن لرويترز التحقق», «ولم يصدر تعليق من الجيش»: nobody has confirmed it to the narrator. */
    private static boolean isUnconfirmed(Analysis analysis, int at, int limit) {
        String fold = analysis.token(at).fold();
        int verb = BUT.contains(fold) ? at + 2 : at + 1;
        String negation = analysis.token(Math.min(verb - 1, limit - 1)).fold();
        if (verb + 1 >= limit || !negation.equals("لم") && !negation.equals("ولم")) {
            return false;
        }
        if (analysis.token(verb).fold().startsWith("يتسن")) {
            return true;
        }
        for (int i = verb + 1; i < Math.min(limit, verb + REACH); i++) {
            if (CONFIRMATIONS.contains(analysis.token(i).fold())) {
                return COMING.contains(analysis.token(verb).fold());
            }
        }
        return false;
    }

    /** «… (رويترز)»: an agency alone in brackets is the credit of the picture or story that ends before it. */
    private static boolean isCredit(Analysis analysis, NounPhrases phrases, int at, int limit) {
        return analysis.token(at).isMark("(")
                && at + 2 < limit
                && phrases.from(at + 1)
                        .filter(p -> p.endToken() < limit
                                && analysis.token(p.endToken()).isMark(")")
                                && phrases.sector(p).equals("MED"))
                        .isPresent();
    }

    private boolean endsAfterComma(Analysis analysis, NounPhrases phrases, int next, int limit) {
        Token token = analysis.token(next);
        String fold = token.fold();
        if (isCircumstance(token) || ATTRIBUTION.contains(fold) && attributes(analysis, next, limit)) {
            return true;
        }
        if (coordinatedSpeech(token) && (!isAlsoNoun(token) || begins(analysis, phrases, next + 1, limit))) {
            return true;
        }
        if (isBareSpeech(token) && begins(analysis, phrases, next + 1, limit)
                || isPresentSpeech(token) && phrases.from(next + 1).isPresent() && leadsOn(analysis, next, limit)) {
            return true;
        }
        if (isNarratorPhrase(analysis, next, limit) || isAnswer(analysis, next, limit)) {
            return true;
        }
        if (ADVERSATIVES.contains(fold) && speechWithin(analysis, next + 1, limit)) {
            return true;
        }
        boolean contrast = CONTRASTS.contains(fold)
                || (fold.equals("في") || fold.equals("علي"))
                        && next + 1 < limit
                        && CONTRASTS.contains(analysis.token(next + 1).fold());
        return contrast && speechWithin(analysis, next + 1, limit);
    }

    /** «ورفض» is «and refused» or «and the refusal of»: three letters tell a verb only with a subject or what it governs. */
    private static boolean isAlsoNoun(Token token) {
        return token.fold().length() == FORM_I_WITH_AND && !token.fold().equals("وقال");
    }

    private static boolean begins(Analysis analysis, NounPhrases phrases, int at, int limit) {
        if (at >= limit) {
            return false;
        }
        Token token = analysis.token(at);
        return phrases.from(at).isPresent()
                || token.isMark(":")
                || isOpening(token)
                || COMPLEMENTISERS.contains(token.fold());
    }

    /** «، قال الوزير»: the narrator after a comma. */
    private boolean isBareSpeech(Token token) {
        for (CueForm form : cues.forms(token.fold())) {
            if (form.shape() == Shape.PAST && !form.suffixed() && form.cue().strength() >= SURE) {
                return true;
            }
        }
        return false;
    }

    /** «، وهو ما نفته القاهرة», «، الأمر الذي نفاه الوزير»: what others say of it. */
    private boolean isAnswer(Analysis analysis, int at, int limit) {
        if (at + 2 >= limit) {
            return false;
        }
        String fold = analysis.token(at).fold();
        String next = analysis.token(at + 1).fold();
        boolean refers = (fold.equals("وهو") || fold.equals("وهي") || fold.equals("هو")) && next.equals("ما")
                || fold.endsWith("الامر") && next.equals("الذي")
                || fold.endsWith("الاتهامات") && next.equals("التي");
        return refers && answers(analysis.token(at + 2));
    }

    /** «نفته», «تنفيه», «أكدته»: a verb of speech with a pronoun. */
    private boolean answers(Token token) {
        String fold = token.fold();
        return cues.forms(fold).stream().anyMatch(f -> f.shape() == Shape.PAST && f.suffixed())
                || fold.endsWith("ه") && isPresent(fold.substring(0, fold.length() - 1));
    }

    private boolean isPresent(String verb) {
        return cues.forms(verb).stream().anyMatch(f -> f.shape() == Shape.PRESENT);
    }

    /** «، تقول المعارضة إنها»: the other side of a contrast. */
    private boolean isPresentSpeech(Token token) {
        return cues.forms(token.fold()).stream()
                .anyMatch(f -> f.shape() == Shape.PRESENT
                        && !f.suffixed()
                        && f.cue().strength() >= 1
                        && !f.cue().isAct());
    }

    /** «كما أعلن فلان», «على ما أفاد», «على حد قوله», «في إشارة إلى». */
    private boolean isNarratorPhrase(Analysis analysis, int at, int limit) {
        if (at + 1 >= limit) {
            return false;
        }
        String fold = analysis.token(at).fold();
        String next = analysis.token(at + 1).fold();
        return switch (fold) {
            case "كما" -> isFinite(analysis.token(at + 1));
            case "علي" -> next.equals("حد") || next.equals("ما") && at + 2 < limit && isFinite(analysis.token(at + 2));
            case "في" -> NARRATOR_ASIDES.contains(next) && !next.equals("وقت");
            case "من" -> next.equals("دون") && isWithoutSaying(analysis, at + 2, limit);
            case "دون" -> isWithoutSaying(analysis, at + 1, limit);
            default -> false;
        };
    }

    /** «من دون أن يوضح كيف …», «دون أن تذكر تفاصيل»: what the speaker left out is told of by the narrator. */
    private boolean isWithoutSaying(Analysis analysis, int at, int limit) {
        return at + 1 < limit && analysis.token(at).fold().equals("ان") && isFinite(analysis.token(at + 1));
    }

    /** An attribution names a source: «بحسب المصدر», not «وفق القانون». */
    private boolean attributes(Analysis analysis, int at, int limit) {
        if (at + 1 >= limit) {
            return false;
        }
        Token next = analysis.token(at + 1);
        for (CueForm form : cues.forms(analysis.token(at).fold())) {
            if (form.cue().not().contains(next.fold())) {
                return false;
            }
        }
        return true;
    }

    /** «وقال», «ودعت»: a joined verb with which the narrator begins a new report. */
    public boolean startsReport(Token token) {
        return coordinatedSpeech(token);
    }

    /** «قالوا», «أكدوا»: verbs of speech that can be nothing else. */
    public boolean isSurelySaid(Token token) {
        return cues.forms(token.fold()).stream()
                .anyMatch(f -> f.shape() == Shape.PAST
                        && !f.suffixed()
                        && f.agreement() == Agreement.PLURAL
                        && f.cue().strength() >= SURE);
    }

    /** «ووصفها», «وأبلغه»: the same with a pronoun. */
    public boolean startsReportOfIt(Token token) {
        for (Segment segment : token.segments()) {
            if (segment.proclitics().equals("و")) {
                for (CueForm form : cues.forms(segment.stem())) {
                    if (form.shape() == Shape.PAST && form.suffixed()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** «قائلاً», «قائلة»: leads into what the verb before it reports. */
    public boolean isSaying(Token token) {
        return isCircumstance(token)
                && cues.forms(token.fold()).stream().anyMatch(f -> f.cue().key().equals("qala"));
    }

    /** «تأكيد», «وتأكيده»: the verbal noun of any verb of speech. */
    public boolean isVerbalNoun(Token token) {
        for (Segment segment : token.segments()) {
            for (CueForm form : cues.forms(segment.stem())) {
                if (form.shape() == Shape.MASDAR) {
                    return true;
                }
            }
        }
        return false;
    }

    /** «قوله», «بالقول», «التأكيد»: a verbal noun with a report of its own. */
    public boolean isVerbalNounOfSpeech(Token token) {
        for (Segment segment : token.segments()) {
            if (segment.proclitics().isEmpty() || segment.proclitics().equals("ب")) {
                for (CueForm form : cues.forms(segment.stem())) {
                    if (form.cue().kind() == Cue.Kind.MASDAR) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean coordinatedSpeech(Token token) {
        for (Segment segment : token.segments()) {
            if (segment.proclitics().equals("و")) {
                for (CueForm form : cues.forms(segment.stem())) {
                    if (form.shape() == Shape.PAST && !form.suffixed()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a reporting word at {@code at} is soon followed by what it reports. */
    private boolean leadsOn(Analysis analysis, int at, int limit) {
        if (actAt(analysis.token(at))) {
            return true;
        }
        for (int i = at + 1; i < Math.min(limit, at + 1 + REACH); i++) {
            Token token = analysis.token(i);
            if (isOpening(token)
                    || token.isMark(":")
                    || COMPLEMENTISERS.contains(token.fold())
                    || token.segments().stream().anyMatch(s -> s.proclitics().equals("ب"))) {
                return true;
            }
        }
        return describes(analysis.token(at)) && describesWithin(analysis, at, limit);
    }

    /** «ووصفت استخدام القنابل في مناطق سكنية بأنه …»: between the verb and what it says stands all that is described. */
    private static boolean describesWithin(Analysis analysis, int at, int limit) {
        for (int i = at + 1; i < Math.min(limit, at + 1 + REACH_OF_DESCRIPTION); i++) {
            String fold = analysis.token(i).fold();
            if (fold.startsWith("بان") && COMPLEMENTISERS.contains(fold)
                    || fold.equals("ب") && i + 1 < limit && isOpening(analysis.token(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean describes(Token token) {
        return token.segments().stream()
                .flatMap(s -> cues.forms(s.stem()).stream())
                .anyMatch(f -> f.cue().takes("+ب"));
    }

    private boolean actAt(Token token) {
        for (Segment segment : token.segments()) {
            for (CueForm form : cues.forms(segment.stem())) {
                if (form.cue().isAct()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean speechWithin(Analysis analysis, int from, int limit) {
        for (int i = from; i < Math.min(limit, from + REACH); i++) {
            if (isFinite(analysis.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is a conjugated verb of speech whose content is a claim. */
    public boolean isReport(Token token) {
        for (CueForm form : cues.forms(token.fold())) {
            if (form.isFinite() && !form.cue().isAct() && form.cue().kind() == Cue.Kind.VERB) {
                return true;
            }
        }
        return false;
    }

    private boolean isFinite(Token token) {
        for (Segment segment : token.segments()) {
            if (segment.proclitics().isEmpty() || segment.proclitics().equals("و")) {
                for (CueForm form : cues.forms(segment.stem())) {
                    if (form.isFinite() && form.cue().kind() == Cue.Kind.VERB) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** «مشيراً», «مؤكدة», «لافتين»: an accusative participle of a reporting verb. */
    public boolean isCircumstance(Token token) {
        for (Segment segment : token.segments()) {
            if (segment.proclitics().isEmpty() || segment.proclitics().equals("و")) {
                for (CueForm form : cues.forms(segment.stem())) {
                    if (form.shape() == Shape.PARTICIPLE) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Surely a report, even with no comma before it and no «أن» after it: «مشدداً», not «مجدداً» (again). */
    public boolean isPlainCircumstance(Token token) {
        for (CueForm form : cues.forms(token.fold())) {
            if (form.shape() == Shape.PARTICIPLE
                    && form.agreement() == Agreement.MASCULINE
                    && form.cue().strength() >= SURE
                    && !form.cue().key().equals("jaddada")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isComma(Token token) {
        return token.isMark("،") || token.isMark(",") || token.isMark("؛") || token.isMark(";");
    }

    private static boolean isOpening(Token token) {
        return token.kind() == Token.Kind.MARK && "«“”\"„".contains(token.text());
    }

    private static boolean isClosingBracket(String mark) {
        return mark.equals(")") || mark.equals("]") || mark.equals("%");
    }

    /** One past the quotation that opens at a mark; the mark itself where none does. */
    private static int quotationEnd(Analysis analysis, int mark) {
        List<Quotation> all = analysis.quotations();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).firstToken() < mark + 1) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < all.size() && all.get(low).firstToken() == mark + 1
                ? all.get(low).endToken()
                : mark;
    }
}
