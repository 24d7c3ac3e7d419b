package org.isnad.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Token;
import org.isnad.entities.Link;
import org.isnad.entities.Linked;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords.Sort;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.text.Normaliser;

/**
 * Groups mentions into noun phrases: what overlaps is one phrase, a title joins the name it stands before or follows, a name joins
 * its short form in brackets or quotation marks («القيادة المركزية الأميركية «سنتكوم»»).
 */
public final class NounPhrases {
    private static final int NONE = -1;
    private static final String ARTICLE = "ال";
    private static final int SHORTEST_DEFINITE = 4;

    /** «شكر رئيس الحكومة الأمين العام للأمم المتحدة»: titles of these are offices of others. */
    private static final Set<String> NO_HONOUR =
            Set.of("GOV", "MIL", "IGO", "JUD", "LEG", "COP", "SPY", "PTY", "OPP", "MED");

    static final String ADJECTIVE = "adjective";

    private final List<NounPhrase> phrases;
    private final int[] covering;
    /** Of each link. */
    private final List<String> sectors;

    private NounPhrases(List<NounPhrase> phrases, int[] covering, List<String> sectors) {
        this.phrases = List.copyOf(phrases);
        this.covering = covering;
        this.sectors = sectors;
    }

    public static NounPhrases of(Linked linked, FunctionWords words) {
        List<Integer> order = new ArrayList<>();
        BitSet named = new BitSet();
        linked.links()
                .forEach(l -> named.set(l.mention().firstToken(), l.mention().endToken()));
        BitSet times = new BitSet();
        linked.times().forEach(t -> times.set(t.firstToken(), t.endToken()));
        for (int i = 0; i < linked.links().size(); i++) {
            int before = mention(linked, i).firstToken() - 1;
            boolean bareNoun = before >= 0 && !named.get(before) && !times.get(before);
            if (!bareNoun || !qualifies(words, linked, i)) {
                order.add(i);
            }
        }
        order.sort(Comparator.<Integer>comparingInt(i -> mention(linked, i).firstToken())
                .thenComparing(i -> -mention(linked, i).endToken())
                .thenComparing(i -> i));
        List<NounPhrase> phrases = new ArrayList<>();
        int at = 0;
        while (at < order.size()) {
            List<Integer> group = new ArrayList<>();
            int end = 0;
            int head = NONE;
            while (at < order.size()) {
                int next = order.get(at);
                if (!group.isEmpty()
                        && mention(linked, next).firstToken() >= end
                        && !joins(words, linked, group, head, end, next)) {
                    break;
                }
                boolean overlaps = !group.isEmpty() && mention(linked, next).firstToken() < end;
                head = head == NONE || (!overlaps && betterHead(linked, head, next)) ? next : head;
                group.add(next);
                end = Math.max(end, mention(linked, next).endToken());
                at++;
            }
            int first = mention(linked, group.get(0)).firstToken();
            phrases.add(new NounPhrase(first, end, head, group, proclitics(linked, group.get(0))));
        }
        int[] covering = new int[linked.analysis().tokens().size()];
        Arrays.fill(covering, NONE);
        for (int p = 0; p < phrases.size(); p++) {
            Arrays.fill(
                    covering,
                    phrases.get(p).firstToken(),
                    Math.min(phrases.get(p).endToken(), covering.length),
                    p);
        }
        return new NounPhrases(
                phrases, covering, linked.links().stream().map(Link::sector).toList());
    }

    public List<NounPhrase> all() {
        return phrases;
    }

    /** The sector of a phrase's head. */
    String sector(NounPhrase phrase) {
        return sectors.get(phrase.head());
    }

    public NounPhrase get(int index) {
        return phrases.get(index);
    }

    /** Whether a phrase is only a state's adjective («الروسية»), which describes the noun before it. */
    static boolean isAdjective(Linked linked, NounPhrase phrase) {
        return mention(linked, phrase.head()) instanceof Mention.Nominal nominal
                && (nominal.noun().equals(ADJECTIVE) && !isPeople(nominal) && !isTwoPeople(linked, phrase, nominal)
                        || !nominal.plural()
                                && phrase.endToken() - phrase.firstToken() == 1
                                && Normaliser.fold(nominal.head()).startsWith("ارهابي"));
    }

    /** «فلسطينيين», «الأميركيون»: the plural names people. */
    private static boolean isPeople(Mention.Nominal nominal) {
        String head = Normaliser.fold(nominal.head());
        return head.endsWith("يين") || head.endsWith("يون");
    }

    /** «قتل فلسطينيان»: the dual names people, unless another dual stands before it («صاروخان إيرانيان») or it ends a list. */
    private static boolean isTwoPeople(Linked linked, NounPhrase phrase, Mention.Nominal nominal) {
        int first = phrase.firstToken();
        return !nominal.definite()
                && phrase.proclitics().isEmpty()
                && Normaliser.fold(nominal.head()).endsWith("يان")
                && (first == 0 || !linked.analysis().token(first - 1).fold().endsWith("ان"));
    }

