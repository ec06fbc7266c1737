package io.tidegate.insight.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.insight.Cause;
import io.tidegate.insight.Clue;
import io.tidegate.insight.Findings;
import io.tidegate.insight.Question;
import io.tidegate.insight.Source;
import io.tidegate.insight.Subject;
import io.tidegate.insight.Suspect;
import io.tidegate.insight.Timing;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Upstream.Way;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.PathLine;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what was found, line by line. */
@Component
class ShownAnswers {
  private static final int TRACKS = 96;
  private static final int PARTS_OF_SCALE = 4;
  private static final String HIDDEN = "shared infrastructure";

  private final Clients clients;
  private final Items items;
  private final Frames frames;
  private final InstantSource clock;

  ShownAnswers(Clients clients, Items items, Frames frames, InstantSource clock) {
    this.clients = clients;
    this.items = items;
    this.frames = frames;
    this.clock = clock;
  }

  WhatChangedPage.Shown of(
      Actor reader, Findings found, boolean mayName, @Nullable CulpritLine culprit) {
    Question question = found.question();
    Subject subject = question.subject();
    Times times = new Times(frames.look(reader).zone(), clock);
    List<Suspect> all =
        Stream.concat(found.suspects().stream(), Stream.ofNullable(found.nearest())).toList();
    Drawing drawing = new Drawing(times, items(all), clients(all, subject), culprit);
    List<WhatChangedPage.Line> lines =
        IntStream.range(0, found.suspects().size())
            .mapToObj(place -> drawing.line(place + 1, found.suspects().get(place)))
            .toList();
    boolean none = found.suspects().isEmpty() && found.nearest() == null;
    Option longer = none ? null : longer(question.back());
    String asked = WhatChangedController.address(question);
    return new WhatChangedPage.Shown(
        subject.name(),
        subject.item() == null ? "/clients/" + subject.client() : "/inventory/" + subject.item(),
        subject.item() == null ? "" : drawing.client(subject.client()),
        times.moment(question.moment()),
        Asking.words(question.back()),
        found.looked(),
        found.unsettled(),
        found.upstream(),
        longer == null
            ? ""
            : WhatChangedController.address(
                new Question(
                    subject, question.moment(), Duration.ofHours(Long.parseLong(longer.value())))),
        longer == null ? "" : longer.label(),
        lines,
        marks(found),
        scale(question, times),
        found.all() - lines.size(),
        asked + "&all=yes",
        found.nearest() == null ? null : drawing.line(0, found.nearest()),
        new WhatChangedPage.Asked(
            subject.item() == null ? "" : subject.item().toString(),
            subject.client().toString(),
            question.moment().toString(),
            Long.toString(question.back().toHours())),
        mayName,
        culprit);
  }

  private static @Nullable Option longer(Duration back) {
    return Asking.SPANS.stream()
        .filter(span -> Long.parseLong(span.value()) > back.toHours())
        .findFirst()
        .orElse(null);
  }

  private Map<ItemId, Item> items(List<Suspect> all) {
    List<ItemId> stations = Suspect.stations(all);
    return stations.isEmpty() ? Map.of() : items.named(stations);
  }

  private Map<ClientId, Client> clients(List<Suspect> all, Subject subject) {
    return clients.named(
        Stream.concat(
                Stream.of(subject.client()),
                all.stream().map(one -> one.clue().client()).filter(Objects::nonNull))
            .collect(Collectors.toSet()));
  }

  /** Two at the same place would cover each other: the likelier one keeps it. */
  private static List<WhatChangedPage.Mark> marks(Findings found) {
    List<WhatChangedPage.Mark> marks = new ArrayList<>();
    boolean[] taken = new boolean[TRACKS + 2];
    for (int place = 0; place < found.suspects().size(); place++) {
      Suspect one = found.suspects().get(place);
      int at = track(one, found.question());
      if (!taken[at] && !taken[at - 1] && !taken[at + 1]) {
        taken[at] = true;
        marks.add(new WhatChangedPage.Mark(at, place + 1, tone(one)));
      }
    }
    return marks;
  }

