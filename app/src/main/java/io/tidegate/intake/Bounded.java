package io.tidegate.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops when a single line grows past all measure, as after a quotation mark never closed. */
class Bounded extends FilterReader {
  private static final int LONGEST = 4_000_000;

  private long sinceLine;

  Bounded(Reader reader) {
    super(reader);
  }

  void lineEnded() {
    sinceLine = 0;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws IOException {
    sinceLine += read;
    if (sinceLine > LONGEST) {
      throw new IOException("a quotation mark is opened and not closed again");
    }
  }
}
