package io.tidegate.reference;

/** What a person is in the account, or at the client. */
public enum Role {
  REQUESTER,
  IMPLEMENTER,
  CHANGE_MANAGER,
  CAB_MEMBER,
  ECAB_MEMBER,
  IT_LEADERSHIP,
  AUDITOR,
  CLIENT_VIEWER,
  CLIENT_APPROVER
}