  private static int track(Suspect one, Question question) {
    Instant from = question.moment().minus(question.back());
    Instant end = one.clue().endsAt();
    Instant shown = end != null && end.isBefore(question.moment()) ? end : question.moment();
    double share = (double) Duration.between(from, shown).toSeconds() / question.back().toSeconds();
    return Math.clamp(Math.round(share * (TRACKS - 2)) + 1, 1, TRACKS);
  }

  private static List<String> scale(Question question, Times times) {
    boolean days = question.back().toHours() > 48;
    return IntStream.rangeClosed(0, PARTS_OF_SCALE)
        .mapToObj(part ->
            question
                .moment()
                .minus(
                    question.back().multipliedBy(PARTS_OF_SCALE - part).dividedBy(PARTS_OF_SCALE)))
        .map(moment -> days ? times.brief(moment) : times.time(moment))
        .toList();
  }

  private static String tone(Suspect one) {
    return switch (one.clue().source()) {
      case CHANGE -> "info";
      case OTHERS -> "neutral";
      case UNRECORDED -> "warn";
      case VENDOR -> "neutral";
    };
  }

  /** What is needed to draw a line. */
  private record Drawing(
      Times times,
      Map<ItemId, Item> items,
      Map<ClientId, Client> clients,
      @Nullable CulpritLine culprit) {
    WhatChangedPage.Line line(int place, Suspect one) {
      Clue clue = one.clue();
      Client client = clue.client() == null ? null : clients.get(clue.client());
      Cause cause = Cause.of(clue);
      return new WhatChangedPage.Line(
          place,
          clue.title(),
          clue.href(),
          one.reason(),
          clue.note(),
          tag(clue.source()),
          clue.work(),
          client == null ? null : client.shortName(),
          client == null ? null : client.name(),
          near(one.timing()),
          far(clue),
          tone(one),
          path(clue.way()),
          String.valueOf(Math.round(one.suspicion().points())),
          one.suspicion().parts().stream()
              .map(part -> "%s %d".formatted(part.aspect().words(), Math.round(part.points())))
              .toList(),
          cause == null ? null : cause.kind().name(),
          cause == null ? null : Objects.toString(cause.id(), ""),
          cause != null && culprit != null && culprit.cause().equals(String.valueOf(cause.id())));
    }

    String client(ClientId id) {
      Client client = clients.get(id);
      return client == null ? "" : client.name();
    }

    private String near(Timing timing) {
      String gap = timing.gap().toMinutes() == 0 ? "a moment" : times.length(timing.gap());
      return switch (timing.kind()) {
        case RUNNING -> "Running for " + gap;
        case ENDED -> gap + " before";
        case OPEN -> "Window was open";
        case MISSED -> "Window " + gap + " before";
        case PLANNED -> "Planned " + gap + " after";
      };
    }

    private static String far(Clue clue) {
      Way way = clue.way();
      if (way == null) {
        return "no item named";
      }
      String steps =
          switch (way.steps()) {
            case 0 -> "on the spot";
            case 1 -> "1 step away";
            default -> way.steps() + " steps away";
          };
      if (!clue.together().isEmpty()) {
        return steps + ", together with " + clue.company();
      }
      return way.redundant() ? steps + ", behind redundancy" : steps;
    }

    private @Nullable PathLine path(@Nullable Way way) {
      return way == null || way.steps() == 0
          ? null
          : new PathLine(way.stations().stream().map(this::station).toList(), "");
    }

    private PathLine.Station station(@Nullable ItemId id) {
      Item item = id == null ? null : items.get(id);
      return new PathLine.Station(
          item == null ? HIDDEN : item.name(),
          item == null ? null : "/inventory/" + item.id(),
          null);
    }

    private static WhatChangedPage.@Nullable Tag tag(Source source) {
      return switch (source) {
        case CHANGE -> null;
        case OTHERS -> new WhatChangedPage.Tag("At another client", "hold", null, null);
        case UNRECORDED -> new WhatChangedPage.Tag("Unrecorded", "caution", "warn", null);
        case VENDOR -> new WhatChangedPage.Tag("Vendor work", "kind-vendor", null, "vendor");
      };
    }
  }
}
