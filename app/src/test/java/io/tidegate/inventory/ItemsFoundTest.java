package io.tidegate.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is asked for, the list and its count are what reading every item would find. */
@TidegateTest
class ItemsFoundTest {
  private static final List<String> PARTS =
      List.of("fs", "Core", "ÄRA", "50%", "a_b", "a\\b", "x", "東京");
  private static final Comparator<Item> BY_NAME =
      Comparator.comparing((Item item) -> item.name().toLowerCase(Locale.ROOT))
          .thenComparing(item -> item.id().value().toString());

  @Autowired Items items;
  @Autowired Worlds worlds;

  final long seed = Long.getLong("tidegate.seed", System.nanoTime());

  World world;
  List<Item> all;
  Random random;

  @BeforeEach
  void sixtyItemsOfTwoClients() {
    random = new Random(seed);
    world = worlds.msp();
    Actor dan = world.actor(world.implementer);
    List<Item> made = new ArrayList<>();
    Tenancy.run(
        Tenant.of(dan),
        () -> {
          for (int i = 0; i < 60; i++) {
            Item item = items.get(items.add(dan, anything(i)));
            if (random.nextInt(6) == 0) {
              items.retire(dan, item.id(), item.version(), "gone");
            }
            made.add(items.get(item.id()));
          }
        });
    all = made.stream().sorted(BY_NAME).toList();
  }

  @Test
  void theListAndItsCountAreWhatReadingEveryItemFinds() {
    for (int i = 0; i < 120; i++) {
      Actor reader = world.actor(one(List.of(world.implementer, world.clientApprover)));
      ItemFilter filter = anyFilter();
      List<Item> expected = seen(reader).filter(passes(filter)).toList();

      assertThat(everyPage(reader, filter)).as("%s, seed %d", filter, seed).isEqualTo(expected);
      assertThat(as(reader, () -> items.count(filter)))
          .as("%s, seed %d", filter, seed)
          .isEqualTo(expected.size());
    }
  }

  @Test
  void namesThatBeginWithWhatIsTypedAreOfferedBeforeThoseThatHaveItWithin() {
    for (int i = 0; i < 60; i++) {
      Actor reader = world.actor(one(List.of(world.implementer, world.clientApprover)));
      ClientId client = maybe(one(clients()));
      String text = one(PARTS);
      int most = 1 + random.nextInt(12);
      String part = text.toLowerCase(Locale.ROOT);

      assertThat(as(reader, () -> items.search(client, text, most)))
          .as("%s of %s, seed %d", text, client, seed)
          .isEqualTo(
              seen(reader)
                  .filter(passes(new ItemFilter(client, null, null, 1, text)))
                  .sorted(
                      Comparator.comparing(
                          item -> !item.name().toLowerCase(Locale.ROOT).startsWith(part)))
                  .limit(most)
                  .toList());
    }
  }

  private List<Item> everyPage(Actor reader, ItemFilter filter) {
    List<Item> found = new ArrayList<>();
    String next = null;
    do {
      String after = next;
      Page<Item> page = as(reader, () -> items.list(filter, after, 4));
      found.addAll(page.items());
      next = page.next();
    } while (next != null);
    return found;
  }

  private Stream<Item> seen(Actor reader) {
    ClientId only = Tenant.of(reader).client();
    return all.stream().filter(item -> only == null || item.client().equals(only));
  }

  private static Predicate<Item> passes(ItemFilter filter) {
    String text = filter.text().toLowerCase(Locale.ROOT);
    return item ->
        (filter.client() == null || filter.client().equals(item.client()))
            && (filter.kind() == null || filter.kind() == item.kind())
            && (filter.state() == null
                ? item.state() != State.RETIRED
                : filter.state() == item.state())
            && item.criticality() >= filter.minCriticality()
            && (filter.environment() == null || filter.environment() == item.environment())
            && (filter.owner() == null || filter.owner().equals(item.owner()))
            && (item.name().toLowerCase(Locale.ROOT).contains(text)
                || text.equals(
                    item.externalKey() == null
                        ? null
                        : item.externalKey().toLowerCase(Locale.ROOT)));
  }

  private ItemFilter anyFilter() {
    return new ItemFilter(
        maybe(one(clients())),
        maybe(one(List.of(Kind.SERVER, Kind.FIREWALL))),
        maybe(one(List.of(State.LIVE, State.RETIRED))),
        1 + random.nextInt(3),
        random.nextBoolean() ? "" : one(PARTS),
        maybe(one(List.of(Environment.PRODUCTION, Environment.TEST))),
        maybe(owner()));
  }

  private ItemFacts anything(int number) {
    String name = one(PARTS) + " " + one(PARTS) + " " + number;
    return ItemFacts.of(
            one(clients()), name, one(List.of(Kind.SERVER, Kind.FIREWALL)), 1 + random.nextInt(5))
        .in(one(List.of(Environment.PRODUCTION, Environment.TEST)))
        .ownedBy(maybe(owner()))
        .knownAs(random.nextInt(8) == 0 ? one(PARTS) + number : null);
  }

  private List<ClientId> clients() {
    return List.of(world.bakery.id(), world.clinic.id());
  }

  private PersonId owner() {
    return world.implementer.id();
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(3) == 0 ? value : null;
  }

  private static <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
    return Tenancy.call(Tenant.of(actor), work);
  }
}
