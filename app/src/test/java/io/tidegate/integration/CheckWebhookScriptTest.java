package io.tidegate.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The script of the guide, by a shell and openssl, on what we sign. */
class CheckWebhookScriptTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
  private static final String BODY = "{\"title\": \"Ümlaut & 'quotes'\"}\n";

  private final WebhookSecret secret = WebhookSecret.fresh();
  private final WebhookSecret former = WebhookSecret.fresh();

  @Test
  void whatIsOursIsKnownAsOurs() throws Exception {
    assertThat(check(secret, secret.sign("7", AT, BODY), BODY, 0)).isZero();
  }

  @Test
  void oneOfTwoSignaturesIsEnough() throws Exception {
    String both = secret.sign("7", AT, BODY) + " " + former.sign("7", AT, BODY);
    assertThat(check(former, both, BODY, 0)).isZero();
    assertThat(check(secret, both, BODY, 0)).isZero();
  }

  @Test
  void whatWasAlteredOrIsSomebodyElsesIsRefused() throws Exception {
    String ours = secret.sign("7", AT, BODY);
    assertThat(check(secret, ours, BODY.replace("Ü", "U"), 0)).isOne();
    assertThat(check(secret, former.sign("7", AT, BODY), BODY, 0)).isOne();
    assertThat(check(secret, secret.sign("8", AT, BODY), BODY, 0)).isOne();
    assertThat(check(secret, "", BODY, 0)).isOne();
  }

  @Test
  void whatIsOldIsRefused() throws Exception {
    String ours = secret.sign("7", AT, BODY);
    assertThat(check(secret, ours, BODY, 299)).isZero();
    assertThat(check(secret, ours, BODY, 301)).isOne();
    assertThat(check(secret, ours, BODY, -301)).isOne();
  }

  private static int check(WebhookSecret secret, String signature, String body, int later)
      throws IOException, InterruptedException {
    Path script = Path.of("../docs/scripts/check-webhook.sh");
    ProcessBuilder builder = new ProcessBuilder("sh", script.toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "SECRET", secret.text(),
                "ID", "7",
                "TIMESTAMP", Long.toString(AT.getEpochSecond()),
                "SIGNATURE", signature,
                "NOW", Long.toString(AT.getEpochSecond() + later)));
    Process shell = builder.redirectErrorStream(true).start();
    try (OutputStream in = shell.getOutputStream()) {
      in.write(body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // It has refused already, without reading.
    }
    assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return shell.exitValue();
  }
}