    /** The phrase that covers a token. */
    public Optional<NounPhrase> at(int token) {
        return token < 0 || token >= covering.length || covering[token] == NONE
                ? Optional.empty()
                : Optional.of(phrases.get(covering[token]));
    }

    /** The phrase that begins at a token. */
    public Optional<NounPhrase> from(int token) {
        return at(token).filter(p -> p.firstToken() == token);
    }

    /** «استقبل السيسي الرئيس الفرنسي ماكرون»: the title belongs to the name after it. */
    private static boolean hasOwnPerson(Linked linked, Mention title) {
        for (int i = 0; i < linked.links().size(); i++) {
            if (mention(linked, i).firstToken() > title.endToken()) {
                return false;
            }
            if (mention(linked, i).firstToken() == title.endToken() && isPerson(linked, i)) {
                return true;
            }
        }
        return false;
    }

    /** «السياسية» in «العملية السياسية»: an adjective, though alone it may name people. */
    private static boolean qualifies(FunctionWords words, Linked linked, int link) {
        Mention mention = mention(linked, link);
        if (mention instanceof Mention.Name
                || mention.endToken() - mention.firstToken() != 1
                || mention instanceof Mention.Nominal nominal && nominal.noun().equals(ADJECTIVE)) {
            return false;
        }
        Token token = linked.analysis().token(mention.firstToken());
        Token before = linked.analysis().token(mention.firstToken() - 1);
        String fold = token.fold();
        return before.sentence() == token.sentence()
                && fold.startsWith(ARTICLE)
                && (fold.endsWith("ي") || fold.endsWith("يه"))
                && before.isWord()
                && before.fold().length() > SHORTEST_DEFINITE
                && (before.segments().stream().anyMatch(s -> isDefinite(s.stem(), s.proclitics())) || isOwned(before))
                && !words.is(before.fold(), WordClass.RELATIVE);
    }

    /** «وجوده العسكري», «قواتها البحرية»: a pronoun makes the noun definite. */
    private static boolean isOwned(Token noun) {
        return noun.text().endsWith("ه")
                || noun.fold().endsWith("ها")
                || noun.fold().endsWith("هم");
    }

    private static boolean isDefinite(String stem, String proclitics) {
        return stem.startsWith(ARTICLE) && stem.length() > SHORTEST_DEFINITE
                || proclitics.endsWith("ل") && stem.startsWith("ل");
    }

    private static Mention mention(Linked linked, int link) {
        return linked.links().get(link).mention();
    }

    /** «ولي العهد الأمير محمد»: two titles of one person. */
    private static boolean isSame(Linked linked, int a, int b) {
        return linked.links().get(a).entity().isPresent()
                && linked.links().get(a).entity().equals(linked.links().get(b).entity());
    }

    private static boolean isPerson(Linked linked, int link) {
        return mention(linked, link) instanceof Mention.Name name && name.kind() == Mention.Kind.PERSON;
    }

    /** «هنأ الرئيس الصيني بوتين»: a title of one state is not the one of a person known to hold office in another. */
    private static boolean isOfAnotherState(Linked linked, int title, int person) {
        Optional<String> own = mention(linked, title) instanceof Mention.Title t ? t.state() : Optional.empty();
        Link known = linked.links().get(person);
        return own.isPresent()
                && known.rule().endsWith("famous")
                && known.state().isPresent()
                && !known.state().equals(own);
    }

    /** «استقبل لافروف نظيره الفرنسي», «أطلع لافروف وزير الخارجية الفرنسي»: a title after a name that is another's. */
    private static boolean isAnothersTitle(Linked linked, int title, int person) {
        Optional<String> own = mention(linked, title) instanceof Mention.Title t ? t.state() : Optional.empty();
        Link known = linked.links().get(person);
        return mention(linked, title) instanceof Mention.Title t && t.isRelation()
                || own.isPresent()
                        && known.state().isPresent()
                        && !known.state().equals(own);
    }

