package io.tidegate.imports.web;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.imports.Counts;
import io.tidegate.imports.Finding;
import io.tidegate.imports.Flaw;
import io.tidegate.imports.Imports;
import io.tidegate.imports.LogImport;
import io.tidegate.imports.Sample;
import io.tidegate.intake.TableShape;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out the pages of the imports. */
@Component
class LogImportPages {
  private static final Crumb IMPORTS = new Crumb("Imports", "/imports");
  private static final int SIZE = 50;
  private static final int PROBLEMS = 100;
  private static final int REMARKS = 3;

  private final Imports imports;
  private final ReadingPart reading;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  LogImportPages(
      Imports imports, ReadingPart reading, People people, Frames frames, InstantSource clock) {
    this.imports = imports;
    this.reading = reading;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  View list(Actor actor, String after) {
    Page<LogImport> page =
        imports.list(actor, after.isEmpty() ? null : TimeOrderedUuid.parse(after), SIZE);
    Map<PersonId, Person> who =
        people.named(page.items().stream().map(LogImport::startedBy).distinct().toList());
    Times times = times(actor);
    return new LogImportsPage(
        frames.of(actor, "Imports").wide(),
        page.items().stream().map(each -> line(each, who, times)).toList(),
        page.next() == null ? null : "/imports?after=" + page.next());
  }

  View choose(Actor actor, String source, Problems problems) {
    return new NewLogImportPage(
        frames.of(actor, "Import a change log", IMPORTS), imports.sources(), source, problems);
  }

  View page(Actor actor, LogImport now, Map<String, String> sent, Problems problems) {
    boolean known = now.profile() != null;
    boolean looked = now.phase() == LogImport.Phase.READY || now.phase() == LogImport.Phase.DONE;
    Frame frame = frames.of(actor, "Import " + now.fileName(), IMPORTS).wide();
    String path = "/imports/" + now.id();
    return new LogImportPage(
        now.atWork() ? frame.live() : frame,
        now,
        path,
        facts(actor, now),
        progress(now),
        looked || now.phase() == LogImport.Phase.TAKING ? flaws(now, path) : List.of(),
        now.phase() == LogImport.Phase.READY ? samples(actor, now) : List.of(),
        known && now.phase() == LogImport.Phase.READY
            ? reading.of(actor, now, sent, problems)
            : null,
        problems);
  }

  View problems(Actor actor, LogImport now, String slug, String after) {
    Flaw flaw =
        Arrays.stream(Flaw.values())
            .filter(each -> slug(each).equals(slug))
            .findFirst()
            .orElse(null);
    Page<Finding> page = imports.findings(now.id(), flaw, after.isEmpty() ? null : after, PROBLEMS);
    String path = "/imports/" + now.id();
    String here = path + "/problems?flaw=" + (flaw == null ? "" : slug(flaw));
    return new LogProblemsPage(
        frames.of(actor, "What was found", IMPORTS, new Crumb(now.fileName(), path)).wide(),
        now.fileName(),
        path,
        flaw == null ? "" : slug(flaw),
        imports.flaws(now.id()).entrySet().stream()
            .map(each ->
                Option.of(
                    slug(each.getKey()),
                    "%s (%,d)".formatted(each.getKey().title(), each.getValue())))
            .toList(),
        page.items(),
        after.isEmpty() ? null : here,
        page.next() == null ? null : here + "&after=" + page.next(),
        now.counts().refused() == 0 ? null : path + "/to-mend.csv");
  }

  private LogImportsPage.Line line(LogImport each, Map<PersonId, Person> who, Times times) {
    Person by = who.get(each.startedBy());
    return new LogImportsPage.Line(
        "/imports/" + each.id(),
        each.fileName(),
        each.settings().source(),
        by == null ? "" : by.name(),
        times.moment(each.startedAt()),
        where(each),
        tone(each),
        counts(each.counts()));
  }

  private static String where(LogImport each) {
    if (each.stopped() != null) {
      return each.stopped() == LogImport.Stop.CANCELLED ? "Stopped" : "Failed";
    }
    return switch (each.phase()) {
      case READING -> "Reading, " + each.share() + " %";
      case CHECKING -> "Looking through, " + each.share() + " %";
      case READY -> "Waits for you";
      case TAKING -> "Taking in, " + each.share() + " %";
      case DONE -> "Done";
    };
  }

  private static Tone tone(LogImport each) {
    if (each.stopped() != null) {
      return each.stopped() == LogImport.Stop.FAILED ? Tone.BAD : Tone.WARN;
    }
    return switch (each.phase()) {
      case READING, CHECKING, TAKING -> Tone.INFO;
      case READY -> Tone.WARN;
      case DONE -> Tone.GOOD;
    };
  }

  private static String counts(Counts counts) {
    Map<String, Integer> parts = new LinkedHashMap<>();
    parts.put("can be taken", counts.good());
    parts.put("added", counts.added());
    parts.put("updated", counts.updated());
    parts.put("unchanged", counts.unchanged());
    parts.put("not taken", counts.refused());
    return parts.entrySet().stream()
        .filter(part -> part.getValue() > 0)
        .map(part -> "%,d %s".formatted(part.getValue(), part.getKey()))
        .collect(Collectors.joining(", "));
  }

  private Map<String, String> facts(Actor actor, LogImport now) {
    Map<String, String> facts = new LinkedHashMap<>();
    Person by = people.named(List.of(now.startedBy())).get(now.startedBy());
    facts.put("From", now.settings().source());
    facts.put(
        "Brought", (by == null ? "" : by.name() + ", ") + times(actor).moment(now.startedAt()));
    TableShape shape = now.shape();
    if (shape != null) {
      facts.put("Read as", shape.inWords());
    }
    if (now.profile() != null && shape != null) {
      facts.put(
          "In it",
          "%,d rows of %,d columns".formatted(now.profiled().rows(), shape.header().size()));
      if (now.profiled().blank() + shape.unnamed() > 0) {
        facts.put(
            "Passed over",
            "%,d blank rows, %,d unnamed columns at the end"
                .formatted(now.profiled().blank(), shape.unnamed()));
      }
    }
    facts.put("SHA-256", now.sha256());
    return facts;
  }

  private static String progress(LogImport now) {
    return switch (now.phase()) {
      case READING -> "Reading the file: " + now.share() + " %";
      case CHECKING ->
          "Looking through: %,d of %,d changes"
              .formatted(Math.max(0, now.position()), now.changes());
      case TAKING ->
          "Taking in: %,d of %,d changes".formatted(Math.max(0, now.position()), now.changes());
      case READY, DONE -> "";
    };
  }

  private List<LogImportPage.FlawLine> flaws(LogImport now, String path) {
    return imports.flaws(now.id()).entrySet().stream()
        .map(each -> flawLine(now, path, each.getKey(), each.getValue()))
        .toList();
  }

  private LogImportPage.FlawLine flawLine(LogImport now, String path, Flaw flaw, int count) {
    List<Finding> first = imports.findings(now.id(), flaw, null, 1).items();
    return new LogImportPage.FlawLine(
        flaw.weight().title(),
        switch (flaw.weight()) {
          case REFUSED -> Tone.BAD;
          case TAKEN -> Tone.WARN;
          case NOTED -> Tone.NEUTRAL;
        },
        flaw.title(),
        flaw.rule(),
        "%,d".formatted(count),
        path + "/problems?flaw=" + slug(flaw),
        first.isEmpty() ? "" : where(first.getFirst()));
  }

  private static String where(Finding finding) {
    String column = finding.column().isEmpty() ? "" : ", " + finding.column();
    String value = finding.value().isEmpty() ? "" : ": " + finding.value();
    return "line " + finding.line() + column + value;
  }

  private List<LogImportPage.SampleLine> samples(Actor actor, LogImport now) {
    Times theirs = new Times(now.settings().zone(), clock);
    return imports.sample(actor, now).stream().map(each -> sample(each, theirs)).toList();
  }

  private static LogImportPage.SampleLine sample(Sample sample, Times times) {
    Sample.As as = sample.as();
    String remarks =
        sample.findings().stream()
            .map(finding -> finding.flaw().title())
            .distinct()
            .limit(REMARKS)
            .collect(Collectors.joining("; "));
    String lines = sample.lines().size() == 1 ? "" : sample.lines().size() + " rows from ";
    String from = lines + "line " + sample.lines().getFirst();
    if (as == null) {
      return new LogImportPage.SampleLine(
          sample.key(), from, "", "", "", "Not taken", "", "", "", remarks, true);
    }
    Window window = as.times().window();
    return new LogImportPage.SampleLine(
        sample.key(),
        from,
        as.title(),
        as.client(),
        as.type().title(),
        as.state().title(),
        as.risk() == null ? "" : as.risk().title(),
        window == null ? "none" : times.span(window),
        String.valueOf(as.items()),
        remarks,
        false);
  }

  private static String slug(Flaw flaw) {
    return flaw.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private Times times(Actor actor) {
    return new Times(frames.look(actor).zone(), clock);
  }
}
