package io.tidegate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.imports.BankLog.Dates;
import io.tidegate.imports.BankLog.Measure;
import io.tidegate.intake.DateOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The generated log has every trait of the real one. */
class BankLogTest {
  @ParameterizedTest
  @EnumSource(Dates.class)
  void theLogHasEveryTraitOfTheBanksOwn(Dates dates) {
    BankLog log = new BankLog(7, Measure.BANK, dates);

    assertThat(log.rows()).hasSize(30_275);
    assertThat(log.distinct(BankLog.KEY)).hasSize(18_000);
    assertThat(log.distinct(BankLog.ITEM)).hasSize(10_193);
    assertThat(log.distinct(BankLog.TYPE)).hasSize(240);
    assertThat(WordBook.families(log.distinct(BankLog.TYPE))).hasSize(6);
    assertThat(log.distinct(BankLog.RISK)).hasSize(3);
    assertThat(log.distinct(BankLog.EMERGENCY)).containsExactlyInAnyOrder("Y", "N");
    assertThat(rowsPerChange(log).values()).contains(1L, 1_007L).allMatch(rows -> rows <= 1_008);
    assertThat(disagreeing(log, BankLog.CLOSED)).isEqualTo(84);
    assertThat(disagreeing(log, BankLog.PLANNED_END)).isEqualTo(8);
    assertThat(log.rows().size() - new HashSet<>(log.rows()).size()).isEqualTo(2);
    assertThat(repeatedPairs(log)).isEqualTo(151 + 2);
    assertThat(log.where(BankLog.PLANNED_END, "")).hasSizeBetween(43, 60);
    assertThat(log.where(BankLog.ACTUAL_START, "").count() * 100 / log.rows().size())
        .isBetween(9L, 13L);
    assertThat(windows(log)).contains(Duration.ZERO, Duration.ofDays(19));
    assertThat(before(log, BankLog.PLANNED_START, BankLog.OPENED)).isBetween(1_000L, 2_400L);
    assertThat(years(log, BankLog.PLANNED_START)).contains(2013, 2021);
    assertThat(years(log, BankLog.REQUESTED_END)).contains(2013, 2028);
    assertThat(log.csv())
        .contains("#N/B", "#MULTIVALUE", ";1,4;", "\r\n")
        .satisfies(
            text -> assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(text)).isTrue());
    assertThat(log.csv().lines().filter(line -> line.replace(";", "").isEmpty())).hasSize(200);
    assertThat(log.csv().lines().findFirst().orElseThrow()).endsWith(";".repeat(50));
  }

  @ParameterizedTest
  @EnumSource(Dates.class)
  void theSameSeedMakesTheSameLog(Dates dates) {
    assertThat(new BankLog(3, Measure.SMALL, dates).csv())
        .isEqualTo(new BankLog(3, Measure.SMALL, dates).csv());
  }

  private static Map<String, Long> rowsPerChange(BankLog log) {
    return log.rows().stream()
        .collect(Collectors.groupingBy(row -> row.get(BankLog.KEY), Collectors.counting()));
  }

  private static long disagreeing(BankLog log, int column) {
    Map<String, Set<String>> values =
        log.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(BankLog.KEY),
                    Collectors.mapping(row -> row.get(column), Collectors.toSet())));
    return values.values().stream().filter(all -> all.size() > 1).count();
  }

  private static long repeatedPairs(BankLog log) {
    Set<List<String>> pairs = new HashSet<>();
    return log.rows().stream()
        .filter(row -> !pairs.add(List.of(row.get(BankLog.KEY), row.get(BankLog.ITEM))))
        .count();
  }

  private static Set<Duration> windows(BankLog log) {
    return log.rows().stream()
        .filter(row -> !row.get(BankLog.PLANNED_END).isEmpty())
        .map(row ->
            Duration.between(
                read(row.get(BankLog.PLANNED_START)).orElseThrow(),
                read(row.get(BankLog.PLANNED_END)).orElseThrow()))
        .collect(Collectors.toSet());
  }

  private static long before(BankLog log, int one, int other) {
    return log.rows().stream()
        .filter(
            row -> read(row.get(one)).orElseThrow().isBefore(read(row.get(other)).orElseThrow()))
        .count();
  }

  private static Set<Integer> years(BankLog log, int column) {
    return log.rows().stream()
        .flatMap(row -> read(row.get(column)).stream())
        .map(LocalDateTime::getYear)
        .collect(Collectors.toSet());
  }

  private static Optional<LocalDateTime> read(String text) {
    return DateOrder.DAY_FIRST.read(text).map(moment -> moment.local());
  }
}
