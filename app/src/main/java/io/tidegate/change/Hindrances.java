package io.tidegate.change;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Tone;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words the blockers of one change for the list of them: the fact, the evidence, where it is dealt
 * with, and where the reader may override it.
 *
 * @param here the address of the page that shows them, to which no button leads
 */
public record Hindrances(Actor reader, Change change, String here) {
  /** One line per blocker, in their order. */
  public List<Hindrance> of(List<Blocker> blockers) {
    return blockers.stream().map(this::of).toList();
  }

  /** Whether the reader is one of those who may pass this blocker with a reason. */
  public boolean mayPass(Blocker blocker) {
    return !blocker.caution()
        && reader.holdsAny(change.client(), blocker.overridableBy().toArray(Role[]::new));
  }

  private Hindrance of(Blocker blocker) {
    boolean leads =
        !blocker.href().isBlank() && !blocker.href().replaceAll("[#?].*", "").equals(here);
    return new Hindrance(
        blocker.caution() ? Tone.WARN : Tone.BAD,
        blocker.sentence(),
        blocker.because().isBlank() ? null : blocker.because(),
        blocker.overridableBy().isEmpty() ? null : capitalised(rolesOf(blocker)) + " may override",
        leads ? Places.label(blocker.href()) : null,
        leads ? blocker.href() : null,
        mayPass(blocker) ? pass(blocker) : null);
  }

  private String pass(Blocker blocker) {
    String page = "/changes/" + change.number();
    return (here.equals(page) ? "" : page) + "#override-" + blocker.code();
  }

  private static String rolesOf(Blocker blocker) {
    return blocker.overridableBy().stream()
        .map(Role::title)
        .sorted()
        .collect(Collectors.joining(" or "));
  }

  private static String capitalised(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
