package io.tidegate.imports;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers with a comma or a point before their decimals, and marks between thousands. */
final class Numbers {
  private static final int MOST_DIGITS = 9;

  private Numbers() {}

  /**
   * Reads a number that is not negative; empty when it is none.
   *
   * @param commaIsDecimal how {@code 1,234} is meant, which could be either
   */
  static Optional<BigDecimal> read(String text, boolean commaIsDecimal) {
    String bare = text.replaceAll("[\\s\\u00a0\\u202f'’]", "").replaceAll("^[€$£]|[€$£h]$", "");
    if (!bare.matches("\\d[\\d.,]*")) {
      return Optional.empty();
    }
    char decimal = decimalMark(bare, commaIsDecimal);
    String plain = bare.replace(decimal == ',' ? "." : ",", "").replace(decimal, '.');
    return plain.matches("\\d{1,%d}(\\.\\d*)?".formatted(MOST_DIGITS))
        ? Optional.of(new BigDecimal(plain.endsWith(".") ? plain + "0" : plain))
        : Optional.empty();
  }

  private static char decimalMark(String bare, boolean commaIsDecimal) {
    int comma = bare.lastIndexOf(',');
    int point = bare.lastIndexOf('.');
    if (comma >= 0 && point >= 0) {
      return comma > point ? ',' : '.';
    }
    char only = comma >= 0 ? ',' : '.';
    boolean thousands = bare.matches("\\d{1,3}([.,]\\d{3})+");
    boolean several = bare.indexOf(only) != bare.lastIndexOf(only);
    boolean other = thousands && (only == ',') != commaIsDecimal;
    if (several || other) {
      return only == ',' ? '.' : ',';
    }
    return only;
  }
}
