package io.tidegate.insight.web;

import io.tidegate.insight.Median;
import io.tidegate.insight.MissingFact;
import io.tidegate.insight.ReplayFilter;
import io.tidegate.insight.ReplayFilter.Which;
import io.tidegate.insight.Simulation;
import io.tidegate.insight.Tally;
import io.tidegate.insight.Tally.Sum;
import io.tidegate.insight.web.SimulationPage.Cell;
import io.tidegate.insight.web.SimulationPage.Figure;
import io.tidegate.insight.web.SimulationPage.Line;
import io.tidegate.kernel.ClientId;
import io.tidegate.ui.Tone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a simulation into figures and sentences, each figure with the way to its list. */
final class SimulationWords {
  private static final int MINUTES_OF_HOUR = 60;
  private static final int HOURS_OF_DAY = 24;

  private final Simulation simulation;
  private final String list;

  /**
   * Of a simulation.
   *
   * @param path where its page is
   */
  SimulationWords(Simulation simulation, String path) {
    this.simulation = simulation;
    this.list = path + "/changes";
  }

  List<Figure> figures() {
    Sum sum = simulation.tally().sum();
    List<Figure> figures = new ArrayList<>();
    figures.add(figure(Which.OTHER_WAY, sum.otherWay(), "take another row", Tone.INFO));
    figures.add(figure(Which.MORE_STAGES, sum.moreStages(), "have more stages", Tone.NEUTRAL));
    figures.add(figure(Which.FEWER_STAGES, sum.fewerStages(), "have fewer stages", Tone.NEUTRAL));
    figures.add(
        figure(Which.MORE_DECISIONS, sum.moreDecisions(), "need more decisions", Tone.NEUTRAL));
    figures.add(
        figure(Which.FEWER_DECISIONS, sum.fewerDecisions(), "need fewer decisions", Tone.NEUTRAL));
    figures.add(figure(Which.NO_ROW, sum.noRow(), "are caught by no row", bad(sum.noRow())));
    figures.add(
        figure(
            Which.UNREVIEWED,
            sum.unreviewed(),
            "of %,d that failed or were rolled back would have gone through without review"
                .formatted(sum.wentWrong()),
            bad(sum.unreviewed())));
    figures.add(
        figure(
            Which.ONE_LOOK,
            sum.oneLook(),
            "of them with one person’s look alone",
            sum.oneLook() > 0 ? Tone.WARN : Tone.NEUTRAL));
    return figures;
  }

  private static Tone bad(int many) {
    return many > 0 ? Tone.BAD : Tone.NEUTRAL;
  }

  List<Figure> lacking() {
    Map<MissingFact, Integer> lacking = simulation.tally().lacking();
    return Stream.of(MissingFact.values())
        .filter(lacking::containsKey)
        .map(fact ->
            figure(
                Which.lacking(fact),
                lacking.getOrDefault(fact, 0),
                "do not say: " + fact.title(),
                Tone.NEUTRAL))
        .toList();
  }

  private Figure figure(Which which, int many, String words, Tone tone) {
    return new Figure(
        "%,d".formatted(many), words, many == 0 ? null : href(ReplayFilter.of(which)), tone);
  }

  /** What it would do to waiting time, and how that is known. */
  List<String> waiting() {
    Sum sum = simulation.tally().sum();
    if (sum.waiting() == 0 || simulation.waits().byWho().isEmpty()) {
      return List.of(
          "What it would do to waiting time cannot be said: of those who are asked, too little is"
              + " on record.");
    }
    if (sum.before() == 0 && sum.after() == 0) {
      return List.of(
          "What it would do to waiting time cannot be said: %,d %s for nobody, before as after; of those who are asked about the others, too little is on record."
              .formatted(sum.waiting(), sum.waiting() == 1 ? "change waits" : "changes wait"));
    }
    long before = sum.before() / sum.waiting();
    long after = sum.after() / sum.waiting();
    String moved =
        length(after).equals(length(before))
            ? "A change would wait as long as before: about %s.".formatted(length(after))
            : "A change would wait about %s instead of %s."
                .formatted(length(after), length(before));
    return List.of(
        moved,
        "That is the mean of %,d of %,d changes, estimated: for each stage the median of how long those whom it asks have taken so far, the slowest of stages side by side, added up for stages one after the other."
            .formatted(sum.waiting(), sum.changes()));
  }

  /** That there was no change to replay. */
  String nothing() {
    return "No change of the last %s is on record: there was nothing to replay."
        .formatted(months());
  }

  private String months() {
    return simulation.months() == 1 ? "month" : simulation.months() + " months";
  }

  List<String> basis() {
    Sum sum = simulation.tally().sum();
    List<String> basis = new ArrayList<>();
    basis.add(
        "%,d %s of the last %s. Of %,d the way that they took is on record; of the others it is what today’s rules give."
            .formatted(
                sum.changes(),
                sum.changes() == 1 ? "change" : "changes",
                months(),
                sum.recorded()));
    if (sum.undecided() > 0) {
      basis.add(
          "Not compared: %,d whose row depends on a risk that is not on record."
              .formatted(sum.undecided()));
    }
    if (simulation.kept() > 0) {
      basis.add(
          simulation.kept() == 1
              ? "One client has routes of its own, which the draft leaves as they are: its changes"
                  + " are compared by its rules of today, and move only where the draft rates"
                  + " their risk otherwise."
              : "%d clients have routes of their own, which the draft leaves as they are: their changes are compared by their rules of today, and move only where the draft rates their risk otherwise."
                  .formatted(simulation.kept()));
    }
    basis.add(
        "People are taken as they are today. Of other clients whom a change may hit, those count"
            + " alone on whose items it was made.");
    return basis;
  }

