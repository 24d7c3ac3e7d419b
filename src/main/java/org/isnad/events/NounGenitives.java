package org.isnad.events;

import java.util.List;
import java.util.Set;
import org.isnad.entities.Participant;

/** Whether the genitive of a verbal noun does or suffers it, as its row says: «قصف داعش للمدينة», «مقتل ثلاثة مدنيين», «دعم الإرهاب». */
final class NounGenitives {
    /** «له», «لها», «لهم» bring a pronoun. */
    private static final int SHORTEST_WITH_L = 3;

    private static final Set<String> MATTERED = Set.of("SUPPORT", "ACCUSE", "REJECT", "THREATEN");

    /** «اتهامها بعدم حماية السكان». */
    private static final String NOT_DOING = "بعدم";

    private static final String TERROR = "الارهاب";

    private final Cast cast;
    private final EventNouns passage;
    private final Control control;
    private final NounPlaces places;
    private final NounObjects objects;
    private final NounWords words;
    private final Counted counted;

    NounGenitives(
            Cast cast, EventNouns passage, Control control, NounPlaces places, NounObjects objects, NounWords words) {
        this.cast = cast;
        this.passage = passage;
        this.control = control;
        this.places = places;
        this.objects = objects;
        this.words = words;
        this.counted = new Counted(cast);
    }

    /** «تعرض الناشط للاعتقال من الشرطة», «تعرضت القرية لقصف الجيش»: the verb's subject suffers it, and the noun's own words tell who does it. */
    boolean isUndergone(DeedNoun noun, Parties parties) {
        if (!noun.isForce() || noun.governor().filter(passage::isSuffering).isEmpty() || !isAfterL(noun)) {
            return false;
        }
        List<Participant> sufferers = passage.sufferer(noun.trigger().token(), noun.last(), noun.governor());
        if (sufferers.isEmpty()) {
            return false;
        }
        parties.recipients().addAll(sufferers);
        parties.agents().addAll(passage.doers(noun.last()));
        if (parties.agents().isEmpty()) {
            parties.agents()
                    .addAll(noun.own().stream()
                            .filter(o -> !Parties.isSame(o, sufferers) && acts(o))
                            .toList());
        }
        return true;
    }

    private boolean isAfterL(DeedNoun noun) {
        return noun.trigger().proclitics().endsWith("ل")
                || cast.linked().analysis().token(noun.trigger().token()).fold().startsWith("لل");
    }

    /** «قصف داعش», «مقتل ثلاثة مدنيين»: the row says whether the genitive does or suffers it. */
    void genitiveByFrame(DeedNoun noun, Parties parties) {
        if (isHelper(noun)) {
            parties.agents().addAll(noun.own());
            return;
        }
        if (cast.is(cast.arguments().fold(noun.trigger().token()), RoleWords.WordClass.WILLING)) {
            parties.agents().addAll(control.willing(noun.trigger().token()));
            return;
        }
        switch (noun.trigger().row().agent()) {
            case GENITIVE -> {
                if (isJoinedVictim(noun)) {
                    break;
                }
                if (isMatter(noun) || isCharged(noun)) {
                    parties.recipients().addAll(noun.own());
                    break;
                }
                boolean suffers = noun.carriesOwn()
                        || places.isGiven(noun.trigger(), noun.own(), noun.prepositional())
                        || isAbstract(noun)
                        || isFought(noun)
                        || places.isVisited(noun.trigger(), noun.own(), noun.prepositional(), noun.governor())
                        || noun.type().equals("SANCTION")
                                && !noun.own().isEmpty()
                                && isUnarmed(noun.own().get(0))
                        || isHelpForRebels(noun);
                if (isThingGiven(noun)) {
                    break;
                }
                (suffers ? parties.recipients() : parties.agents()).addAll(noun.own());
            }
            case OWNER -> parties.by("owner");
            case ELSEWHERE -> {
                List<Participant> object = objects.executed(noun);
                if (object.isEmpty()) {
                    object = objects.owned(noun);
                    if (!object.isEmpty()) {
                        parties.agents()
                                .addAll(cast.antecedents(
                                        noun.trigger().token(), noun.trigger().suffix()));
                        parties.recipients().addAll(object);
                        break;
                    }
                }
                (object.isEmpty() ? parties.recipients() : parties.agents()).addAll(noun.own());
                parties.recipients().addAll(object);
                if (parties.recipients().isEmpty()
                        && noun.trigger().suffix().isEmpty()
                        && noun.type().equals("ASSAULT")
                        && cast.is(noun.trigger().lemma(), RoleWords.WordClass.SUFFERED)) {
                    // «مقتل عشرة في أم درمان»
                    parties.recipients().addAll(counted.after(noun.last()));
                }
            }
            default -> {
                List<Participant> stormed = objects.stormed(noun);
                if (stormed.isEmpty()) {
                    stormed = objects.owned(noun);
                }
                if (!stormed.isEmpty()) {
                    parties.agents().addAll(noun.own());
                    parties.recipients().addAll(stormed);
                } else if (places.isGiven(noun.trigger(), noun.own(), noun.prepositional())) {
                    parties.recipients().addAll(noun.own());
                } else if (!noun.own().isEmpty()) {
                    boolean suffers = noun.prepositional().isEmpty()
                            && !ownsDeedOn(noun)
                            && (noun.carriesOwn() || !acts(noun.own().get(0)));
                    (suffers ? parties.recipients() : parties.agents()).addAll(noun.own());
                }
            }
        }
    }

