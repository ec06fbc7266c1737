package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Aspect;
import io.tidegate.directory.Delegation;
import io.tidegate.directory.DelegationId;
import io.tidegate.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random absences, also at once, to come, over and ended early; escalations; people who become
 * implementers and cease to be: who may give whose vote, whom a stage still waits for, and what the
 * votes come to, are what the plain reference says. Nobody who asked for a change or makes it ever
 * decides, in whosever place, and time and escalations decide nothing.
 */
class VotingPropertiesTest {
  private static final int STORIES =
      "full".equals(System.getProperty("tidegate.budget")) ? 15_000 : 1_500;
  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  private static final List<Aspect> ASPECTS =
      List.of(Aspect.PURPOSE, Aspect.PLAN, Aspect.WINDOW, Aspect.PEOPLE);

  @Test
  void whoMayGiveWhoseVoteIsWhatThePlainReferenceSays() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    System.out.println("VotingPropertiesTest seed " + seed);
    Map<String, Integer> seen = new HashMap<>();
    for (int number = 0; number < STORIES; number++) {
      new Story(seed, number).tell(seen);
    }
    assertThat(seen)
        .as("seed %d: %s", seed, seen)
        .containsKeys("own", "absence", "escalated", "separation", "accepted", "refused")
        .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(20));
  }

  /** One route with its people. */
  private static final class Story {
    private final Random random;
    private final String name;
    private final List<PersonId> people = Stream.generate(PersonId::next).limit(6).toList();
    private final PersonId requester = people.getFirst();
    private final List<List<Integer>> groups = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final List<Delegation> delegations = new ArrayList<>();
    private Set<PersonId> involved = Set.of(requester);
    private List<NaiveApproval.Said> history = new ArrayList<>();
    private Map<Aspect, String> aspects = new HashMap<>();
    private Instant now = START;
    private int edits;
    private int revision = 1;

    Story(long seed, int number) {
      this.random = new Random(seed + number * 0x9E3779B97F4A7C15L);
      this.name = "seed " + seed + ", story " + number;
      ASPECTS.forEach(aspect -> aspects.put(aspect, "0"));
      for (int group = random.nextInt(2); group < 2; group++) {
        groups.add(new ArrayList<>());
        for (int stage = random.nextInt(2); stage < 2; stage++) {
          groups.getLast().add(seats.size());
          seats.add(new Seat());
        }
      }
    }

    void tell(Map<String, Integer> seen) {
      check();
      for (int step = 5 + random.nextInt(20); step > 0; step--) {
        now = now.plusSeconds(60);
        act(seen);
        check();
      }
      seen.merge(reference().answer(history, aspects), 1, Integer::sum);
      seen.remove("waiting");
      seen.remove("broken");
    }

    private void act(Map<String, Integer> seen) {
      switch (random.nextInt(14)) {
        case 0 -> edit();
        case 1 -> decidesNothing(() -> now = now.plus(Duration.ofHours(random.nextInt(40))));
        case 2, 3 -> decidesNothing(this::goAway);
        case 4 -> decidesNothing(this::comeBackEarly);
        case 5 -> decidesNothing(this::escalate);
        case 6 ->
            involved = Stream.concat(Stream.of(requester), some(2)).collect(Collectors.toSet());
        case 7 -> withdraw();
        default -> vote(seen);
      }
    }

    private void decidesNothing(Runnable deed) {
      RouteStanding.Verdict before = judge().verdict();
      deed.run();
      assertThat(judge().verdict()).as(name).isEqualTo(before);
    }

    private void goAway() {
      Instant from = now.plus(Duration.ofHours(random.nextInt(20) - 5));
      Instant until = from.plus(Duration.ofHours(1 + random.nextInt(30)));
      delegations.add(new Delegation(DelegationId.next(), anybody(), anybody(), from, until, null));
    }

    private void comeBackEarly() {
      if (!delegations.isEmpty()) {
        int which = random.nextInt(delegations.size());
        Delegation one = delegations.get(which);
        if (one.withdrawnAt() == null) {
          delegations.set(
              which,
              new Delegation(
                  one.id(), one.principal(), one.delegate(), one.startsAt(), one.endsAt(), now));
        }
      }
    }

    private void escalate() {
      Seat seat = seats.get(random.nextInt(seats.size()));
      seat.next.addAll(some(2).filter(one -> !seat.members.contains(one)).toList());
    }

    /** What it touched lapses for good, as when a route is computed anew. */
    private void edit() {
      aspects = new HashMap<>(aspects);
      aspects.put(ASPECTS.get(random.nextInt(ASPECTS.size())), "e" + edits++);
      revision++;
      Content content = content();
      for (Seat seat : seats) {
        seat.ballots.replaceAll(ballot ->
            content.sameAs(ballot.vote().seen(), seat.stage.scope()) ? ballot : end(ballot));
      }
      history = reference().afterEdit(history, aspects);
    }

    private void withdraw() {
      int number = random.nextInt(seats.size());
      Seat seat = seats.get(number);
      for (int i = 0; i < seat.ballots.size(); i++) {
        Ballot ballot = seat.ballots.get(i);
        if (ballot.endedAt() == null) {
          seat.ballots.set(i, end(ballot));
          say(number, ballot.vote().voter(), ballot.vote().hand(), "withdrawn");
          return;
        }
      }
    }

    private void vote(Map<String, Integer> seen) {
      int number = random.nextInt(seats.size());
      Seat seat = seats.get(number);
      PersonId as = random.nextInt(4) == 0 ? anybody() : anyOf(seat.members);
      PersonId by = hand(number, as);
      if (!mayByTheBook(number, as, by)) {
        if (seat.members.contains(as) && involved.contains(by)) {
          seen.merge("separation", 1, Integer::sum);
        }
        return;
      }
      seen.merge(
          as.equals(by) ? "own" : seat.next.contains(by) ? "escalated" : "absence",
          1,
          Integer::sum);
      String word = List.of("yes", "yes", "yes", "no", "abstain").get(random.nextInt(5));
      seat.ballots.replaceAll(ballot ->
          ballot.endedAt() == null && ballot.vote().voter().equals(as) ? end(ballot) : ballot);
      Vote vote = new Vote(as, by, decision(word), content(), now, false);
      seat.ballots.add(new Ballot(UUID.randomUUID(), seat.id, vote, "web", null, null, null, null));
      say(number, as, by, word);
    }

    /** Mostly somebody who may, so that the rare ways are gone too. */
    private PersonId hand(int number, PersonId as) {
      Set<PersonId> others =
          people.stream()
              .filter(by -> !by.equals(as) && mayByTheBook(number, as, by))
              .collect(Collectors.toSet());
      return switch (random.nextInt(4)) {
        case 0 -> anybody();
        case 1 -> as;
        default -> others.isEmpty() ? as : anyOf(others);
      };
    }

    private PersonId anyOf(Set<PersonId> some) {
      List<PersonId> listed = people.stream().filter(some::contains).toList();
      return listed.get(random.nextInt(listed.size()));
    }

    private void say(int number, PersonId as, PersonId by, String word) {
      int minute = (int) Duration.between(START, now).toMinutes();
      history.add(new NaiveApproval.Said(minute, number, as, by, word, aspects));
    }

    private static Decision decision(String word) {
      return switch (word) {
        case "yes" -> new Decision.Approve();
        case "no" -> new Decision.Reject("No");
        default -> new Decision.Abstain("");
      };
    }

    private Ballot end(Ballot ballot) {
      return ballot.endedAt() != null
          ? ballot
          : new Ballot(
              ballot.id(),
              ballot.stage(),
              ballot.vote().end(),
              ballot.origin(),
              null,
              null,
              now,
              "LAPSED");
    }

    private void check() {
      RouteStanding standing = judge();
      NaiveApproval reference = reference();
      assertThat(standing.verdict().name().toLowerCase(Locale.ROOT))
          .as(name)
          .isEqualTo(reference.answer(history, aspects));
      for (int number = 0; number < seats.size(); number++) {
        JudgedStage judged = judged(number, standing);
        for (PersonId as : people) {
          assertThat(judged.waitsFor(as))
              .as("%s: stage %d waits for %s", name, number, people.indexOf(as))
              .isEqualTo(judged.turn() && reference.waitsFor(number, as, history, aspects));
          for (PersonId by : people) {
            boolean may = BallotPolicy.refusal(judged, as, by, principals(by)).isEmpty();
            assertThat(may)
                .as(
                    "%s: stage %d, as %s by %s",
                    name, number, people.indexOf(as), people.indexOf(by))
                .isEqualTo(mayByTheBook(number, as, by));
            assertThat(may && (involved.contains(by) || involved.contains(as))).as(name).isFalse();
          }
        }
      }
    }

    private boolean mayByTheBook(int number, PersonId as, PersonId by) {
      return reference()
          .mayVote(number, as, by, history, aspects, absences(), seats.get(number).next, now);
    }

    private NaiveApproval reference() {
      return new NaiveApproval(
          groups.stream()
              .map(group -> group.stream().map(number -> seats.get(number).part).toList())
              .toList(),
          involved);
    }

    private List<NaiveApproval.Absence> absences() {
      return delegations.stream()
          .map(one ->
              new NaiveApproval.Absence(
                  one.principal(), one.delegate(), one.startsAt(), one.endsAt(), one.withdrawnAt()))
          .toList();
    }

    private Set<PersonId> principals(PersonId by) {
      return delegations.stream()
          .filter(one -> one.delegate().equals(by) && one.holdsAt(now))
          .map(Delegation::principal)
          .collect(Collectors.toSet());
    }

    private RouteStanding judge() {
      return RoutePolicy.judge(
          false,
          groups.stream().map(group -> group.stream().map(this::standing).toList()).toList());
    }

    private Standing standing(int number) {
      Seat seat = seats.get(number);
      List<Vote> votes = seat.ballots.stream().map(Ballot::vote).toList();
      return StagePolicy.judge(
          seat.stage, Bench.of(seat.members, involved), votes, content(), now, null);
    }

    private JudgedStage judged(int number, RouteStanding standing) {
      Seat seat = seats.get(number);
      int group = groups.indexOf(groups.stream().filter(g -> g.contains(number)).findFirst().get());
      return new JudgedStage(
          seat.id,
          seat.stage,
          group,
          group == standing.turn(),
          Bench.of(seat.members, involved),
          standing(number),
          seat.ballots,
          now,
          new Escalated(seat.next, now));
    }

    private Content content() {
      return new Content(revision, aspects);
    }

    private PersonId anybody() {
      return people.get(random.nextInt(people.size()));
    }

    private Stream<PersonId> some(int most) {
      return Stream.generate(this::anybody).limit(random.nextInt(most + 1)).distinct();
    }

    /** A stage with its members, votes, and to whom it was escalated. */
    private final class Seat {
      final UUID id = UUID.randomUUID();
      final Set<PersonId> members = new HashSet<>();
      final Set<PersonId> next = new HashSet<>();
      final List<Ballot> ballots = new ArrayList<>();
      final Stage stage;
      final NaiveApproval.Part part;

      Seat() {
        some(5).forEach(members::add);
        members.add(anybody());
        String rule = List.of("any", "n", "majority", "all").get(random.nextInt(4));
        int n = 1 + random.nextInt(2);
        int attendance = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
        Set<Aspect> scope =
            random.nextBoolean() ? Set.of() : Set.of(ASPECTS.get(random.nextInt(3)));
        stage = new Stage(rule, List.of(), rule(rule, n), new Attendance(attendance, 0), scope);
        part = new NaiveApproval.Part(members, rule, n, attendance, scope);
      }

      private static Rule rule(String rule, int n) {
        return switch (rule) {
          case "any" -> new Rule.AnyOne();
          case "n" -> new Rule.AtLeast(n);
          case "majority" -> new Rule.Majority();
          default -> new Rule.Everyone();
        };
      }
    }
  }
}
