package io.tidegate.integration;

import io.tidegate.integration.CheckedNames.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes one request to somebody else's server, which it does not trust: to a checked address only,
 * within a bounded time, reading a bounded answer, following no redirect, through no proxy and
 * keeping neither cookies nor connections.
 */
class Caller implements AutoCloseable {
  static final Duration TO_CONNECT = Duration.ofSeconds(5);
  static final Duration ALTOGETHER = Duration.ofSeconds(15);
  static final int KEPT_OF_ANSWER = 1_024;
  private static final int MOST_AT_ONCE = 64;
  private static final int LONGEST_LINE = 8_192;
  private static final int MOST_HEADERS = 100;
  private static final long MOST_SECONDS = 1_000_000;
  static final ContentType EVENT =
      ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);

  private final CloseableHttpClient client;
  private final Duration altogether;
  private final InstantSource clock;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhook-watch").factory());

  Caller(CheckedNames names, SSLContext trust, Duration altogether, InstantSource clock) {
    this.client = client(names, trust, ALTOGETHER);
    this.altogether = altogether;
    this.clock = clock;
  }

  /** Posts it and says what came of that; throws nothing that the other side could cause. */
  Answer call(Parcel parcel) {
    LongSupplier took = stopwatch();
    HttpPost request = request(parcel);
    ScheduledFuture<?> end =
        watch.schedule(request::cancel, altogether.toMillis(), TimeUnit.MILLISECONDS);
    try {
      ClassicHttpResponse response = client.executeOpen(target(parcel), request, null);
      Answer answer = read(response, took);
      // Else closing the answer would read it to its end, however long that is.
      request.cancel();
      closeQuietly(response);
      return answer;
    } catch (IOException e) {
      return Answer.none(sentence(e, parcel, request), Duration.ofMillis(took.getAsLong()));
    } finally {
      end.cancel(false);
    }
  }

  private Answer read(ClassicHttpResponse response, LongSupplier took) {
    String text = beginning(response);
    return new Answer(
        response.getCode(), text, retryAfter(response), "", Duration.ofMillis(took.getAsLong()));
  }

  private static void closeQuietly(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException _) {
      // It was cut off on purpose.
    }
  }

  private static HttpHost target(Parcel parcel) {
    URI endpoint = parcel.endpoint();
    return new HttpHost(endpoint.getScheme(), endpoint.getHost(), endpoint.getPort());
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    client.close();
  }

  private static HttpPost request(Parcel parcel) {
    HttpPost request = new HttpPost(parcel.endpoint());
    parcel.headers().forEach(request::setHeader);
    request.setEntity(new StringEntity(parcel.body(), EVENT));
    return request;
  }

  /** One that calls checked addresses only, with this patience between two bytes. */
  static CloseableHttpClient client(CheckedNames names, SSLContext trust, Duration most) {
    Timeout patience = Timeout.of(most);
    PoolingHttpClientConnectionManager connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(names)
            .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxLineLength(LONGEST_LINE)
                            .setMaxHeaderCount(MOST_HEADERS)
                            .build())
                    .build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(TO_CONNECT))
                    .setSocketTimeout(patience)
                    .build())
            .setMaxConnTotal(MOST_AT_ONCE)
            .setMaxConnPerRoute(MOST_AT_ONCE)
            .build();
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(patience).build())
        .setUserAgent("Tidegate-Webhooks/1")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  /**
   * What an answer begins with, as text that can be stored. An answer that breaks off is no loss.
   */
  private static String beginning(ClassicHttpResponse response) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    if (response.getEntity() != null) {
      try {
        InputStream content = response.getEntity().getContent();
        byte[] block = new byte[KEPT_OF_ANSWER];
        int got = 0;
        while (got >= 0 && read.size() < KEPT_OF_ANSWER) {
          read.write(block, 0, got);
          got = content.read(block, 0, KEPT_OF_ANSWER - read.size());
        }
      } catch (IOException | RuntimeException _) {
        // The status was answered, and that decides.
      }
    }
    return read.toString(StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
  }

  private @Nullable Instant retryAfter(ClassicHttpResponse response) {
    Header header = response.getFirstHeader("Retry-After");
    String value = header == null || header.getValue() == null ? "" : header.getValue().strip();
    if (value.matches("\\d{1,9}")) {
      return clock.instant().plusSeconds(Math.min(MOST_SECONDS, Long.parseLong(value)));
    }
    try {
      return value.isEmpty()
          ? null
          : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }

  private String sentence(IOException e, Parcel parcel, HttpPost request) {
    if (e instanceof Refused) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof UnknownHostException) {
      return "There is no host of the name %s.".formatted(parcel.endpoint().getHost());
    }
    if (e instanceof ConnectTimeoutException) {
      return "No connection came about within %d s.".formatted(TO_CONNECT.toSeconds());
    }
    if (request.isCancelled() || e instanceof SocketTimeoutException) {
      return "No answer came within %d s.".formatted(altogether.toSeconds());
    }
    if (e instanceof ConnectException) {
      return "The connection was refused.";
    }
    return e instanceof SSLException
        ? "TLS failed: " + e.getMessage()
        : "The connection broke off before an answer came.";
  }

  private static LongSupplier stopwatch() {
    long begun = System.nanoTime();
    return () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }
}
