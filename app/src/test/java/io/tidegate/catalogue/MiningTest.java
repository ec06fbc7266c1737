package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Outcome;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MiningTest {
  private static final ClientId BAKERY = ClientId.next();
  private static final Set<Kind> SERVER = Set.of(Kind.SERVER);

  @Test
  void namesAndNumbersDoNotCount() {
    assertThat(Mining.words("Install the November patches on SRV-01, 2026"))
        .containsExactlyInAnyOrder("install", "november", "patches");
  }

  @Test
  void fiveOfAKindWithoutTroubleAreAHabitAndFourAreNot() {
    List<Mining.Past> history = repeated("Renew certificate of SHOP-%d", 5, Outcome.SUCCESSFUL, 0);
    assertThat(Mining.habits(history)).hasSize(1);
    assertThat(Mining.habits(history.subList(0, 4))).isEmpty();
  }

  @Test
  void troubleAmongTheLastTenKeepsItFromBeingProposed() {
    List<Mining.Past> history =
        new ArrayList<>(repeated("Renew certificate of SHOP-%d", 9, Outcome.SUCCESSFUL, 10));
    history.addAll(repeated("Renew certificate of SHOP-%d", 1, Outcome.FAILED, 5));
    assertThat(Mining.habits(history)).isEmpty();
    history.addAll(repeated("Renew certificate of SHOP-%d", 10, Outcome.SUCCESSFUL, 40));
    assertThat(Mining.habits(history)).as("long ago it failed once").hasSize(1);
    history.addAll(repeated("Renew certificate of X-%d", 1, Outcome.SUCCESSFUL_WITH_ISSUES, 90));
    assertThat(Mining.habits(history)).isEmpty();
  }

  @Test
  void otherKindsOfItemsAreAnotherMatter() {
    List<Mining.Past> history =
        new ArrayList<>(repeated("Replace disk of X-%d", 4, Outcome.SUCCESSFUL, 0));
    history.add(
        new Mining.Past(
            ChangeId.next(),
            99,
            BAKERY,
            "Replace disk of X-99",
            Outcome.SUCCESSFUL,
            Instant.EPOCH,
            Set.of(Kind.STORAGE)));
    assertThat(Mining.habits(history)).isEmpty();
  }

  /** Groups are planted into noise; each is found whole, nothing else is, in any order. */
  @Test
  void plantedGroupsAreFoundInNoise() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int turn = 0; turn < 40; turn++) {
      Map<String, Set<ChangeId>> planted = new HashMap<>();
      List<Mining.Past> history = new ArrayList<>();
      int number = 1;
      int groups = 1 + random.nextInt(6);
      for (int group = 0; group < groups; group++) {
        List<String> words = words(random, 4);
        Set<ChangeId> members = new HashSet<>();
        int size = Mining.LEAST + random.nextInt(20);
        for (int i = 0; i < size; i++) {
          List<String> said = new ArrayList<>(words);
          if (random.nextBoolean()) {
            said.addAll(words(random, 1));
          }
          Collections.shuffle(said, random);
          Mining.Past past = past(number++, String.join(" ", said) + " X-" + i);
          members.add(past.id());
          history.add(past);
        }
        planted.put(String.join(" ", words), members);
      }
      for (int i = 0; i < 60; i++) {
        history.add(past(number++, String.join(" ", words(random, 4))));
      }
      Collections.shuffle(history, random);
      assertThat(Mining.habits(history))
          .as("MiningTest seed %d", seed)
          .extracting(group -> Set.copyOf(group.members().stream().map(Mining.Past::id).toList()))
          .containsExactlyInAnyOrderElementsOf(planted.values());
    }
  }

  private static Mining.Past past(int number, String title) {
    return new Mining.Past(
        ChangeId.next(), number, BAKERY, title, Outcome.SUCCESSFUL, Instant.EPOCH, SERVER);
  }

  private static List<Mining.Past> repeated(
      String title, int times, Outcome outcome, int firstNumber) {
    List<Mining.Past> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      int number = firstNumber + i;
      all.add(
          new Mining.Past(
              ChangeId.next(),
              number,
              BAKERY,
              title.formatted(number),
              outcome,
              Instant.EPOCH,
              SERVER));
    }
    return all;
  }

  /** Words of nine letters: that two of them are the same does not happen. */
  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      for (int letter = 0; letter < 9; letter++) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      words.add(word.toString());
    }
    return words;
  }
}