    private static boolean joins(FunctionWords words, Linked linked, List<Integer> group, int head, int end, int next) {
        List<Token> tokens = linked.analysis().tokens();
        Mention a = mention(linked, head);
        Mention b = mention(linked, next);
        int gap = b.firstToken() - end;
        boolean titled = a instanceof Mention.Title || isCourtesy(words, a);
        while (gap > 0
                && titled
                && words.is(tokens.get(b.firstToken() - gap).fold(), Sort.RANK)
                && isPerson(linked, next)) {
            gap--;
        }
        if (gap > 1
                || tokens.get(end - 1).sentence() != tokens.get(b.firstToken()).sentence()) {
            return false;
        }
        String mark = gap == 1 ? tokens.get(end).text() : "";
        boolean clitic = b.span().begin() > tokens.get(b.firstToken()).span().begin();
        if (clitic) {
            return false;
        }
        boolean comma = mark.equals("،") || mark.equals(",") || mark.equals("-");
        boolean quote = mark.equals("«") || mark.equals("\"") || mark.equals("“") || mark.equals("(");
        if (a instanceof Mention.Title title) {
            return (!title.plural() || title.state().isPresent() && gap == 0)
                            && isPerson(linked, next)
                            && (gap == 0 && !isOfAnotherState(linked, head, next) || comma || quote)
                    || gap == 0 && !title.plural() && isCourtesy(words, b) && hasOwnPerson(linked, b)
                    || b instanceof Mention.Title && gap == 0 && !title.plural() && isSame(linked, head, next)
                    || b instanceof Mention.Title honorific
                            && gap == 0
                            && !title.plural()
                            && !honorific.plural()
                            && honorific.state().isEmpty()
                            && !NO_HONOUR.contains(honorific.sector());
        }
        boolean personHead = group.stream().anyMatch(i -> isPerson(linked, i));
        if (personHead && b instanceof Mention.Title title) {
            boolean ofTitled = mention(linked, group.get(0)) instanceof Mention.Title;
            boolean ofAnother = ofTitled || hasOwnPerson(linked, b);
            // «هاجم ترامب الصحفيين»: several are not apposed to one.
            return title.definite()
                    && !title.plural()
                    && (gap == 0 && !ofAnother && !isAnothersTitle(linked, next, head)
                            || comma && !hasOwnPerson(linked, b));
        }
        boolean named = group.stream().anyMatch(i -> mention(linked, i) instanceof Mention.Name);
        if (gap == 0 && named && !personHead && holdsOffice(words, a) && isPerson(linked, next)) {
            return true;
        }
        // «دعت المنظمات البرلمان التونسي», «رشق متظاهرون السفارة»: a noun with the article or a whole plural is the
        // subject, the body after it the object.
        if (a instanceof Mention.Nominal nominal && b instanceof Mention.Name name && (quote || !named)) {
            boolean whole = nominal.plural() && nominal.head().endsWith("ون");
            boolean another = (whole || nominal.head().startsWith(ARTICLE)) && name.kind() == Mention.Kind.ORGANISATION;
            return (gap == 0 && !another || quote)
                            && (name.kind() == Mention.Kind.ORGANISATION || name.kind() == Mention.Kind.ARMED_GROUP)
                    || gap == 0 && isPerson(linked, next) && personal(words, a);
        }
        if (a instanceof Mention.Name first && b instanceof Mention.Name second) {
            boolean alias =
                    quote && second.endToken() == second.firstToken() + 1 && isClosed(tokens, second.endToken());
            return quote
                    && first.kind() == second.kind()
                    && (first.kind() != Mention.Kind.PERSON || alias)
                    && first.kind() != Mention.Kind.STATE;
        }
        return false;
    }

    /** «بلاده», «الجانبان» don't take a name after them as theirs; «القيادي», «الناشط» do. */
    private static boolean personal(FunctionWords words, Mention mention) {
        return mention instanceof Mention.Nominal nominal
                && (holdsOffice(words, mention)
                        || isCourtesy(words, mention)
                        || nominal.noun().startsWith("person")
                        || nominal.noun().equals(ADJECTIVE));
    }

    /** «محمد حمدان دقلو «حميدتي»»: the mark that closes a byname. */
    private static boolean isClosed(List<Token> tokens, int at) {
        return at < tokens.size()
                && (tokens.get(at).isMark("»")
                        || tokens.get(at).isMark(")")
                        || tokens.get(at).isMark("\""));
    }

    private static boolean holdsOffice(FunctionWords words, Mention mention) {
        return mention instanceof Mention.Nominal nominal && words.is(Normaliser.fold(nominal.head()), Sort.OFFICE);
    }

    /** «وزير الخارجية الأستاذ عادل»: a profession that is a courtesy before a name. */
    private static boolean isCourtesy(FunctionWords words, Mention mention) {
        return mention instanceof Mention.Nominal nominal
                && mention.endToken() - mention.firstToken() == 1
                && words.is(Normaliser.fold(nominal.head()), Sort.RANK);
    }

    private static boolean betterHead(Linked linked, int head, int next) {
        if (isPerson(linked, head)) {
            return false;
        }
        Mention a = mention(linked, head);
        return isPerson(linked, next) || a instanceof Mention.Nominal && mention(linked, next) instanceof Mention.Name;
    }

    private static String proclitics(Linked linked, int index) {
        Link link = linked.links().get(index);
        Token token = linked.analysis().token(link.mention().firstToken());
        int begin = link.mention().span().begin();
        if (begin <= token.span().begin()) {
            return "";
        }
        for (Token.Segment segment : token.segments()) {
            if (segment.span().begin() == begin) {
                return segment.proclitics();
            }
        }
        return token.fold()
                .substring(
                        0, Math.min(begin - token.span().begin(), token.fold().length()));
    }
}
