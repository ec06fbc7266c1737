package io.tidegate.reference;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fixed cast.
 *
 * <pre>
 * person                 roles                        remark
 * REQUESTER, OWNER       requester
 * VALIDATOR              requester                    named as validator of every change
 * IMPLEMENTER, PEER      implementer                  a peer when not involved
 * CHANGE_MANAGER         change manager
 * SECOND_CHANGE_MANAGER  change manager
 * CAB_MEMBER_1           CAB, ECAB                    wears two hats
 * CAB_MEMBER_2, 4, 5     CAB
 * CAB_MEMBER_3           CAB, implementer             leaves the CAB's eligible when implementing
 * ECAB_MEMBER            ECAB
 * LEADER                 IT leadership
 * CLIENT_APPROVER        client approver
 * AUDITOR                auditor                      reads only
 * CLIENT_VIEWER          client viewer                reads only
 * STRANGER               none here                    of another client: sees nothing
 * </pre>
 */
public enum Person {
  REQUESTER(Role.REQUESTER),
  OWNER(Role.REQUESTER),
  VALIDATOR(Role.REQUESTER),
  IMPLEMENTER(Role.IMPLEMENTER),
  PEER(Role.IMPLEMENTER),
  CHANGE_MANAGER(Role.CHANGE_MANAGER),
  SECOND_CHANGE_MANAGER(Role.CHANGE_MANAGER),
  CAB_MEMBER_1(Role.CAB_MEMBER, Role.ECAB_MEMBER),
  CAB_MEMBER_2(Role.CAB_MEMBER),
  CAB_MEMBER_3(Role.CAB_MEMBER, Role.IMPLEMENTER),
  CAB_MEMBER_4(Role.CAB_MEMBER),
  CAB_MEMBER_5(Role.CAB_MEMBER),
  ECAB_MEMBER(Role.ECAB_MEMBER),
  LEADER(Role.IT_LEADERSHIP),
  CLIENT_APPROVER(Role.CLIENT_APPROVER),
  AUDITOR(Role.AUDITOR),
  CLIENT_VIEWER(Role.CLIENT_VIEWER),
  STRANGER();

  private final Set<Role> roles;

  Person(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** Whether this person holds the role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether this person may look but never act. */
  public boolean readsOnly() {
    return is(Role.AUDITOR) || is(Role.CLIENT_VIEWER);
  }

  /** Everybody who holds the role. */
  public static Set<Person> all(Role role) {
    return EnumSet.allOf(Person.class).stream()
        .filter(person -> person.is(role))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Person.class)));
  }
}
