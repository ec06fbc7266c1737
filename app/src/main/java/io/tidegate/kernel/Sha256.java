package io.tidegate.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 in the making, by which what was seen once is known again. */
public final class Sha256 {
  private final MessageDigest digest;

  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** That of this text alone, in UTF-8. */
  public static Sha256 of(String text) {
    Sha256 hash = new Sha256();
    hash.add(text);
    return hash;
  }

  /** Adds a text, in UTF-8. */
  public void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds these bytes. */
  public void add(byte[] content) {
    digest.update(content);
  }

  /** Adds a part of these bytes. */
  public void add(byte[] content, int offset, int length) {
    digest.update(content, offset, length);
  }

  /** The 32 bytes; what is added afterwards begins anew. */
  public byte[] bytes() {
    return digest.digest();
  }

  /** As 64 lower-case hexadecimal digits; what is added afterwards begins anew. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }
}
