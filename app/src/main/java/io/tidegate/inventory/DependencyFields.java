package io.tidegate.inventory;

import io.tidegate.intake.Field;
import java.util.List;

/** What a column of an imported file of dependencies can stand for. */
public final class DependencyFields {
  static final String SOURCE = "item";
  static final String TYPE = "how";
  static final String TARGET = "other";
  static final String CLIENT = "client";
  static final String NOTE = "note";
  static final String KEY = "externalKey";

  /** All of them; the first three must be there. */
  public static final List<Field> ALL =
      List.of(
          Field.of(
              SOURCE, "Item", "source", "from", "dependent", "child", "ci", "ci name", "parent ci"),
          Field.of(
              TYPE, "How", "type", "relation", "relationship", "relation type", "dependency type"),
          Field.of(
              TARGET,
              "Other item",
              "target",
              "to",
              "depends on",
              "parent",
              "child ci",
              "related ci",
              "host"),
          Field.of(
              CLIENT, "Client", "customer", "tenant", "company", "organisation", "client name"),
          Field.of(NOTE, "Note", "description", "comment", "comments", "remarks"),
          Field.of(KEY, "External key", "id", "external id", "key", "sys id", "uuid", "guid"));

  private DependencyFields() {}
}
