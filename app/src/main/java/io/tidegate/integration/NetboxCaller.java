package io.tidegate.integration;

import io.tidegate.integration.CheckedNames.Refused;
import io.tidegate.kernel.Invalid;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one page of a NetBox's API, as {@link Caller} calls: at a checked address, within a bounded
 * time, up to a bounded size, following no redirect.
 */
class NetboxCaller implements AutoCloseable {
  private static final int LARGEST = 32 * 1024 * 1024;
  private static final int TRIES = 3;
  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;

  private final CloseableHttpClient client;
  private final Duration altogether;
  private final Duration pause;
  private final JsonMapper json = new JsonMapper();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("netbox-watch").factory());

  /** One that waits so long for a page, and before it asks again. */
  NetboxCaller(CheckedNames names, SSLContext trust, Duration altogether, Duration pause) {
    this.client = Caller.client(names, trust, altogether);
    this.altogether = altogether;
    this.pause = pause;
  }

  /**
   * The page. Throws {@link Invalid} for the field {@code address} or {@code token} with what is
   * wrong, after asking again where that may help.
   */
  JsonNode page(URI address, String token) {
    for (int tried = 1; ; tried++) {
      Answered answered = ask(address, token);
      if (answered.page() != null) {
        return answered.page();
      }
      boolean passing = answered.status() == TOO_MANY || answered.status() >= SERVER;
      if (!passing || tried == TRIES) {
        throw refused(address, answered.status());
      }
      rest(pause.multipliedBy(tried));
    }
  }

  private Answered ask(URI address, String token) {
    HttpGet request = new HttpGet(address);
    request.setHeader("Authorization", "Token " + token);
    request.setHeader("Accept", "application/json");
    request.setHeader("User-Agent", "Tidegate-NetBox/1");
    ScheduledFuture<?> end =
        watch.schedule(request::cancel, altogether.toMillis(), TimeUnit.MILLISECONDS);
    HttpHost host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
    Answered answered = null;
    try (ClassicHttpResponse response = client.executeOpen(host, request, null)) {
      answered = new Answered(response.getCode(), page(response));
      // Else closing the answer would read it to its end, however long that is.
      request.cancel();
      return answered;
    } catch (IOException e) {
      if (answered != null) {
        // It was closed in the middle, by us.
        return answered;
      }
      throw new Invalid("address", sentence(e, address, request.isCancelled()));
    } finally {
      end.cancel(false);
    }
  }

  private @Nullable JsonNode page(ClassicHttpResponse response) throws IOException {
    if (response.getCode() != OK) {
      return null;
    }
    if (response.getEntity() == null) {
      return parsed(new byte[0]);
    }
    try (InputStream content = response.getEntity().getContent()) {
      byte[] read = content.readNBytes(LARGEST + 1);
      if (read.length > LARGEST) {
        throw new Invalid("address", "A page of it is larger than 32 MB.");
      }
      return parsed(read);
    }
  }

  private JsonNode parsed(byte[] body) {
    try {
      JsonNode page = json.readTree(body);
      if (page.path("results").isArray()) {
        return page;
      }
    } catch (JacksonException _) {
      // Said below.
    }
    throw new Invalid(
        "address", "What answers there is not NetBox's API: its pages hold a list of results.");
  }

  private static Invalid refused(URI address, int status) {
    return switch (status) {
      case 401, 403 ->
          new Invalid(
              "token",
              "NetBox does not take the token, or it may not read %s (%d)."
                  .formatted(address.getPath(), status));
      case 404 ->
          new Invalid(
              "address", "There is no NetBox API: %s is not found.".formatted(address.getPath()));
      default ->
          status >= 300 && status < 400
              ? new Invalid(
                  "address",
                  "It sends on to another address (%d). Give that one.".formatted(status))
              : new Invalid(
                  "address",
                  "NetBox answered %d for %s, several times.".formatted(status, address.getPath()));
    };
  }

  private String sentence(IOException e, URI address, boolean cancelled) {
    if (e instanceof Refused) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof UnknownHostException) {
      return "There is no host of the name %s.".formatted(address.getHost());
    }
    if (cancelled || e instanceof SocketTimeoutException) {
      return "A page did not come within %d s.".formatted(altogether.toSeconds());
    }
    return e instanceof SSLException
        ? "TLS failed: " + e.getMessage()
        : "No connection came about, or it broke off.";
  }

  private static void rest(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for NetBox.", e);
    }
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    client.close();
  }

  /** What was answered; the page is there when the status is good. */
  private record Answered(int status, @Nullable JsonNode page) {}
}
