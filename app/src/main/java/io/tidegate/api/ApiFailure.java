package io.tidegate.api;

import java.util.List;
import java.util.Map;

/** A failure that only HTTP knows, or that says more than a kernel failure can. */
public final class ApiFailure extends RuntimeException {
  private final ProblemCode code;
  private final transient Map<String, List<?>> facts;

  public ApiFailure(ProblemCode code, String sentence) {
    this(code, sentence, Map.of());
  }

  /**
   * A failure with facts.
   *
   * @param facts members of the problem beside the usual ones, such as {@code blockers}
   */
  public ApiFailure(ProblemCode code, String sentence, Map<String, List<?>> facts) {
    super(sentence, null, false, false);
    this.code = code;
    this.facts = Map.copyOf(facts);
  }

  /** The code. */
  public ProblemCode code() {
    return code;
  }

  /** One clear sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** The members beside the usual ones. */
  public Map<String, List<?>> facts() {
    return facts;
  }
}
