package io.tidegate.print;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unwraps a font from the form in which browsers load it (WOFF 1.0): the same tables, each
 * compressed by itself, behind another directory.
 */
final class Woff {
  private static final int SIGNATURE = 0x774F4646;
  private static final int HEADER = 44;
  private static final int SFNT_HEADER = 12;
  private static final int SFNT_ENTRY = 16;
  private static final int ALIGNMENT = 4;

  private Woff() {}

  /** The font as a TrueType file has it. */
  static byte[] unwrap(byte[] woff) {
    ByteBuffer in = ByteBuffer.wrap(woff);
    if (in.getInt() != SIGNATURE) {
      throw new IllegalArgumentException("No WOFF font");
    }
    int flavour = in.getInt();
    in.getInt();
    int tables = in.getShort();
    in.getShort();
    ByteBuffer out = ByteBuffer.allocate(in.getInt());
    header(out, flavour, tables);
    int at = SFNT_HEADER + tables * SFNT_ENTRY;
    in.position(HEADER);
    for (int i = 0; i < tables; i++) {
      at = table(woff, in, out, at);
    }
    return out.array();
  }

  private static void header(ByteBuffer out, int flavour, int tables) {
    int power = Integer.highestOneBit(tables);
    out.putInt(flavour);
    out.putShort((short) tables);
    out.putShort((short) (power * SFNT_ENTRY));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) ((tables - power) * SFNT_ENTRY));
  }

  /** Gives back where the next table begins. */
  private static int table(byte[] woff, ByteBuffer in, ByteBuffer out, int at) {
    int tag = in.getInt();
    int offset = in.getInt();
    int compressed = in.getInt();
    int length = in.getInt();
    out.putInt(tag).putInt(in.getInt()).putInt(at).putInt(length);
    if (compressed == length) {
      out.put(at, woff, offset, length);
    } else {
      out.put(at, inflated(woff, offset, compressed, length));
    }
    return Math.ceilDiv(at + length, ALIGNMENT) * ALIGNMENT;
  }

  private static byte[] inflated(byte[] woff, int offset, int compressed, int length) {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(woff, offset, compressed);
      byte[] table = new byte[length];
      if (inflater.inflate(table) != length) {
        throw new IllegalArgumentException("A table of the font breaks off");
      }
      return table;
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("A table of the font is damaged", e);
    }
  }
}
