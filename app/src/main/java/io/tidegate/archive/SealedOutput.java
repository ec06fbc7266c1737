package io.tidegate.archive;

import io.tidegate.kernel.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Puts the SHA-256 of everything written into the place of the last 64 bytes. The end of a ZIP is
 * its comment, so that the archive stays one and any byte that differs later is noticed.
 */
final class SealedOutput extends OutputStream {
  static final int LENGTH = 64;

  /** What is written where the seal comes. */
  static final String BLANK = "0".repeat(LENGTH);

  private final OutputStream out;
  private final Sha256 hash = new Sha256();
  private final byte[] held = new byte[LENGTH];
  private int filled;
  private long bytes;

  SealedOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] content, int offset, int length) throws IOException {
    int surplus = filled + length - LENGTH;
    if (surplus <= 0) {
      hold(content, offset, length);
      return;
    }
    int ofHeld = Math.min(filled, surplus);
    pass(held, 0, ofHeld);
    System.arraycopy(held, ofHeld, held, 0, filled - ofHeld);
    filled -= ofHeld;
    pass(content, offset, surplus - ofHeld);
    hold(content, offset + surplus - ofHeld, length - surplus + ofHeld);
  }

  private void hold(byte[] content, int offset, int length) {
    System.arraycopy(content, offset, held, filled, length);
    filled += length;
  }

  private void pass(byte[] content, int offset, int length) throws IOException {
    hash.add(content, offset, length);
    out.write(content, offset, length);
    bytes += length;
  }

  /** Writes the seal, and gives it back. Nothing may be written after it. */
  String seal() throws IOException {
    if (!new String(held, 0, filled, StandardCharsets.US_ASCII).equals(BLANK)) {
      throw new IllegalStateException("What was written does not end in the place of the seal");
    }
    String seal = hash.hex();
    out.write(seal.getBytes(StandardCharsets.US_ASCII));
    bytes += LENGTH;
    out.flush();
    return seal;
  }

  /** How many bytes have left. */
  long bytes() {
    return bytes;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
