package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.TeamId;
import io.tidegate.policy.Say;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Says who decides, in words.
 *
 * @param people the names of people
 * @param teams the names of teams
 */
record ApproverWords(Function<PersonId, String> people, Function<TeamId, String> teams) {
  /** Such as {@code change managers or peers}; the same for the same, in whatever order. */
  String of(Collection<Approvers> approvers) {
    return CaseWords.either(approvers.stream().map(this::of).distinct().sorted());
  }

  /** Such as {@code change managers and peers}, where it is all of them. */
  String all(Collection<Approvers> approvers) {
    return Say.list(approvers.stream().map(this::of).distinct().sorted().toList());
  }

  /** The same, naming no person. */
  ApproverWords unnamed() {
    return new ApproverWords(_ -> "somebody named by the policy", teams);
  }

  String of(Approvers approvers) {
    return switch (approvers) {
      case Approvers.OnePerson one -> people.apply(one.person());
      case Approvers.Holders holders -> holders(holders.role());
      case Approvers.Members members -> "team " + teams.apply(members.team());
      case Approvers.Owners owners ->
          "owners of touched services of criticality " + owners.criticality() + " or more";
      case Approvers.Clients clients ->
          clients.others()
              ? "client approvers, also of other clients it may hit"
              : "client approvers";
      case Approvers.Manager _ -> "the requester's manager";
      case Approvers.Peers _ -> "peers";
    };
  }

  /** The stage's rule with who decides, such as {@code any one of: CAB members}. */
  String of(Stage stage) {
    String who =
        stage.rule() instanceof Rule.Everyone ? all(stage.approvers()) : of(stage.approvers());
    return "%s of: %s%s".formatted(rule(stage.rule()), who, attended(stage));
  }

  static String rule(Rule rule) {
    return switch (rule) {
      case Rule.AnyOne _ -> "any one";
      case Rule.AtLeast(int count) -> "at least " + count;
      case Rule.Majority _ -> "a majority";
      case Rule.Everyone _ -> "all";
    };
  }

  private static String attended(Stage stage) {
    Attendance attendance = stage.attendance();
    List<String> asked =
        List.of(
            attendance.people() > 0 ? attendance.people() + " of them" : "",
            attendance.percent() > 0 ? attendance.percent() + " % of them" : "");
    List<String> said = asked.stream().filter(one -> !one.isEmpty()).toList();
    return said.isEmpty() ? "" : " (" + String.join(" and ", said) + " must have voted)";
  }

  private static String holders(Role role) {
    return switch (role) {
      case IT_LEADERSHIP -> "IT leadership";
      default -> plural(role.title());
    };
  }

  private static String plural(String title) {
    return Set.of("s", "x").contains(title.substring(title.length() - 1)) ? title : title + "s";
  }
}
