package io.tidegate.catalogue;

import java.util.Locale;

/** A field of a change of which its model may say that it is locked, or asked for each time. */
public enum ModelField {
  /** What is asked goes behind the model's title. */
  TITLE("Title", "What exactly", true),
  REASON("Why", "Why this time", true),
  OUTCOME("Desired outcome", "How one knows that it worked this time", true),
  ITEM("Item it touches", "Item it touches", false),
  BEGINS("When it begins", "Begins", false);

  private final String title;
  private final String question;
  private final boolean lockable;

  ModelField(String title, String question, boolean lockable) {
    this.title = title;
    this.question = question;
    this.lockable = lockable;
  }

  /** The field as people read it. */
  public String title() {
    return title;
  }

  /** What is asked when somebody starts from the model. */
  public String question() {
    return question;
  }

  /** Whether the model has a word of its own that a change could depart from. */
  public boolean lockable() {
    return lockable;
  }

  /** Its name in forms. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