    /** «فر بمساعدة المحافظ», «استعاد المدينة بدعم التحالف», but «وعد بمساعدة لبنان»: with whose help somebody does something else. */
    private boolean isHelper(DeedNoun noun) {
        return noun.kind().isEmpty()
                && words.isWithHelp(noun)
                && noun.trigger().suffix().isEmpty()
                && cast.is(noun.trigger().lemma(), RoleWords.WordClass.HELP)
                && noun.own().stream().noneMatch(NounGenitives::isUnarmed)
                && control.before(noun.trigger().token()).isEmpty();
    }

    /** «انتهاكها لبنود الاتفاق», «قصفه للمدينة»: the pronoun's owner does it to what «ل» brings, be it nobody. */
    private boolean ownsDeedOn(DeedNoun noun) {
        int next = noun.last() + 1;
        return !noun.trigger().suffix().isEmpty()
                && noun.trigger().row().recipients().contains("ل")
                && next < cast.linked().analysis().tokens().size()
                && cast.arguments().fold(next).startsWith("ل")
                && cast.arguments().fold(next).length() > SHORTEST_WITH_L
                && !cast.arguments().isDeedAfter(next, "ل");
    }

    /** «اعتداءات واحتجاز رهائن»: the genitive of two nouns, of which only the second has it. */
    private boolean isJoinedVictim(DeedNoun noun) {
        return noun.isForce()
                && passage.endOfJoined(noun.last()) > noun.last()
                && noun.own().stream().anyMatch(NounGenitives::isUnarmed);
    }

    /** «إدانة الغزو الروسي لأوكرانيا», «تهديد أمن إسرائيل»: a thing blames nobody, it is what somebody blames. */
    private boolean isMatter(DeedNoun noun) {
        boolean aim = noun.type().equals("SUPPORT")
                && (noun.trigger().proclitics().endsWith("ل")
                        || noun.trigger().token() > 0
                                && cast.arguments()
                                        .fold(noun.trigger().token() - 1)
                                        .equals("في"));
        return MATTERED.contains(noun.type())
                && !aim
                && noun.trigger().suffix().isEmpty()
                && !noun.own().isEmpty()
                && cast.arguments()
                        .complement(passage.endOfJoined(noun.last()))
                        .filter(c -> c.head().isEmpty())
                        .filter(c -> !cast.is(cast.arguments().fold(c.firstToken()), RoleWords.WordClass.BODY))
                        .filter(c -> noun.prepositional().isEmpty()
                                || cast.is(noun.trigger().lemma(), RoleWords.WordClass.TRANSITIVE)
                                        && cast.arguments().isDeedAfter(c.firstToken(), ""))
                        .isPresent();
    }

    /** «اعتقل بعد اتهامه بالتجسس»: with the charge right after it the pronoun means the accused. */
    private boolean isCharged(DeedNoun noun) {
        int next = noun.last() + 1;
        return !noun.trigger().suffix().isEmpty()
                && cast.is(noun.trigger().lemma(), RoleWords.WordClass.CHARGING)
                && next < cast.linked().analysis().tokens().size()
                && (cast.arguments().isCharge(next)
                        || cast.arguments().fold(next).equals(NOT_DOING));
    }

    /** «قتال داعش»: with nobody else told of, the enemy. */
    private boolean isFought(DeedNoun noun) {
        return noun.type().equals("ASSAULT")
                && noun.trigger().suffix().isEmpty()
                && noun.prepositional().isEmpty()
                && cast.is(noun.trigger().lemma(), RoleWords.WordClass.FOUGHT);
    }

    /** «دعم الإرهاب»: terror gets help and praise, it gives none. */
    private boolean isAbstract(DeedNoun noun) {
        return (Families.isStance(noun.type()) || noun.type().equals("AID"))
                && noun.own().size() == 1
                && noun.own()
                        .get(0)
                        .link()
                        .filter(l -> cast.arguments()
                                .fold(cast.link(l).mention().firstToken())
                                .equals(TERROR))
                        .isPresent();
    }

    /** «دعم الإرهاب», «تمويل الحوثيين»: help that is told of rebels with nobody after «ل» goes to them. */
    private boolean isHelpForRebels(DeedNoun noun) {
        return (noun.type().equals("SUPPORT") || noun.type().equals("AID"))
                && noun.prepositional().isEmpty()
                && !noun.own().isEmpty()
                && noun.own().get(0).sector().equals("REB");
    }

    /** «بيع صواريخ لليابان»: what is given gives nothing. */
    private boolean isThingGiven(DeedNoun noun) {
        return noun.type().equals("AID")
                && !noun.own().isEmpty()
                && noun.own().stream().allMatch(o -> o.link()
                        .filter(l -> cast.is(
                                cast.arguments().fold(cast.link(l).mention().firstToken()), RoleWords.WordClass.GIVEN))
                        .isPresent());
    }

    /** «تجميد أصول مصارف روسية»: firms and people suffer what states impose. */
    private static boolean isUnarmed(Participant participant) {
        return Families.isUnarmed(participant.sector()) || participant.sector().equals("CVL");
    }

    /** A force rather than a place or its people. */
    private boolean acts(Participant participant) {
        return participant.link().map(i -> cast.isActor(i)).orElse(true)
                && (Set.of("MIL", "REB", "COP").contains(participant.sector()));
    }
}
