package io.tidegate.imports.web;

import io.tidegate.imports.LogImport;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change log on its way in: how far it is, what was found, how it is read, what would come of it.
 *
 * @param facts about the file
 * @param progress how far the job is, in words; empty when none is at work
 * @param reading null where nothing can be said of the reading any more, or yet
 */
public record LogImportPage(
    Frame frame,
    LogImport now,
    String path,
    Map<String, String> facts,
    String progress,
    List<FlawLine> flaws,
    List<SampleLine> samples,
    @Nullable Reading reading,
    Problems problems)
    implements View {
  /** One kind of trouble, how often it is there, and where first. */
  public record FlawLine(
      String weight,
      Tone tone,
      String title,
      String rule,
      String count,
      String href,
      String first) {}

  /**
   * One of the first changes as it would be taken.
   *
   * @param number what it is called in the log
   */
  public record SampleLine(
      String number,
      String lines,
      String title,
      String client,
      String type,
      String state,
      String risk,
      String window,
      String items,
      String remarks,
      boolean refused) {}

  /**
   * How the log is read.
   *
   * @param silent what the log does not say, in a sentence; may be empty
   */
  public record Reading(
      Field zone,
      List<Option> zones,
      Field client,
      List<Option> clients,
      Field source,
      List<ColumnLine> columns,
      List<Option> fields,
      List<Option> orders,
      List<SharedZoneLine> sharedZones,
      List<Words> words,
      Field nothing,
      boolean addsItems,
      String silent) {}

  /** Letters that several zones share, and what they can mean. */
  public record SharedZoneLine(Field field, List<Option> zones) {}

  /**
   * One column of the file.
   *
   * @param stands for what
   * @param order of day and month; null for a column that is not read as a date
   * @param doubt what is unclear about its dates; empty when nothing is
   */
  public record ColumnLine(
      String name,
      String filled,
      String examples,
      Field stands,
      @Nullable Field order,
      String doubt) {}

  /**
   * The words of one column and what they mean.
   *
   * @param rules for beginnings of words, or for each
   * @param single each word by itself; empty when the rules say it already
   * @param more the beginning of a rule to add
   */
  public record Words(
      String title,
      String slug,
      String column,
      List<WordLine> rules,
      List<WordLine> single,
      List<Option> choices,
      Field more,
      Field moreMeans) {}

  /**
   * A word, or the beginning of several.
   *
   * @param count how many rows, and values, it stands for
   * @param means what was chosen; its name tells the form which word it is
   */
  public record WordLine(String pattern, String shown, String count, Field means) {}
}
