package io.tidegate.review.web;

import io.tidegate.change.State;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.View;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How did it go? The result beside what was planned, the documentation of what was touched, the
 * post-implementation review, and what follows.
 *
 * @param result the stored result, field by field, as forms hold it
 * @param planned what was planned, by label
 * @param pir the stored review, field by field, as forms hold it
 * @param due why a review is due; null when none is
 * @param standard the model that was, or may be, made of it; null when there is none to be made
 * @param people who may be given an action
 */
public record ReviewPage(
    Frame frame,
    ReviewHead head,
    ZoneId zone,
    Map<String, String> result,
    Map<String, String> planned,
    List<Option> outcomes,
    boolean mayTell,
    TouchedPart touched,
    DocumentationPart documentation,
    Map<String, String> pir,
    boolean completed,
    @Nullable String due,
    boolean mayWrite,
    @Nullable StandardPart standard,
    List<Option> people,
    List<Todo> actions,
    Close close,
    Sent sent)
    implements View {
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

  /** A stored fact of the result; empty while there is none. */
  public String told(String name) {
    return result.getOrDefault(name, "");
  }
}
