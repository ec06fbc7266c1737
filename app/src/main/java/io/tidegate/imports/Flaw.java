package io.tidegate.imports;

/** What can be the matter with a row, a cell or a whole change of a log. */
public enum Flaw {
  NO_KEY(Weight.REFUSED, "No number", "Nothing says to which change the row belongs."),
  NO_CHANGE(
      Weight.REFUSED,
      "A line that is no change",
      "A line of totals or a footer of a report. There is nothing to mend."),
  TOO_WIDE(
      Weight.REFUSED,
      "More cells than columns",
      "A separator stands in a text without quotation marks, so the cells have slipped."),
  KEY_TOO_LONG(Weight.REFUSED, "Number too long", "More than 200 letters are no number."),
  TOO_MANY_ROWS(
      Weight.REFUSED,
      "Too many rows for one change",
      "More than 20,000 rows bear the same number. Is this the column of the number?"),
  NO_CLIENT(Weight.REFUSED, "No client", "Choose a client for rows that name none."),
  UNKNOWN_CLIENT(
      Weight.REFUSED,
      "Unknown client",
      "Say on the import's page which client the word means, or add the client."),
  NOT_YOURS(Weight.REFUSED, "Not your client", "You do not manage the changes of this client."),
  UNREADABLE_DATE(
      Weight.REFUSED,
      "Not a date",
      "Something stands there that is no date, or none that exists. Mend it, so that it is not"
          + " lost."),
  SHARED_ZONE(
      Weight.REFUSED,
      "Letters of several time zones",
      "Say on the import's page which zone the letters behind the time mean."),
  EDITED_HERE(
      Weight.REFUSED,
      "Edited here since",
      "Somebody wrote in the change after it came in. What stands here stays."),
  DISAGREES(
      Weight.TAKEN,
      "Rows of one change disagree",
      "The value that most rows have is taken; of a tie the one further down."),
  NO_PLANNED_END(Weight.TAKEN, "No planned end", "It is taken without a window."),
  NO_PLANNED_START(Weight.TAKEN, "No planned start", "It is taken without a window."),
  NO_LENGTH(
      Weight.TAKEN,
      "Window without length",
      "It starts when it ends. It is taken without a window."),
  BACKWARD(Weight.TAKEN, "Window ends before it starts", "It is taken without a window."),
  ENDED_EARLY(Weight.TAKEN, "Work ended before it began", "It is taken without the actual times."),
  FAR_AWAY(
      Weight.TAKEN,
      "A date far from the others",
      "More than three years lie between it and the day the change was opened. It is taken as it"
          + " is."),
  SKIPPED_HOUR(
      Weight.TAKEN,
      "A time that the clock skipped",
      "The clock went forward over it. It is taken as that much later."),
  DOUBLE_HOUR(
      Weight.TAKEN,
      "A time that came twice",
      "The clock went back that night. The first of the two is taken."),
  UNKNOWN_ITEM(
      Weight.TAKEN,
      "Item not in the inventory",
      "The change is taken without it, the name is kept."),
  LONG_ITEM(
      Weight.TAKEN, "Item's name too long", "Over 200 letters. The change is taken without it."),
  UNREADABLE_NUMBER(Weight.TAKEN, "Not a number", "It is taken without, and kept as text."),
  LONG_TITLE(Weight.TAKEN, "Title cut", "It has more than 200 letters; the whole is kept as text."),
  UNKNOWN_WORD(
      Weight.TAKEN, "A word that means nothing yet", "Say on the import's page what it means."),
  UNKNOWN_PERSON(Weight.NOTED, "Person not known here", "The name is kept as text."),
  NO_ACTUAL_START(Weight.NOTED, "No actual start", "It is taken without."),
  OPENED_LATE(
      Weight.NOTED,
      "Planned before it was opened",
      "The plan begins before the record does: written down afterwards. It is taken as it is."),
  LONG_WINDOW(
      Weight.NOTED, "Window longer than a week", "Often a placeholder. It is taken as it is."),
  STILL_OPEN(
      Weight.NOTED,
      "Still open",
      "It comes in as a draft of yours: nothing of it has been approved here."),
  SAME_ROW(Weight.NOTED, "Row twice", "Every cell is the same. It counts once."),
  SAME_ITEM(Weight.NOTED, "Item twice in one change", "It counts once.");

  private final Weight weight;
  private final String title;
  private final String rule;

  Flaw(Weight weight, String title, String rule) {
    this.weight = weight;
    this.title = title;
    this.rule = rule;
  }

  /** What follows from it. */
  public enum Weight {
    REFUSED("Not taken"),
    TAKEN("Taken, adjusted"),
    NOTED("Taken as it is");

    private final String title;

    Weight(String title) {
      this.title = title;
    }

    /** What happens, as people read it. */
    public String title() {
      return title;
    }
  }

  /** What follows from it. */
  public Weight weight() {
    return weight;
  }

  /** What it is, in a few words. */
  public String title() {
    return title;
  }

  /** What happens because of it, or what to do. */
  public String rule() {
    return rule;
  }

  Finding at(int line, String column, String value) {
    return new Finding(this, line, column, value, "");
  }

  Finding at(int line, String column, String value, String more) {
    return new Finding(this, line, column, value, more);
  }
}
