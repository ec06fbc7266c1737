package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.policy.Preset;
import io.tidegate.policy.Section;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which conflicts stop a change, the others warn; and how much notice of it was promised. The
 * section {@code calendar} of the policy, schema 1.
 *
 * @param notice by type of change; what is not named is promised nothing. Null in rules that were
 *     written before promises were: those of the design then
 * @param highRisk what is promised of normal changes of high and critical risk, where it is more;
 *     null where it is no more
 */
public record CalendarRules(
    Set<ConflictKind> blocking,
    @Nullable Map<ChangeType, NoticePromise> notice,
    @Nullable NoticePromise highRisk) {
  private static final Map<ChangeType, NoticePromise> USUAL =
      Map.of(ChangeType.NORMAL, new NoticePromise(72, 48));

  /** The section as the policy keeps it. */
  public static final Section<CalendarRules> SECTION =
      new Section<>("calendar", 1, CalendarRules.class, itil())
          .in(Preset.DEVOPS, itil().promising(Map.of(ChangeType.NORMAL, new NoticePromise(24, 0))))
          .in(
              Preset.SMALL_TEAM,
              itil()
                  .stopping(
                      EnumSet.of(
                          ConflictKind.SAME_ITEM, ConflictKind.BLACKOUT, ConflictKind.LOCKDOWN)))
          .in(Preset.COBIT, itil().promisingAtHighRisk(new NoticePromise(120, 72)))
          .in(
              Preset.REGULATED,
              itil().stopping(strictly()).promisingAtHighRisk(new NoticePromise(120, 72)));

  public CalendarRules {
    blocking = Set.copyOf(blocking);
    notice = notice == null ? null : Map.copyOf(notice);
  }

  /** Which conflicts stop, and what is promised by type alone. */
  public CalendarRules(
      Set<ConflictKind> blocking, @Nullable Map<ChangeType, NoticePromise> notice) {
    this(blocking, notice, null);
  }

  /** What was promised of this change: of its type, and of its risk where that is more. */
  public NoticePromise promised(Change change) {
    NoticePromise usual = promised(change.type());
    boolean high =
        change.type() == ChangeType.NORMAL
            && change.rating() != null
            && change.rating().level().atLeastHigh();
    return high && highRisk != null ? usual.orMore(highRisk) : usual;
  }

  /** What was promised of changes of this type. */
  public NoticePromise promised(ChangeType type) {
    Map<ChangeType, NoticePromise> promises = Objects.requireNonNullElse(notice, USUAL);
    return promises.getOrDefault(type, NoticePromise.NONE);
  }

  /** The same of every type. */
  public Map<ChangeType, NoticePromise> promises() {
    return Arrays.stream(ChangeType.values())
        .collect(
            Collectors.toMap(
                type -> type,
                this::promised,
                (one, _) -> one,
                () -> new EnumMap<>(ChangeType.class)));
  }

  /** The same with other promises. */
  public CalendarRules promising(Map<ChangeType, NoticePromise> promises) {
    return new CalendarRules(blocking, promises, highRisk);
  }

  /** The same promises, with other conflicts that stop. */
  public CalendarRules stopping(Set<ConflictKind> kinds) {
    return new CalendarRules(kinds, notice, highRisk);
  }

  /** The same, promising so much of normal changes of high and critical risk; null for no more. */
  public CalendarRules promisingAtHighRisk(@Nullable NoticePromise promise) {
    return new CalendarRules(blocking, notice, promise);
  }

  private static Set<ConflictKind> strictly() {
    Set<ConflictKind> kinds = EnumSet.copyOf(itil().blocking());
    kinds.add(ConflictKind.NOTICE);
    kinds.add(ConflictKind.CRITICAL);
    return kinds;
  }

  private static CalendarRules itil() {
    return new CalendarRules(
        EnumSet.of(
            ConflictKind.SAME_ITEM,
            ConflictKind.BLACKOUT,
            ConflictKind.LOCKDOWN,
            ConflictKind.OUTSIDE_WINDOW,
            ConflictKind.PREDECESSOR),
        USUAL);
  }
}
