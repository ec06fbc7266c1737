package io.tidegate.change.web;

import java.util.Arrays;
import java.util.List;

/** What the list can show of a change besides its number and title. */
enum ListColumn {
  CLIENT("Client", true),
  STATE("State", true),
  RISK("Risk", true),
  WINDOW("Window", true),
  OWNER("Owner", true),
  REQUESTER("Requester", false),
  TOUCHED("Last change", false);

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
    return asked.isEmpty() ? Arrays.stream(values()).filter(one -> one.usual).toList() : asked;
  }
}
