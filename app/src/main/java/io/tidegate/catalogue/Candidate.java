package io.tidegate.catalogue;

import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes that repeat without trouble, of which a model could be made.
 *
 * @param title of the newest
 * @param words what their titles have in common
 * @param members the newest of them, at most 50
 * @param total how many there are
 * @param reason why it was dismissed; empty otherwise
 * @param model what it became; null while it did not
 */
public record Candidate(
    CandidateId id,
    String title,
    Set<String> words,
    Set<Kind> kinds,
    Set<ClientId> clients,
    List<ChangeId> members,
    int total,
    Instant lastAt,
    State state,
    String reason,
    @Nullable ModelId model,
    long version) {
  /** What became of it. */
  public enum State {
    OPEN,
    ACCEPTED,
    DISMISSED,
    /** Trouble came, or it is no habit any more. */
    GONE
  }

  public Candidate {
    words = Set.copyOf(words);
    kinds = Set.copyOf(kinds);
    clients = Set.copyOf(clients);
    members = List.copyOf(members);
  }

  /** Why it is proposed. */
  public String why() {
    String on =
        kinds.isEmpty()
            ? "on no recorded item"
            : "on " + kinds.stream().map(Kind::title).sorted().collect(Collectors.joining(", "));
    return "%d times within a year %s, with titles alike in: %s. The last %d went without trouble."
        .formatted(
            total,
            on,
            String.join(", ", new TreeSet<>(words)),
            Math.min(total, Mining.WITHOUT_TROUBLE));
  }
}
