package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Aspect;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The votes of a board on what is no change, such as a model: random members, owners, substitutes,
 * votes that replace others, and versions that come to be asked instead. What they come to, and
 * whom the board still waits for, is what the plain reference says; it is always its turn.
 */
class BoardVotesPropertiesTest {
  private static final int STORIES =
      "full".equals(System.getProperty("tidegate.budget")) ? 20_000 : 2_000;
  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  private static final Stage BOARD =
      Stage.of("CAB", new Rule.Majority(), new Approvers.Holders(Role.CAB_MEMBER));

  @Test
  void whatABoardSaysOfAModelIsWhatThePlainReferenceSays() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    System.out.println("BoardVotesPropertiesTest seed " + seed);
    Map<String, Integer> seen = new HashMap<>();
    for (int number = 0; number < STORIES; number++) {
      new Motion(seed, number).tell(seen);
    }
    assertThat(seen)
        .as("seed %d: %s", seed, seen)
        .containsKeys("accepted", "refused", "waiting", "broken");
  }

  /** What is asked, and what was said so far. */
  private static final class Motion {
    private final Random random;
    private final String name;
    private final List<PersonId> people = Stream.generate(PersonId::next).limit(8).toList();
    private final Set<PersonId> members = new HashSet<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private final List<NaiveApproval.Said> history = new ArrayList<>();
    private Set<PersonId> involved = Set.of();
    private int version = 1;
    private int minute;

    Motion(long seed, int number) {
      this.random = new Random(seed + number * 0x9E3779B97F4A7C15L);
      this.name = "BoardVotesPropertiesTest seed %d, story %d".formatted(seed, number);
      for (int size = 1 + random.nextInt(6); members.size() < size; ) {
        members.add(anybody());
      }
    }

    void tell(Map<String, Integer> seen) {
      check(seen);
      for (int step = 3 + random.nextInt(12); step > 0; step--) {
        minute++;
        switch (random.nextInt(8)) {
          case 0 -> version++;
          case 1 -> involved = random.nextBoolean() ? Set.of(anybody()) : Set.of();
          default -> vote();
        }
        check(seen);
      }
    }

    /** Members for themselves, and now and then anybody in a member's place. */
    private void vote() {
      PersonId as = anybody();
      PersonId by = random.nextInt(3) == 0 ? anybody() : as;
      String word = List.of("yes", "yes", "no", "abstain").get(random.nextInt(4));
      ballots.replaceAll(given -> given.vote().voter().equals(as) ? ended(given) : given);
      Vote vote = new Vote(as, by, decision(word), content(), START.plusSeconds(minute), false);
      ballots.add(
          new Ballot(UUID.randomUUID(), new UUID(0, 0), vote, "web", null, null, null, null));
      history.add(new NaiveApproval.Said(minute, 0, as, by, word, content().aspects()));
    }

    private static Ballot ended(Ballot given) {
      return new Ballot(
          given.id(), given.stage(), given.vote().end(), "web", null, null, START, "REPLACED");
    }

    private static Decision decision(String word) {
      return switch (word) {
        case "yes" -> new Decision.Approve();
        case "no" -> new Decision.Reject("No");
        default -> new Decision.Abstain("");
      };
    }

    private void check(Map<String, Integer> seen) {
      NaiveApproval reference =
          new NaiveApproval(
              List.of(List.of(new NaiveApproval.Part(members, "majority", 1, 0, Set.of()))),
              involved);
      String said = reference.answer(history, content().aspects());
      JudgedStage judged =
          JudgedStage.apart(
              BOARD, Bench.of(members, involved), content(), ballots, START.plusSeconds(minute));
      assertThat(answer(judged.standing())).as("%s, minute %d", name, minute).isEqualTo(said);
      assertThat(judged.turn()).isTrue();
      for (PersonId person : people) {
        assertThat(judged.waitsFor(person) && !earlier(person))
            .as("%s, minute %d: waits for %d", name, minute, people.indexOf(person))
            .isEqualTo(
                reference.waitsFor(0, person, history, content().aspects()) && !earlier(person));
      }
      seen.merge(said, 1, Integer::sum);
    }

    /** Whose last word was on another version; the door leaves those votes out. */
    private boolean earlier(PersonId person) {
      return ballots.stream()
          .anyMatch(given ->
              given.endedAt() == null
                  && given.vote().voter().equals(person)
                  && !given.vote().seen().sameAs(content(), Set.of()));
    }

    private static String answer(Standing standing) {
      return switch (standing) {
        case Standing.Broken _ -> "broken";
        case Standing.Unsatisfied unsatisfied when unsatisfied.refused() -> "refused";
        default -> standing.passes() ? "accepted" : "waiting";
      };
    }

    private Content content() {
      return new Content(version, Map.of(Aspect.PURPOSE, "admission-" + version));
    }

    private PersonId anybody() {
      return people.get(random.nextInt(people.size()));
    }
  }
}
