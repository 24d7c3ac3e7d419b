package org.isnad.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.analysis.Token;
import org.isnad.entities.Link;
import org.isnad.entities.Linked;
import org.isnad.entities.Participant;
import org.isnad.lexicon.Registry;
import org.isnad.mentions.Mention;
import org.isnad.syntax.Argument;
import org.isnad.syntax.Arguments;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.NounPhrase;
import org.isnad.text.Span;

/** Everybody in one article who can take part in an event, and whom pronouns and adjectives of states mean. */
final class Cast {
    private static final int ADJECTIVES = 3;
    private static final Set<String> PRONOUNS = Set.of("ه", "ها", "هم", "هما");

    private final Linked linked;
    private final Arguments arguments;
    private final Registry registry;
    private final RoleWords words;

    Cast(Linked linked, Arguments arguments, Registry registry, RoleWords words) {
        this.linked = linked;
        this.arguments = arguments;
        this.registry = registry;
        this.words = words;
    }

    /** Whether a word is of a class of those that tell where parties stand. */
    boolean is(String word, RoleWords.WordClass wordClass) {
        return words.is(word, wordClass);
    }

    /** Whether a token is of a class, with or without what is written together with it: «بالرد», «الخطوة». */
    boolean is(int token, RoleWords.WordClass wordClass) {
        return linked.analysis().token(token).segments().stream().anyMatch(s -> words.is(s.stem(), wordClass));
    }

    /** Whether a token is a finite verb that may be read as one of any of these classes: «قتلت» of those that cost lives. */
    boolean isVerb(int token, RoleWords.WordClass... classes) {
        return arguments.verbs().finite(token).stream()
                .flatMap(f -> f.readings().stream())
                .anyMatch(r -> Arrays.stream(classes).anyMatch(c -> words.is(r.lemma(), c)));
    }

    /** Whom a preposition brings after a noun: «مساعدات من قطر». */
    List<Participant> afterNoun(int noun, String preposition) {
        return arguments
                .afterNoun(noun, Set.of(preposition), false)
                .map(this::of)
                .orElse(List.of());
    }

    Linked linked() {
        return linked;
    }

    Arguments arguments() {
        return arguments;
    }

    Link link(int index) {
        return linked.links().get(index);
    }

    /** Participants of an argument and of those joined to it. */
    List<Participant> of(Argument argument) {
        List<Participant> found = new ArrayList<>();
        for (int index : arguments.withJoined(argument)) {
            List<Participant> states = inside(index);
            if (states.isEmpty()) {
                participant(index).ifPresent(found::add);
            } else {
                found.addAll(states);
            }
        }
        return found;
    }

    /** «وزراء خارجية سوريا وروسيا»: ministers of the first state, and the other states. */
    private List<Participant> inside(int index) {
        boolean several = link(index).mention() instanceof Mention.Title title && title.plural()
                || link(index).mention() instanceof Mention.Nominal nominal && nominal.plural();
        if (!several) {
            return List.of();
        }
        List<Integer> states = arguments.phrases().at(link(index).mention().firstToken()).stream()
                .flatMap(p -> p.links().stream())
                .filter(l -> l != index && isState(l))
                .toList();
        if (states.size() < 2) {
            return List.of();
        }
        List<Participant> found = new ArrayList<>();
        Participant whole = Participant.of(linked, index);
        found.add(new Participant(
                whole.anchor(),
                whole.link(),
                Optional.empty(),
                link(states.get(0)).state(),
                whole.sector()));
        states.stream().skip(1).forEach(l -> participant(l).ifPresent(found::add));
        return found;
    }

    boolean isState(int index) {
        return link(index).mention() instanceof Mention.Name name && name.kind() == Mention.Kind.STATE;
    }

    /** Whether a link names a capital or a seat of government: «دمشق», be it a mere place here. */
    boolean isSeat(int index) {
        Mention mention = link(index).mention();
        int clitics = arguments
                .phrases()
                .from(mention.firstToken())
                .map(p -> p.proclitics().length())
                .orElse(0);
        StringBuilder name =
                new StringBuilder(arguments.fold(mention.firstToken()).substring(clitics));
        for (int i = mention.firstToken() + 1; i < mention.endToken(); i++) {
            name.append(" ").append(arguments.fold(i));
        }
        return !registry.seats().get(name.toString()).isEmpty();
    }

    Optional<Participant> participant(int index) {
        return isActor(index) || isPlace(index) ? Optional.of(Participant.of(linked, index)) : Optional.empty();
    }

    /** Whether a token is part of a name: «منظمة» in «منظمة العفو الدولية». */
    boolean isNamed(int token) {
        return arguments
                .phrases()
                .at(token)
                .filter(p -> p.links().stream()
                        .map(l -> link(l).mention())
                        .anyMatch(m -> m instanceof Mention.Name && m.firstToken() <= token && token < m.endToken()))
                .isPresent();
    }

    /** Whether a link can act: not a mere place. */
    boolean isActor(int index) {
        return !isPlace(index);
    }

