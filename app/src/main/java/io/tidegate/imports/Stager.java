package io.tidegate.imports;

import io.tidegate.intake.Line;
import io.tidegate.intake.TableFiles;
import io.tidegate.intake.TableShape;
import io.tidegate.intake.TableTally;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Reads a log's file from its beginning to its end into the working copy of its rows. What was kept
 * before is read again, for what it tells of the columns, and not kept twice.
 */
@Component
class Stager {
  private static final int AT_ONCE = 5_000;

  private final ImportSteps steps;
  private final TableFiles tables;
  private final io.tidegate.files.Files files;

  Stager(ImportSteps steps, TableFiles tables, io.tidegate.files.Files files) {
    this.steps = steps;
    this.tables = tables;
    this.files = files;
  }

  /** Gives back whether it came to the end; not when it was to stop before. */
  boolean stage(LogImport started, BooleanSupplier stopping) {
    try {
      Path file = Files.createTempFile("tidegate-import", null);
      try {
        try (InputStream content = files.open(started.file())) {
          Files.copy(content, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return read(started, file, stopping);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean read(LogImport started, Path file, BooleanSupplier stopping) throws IOException {
    TableShape shape = tables.shapeOf(file);
    steps.open(started.id(), shape);
    Profiler profiler = new Profiler(shape.header());
    Keeping keeping = new Keeping(started, Files.size(file));
    TableTally tally =
        tables.read(
            file,
            shape,
            line -> {
              profiler.look(line);
              keeping.take(line, shape.header().size());
              return !keeping.isFull() || (keeping.flush() && !stopping.getAsBoolean());
            });
    keeping.flush();
    if (stopping.getAsBoolean()) {
      return false;
    }
    steps.read(started.id(), profiler.profile(tally.blank()));
    return true;
  }

  /** Lines on their way into the working copy. */
  private final class Keeping {
    private final ImportId id;
    private final long size;
    private final List<Line> waiting = new ArrayList<>();
    private int kept;
    private long letters;

    Keeping(LogImport started, long size) {
      this.id = started.id();
      this.size = size;
      this.kept = started.lastLine();
    }

    void take(Line line, int width) {
      line.cells().forEach(cell -> letters += cell.length() + 1);
      if (line.number() > kept) {
        waiting.add(new Line(line.number(), filled(line.cells(), width)));
      }
    }

    boolean isFull() {
      return waiting.size() >= AT_ONCE;
    }

    boolean flush() {
      if (!waiting.isEmpty()) {
        int share = (int) Math.min(99, 100 * letters / Math.max(size, 1));
        steps.keep(id, kept, List.copyOf(waiting), share);
        kept = waiting.getLast().number();
        waiting.clear();
      }
      return true;
    }

    /** As many cells as there are columns, and more only if they hold anything. */
    private static List<String> filled(List<String> cells, int width) {
      int last = cells.size();
      while (last > 0 && cells.get(last - 1).isBlank()) {
        last--;
      }
      List<String> filled = new ArrayList<>(cells.subList(0, last));
      while (filled.size() < width) {
        filled.add("");
      }
      return filled;
    }
  }
}
