package io.tidegate.approval.web;

import io.tidegate.approval.Approval;
import io.tidegate.approval.Availability;
import io.tidegate.approval.Ballot;
import io.tidegate.approval.Bench;
import io.tidegate.approval.Decision;
import io.tidegate.approval.Evidence;
import io.tidegate.approval.JudgedStage;
import io.tidegate.approval.OpenDecisions;
import io.tidegate.approval.Standing;
import io.tidegate.approval.Vote;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the stages of an approval into words. */
@Component
class StageRows {
  private final People people;
  private final OpenDecisions decisions;

  StageRows(People people, OpenDecisions decisions) {
    this.people = people;
    this.decisions = decisions;
  }

  List<StageRow> of(Approval approval, Actor reader, Times times) {
    Map<UUID, Availability> there =
        approval.open() ? decisions.availability(approval.stages()) : Map.of();
    Map<PersonId, Person> named = people.named(everybody(approval, there.values()));
    Words words = new Words(approval.open() ? reader : null, named, times);
    return approval.stages().stream()
        .map(stage -> row(stage, there.get(stage.id()), words))
        .toList();
  }

  private static Set<PersonId> everybody(Approval approval, Collection<Availability> there) {
    Set<PersonId> everybody = new HashSet<>();
    there.forEach(one -> one.chairs().forEach(chair -> everybody.addAll(chair.standIns())));
    for (JudgedStage stage : approval.stages()) {
      everybody.addAll(stage.bench().members());
      everybody.addAll(stage.escalated().to());
      stage.ballots().forEach(ballot -> everybody.add(ballot.vote().hand()));
      stage.ballots().forEach(ballot -> everybody.add(ballot.vote().voter()));
      if (stage.standing() instanceof Standing.Overridden(Evidence _, Standing.Overriding by)) {
        everybody.add(by.by());
      }
    }
    return everybody;
  }

  private static StageRow row(JudgedStage stage, @Nullable Availability there, Words words) {
    return new StageRow(
        stage.id().toString(),
        stage.stage().name(),
        tone(stage),
        rule(stage),
        answer(stage, words),
        note(stage, there, words),
        words.escalated(stage),
        Stream.concat(
                stage.counted().stream().map(words::line),
                stage.cooling().stream().map(ballot -> words.cooling(ballot, stage.bench())))
            .toList(),
        waiting(there, words));
  }

  private static List<StageRow.Waiter> waiting(@Nullable Availability there, Words words) {
    return there == null
        ? List.of()
        : there.chairs().stream()
            .map(chair -> new StageRow.Waiter(words.name(chair.voter()), words.away(chair)))
            .sorted(Comparator.comparing(StageRow.Waiter::name))
            .toList();
  }

  private static Tone tone(JudgedStage stage) {
    return switch (stage.standing()) {
      case Standing.Satisfied _ -> Tone.GOOD;
      case Standing.Overridden _ -> Tone.WARN;
      case Standing.NotApplicable _ -> Tone.NEUTRAL;
      case Standing.Broken _ -> Tone.BAD;
      case Standing.Unsatisfied unsatisfied ->
          unsatisfied.refused() ? Tone.BAD : stage.turn() ? Tone.WARN : Tone.NEUTRAL;
    };
  }

  private static String rule(JudgedStage stage) {
    Evidence evidence = stage.standing().evidence();
    if (evidence.eligible() == 0) {
      return "";
    }
    String rule = stage.stage().rule().of(evidence.eligible());
    return evidence.attendance() > 0 ? rule + ", " + evidence.attendance() + " must vote" : rule;
  }

  private static String answer(JudgedStage stage, Words words) {
    return switch (stage.standing()) {
      case Standing.Satisfied(Evidence evidence) ->
          evidence.yes() + " of " + evidence.eligible() + " said yes";
      case Standing.Overridden _ -> "Set aside";
      case Standing.NotApplicable _ -> "Not applicable";
      case Standing.Broken _ -> "Cannot be decided";
      case Standing.Unsatisfied unsatisfied ->
          unsatisfied.refused() ? "Refused" : stage.turn() ? due(stage, words) : "Not its turn yet";
    };
  }