    /** One past the noun phrase that a link belongs to. */
    int endOfPhrase(int index) {
        return phraseOf(index)
                .map(NounPhrase::endToken)
                .orElse(link(index).mention().endToken());
    }

    boolean isPlace(int index) {
        return link(index).isMerePlace();
    }

    /**
     * Adjectives of states after a noun: «الغارات الروسية», «لقاء روسي - سعودي - أميركي»; not of what comes next («تناول اللقاء الأزمة
     * السورية»).
     */
    List<Participant> adjectives(int noun, boolean several) {
        List<Participant> found = new ArrayList<>();
        int end = linked.analysis().sentenceOf(linked.analysis().token(noun)).endToken();
        int reach = noun + 1 + (several ? 2 * ADJECTIVES : ADJECTIVES);
        boolean masculine = several
                && !arguments.fold(noun).endsWith("ه")
                && !arguments.fold(noun).endsWith("ات");
        for (int i = noun + 1; i < end && i < reach; i++) {
            Token token = linked.analysis().token(i);
            if (masculine && token.fold().endsWith("ه")) {
                break;
            }
            if (token.isMark("-")
                    || token.isMark("–")
                    || token.isMark("ـ")
                    || is(token.fold(), RoleWords.WordClass.NOT_NISBA)) {
                continue;
            }
            Optional<NounPhrase> phrase = arguments.phrases().at(i).filter(p -> p.firstToken() > noun);
            if (phrase.isPresent() && arguments.isAdjective(phrase.get())) {
                if (isBlame(phrase.get().head())) {
                    continue;
                }
                if (several || found.isEmpty() || phrase.get().isJoined()) {
                    found.add(Participant.of(linked, phrase.get().head()));
                }
                if (!several && !isJoinedNisba(i + 1, end)) {
                    break;
                }
                continue;
            }
            if (!token.isWord() || phrase.isPresent() || token.fold().length() < 4) {
                break;
            }
            boolean joined = !found.isEmpty();
            Optional<String> state = registry.stateOfNisba(token.fold()).or(() -> bloc(token.fold()));
            Span span = token.span();
            if (state.isEmpty() && joined && token.fold().startsWith("و")) {
                String bare = token.fold().substring(1);
                state = registry.stateOfNisba(bare).or(() -> bloc(bare));
                span = new Span(span.begin() + 1, span.end());
            }
            if (state.isPresent()) {
                found.add(new Participant(span, Optional.empty(), Optional.empty(), state, "GOV"));
                if (!several && !isJoinedNisba(i + 1, end)) {
                    break;
                }
            } else if (!token.fold().startsWith("ال")
                    && !token.fold().endsWith("ي")
                    && !token.fold().endsWith("يه")) {
                break;
            }
        }
        return found;
    }

    /** «عمل إرهابي» says what the deed is called, not who did it. */
    private boolean isBlame(int link) {
        return link(link).mention() instanceof Mention.Nominal nominal
                && nominal.noun().equals("terrorists");
    }

    /** «غارات أميركية وبريطانية»: the second of two states. */
    private boolean isJoinedNisba(int index, int end) {
        String fold = index < end ? linked.analysis().token(index).fold() : "";
        return fold.startsWith("و")
                && registry.stateOfNisba(fold).isEmpty()
                && (registry.stateOfNisba(fold.substring(1)).isPresent()
                        || bloc(fold.substring(1)).isPresent());
    }

    /** «عقوبات أوروبية», «بعثة أممية», «غارات أطلسية»: adjectives of bodies of states. */
    private Optional<String> bloc(String fold) {
        return is(fold, RoleWords.WordClass.EUROPEAN)
                ? Optional.of("EUU")
                : is(fold, RoleWords.WordClass.UNITED)
                        ? Optional.of("UNO")
                        : is(fold, RoleWords.WordClass.ATLANTIC) ? Optional.of("NAT") : Optional.empty();
    }

    /** As {@link #antecedent}, all of them for «هما», «هم»: «أكد بوتين وبزشكيان دعمهما». */
    List<Participant> antecedents(int token, String pronoun) {
        return antecedents(token, pronoun, Set.of());
    }

    /** @param others links that the pronoun can't mean: «قضت المحكمة بإعدامهم» executes somebody else than the court */
    List<Participant> antecedents(int token, String pronoun, Set<Integer> others) {
        Optional<Participant> one = antecedent(token, pronoun, others);
        boolean several = pronoun.equals("هما") || pronoun.equals("هم");
        return several
                ? one.flatMap(Participant::link)
                        .map(this::withJoined)
                        .orElse(one.map(List::of).orElse(List.of()))
                : one.map(List::of).orElse(List.of());
    }

