package io.tidegate.approval.api;

import io.tidegate.approval.Approval;
import io.tidegate.approval.Ballot;
import io.tidegate.approval.Evidence;
import io.tidegate.approval.JudgedStage;
import io.tidegate.approval.Standing;
import io.tidegate.approval.Vote;
import io.tidegate.approval.api.StageResource.SeatResource;
import io.tidegate.approval.api.StageResource.VoteResource;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of stages, naming those whom the reader may know; anybody else is “Somebody”. */
@Component
class StageTeller {
  private final People people;

  StageTeller(People people) {
    this.people = people;
  }

  List<StageResource> tell(Approval approval) {
    Map<PersonId, Person> named = people.named(everybody(approval));
    return approval.stages().stream().map(stage -> tell(stage, named)).toList();
  }

  private static Set<PersonId> everybody(Approval approval) {
    Set<PersonId> everybody = new HashSet<>();
    for (JudgedStage stage : approval.stages()) {
      everybody.addAll(stage.bench().members());
      everybody.addAll(stage.escalated().to());
      stage.ballots().forEach(ballot -> everybody.add(ballot.vote().hand()));
      stage.ballots().forEach(ballot -> everybody.add(ballot.vote().voter()));
    }
    return everybody;
  }

  private static StageResource tell(JudgedStage stage, Map<PersonId, Person> named) {
    Evidence evidence = stage.standing().evidence();
    return new StageResource(
        stage.id(),
        stage.stage().name(),
        stage.group() + 1,
        stage.turn(),
        answer(stage.standing()),
        note(stage.standing()),
        evidence.eligible() == 0 ? "" : stage.stage().rule().of(evidence.eligible()),
        evidence.eligible(),
        evidence.needed(),
        evidence.attendance(),
        evidence.yes(),
        evidence.no(),
        evidence.abstained(),
        stage.dueAt(),
        seats(stage, named),
        stage.escalated().to().stream().map(id -> name(id, named)).sorted().toList(),
        stage.escalated().at(),
        votes(stage, named));
  }

  private static StageResource.Answer answer(Standing standing) {
    return switch (standing) {
      case Standing.Satisfied _ -> StageResource.Answer.SATISFIED;
      case Standing.Unsatisfied unsatisfied ->
          unsatisfied.refused() ? StageResource.Answer.REFUSED : StageResource.Answer.UNSATISFIED;
      case Standing.Overridden _ -> StageResource.Answer.OVERRIDDEN;
      case Standing.NotApplicable _ -> StageResource.Answer.NOT_APPLICABLE;
      case Standing.Broken _ -> StageResource.Answer.BROKEN;
    };
  }

  private static @Nullable String note(Standing standing) {
    return switch (standing) {
      case Standing.NotApplicable(Evidence _, String because) -> because;
      case Standing.Broken broken -> broken.problem() + " " + broken.wayOut();
      case Standing.Overridden(Evidence _, Standing.Overriding by) -> by.reason();
      case Standing.Satisfied _, Standing.Unsatisfied _ -> null;
    };
  }

  private static List<SeatResource> seats(JudgedStage stage, Map<PersonId, Person> named) {
    return stage.bench().eligible().stream()
        .map(id -> new SeatResource(id(id, named), name(id, named), stage.waitsFor(id)))
        .sorted(
            Comparator.comparing(SeatResource::name)
                .thenComparing(seat -> String.valueOf(seat.person())))
        .toList();
  }

  private static List<VoteResource> votes(JudgedStage stage, Map<PersonId, Person> named) {
    return Stream.concat(
            stage.counted().stream().map(ballot -> vote(ballot, true, named)),
            stage.cooling().stream().map(ballot -> vote(ballot, false, named)))
        .toList();
  }

  private static VoteResource vote(Ballot ballot, boolean counts, Map<PersonId, Person> named) {
    Vote vote = ballot.vote();
    return new VoteResource(
        ballot.id(),
        id(vote.voter(), named),
        name(vote.voter(), named),
        vote.standsIn() ? name(vote.hand(), named) : null,
        StageResource.Word.valueOf(vote.decision().name()),
        vote.decision().words(),
        vote.at(),
        vote.seen().revision(),
        ballot.origin(),
        counts);
  }

  private static @Nullable UUID id(PersonId id, Map<PersonId, Person> named) {
    return named.containsKey(id) ? id.value() : null;
  }

  private static String name(PersonId id, Map<PersonId, Person> named) {
    Person person = named.get(id);
    return person == null ? "Somebody" : person.name();
  }
}
