package org.isnad.mentions;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/**
 * What the words around a name say of it: «مدينة صور» is a town, «صور جديدة» are pictures. The words come from
 * {@code lexicon/ar/name-context.tsv}.
 */
final class Context {
    private static final String FILE = "lexicon/ar/name-context.tsv";

    private static final Set<String> MEMBERSHIP = Set.of("في", "من");
    private static final Pattern COMPLEMENTISER = Pattern.compile("[:«\"“]|ب?[إأا]ن(ه|ها|هم|نا|ني)?");

    private final Set<String> placeHeads = new HashSet<>();
    private final Set<String> placePrepositions = new HashSet<>();
    private final Set<String> groupHeads = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> organisationHeads = new HashSet<>();
    private final Set<String> outside = new HashSet<>();
    private final Set<String> inside = new HashSet<>();
    private final Set<String> common = new HashSet<>();
    private final Set<String> never = new HashSet<>();
    private final Set<String> neverAlone = new HashSet<>();
    private final Set<String> eponymHeads = new HashSet<>();
    private final Set<String> stateHeads = new HashSet<>();
    private final Set<String> settlements = new HashSet<>();
    private final Set<String> facilities = new HashSet<>();
    private final Set<String> squares = new HashSet<>();
    private final Set<String> townWords = new HashSet<>();

    Context() {
        for (Table.Row row : Table.load(FILE, "word", "says").rows()) {
            Set<String> set =
                    switch (row.required("says")) {
                        case "place" -> placeHeads;
                        case "where" -> placePrepositions;
                        case "group" -> groupHeads;
                        case "member" -> members;
                        case "organisation" -> organisationHeads;
                        case "outside" -> outside;
                        case "inside" -> inside;
                        case "common" -> common;
                        case "never" -> never;
                        case "never-alone" -> neverAlone;
                        case "state" -> stateHeads;
                        case "eponym" -> eponymHeads;
                        case "settlement" -> settlements;
                        case "facility" -> facilities;
                        case "square" -> squares;
                        case "town-word" -> townWords;
                        default ->
                            throw row.error(
                                    "says",
                                    "found «" + row.get("says")
                                            + "», expected place, where, group, member, organisation,"
                                            + " outside, inside, common, never, never-alone, state, eponym, settlement, facility, square or town-word");
                    };
            set.add(Normaliser.fold(row.required("word")));
        }
    }

    /** Whether a folded head is left out of the names that begin with it: «نهر», «شمال شرق». */
    boolean isOutside(String head) {
        return outside.contains(head);
    }

    /** Whether a folded name keeps its head all the same: «ريف دمشق». */
    boolean isInside(String name) {
        return inside.contains(name);
    }

    /** Whether a folded listed name is also a common word: «النيل» in «النيل من سيادتها». */
    boolean isCommon(String name) {
        return common.contains(name);
    }

    /** Whether a folded word is never part of a person's name: pronouns, verbs that names are spelled like. */
    boolean isNeverName(String word) {
        return never.contains(word);
    }

    /** «صحيفة», «وكالة»: outside the name of a medium or firm. */
    boolean isMediumHead(String word) {
        return organisationHeads.contains(word) && !word.equals("حزب") && !word.equals("جامعه");
    }

    /** «بلدة», «قرية»: the name of a settlement follows. */
    boolean isSettlement(String head) {
        return settlements.contains(head);
    }

    /** «مطار», «ساحة»: with the place name that follows it makes a name. */
    boolean isFacility(String head) {
        return facilities.contains(head) || squares.contains(head);
    }

    /** «ساحة», «ميدان»: with any definite noun it makes a name. */
    boolean isSquare(String head) {
        return squares.contains(head);
    }

    /** «عين», «تل», «كفر»: the first of two words of a settlement's name. */
    boolean isTownWord(String word) {
        return townWords.contains(word);
    }

    /** Whether a folded word ends names but never names anybody alone: «الثانية» of «إليزابيث الثانية». */
    boolean isNeverAlone(String word) {
        return neverAlone.contains(word);
    }

    /** Whether a folded word is a head noun of organisations or groups. */
    boolean isHead(String word) {
        return groupHeads.contains(word) || organisationHeads.contains(word);
    }

    /** Whether the word before a token says that a place follows: «في», «مدينة», or a glued «ب». */
    boolean saysPlace(Analysis analysis, int token, String proclitics) {
        return proclitics.endsWith("ب")
                || isBefore(analysis, token, placeHeads, true)
                || proclitics.isEmpty() && isBefore(analysis, token, placePrepositions, false);
    }

    /** «جائزة الأمير محمد», «ملعب محمد الخامس»: the head of a thing that bears a person's name. */
    boolean saysEponym(Analysis analysis, int token) {
        return isBefore(analysis, token, eponymHeads, false);
    }

    /** Whether the word before says that a state follows: «رئيس», «حكومة». */
    boolean saysState(Analysis analysis, int token) {
        return isBefore(analysis, token, stateHeads, false);
    }

    /** Whether the word before a token says that a town, region or the like follows: «مدينة», «محافظة». */
    boolean hasPlaceHead(Analysis analysis, int token) {
        return isBefore(analysis, token, placeHeads, true);
    }

    /** Whether the words before say that an armed group follows («تنظيم», «ميليشيا»), or quotation marks set it off. */
    boolean saysGroup(Analysis analysis, int first, int end) {
        return isBefore(analysis, first, groupHeads, true)
                || isQuoted(analysis, first, end)
                || isMemberOf(analysis, first);
    }

    /** «قيادي في القاعدة», «مقاتلين من القاعدة». */
    private boolean isMemberOf(Analysis analysis, int token) {
        return token > 1
                && MEMBERSHIP.contains(analysis.token(token - 1).fold())
                && isBefore(analysis, token - 1, members, false);
    }

    /** «قال المتحدث للجزيرة إن»: whom something is told, right before what is told. */
    boolean isTold(Analysis analysis, int end, String proclitics) {
        return proclitics.equals("ل")
                && end < analysis.tokens().size()
                && COMPLEMENTISER.matcher(analysis.token(end).text()).matches();
    }

    boolean saysOrganisation(Analysis analysis, int first, int end) {
        return isBefore(analysis, first, organisationHeads, true) || isQuoted(analysis, first, end);
    }

    /** Whether quotation marks or brackets stand right around a stretch. */
    static boolean isQuoted(Analysis analysis, int first, int end) {
        return first > 0
                && end < analysis.tokens().size()
                && isQuote(analysis.token(first - 1))
                && isQuote(analysis.token(end));
    }

    static boolean isQuote(Token token) {
        return token.kind() == Token.Kind.MARK && "«»\"“”‘’()[]„‟'".contains(token.text());
    }

    /** The word before a token in its sentence, an opening quotation mark passed over. */
    private static boolean isBefore(Analysis analysis, int token, Set<String> words, boolean throughQuote) {
        int at = token - 1;
        if (at >= 0 && throughQuote && isQuote(analysis.token(at))) {
            at--;
        }
        if (at < 0 || analysis.token(at).sentence() != analysis.token(token).sentence()) {
            return false;
        }
        Token before = analysis.token(at);
        if (!before.isWord()) {
            return false;
        }
        for (Token.Segment segment : before.segments()) {
            if (words.contains(segment.stem())) {
                return true;
            }
        }
        return false;
    }
}
