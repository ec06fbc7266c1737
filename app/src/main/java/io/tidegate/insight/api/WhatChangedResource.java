package io.tidegate.insight.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Outcome;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.change.Work;
import io.tidegate.insight.Clue;
import io.tidegate.insight.Findings;
import io.tidegate.insight.Question;
import io.tidegate.insight.Source;
import io.tidegate.insight.Suspect;
import io.tidegate.insight.Suspicion;
import io.tidegate.insight.Timing;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Upstream.Way;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed near some trouble. */
@Schema(name = "WhatChanged", description = "What changed near some trouble, the likeliest first")
record WhatChangedResource(
    @Schema(description = "Whose trouble it is") UUID client,
    @Schema(description = "Where it is; null when it is the client as a whole") @Nullable UUID item,
    @Schema(description = "When it began") Instant at,
    @Schema(description = "How many hours were looked back") long hours,
    @Schema(description = "How many candidates there are in all") int all,
    @Schema(description = "How many changes there were in these hours, on anything") int looked,
    @Schema(
            description =
                "Of how many candidates behind redundancy it is not known whether they take it"
                    + " together, since there were too many ways in which they could")
        int unsettled,
    @Schema(description = "How many items the trouble could come from") int upstream,
    List<Line> candidates,
    @Schema(
            description =
                "When there are none: the nearest before; null when there is none in 30 days"
                    + " either")
        @Nullable Line nearest,
    @Schema(description = "What somebody said was behind it; null when nobody has")
        @Nullable CulpritResource culprit) {
  static WhatChangedResource of(Findings found, Items items, @Nullable CulpritResource culprit) {
    Question question = found.question();
    List<Suspect> all =
        Stream.concat(found.suspects().stream(), Stream.ofNullable(found.nearest())).toList();
    List<ItemId> stations = Suspect.stations(all);
    Map<ItemId, Item> named = stations.isEmpty() ? Map.of() : items.named(stations);
    return new WhatChangedResource(
        question.subject().client().value(),
        question.subject().item() == null ? null : question.subject().item().value(),
        question.moment(),
        question.back().toHours(),
        found.all(),
        found.looked(),
        found.unsettled(),
        found.upstream(),
        found.suspects().stream().map(one -> Line.of(one, named)).toList(),
        found.nearest() == null ? null : Line.of(found.nearest(), named),
        culprit);
  }

  /** One candidate. */
  @Schema(name = "Candidate", description = "Work that could be behind the trouble")
  record Line(
      Source source,
      @Schema(
              description =
                  "What names it as a culprit; null for a change, which has a number, and for what"
                      + " the token does not reach")
          @Nullable UUID id,
      String title,
      @Schema(description = "Why it stands here, in one sentence") String reason,
      @Schema(description = "Out of 100") double points,
      List<Part> parts,
      @Schema(description = "How it stood to the moment") Timing.Kind timing,
      @Schema(description = "Seconds since it ended or began, or until it begins") long seconds,
      Instant startsAt,
      @Nullable Instant endsAt,
      @Schema(description = "How many dependencies lie between; null when it names no item")
          @Nullable Integer steps,
      @Schema(description = "Whether others of a group would have to fail too") boolean redundant,
      @Schema(
              description =
                  "The other candidates with which it takes a redundancy that holds against each"
                      + " alone; empty when it does not")
          List<String> together,
      @Schema(description = "From what was worked on to the trouble") List<Station> path,
      @Schema(description = "How often it was named as the cause of other trouble") int named,
      @Schema(description = "Whose it is; null when the token does not reach it")
          @Nullable UUID client,
      @Nullable Detail change) {
    static Line of(Suspect one, Map<ItemId, Item> named) {
      Clue clue = one.clue();
      Way way = clue.way();
      return new Line(
          clue.source(),
          clue.source() == Source.CHANGE ? null : clue.id(),
          clue.title(),
          one.reason(),
          Math.round(one.suspicion().points() * 10) / 10.0,
          one.suspicion().parts().stream().map(Part::of).toList(),
          one.timing().kind(),
          one.timing().gap().toSeconds(),
          clue.startsAt(),
          clue.endsAt(),
          way == null ? null : way.steps(),
          way != null && way.redundant(),
          clue.together(),
          way == null
              ? List.of()
              : way.stations().stream().map(id -> Station.of(id, named)).toList(),
          one.named(),
          clue.client() == null ? null : clue.client().value(),
          clue.work() == null ? null : Detail.of(clue.work()));
    }
  }

  /** What one aspect added to the points. */
  @Schema(name = "CandidatePart")
  record Part(Suspicion.Aspect aspect, double points) {
    static Part of(Suspicion.Part part) {
      return new Part(part.aspect(), Math.round(part.points() * 10) / 10.0);
    }
  }

  /** A station on the way of the trouble. */
  @Schema(name = "CandidateStation")
  record Station(
      @Schema(description = "Null when the token does not reach it") @Nullable UUID id,
      String name) {
    static Station of(@Nullable ItemId id, Map<ItemId, Item> named) {
      Item item = id == null ? null : named.get(id);
      return new Station(
          item == null ? null : item.id().value(),
          item == null ? "shared infrastructure" : item.name());
    }
  }

  /** The change, as a list shows it. */
  @Schema(name = "CandidateChange")
  record Detail(
      int number,
      ChangeType type,
      State state,
      Rating.@Nullable Level risk,
      @Nullable Outcome outcome) {
    static Detail of(Work work) {
      return new Detail(work.number(), work.type(), work.state(), work.risk(), work.outcome());
    }
  }
}
