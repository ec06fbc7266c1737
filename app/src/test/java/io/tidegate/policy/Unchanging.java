package io.tidegate.policy;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks whether rules are made of nothing that somebody could change. */
final class Unchanging {
  private static final Set<Class<?>> COPIES =
      Set.of(
          List.of().getClass(),
          List.of(1).getClass(),
          Set.of().getClass(),
          Set.of(1).getClass(),
          Map.of().getClass(),
          Map.of(1, 1).getClass());

  private Unchanging() {}

  /** What in it could be changed; empty when nothing could. */
  static Optional<String> whyNot(Object rules) {
    return switch (rules) {
      case Record all ->
          Stream.of(all.getClass().getRecordComponents())
              .map(part -> value(all, part))
              .flatMap(Optional::stream)
              .flatMap(part -> whyNot(part).stream())
              .findFirst();
      case Collection<?> some ->
          COPIES.contains(some.getClass())
              ? some.stream().flatMap(one -> whyNot(one).stream()).findFirst()
              : Optional.of(some.getClass() + " " + some);
      case Map<?, ?> some ->
          COPIES.contains(some.getClass())
              ? some.values().stream().flatMap(one -> whyNot(one).stream()).findFirst()
              : Optional.of(some.getClass() + " " + some);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> value(Record all, RecordComponent part) {
    try {
      part.getAccessor().setAccessible(true);
      return Optional.ofNullable(part.getAccessor().invoke(all));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
