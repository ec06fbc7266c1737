package io.tidegate.policy;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are being written, to be laid on top of what holds.
 *
 * @param client the client for whom alone they are; null for the whole account
 * @param base the newest version that its writers knew of
 * @param holdsFrom when they are to hold; null for as soon as they are published
 * @param written the sections that it sets, as they are stored, by name
 * @param authors everybody who wrote on it
 * @param approval null until a reviewer approved it as it is
 * @param publishedAs the number of the version that it became; null until then
 * @param version rises with every edit; whoever edits names the one they saw
 */
public record Draft(
    DraftId id,
    @Nullable ClientId client,
    String title,
    String reason,
    DraftState state,
    int base,
    @Nullable Instant holdsFrom,
    NavigableMap<String, String> written,
    Set<PersonId> authors,
    @Nullable Approval approval,
    @Nullable Integer publishedAs,
    long version,
    Touch opened,
    Touch changed) {
  public Draft {
    written = Collections.unmodifiableNavigableMap(new TreeMap<>(written));
    authors = Set.copyOf(authors);
  }

  /** What a reviewer agreed to. */
  public record Approval(PersonId by, String name, Instant at) {}

  /** Who did something last, and when. */
  public record Touch(String name, Instant at) {}

  /** The sections that it sets or takes back, by name. */
  public NavigableSet<String> sections() {
    return new TreeSet<>(written.keySet());
  }

  /** The sections of the client's own that it gives back for the account's. */
  public Set<String> takenBack() {
    return written.entrySet().stream()
        .filter(entry -> entry.getValue().equals(Sections.TAKEN_BACK))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Whether it may be edited. */
  public boolean open() {
    return state == DraftState.OPEN;
  }
}
