package io.tidegate.mail;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says: who did what, and where to act. The caller has written its moments in the
 * recipient's zone already.
 *
 * @param subject a line that says it all; also the heading
 * @param paragraphs what there is to say, the most important first
 * @param facts what one needs to know to act
 * @param action the one thing to do; null when there is nothing to do
 * @param why why this person gets it, such as "You own this change."
 * @param zone the zone its times are in, said at its foot; null when it names no times
 */
public record Letter(
    String subject,
    List<Passage> paragraphs,
    List<Fact> facts,
    @Nullable Action action,
    String why,
    @Nullable ZoneId zone) {
  public Letter {
    subject = subject.replaceAll("\\s+", " ").strip();
    paragraphs = List.copyOf(paragraphs);
    facts = List.copyOf(facts);
  }

  /** A letter that opens with this paragraph. */
  public static Letter of(String subject, String opening) {
    return of(subject, Passage.plain(opening));
  }

  /** The same with what somebody wrote. */
  public static Letter of(String subject, Passage opening) {
    return new Letter(subject, List.of(opening), List.of(), null, "", null);
  }

  /** The same with one more paragraph; an empty one is left out. */
  public Letter saying(String paragraph) {
    return paragraph.isBlank()
        ? this
        : new Letter(subject, and(paragraphs, Passage.plain(paragraph)), facts, action, why, zone);
  }

  /** The same with one more fact; one without a value is left out. */
  public Letter fact(String name, String value) {
    return fact(name, Passage.plain(value));
  }

  /** The same with what somebody wrote. */
  public Letter fact(String name, Passage value) {
    return value.text().isBlank()
        ? this
        : new Letter(subject, paragraphs, and(facts, new Fact(name, value)), action, why, zone);
  }

  /**
   * The same with the thing to do.
   *
   * @param path within Tidegate, from the slash on
   */
  public Letter acting(String label, String path) {
    return new Letter(subject, paragraphs, facts, new Action(label, path), why, zone);
  }

  /** The same, saying why this person gets it. */
  public Letter because(String why) {
    return new Letter(subject, paragraphs, facts, action, why, zone);
  }

  /** The same, saying which zone its times are in. */
  public Letter timesIn(ZoneId zone) {
    return new Letter(subject, paragraphs, facts, action, why, zone);
  }

  private static <T> List<T> and(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  /** A name and what stands behind it. */
  public record Fact(String name, Passage value) {}

  /**
   * Where it is done.
   *
   * @param path within Tidegate, from the slash on
   */
  public record Action(String label, String path) {}
}
