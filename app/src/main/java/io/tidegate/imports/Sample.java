package io.tidegate.imports;

import io.tidegate.change.ChangeType;
import io.tidegate.change.PastChange;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.directory.Client;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the first changes of a log, as it would be taken.
 *
 * @param as null when it would not be
 */
public record Sample(String key, List<Integer> lines, @Nullable As as, List<Finding> findings) {
  /** How it would stand here. */
  public record As(
      String title,
      String client,
      ChangeType type,
      State state,
      Rating.@Nullable Level risk,
      PastChange.Times times,
      int items) {}

  static Sample of(Examined examined, Map<String, Client> clients) {
    return new Sample(
        examined.key(),
        examined.lines(),
        examined.taken().map(found -> as(found, clients)).orElse(null),
        examined.findings());
  }

  private static As as(Found found, Map<String, Client> clients) {
    return new As(
        found.told().title(),
        Optional.ofNullable(clients.get(found.client().toString())).map(Client::name).orElse(""),
        found.type(),
        found.state(),
        found.risk(),
        found.times(),
        found.items().size());
  }
}
