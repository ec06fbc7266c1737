package io.tidegate.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 in the making. */
final class Hash {
  private final MessageDigest digest;

  Hash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  void add(byte[] content, int offset, int length) {
    digest.update(content, offset, length);
  }

  void add(byte[] content) {
    digest.update(content);
  }

  /** As 64 lower-case hexadecimal digits; what is added afterwards begins anew. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
