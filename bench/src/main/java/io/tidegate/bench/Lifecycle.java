package io.tidegate.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One normal change from request to close, by the API, as the guide's script does it. */
final class Lifecycle {
  private static final Pattern CURRENT =
      Pattern.compile("\\{\"id\":\"([^\"]+)\"[^{}]*\"current\":true");

  private final Caller worker;
  private final Caller approver;
  private final String client;
  private final String workerId;
  private final String approverId;

  Lifecycle(Caller worker, Caller approver, String client) {
    this.worker = worker;
    this.approver = approver;
    this.client = client;
    this.workerId = said(worker.api("GET", "/me", "").body(), "person").orElseThrow();
    this.approverId = said(approver.api("GET", "/me", "").body(), "person").orElseThrow();
  }

  /** Drafts one; the number it got. */
  int draft() {
    String body =
        """
        {"client": "%s", "title": "Replace the certificate of the mail gateway", "reason": "It expires in a week.",
         "desiredOutcome": "Mail is taken with the new certificate, valid for a year."}
        """
            .formatted(client);
    return number(worker.api("POST", "/changes", body).body());
  }

  /** Takes one through. */
  void whole() {
    Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    String body =
        """
        {"client": "%s", "title": "Replace the certificate of the mail gateway", "reason": "It expires in a week.",
         "desiredOutcome": "Mail is taken with the new certificate, valid for a year.",
         "scope": {"noneBecause": "The gateway is not in the inventory yet."},
         "window": {"start": "%s", "end": "%s"},
         "people": {"implementers": ["%s"], "validator": "%s"},
         "safeguards": {"security": "None", "privacy": "None", "data": "None", "dataTouched": false}}
        """
            .formatted(client, start, start.plus(2, ChronoUnit.HOURS), workerId, approverId);
    String change = "/changes/" + number(worker.api("POST", "/changes", body).body());
    worker.api(
        "PUT",
        change + "/plan",
        """
        {"steps": [
          {"kind": "implementation", "text": "Install the new certificate", "verification": "openssl shows the new date", "minutes": 10},
          {"kind": "test", "text": "Send a mail from outside", "verification": "It arrives", "minutes": 5},
          {"kind": "rollback", "text": "Install the old certificate", "verification": "openssl shows the old date", "minutes": 5}]}
        """,
        "If-Match",
        seen(change));
    take(worker, change, "submit");
    worker.api(
        "PUT",
        change + "/risk-assessment",
        "{\"acceptProposals\": true}",
        "If-Match",
        seen(change + "/risk-assessment"));
    take(worker, change, "request-approval");
    decide(change);
    take(worker, change, "start");
    work(change);
    take(worker, change, "finish");
    worker.api("POST", change + "/review/confirmation", "{\"works\": true}");
    take(approver, change, "accept");
    approver.api(
        "PATCH",
        change,
        """
        {"result": {"outcome": "successful", "whatHappened": "The new certificate is served.", "effortMinutes": 15}}
        """,
        "If-Match",
        seen(change));
    take(approver, change, "close");
  }

  private void decide(String change) {
    String approval = approver.api("GET", change + "/approval", "").body();
    Optional<String> stage = said(approval, "stage");
    while (stage.isPresent()) {
      String revision = said(approval, "revision").orElseThrow();
      approver.api(
          "POST",
          change + "/approval/stages/" + stage.get() + "/decisions",
          "{\"decision\": \"approve\", \"revision\": %s}".formatted(revision));
      approval = approver.api("GET", change + "/approval", "").body();
      stage = said(approval, "stage");
    }
  }

  private void work(String change) {
    Matcher step = CURRENT.matcher(worker.api("GET", change + "/run", "").body());
    while (step.find()) {
      worker.api(
          "POST",
          change + "/run/steps/" + step.group(1) + "/deeds",
          "{\"deed\": \"finish\", \"note\": \"Done.\"}");
      step = CURRENT.matcher(worker.api("GET", change + "/run", "").body());
    }
  }

  private void take(Caller caller, String change, String transition) {
    caller.api(
        "POST",
        change + "/transitions",
        "{\"transition\": \"%s\"}".formatted(transition),
        "If-Match",
        seen(change));
  }

  private String seen(String path) {
    return Objects.requireNonNull(worker.api("GET", path, "").headers().get("etag"));
  }

  private static int number(String body) {
    return Integer.parseInt(said(body, "number").orElseThrow());
  }

  /** The first value of this name; empty for none, or null. */
  private static Optional<String> said(String body, String name) {
    Matcher value = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(body);
    return value.find() && !value.group(1).equals("null")
        ? Optional.of(value.group(1))
        : Optional.empty();
  }
}
