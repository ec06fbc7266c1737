package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.change.ReachedClients;
import io.tidegate.change.Rollbacks;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Account;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Impact;
import io.tidegate.inventory.ImpactWords;
import io.tidegate.inventory.Impacts;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.mail.Letter;
import io.tidegate.ui.PathLine;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * What those may know who are asked for a client whose services a change of somebody else's may
 * interrupt: when, what of theirs, and how it is undone. Of the account's own infrastructure also
 * what is done; of another client neither the name nor what it has done.
 */
@Service
public class Outsiders {
  private static final int SHOWN = 20;

  private final Accounts accounts;
  private final Clients clients;
  private final Impacts impacts;
  private final ImpactWords words;
  private final Rollbacks rollbacks;
  private final ReachedClients reached;
  private final InstantSource clock;

  Outsiders(
      Accounts accounts,
      Clients clients,
      Impacts impacts,
      ImpactWords words,
      Rollbacks rollbacks,
      ReachedClients reached,
      InstantSource clock) {
    this.accounts = accounts;
    this.clients = clients;
    this.impacts = impacts;
    this.words = words;
    this.rollbacks = rollbacks;
    this.reached = reached;
    this.clock = clock;
  }

  /** What is to be done, in words that this client may read. */
  public Told tell(Change change, ClientId reader, ZoneId zone) {
    Account account = accounts.get(change.account());
    Times times = new Times(zone, clock);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Carried out by", account.name());
    facts.put("Window", change.window() == null ? "Not chosen yet" : times.window(change.window()));
    facts.put("If it goes wrong", rollback(change, times));
    return new Told(
        reached.title(change),
        reached.shared(change) ? change.purpose().reason() : "",
        facts,
        theirs(change, reader));
  }

  Letter letter(Ask ask, String path) {
    Change change = ask.change();
    ClientId reader = Objects.requireNonNull(ask.hand().client());
    Told told = tell(change, reader, ask.hand().zone());
    Letter letter =
        Letter.of(
            "Decide on work that may interrupt your services: " + change.code(),
            "%s plans work that may interrupt what you use. It asks for your agreement."
                .formatted(accounts.get(change.account()).name()));
    letter = letter.fact("Work", told.title());
    for (Map.Entry<String, String> fact : told.facts().entrySet()) {
      letter = letter.fact(fact.getKey(), fact.getValue());
    }
    Times times = new Times(ask.hand().zone(), clock);
    return letter
        .fact("Of yours", named(told.lines()))
        .fact("In the place of", ask.own() ? "" : ask.voter().name())
        .fact("Decide by", times.moment(ask.due()) + ", " + times.relative(ask.due()))
        .timesIn(ask.hand().zone())
        .saying("The link is for you alone and takes one decision. Opening it decides nothing.")
        .acting("Look and decide", path)
        .because("You decide for %s.".formatted(clients.get(reader).name()));
  }

  /** As they themselves would be shown it: nothing on the way that is not theirs has a name. */
  private List<PathLine> theirs(Change change, ClientId reader) {
    AccountId account = change.account();
    return Tenancy.call(
        new Tenant(account, reader),
        () -> {
          Impact impact = impacts.of(change.scope().affected());
          return words.lines(impact.worst(SHOWN), reader).stream()
              .map(Outsiders::withoutWays)
              .toList();
        });
  }

  private static PathLine withoutWays(PathLine line) {
    return new PathLine(
        line.stations().stream()
            .map(station -> new PathLine.Station(station.name(), null, station.note()))
            .toList(),
        line.figures());
  }

  private static String named(List<PathLine> lines) {
    List<String> names =
        lines.stream().map(line -> line.stations().getLast().name()).distinct().toList();
    return String.join(", ", names.subList(0, Math.min(5, names.size())))
        + (names.size() > 5 ? " and more" : "");
  }

  private String rollback(Change change, Times times) {
    if (!change.plan().noRollbackBecause().isBlank()) {
      return "It cannot be rolled back.";
    }
    return change.plan().rollback().isZero()
        ? "It is rolled back."
        : "It is rolled back, which takes " + times.length(rollbacks.of(change).length()) + ".";
  }

  /**
   * What an outsider reads.
   *
   * @param reason why, in Markdown; empty where that is not theirs to know
   * @param lines their own items that may be interrupted, the worst first
   */
  public record Told(
      String title, String reason, Map<String, String> facts, List<PathLine> lines) {}
}
