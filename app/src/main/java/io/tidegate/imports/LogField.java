package io.tidegate.imports;

import io.tidegate.intake.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a change log can stand for, with the names that other systems give it. */
public enum LogField {
  KEY(
      "Number of the change",
      Sort.TEXT,
      "change id",
      "number",
      "change number",
      "change request",
      "rfc",
      "rfc number",
      "ticket",
      "ticket id",
      "issue key",
      "key",
      "change key",
      "request id",
      "display id",
      "external id",
      "ref",
      "reference",
      "wijzigingsnummer"),
  TITLE(
      "Title",
      Sort.TEXT,
      "short description",
      "summary",
      "subject",
      "name",
      "change title",
      "brief description"),
  REASON(
      "Description",
      Sort.TEXT,
      "description",
      "justification",
      "reason for change",
      "reason",
      "business justification",
      "change description"),
  TYPE(
      "Type",
      Sort.WORD,
      "change type",
      "issue type",
      "change category type",
      "chg model",
      "change kind",
      "kind",
      "type"),
  EMERGENCY("Emergency, yes or no", Sort.WORD, "emergency change", "is emergency", "unplanned"),
  MAJOR("Major, yes or no", Sort.WORD, "major change", "is major"),
  RISK(
      "Risk",
      Sort.WORD,
      "risk assessment",
      "risk level",
      "change risk",
      "risk rating",
      "risk class",
      "risk_impact_analysis"),
  STATE("State", Sort.WORD, "status", "state", "change state", "change status", "phase"),
  OUTCOME(
      "Outcome",
      Sort.WORD,
      "close code",
      "closure code",
      "resolution",
      "change result",
      "result",
      "close_code"),
  CATEGORY("Category", Sort.TEXT, "change category", "category", "service category"),
  CLIENT(
      "Client",
      Sort.WORD,
      "company",
      "customer",
      "client",
      "organisation",
      "organization",
      "account",
      "site",
      "tenant"),
  ITEM(
      "Item",
      Sort.TEXT,
      "ci name (aff)",
      "ci name",
      "cmdb ci",
      "configuration item",
      "affected ci",
      "affected cis",
      "asset",
      "assets",
      "associated assets",
      "assets involved",
      "affected services",
      "ci"),
  ITEM_KIND("Kind of the item", Sort.TEXT, "ci type (aff)", "ci type", "ci class", "asset type"),
  PLANNED_START(
      "Planned start",
      Sort.MOMENT,
      "planned start",
      "start date",
      "planned start date",
      "scheduled start",
      "scheduled start time",
      "planned start time",
      "change start date"),
  PLANNED_END(
      "Planned end",
      Sort.MOMENT,
      "planned end",
      "end date",
      "planned end date",
      "scheduled end",
      "scheduled end time",
      "planned end time",
      "change completion date",
      "change end date"),
  STARTED(
      "Actual start",
      Sort.MOMENT,
      "actual start",
      "work start",
      "actual start date",
      "actual start time"),
  ENDED(
      "Actual end",
      Sort.MOMENT,
      "actual end",
      "work end",
      "actual end date",
      "actual end time",
      "completed time"),
  OPENED(
      "Opened",
      Sort.MOMENT,
      "change record open time",
      "opened",
      "opened at",
      "created",
      "created at",
      "sys created on",
      "created time",
      "created date",
      "open time"),
  CLOSED(
      "Closed",
      Sort.MOMENT,
      "change record close time",
      "closed",
      "closed at",
      "resolved",
      "closed time",
      "closed date",
      "close time",
      "resolution date"),
  REQUESTER(
      "Requester",
      Sort.TEXT,
      "requested by",
      "requester",
      "opened by",
      "reporter",
      "change requester",
      "requester name",
      "caller",
      "created by"),
  OWNER(
      "Owner",
      Sort.TEXT,
      "change owner",
      "owner",
      "change manager",
      "assigned to",
      "agent",
      "technician",
      "assignee"),
  IMPLEMENTER("Implementer", Sort.TEXT, "implementer", "change implementer", "implemented by"),
  HAPPENED(
      "What happened",
      Sort.TEXT,
      "close notes",
      "closure comments",
      "what happened",
      "review comments",
      "closure notes"),
  EFFORT("Effort in hours", Sort.NUMBER, "effort", "time worked", "effort hours", "hours"),
  COST("Cost", Sort.NUMBER, "cost", "total cost", "actual cost");

  private final String title;
  private final Sort sort;
  private final String words;

  LogField(String title, Sort sort, String... words) {
    this.title = title;
    this.sort = sort;
    this.words = String.join("|", words);
  }

  /** How its cells are read. */
  public enum Sort {
    TEXT,
    /** One of a few words, each of which means something. */
    WORD,
    MOMENT,
    NUMBER
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** How its cells are read. */
  public Sort sort() {
    return sort;
  }

  /** The name in addresses and forms. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The field of this slug; empty when there is none. */
  public static Optional<LogField> of(String slug) {
    return Arrays.stream(values()).filter(field -> field.slug().equals(slug)).findFirst();
  }

  /** Every row of a change may name another one. */
  boolean perRow() {
    return this == ITEM || this == ITEM_KIND;
  }

  Field forGuessing() {
    return new Field(name(), title, List.of(words.split("\\|")));
  }
}
