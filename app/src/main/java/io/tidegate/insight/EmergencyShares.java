package io.tidegate.insight;

import io.tidegate.change.EmergencyCounts;
import io.tidegate.change.EmergencyCounts.Emergency;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Share;
import io.tidegate.policy.EmergencyRules;
import io.tidegate.policy.EmergencyRules.Flag;
import io.tidegate.policy.Policies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the share of emergencies of each client, and whether it raises a flag by the policy
 * that the client lives by. What is shown on home and on a client's page was counted a quarter of
 * an hour ago at most; whoever asks for one client has it counted now.
 */
@Service
public class EmergencyShares {
  private final EmergencyShareStore store;
  private final EmergencyCounts counts;
  private final Policies policies;
  private final Clients clients;
  private final EmergencyLetters letters;
  private final InstantSource clock;

  EmergencyShares(
      EmergencyShareStore store,
      EmergencyCounts counts,
      Policies policies,
      Clients clients,
      EmergencyLetters letters,
      InstantSource clock) {
    this.store = store;
    this.counts = counts;
    this.policies = policies;
    this.clients = clients;
    this.letters = letters;
    this.clock = clock;
  }

  /** Whether the reader is shown the flags of this client. */
  public static boolean mayRead(Actor reader, ClientId client) {
    return reader.confinedTo() == null
        && reader.holdsAny(
            client, Role.CHANGE_MANAGER, Role.IT_LEADERSHIP, Role.ADMINISTRATOR, Role.AUDITOR);
  }

  /** Of all clients whose flags the reader is shown, as they were last counted; largest first. */
  @Transactional(readOnly = true)
  public List<EmergencyShare> list(Actor reader) {
    return store.list().stream()
        .filter(share -> mayRead(reader, share.client()))
        .sorted(
            Comparator.comparing((EmergencyShare share) -> !share.raised())
                .thenComparingInt(share -> -share.share().part())
                .thenComparing(share -> share.client().toString()))
        .toList();
  }

  /** Of one client, counted now. Throws {@link io.tidegate.kernel.NotFound} for one not seen. */
  @Transactional(readOnly = true)
  public EmergencyShare of(ClientId id) {
    ClientId client = clients.get(id).id();
    return counted(Map.of(client, policies.current(client).get(EmergencyRules.SECTION).flagged()))
        .getFirst();
  }

  /** The emergencies behind that, newest first. */
  @Transactional(readOnly = true)
  public Page<Emergency> behind(EmergencyShare share, @Nullable Integer before, int size) {
    return counts.list(share.client(), share.since(), before, size);
  }

  /** Counts all clients of the account anew, and tells of each flag that is raised by that. */
  @Transactional
  void count(AccountId account) {
    Map<ClientId, Set<String>> own = policies.ownSections();
    Flag usual = policies.ofAccount().get(EmergencyRules.SECTION).flagged();
    Map<ClientId, Flag> flags =
        clients.all().stream()
            .map(Client::id)
            .collect(
                Collectors.toMap(
                    client -> client,
                    client ->
                        own.getOrDefault(client, Set.of()).contains(EmergencyRules.SECTION.name())
                            ? policies.current(client).get(EmergencyRules.SECTION).flagged()
                            : usual));
    letters.raised(
        account, counted(flags).stream().filter(share -> store.keep(account, share)).toList());
  }

  private List<EmergencyShare> counted(Map<ClientId, Flag> flags) {
    Instant now = clock.instant();
    Map<ClientId, Instant> since = new HashMap<>();
    flags.forEach((client, flag) -> since.put(client, now.minus(Duration.ofDays(flag.days()))));
    Map<ClientId, Share> shares = counts.since(since);
    return flags.entrySet().stream()
        .map(flag ->
            new EmergencyShare(
                flag.getKey(),
                shares.getOrDefault(flag.getKey(), new Share(0, 0)),
                flag.getValue(),
                since.getOrDefault(flag.getKey(), now),
                now))
        .toList();
  }
}
