package io.tidegate.kernel;

/**
 * What somebody may be in the process (design, section 2). Granted for the whole account or for one
 * client.
 */
public enum Role {
  REQUESTER("requester"),
  IMPLEMENTER("implementer"),
  CHANGE_MANAGER("change manager"),
  CAB_MEMBER("CAB member"),
  ECAB_MEMBER("ECAB member"),
  IT_LEADERSHIP("IT leadership"),
  SERVICE_OWNER("service owner"),
  AUDITOR("auditor"),
  ADMINISTRATOR("administrator"),
  CLIENT_VIEWER("client viewer"),
  CLIENT_REQUESTER("client requester"),
  CLIENT_APPROVER("client approver");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  /** The role's name as people read it, in lower case. */
  public String title() {
    return title;
  }

  /** Whether the role belongs to people of a client rather than to the account's staff. */
  public boolean ofClient() {
    return this == CLIENT_VIEWER || this == CLIENT_REQUESTER || this == CLIENT_APPROVER;
  }
}
