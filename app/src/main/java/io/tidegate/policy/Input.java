package io.tidegate.policy;

import io.tidegate.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One input of a section's form: what it is called, what it asks, and what stands in it. */
public sealed interface Input {
  /** Its name, which is the path of what it holds within the rules. */
  String name();

  /** The same with what was typed into it. */
  Input typed(Typed typed);

  /**
   * A whole number.
   *
   * @param unit what it counts, after the number; empty for none
   * @param hint a line under it; empty for none
   */
  record Whole(String name, String label, String unit, String hint, String value) implements Input {
    @Override
    public Whole typed(Typed typed) {
      return new Whole(name, label, unit, hint, typed.text(name));
    }

    /** The same with a line under it. */
    public Whole hint(String hint) {
      return new Whole(name, label, unit, hint, value);
    }
  }

  /** One of several answers. */
  record Choice(String name, String label, List<Option> options, String value) implements Input {
    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public Choice typed(Typed typed) {
      return new Choice(name, label, options, typed.text(name));
    }
  }

  /** Any number of several answers. */
  record Ticks(String name, String label, String hint, List<Option> options, Set<String> chosen)
      implements Input {
    public Ticks {
      options = List.copyOf(options);
      chosen = Set.copyOf(chosen);
    }

    @Override
    public Ticks typed(Typed typed) {
      return new Ticks(name, label, hint, options, Set.copyOf(typed.all(name)));
    }
  }

  /** Lines that are always there, each with some choices of one answer. */
  record Grid(String name, String label, List<Line> lines) implements Input {
    public Grid {
      lines = List.copyOf(lines);
    }

    @Override
    public Grid typed(Typed typed) {
      return new Grid(name, label, lines.stream().map(line -> line.typed(typed)).toList());
    }

    /**
     * What is asked about.
     *
     * @param cells the choices, in each line as many; each is named by the path of what it holds
     *     within the rules. One without options leaves its place empty
     */
    public record Line(String title, String explains, List<Choice> cells) {
      public Line {
        cells = List.copyOf(cells);
      }

      private Line typed(Typed typed) {
        return new Line(title, explains, cells.stream().map(cell -> cell.typed(typed)).toList());
      }
    }
  }

  /** Sentences, one a line. */
  record Lines(String name, String label, String hint, String value) implements Input {
    @Override
    public Lines typed(Typed typed) {
      return new Lines(name, label, hint, typed.text(name));
    }
  }

  /**
   * A table whose rows people fill, add to and empty. A row that is left empty is none.
   *
   * @param rows what stands in them, by column
   */
  record Rows(
      String name, String label, String hint, List<Column> columns, List<Map<String, String>> rows)
      implements Input {
    private static final int SPARE = 2;

    public Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    @Override
    public Rows typed(Typed typed) {
      return new Rows(
          name,
          label,
          hint,
          columns,
          typed.rows(name, columns.stream().map(Column::name).toList()));
    }

    /** The rows, and some empty ones to write into. */
    public List<Map<String, String>> withSpare() {
      List<Map<String, String>> all = new ArrayList<>(rows);
      for (int spare = 0; spare < SPARE; spare++) {
        all.add(Map.of());
      }
      return all;
    }

    /** What the input of a row and a column is called. */
    public String cell(int row, Column column) {
      return name + "[" + row + "]." + column.name();
    }

    /**
     * A column.
     *
     * @param options what may be chosen; empty where something is written
     */
    public record Column(String name, String label, boolean wide, List<Option> options) {
      public Column {
        options = List.copyOf(options);
      }

      /** One to write into. */
      public static Column text(String name, String label, boolean wide) {
        return new Column(name, label, wide, List.of());
      }

      /** One to choose in. */
      public static Column choice(String name, String label, List<Option> options) {
        return new Column(name, label, false, options);
      }
    }
  }
}
