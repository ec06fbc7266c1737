package io.tidegate.risk;

import io.tidegate.risk.RiskFacts.Touched;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether what is worked on protects something, and whether the kind of work is about access. */
final class SecurityProposal {
  /** What protects, and the words in a kind by which it is known. The first that fits counts. */
  private static final List<Protection> PROTECTIONS =
      List.of(
          new Protection("firewall", "firewall", "utm", "waf"),
          new Protection("remote access", "vpn", "remote-access", "remote access", "ztna"),
          new Protection(
              "directory",
              "directory",
              "identity",
              "domain-controller",
              "domain controller",
              "idp",
              "mfa"),
          new Protection("backup", "backup"),
          new Protection(
              "mail protection", "mail-filter", "mail filter", "mail-gateway", "mail gateway"),
          new Protection("endpoint protection", "endpoint", "antivirus", "edr"),
          new Protection("secrets", "certificate", "pki", "vault", "password"),
          new Protection("remote management", "rmm"));

  private static final List<String> ACCESS_WORK =
      List.of("security", "firewall", "perimeter", "identity", "access", "permission", "vpn");
  private static final List<String> ROUTINE_WORK = List.of("patch", "update", "certificate");

  private SecurityProposal() {}

  static Proposal of(RiskFacts facts) {
    List<String> protections =
        facts.affected().stream()
            .map(SecurityProposal::protection)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    if (protections.size() > 1) {
      return propose(5, "Several protective systems change together: " + Wording.list(protections));
    }
    if (protections.size() == 1) {
      return propose(4, "%s: %s".formatted(Wording.capital(protections.getFirst()), names(facts)));
    }
    return byCategory(facts.category());
  }

  private static Proposal byCategory(String category) {
    if (hasAny(category, ACCESS_WORK)) {
      return propose(3, "The kind of work is “%s”".formatted(category));
    }
    if (hasAny(category, ROUTINE_WORK)) {
      return propose(2, "The kind of work is “%s”, on nothing that protects".formatted(category));
    }
    return propose(1, "Nothing that protects is touched, and the kind of work is not about access");
  }

  private static String names(RiskFacts facts) {
    List<String> names =
        facts.affected().stream()
            .filter(item -> protection(item).isPresent())
            .map(Touched::name)
            .toList();
    return Wording.some(names) + (names.size() == 1 ? " protects others" : " protect others");
  }

  private static Optional<String> protection(Touched item) {
    return PROTECTIONS.stream()
        .filter(protection -> hasAny(item.kind(), protection.words()))
        .map(Protection::title)
        .findFirst();
  }

  private static boolean hasAny(String text, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT).replace('_', '-');
    return words.stream().anyMatch(lower::contains);
  }

  private static Proposal propose(int score, String reason) {
    return new Proposal(Question.SECURITY, score, reason);
  }

  private record Protection(String title, List<String> words) {
    Protection(String title, String... words) {
      this(title, List.of(words));
    }
  }
}
