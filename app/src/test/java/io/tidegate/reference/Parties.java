package io.tidegate.reference;

/** Who asked for the change, who is responsible for it and who validates it. */
public record Parties(Person requester, Person owner, Person validator) {

  /** Three people, none of whom approves anything. */
  public static final Parties USUAL = requestedBy(Person.REQUESTER, Person.OWNER);

  /** A change manager asks and owns, and so may not approve. */
  public static final Parties MANAGER_ASKS =
      requestedBy(Person.CHANGE_MANAGER, Person.CHANGE_MANAGER);

  /** A member of the CAB and the ECAB asks, an implementer owns and so is no peer. */
  public static final Parties BOARD_ASKS = requestedBy(Person.CAB_MEMBER_1, Person.PEER);

  private static Parties requestedBy(Person requester, Person owner) {
    return new Parties(requester, owner, Person.VALIDATOR);
  }
}
