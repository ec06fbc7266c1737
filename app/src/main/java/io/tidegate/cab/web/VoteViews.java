package io.tidegate.cab.web;

import io.tidegate.approval.Approval;
import io.tidegate.approval.Approvals;
import io.tidegate.approval.Evidence;
import io.tidegate.approval.JudgedStage;
import io.tidegate.approval.LapsedVote;
import io.tidegate.approval.OpenCondition;
import io.tidegate.approval.Say;
import io.tidegate.approval.Standing;
import io.tidegate.cab.BoardStanding;
import io.tidegate.change.Change;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Tone;
import java.util.List;
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
  private static final String LAPSED =
      "%s had said “%s” on revision %d. The change was edited since, so that vote lapsed.";

  private final Approvals approvals;
  private final People people;

  VoteViews(Approvals approvals, People people) {
    this.approvals = approvals;
    this.people = people;
  }

  ItemView.Votes of(Look look, Change change, @Nullable Approval approval, BoardStanding standing) {
    Actor reader = look.reader();
    List<Say> says = approval == null ? List.of() : approvals.says(reader, approval);
    List<LapsedVote> lapsed = approvals.lapsed(change);
    Set<PersonId> here = look.here();
    VoteLines lines =
        new VoteLines(
            reader,
            people.named(VoteLines.everybody(standing.stage(), lapsed)),
            here,
            look.back(),
            look.times(),
            "asked for it or makes it");
    return new ItemView.Votes(
        tone(standing),
        verdict(approval, standing),
        standing.stage() == null ? "" : rule(standing.stage()),
        standing.stage() == null ? "" : quorum(standing, here, look.back()),
        lines.of(standing.stage()),
        lines.lapsed(standing.stage(), lapsed, LAPSED),
        conditions(change),
        says.isEmpty() ? null : ballot(change, says, look.sent()),
        says.isEmpty() ? why(look, approval, standing) : "");
  }

  static Tone tone(BoardStanding standing) {
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

  static String rule(JudgedStage stage) {
    Evidence evidence = stage.standing().evidence();
    return stage.stage().rule().of(evidence.eligible())
        + (evidence.attendance() > 0 ? ", " + evidence.attendance() + " must vote" : "");
  }

  private static String quorum(BoardStanding standing, Set<PersonId> here, boolean back) {
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
        : voted
            + "; %d of them %s here".formatted(standing.eligibleAmong(here), back ? "were" : "are");
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
        "revision " + change.revision(),
        String.valueOf(change.revision()),
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

  private static String why(Look look, @Nullable Approval approval, BoardStanding standing) {
    Actor reader = look.reader();
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
    if (voted) {
      return "You have voted.";
    }
    boolean member =
        standing.stage() != null && standing.stage().bench().members().contains(reader.person());
    return look.seated() && !member ? "Its route does not ask you for a vote." : "";
  }

  private static String name(Map<PersonId, Person> named, PersonId id) {
    Person person = named.get(id);
    return person == null ? "Somebody" : person.name();
  }
}
