package io.tidegate.integration;

import io.tidegate.database.InstallationKey;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.integration.NetboxObjects.Endpoint;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Invalid;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads a NetBox page by page, each list to its end, and keeps what it came to as a dump. It only
 * reads, so when a node dies another begins anew.
 */
@Component
class NetboxWorker {
  private static final int PAGE = 500;
  private static final int MOST_PAGES = 20_000;
  private static final String UNREADABLE =
      "Its token cannot be read with this installation's key. Give it again.";

  private final NetboxSources sources;
  private final NetboxCaller caller;
  private final InstallationKey key;

  NetboxWorker(NetboxSources sources, NetboxCaller caller, InstallationKey key) {
    this.sources = sources;
    this.caller = caller;
    this.key = key;
  }

  /** Whatever fails for a reason that people can mend is said there. */
  void work(AccountId account, NetboxSourceId id, BooleanSupplier stopping) {
    Tenancy.run(
        Tenant.of(account),
        () -> {
          Optional<NetboxSource> now = sources.toRead(id);
          if (now.isPresent()) {
            try {
              read(account, now.get(), stopping);
            } catch (Failure failure) {
              sources.failed(account, id, sentence(failure));
            }
          }
        });
  }

  private void read(AccountId account, NetboxSource now, BooleanSupplier stopping) {
    String token = token(now.id());
    NetboxObjects objects = new NetboxObjects();
    int pages = 0;
    for (Endpoint endpoint : NetboxObjects.ENDPOINTS) {
      URI base = URI.create(now.address().replaceAll("/+$", "") + "/api/" + endpoint.path() + "/");
      @Nullable URI next = URI.create(base + "?limit=" + PAGE);
      Set<URI> seen = new HashSet<>();
      while (next != null) {
        if (stopping.getAsBoolean()) {
          return;
        }
        if (!seen.add(next) || ++pages > MOST_PAGES) {
          throw new Invalid("address", "Its pages of %s never end.".formatted(endpoint.path()));
        }
        JsonNode page = caller.page(next, token);
        objects.add(endpoint, page.path("results"));
        next = next(base, page.path("next"));
        if (!sources.advanced(account, now.id(), pages, objects.size())) {
          return;
        }
      }
    }
    sources.fetched(account, now.id(), objects.written());
  }

  /** What follows, if that is where the first page came from: the token goes nowhere else. */
  private static @Nullable URI next(URI base, JsonNode said) {
    if (!said.isString()) {
      return null;
    }
    try {
      URI next = new URI(said.asString());
      if (place(next).equals(place(base)) && Objects.equals(next.getPath(), base.getPath())) {
        return next;
      }
      throw new Invalid(
          "address",
          "Its next page leads to %s, and not to %s as the first. The token is not sent there."
              .formatted(place(next) + next.getPath(), place(base) + base.getPath()));
    } catch (URISyntaxException _) {
      throw new Invalid("address", "Its next page has no address that can be read.");
    }
  }

  private static String place(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    return "%s://%s:%d"
        .formatted(
            scheme,
            String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT),
            uri.getPort() < 0 ? usual : uri.getPort());
  }

  private String token(NetboxSourceId id) {
    return key.open(sources.sealedToken(id), NetboxSources.sealOf(id))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> new Invalid("token", UNREADABLE));
  }

  private static String sentence(Failure failure) {
    return failure instanceof Invalid invalid
        ? invalid.problems().getFirst().sentence()
        : String.valueOf(failure.getMessage());
  }
}
