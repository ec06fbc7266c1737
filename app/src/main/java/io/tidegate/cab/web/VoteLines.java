package io.tidegate.cab.web;

import io.tidegate.approval.Ballot;
import io.tidegate.approval.Decision;
import io.tidegate.approval.JudgedStage;
import io.tidegate.approval.LapsedVote;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts votes into lines.
 *
 * @param here who came to the meeting; nobody before it begins
 * @param back whether the meeting is over
 * @param excluded why somebody who is involved has no vote
 */
record VoteLines(
    Actor reader,
    Map<PersonId, Person> named,
    Set<PersonId> here,
    boolean back,
    Times times,
    String excluded) {

  /** Everybody whose name the lines may need. */
  static Set<PersonId> everybody(@Nullable JudgedStage stage, List<LapsedVote> lapsed) {
    Set<PersonId> everybody = new HashSet<>();
    lapsed.forEach(vote -> everybody.add(vote.voter()));
    if (stage != null) {
      everybody.addAll(stage.bench().members());
      stage.ballots().forEach(ballot -> everybody.add(ballot.vote().voter()));
      stage.ballots().forEach(ballot -> everybody.add(ballot.vote().hand()));
    }
    return everybody;
  }

  List<ItemView.VoteLine> of(@Nullable JudgedStage stage) {
    if (stage == null) {
      return List.of();
    }
    Map<PersonId, Ballot> last =
        stage.ballots().stream()
            .filter(ballot -> ballot.endedAt() == null)
            .collect(
                Collectors.toMap(ballot -> ballot.vote().voter(), ballot -> ballot, (_, b) -> b));
    return stage.bench().members().stream()
        .filter(named::containsKey)
        .sorted(Comparator.comparing(this::name))
        .map(id -> line(stage, id, last.get(id)))
        .toList();
  }

  private ItemView.VoteLine line(JudgedStage stage, PersonId id, @Nullable Ballot ballot) {
    String who = name(id) + (id.equals(reader.person()) ? " (you)" : "");
    boolean away = !here.isEmpty() && !here.contains(id);
    if (stage.bench().excludes(id)) {
      return new ItemView.VoteLine(who, excluded, Tone.NEUTRAL, "No vote", away);
    }
    if (ballot == null) {
      String absent = back ? "was not here" : "not here";
      return new ItemView.VoteLine(who, away ? absent : "", Tone.NEUTRAL, "Not yet", away);
    }
    Decision decision = ballot.vote().decision();
    return new ItemView.VoteLine(who, small(ballot), tone(decision), word(decision), false);
  }

  private String small(Ballot ballot) {
    String words = ballot.vote().decision().words();
    String by = ballot.vote().standsIn() ? "through " + name(ballot.vote().hand()) + ", " : "";
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

  static String word(Decision decision) {
    return switch (decision) {
      case Decision.Approve _ -> "Approve";
      case Decision.Reject _ -> "Reject";
      case Decision.Abstain _ -> "Abstain";
    };
  }

  /**
   * The votes in the stage that an edit took away, of those who may still vote and have not again.
   *
   * @param sentence with the places of who, what they had said, and on which revision
   */
  List<String> lapsed(@Nullable JudgedStage stage, List<LapsedVote> lapsed, String sentence) {
    return stage == null
        ? List.of()
        : lapsed.stream()
            .filter(vote -> vote.stage().equals(stage.stage().name()))
            .filter(vote -> stage.waitsFor(vote.voter()))
            .map(vote ->
                sentence.formatted(
                    name(vote.voter()),
                    word(vote.decision()).toLowerCase(Locale.ROOT),
                    vote.revision()))
            .distinct()
            .toList();
  }

  String name(PersonId id) {
    Person person = named.get(id);
    return person == null ? "Somebody" : person.name();
  }
}
