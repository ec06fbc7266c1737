package io.tidegate.risk;

import java.util.List;
import java.util.Locale;

/**
 * One of the five questions everybody answers about a change, with a written anchor for each score.
 */
public enum Question {
  USERS(
      "Users affected",
      "Who notices if it goes wrong, or while it runs?",
      """
      Nobody, or one person who has been told
      Up to 10 people: one team, one small office
      11 to 50 people: a department, or a whole small client
      51 to 200 people: a whole mid-sized client, or several sites
      More than 200 people, several clients at once, or the public: web shop, phone line, online booking
      """),
  SYSTEMS(
      "Systems involved",
      "What is touched, and what stops with it?",
      """
      A workstation, a printer, a test machine: nothing depends on it
      A system with a stand-in, or one that can be missed for a day: second DNS server, one access point of many
      A shared system a team works with: file server, access switch. Losing it costs them a morning
      What the business runs on, or what carries it: ERP, practice software, telephony, mail, internet line
      What everything rests on: core switch, hypervisor cluster, storage, identity, our own RMM or hosting
      """),
  SECURITY(
      "Security implications",
      "What does it do to protection, access and data?",
      """
      No access, no protection and no sensitive data is touched
      Routine work on protected systems: vendor patches, a certificate renewed like for like
      Rights or exposure change for a few: a new share, a mailbox delegate, a published port behind sign-in
      A protective system is changed: firewall, VPN, directory, MFA, mail filter, endpoint protection, backup
      Protection is off or rebuilt for a while, several protective systems change together, or secrets or personal data move
      """),
  ROLLBACK(
      "Rollback",
      "How surely and how fast can we go back?",
      """
      Rehearsed, and back within 15 minutes: snapshot, saved configuration, old unit still racked
      Rehearsed and back within an hour, or written and simple: at most 15 minutes
      Written, at most an hour, not yet rehearsed; or rehearsed and up to 2 hours
      Slow or doubtful: a restore from backup, help from a vendor, a step that the rollback does not undo
      No way back, or none planned: a schema converted, data deleted, a vendor's one-way upgrade
      """),
  TIMING(
      "Timing",
      "What is the business doing meanwhile?",
      """
      Closed: weekend or holiday, hours of slack before anybody starts work
      Outside business hours on a working day: evening or night, done well before opening
      Tight: less than an hour before opening, or outside hours at month end
      During business hours
      During business hours at month end, on payroll day, at a tax deadline or in high season
      """);

  private final String title;
  private final String words;
  private final String anchors;

  Question(String title, String words, String anchors) {
    this.title = title;
    this.words = words;
    this.anchors = anchors;
  }

  /** What the question is about, as a heading. */
  public String title() {
    return title;
  }

  /** The question itself. */
  public String words() {
    return words;
  }

  /** What each score means; the first is for 1, the fifth for 5. */
  public List<String> anchors() {
    return anchors.lines().toList();
  }

  /** The name that forms and addresses use. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
