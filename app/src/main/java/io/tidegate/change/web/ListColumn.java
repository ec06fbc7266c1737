package io.tidegate.change.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the list can show of a change besides its number and title. */
enum ListColumn {
  CLIENT("Client", true),
  STATE("State", true),
  RISK("Risk", true),
  WINDOW("Window", true),
  OWNER("Owner", true),
  REQUESTER("Requester", false),
  TOUCHED("Last change", false),
  TAGS("Tags", false);

  private final String title;
  private final boolean usual;

  ListColumn(String title, boolean usual) {
    this.title = title;
    this.usual = usual;
  }

  String title() {
    return title;
  }

  String slug() {
    return ListFilter.slug(this);
  }

  /** Those the address asks for, else the usual ones. */
  static List<ListColumn> shown(ListFilter filter) {
    List<ListColumn> asked =
        Arrays.stream(values()).filter(column -> filter.says("columns", column.slug())).toList();
    return asked.isEmpty() ? usual() : asked;
  }

  /** Those that an address need not ask for, parted by commas. */
  static String usualSlugs() {
    return usual().stream().map(ListColumn::slug).collect(Collectors.joining(","));
  }

  private static List<ListColumn> usual() {
    return Arrays.stream(values()).filter(one -> one.usual).toList();
  }
}
