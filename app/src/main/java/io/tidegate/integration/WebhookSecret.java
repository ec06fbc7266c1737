package io.tidegate.integration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook signs with, as Standard Webhooks has it: {@code whsec_} and base64 for people,
 * HMAC-SHA256 over id, moment and body for machines.
 */
final class WebhookSecret {
  static final String PREFIX = "whsec_";
  private static final int BYTES = 32;
  private static final String VERSION = "v1,";
  private static final String MAC = "HmacSHA256";

  private final byte[] key;

  WebhookSecret(byte[] key) {
    this.key = key.clone();
  }

  static WebhookSecret fresh() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return new WebhookSecret(key);
  }

  /** Reads the form that {@link #text} writes. */
  static WebhookSecret of(String text) {
    return new WebhookSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
  }

  byte[] bytes() {
    return key.clone();
  }

  /** As it is shown, once. */
  String text() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /** One signature of the header {@code webhook-signature}. */
  String sign(String id, Instant at, String body) {
    String signed = id + "." + at.getEpochSecond() + "." + body;
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return VERSION + Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256.", e);
    }
  }

  /** Nothing of it: it never reaches a log. */
  @Override
  public String toString() {
    return "WebhookSecret[]";
  }
}
