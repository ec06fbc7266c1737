package io.tidegate.access;

import io.tidegate.api.ApiScope;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token of the API about to be made.
 *
 * @param client the only client it is to reach; null for all that its owner sees
 * @param days how long it is good
 */
public record NewApiToken(String name, Set<ApiScope> scopes, @Nullable ClientId client, int days) {
  /** The longest that a token may be good. */
  public static final int MOST_DAYS = 365;

  private static final int LONGEST_NAME = 80;

  public NewApiToken {
    name = name.strip();
    scopes = Set.copyOf(scopes);
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (name.isEmpty()) {
      problems.add(new Problem("name", "Say what will use it, such as “Deploy pipeline”."));
    }
    if (name.length() > LONGEST_NAME) {
      problems.add(new Problem("name", "Keep the name within 80 characters."));
    }
    if (scopes.isEmpty()) {
      problems.add(new Problem("scope", "Choose at least one thing it may do."));
    }
    if (days < 1 || days > MOST_DAYS) {
      problems.add(new Problem("days", "Choose between a day and a year."));
    }
    return problems;
  }
}
