package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.approval.RouteStanding.Verdict;
import io.tidegate.change.Aspect;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random routes, members, votes, delegations and edits. Run it again with {@code -Dtidegate.seed=…}
 * to see a failure once more.
 */
class ApprovalPropertiesTest {
  private static final int STORIES = 20_000;
  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  private static final List<Aspect> ASPECTS =
      List.of(Aspect.PURPOSE, Aspect.PLAN, Aspect.WINDOW, Aspect.PEOPLE);

  @Test
  void randomStoriesAgreeWithThePlainReferenceAndBreakNoPromise() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    System.out.println("ApprovalPropertiesTest seed " + seed);
    Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
    for (int number = 0; number < STORIES; number++) {
      new Story(seed, number).tell(seen);
    }
    assertThat(seen).as("seed %d: every verdict was reached", seed).hasSize(4);
    assertThat(seen.values()).as("seed %d: %s", seed, seen).allMatch(count -> count > 500);
  }

  /** One route with its votes and edits. */
  private static final class Story {
    private final Random random;
    private final String name;
    private final List<PersonId> people = Stream.generate(PersonId::next).limit(7).toList();
    private final Set<PersonId> involved;
    private final List<List<Stage>> groups = new ArrayList<>();
    private final List<Bench> benches = new ArrayList<>();
    private final List<List<NaiveApproval.Part>> parts = new ArrayList<>();
    private final List<List<Vote>> votes = new ArrayList<>();
    private final List<NaiveApproval.Said> history = new ArrayList<>();
    private Content content = new Content(1, hashes(1));
    private Instant now = START;
    private int minute;

    Story(long seed, int number) {
      this.random = new Random(seed + number * 0x9E3779B97F4A7C15L);
      this.name = "seed " + seed + ", story " + number;
      this.involved = some(random.nextInt(3));
      int size = random.nextInt(4);
      for (int group = 0; group < size; group++) {
        groups.add(new ArrayList<>());
        parts.add(new ArrayList<>());
        for (int stage = random.nextInt(2); stage < 2; stage++) {
          addStage(group);
        }
      }
    }

    void tell(Map<Verdict, Integer> seen) {
      for (int step = random.nextInt(25); step > 0; step--) {
        now = START.plusSeconds(60L * ++minute);
        act();
        check();
      }
      seen.merge(check().verdict(), 1, Integer::sum);
    }

    private void addStage(int group) {
      Set<PersonId> members = some(random.nextInt(6));
      int n = 1 + random.nextInt(3);
      int attendance = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
      Set<Aspect> scope = random.nextBoolean() ? Set.of() : aspects();
      String rule = List.of("any", "n", "majority", "all").get(random.nextInt(4));
      parts.get(group).add(new NaiveApproval.Part(members, rule, n, attendance, scope));
      groups
          .get(group)
          .add(new Stage(rule, List.of(), rule(rule, n), new Attendance(attendance, 0), scope));
      benches.add(Bench.of(members, involved));
      votes.add(new ArrayList<>());
    }

    private static Rule rule(String rule, int n) {
      return switch (rule) {
        case "any" -> new Rule.AnyOne();
        case "n" -> new Rule.AtLeast(n);
        case "majority" -> new Rule.Majority();
        default -> new Rule.Everyone();
      };
    }

    private void act() {
      switch (random.nextInt(10)) {
        case 0 -> edit();
        case 1 -> withdraw();
        default -> vote();
      }
    }

    private void edit() {
      Map<Aspect, String> next = new HashMap<>(content.aspects());
      Aspect aspect = ASPECTS.get(random.nextInt(ASPECTS.size()));
      next.put(aspect, "" + random.nextInt(3));
      content = new Content(content.revision() + 1, next);
    }

    private void vote() {
      if (votes.isEmpty()) {
        return;
      }
      int stage = random.nextInt(votes.size());
      PersonId voter = anybody();
      PersonId hand = random.nextInt(3) == 0 ? anybody() : voter;
      String word = List.of("yes", "yes", "yes", "yes", "no", "abstain").get(random.nextInt(6));
      history.add(new NaiveApproval.Said(minute, stage, voter, hand, word, content.aspects()));
      votes.get(stage).add(new Vote(voter, hand, decision(word), content, now, false));
    }

    private static Decision decision(String word) {
      return switch (word) {
        case "yes" -> new Decision.Approve();
        case "no" -> new Decision.Reject("No");
        default -> new Decision.Abstain("");
      };
    }

    private void withdraw() {
      if (history.isEmpty()) {
        return;
      }
      NaiveApproval.Said said = history.get(random.nextInt(history.size()));
      history.add(
          new NaiveApproval.Said(
              minute, said.stage(), said.as(), said.by(), "withdrawn", said.aspects()));
      votes
          .get(said.stage())
          .add(new Vote(said.as(), said.by(), new Decision.Approve(), content, now, true));
    }

    private RouteStanding check() {
      RouteStanding standing = judge();
      String expected = new NaiveApproval(parts, involved).answer(history, content.aspects());
      assertThat(standing.verdict().name().toLowerCase(Locale.ROOT)).as(name).isEqualTo(expected);
      standing.all().forEach(this::keepsItsPromises);
      return standing;
    }

    private RouteStanding judge() {
      List<List<Standing>> stages = new ArrayList<>();
      int number = 0;
      for (List<Stage> group : groups) {
        List<Standing> answers = new ArrayList<>();
        for (Stage stage : group) {
          answers.add(
              StagePolicy.judge(stage, benches.get(number), votes.get(number), content, now, null));
          number++;
        }
        stages.add(answers);
      }
      return RoutePolicy.judge(false, stages);
    }

    private void keepsItsPromises(Standing standing) {
      Evidence evidence = standing.evidence();
      if (standing instanceof Standing.Satisfied) {
        assertThat(evidence.yes()).as(name).isPositive().isGreaterThanOrEqualTo(evidence.needed());
        assertThat(evidence.votes()).as(name).hasSizeGreaterThanOrEqualTo(evidence.attendance());
      }
      assertThat(standing.passes() && standing.refuses()).as(name).isFalse();
      assertThat(evidence.revision()).as(name).isEqualTo(content.revision());
      assertThat(evidence.votes())
          .as(name)
          .extracting(Vote::voter)
          .doesNotHaveDuplicates()
          .noneMatch(involved::contains);
      assertThat(evidence.votes())
          .as(name)
          .extracting(Vote::hand)
          .doesNotHaveDuplicates()
          .noneMatch(involved::contains);
    }

    private PersonId anybody() {
      return people.get(random.nextInt(people.size()));
    }

    private Set<PersonId> some(int size) {
      Set<PersonId> some = new HashSet<>();
      for (int i = 0; i < size; i++) {
        some.add(anybody());
      }
      return some;
    }

    private Set<Aspect> aspects() {
      Set<Aspect> scope = new HashSet<>();
      scope.add(ASPECTS.get(random.nextInt(ASPECTS.size())));
      scope.add(ASPECTS.get(random.nextInt(ASPECTS.size())));
      return scope;
    }

    private static Map<Aspect, String> hashes(int version) {
      Map<Aspect, String> hashes = new HashMap<>();
      ASPECTS.forEach(aspect -> hashes.put(aspect, "" + version));
      return hashes;
    }
  }
}
