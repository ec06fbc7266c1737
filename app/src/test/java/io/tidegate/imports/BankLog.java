package io.tidegate.imports;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A change log as a large bank keeps it: one row per change and item, and everything that goes
 * wrong in years of keeping it. The same seed makes the same log.
 */
public final class BankLog {
  static final List<String> HEADER =
      List.of(
          "CI Name (aff)",
          "CI Type (aff)",
          "CI Subtype (aff)",
          "Service Component WBS (aff)",
          "Change ID",
          "Change Type",
          "Risk Assessment",
          "Emergency Change",
          "CAB-approval needed",
          "Planned Start",
          "Planned End",
          "Scheduled Downtime Start",
          "Scheduled Downtime End",
          "Actual Start",
          "Actual End",
          "Requested End Date",
          "Change record Open Time",
          "Change record Close Time",
          "Originated from",
          "# Related Interactions",
          "# Related Incidents");

  static final int ITEM = 0;
  static final int WBS = 3;
  static final int KEY = 4;
  static final int TYPE = 5;
  static final int RISK = 6;
  static final int EMERGENCY = 7;
  static final int PLANNED_START = 9;
  static final int PLANNED_END = 10;
  static final int ACTUAL_START = 13;
  static final int ACTUAL_END = 14;
  static final int REQUESTED_END = 15;
  static final int OPENED = 16;
  static final int CLOSED = 17;

  static final int UNNAMED = 50;
  static final int BLANK = 200;

  /** How a file writes its dates. */
  public enum Dates {
    DASHES("d-M-yyyy H:mm"),
    SLASHES("dd/MM/yyyy HH:mm:ss");

    private final DateTimeFormatter format;

    Dates(String pattern) {
      this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    String write(LocalDateTime moment) {
      return moment.format(format);
    }
  }

  /** How large it is, and how much of each trouble it has. */
  public record Measure(
      int rows,
      int changes,
      int items,
      int largest,
      int closeDisagrees,
      int endDisagrees,
      int sameRows,
      int samePairs,
      int noPlannedEnd,
      int plannedBeforeOpened,
      int noLength) {
    /** The bank's own. */
    public static final Measure BANK =
        new Measure(30_275, 18_000, 10_193, 1_007, 84, 8, 2, 151, 43, 2_165, 40);

    /** All the troubles in a log that a test reads at once. */
    public static final Measure SMALL = new Measure(400, 240, 150, 40, 5, 3, 2, 6, 4, 20, 4);

    /** The bank's, so many times. */
    public static Measure times(int factor) {
      return new Measure(
          BANK.rows * factor,
          BANK.changes * factor,
          BANK.items * Math.min(factor, 3),
          BANK.largest,
          BANK.closeDisagrees * factor,
          BANK.endDisagrees * factor,
          BANK.sameRows * factor,
          BANK.samePairs * factor,
          BANK.noPlannedEnd * factor,
          BANK.plannedBeforeOpened * factor,
          BANK.noLength * factor);
    }
  }

  private final Random random;
  private final Measure measure;
  private final Dates dates;
  private final List<String> types;
  private final List<List<String>> rows = new ArrayList<>();

  public BankLog(long seed, Measure measure, Dates dates) {
    this.random = new Random(seed);
    this.measure = measure;
    this.dates = dates;
    this.types = types();
    write();
  }

  List<List<String>> rows() {
    return rows;
  }

  /** As the bank's system writes it. */
  public String csv() {
    StringBuilder text = new StringBuilder();
    String tail = ";".repeat(UNNAMED);
    text.append(String.join(";", HEADER)).append(tail).append("\r\n");
    rows.forEach(row -> text.append(String.join(";", row)).append(tail).append("\r\n"));
    text.append((";".repeat(HEADER.size() - 1) + tail + "\r\n").repeat(BLANK));
    return text.toString();
  }

  static List<String> types() {
    List<String> families =
        List.of(
            "Standard Change Type",
            "Normal Change Type",
            "Release Type",
            "Minor Change Type",
            "Master Change Type",
            "Std Activity Type");
    return families.stream()
        .flatMap(
            family -> IntStream.rangeClosed(1, 40).mapToObj(i -> "%s %02d".formatted(family, i)))
        .toList();
  }

  private void write() {
    int[] sizes = sizes();
    List<List<List<String>>> changes = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      changes.add(change(i, sizes[i]));
    }
    oneOddPlanOfEach(changes);
    disagree(changes);
    changes.forEach(rows::addAll);
    repeat();
    scatter();
  }

  /** How many rows each change has: most have one, one has very many. */
  private int[] sizes() {
    int[] sizes = new int[measure.changes];
    java.util.Arrays.fill(sizes, 1);
    int left = measure.rows - measure.sameRows - measure.samePairs - measure.changes;
    sizes[measure.changes / 2] = measure.largest;
    left -= measure.largest - 1;
    while (left > 0) {
      int more = Math.min(left, 1 + random.nextInt(Math.min(9, left)));
      sizes[random.nextInt(measure.changes)] += more;
      left -= more;
    }
    sizes[measure.changes / 2] = Math.min(sizes[measure.changes / 2], measure.largest);
    for (int missing = missing(sizes); missing > 0; missing--) {
      sizes[measure.changes / 3 + missing]++;
    }
    return sizes;
  }

  private int missing(int[] sizes) {
    int sum = java.util.Arrays.stream(sizes).sum();
    return measure.rows - measure.sameRows - measure.samePairs - sum;
  }

