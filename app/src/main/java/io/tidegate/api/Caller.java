package io.tidegate.api;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who calls the API: a person, by one of their tokens.
 *
 * @param actor the person, with their grants narrowed to the token's client
 * @param client the only client whose things the token reaches; null for all that the person sees
 */
public record Caller(
    UUID token,
    String tokenName,
    Set<ApiScope> scopes,
    @Nullable ClientId client,
    Instant expires,
    Actor actor) {
  /** The request attribute under which the access filter leaves the caller. */
  public static final String ATTRIBUTE = "io.tidegate.api.Caller";

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** The caller of this request; empty when it came without a good token. */
  public static Optional<Caller> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  /** Throws {@link ApiFailure} unless the token has one of these scopes; none asks for nothing. */
  public void require(ApiScope... wanted) {
    if (wanted.length > 0 && Arrays.stream(wanted).noneMatch(scopes::contains)) {
      String names = Arrays.stream(wanted).map(ApiScope::slug).collect(Collectors.joining(" or "));
      throw new ApiFailure(
          ProblemCode.SCOPE_MISSING,
          "The token “%s” does not have the scope %s. Make one that has it."
              .formatted(tokenName, names));
    }
  }
}
