package io.tidegate.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How bytes became letters.
 *
 * @param mark how many bytes of byte order mark stand in front
 */
record Encoding(Charset charset, int mark) {
  private static final int HEAD = 64 * 1024;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** A byte order mark is believed; else UTF-8 when it fits; else what Excel writes in the West. */
  static Encoding of(byte[] content) {
    if (begins(content, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (begins(content, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (begins(content, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    return new Encoding(isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS, 0);
  }

  /** The same of a file, read from end to end but never held whole. */
  static Encoding of(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] head = content.readNBytes(HEAD);
      if (begins(head, 0xEF, 0xBB, 0xBF) || begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
        return of(head);
      }
      if (halfEmpty(head, 1)) {
        return new Encoding(StandardCharsets.UTF_16LE, 0);
      }
      if (halfEmpty(head, 0)) {
        return new Encoding(StandardCharsets.UTF_16BE, 0);
      }
    }
    return new Encoding(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS, 0);
  }

  /** Western text in UTF-16 without its mark has nothing in every other byte. */
  private static boolean halfEmpty(byte[] head, int from) {
    int empty = 0;
    for (int i = from; i < head.length; i += 2) {
      empty += head[i] == 0 ? 1 : 0;
    }
    return head.length > 8 && empty > head.length / 3;
  }

  private static boolean isUtf8(Path file) throws IOException {
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
      char[] passing = new char[HEAD];
      int read = 0;
      while (read >= 0) {
        read = reader.read(passing);
      }
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  String decode(byte[] content) {
    return new String(content, mark, content.length - mark, charset);
  }

  private static boolean begins(byte[] content, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] content) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
