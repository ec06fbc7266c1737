package io.tidegate.api.web;

import io.tidegate.api.ApiScope;
import io.tidegate.api.ProblemCode;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/** What there is to ask for, group by group, and what may go wrong. */
public record DocsPage(Frame frame, String words, String address, List<Section> sections)
    implements View {
  /**
   * The operations that belong together.
   *
   * @param slug how its page is addressed
   */
  public record Section(String name, String slug, String words, List<Operation> operations) {}

  /**
   * One thing to ask for.
   *
   * @param scopes the scopes that open it, in words
   * @param example a body to send; empty when none is sent
   */
  public record Operation(
      String id,
      String method,
      String path,
      String title,
      String words,
      String scopes,
      List<Fact> parameters,
      Shape body,
      String example,
      List<Answer> answers) {}

  /** A field or a parameter. */
  public record Fact(String name, Shape shape, String words) {}

  /**
   * What a value looks like.
   *
   * @param words before the name of the model, or all there is to say
   * @param model the model that it is or holds; empty when none
   */
  public record Shape(String words, String model) {
    static final Shape NONE = new Shape("", "");

    /** Whether nothing goes there. */
    public boolean none() {
      return words.isEmpty() && model.isEmpty();
    }
  }

  /** A status and what comes with it. */
  public record Answer(String status, String words, Shape shape) {}

  /** The fields of what is sent and given. */
  public record Model(String name, String words, List<Fact> fields) {}

  /** Everything that can go wrong. */
  public List<ProblemCode> codes() {
    return List.of(ProblemCode.values());
  }

  /** What a token may open. */
  public List<ApiScope> scopes() {
    return List.of(ApiScope.values());
  }
}
