package io.tidegate.review.web;

import io.tidegate.change.State;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.View;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How did it go? The result beside what was planned, the documentation of what was touched, the
 * post-implementation review, and what follows.
 *
 * @param result the stored result, field by field, as forms hold it
 * @param proposed what the form of the result holds before anybody tells it: as stored, else as
 *     already said elsewhere
 * @param planned what was planned, by label
 * @param pir the stored review, field by field, as forms hold it
 * @param due why a review is due; null when none is
 * @param asksForStandard whether the review asks if it should become a standard change
 * @param standard the model that was, or may be, made of it; null when there is none to be made
 * @param people who may be given an action
 */
public record ReviewPage(
    Frame frame,
    ReviewHead head,
    ZoneId zone,
    Map<String, String> result,
    Map<String, String> proposed,
    Map<String, String> planned,
    List<Option> outcomes,
    boolean mayTell,
    TouchedPart touched,
    DocumentationPart documentation,
    Map<String, String> pir,
    boolean completed,
    @Nullable String due,
    boolean asksForStandard,
    boolean mayWrite,
    @Nullable StandardPart standard,
    List<Option> people,
    List<Todo> actions,
    Close close,
    Sent sent)
    implements View {
  private static final List<String> PIR_FIELDS =
      List.of("objective", "unexpectedImpact", "rollbackAvailable", "lessons", "standardCandidate");
  private static final List<String> ACTION_FIELDS = List.of("what", "owner", "due", "asChange");

  /** What follows from the review. {@code change} is null when it needs none. */
  public record Todo(
      String id,
      String what,
      String owner,
      String due,
      @Nullable String change,
      @Nullable String changeHref,
      boolean done,
      boolean late,
      boolean mayTick) {}

  /**
   * The model that follows from it.
   *
   * @param href where the model is; null while there is none
   * @param whyNot why none can be made, as a sentence; empty where the reader may draft one
   */
  public record StandardPart(@Nullable String href, String title, String whyNot) {}

  /** The closure and what stands in its way. */
  public record Close(boolean here, boolean permitted, boolean open, List<Hindrance> hindrances) {}

  /** Which part has the page's main action: the first that the closure waits for. */
  public String next() {
    if (told("outcome").isEmpty()) {
      return "result";
    }
    if (documentation.due()) {
      return "documentation";
    }
    return due != null && !completed ? "pir" : "close";
  }

  /** Why it is not to be closed here: it is closed already, or not there yet. */
  public String notToClose() {
    return head.change().stateSlug().equals(State.CLOSED.slug())
        ? "It is closed. Its record stays as it is."
        : "It is in %s. What has come to Review is closed here."
            .formatted(head.change().stateTitle());
  }

  /** A stored answer of the review; empty while there is none. */
  public String answer(String name) {
    return pir.getOrDefault(name, "");
  }

  /** What a field of the result holds before anybody types. */
  public String proposed(String name) {
    return proposed.getOrDefault(name, "");
  }

  /** A stored fact of the result; empty while there is none. */
  public String told(String name) {
    return result.getOrDefault(name, "");
  }

  /**
   * What was typed into fields of this page and differs from what it holds, so that it would be
   * lost if nobody saved it or drew it again.
   */
  Map<String, String> unsaved(Map<String, String> typed) {
    Map<String, String> held = held();
    Map<String, String> unsaved = new HashMap<>();
    typed.forEach((field, text) -> {
      String stored = held.get(field);
      if (stored != null && !plain(stored).equals(plain(text))) {
        unsaved.put(field, text);
      }
    });
    return unsaved;
  }

  /** Whether it is drawn with something that is not saved. */
  public boolean unsaved() {
    return !unsaved(sent.typed()).isEmpty();
  }

  /** Whether one part was just saved, and the page keeps what was typed into another. */
  public boolean keeps() {
    return sent.problems().isEmpty() && sent.refusal().isEmpty() && !sent.typed().isEmpty();
  }

  /** Whether documentation that was told already is being told again. */
  public boolean documentsAnew() {
    return unsaved(sent.typed()).keySet().stream()
        .anyMatch(field -> ReviewPart.of(field) == ReviewPart.DOCUMENTATION);
  }

  ReviewPage with(Sent drawn) {
    return new ReviewPage(
        frame,
        head,
        zone,
        result,
        proposed,
        planned,
        outcomes,
        mayTell,
        touched,
        documentation,
        pir,
        completed,
        due,
        asksForStandard,
        mayWrite,
        standard,
        people,
        actions,
        close,
        drawn);
  }

  /** Every field of the page and what stands in it before anybody types. */
  private Map<String, String> held() {
    Map<String, String> held = new HashMap<>();
    if (mayTell) {
      held.putAll(proposed);
    }
    if (documentation.mayWrite()) {
      documentation
          .rows()
          .forEach(row -> {
            held.put("answer-" + row.item(), row.answer());
            held.put("note-" + row.item(), row.note());
          });
    }
    if (mayWrite) {
      PIR_FIELDS.forEach(field -> held.put(field, answer(field)));
      ACTION_FIELDS.forEach(field -> held.put(field, ""));
    }
    return held;
  }

  /** As browsers send it and forms store it, the same text may end its lines otherwise. */
  private static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