    /**
     * Whom «عنهم», «به», «معها» right after a token mean.
     *
     * @param preposition folded; «ل», «ب» stand for the attached ones
     * @param doers who does it, and so is not meant
     */
    List<Participant> attached(int token, String preposition, List<Participant> doers) {
        int end = Math.min(
                linked.analysis().sentenceOf(linked.analysis().token(token)).endToken(), token + 2);
        for (int i = token + 1; i < end; i++) {
            String fold = arguments.fold(i);
            String pronoun = fold.startsWith(preposition) ? fold.substring(preposition.length()) : "";
            if (PRONOUNS.contains(pronoun) && arguments.words().is(fold, FunctionWords.WordClass.ATTACHED)) {
                return antecedents(i, pronoun, linksOf(doers));
            }
        }
        return List.of();
    }

    private List<Participant> withJoined(int head) {
        return phraseOf(head)
                .map(p -> of(Argument.of(p)))
                .orElse(participant(head).map(List::of).orElse(List.of()));
    }

    static Set<Integer> linksOf(List<Participant> participants) {
        return participants.stream().flatMap(p -> p.link().stream()).collect(Collectors.toSet());
    }

    private Optional<NounPhrase> phraseOf(int head) {
        return arguments.phrases().at(link(head).mention().firstToken()).filter(p -> p.head() == head);
    }

    /** Whom a pronoun attached to a token means: the subject of the verb before it, else the nearest fitting name before it. */
    Optional<Participant> antecedent(int token, String pronoun) {
        return antecedent(token, pronoun, Set.of());
    }

    private Optional<Participant> antecedent(int token, String pronoun, Set<Integer> others) {
        if (pronoun.equals("نا")) {
            return arguments.speakerAt(token).flatMap(a -> a.link()).flatMap(this::participant);
        }
        Wanted wanted = new Wanted(pronoun.equals("ها"), pronoun.equals("هم") || pronoun.equals("هما"), others);
        int sentence = linked.analysis().token(token).sentence();
        for (int i = token - 1; i >= 0 && linked.analysis().token(i).sentence() == sentence; i--) {
            if (arguments.verbs().isFinite(i) && !arguments.isAfterRelative(i)) {
                Optional<Integer> subject = arguments.subjectOf(i);
                if (subject.isPresent() && isActor(subject.get()) && fits(subject.get(), wanted)) {
                    boolean sure = !wanted.feminine()
                            || arguments.isFeminine(subject.get()).orElse(false);
                    return sure
                            ? participant(subject.get())
                            : nearestFeminine(token, i).or(() -> participant(subject.get()));
                }
                if (subject.isPresent() && others.isEmpty()) {
                    break;
                }
            }
        }
        return nearest(token, sentence, wanted, true).or(() -> nearest(token, sentence - 1, wanted, false));
    }

    private Optional<Participant> nearestFeminine(int token, int from) {
        for (int i = token - 1; i > from; i--) {
            Optional<NounPhrase> phrase = arguments.phrases().at(i);
            if (phrase.isPresent()
                    && isActor(phrase.get().head())
                    && !arguments.isAdjective(phrase.get())
                    && arguments.isFeminine(phrase.get().head()).orElse(false)) {
                return participant(phrase.get().head());
            }
        }
        return Optional.empty();
    }

    /** What a pronoun asks for, and whom it can't mean. */
    private record Wanted(boolean feminine, boolean plural, Set<Integer> others) {}

    private Optional<Participant> nearest(int token, int oldest, Wanted wanted, boolean strict) {
        for (int i = token - 1; i >= 0 && linked.analysis().token(i).sentence() >= oldest; i--) {
            Optional<NounPhrase> phrase = arguments.phrases().at(i);
            if (phrase.isPresent()) {
                int head = phrase.get().head();
                boolean sure = !strict
                        || wanted.plural()
                        || wanted.feminine()
                        || isPerson(head)
                        || link(head).mention() instanceof Mention.Title;
                if (sure && isActor(head) && !arguments.isAdjective(phrase.get()) && fits(head, wanted)) {
                    return participant(head);
                }
                i = phrase.get().firstToken();
            }
        }
        return Optional.empty();
    }

    private boolean isPerson(int index) {
        return link(index).mention() instanceof Mention.Name name && name.kind() == Mention.Kind.PERSON;
    }

    private boolean fits(int index, Wanted wanted) {
        if (wanted.others().contains(index)) {
            return false;
        }
        if (wanted.plural()) {
            return isSeveral(index);
        }
        if (isMen(index)) {
            return false;
        }
        Optional<Boolean> gender = arguments.isFeminine(index);
        if (isPerson(index) && gender.isEmpty()) {
            return !wanted.feminine();
        }
        return gender.map(g -> g == wanted.feminine()).orElse(true);
    }

    /** «المهربين», «مسؤولون»: neither «ها» nor «ه». */
    private boolean isMen(int index) {
        String first = arguments.fold(link(index).mention().firstToken());
        return arguments.isSeveral(index) && (first.endsWith("ون") || first.endsWith("ين"));
    }

    /** Whether «هم», «هما» may mean a link: «المسلحون», «الحوثيين», «بوتين وبزشكيان», but neither «القوات» nor «المحكمة». */
    private boolean isSeveral(int index) {
        return arguments.isSeveral(index)
                || phraseOf(index).flatMap(arguments::joinedTo).isPresent();
    }
}
