package io.tidegate.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How bytes became letters.
 *
 * @param mark how many bytes of byte order mark stand in front
 */
record Encoding(Charset charset, int mark) {
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
