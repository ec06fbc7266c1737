package io.tidegate.demo;

import io.tidegate.directory.Account;
import io.tidegate.kernel.Role;
import java.time.ZoneId;
import java.util.List;

/**
 * An account of the demo with everybody in it.
 *
 * @param internal the name and two letters of its first client
 * @param weeks how many weeks of work it has behind it
 * @param administrator who opens the account; also among the people, with further roles
 */
record DemoCast(
    Account.Kind kind,
    String account,
    ZoneId zone,
    Place internal,
    List<Place> clients,
    int weeks,
    String administrator,
    List<Part> people) {
  private static final int YEAR = 52;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** A client. */
  record Place(String letters, String name, ZoneId zone) {}

  /**
   * A person.
   *
   * @param at the client's letters, or empty for the account's staff
   * @param department empty for people of a client
   * @param team empty for none
   * @param line how the list of sign-ins describes them
   */
  record Part(
      String name,
      String email,
      String at,
      String department,
      String team,
      String line,
      List<Role> roles) {
    /** What they sign in with: easy to remember, and to nobody's use outside the demo. */
    String password() {
      return email.substring(0, email.indexOf('@')) + "-low-tide";
    }
  }

  static final DemoCast NORTHLIGHT =
      new DemoCast(
          Account.Kind.MSP,
          "Northlight IT",
          LONDON,
          new Place("NL", "Northlight shared", LONDON),
          List.of(
              new Place("HP", "Hartwell & Pryce", LONDON),
              new Place("BD", "Brightwater Dental", LONDON),
              new Place("KP", "Kessler Präzision", ZoneId.of("Europe/Warsaw")),
              new Place("AL", "Ardmore Logistics", ZoneId.of("America/New_York")),
              new Place("SB", "St Brannoc’s Trust", LONDON),
              new Place("FH", "Fenwick House Hotel", LONDON)),
          YEAR,
          "Owen Price",
          List.of(
              staff(
                  "Owen Price",
                  "Service desk",
                  "Service desk",
                  "administrator",
                  Role.ADMINISTRATOR,
                  Role.REQUESTER),
              staff(
                  "Mara Lindqvist",
                  "Management",
                  "",
                  "change manager",
                  Role.CHANGE_MANAGER,
                  Role.CAB_MEMBER,
                  Role.REQUESTER),
              staff(
                  "Aisha Karim",
                  "Management",
                  "",
                  "second change manager",
                  Role.CHANGE_MANAGER,
                  Role.ECAB_MEMBER),
              staff(
                  "Priya Raman",
                  "Management",
                  "",
                  "IT leadership",
                  Role.IT_LEADERSHIP,
                  Role.CAB_MEMBER,
                  Role.ECAB_MEMBER),
              staff(
                  "Dan Okafor",
                  "Network",
                  "Network",
                  "implementer",
                  Role.IMPLEMENTER,
                  Role.REQUESTER,
                  Role.CAB_MEMBER),
              staff(
                  "Tomasz Wilk",
                  "Network",
                  "Network",
                  "implementer",
                  Role.IMPLEMENTER,
                  Role.REQUESTER),
              staff(
                  "Lena Fuchs",
                  "Platforms",
                  "Platforms",
                  "implementer",
                  Role.IMPLEMENTER,
                  Role.REQUESTER),
              staff(
                  "Ben Achterberg",
                  "Platforms",
                  "Platforms",
                  "CAB and ECAB member",
                  Role.IMPLEMENTER,
                  Role.CAB_MEMBER,
                  Role.ECAB_MEMBER),
              staff(
                  "Sofia Marchetti",
                  "Platforms",
                  "Platforms",
                  "service owner, CAB member",
                  Role.SERVICE_OWNER,
                  Role.CAB_MEMBER,
                  Role.REQUESTER),
              staff("Nadia Petrov", "Service desk", "Service desk", "requester", Role.REQUESTER),
              staff("Ruth Adeyemi", "Management", "", "auditor, reads everything", Role.AUDITOR),
              guest(
                  "Helen Pryce",
                  "hartwellpryce.example",
                  "HP",
                  "owner of Hartwell & Pryce, approves there",
                  Role.CLIENT_APPROVER,
                  Role.CLIENT_REQUESTER),
              guest(
                  "Marcus Bell",
                  "hartwellpryce.example",
                  "HP",
                  "office manager of Hartwell & Pryce",
                  Role.CLIENT_REQUESTER),
              guest(
                  "Amira Haddad",
                  "brightwaterdental.example",
                  "BD",
                  "partner of Brightwater Dental",
                  Role.CLIENT_APPROVER),
              guest(
                  "Neil Foster",
                  "brightwaterdental.example",
                  "BD",
                  "practice manager",
                  Role.CLIENT_REQUESTER),
              guest(
                  "Piotr Zieliński",
                  "kessler.example",
                  "KP",
                  "plant manager of Kessler Präzision",
                  Role.CLIENT_APPROVER),
              guest("Ewa Nowak", "kessler.example", "KP", "shift planner", Role.CLIENT_REQUESTER),
              guest(
                  "Carla Ruiz",
                  "ardmore.example",
                  "AL",
                  "head of operations at Ardmore Logistics",
                  Role.CLIENT_APPROVER),
              guest("Jim Doyle", "ardmore.example", "AL", "depot manager", Role.CLIENT_REQUESTER),
              guest(
                  "Margaret Osei",
                  "stbrannocs.example",
                  "SB",
                  "bursar of St Brannoc’s Trust",
                  Role.CLIENT_APPROVER),
              guest(
                  "Colin Fenwick",
                  "fenwickhouse.example",
                  "FH",
                  "owner of Fenwick House Hotel",
                  Role.CLIENT_APPROVER,
                  Role.CLIENT_REQUESTER),
              guest(
                  "Joan Hale",
                  "fenwickhouse.example",
                  "FH",
                  "reception, reads only",
                  Role.CLIENT_VIEWER)));

  static final DemoCast SHOP =
      new DemoCast(
          Account.Kind.SMB,
          "Marlow & Finch Prints",
          LONDON,
          new Place("MF", "Marlow & Finch Prints", LONDON),
          List.of(),
          YEAR,
          "Rosie Marlow",
          List.of(
              of(
                  "Rosie Marlow",
                  "marlowfinch.example",
                  "",
                  "",
                  "a two-person shop: administrator, requests and implements",
                  Role.ADMINISTRATOR,
                  Role.REQUESTER,
                  Role.IMPLEMENTER),
              of(
                  "Sam Finch",
                  "marlowfinch.example",
                  "",
                  "",
                  "the other of the two: change manager",
                  Role.CHANGE_MANAGER,
                  Role.REQUESTER,
                  Role.IMPLEMENTER)));

  static final List<DemoCast> ALL = List.of(NORTHLIGHT, SHOP);

  /** The same with fewer weeks behind it, which are told in less time. */
  DemoCast since(int weeks) {
    return new DemoCast(kind, account, zone, internal, clients, weeks, administrator, people);
  }

  Part part(String name) {
    return people.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
  }

  private static Part staff(
      String name, String department, String team, String line, Role... roles) {
    return of(name, "northlight.example", department, team, line, roles);
  }

  private static Part of(
      String name, String domain, String department, String team, String line, Role... roles) {
    return new Part(name, address(name, domain), "", department, team, line, List.of(roles));
  }

  private static Part guest(String name, String domain, String at, String line, Role... roles) {
    return new Part(name, address(name, domain), at, "", "", line, List.of(roles));
  }

  private static String address(String name, String domain) {
    return name.substring(0, name.indexOf(' ')).toLowerCase(java.util.Locale.ROOT) + "@" + domain;
  }
}
