package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Cursor;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.Impact;
import io.tidegate.inventory.Impact.Hop;
import io.tidegate.inventory.Impact.Impacted;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.Safe;
import io.tidegate.inventory.Safeties;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The blast radius, as far as the token reaches. */
@Schema(
    name = "Impact",
    description = "Which items are impacted when others are in trouble, worst first")
public record ImpactResource(
    @Schema(description = "How many items are impacted") int impacted,
    @Schema(description = "How many of them are services or applications") int services,
    @Schema(description = "How many people they serve, nobody counted twice") int users,
    @Schema(description = "Whose items are impacted") List<UUID> clients,
    List<Line> items,
    @Schema(
            description =
                "What trouble reaches and does not hit, the most critical first; at most 50")
        List<SafeItem> safe,
    @Schema(description = "Send it as cursor for the following lines; null at the end")
        @Nullable String next) {
  private static final int SAFE = 50;

  /**
   * The lines that the cursor asks for.
   *
   * @param cursor “next” of the lines before; null for the first
   * @param size how many lines at most
   */
  public static ImpactResource of(
      Impact impact, Items items, Safeties safeties, @Nullable String cursor, int size) {
    int skipped = skipped(cursor);
    List<Impacted> lines = impact.from(skipped, size);
    Map<ItemId, Item> named = items.named(Impact.named(lines));
    int shown = skipped + lines.size();
    return new ImpactResource(
        impact.size(),
        impact.services(),
        impact.users(),
        impact.clients().stream().map(ClientId::value).toList(),
        lines.stream().map(line -> Line.of(line, named)).toList(),
        safeties.of(impact, SAFE).stream().map(SafeItem::of).toList(),
        shown < impact.size() ? new Cursor(Integer.toString(shown)).written() : null);
  }

  private static int skipped(@Nullable String cursor) {
    Integer skipped = Cursor.id(cursor, Integer::valueOf);
    if (skipped != null && skipped < 0) {
      throw new Invalid("cursor", "Send “next” of the lines before as it came.");
    }
    return skipped == null ? 0 : skipped;
  }

  /** An item that trouble reaches and does not hit. */
  @Schema(name = "ItemNotHit")
  public record SafeItem(
      UUID id,
      String name,
      @Schema(description = "With redundancy: what the group is called; else null")
          @Nullable String group,
      @Schema(description = "With redundancy: how many of its members are still up") int left,
      @Schema(description = "With redundancy: how many members there are") int members,
      @Schema(description = "With redundancy: how many of them are needed") int needed,
      @Schema(description = "Why somebody said that it is not impacted; null with redundancy")
          @Nullable String because,
      @Schema(description = "When they said so") @Nullable Instant saidAt,
      @Schema(description = "Until when that holds") @Nullable Instant until) {
    static SafeItem of(Safe safe) {
      return switch (safe) {
        case Safe.Held held ->
            new SafeItem(
                held.item().id().value(),
                held.name(),
                held.group(),
                held.left(),
                held.members(),
                held.needed(),
                null,
                null,
                null);
        case Safe.Spared spared ->
            new SafeItem(
                spared.item().id().value(),
                spared.name(),
                null,
                0,
                0,
                0,
                spared.because(),
                spared.said(),
                spared.until());
      };
    }
  }

  /** An impacted item. */
  @Schema(name = "ImpactedItem")
  public record Line(
      UUID id,
      String name,
      UUID client,
      Kind kind,
      int criticality,
      int usersServed,
      @Schema(description = "From an affected item, which stands first, to this one")
          List<Station> path) {
    static Line of(Impacted line, Map<ItemId, Item> named) {
      return new Line(
          line.item().value(),
          nameOf(named.get(line.item())),
          line.client().value(),
          line.kind(),
          line.criticality(),
          line.users(),
          line.path().stream().map(hop -> Station.of(hop, named)).toList());
    }
  }

  /** A station on the way of trouble. */
  @Schema(name = "ImpactStation")
  public record Station(
      @Schema(description = "Null when the token does not reach it") @Nullable UUID id,
      String name,
      @Schema(description = "Over which dependency it was hit; null where trouble begins")
          @Nullable DependencyType by,
      @Schema(description = "With redundancy: how many of its members are lost") int lost,
      @Schema(description = "With redundancy: how many members there are; else 0") int members) {
    static Station of(Hop hop, Map<ItemId, Item> named) {
      ItemId item = hop.item();
      return new Station(
          item == null ? null : item.value(),
          item == null ? "shared infrastructure" : nameOf(named.get(item)),
          hop.by(),
          hop.lost(),
          hop.members());
    }
  }

  private static String nameOf(@Nullable Item item) {
    return item == null ? "" : item.name();
  }
}
