package io.tidegate.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.tidegate.testkit.SettableClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallerTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration SHORT = Duration.ofMillis(700);

  private final Deque<String> answers = new ArrayDeque<>();
  private int lookUps;

  /** Long enough for a busy machine, where the test is not about time. */
  private Duration patience = Duration.ofSeconds(30);

  private Receiver receiver;

  @BeforeEach
  void somebodyListens() {
    receiver = new Receiver();
  }

  @AfterEach
  void nobodyDoesAnyMore() {
    receiver.close();
  }

  @Test
  void aParcelArrivesAsItIs() throws Exception {
    names("127.0.0.1");
    Answer answer = call("http://hook.example:" + receiver.port() + "/hook?a=%2F");
    assertThat(answer.taken()).isTrue();
    assertThat(answer.complaint()).isEmpty();
    assertThat(receiver.got()).hasSize(1);
    Receiver.Got got = receiver.got().getFirst();
    assertThat(got.body()).isEqualTo("{\"words\":\"ü\"}");
    assertThat(got.type()).isEqualTo("application/cloudevents+json; charset=UTF-8");
    assertThat(got.id()).isEqualTo("7");
  }

  /** The name server says one thing when it is asked, and another a moment later. */
  @Test
  void theConnectionGoesToTheAddressThatWasCheckedAlsoWhenTheAnswerChangesMeanwhile()
      throws Exception {
    try (Receiver inside = new Receiver(new InetSocketAddress("127.0.0.2", receiver.port()))) {
      names("127.0.0.1", "127.0.0.2");
      assertThat(call("http://hook.example:" + receiver.port()).taken()).isTrue();
      assertThat(lookUps).isOne();
      assertThat(receiver.got()).hasSize(1);

      Answer second = call("http://hook.example:" + receiver.port());
      assertThat(lookUps).isEqualTo(2);
      assertThat(second.status()).isNull();
      assertThat(second.complaint())
          .isEqualTo(
              "hook.example leads to 127.0.0.2, which is no public address and in no network that"
                  + " is allowed.");
      assertThat(inside.got()).isEmpty();
    }
  }

  @Test
  void ofSeveralAddressesOnlyThoseThatMayBeCalledAreTried() throws Exception {
    answers.add("127.0.0.2,127.0.0.1");
    assertThat(call("http://hook.example:" + receiver.port()).taken()).isTrue();
    assertThat(receiver.got()).hasSize(1);
  }

  @Test
  void anAddressWrittenInNumbersIsCheckedAsWell() throws Exception {
    names("127.0.0.2");
    assertThat(call("http://127.0.0.2:" + receiver.port()).complaint()).contains("no public");
    names("127.0.0.2");
    assertThat(call("http://2130706434:" + receiver.port()).complaint()).contains("no public");
  }

  @Test
  void aNameThatNobodyKnowsIsSaid() throws Exception {
    assertThat(call("http://hook.example").complaint())
        .isEqualTo("There is no host of the name hook.example.");
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    names("127.0.0.1");
    receiver.answers(exchange -> {
      exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + receiver.port() + "/b");
      exchange.sendResponseHeaders(302, -1);
    });
    assertThat(call("http://hook.example:" + receiver.port()).complaint())
        .isEqualTo("It answered 302, a redirect; these are not followed.");
    assertThat(receiver.got()).hasSize(1);
  }

  @Test
  void whoNeverAnswersIsLeft() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    patience = SHORT;
    names("127.0.0.1");
    receiver.answers(_ -> await(never));
    assertThat(call("http://hook.example:" + receiver.port()).complaint())
        .startsWith("No answer came within");
    never.countDown();
  }

  @Test
  void aServerThatTakesTheConnectionAndSaysNothingIsLeft() throws Exception {
    patience = SHORT;
    try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
      names("127.0.0.1");
      assertThat(call("https://hook.example:" + mute.getLocalPort()).complaint())
          .startsWith("No answer came within");
    }
  }

  @Test
  void anAnswerWithoutEndIsCutOff() throws Exception {
    names("127.0.0.1");
    receiver.answers(CallerTest::talkForEver);
    Answer answer = call("http://hook.example:" + receiver.port());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).hasSize(Caller.KEPT_OF_ANSWER);
  }

  @Test
  void anAnswerThatDripsIsCutOffInTime() throws Exception {
    patience = Duration.ofSeconds(3);
    names("127.0.0.1");
    receiver.answers(CallerTest::drip);
    Answer answer = call("http://hook.example:" + receiver.port());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.took()).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void whatStandsInTheAnswerIsStorable() throws Exception {
    names("127.0.0.1");
    receiver.answers(exchange -> {
      byte[] odd = {'a', 0, 'b', (byte) 0xff, '\n', 'c'};
      exchange.sendResponseHeaders(500, odd.length);
      exchange.getResponseBody().write(odd);
    });
    Answer answer = call("http://hook.example:" + receiver.port());
    assertThat(answer.text()).isEqualTo("ab\ufffd\nc");
    assertThat(answer.complaint()).isEqualTo("It answered 500.");
  }

  @Test
  void retryAfterIsReadInBothForms() throws Exception {
    assertThat(retryAfter("120")).isEqualTo(NOW.plusSeconds(120));
    assertThat(retryAfter("Sat, 21 Nov 2026 11:00:00 GMT")).isEqualTo(NOW.plusSeconds(3600));
    assertThat(retryAfter("soon")).isNull();
    assertThat(retryAfter("-5")).isNull();
  }

  @Test
  void aRefusedConnectionIsSaid() throws Exception {
    int port = receiver.port();
    receiver.close();
    names("127.0.0.1");
    assertThat(call("http://hook.example:" + port).complaint())
        .isEqualTo("The connection was refused.");
  }

  /** Pinned to an address, TLS still asks for the name and looks whether the certificate is its. */
  @Test
  void tlsHoldsTheCertificateAgainstTheNameAndNotTheAddress(@TempDir Path folder) throws Exception {
    KeyStore keys = certificateOf("hook.example", folder);
    HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 5);
    server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    int port = server.getAddress().getPort();
    try {
      names("127.0.0.1", "127.0.0.1", "127.0.0.1");
      assertThat(call("https://hook.example:" + port, context(keys)).complaint()).isEmpty();
      assertThat(call("https://other.example:" + port, context(keys)).complaint())
          .startsWith("TLS failed");
      assertThat(call("https://hook.example:" + port, SSLContext.getDefault()).complaint())
          .startsWith("TLS failed");
    } finally {
      server.stop(0);
    }
  }

  private Instant retryAfter(String value) throws Exception {
    names("127.0.0.1");
    receiver.answers(exchange -> {
      exchange.getResponseHeaders().set("Retry-After", value);
      exchange.sendResponseHeaders(503, -1);
    });
    return call("http://hook.example:" + receiver.port()).retryAfter();
  }

  private void names(String... each) {
    answers.addAll(Arrays.asList(each));
  }

  private Answer call(String address) throws Exception {
    return call(address, SSLContext.getDefault());
  }

  private Answer call(String address, SSLContext trust) throws Exception {
    AddressPolicy policy = new AddressPolicy(Network.listOf("127.0.0.1"));
    CheckedNames names = new CheckedNames(this::lookUp, policy);
    try (Caller caller = new Caller(names, trust, patience, new SettableClock(NOW))) {
      return caller.call(
          new Parcel(URI.create(address), Map.of("webhook-id", "7"), "{\"words\":\"ü\"}"));
    }
  }

  private List<InetAddress> lookUp(String host) throws UnknownHostException {
    lookUps++;
    if (answers.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return Arrays.stream(answers.pop().split(",")).map(InetAddress::ofLiteral).toList();
  }

  private static void talkForEver(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    while (true) {
      out.write("x".repeat(4096).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    for (int i = 0; i < 600; i++) {
      out.write('x');
      out.flush();
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static KeyStore certificateOf(String name, Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-keystore",
                file.toString(),
                "-storepass",
                "changeit",
                "-alias",
                "hook")
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(file)) {
      keys.load(content, "changeit".toCharArray());
    }
    return keys;
  }

  /** Has the key, and trusts its certificate. */
  private static SSLContext context(KeyStore keys) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, "changeit".toCharArray());
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("hook", keys.getCertificate("hook"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
