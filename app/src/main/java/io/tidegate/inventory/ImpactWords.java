package io.tidegate.inventory;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Impact.Hop;
import io.tidegate.inventory.Impact.Impacted;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.ui.PathLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the blast radius in words, for the pages of this room and of those above. */
@Service
public class ImpactWords {
  private static final String HIDDEN = "shared infrastructure";

  private final Items items;
  private final Clients clients;

  ImpactWords(Items items, Clients clients) {
    this.items = items;
    this.clients = clients;
  }

  /** Such as {@code 7 impacted, 2 services, 84 users, 3 clients}; empty when nothing is. */
  public String summary(Impact impact) {
    if (impact.size() == 0) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    parts.add(impact.size() + " impacted");
    add(parts, impact.services(), "service");
    add(parts, impact.users(), "user");
    if (impact.clients().size() > 1) {
      add(parts, impact.clients().size(), "client");
    }
    return String.join(", ", parts);
  }

  /**
   * The lines as paths, such as FS01, ERP, Payroll.
   *
   * @param home whose page it is: its own items need not say whose they are
   */
  @Transactional(readOnly = true)
  public List<PathLine> lines(List<Impacted> impacted, ClientId home) {
    Map<ItemId, Item> named = items.named(Impact.named(impacted));
    Map<ClientId, Client> owners =
        clients.named(impacted.stream().map(Impacted::client).distinct().toList());
    return impacted.stream()
        .map(line ->
            new PathLine(
                line.path().stream().map(hop -> station(hop, named)).toList(),
                figures(line, home, owners.get(line.client()))))
        .toList();
  }

  private static PathLine.Station station(Hop hop, Map<ItemId, Item> named) {
    ItemId id = hop.item();
    Item item = id == null ? null : named.get(id);
    return new PathLine.Station(
        item == null ? HIDDEN : item.name(),
        item == null ? null : "/inventory/" + item.id(),
        hop.members() == 0 ? null : hop.lost() + " of " + hop.members() + " lost");
  }

  private static String figures(Impacted line, ClientId home, @Nullable Client owner) {
    List<String> parts = new ArrayList<>();
    if (owner != null && !line.client().equals(home)) {
      parts.add(owner.name());
    }
    add(parts, line.users(), "user");
    parts.add("crit " + line.criticality());
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, int number, String noun) {
    if (number > 0) {
      parts.add(number + " " + noun + (number == 1 ? "" : "s"));
    }
  }
}
