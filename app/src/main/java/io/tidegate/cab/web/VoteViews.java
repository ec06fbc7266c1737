package io.tidegate.cab.web;

import io.tidegate.approval.Approval;
import io.tidegate.approval.Approvals;
import io.tidegate.approval.Ballot;
import io.tidegate.approval.Decision;
import io.tidegate.approval.Evidence;
import io.tidegate.approval.JudgedStage;
import io.tidegate.approval.LapsedVote;
import io.tidegate.approval.OpenCondition;
import io.tidegate.approval.Say;
import io.tidegate.approval.Standing;
import io.tidegate.cab.BoardStanding;
import io.tidegate.cab.Seat;
import io.tidegate.change.Change;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the votes of the board on a change, and the reader's own ballot. */
@Component
class VoteViews {
  static final String FORM = "vote";

  private final Approvals approvals;
  private final People people;

  VoteViews(Approvals approvals, People people) {
    this.approvals = approvals;
    this.people = people;
  }

  ItemView.Votes of(
      Actor reader,
      Change change,
      @Nullable Approval approval,
      BoardStanding standing,
      List<Seat> board,
      Sent sent,
      Times times) {
    List<Say> says = approval == null ? List.of() : approvals.says(reader, approval);
    List<LapsedVote> lapsed = approvals.lapsed(change);
    Map<PersonId, Person> named = people.named(everybody(standing.stage(), lapsed));
    Set<PersonId> here =
        board.stream().filter(Seat::here).map(Seat::person).collect(Collectors.toSet());
    return new ItemView.Votes(
        tone(standing),
        verdict(approval, standing),
        standing.stage() == null ? "" : rule(standing.stage()),
        standing.stage() == null ? "" : quorum(standing, here),
        standing.stage() == null ? List.of() : lines(reader, standing.stage(), named, here, times),
        lapsed(standing.stage(), lapsed, named),
        conditions(change),
        says.isEmpty() ? null : ballot(change, says, sent),
        says.isEmpty() ? why(reader, approval, standing) : "");
  }

  private static Set<PersonId> everybody(@Nullable JudgedStage stage, List<LapsedVote> lapsed) {
    Set<PersonId> everybody = new HashSet<>();
    lapsed.forEach(vote -> everybody.add(vote.voter()));
    if (stage != null) {
      everybody.addAll(stage.bench().members());
      stage.ballots().forEach(ballot -> everybody.add(ballot.vote().voter()));
      stage.ballots().forEach(ballot -> everybody.add(ballot.vote().hand()));
    }
    return everybody;
  }

  private static Tone tone(BoardStanding standing) {
    if (standing.stage() == null) {
      return Tone.NEUTRAL;
    }
    return standing.carried()
        ? Tone.GOOD
        : standing.lost() || standing.stage().standing() instanceof Standing.Broken
            ? Tone.BAD
            : Tone.WARN;
  }

  private static String verdict(@Nullable Approval approval, BoardStanding standing) {
    if (standing.stage() == null) {
      return approval == null ? "Approval has not been asked for" : "Not the board's to decide";
    }
    String others = standing.others() && standing.carried() ? "; others decide besides" : "";
    if (standing.carried()) {
      return "Carried" + others;
    }
    return standing.lost() ? "Rejected" : standing.missing();
  }

  private static String rule(JudgedStage stage) {
    Evidence evidence = stage.standing().evidence();
    return stage.stage().rule().of(evidence.eligible())
        + (evidence.attendance() > 0 ? ", " + evidence.attendance() + " must vote" : "");
  }

  private static String quorum(BoardStanding standing, Set<PersonId> here) {
    JudgedStage stage = Objects.requireNonNull(standing.stage());
    Evidence evidence = stage.standing().evidence();
    if (evidence.attendance() == 0) {
      return "";
    }
    String voted =
        "%d of %d must vote, %s"
            .formatted(
                evidence.attendance(),
                evidence.eligible(),
                standing.attendanceMissing() == 0 ? "and have" : evidence.votes().size() + " have");
    return here.isEmpty()
        ? voted
        : voted + "; %d of them are here".formatted(standing.eligibleAmong(here));
  }

  private static List<ItemView.VoteLine> lines(
      Actor reader,
      JudgedStage stage,
      Map<PersonId, Person> named,
      Set<PersonId> here,
      Times times) {
    Map<PersonId, Ballot> last =
        stage.ballots().stream()
            .filter(ballot -> ballot.endedAt() == null)
            .collect(
                Collectors.toMap(ballot -> ballot.vote().voter(), ballot -> ballot, (_, b) -> b));
    return stage.bench().members().stream()
        .filter(named::containsKey)
        .sorted(Comparator.comparing(id -> name(named, id)))
        .map(id -> line(reader, stage, id, last.get(id), named, here, times))
        .toList();
  }

