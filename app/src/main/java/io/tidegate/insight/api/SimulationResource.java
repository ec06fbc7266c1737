package io.tidegate.insight.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.insight.MissingFact;
import io.tidegate.insight.Simulation;
import io.tidegate.insight.Tally;
import io.tidegate.policy.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A simulation: the changes of some months replayed against a draft. */
@Schema(name = "Simulation", description = "The changes of some months replayed against a draft")
record SimulationResource(
    UUID id,
    UUID draft,
    @Schema(description = "The version of the draft that was replayed against", example = "3")
        long draftVersion,
    @Schema(description = "Whether the draft says something else by now") boolean stale,
    @Schema(description = "How far back it looks", example = "12") int months,
    @Schema(
            allowableValues = {"running", "done", "stopped", "failed"},
            example = "done")
        String state,
    @Schema(description = "Why it failed; empty when it did not") String because,
    @Schema(description = "How many changes are replayed", example = "812") int looked,
    @Schema(description = "How many there are to replay", example = "812") int total,
    @Schema(description = "How many clients keep routes of their own", example = "1") int kept,
    String startedBy,
    Instant startedAt,
    @Nullable Instant finishedAt,
    Sums sums,
    List<ClientSums> clients,
    List<Ways> ways,
    List<Asked> asked,
    List<Wait> waits,
    List<Lacking> lacking) {
  /** How many of the replayed changes. */
  @Schema(name = "SimulationSums", description = "How many of the replayed changes")
  record Sums(
      @Schema(example = "812") int changes,
      @Schema(description = "Of how many the way before is on record", example = "640")
          int recorded,
      @Schema(example = "97") int otherRow,
      @Schema(example = "12") int moreStages,
      @Schema(example = "85") int fewerStages,
      @Schema(example = "12") int moreDecisions,
      @Schema(example = "85") int fewerDecisions,
      @Schema(description = "Caught by no row", example = "0") int noRow,
      @Schema(description = "Their way depends on what is not on record", example = "4")
          int undecided,
      @Schema(description = "Failed or rolled back", example = "31") int wentWrong,
      @Schema(description = "Of these, nobody would have looked", example = "2") int unreviewed,
      @Schema(description = "Of these, one person alone would have", example = "9") int oneLook,
      @Schema(description = "Of how many the wait is estimated", example = "640") int waiting,
      @Schema(description = "How long those waited, in minutes, all in all", example = "102400")
          long minutesBefore,
      @Schema(description = "How long they would", example = "64000") long minutesAfter) {}

  /** The same of one client. */
  @Schema(name = "SimulationClientSums")
  record ClientSums(UUID client, Sums sums) {}

  /** How many went from which row to which. */
  @Schema(name = "SimulationWays")
  record Ways(
      @Schema(
              description = "Empty where none matched, null where nobody knows",
              example = "normal, low")
          @Nullable String before,
      @Schema(
              description = "Empty where none matches, null where nobody knows",
              example = "normal, low or medium")
          @Nullable String after,
      @Schema(example = "97") int changes) {}

  /** How often somebody is asked. */
  @Schema(name = "SimulationAsked")
  record Asked(
      @Schema(example = "CAB members") String who,
      @Schema(example = "210") int before,
      @Schema(example = "140") int after) {}

  /** How long those who are asked took so far. */
  @Schema(name = "SimulationWait")
  record Wait(
      @Schema(example = "CAB members") String who,
      @Schema(description = "Of how many stages", example = "118") int samples,
      @Schema(description = "The median, in minutes", example = "1440") long minutes,
      @Schema(description = "The lower end of its 95 % interval", example = "1200") long low,
      @Schema(description = "The upper end", example = "1800") long high) {}

  /** How many changes do not say something. */
  @Schema(name = "SimulationLacking")
  record Lacking(@Schema(example = "risk") String fact, @Schema(example = "4") int changes) {}

  static SimulationResource of(Simulation now, Draft draft) {
    Tally tally = now.tally();
    return new SimulationResource(
        now.id().value(),
        now.draft().value(),
        now.draftVersion(),
        now.stale(draft),
        now.months(),
        now.state().name().toLowerCase(Locale.ROOT),
        now.because(),
        now.looked(),
        now.total(),
        now.kept(),
        now.startedBy(),
        now.startedAt(),
        now.finishedAt(),
        sums(tally.sum()),
        tally.clients().entrySet().stream()
            .map(entry -> new ClientSums(UUID.fromString(entry.getKey()), sums(entry.getValue())))
            .toList(),
        tally.ways().stream()
            .map(way -> new Ways(way.before(), way.after(), way.changes()))
            .toList(),
        tally.asked().entrySet().stream()
            .map(entry ->
                new Asked(entry.getKey(), entry.getValue().before(), entry.getValue().after()))
            .toList(),
        now.waits().byWho().entrySet().stream()
            .map(entry ->
                new Wait(
                    entry.getKey(),
                    entry.getValue().count(),
                    entry.getValue().minutes(),
                    entry.getValue().low(),
                    entry.getValue().high()))
            .toList(),
        tally.lacking().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(entry -> lacking(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Lacking lacking(MissingFact fact, int changes) {
    return new Lacking(fact.slug(), changes);
  }

  private static Sums sums(Tally.Sum sum) {
    return new Sums(
        sum.changes(),
        sum.recorded(),
        sum.otherWay(),
        sum.moreStages(),
        sum.fewerStages(),
        sum.moreDecisions(),
        sum.fewerDecisions(),
        sum.noRow(),
        sum.undecided(),
        sum.wentWrong(),
        sum.unreviewed(),
        sum.oneLook(),
        sum.waiting(),
        sum.before(),
        sum.after());
  }
}
