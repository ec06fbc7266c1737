package io.tidegate.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of an entry, a batch at a time that fits into memory however long it is. */
final class RowBatches implements AutoCloseable {
  private static final int MOST_LINES = 500;
  private static final int ENOUGH_BYTES = 1 << 20;
  private static final int LONGEST_LINE = 1 << 27;

  private final InputStream content;
  private long read;

  RowBatches(InputStream content) {
    this.content = new BufferedInputStream(content, 1 << 16);
  }

  /** The next lines; none at the end. */
  List<String> next() throws IOException {
    List<String> batch = new ArrayList<>();
    int bytes = 0;
    while (batch.size() < MOST_LINES && bytes < ENOUGH_BYTES) {
      byte[] line = line();
      if (line.length == 0) {
        break;
      }
      bytes += line.length;
      batch.add(text(line));
    }
    read += batch.size();
    return batch;
  }

  /** How many lines were given so far. */
  long read() {
    return read;
  }

  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    for (int next = content.read(); next >= 0 && next != '\n'; next = content.read()) {
      line.write(next);
      if (line.size() > LONGEST_LINE) {
        throw ArchiveFile.refused("It has a row that no table can hold.");
      }
    }
    return line.toByteArray();
  }

  private static String text(byte[] line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException _) {
      throw ArchiveFile.damaged("it has a row that is not UTF-8");
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
