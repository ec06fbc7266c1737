package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a vendor's notice says: of one that is made up always, of real ones where they are. */
class NoticeReaderTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void aNoticeIsReadFieldByField() {
    VendorNotice notice = only(Maintnote.of("CID-7").text());
    assertThat(notice.provider()).isEqualTo("Fjord Fibre");
    assertThat(notice.account()).isEqualTo("A-100");
    assertThat(notice.maintenance()).isEqualTo("WO-1");
    assertThat(notice.status()).isEqualTo(VendorStatus.CONFIRMED);
    assertThat(notice.sequence()).isOne();
    assertThat(notice.window())
        .isEqualTo(
            new Window(
                Instant.parse("2026-11-28T22:00:00Z"), Instant.parse("2026-11-29T02:00:00Z")));
    assertThat(notice.organizer()).isEqualTo("mailto:noc@fjord.example");
    assertThat(notice.objects())
        .containsExactly(new VendorNotice.Named("CID-7", VendorImpact.OUTAGE));
  }

  @Test
  void foldedAndEscapedWordsAreReadAsTheyWereMeant() {
    String folded =
        Maintnote.of("CID-7")
            .saying("SUMMARY", "Splice work\\, span A to\r\n  B\\; back\\nby six")
            .text();
    assertThat(only(folded).summary()).isEqualTo("Splice work, span A to B; back\nby six");
  }

  @Test
  void anObjectMayHaveAnImpactOfItsOwn() {
    String text =
        Maintnote.of("CID-7")
            .with("X-MAINTNOTE-OBJECT-ID;X-MAINTNOTE-OBJECT-IMPACT=DEGRADED", "CID-8")
            .text();
    assertThat(only(text).objects())
        .containsExactlyInAnyOrder(
            new VendorNotice.Named("CID-7", VendorImpact.OUTAGE),
            new VendorNotice.Named("CID-8", VendorImpact.DEGRADED));
  }

  @Test
  void aZoneIsReckonedAndALengthStandsForAnEnd() {
    String text =
        Maintnote.of("CID-7")
            .without("DTSTART")
            .with("DTSTART;TZID=Europe/Oslo", "20260701T000000")
            .without("DTEND")
            .with("DURATION", "PT90M")
            .text();
    assertThat(only(text).window())
        .isEqualTo(
            new Window(
                Instant.parse("2026-06-30T22:00:00Z"), Instant.parse("2026-06-30T23:30:00Z")));
  }

  @Test
  void severalEventsAreSeveralNotices() {
    String two = Maintnote.of("CID-7").text() + Maintnote.of("CID-8").with("UID2", "x").text();
    assertThat(NoticeReader.read(two)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-MAINTNOTE-PROVIDER",
        "X-MAINTNOTE-ACCOUNT",
        "X-MAINTNOTE-MAINTENANCE-ID",
        "X-MAINTNOTE-OBJECT-ID",
        "DTSTART",
        "DTEND",
        "DTSTAMP",
        "UID",
        "ORGANIZER"
      })
  void whatIsMissingIsNamed(String field) {
    assertThat(problems(Maintnote.of("CID-7").without(field).text()))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.field()).isEqualTo(field);
          assertThat(problem.sentence()).startsWith(field + " is missing");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "X-MAINTNOTE-STATUS, SOON",
    "X-MAINTNOTE-IMPACT, SEVERE",
    "SEQUENCE, first",
    "DTSTART, tomorrow",
    "DTEND, 20261128T210000Z",
    "DTSTART, 20261128T220000",
    "DTSTART, 99991128T220000Z"
  })
  void whatMeansNothingIsNamed(String field, String value) {
    assertThat(problems(Maintnote.of("CID-7").without(field).with(field, value).text()))
        .extracting(Problem::field)
        .contains(field);
  }

  @Test
  void aReminderNeedsNoOrganizerAndACancellationNoObject() {
    VendorNotice reminder =
        only(
            Maintnote.of("CID-7")
                .without("X-MAINTNOTE-STATUS")
                .without("ORGANIZER")
                .without("SEQUENCE")
                .text());
    assertThat(reminder.status()).isNull();
    assertThat(reminder.sequence()).isEqualTo(VendorNotice.UNCOUNTED);
    VendorNotice called =
        only(Maintnote.of("CID-7").without("X-MAINTNOTE-OBJECT-ID").status("CANCELLED").text());
    assertThat(called.objects()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Dear customer", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "\0"})
  void whatIsNoCalendarIsSaidSo(String text) {
    assertThat(problems(text)).extracting(Problem::field).containsExactly("notice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "4", "5", "6", "7"})
  void realNoticesSayWhatIsExpectedOfThem(String number) {
    Path sample = samples("ical").resolve("ical" + number);
    isAsExpected(sample, sample.resolveSibling("ical" + number + "_result.json"));
  }

  @Test
  void aRealNoticeWithABrokenFoldIsReadToo() {
    Path sample = samples("pccw").resolve("pccw_ical");
    isAsExpected(sample, sample.resolveSibling("pccw_ical_result.json"));
  }

  @ParameterizedTest
  @CsvSource({
    "ical_no_account, X-MAINTNOTE-ACCOUNT",
    "ical_no_end, DTEND",
    "ical_no_maintenance_id, X-MAINTNOTE-MAINTENANCE-ID",
    "ical_no_object_id, X-MAINTNOTE-OBJECT-ID",
    "ical_no_organizer, ORGANIZER",
    "ical_no_provider, X-MAINTNOTE-PROVIDER",
    "ical_no_stamp, DTSTAMP",
    "ical_no_start, DTSTART"
  })
  void brokenNoticesAreRefusedByTheFieldThatTheyLack(String name, String field) {
    assertThat(problems(text(samples("ical").resolve(name))))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.field()).isEqualTo(field);
          assertThat(problem.sentence()).contains(field);
        });
  }

  private static void isAsExpected(Path sample, Path result) {
    JsonNode expected = JSON.readTree(text(result)).get(0);
    VendorNotice notice = only(text(sample));
    assertThat(notice.provider()).isEqualTo(expected.get("provider").asString());
    assertThat(notice.account()).isEqualTo(expected.get("account").asString());
    assertThat(notice.maintenance()).isEqualTo(expected.get("maintenance_id").asString());
    assertThat(notice.uid()).isEqualTo(expected.get("uid").asString());
    assertThat(notice.summary()).isEqualTo(expected.get("summary").asString());
    assertThat(notice.sequence()).isEqualTo(expected.get("sequence").asInt());
    assertThat(status(notice.status())).isEqualTo(expected.get("status").asString());
    assertThat(notice.stamp().getEpochSecond()).isEqualTo(expected.get("stamp").asLong());
    assertThat(notice.window().start().getEpochSecond()).isEqualTo(expected.get("start").asLong());
    assertThat(notice.window().end().getEpochSecond()).isEqualTo(expected.get("end").asLong());
    assertThat(notice.organizer())
        .isEqualTo(expected.has("organizer") ? expected.get("organizer").asString() : null);
    assertThat(notice.objects())
        .extracting(one -> one.object() + " " + one.impact().written())
        .containsExactlyElementsOf(
            expected
                .get("circuits")
                .valueStream()
                .map(one -> one.get("circuit_id").asString() + " " + one.get("impact").asString())
                .toList());
  }

  private static String status(@Nullable VendorStatus status) {
    return status == null ? "NO-CHANGE" : status.written();
  }

  private static VendorNotice only(String text) {
    List<VendorNotice> notices = NoticeReader.read(text);
    assertThat(notices).hasSize(1);
    return notices.getFirst();
  }

  private static List<Problem> problems(String text) {
    Invalid refused = catchThrowableOfType(Invalid.class, () -> NoticeReader.read(text));
    return refused == null ? List.of() : refused.problems();
  }

  private static Path samples(String folder) {
    String set = System.getProperty("tidegate.sample-data");
    Path samples =
        Stream.of(set == null ? "../../shared/data" : set, "../shared/data")
            .map(Path::of)
            .map(data -> data.resolve("maintenance-notices").resolve(folder))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("maintenance-notices"));
    assumeTrue(
        Files.isDirectory(samples),
        () -> "SKIPPED: no " + samples + "; set -Dtidegate.sample-data to the folder");
    return samples;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
