package io.tidegate.cab;

import io.tidegate.approval.Approvers;
import io.tidegate.approval.Ballot;
import io.tidegate.approval.Bench;
import io.tidegate.approval.JudgedStage;
import io.tidegate.approval.LapsedVote;
import io.tidegate.approval.Rule;
import io.tidegate.approval.Stage;
import io.tidegate.approval.Vote;
import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelState;
import io.tidegate.catalogue.Models;
import io.tidegate.directory.Delegations;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what the board is asked about models, and to its votes on that. More than half of the
 * board, less who owns or wrote the model, say so; the room of approvals counts.
 */
@Service
public class Motions {
  private static final int LONGEST_WORDS = 2_000;
  private static final Stage BOARD =
      Stage.of("CAB", new Rule.Majority(), new Approvers.Holders(Role.CAB_MEMBER));

  private final Models models;
  private final Admissions admissions;
  private final BallotStore ballots;
  private final SeatStore seats;
  private final Delegations delegations;
  private final Clerk clerk;
  private final InstantSource clock;

  Motions(
      Models models,
      Admissions admissions,
      BallotStore ballots,
      SeatStore seats,
      Delegations delegations,
      Clerk clerk,
      InstantSource clock) {
    this.models = models;
    this.admissions = admissions;
    this.ballots = ballots;
    this.seats = seats;
    this.delegations = delegations;
    this.clerk = clerk;
    this.clock = clock;
  }

  /** What is asked about the item; empty when it is about no model, or nothing is asked of it. */
  @Transactional(readOnly = true)
  public Optional<Motion> of(AgendaItem item) {
    return Optional.ofNullable(item.model()).map(models::get).flatMap(this::of);
  }

  private Optional<Motion> of(Model model) {
    Integer proposed = model.proposed();
    if (proposed != null) {
      return Optional.of(
          new Motion(model, Motion.Kind.ADMISSION, proposed, admissions.judges(model)));
    }
    return model.approved() && model.state() != ModelState.ARCHIVED
        ? Optional.of(
            new Motion(
                model, Motion.Kind.LICENCE, model.current().number(), admissions.judges(model)))
        : Optional.empty();
  }

  /** How the votes on it stand. A board that has nobody but those involved does not vote. */
  @Transactional(readOnly = true)
  public BoardStanding standing(Motion motion) {
    if (motion.judges().alone()) {
      return BoardStanding.of(List.of());
    }
    List<Ballot> given =
        ballots.standing(motion.model().id()).stream()
            .filter(ballot -> isOn(motion, ballot.vote()))
            .toList();
    return BoardStanding.of(
        List.of(JudgedStage.apart(BOARD, bench(motion), motion.content(), given, clock.instant())));
  }

  private static Bench bench(Motion motion) {
    return Bench.of(motion.judges().members(), motion.judges().involved());
  }

  private static boolean isOn(Motion motion, Vote vote) {
    return motion.content().sameAs(vote.seen(), Set.of());
  }

  /** The votes on an earlier version, which do not hold for the one that is before the board. */
  @Transactional(readOnly = true)
  public List<LapsedVote> lapsed(Motion motion) {
    return motion.kind() != Motion.Kind.ADMISSION
        ? List.of()
        : ballots.standing(motion.model().id()).stream()
            .map(Ballot::vote)
            .filter(vote -> vote.seen().revision() < motion.version())
            .map(vote ->
                new LapsedVote(
                    vote.voter(), BOARD.name(), vote.decision(), vote.seen().revision(), vote.at()))
            .toList();
  }

  /** Whose votes the actor may give on it: their own first, then those they stand in for. */
  @Transactional(readOnly = true)
  public List<PersonId> voices(Actor actor, AgendaItem item, Motion motion) {
    if (actor.confinedTo() != null || motion.judges().involved().contains(actor.person())) {
      return List.of();
    }
    Set<PersonId> eligible = bench(motion).eligible();
    Set<PersonId> principals =
        new HashSet<>(delegations.principalsOf(actor.person(), clock.instant()));
    Quorum.voice(actor.person(), seats.of(item.meeting())).ifPresent(principals::add);
    return Stream.concat(
            Stream.of(actor.person()),
            principals.stream().sorted(Comparator.comparing(PersonId::value)))
        .filter(eligible::contains)
        .toList();
  }

  /**
   * Votes on the model of an open item, before the meeting or at it; another vote takes the place
   * of the one before. Throws {@code Invalid}: reason.
   */
  @Transactional
  public void vote(Actor actor, AgendaItemId id, MotionVote vote) {
    Meeting meeting = clerk.lockAsReader(actor, clerk.item(actor, id).meeting());
    AgendaItem item = clerk.open(id);
    if (item.model() == null) {
      throw new NotFound("There is no vote on a model here.");
    }
    Motion motion =
        of(item)
            .filter(asked -> asked.key().equals(vote.motion()))
            .orElseThrow(
                () -> new Stale("The board is asked something else about it by now; look again."));
    if (!voices(actor, item, motion).contains(vote.as())) {
      throw new Forbidden("Members of the CAB who neither own nor wrote the model vote on it.");
    }
    if (vote.decision().words().length() > LONGEST_WORDS) {
      throw new Invalid("reason", "Keep it within 2,000 characters.");
    }
    ballots.give(actor, motion, vote, clock.instant());
    clerk.enter(
        actor,
        meeting,
        Clerk.deed(meeting, item, "model-voted")
            .onBehalfOf(vote.as().equals(actor.person()) ? null : vote.as())
            .with(
                Map.of(
                    "item", item.title(),
                    "question", motion.question(),
                    "vote", vote.decision().pastTense()))
            .because(vote.decision().words()));
  }

  /** The board has decided; a later question is voted on anew. */
  void close(Motion motion) {
    ballots.end(motion.model().id(), clock.instant());
  }
}