  private static ItemView.VoteLine line(
      Actor reader,
      JudgedStage stage,
      PersonId id,
      @Nullable Ballot ballot,
      Map<PersonId, Person> named,
      Set<PersonId> here,
      Times times) {
    String you = id.equals(reader.person()) ? " (you)" : "";
    boolean away = !here.isEmpty() && !here.contains(id);
    if (stage.bench().excludes(id)) {
      String why = "asked for it or makes it";
      return new ItemView.VoteLine(name(named, id) + you, why, Tone.NEUTRAL, "No vote", away);
    }
    if (ballot == null) {
      return new ItemView.VoteLine(
          name(named, id) + you, away ? "not here" : "", Tone.NEUTRAL, "Not yet", away);
    }
    return new ItemView.VoteLine(
        name(named, id) + you,
        small(ballot, named, times),
        tone(ballot.vote().decision()),
        word(ballot.vote().decision()),
        false);
  }

  private static String small(Ballot ballot, Map<PersonId, Person> named, Times times) {
    String words = ballot.vote().decision().words();
    String by =
        ballot.vote().standsIn() ? "through " + name(named, ballot.vote().hand()) + ", " : "";
    String carried =
        ballot.carried() ? ", carried over from revision " + ballot.vote().seen().revision() : "";
    return by
        + times.brief(ballot.vote().at())
        + carried
        + (words.isBlank() ? "" : ": “" + words + "”");
  }

  private static Tone tone(Decision decision) {
    return switch (decision) {
      case Decision.Approve _ -> Tone.GOOD;
      case Decision.Reject _ -> Tone.BAD;
      case Decision.Abstain _ -> Tone.INFO;
    };
  }

  private static String word(Decision decision) {
    return switch (decision) {
      case Decision.Approve _ -> "Approve";
      case Decision.Reject _ -> "Reject";
      case Decision.Abstain _ -> "Abstain";
    };
  }

  /** Of those who may still vote here and have not again. */
  private static List<String> lapsed(
      @Nullable JudgedStage stage, List<LapsedVote> lapsed, Map<PersonId, Person> named) {
    if (stage == null) {
      return List.of();
    }
    return lapsed.stream()
        .filter(vote -> vote.stage().equals(stage.stage().name()))
        .filter(vote -> stage.waitsFor(vote.voter()))
        .map(vote ->
            "%s had said “%s” on revision %d. The change was edited since, so that vote lapsed."
                .formatted(
                    name(named, vote.voter()),
                    word(vote.decision()).toLowerCase(Locale.ROOT),
                    vote.revision()))
        .distinct()
        .toList();
  }

  private List<String> conditions(Change change) {
    return approvals.conditionsOf(change).stream()
        .map(one -> "“" + one.words() + "”" + met(one))
        .toList();
  }

  private static String met(OpenCondition one) {
    return one.metAt() == null ? ", stops the start until it holds" : ", holds: " + one.how();
  }

  private ItemView.Ballot ballot(Change change, List<Say> says, Sent sent) {
    Map<PersonId, Person> voters =
        people.named(says.stream().map(Say::as).collect(Collectors.toSet()));
    Sent cast = sent.in(FORM);
    return new ItemView.Ballot(
        change.revision(),
        says.stream()
            .map(say ->
                Option.of(
                    say.stage() + ":" + say.as(),
                    say.name() + (say.own() ? "" : ", in the place of " + name(voters, say.as()))))
            .toList(),
        says.stream().noneMatch(Say::abstentionRefuses),
        cast.field("condition", "Condition, if you have one")
            .hint("It stops the start until somebody ticks it off."),
        cast.field("reason", "Reason, if you reject or abstain"));
  }

  private static String why(Actor reader, @Nullable Approval approval, BoardStanding standing) {
    if (approval == null || !approval.open()) {
      return "";
    }
    if (standing.stage() != null && standing.stage().bench().excludes(reader.person())) {
      return "You asked for this change or make it, so you do not vote on it.";
    }
    boolean voted =
        approval.stages().stream()
            .flatMap(stage -> stage.ballots().stream())
            .anyMatch(b -> b.endedAt() == null && b.vote().hand().equals(reader.person()));
    return voted ? "You have voted." : "";
  }

  private static String name(Map<PersonId, Person> named, PersonId id) {
    Person person = named.get(id);
    return person == null ? "Somebody" : person.name();
  }
}
