package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Spread;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.View;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the dependencies of an item are kept.
 *
 * @param sent what was typed and could not be taken
 * @param lapses the day that is offered for a “not impacted” to lapse, as a date field has it
 */
public record DependenciesPage(
    Frame frame, Item item, Client client, ItemDependencies dependencies, Sent sent, String lapses)
    implements View {
  /** Said of the item; behind the type stands whether it is the source or the target. */
  static final String SOURCE = ">";

  static final String TARGET = "<";

  /** The ways in which the item can have to do with another. */
  public List<Option> ways() {
    List<Option> ways = new ArrayList<>();
    for (DependencyType type : DependencyType.values()) {
      ways.add(Option.of(type.name() + SOURCE, Words.capital(type.forward())));
      if (type.spread() != Spread.BOTH) {
        ways.add(Option.of(type.name() + TARGET, Words.capital(type.backward())));
      }
    }
    return ways;
  }

  /** The address of the item. */
  public String at() {
    return "/inventory/" + item.id();
  }

  /** Those of its dependencies of which only some may be needed. */
  public List<ItemDependencies.Line> alike() {
    return dependencies.needs().stream().filter(line -> line.group() == null).toList();
  }
}
