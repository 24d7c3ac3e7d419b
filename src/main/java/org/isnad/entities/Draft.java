package org.isnad.entities;

import java.util.Optional;
import org.isnad.mentions.Mention;

/** A link while the article is being read: filled in step by step, then turned into a {@link Link}. */
final class Draft {
    final Mention mention;
    Optional<Entity> entity = Optional.empty();
    Optional<Entity> standsFor = Optional.empty();
    Optional<String> state = Optional.empty();
    String sector = "UNK";
    Optional<Draft> anchor = Optional.empty();
    String rule = "";

    /** Whether the text (a nisba, a title), not only the passage, gave the state. */
    boolean sure;

    Draft(Mention mention) {
        this.mention = mention;
    }

    int first() {
        return mention.firstToken();
    }

    int end() {
        return mention.endToken();
    }

    boolean isName(Mention.Kind kind) {
        return mention instanceof Mention.Name name && name.kind() == kind;
    }

    Optional<Mention.Name> name() {
        return mention instanceof Mention.Name name ? Optional.of(name) : Optional.empty();
    }

    Optional<Mention.Title> title() {
        return mention instanceof Mention.Title title ? Optional.of(title) : Optional.empty();
    }

    Optional<Mention.Nominal> nominal() {
        return mention instanceof Mention.Nominal nominal ? Optional.of(nominal) : Optional.empty();
    }

    boolean isPerson() {
        return isName(Mention.Kind.PERSON);
    }

    /** Takes over who somebody else is. */
    void follow(Draft other, String why) {
        entity = other.entity;
        state = other.state.isPresent() ? other.state : state;
        sector = other.sector.equals("UNK") ? sector : other.sector;
        anchor = Optional.of(other.anchor.orElse(other));
        rule = why;
        sure = other.sure;
    }
}