  private static String due(JudgedStage stage, Words words) {
    return stage.dueAt() == null ? "Waiting" : words.due(stage.dueAt());
  }

  private static @Nullable String note(
      JudgedStage stage, @Nullable Availability there, Words words) {
    if (there != null && there.enoughFrom() != null) {
      return "Too few who decide are there until " + words.moment(there.enoughFrom()) + ".";
    }
    return switch (stage.standing()) {
      case Standing.NotApplicable(Evidence _, String because) -> because;
      case Standing.Broken broken -> broken.problem() + " " + broken.wayOut();
      case Standing.Overridden(Evidence _, Standing.Overriding by) ->
          words.name(by.by()) + ": “" + by.reason() + "”";
      case Standing.Satisfied _, Standing.Unsatisfied _ ->
          stage.bench().coolOff() == null
              ? null
              : "Solo mode: a self-approval counts after "
                  + stage.bench().coolOff().toHours()
                  + " h. This is a compensating control; one in three is drawn for review.";
    };
  }

  /** Names and times for one reader; without a reader nothing can be taken back. */
  private record Words(@Nullable Actor reader, Map<PersonId, Person> named, Times times) {
    String name(PersonId id) {
      Person person = named.get(id);
      return person == null ? "Somebody" : person.name();
    }

    String due(Instant at) {
      boolean late = !times.clock().instant().isBefore(at);
      return late ? "Overdue since " + times.moment(at) : "By " + times.moment(at);
    }

    String moment(Instant at) {
      return times.moment(at);
    }

    String escalated(JudgedStage stage) {
      return EscalatedWords.of(stage.escalated(), times, this::name);
    }

    String away(Availability.Chair chair) {
      return AwayWords.of(chair, times, this::name);
    }

    StageRow.VoteLine line(Ballot ballot) {
      Vote vote = ballot.vote();
      return new StageRow.VoteLine(
          name(vote.voter()),
          did(ballot),
          said(vote.decision()),
          times.moment(vote.at()),
          mine(ballot));
    }

    /** A self-approval that does not count yet: said as such, and still to be taken back. */
    StageRow.VoteLine cooling(Ballot ballot, Bench bench) {
      StageRow.VoteLine line = line(ballot);
      String from =
          bench
              .countsFrom(ballot.vote())
              .map(at -> "; counts from " + times.moment(at) + ", " + times.relative(at))
              .orElse("");
      return new StageRow.VoteLine(
          line.name(), line.did() + from, line.words(), line.at(), line.ballot());
    }

    private @Nullable String mine(Ballot ballot) {
      return reader != null
              && (ballot.vote().voter().equals(reader.person())
                  || ballot.vote().hand().equals(reader.person()))
          ? ballot.id().toString()
          : null;
    }

    private String did(Ballot ballot) {
      String did =
          switch (ballot.vote().decision()) {
            case Decision.Approve _ -> "approved";
            case Decision.Reject _ -> "rejected";
            case Decision.Abstain _ -> "abstained";
          };
      return did + by(ballot) + taken(ballot) + carried(ballot);
    }

    private String by(Ballot ballot) {
      if (ballot.origin().equals("verbal")) {
        return " by word of mouth";
      }
      return ballot.vote().standsIn() ? " through " + name(ballot.vote().hand()) : "";
    }

    private String taken(Ballot ballot) {
      return ballot.secondsTaken() == null
          ? ""
          : " after " + times.length(Duration.ofSeconds(ballot.secondsTaken()));
    }

    private static String carried(Ballot ballot) {
      return ballot.carried()
          ? ", carried over from revision " + ballot.vote().seen().revision()
          : "";
    }

    private static @Nullable String said(Decision decision) {
      if (decision.words().isBlank()) {
        return null;
      }
      return decision instanceof Decision.Approve
          ? "on condition “" + decision.words() + "”"
          : "“" + decision.words() + "”";
    }
  }
}
