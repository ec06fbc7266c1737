package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.Dependency;
import io.tidegate.inventory.GroupId;
import io.tidegate.inventory.Impact;
import io.tidegate.inventory.ImpactWords;
import io.tidegate.inventory.Impacts;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.NotImpacted;
import io.tidegate.inventory.Redundancies;
import io.tidegate.inventory.RedundancyGroup;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how an item hangs together with others. */
@Component
class DependencyTeller {
  private static final int SHOWN = 7;

  private final Dependencies dependencies;
  private final Redundancies redundancies;
  private final Impacts impacts;
  private final ImpactWords words;
  private final Items items;
  private final Clients clients;
  private final People people;
  private final InstantSource clock;

  DependencyTeller(
      Dependencies dependencies,
      Redundancies redundancies,
      Impacts impacts,
      ImpactWords words,
      Items items,
      Clients clients,
      People people,
      InstantSource clock) {
    this.dependencies = dependencies;
    this.redundancies = redundancies;
    this.impacts = impacts;
    this.words = words;
    this.items = items;
    this.clients = clients;
    this.people = people;
    this.clock = clock;
  }

  ItemDependencies of(Item item, Times times) {
    List<Dependency> all = dependencies.of(item.id());
    Map<GroupId, RedundancyGroup> groups =
        redundancies.of(item.id()).stream()
            .collect(Collectors.toMap(RedundancyGroup::id, Function.identity()));
    Telling telling = new Telling(item, all, groups, times);
    Impact impact = impacts.of(List.of(item.id()));
    return new ItemDependencies(
        telling.lines(each -> each.hits(item.id())),
        telling.lines(each -> !each.hits(item.id()) && each.hits(each.other(item.id()))),
        telling.lines(each -> !each.hits(item.id()) && !each.hits(each.other(item.id()))),
        groups.values().stream().map(telling::group).toList(),
        words.summary(impact),
        words.lines(impact.worst(SHOWN), item.client()));
  }

  /** The words for one item, with everything looked up once. */
  private final class Telling {
    private final Item item;
    private final List<Dependency> all;
    private final Map<GroupId, RedundancyGroup> groups;
    private final Times times;
    private final Map<ItemId, Item> named;
    private final Map<ClientId, Client> owners;
    private final List<NotImpacted> spared;
    private final Map<PersonId, Person> speakers;

    Telling(Item item, List<Dependency> all, Map<GroupId, RedundancyGroup> groups, Times times) {
      this.item = item;
      this.all = all;
      this.groups = groups;
      this.times = times;
      this.named = items.named(all.stream().map(each -> each.other(item.id())).toList());
      this.owners = clients.named(named.values().stream().map(Item::client).distinct().toList());
      this.spared = redundancies.spared(all.stream().map(Dependency::id).toList());
      this.speakers =
          people.named(spared.stream().map(NotImpacted::saidBy).filter(Objects::nonNull).toList());
    }

    List<ItemDependencies.Line> lines(Predicate<Dependency> which) {
      return all.stream()
          .filter(which)
          .flatMap(each -> Optional.ofNullable(line(each)).stream())
          .toList();
    }

    private ItemDependencies.@Nullable Line line(Dependency dependency) {
      Item other = named.get(dependency.other(item.id()));
      if (other == null) {
        return null;
      }
      RedundancyGroup group = dependency.group() == null ? null : groups.get(dependency.group());
      return new ItemDependencies.Line(
          dependency.id().toString(),
          dependency.saidOf(item.id()),
          other.id().toString(),
          other.isRetired() ? other.name() + " (retired)" : other.name(),
          other.kind().title(),
          other.criticality(),
          whose(other),
          dependency.note(),
          group == null ? null : group(group).said(),
          dependency.hits(item.id()),
          sparedOver(dependency));
    }

    private @Nullable String whose(Item other) {
      Client owner = owners.get(other.client());
      return owner == null || other.client().equals(item.client()) ? null : owner.name();
    }

    private @Nullable String sparedOver(Dependency dependency) {
      return spared.stream()
          .filter(said -> said.dependency().equals(dependency.id()))
          .filter(said -> said.item().equals(item.id()))
          .map(this::sentence)
          .findFirst()
          .orElse(null);
    }

    private String sentence(NotImpacted said) {
      Person speaker = said.saidBy() == null ? null : speakers.get(said.saidBy());
      return "%s (%s, %s; %s %s)"
          .formatted(
              said.because(),
              speaker == null ? "Tidegate" : speaker.name(),
              times.day(said.saidAt()),
              said.holds(clock.instant()) ? "until" : "lapsed on",
              times.day(said.until()));
    }

    ItemDependencies.Group group(RedundancyGroup group) {
      long members = all.stream().filter(each -> Objects.equals(each.group(), group.id())).count();
      return new ItemDependencies.Group(
          group.id().toString(), "%d of %d %s".formatted(group.needed(), members, group.name()));
    }
  }
}
