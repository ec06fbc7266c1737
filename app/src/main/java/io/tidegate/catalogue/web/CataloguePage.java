package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Model;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The models there are.
 *
 * @param maintains whether the reader keeps the catalogue
 */
public record CataloguePage(Frame frame, Filter filter, List<Row> rows, boolean maintains)
    implements View {
  /** What the list is narrowed to; an empty text is no limit. */
  public record Filter(String text, String client, boolean archived, List<Option> clients) {
    /** Whether it narrows anything. */
    public boolean narrows() {
      return !(text + client).isEmpty() || archived;
    }
  }

  /**
   * One model.
   *
   * @param whyNot why it may not be used now; empty when it may
   */
  public record Row(Model model, String owner, String whyNot, Duration length) {
    private static final DateTimeFormatter DAY =
        DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    /** The day by which somebody looks at it again. */
    public String reviewBy() {
      return model.facts().reviewOn().format(DAY);
    }
  }
}
