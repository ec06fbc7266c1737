package io.tidegate.archive;

import io.tidegate.kernel.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP that is written as it leaves, with the SHA-256 of each entry and one over all. Entries and
 * the whole may be larger than 4 GB.
 */
final class ArchiveWriter {
  private static final int BUFFER = 1 << 16;

  private final SealedOutput sealed;
  private final ZipOutputStream zip;
  private final LocalDateTime dated;
  private Sha256 hash = new Sha256();
  private long bytes;

  ArchiveWriter(OutputStream out, Instant dated) {
    this.sealed = new SealedOutput(out);
    this.zip =
        new ZipOutputStream(new BufferedOutputStream(sealed, BUFFER), StandardCharsets.UTF_8);
    this.dated = LocalDateTime.ofInstant(dated, ZoneOffset.UTC);
  }

  /** An entry that was written. */
  record Entry(long bytes, String sha256) {}

  /** Begins an entry; a file's bytes are not packed, since most are packed already. */
  void begin(String name, boolean packed) throws IOException {
    zip.setLevel(packed ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(dated);
    zip.putNextEntry(entry);
    hash = new Sha256();
    bytes = 0;
  }

  void write(byte[] content) throws IOException {
    write(content, content.length);
  }

  private void write(byte[] content, int length) throws IOException {
    zip.write(content, 0, length);
    hash.add(content, 0, length);
    bytes += length;
  }

  /** All of the stream, which the caller closes. */
  void write(InputStream content) throws IOException {
    byte[] piece = new byte[BUFFER];
    for (int length = content.read(piece); length >= 0; length = content.read(piece)) {
      write(piece, length);
    }
  }

  /** Ends the entry that was begun. */
  Entry end() throws IOException {
    zip.closeEntry();
    return new Entry(bytes, hash.hex());
  }

  /** A whole entry at once. */
  Entry entry(String name, byte[] content) throws IOException {
    begin(name, true);
    write(content);
    return end();
  }

  /** Ends the archive and gives its seal. */
  String finish() throws IOException {
    zip.setComment("Tidegate archive. SHA-256 of all before: " + SealedOutput.BLANK);
    zip.close();
    return sealed.seal();
  }

  /** How large the archive is by now. */
  long size() {
    return sealed.bytes();
  }
}
