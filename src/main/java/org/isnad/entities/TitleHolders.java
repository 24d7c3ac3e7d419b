package org.isnad.entities;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Token;
import org.isnad.entities.EntityWords.WordClass;
import org.isnad.lexicon.Table;
import org.isnad.mentions.Mention;
import org.isnad.text.Normaliser;

/**
 * Finds the person beside a title who holds it: after it («وزير الخارجية الروسي سيرغي لافروف»), also over further titles and courtesies
 * («ولي العهد الأمير محمد»), else right before it («لافروف، وزير الخارجية»).
 */
final class TitleHolders {
    private static final int NEAR = 6;

    private final Set<String> honorifics = new HashSet<>();

    TitleHolders() {
        Set<String> offices = new HashSet<>();
        for (Table.Row row :
                Table.load("lexicon/ar/titles.tsv", "title", "class").rows()) {
            boolean skipped = row.get("class").equals("honorific")
                    || row.get("class").equals("rank")
                    || row.get("class").equals("religious");
            if (row.get("class").endsWith("pronoun")) {
                continue;
            }
            if (skipped) {
                for (String word : Normaliser.fold(row.required("title")).split(" ")) {
                    honorifics.add(word);
                }
            } else {
                offices.add(Normaliser.fold(row.required("title")));
            }
        }
        honorifics.removeAll(offices);
    }

    /** The person who holds a title; several may follow a plural, of whom this is the first. */
    Optional<Draft> of(Scan scan, Draft draft) {
        boolean open = draft.title().orElseThrow().state().isEmpty();
        Optional<Draft> after = personAfter(scan, draft.end(), scan.sentence(draft), true, open);
        return after.isPresent() || draft.title().orElseThrow().plural() ? after : personBefore(scan, draft);
    }

    /** The person whom an adjective of a plural title begins: «الرئيسان الروسي … والإيراني مسعود بزشكيان». */
    Optional<Draft> after(Scan scan, Draft adjective) {
        return personAfter(scan, adjective.end(), scan.sentence(adjective), false, false);
    }

    /** @param overOffices whether another office may stand between («ولي العهد وزير الدفاع …»); a rank or «الأمير» always may */
    private Optional<Draft> personAfter(Scan scan, int from, int sentence, boolean overComma, boolean overOffices) {
        int at = from;
        boolean comma = false;
        for (int steps = 0; steps < NEAR && at < scan.analysis.tokens().size(); steps++) {
            Token token = scan.token(at);
            if (token.sentence() != sentence) {
                return Optional.empty();
            }
            Optional<Draft> name = scan.nameAt(at);
            if (name.isPresent()) {
                boolean free = name.get().isPerson()
                        && scan.proclitics(name.get().mention).isEmpty();
                return free ? name : Optional.empty();
            }
            Optional<Draft> title = scan.titleAt(at);
            if (title.isPresent()
                    && scan.proclitics(title.get().mention).isEmpty()
                    && !comma
                    && (overOffices || !title.get().title().orElseThrow().rule().endsWith("office"))
                    && !title.get().title().orElseThrow().isRelation()) {
                at = title.get().end();
            } else if (honorifics.contains(token.fold()) || Scan.isQuote(token) || comma && isAdjective(scan, at)) {
                at++;
            } else if (endOfPlaceOfOffice(scan, at).isPresent()) {
                at = endOfPlaceOfOffice(scan, at).get();
            } else if (overComma && !comma && (token.isMark("،") || token.isMark(",") || token.isMark("-"))) {
                comma = true;
                at++;
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** «رئيس المنتدى في الجزائر علي حداد»: where the office is, between title and name. */
    private static Optional<Integer> endOfPlaceOfOffice(Scan scan, int at) {
        int from = at;
        if (scan.is(from, WordClass.AT)) {
            from++;
        }
        if (from < scan.analysis.tokens().size()
                && (scan.is(from, WordClass.BODY) || scan.is(from, WordClass.OF_BODY))) {
            from++;
        }
        return from == at || from >= scan.analysis.tokens().size()
                ? Optional.empty()
                : scan.nameAt(from)
                        .filter(d -> d.isName(Mention.Kind.STATE)
                                || d.isName(Mention.Kind.PLACE)
                                || d.isName(Mention.Kind.ORGANISATION)
                                || d.isName(Mention.Kind.ARMED_GROUP))
                        .map(Draft::end);
    }

    /** «الأمين العام للحلف، النرويجي ينس …»: where the person comes from. */
    private static boolean isAdjective(Scan scan, int at) {
        for (int i = scan.from(at); i < scan.drafts.size() && scan.drafts.get(i).first() == at; i++) {
            boolean adjective = scan.drafts
                    .get(i)
                    .nominal()
                    .filter(n -> n.noun().equals("adjective") && n.definite())
                    .isPresent();
            if (adjective) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Draft> personBefore(Scan scan, Draft draft) {
        if (!scan.proclitics(draft.mention).isEmpty()
                || draft.title().orElseThrow().isRelation()) {
            return Optional.empty();
        }
        for (int i = scan.from(draft.first()) - 1; i >= 0; i--) {
            Draft before = scan.drafts.get(i);
            if (before.end() > draft.first() || before.nominal().isPresent()) {
                continue;
            }
            if (before.title().isPresent() && before.end() == draft.first() && before.entity.isPresent()) {
                return before.anchor;
            }
            int gap = draft.first() - before.end();
            boolean near = gap == 0
                    || gap == 1
                            && !scan.token(before.end()).isWord()
                            && !scan.token(before.end()).isMark(":");
            boolean another = gap == 0 && isAbroad(draft, before);
            return Optional.of(before)
                    .filter(b -> b.isPerson() && near && !another && scan.sentence(b) == scan.sentence(draft));
        }
        return Optional.empty();
    }

    /** «استقبل الرئيس السيسي رئيس وزراء اليونان»: the title of another state right after a name is somebody else's. */
    private static boolean isAbroad(Draft title, Draft person) {
        return title.state.isPresent() && person.state.isPresent() && !title.state.equals(person.state);
    }
}
