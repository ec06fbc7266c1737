package io.tidegate.cab.web;

import io.tidegate.approval.Evidence;
import io.tidegate.approval.JudgedStage;
import io.tidegate.approval.LapsedVote;
import io.tidegate.cab.AgendaItem;
import io.tidegate.cab.BoardStanding;
import io.tidegate.cab.Motion;
import io.tidegate.cab.Motions;
import io.tidegate.catalogue.Licences;
import io.tidegate.catalogue.Model;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Share;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows what the board is asked about a model, its votes on that, and the reader's own ballot. */
@Component
class MotionViews {
  private static final String LAPSED =
      "%s had said “%s” on version %d. Another version is before the board, so that vote lapsed.";

  private final Motions motions;
  private final Licences licences;
  private final People people;

  MotionViews(Motions motions, Licences licences, People people) {
    this.motions = motions;
    this.licences = licences;
    this.people = people;
  }

  /** What there is to know before one votes. */
  Map<String, String> facts(Motion motion, Times times) {
    Model model = motion.model();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Asked", motion.question());
    facts.put(
        "State",
        model.state().title() + (model.stateReason().isEmpty() ? "" : ": " + model.stateReason()));
    Person owner = people.named(Set.of(model.facts().owner())).get(model.facts().owner());
    facts.put("Owner", owner == null ? "Somebody" : owner.name());
    facts.put("Review by", times.day(model.facts().reviewOn()));
    if (model.approved()) {
      facts.put("Track record", record(model));
    }
    return facts;
  }

  private String record(Model model) {
    Share bad = licences.of(model).bad();
    return bad.whole() == 0
        ? "No change made from it was closed since its licence was granted"
        : "%d of the last %d closed changes went wrong".formatted(bad.part(), bad.whole());
  }

  ItemView.Votes votes(Look look, AgendaItem item, Motion motion, BoardStanding standing) {
    Actor reader = look.reader();
    List<LapsedVote> lapsed = motions.lapsed(motion);
    VoteLines lines =
        new VoteLines(
            reader,
            people.named(VoteLines.everybody(standing.stage(), lapsed)),
            look.here(),
            look.back(),
            look.times(),
            "owns or wrote it");
    List<PersonId> voices =
        item.open() && standing.stage() != null ? motions.voices(reader, item, motion) : List.of();
    return new ItemView.Votes(
        VoteViews.tone(standing),
        verdict(motion, standing),
        standing.stage() == null ? "" : VoteViews.rule(standing.stage()),
        standing.stage() == null ? motion.question() : sums(motion, standing.stage()),
        lines.of(standing.stage()),
        lines.lapsed(standing.stage(), lapsed, LAPSED),
        List.of(),
        voices.isEmpty() ? null : ballot(reader, motion, voices, lines, look.sent()),
        voices.isEmpty() ? why(reader, motion) : "");
  }

  private static String verdict(Motion motion, BoardStanding standing) {
    if (motion.judges().alone()) {
      return "Nobody else sits on the board, so it is said without a vote";
    }
    return standing.carried() ? "Carried" : standing.lost() ? "Rejected" : standing.missing();
  }

  private static String sums(Motion motion, JudgedStage stage) {
    Evidence evidence = stage.standing().evidence();
    return "%s %d yes, %d no, %d have yet to vote"
        .formatted(motion.question(), evidence.yes(), evidence.no(), evidence.open());
  }

  private static ItemView.Ballot ballot(
      Actor reader, Motion motion, List<PersonId> voices, VoteLines lines, Sent sent) {
    Sent cast = sent.in(VoteViews.FORM);
    return new ItemView.Ballot(
        "version " + motion.version(),
        "",
        voices.stream()
            .map(voice -> Option.of(motion.key() + ":" + voice, as(reader, voice, lines)))
            .toList(),
        true,
        cast.field("condition", "Remark, if you approve")
            .hint("It stands in the minutes with your vote."),
        cast.field("reason", "Reason, if you reject or abstain"));
  }

  private static String as(Actor reader, PersonId voice, VoteLines lines) {
    return voice.equals(reader.person()) ? "CAB" : "CAB, in the place of " + lines.name(voice);
  }

  private static String why(Actor reader, Motion motion) {
    return !motion.judges().alone() && motion.judges().involved().contains(reader.person())
        ? "You own or wrote this model, so you do not vote on it."
        : "";
  }
}
