package io.tidegate.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {
  /** The example that Standard Webhooks publishes; openssl gives the same. */
  @Test
  void theSignatureIsThatOfTheStandardsOwnExample() {
    WebhookSecret secret = WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(
            secret.sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void aFreshSecretIsReadAgainAsItIsShown() {
    WebhookSecret secret = WebhookSecret.fresh();
    assertThat(secret.text()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(WebhookSecret.of(secret.text()).bytes()).isEqualTo(secret.bytes());
    assertThat(secret.toString()).doesNotContain(secret.text());
  }

  @Test
  void noTwoSecretsAreTheSame() {
    assertThat(WebhookSecret.fresh().text()).isNotEqualTo(WebhookSecret.fresh().text());
  }
}
