package io.tidegate.access;

import io.tidegate.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret of 256 random bits that is given out once; only its hash is kept. It is long enough that
 * a plain hash is safe.
 */
record Token(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static Token fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] hash() {
    return Sha256.of(value).bytes();
  }

  /** Never shows up in a log by accident. */
  @Override
  public String toString() {
    return "Token[hidden]";
  }
}
