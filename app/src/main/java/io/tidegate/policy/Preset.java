package io.tidegate.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A named set of rules to begin from, one for each framework that people work by. */
public enum Preset {
  ITIL(
      "ITIL 4",
      "A CAB for what is risky, models for what is routine",
      """
      Low and medium risk are decided without a meeting; a CAB sees what is risky or major.
      A plan to go back, or the reason why there is none, is asked of every normal and emergency change.
      Changes that failed, were rolled back or were emergencies are reviewed.
      It suits an organisation that has a change manager and people who can meet as a board.
      """),
  COBIT(
      "COBIT 2019",
      "Risk governs, and everything leaves evidence",
      """
      Thresholds of risk are lower, so more changes are looked at by a board: BAI06 asks for decisions by risk and impact.
      The policy itself takes two people to publish, so that rules are governed as changes are.
      Going back is treated as the mitigation of a risk: rehearsals expire sooner.
      It suits organisations that answer to a board of directors or to auditors for how they govern IT.
      """),
  DEVOPS(
      "DevOps",
      "Peers and pipelines, little paper",
      """
      A peer’s review and the pipeline’s evidence stand where a board stood; boards see only what is critical.
      Routine changes earn and lose their licence by how they went, quickly.
      Reviews are for what failed or was rolled back; a forward fix within the hour is no drama.
      It suits teams that deploy many small changes and can go back automatically.
      """),
  SMALL_TEAM(
      "Small team",
      "Two people, five minutes",
      """
      A CAB of two works, and one person may go on alone after a cool-off, on the record.
      Emergencies leave more time for their papers; there is nobody at night to write them.
      Fewer things stop a change, and more of them warn.
      It suits a shop of two to ten people that wants the benefits without the ceremony.
      """),
  REGULATED(
      "Regulated",
      "Duties apart, as PCI DSS asks",
      """
      Who asks, who builds and who approves are different people, also for low risk (PCI DSS 6.5.4).
      Floors under the risk of protection and data are higher: what touches security is never low (6.5.1).
      Promised notice and the calendar stop a change; setting that aside is left to IT leadership.
      The policy itself takes two people to publish, and every major change is reviewed.
      """);

  private final String title;
  private final String gist;
  private final String explained;

  Preset(String title, String gist, String explained) {
    this.title = title;
    this.gist = gist;
    this.explained = explained;
  }

  /** The framework's name. */
  public String title() {
    return title;
  }

  /** What it comes to, in a few words. */
  public String gist() {
    return gist;
  }

  /** What it asks, why, and whom it suits; a sentence or two each. */
  public List<String> explained() {
    return explained.lines().toList();
  }

  /** The name that addresses and files use. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with this name; empty when there is none. */
  public static Optional<Preset> of(String slug) {
    return Arrays.stream(values()).filter(preset -> preset.slug().equals(slug)).findFirst();
  }
}
