package io.tidegate.ui;

import io.tidegate.kernel.Actor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** Frames with a navigation that tests give them. */
final class FramesOfTheTest {
  private FramesOfTheTest() {}

  static Frames with(Assets assets, List<NavigationItem> items) {
    return new Frames(
        assets,
        provider(items),
        provider(
            List.<UserMenu>of(
                _ -> List.of(new UserMenu.Entry("Sign out", "logout", "/sign-out", true)))),
        provider(
            List.<Signboard>of(
                _ -> new Signboard.Sign("Northlight IT", "All clients", "change manager"))),
        provider(List.<Looks>of()),
        provider(List.of(new SearchBox("/changes", "/find", "Search, or jump to anything"))),
        provider(List.<Bell>of(_ -> new Bell.Ring("/inbox", "/inbox/events", "/inbox/bell", 4))),
        provider(List.<Courier>of()));
  }

  private static <T> ObjectProvider<T> provider(List<T> beans) {
    return new ObjectProvider<>() {
      @Override
      public Stream<T> stream() {
        return beans.stream();
      }

      @Override
      public Stream<T> orderedStream() {
        return beans.stream();
      }

      @Override
      public T getIfAvailable() {
        return beans.isEmpty() ? null : beans.getFirst();
      }
    };
  }

  static NavigationItem item(String label, String icon, int order, String key, Count count) {
    return new NavigationItem() {
      @Override
      public String label() {
        return label;
      }

      @Override
      public String icon() {
        return icon;
      }

      @Override
      public String href() {
        return "/" + key;
      }

      @Override
      public int order() {
        return order;
      }

      @Override
      public Optional<Count> count(Actor actor) {
        return count.number() == 0 ? Optional.empty() : Optional.of(count);
      }

      @Override
      public Optional<String> key() {
        return Optional.of(key);
      }
    };
  }
}
