package io.tidegate.inventory.web;

import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.DependencyId;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.GroupId;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.NewDependency;
import io.tidegate.inventory.Redundancies;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Problem;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the dependencies of an item. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class DependencyController {
  private static final int OFFERED = 12;

  private final Items items;
  private final Dependencies dependencies;
  private final Redundancies redundancies;
  private final OtherItems others;
  private final DependencyPages pages;

  DependencyController(
      Items items,
      Dependencies dependencies,
      Redundancies redundancies,
      OtherItems others,
      DependencyPages pages) {
    this.items = items;
    this.dependencies = dependencies;
    this.redundancies = redundancies;
    this.others = others;
    this.pages = pages;
  }

  @GetMapping("/inventory/{id}/dependencies")
  Answer show(Actor actor, @PathVariable String id) {
    return pages.page(actor, kept(actor, id), Sent.NOTHING);
  }

  @GetMapping("/inventory/{id}/dependencies/matches")
  Answer matches(@PathVariable String id, @RequestParam(defaultValue = "") String other) {
    Item item = items.get(ItemId.of(id));
    return new OtherItemOptions(other.isBlank() ? List.of() : others.offered(item, other, OFFERED));
  }

  @PostMapping("/inventory/{id}/dependencies")
  Answer add(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    Item item = kept(actor, id);
    try {
      dependencies.add(actor, fresh(item, sent));
      return back(item, "The dependency is added.");
    } catch (Invalid invalid) {
      return refused(actor, item, sent, invalid);
    }
  }

  @PostMapping("/inventory/{id}/dependencies/{dependency}/ending")
  Answer end(
      Actor actor,
      @PathVariable String id,
      @PathVariable String dependency,
      @RequestParam Map<String, String> sent) {
    Item item = kept(actor, id);
    try {
      dependencies.end(actor, DependencyId.of(dependency), sent.getOrDefault("reason", ""));
      return back(item, "The dependency has ended.");
    } catch (Invalid invalid) {
      return refused(actor, item, sent, invalid);
    }
  }

  /** {@code until} is a day; empty takes back what was said. */
  @PostMapping("/inventory/{id}/dependencies/{dependency}/not-impacted")
  Answer spare(
      Actor actor,
      @PathVariable String id,
      @PathVariable String dependency,
      @RequestParam Map<String, String> sent) {
    Item item = kept(actor, id);
    DependencyId over = DependencyId.of(dependency);
    try {
      if (sent.containsKey("back")) {
        redundancies.unspare(actor, item.id(), over);
        return back(item, item.name() + " counts as impacted over it again.");
      }
      redundancies.spare(
          actor, item.id(), over, sent.getOrDefault("because", ""), day(sent.get("until")));
      return back(item, item.name() + " is not impacted over it.");
    } catch (Invalid invalid) {
      return refused(actor, item, sent, invalid);
    }
  }

  @PostMapping("/inventory/{id}/redundancy")
  Answer group(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") List<String> members,
      @RequestParam Map<String, String> sent) {
    Item item = kept(actor, id);
    try {
      redundancies.group(
          actor,
          item.id(),
          sent.getOrDefault("name", ""),
          number(sent.getOrDefault("needed", "")),
          members.stream().filter(member -> !member.isEmpty()).map(DependencyId::of).toList());
      return back(item, "The redundancy is stated.");
    } catch (Invalid invalid) {
      return refused(actor, item, sent, invalid);
    }
  }

  @PostMapping("/inventory/{id}/redundancy/{group}/ending")
  Answer ungroup(Actor actor, @PathVariable String id, @PathVariable String group) {
    Item item = kept(actor, id);
    redundancies.ungroup(actor, GroupId.of(group));
    return back(item, "Each of them counts alone again.");
  }

  private NewDependency fresh(Item item, Map<String, String> sent) {
    String way = sent.getOrDefault("way", "");
    DependencyType type = type(way);
    ItemId other = others.read(item, sent.getOrDefault("other", ""));
    boolean source = way.endsWith(DependenciesPage.SOURCE);
    return new NewDependency(
        source ? item.id() : other,
        type,
        source ? other : item.id(),
        sent.getOrDefault("note", ""),
        null);
  }

  private static DependencyType type(String way) {
    try {
      return DependencyType.valueOf(way.isEmpty() ? "" : way.substring(0, way.length() - 1));
    } catch (IllegalArgumentException _) {
      throw new Invalid("way", "Choose one from the list.");
    }
  }

  private static int number(String typed) {
    return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : 0;
  }

  /** A day that is none has passed long ago, which the door refuses beside all the rest. */
  private static Instant day(@Nullable String typed) {
    try {
      return typed == null
          ? Instant.EPOCH
          : LocalDate.parse(typed.strip()).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException _) {
      return Instant.EPOCH;
    }
  }

  private Answer refused(Actor actor, Item item, Map<String, String> sent, Invalid invalid) {
    return Drawn.invalid(pages.page(actor, item, Sent.invalid(sent, named(invalid))));
  }

  /** The form has one field for the other item, whichever end it is. */
  private static Invalid named(Invalid invalid) {
    return new Invalid(
        invalid.problems().stream()
            .map(problem ->
                problem.field().equals("target") || problem.field().equals("source")
                    ? new Problem("other", problem.sentence())
                    : problem)
            .toList());
  }

  private static Answer back(Item item, String said) {
    return new SeeOther("/inventory/" + item.id() + "/dependencies", said);
  }

  private Item kept(Actor actor, String id) {
    Item item = items.get(ItemId.of(id));
    if (item.isRetired() || !items.mayMaintain(actor, item.client())) {
      throw new Forbidden(item.name() + " is not yours to edit, or has been retired.");
    }
    return item;
  }
}
