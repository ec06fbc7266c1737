package io.tidegate.kernel;

/** The actor sees the thing but may not do this to it (403). */
public final class Forbidden extends Failure {
  public Forbidden(String sentence) {
    super(sentence);
  }
}
