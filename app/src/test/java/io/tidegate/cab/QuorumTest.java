package io.tidegate.cab;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.PersonId;
import io.tidegate.testkit.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A place on the board counts once, whoever takes it. */
class QuorumTest {
  private final PersonId ana = PersonId.next();
  private final PersonId bo = PersonId.next();
  private final PersonId cy = PersonId.next();
  private final PersonId dee = PersonId.next();

  @Test
  void aSubstituteTakesThePlaceAndAddsNone() {
    List<Seat> board =
        List.of(own(ana, Reply.DECLINED, false), own(bo, null, true), other(dee, ana, null, true));
    assertThat(Quorum.of(board, null)).isEqualTo(new Quorum(2, 2, 2, 0, 0));
  }

  @Test
  void aPlaceWhoseMemberAndSubstituteAreBothThereCountsOnce() {
    List<Seat> board =
        List.of(own(ana, null, true), own(bo, null, false), other(dee, ana, null, true));
    assertThat(Quorum.of(board, null).here()).isOne();
    assertThat(Quorum.of(board, null).met()).isFalse();
  }

  @Test
  void moreThanHalfAreNeededUnlessAnotherNumberIsNamed() {
    List<Seat> four = seats(ana, bo, cy, dee);
    assertThat(Quorum.of(four, null).needed()).isEqualTo(3);
    assertThat(Quorum.of(four.subList(0, 3), null).needed()).isEqualTo(2);
    assertThat(Quorum.of(four, 4).needed()).isEqualTo(4);
  }

  @Test
  void itIsInDangerOnceTooFewAreLeftAndNotBefore() {
    List<Seat> two =
        List.of(
            own(ana, Reply.DECLINED, false), own(bo, Reply.COMING, false), own(cy, null, false));
    assertThat(Quorum.of(two, null).endangered()).isFalse();
    List<Seat> one =
        List.of(
            own(ana, Reply.DECLINED, false), own(bo, Reply.DECLINED, false), own(cy, null, false));
    assertThat(Quorum.of(one, null).endangered()).isTrue();
    List<Seat> sent = new ArrayList<>(one);
    sent.add(other(dee, bo, null, false));
    assertThat(Quorum.of(sent, null).endangered()).as("somebody is asked instead").isFalse();
    sent.set(3, other(dee, bo, Reply.DECLINED, false));
    assertThat(Quorum.of(sent, null).endangered()).as("who does not come either").isTrue();
  }

  @Test
  void whoSitsInSomebodysPlaceGivesTheirVoteUntilTheyCome() {
    Seat dees = other(dee, ana, null, true);
    assertThat(Quorum.voice(dee, List.of(own(ana, Reply.DECLINED, false), dees))).contains(ana);
    assertThat(Quorum.voice(dee, List.of(own(ana, Reply.DECLINED, true), dees))).isEmpty();
    assertThat(Quorum.voice(dee, List.of(dees))).as("whose place was taken away").isEmpty();
    assertThat(
            Quorum.voice(
                dee,
                List.of(own(ana, Reply.DECLINED, false), other(dee, ana, Reply.DECLINED, false))))
        .as("who does not come")
        .isEmpty();
    assertThat(Quorum.voice(bo, List.of(own(ana, null, false), own(bo, null, true)))).isEmpty();
  }

  @Test
  void whateverIsSaidEachPlaceIsTakenComesIsOpenOrEmptyAsTheReferenceSays() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int game = 0; game < 2_000; game++) {
      List<Seat> board = board(random);
      Integer asked = random.nextBoolean() ? null : 1 + random.nextInt(5);
      assertThat(Quorum.of(board, asked))
          .as("QuorumTest seed %d, game %d: %s", seed, game, board)
          .isEqualTo(reference(board, asked));
    }
  }

  private static List<Seat> board(Random random) {
    List<Seat> board = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      Seat own = own(PersonId.next(), reply(random), random.nextInt(3) == 0);
      board.add(own);
      if (random.nextInt(3) == 0) {
        board.add(
            random.nextInt(board.size() + 1),
            other(PersonId.next(), own.person(), reply(random), random.nextInt(3) == 0));
      }
    }
    return board;
  }

  private static @Nullable Reply reply(Random random) {
    return random.nextInt(3) == 0 ? null : Reply.values()[random.nextInt(2)];
  }

  /** Written a second time, from the words alone: place by place, who of both is or comes. */
  private static Quorum reference(List<Seat> board, @Nullable Integer asked) {
    int seats = 0;
    int here = 0;
    int coming = 0;
    int open = 0;
    for (Seat own : board) {
      if (own.standsInFor() != null) {
        continue;
      }
      seats++;
      Optional<Seat> other =
          board.stream().filter(s -> Objects.equals(s.standsInFor(), own.person())).findAny();
      boolean somebody = own.cameAt() != null || other.map(Seat::cameAt).isPresent();
      boolean sent = own.reply() == Reply.DECLINED && other.isPresent();
      Reply last = sent ? other.orElseThrow().reply() : own.reply();
      here += somebody ? 1 : 0;
      coming += !somebody && last == Reply.COMING ? 1 : 0;
      open += !somebody && last == null ? 1 : 0;
    }
    return new Quorum(seats, asked == null ? seats / 2 + 1 : asked, here, coming, open);
  }

  private static List<Seat> seats(PersonId... people) {
    return IntStream.range(0, people.length).mapToObj(i -> own(people[i], null, false)).toList();
  }

  private static Seat own(PersonId person, @Nullable Reply reply, boolean here) {
    return new Seat(person, null, false, here ? TestClock.START : null, reply, null);
  }

  private static Seat other(PersonId person, PersonId whose, @Nullable Reply reply, boolean here) {
    return new Seat(person, null, true, here ? TestClock.START : null, reply, whose);
  }
}
