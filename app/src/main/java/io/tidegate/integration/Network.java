package io.tidegate.integration;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses, such as {@code 10.0.0.0/8}.
 *
 * @param base its first address
 * @param bits how many bits all of its addresses begin with
 */
record Network(InetAddress base, int bits) {
  private static final String NUMERIC = "[0-9a-fA-F:.]+";

  /** Reads {@code address/bits}; an address alone is a network of one. Never asks a name server. */
  static Network of(String text) {
    String[] parts = text.strip().split("/", -1);
    if (parts.length > 2 || !parts[0].matches(NUMERIC)) {
      throw new IllegalArgumentException("No network: " + text);
    }
    InetAddress base = InetAddress.ofLiteral(parts[0]);
    int length = base.getAddress().length * Byte.SIZE;
    int bits = parts.length == 1 ? length : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > length) {
      throw new IllegalArgumentException("No network: " + text);
    }
    return new Network(base, bits);
  }

  /** Reads a list that is parted by commas; none when nothing is said. */
  static List<Network> listOf(@Nullable String text) {
    return text == null || text.isBlank()
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(Network::of).toList();
  }

  boolean holds(InetAddress address) {
    byte[] one = base.getAddress();
    byte[] other = address.getAddress();
    int rest = one.length * Byte.SIZE - bits;
    return one.length == other.length
        && new BigInteger(1, one)
            .shiftRight(rest)
            .equals(new BigInteger(1, other).shiftRight(rest));
  }
}
