package io.tidegate.change;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import io.tidegate.mail.Letter;
import io.tidegate.notification.NewNotice.Subject;
import io.tidegate.notification.Tidings;
import io.tidegate.notification.Tidings.Tiding;
import io.tidegate.policy.Policies;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells each client's people once a month what was done of what the policy has summed up. */
@Component
class Summaries {
  private static final String KIND = "change-summary";

  private final SummaryStore store;
  private final Clients clients;
  private final Policies policies;
  private final Works works;
  private final Audiences audiences;
  private final SummaryLetters letters;
  private final Tidings tidings;
  private final InstantSource clock;

  Summaries(
      SummaryStore store,
      Clients clients,
      Policies policies,
      Works works,
      Audiences audiences,
      SummaryLetters letters,
      Tidings tidings,
      InstantSource clock) {
    this.store = store;
    this.clients = clients;
    this.policies = policies;
    this.works = works;
    this.audiences = audiences;
    this.letters = letters;
    this.tidings = tidings;
    this.clock = clock;
  }

  /** What has to be told now, of clients that were not told yet. */
  @Transactional(readOnly = true)
  List<Summary> due() {
    Instant now = clock.instant();
    Map<YearMonth, Set<ClientId>> told = new HashMap<>();
    Map<Window, List<Work>> during = new HashMap<>();
    List<Summary> due = new ArrayList<>();
    for (Client client : clients.all()) {
      Summary.due(client, now)
          .filter(month -> !told.computeIfAbsent(month, store::told).contains(client.id()))
          .ifPresent(month ->
              due.add(
                  Summary.of(
                      client,
                      month,
                      during.computeIfAbsent(Summary.span(client, month), works::during),
                      policies.current(client.id()).get(NoticeRules.SECTION).summed())));
    }
    return due;
  }

  /** Tells it, if there is anything to tell and nobody did meanwhile. */
  @Transactional
  void tell(AccountId account, Summary summary) {
    Client client = summary.client();
    if (!store.take(account, client.id(), summary.month(), clock.instant()) || summary.empty()) {
      return;
    }
    for (Person reader : audiences.of(client.id())) {
      Letter letter = letters.of(summary, reader.zone());
      tidings.tell(
          account,
          reader,
          new Tiding(
              "change/summary/%s/%s".formatted(client.id(), summary.month()),
              KIND,
              client.id(),
              new Subject("client", client.id().value(), client.name()),
              letter));
    }
  }
}
