package io.tidegate.desk.web;

import io.tidegate.ui.View;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the search of the top bar offers while somebody types.
 *
 * @param words what was typed; blank when nothing yet
 */
record FindPage(String words, List<Group> groups) implements View {
  /** What was found of one kind. */
  record Group(String heading, List<Found> found) {}

  /**
   * A place to go.
   *
   * @param note what tells it from others of the same name; may be empty
   * @param icon the name of a Tabler icon in {@code icons.css}
   * @param also further words that it is found by
   */
  record Found(String title, String note, String href, String icon, String also) {
    Found(String title, String note, String href, String icon) {
      this(title, note, href, icon, "");
    }

    /** Whether each of the words begins a word of the title, or one that it is also found by. */
    boolean says(String words) {
      String title = " " + (this.title + " " + also).toLowerCase(Locale.ROOT);
      return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
          .allMatch(word -> title.contains(" " + word));
    }
  }
}