  List<Line> ways() {
    return simulation.tally().ways().stream()
        .map(way ->
            new Line(
                List.of(
                    Cell.of(row(way.before())),
                    Cell.of(
                        Objects.equals(way.before(), way.after()) ? "the same" : row(way.after())),
                    new Cell(
                        "%,d".formatted(way.changes()),
                        way.before() == null || way.after() == null
                            ? null
                            : href(
                                new ReplayFilter(
                                    Which.ALL, null, way.before(), way.after(), null))))))
        .toList();
  }

  List<Line> clients(Function<ClientId, String> names) {
    return simulation.tally().clients().entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Sum> entry) -> -entry.getValue().otherWay())
                .thenComparing(entry -> names.apply(ClientId.of(entry.getKey()))))
        .map(entry -> client(ClientId.of(entry.getKey()), entry.getValue(), names))
        .toList();
  }

  private Line client(ClientId client, Sum sum, Function<ClientId, String> names) {
    return new Line(
        List.of(
            Cell.of(names.apply(client)),
            cell(Which.ALL, client, sum.changes()),
            cell(Which.OTHER_WAY, client, sum.otherWay()),
            cell(Which.MORE_STAGES, client, sum.moreStages()),
            cell(Which.FEWER_STAGES, client, sum.fewerStages()),
            cell(Which.UNREVIEWED, client, sum.unreviewed()),
            Cell.of(waits(sum))));
  }

  private static String waits(Sum sum) {
    if (sum.before() == 0 && sum.after() == 0) {
      return "not known";
    }
    String would = length(sum.after() / sum.waiting());
    String now = length(sum.before() / sum.waiting());
    return would.equals(now) ? would + ", as now" : would + " instead of " + now;
  }

  private Cell cell(Which which, ClientId client, int many) {
    ReplayFilter filter = new ReplayFilter(which, client, null, null, null);
    return new Cell("%,d".formatted(many), many == 0 ? null : href(filter));
  }

  /** Who is asked how often, those for whom most changes first. */
  List<Line> asked() {
    return simulation.tally().asked().entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Tally.Asked> entry) ->
                -Math.abs(entry.getValue().after() - entry.getValue().before())))
        .map(entry -> {
          Tally.Asked asked = entry.getValue();
          return new Line(
              List.of(
                  Cell.of(capital(entry.getKey())),
                  Cell.of("%,d".formatted(asked.before())),
                  Cell.of("%,d".formatted(asked.after())),
                  new Cell(
                      signed(asked.after() - asked.before()),
                      href(new ReplayFilter(Which.ALL, null, null, null, entry.getKey())))));
        })
        .toList();
  }

  List<Line> waits() {
    return simulation.waits().byWho().entrySet().stream()
        .map(entry -> {
          Median median = entry.getValue();
          return new Line(
              List.of(
                  Cell.of(capital(entry.getKey())),
                  Cell.of(length(median.minutes())),
                  Cell.of(
                      median.enough()
                          ? "%s to %s".formatted(length(median.low()), length(median.high()))
                          : "too few for an interval"),
                  Cell.of("%,d".formatted(median.count()))));
        })
        .toList();
  }

  /** What the changes of a list have in common. */
  static String asked(ReplayFilter filter, Function<ClientId, String> names) {
    List<String> said = new ArrayList<>();
    said.add(filter.which().title());
    if (filter.before() != null) {
      said.add("before: " + row(filter.before()));
    }
    if (filter.after() != null) {
      said.add("by the draft: " + row(filter.after()));
    }
    if (filter.who() != null) {
      said.add("asked before or by the draft: " + filter.who());
    }
    if (filter.client() != null) {
      said.add("at " + names.apply(filter.client()));
    }
    return capital(String.join("; ", said));
  }

  static String row(@Nullable String row) {
    return row == null ? "not known" : row.isEmpty() ? "no row" : row;
  }

  /** Such as {@code 45 min}, {@code 5 h} or {@code 2 d 4 h}. */
  static String length(long minutes) {
    if (minutes < MINUTES_OF_HOUR) {
      return minutes + " min";
    }
    long hours = Math.round((double) minutes / MINUTES_OF_HOUR);
    return hours < HOURS_OF_DAY
        ? hours + " h"
        : hours % HOURS_OF_DAY == 0
            ? hours / HOURS_OF_DAY + " d"
            : "%d d %d h".formatted(hours / HOURS_OF_DAY, hours % HOURS_OF_DAY);
  }

  private static String signed(int difference) {
    return difference > 0
        ? "+%,d".formatted(difference)
        : "%,d".formatted(difference).replace('-', '−');
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private String href(ReplayFilter filter) {
    return href(list, filter);
  }

  static String href(String list, ReplayFilter filter) {
    List<String> asked = new ArrayList<>();
    asked.add("which=" + filter.which().slug());
    if (filter.client() != null) {
      asked.add("client=" + filter.client());
    }
    add(asked, "before", filter.before());
    add(asked, "after", filter.after());
    add(asked, "who", filter.who());
    return list + "?" + String.join("&", asked);
  }

  /** An empty row is asked for too: it stands for none. */
  private static void add(List<String> asked, String name, @Nullable String value) {
    if (value != null) {
      asked.add(
          name + "=" + URLEncoder.encode(value.isEmpty() ? "-" : value, StandardCharsets.UTF_8));
    }
  }
}
