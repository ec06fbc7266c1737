package io.tidegate.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.calendar.Season;
import io.tidegate.kernel.Window;
import io.tidegate.risk.RiskFacts.Rollback;
import io.tidegate.risk.RiskFacts.Timing;
import io.tidegate.risk.RiskFacts.Touched;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalPolicyTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Rollback WRITTEN = new Rollback(true, 0, 45, false, "");
  private static final Touched FIREWALL = new Touched("FW-HP-01", "firewall", 3);
  private static final Touched SWITCH = new Touched("SW-7", "switch", 2);

  @Test
  void usersAndCriticalityComeFromTheBlastRadius() {
    RiskFacts facts =
        facts(
            List.of(FIREWALL),
            List.of(service("Practice software", 5), service("Telephony", 4), service("Leeds", 4)),
            180,
            1);
    assertThat(proposal(facts, Question.USERS))
        .isEqualTo(
            new Proposal(
                Question.USERS,
                4,
                "180 users are served by the affected items and what depends on them"));
    assertThat(proposal(facts, Question.SYSTEMS))
        .isEqualTo(
            new Proposal(
                Question.SYSTEMS,
                4,
                "Three critical services depend on these items, 180 users: Practice software,"
                    + " Telephony and Leeds"));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 2", "10, 2", "11, 3", "50, 3", "51, 4", "200, 4", "201, 5"})
  void usersAreScoredAsTheAnchorsSay(int users, int score) {
    assertThat(proposal(facts(List.of(SWITCH), List.of(), users, 1), Question.USERS).score())
        .isEqualTo(score);
  }

  @Test
  void severalClientsAtOnceAreAFiveOnUsers() {
    assertThat(proposal(facts(List.of(SWITCH), List.of(), 12, 3), Question.USERS).reason())
        .isEqualTo("3 clients are reached, 12 users");
  }

  @Test
  void aCriticalItemWorkedOnCountsMoreThanOneOnlyReached() {
    assertThat(systems(List.of(service("ERP", 5)), List.of())).isEqualTo(5);
    assertThat(systems(List.of(SWITCH), List.of(service("ERP", 5)))).isEqualTo(4);
    assertThat(systems(List.of(SWITCH), List.of(service("ERP", 4)))).isEqualTo(3);
    assertThat(systems(List.of(SWITCH), List.of())).isEqualTo(2);
    assertThat(systems(List.of(), List.of())).isEqualTo(1);
  }

  @Test
  void securityComesFromWhatProtectsAndFromTheKindOfWork() {
    assertThat(security(FIREWALL, "Network"))
        .isEqualTo(new Proposal(Question.SECURITY, 4, "Firewall: FW-HP-01 protects others"));
    assertThat(security(SWITCH, "Identity and access").score()).isEqualTo(3);
    assertThat(security(SWITCH, "Patching").score()).isEqualTo(2);
    assertThat(security(SWITCH, "Network").score()).isEqualTo(1);
  }

  @Test
  void severalProtectiveSystemsTogetherAreAFive() {
    RiskFacts facts =
        facts(List.of(FIREWALL, new Touched("DC1", "DOMAIN_CONTROLLER", 4)), List.of(), 20, 1);
    assertThat(proposal(facts, Question.SECURITY).reason())
        .isEqualTo("Several protective systems change together: firewall and directory");
  }

  @ParameterizedTest
  @CsvSource({
    "true, 0, 15, true, 1",
    "true, 0, 60, true, 2",
    "true, 0, 75, true, 3",
    "true, 0, 121, true, 4",
    "true, 0, 15, false, 2",
    "true, 0, 16, false, 3",
    "true, 0, 60, false, 3",
    "true, 0, 61, false, 4",
    "true, 0, 0, false, 3",
    "true, 1, 5, true, 4",
    "false, 0, 0, false, 5"
  })
  void rollbackIsScoredAsTheAnchorsSay(
      boolean planned, int uncovered, int minutes, boolean rehearsed, int score) {
    assertThat(
            RollbackProposal.of(new Rollback(planned, uncovered, minutes, rehearsed, "")).score())
        .isEqualTo(score);
  }

  @Test
  void whatCannotBeRolledBackIsAFiveAndSaysWhy() {
    assertThat(RollbackProposal.of(new Rollback(true, 0, 5, true, "the schema is converted")))
        .isEqualTo(
            new Proposal(
                Question.ROLLBACK, 5, "It cannot be rolled back: the schema is converted"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T22:00, 2026-11-22T03:00, 1", // Saturday night
    "2026-11-18T20:00, 2026-11-18T23:00, 2", // Wednesday evening
    "2026-11-18T18:00, 2026-11-19T07:00, 2", // touches both ends of the working day, an hour to
    // spare
    "2026-11-19T03:00, 2026-11-19T07:01, 3", // 59 minutes before opening
    "2026-11-28T20:00, 2026-11-28T23:00, 3", // Saturday at month end
    "2026-11-27T20:00, 2026-11-27T23:00, 2", // the day before month end begins
    "2026-11-18T17:59, 2026-11-18T20:00, 4", // one minute of business
    "2026-11-30T10:00, 2026-11-30T11:00, 5", // Monday morning, the last of the month
    "2026-12-01T10:00, 2026-12-01T11:00, 5" // the first
  })
  void timingIsScoredInTheClientsZone(LocalDateTime start, LocalDateTime end, int score) {
    assertThat(TimingProposal.of(timing(start, end, LONDON)).score()).isEqualTo(score);
  }

  @Test
  void theSameInstantIsNightHereAndBusinessThere() {
    Timing london =
        timing(
            LocalDateTime.parse("2026-11-18T22:00"),
            LocalDateTime.parse("2026-11-18T23:00"),
            LONDON);
    Timing auckland =
        new Timing(london.window(), ZoneId.of("Pacific/Auckland"), BusinessHours.usual());
    assertThat(TimingProposal.of(london).score()).isEqualTo(2);
    assertThat(TimingProposal.of(auckland))
        .isEqualTo(
            new Proposal(Question.TIMING, 4, "Thursday 19 Nov, 11:00 falls into business hours"));
  }

  @Test
  void theCalendarKnowsBetterThanTheDaysOfTheMonth() {
    Timing monthEnd =
        timing(
            LocalDateTime.parse("2026-11-28T20:00"),
            LocalDateTime.parse("2026-11-28T23:00"),
            LONDON);
    Season quiet = new Season(List.of(), List.of(), true, List.of(), false);
    assertThat(TimingProposal.of(in(monthEnd, quiet)).score()).isEqualTo(1);
    Season payroll = new Season(List.of(), List.of("Payroll"), true, List.of(), false);
    assertThat(TimingProposal.of(in(monthEnd, payroll)))
        .isEqualTo(
            new Proposal(
                Question.TIMING,
                4,
                "It lies in the business-critical period “Payroll”, outside business hours"));
    Season open =
        new Season(List.of(monthEnd.window()), List.of("Payroll"), true, List.of(), false);
    assertThat(TimingProposal.of(in(monthEnd, open)).score()).isEqualTo(5);
    Season dark = new Season(List.of(), List.of(), true, List.of("Freeze"), false);
    assertThat(TimingProposal.of(in(monthEnd, dark)))
        .isEqualTo(new Proposal(Question.TIMING, 5, "It lies in the blackout “Freeze”"));
    Season outside = new Season(List.of(), List.of(), true, List.of(), true);
    assertThat(TimingProposal.of(in(monthEnd, outside)).score()).isEqualTo(3);
  }

  private static Timing in(Timing timing, Season season) {
    return new Timing(timing.window(), timing.zone(), timing.hours(), season);
  }

  @Test
  void openingIsRightAcrossTheChangeToSummerTime() {
    // Clocks go forward on Sunday 28 March 2027 at 01:00; work begins on Monday 08:00 summer time.
    Timing night =
        timing(
            LocalDateTime.parse("2027-03-28T00:00"),
            LocalDateTime.parse("2027-03-29T07:00"),
            LONDON);
    assertThat(night.hours().slackAfter(night.window(), LONDON))
        .hasValueSatisfying(slack -> assertThat(slack).hasHours(1));
    assertThat(TimingProposal.of(null).reason()).isEqualTo("No window is chosen yet");
  }

  private static Proposal security(Touched item, String category) {
    return SecurityProposal.of(
        new RiskFacts(List.of(item), List.of(), 5, 1, category, WRITTEN, null));
  }

  private static int systems(List<Touched> affected, List<Touched> impacted) {
    return proposal(facts(affected, impacted, 5, 1), Question.SYSTEMS).score();
  }

  private static Touched service(String name, int criticality) {
    return new Touched(name, "service", criticality);
  }

  private static RiskFacts facts(
      List<Touched> affected, List<Touched> impacted, int users, int clients) {
    return new RiskFacts(affected, impacted, users, clients, "Network", WRITTEN, null);
  }

  private static Timing timing(LocalDateTime start, LocalDateTime end, ZoneId zone) {
    Window window = new Window(start.atZone(zone).toInstant(), end.atZone(zone).toInstant());
    return new Timing(window, zone, BusinessHours.usual());
  }

  private static Proposal proposal(RiskFacts facts, Question question) {
    return ProposalPolicy.propose(facts).stream()
        .filter(proposal -> proposal.question() == question)
        .findFirst()
        .orElseThrow();
  }
}
