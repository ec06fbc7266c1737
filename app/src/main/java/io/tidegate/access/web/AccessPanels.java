package io.tidegate.access.web;

import io.tidegate.access.PasswordLinks;
import io.tidegate.access.Passwords;
import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonPanel;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(50)
class AccessPanels implements PersonPanel {
  private final Passwords passwords;
  private final PasswordLinks links;
  private final Frames frames;
  private final InstantSource clock;

  AccessPanels(Passwords passwords, PasswordLinks links, Frames frames, InstantSource clock) {
    this.passwords = passwords;
    this.links = links;
    this.frames = frames;
    this.clock = clock;
  }

  @Override
  public Optional<View> of(Person person, Actor reader) {
    return AdministrationPolicy.administers(reader) && !person.archived()
        ? Optional.of(panel(person, new Times(frames.look(reader).zone(), clock)))
        : Optional.empty();
  }

  private AccessPanel panel(Person person, Times times) {
    Optional<Instant> password = passwords.changedAt(person.id());
    Optional<Instant> invited = links.invitedUntil(person.id());
    String id = person.id().toString();
    if (password.isPresent()) {
      return new AccessPanel(id, "Has a password since " + times.moment(password.get()) + ".", "");
    }
    return invited.isPresent()
        ? new AccessPanel(
            id,
            "Invited; the link is good until " + times.moment(invited.get()) + ".",
            "Invite again")
        : new AccessPanel(id, "Cannot sign in yet.", "Invite by mail");
  }
}
