package io.tidegate.reference;

/** An authorisation by word of mouth, the vote it counts as, and what became of it (A20). */
public record Spoken(Vote vote, Standing standing) {

  /** What the authoriser said of it. */
  public enum Standing {
    OPEN,
    CONFIRMED,
    DENIED
  }

  boolean isOpen() {
    return standing == Standing.OPEN;
  }

  boolean isDenied() {
    return standing == Standing.DENIED;
  }

  boolean isOpenFor(Person person) {
    return isOpen() && vote.person() == person;
  }
}
