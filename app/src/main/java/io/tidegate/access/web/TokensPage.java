package io.tidegate.access.web;

import io.tidegate.api.ApiScope;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's tokens of the API.
 *
 * @param secret the token just made, the only time that it is shown; null when none was
 */
public record TokensPage(
    Frame frame,
    List<Line> tokens,
    Form form,
    Problems problems,
    List<Option> clients,
    @Nullable String secret)
    implements View {
  /** For how long a token may be good. */
  public static final List<Option> TERMS =
      List.of(
          Option.of("7", "A week"),
          Option.of("30", "30 days"),
          Option.of("90", "90 days"),
          Option.of("365", "A year"));

  /** One token. */
  public record Line(
      String id,
      String name,
      String ending,
      String scopes,
      String client,
      String expires,
      String lastSeen) {}

  /** What was typed. */
  public record Form(String name, Set<String> scopes, String client, String days) {
    static final Form EMPTY = new Form("", Set.of(), "", "90");
  }

  /** What a token may be let do. */
  public List<ApiScope> scopes() {
    return List.of(ApiScope.values());
  }

  /** A field with what was typed and what is wrong with it. */
  public Field field(String name, String label, String value) {
    return Field.of(name, label).value(value).problems(problems);
  }
}