  private List<List<String>> change(int number, int size) {
    LocalDateTime opened =
        LocalDateTime.of(2012, 6, 1, 8, 0)
            .plusMinutes(random.nextInt(60 * 24 * 600))
            .plusHours(number == 0 ? 1 : 0);
    LocalDateTime start = opened.plusMinutes(60 + random.nextInt(60 * 24 * 20));
    if (number < measure.plannedBeforeOpened && size == 1) {
      start = opened.minusMinutes(30 + random.nextInt(600));
    }
    LocalDateTime end = start.plusMinutes(length(number));
    boolean started = random.nextInt(100) >= 11;
    List<String> header = new ArrayList<>(Collections.nCopies(HEADER.size(), ""));
    header.set(KEY, "C%08d".formatted(3_000_000 + number));
    header.set(TYPE, types.get(number % types.size()));
    header.set(
        RISK,
        List.of("Minor Change", "Business Change", "Major Business Change")
            .get(number % 7 == 0 ? 2 : number % 3 == 0 ? 1 : 0));
    header.set(EMERGENCY, number % 40 == 0 ? "Y" : "N");
    header.set(8, number % 9 == 0 ? "Y" : "N");
    header.set(PLANNED_START, dates.write(start));
    header.set(PLANNED_END, dates.write(end));
    header.set(11, number % 11 == 0 ? dates.write(start) : "");
    header.set(12, number % 11 == 0 ? dates.write(end) : "");
    header.set(ACTUAL_START, started ? dates.write(start.plusMinutes(5)) : "");
    header.set(ACTUAL_END, dates.write(start.plusMinutes(35)));
    header.set(REQUESTED_END, dates.write(end.plusDays(1)));
    header.set(OPENED, dates.write(opened));
    header.set(CLOSED, dates.write(end.isAfter(opened) ? end.plusDays(2) : opened.plusDays(2)));
    header.set(18, number % 13 == 0 ? "incident" : "Problem");
    header.set(19, number % 5 == 0 ? "#N/B" : "1,%d".formatted(number % 10));
    header.set(20, number % 17 == 0 ? "#MULTIVALUE" : String.valueOf(number % 3));
    return items(number, size).stream().map(item -> row(header, item)).toList();
  }

  private long length(int number) {
    if (number % (measure.changes / measure.noLength) == 3) {
      return 0;
    }
    return number % 50 == 7 ? 19L * 24 * 60 : 15 + random.nextInt(60 * 20);
  }

  private Set<Integer> items(int number, int size) {
    Set<Integer> items = new HashSet<>();
    items.add(number % measure.items);
    while (items.size() < size) {
      items.add(random.nextInt(measure.items));
    }
    return items;
  }

  private static List<String> row(List<String> header, int item) {
    List<String> row = new ArrayList<>(header);
    row.set(ITEM, "%s%06d".formatted(List.of("SBA", "WBA", "LPT", "DBS").get(item % 4), item));
    row.set(1, List.of("application", "application", "computer", "database").get(item % 4));
    row.set(
        2,
        List.of("Server Based Application", "Web Based Application", "Laptop", "Instance")
            .get(item % 4));
    row.set(WBS, item % 25 == 0 ? "#N/B" : "WBS%06d".formatted(item % 270));
    return row;
  }

  /** Only changes of one row, so that each is a row of the count. */
  private void oneOddPlanOfEach(List<List<List<String>>> changes) {
    List<List<String>> single =
        changes.stream()
            .skip(measure.plannedBeforeOpened)
            .filter(change -> change.size() == 1)
            .map(List::getFirst)
            .toList();
    for (int i = 0; i < measure.noPlannedEnd; i++) {
      single.get(i * 3).set(PLANNED_END, "");
    }
    single.get(1).set(PLANNED_START, dates.write(LocalDateTime.of(2021, 3, 4, 12, 0)));
    single.get(2).set(REQUESTED_END, dates.write(LocalDateTime.of(2028, 1, 31, 12, 0)));
  }

  private void disagree(List<List<List<String>>> changes) {
    List<List<List<String>>> several =
        changes.stream().filter(change -> change.size() > 2).toList();
    for (int i = 0; i < measure.closeDisagrees; i++) {
      several.get(i).getLast().set(CLOSED, dates.write(LocalDateTime.of(2014, 5, 6, 7, i % 60)));
    }
    for (int i = 0; i < measure.endDisagrees; i++) {
      several
          .get(measure.closeDisagrees + i)
          .getFirst()
          .set(PLANNED_END, dates.write(LocalDateTime.of(2014, 5, 7, 8, i % 60)));
    }
  }

  /** Pairs that come again with another component, and rows that come again as they are. */
  private void repeat() {
    List<List<String>> again = new ArrayList<>();
    for (int i = 0; i < measure.samePairs; i++) {
      List<String> row = new ArrayList<>(rows.get(i * 2 + 1));
      row.set(WBS, "WBS9%05d".formatted(i));
      again.add(row);
    }
    for (int i = 0; i < measure.sameRows; i++) {
      again.add(new ArrayList<>(rows.get(i * 2)));
    }
    rows.addAll(again);
  }

  /** Most rows of a change stand together; some do not. */
  private void scatter() {
    for (int i = 0; i < rows.size() / 20; i++) {
      Collections.swap(rows, random.nextInt(rows.size()), random.nextInt(rows.size()));
    }
  }

  /** The values of a column, once. */
  Set<String> distinct(int column) {
    return rows.stream().map(row -> row.get(column)).collect(Collectors.toSet());
  }

  Stream<List<String>> where(int column, String value) {
    return rows.stream().filter(row -> row.get(column).equals(value));
  }
}
