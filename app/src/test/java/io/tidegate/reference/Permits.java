package io.tidegate.reference;

/** Who may ask for what, whatever the state. */
record Permits(Parties parties, Content content) {

  boolean allow(Person person, Transition transition) {
    return switch (transition) {
      case SUBMIT -> person == parties.requester() || person == parties.owner();
      case RECORD -> person.is(Role.IMPLEMENTER) || isManager(person); // A3
      case REQUEST_APPROVAL, REWORK, CANCEL -> person == parties.owner() || isManager(person);
      case START, FINISH -> implementing(person);
      case ROLL_BACK -> implementing(person) || isManager(person);
      case ACCEPT -> person == parties.requester() || validates(person);
      case RECLASSIFY, CLOSE, HOLD, RESUME -> isManager(person);
      case AUTHORIZE, REOPEN, REJECT -> false;
    };
  }

  boolean allow(Person person, Command.Edit edit) {
    return switch (edit) {
      case Command.Comment _ -> true;
      case Command.ConfirmUat _ -> person == parties.requester();
      case Command.StepDone _ -> implementing(person);
      case Command.RecordTest _,
          Command.MaterialEdit _,
          Command.FactEdit _,
          Command.CaptureStateBefore _ ->
          involves(person);
    };
  }

  boolean recordsVerbal(Person person) {
    return involves(person);
  }

  boolean isManager(Person person) {
    return person.is(Role.CHANGE_MANAGER);
  }

  private boolean involves(Person person) { // A2
    return person == parties.requester()
        || person == parties.owner()
        || person == parties.validator()
        || implementing(person)
        || isManager(person);
  }

  private boolean validates(Person person) {
    return person == parties.validator();
  }

  private boolean implementing(Person person) {
    return content.implementers().isEmpty()
        ? person.is(Role.IMPLEMENTER)
        : content.implementers().contains(person);
  }
}
