package io.tidegate.desk.web;

import gg.jte.Content;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import io.tidegate.ui.WindowBar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Home: what runs, what waits for the reader by hat, what comes within a day, what is late.
 *
 * @param panels what other rooms show at the head
 * @param idle a line for the hats under which nothing waits; empty when all have something
 * @param ready models of standard changes that the reader may start, by title; only the first few
 * @param firstSteps what a new account still needs; empty once it has a change
 */
record HomePage(
    Frame frame,
    List<Content> panels,
    String today,
    List<Running> running,
    List<Hat> hats,
    String idle,
    List<Stretch> day,
    List<Event> late,
    List<Ready> ready,
    List<FirstStep> firstSteps,
    boolean mayRequest)
    implements View {
  /** How many things wait for the reader, in words. */
  String waits() {
    int all = hats.stream().mapToInt(hat -> hat.tasks().size()).sum();
    if (hats.stream().anyMatch(hat -> !hat.whole())) {
      return all + " or more wait";
    }
    return all == 0 ? "nothing waits" : all == 1 ? "1 waits" : all + " wait";
  }

  /** A change under way. */
  record Running(
      int number,
      String title,
      String clientLetters,
      String clientName,
      String since,
      @Nullable WindowBar window,
      @Nullable String toDeadline,
      String tone) {}

  /**
   * What waits for the reader in one of their roles.
   *
   * @param tasks the first of it, and all of it when there are fewer than home has room for
   * @param list the address of the list of changes in which the rest is found
   * @param whole whether the tasks are all there is
   */
  record Hat(String title, List<Task> tasks, String list, boolean whole) {
    private static final int SHOWN = 7;

    /** More than these would push the next hat off the screen; one or two more would not. */
    List<Task> first() {
      return tasks.size() <= SHOWN + 2 ? tasks : tasks.subList(0, SHOWN);
    }

    /** What is folded. */
    List<Task> rest() {
      return tasks.subList(first().size(), tasks.size());
    }

    /** How many there are, as far as home looks. */
    String count() {
      return tasks.size() + (whole ? "" : " or more");
    }
  }

  /**
   * One thing to do.
   *
   * @param number of its change; null when it is about none
   */
  record Task(
      String deed,
      String href,
      @Nullable Integer number,
      String clientLetters,
      String clientName,
      String note,
      String glyph,
      String tone,
      String due) {}

  /** How many of the day's changes are still to come. */
  long coming() {
    return day.stream().flatMap(stretch -> stretch.events().stream()).filter(Event::ahead).count();
  }

  /**
   * A part of the day.
   *
   * @param head the day's name, or the time that it is now; empty when it needs none
   * @param now whether its head says what time it is
   */
  record Stretch(String head, boolean now, List<Event> events) {}

  /** Something with a time: an entry of the day, still ahead or not, or a thing that is late. */
  record Event(String time, String href, String title, String note, String glyph, boolean ahead) {}

  /** Something that a new account needs, and whether it has it. */
  record FirstStep(String title, String note, String href, boolean done) {}

  /**
   * A model that the reader may start a change from.
   *
   * @param client the only client it can be for; null when there is a choice to be made first
   */
  record Ready(String title, String href, @Nullable String client) {}
}
