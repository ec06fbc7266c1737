package io.tidegate.change;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a list shows. Anything null or empty does not narrow it.
 *
 * @param levels of risk; what is not rated has none
 * @param item one that the change affects
 * @param windowFrom windows that end after this moment
 * @param windowUntil windows that start before this moment
 * @param tag one that the change has, in lower case
 * @param imported whether it was brought in from another system
 * @param text beginnings of words of any text of the change, phrases between quotation marks, or a
 *     number such as 1042 or CHG-1042
 */
public record ChangeFilter(
    Set<State> states,
    Set<ChangeType> types,
    Set<Rating.Level> levels,
    @Nullable ClientId client,
    @Nullable PersonId owner,
    @Nullable PersonId requester,
    @Nullable PersonId implementer,
    @Nullable ItemId item,
    @Nullable String tag,
    @Nullable Boolean imported,
    @Nullable Instant windowFrom,
    @Nullable Instant windowUntil,
    String text) {
  /** Every change. */
  public static final ChangeFilter ALL =
      new ChangeFilter(
          Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, null, null, null, "");

  /** States in which something is still to happen. */
  public static final Set<State> OPEN =
      Set.of(
          State.DRAFT,
          State.ASSESS,
          State.AUTHORIZE,
          State.SCHEDULED,
          State.IMPLEMENT,
          State.VALIDATE,
          State.REVIEW);

  public ChangeFilter {
    states = Set.copyOf(states);
    types = Set.copyOf(types);
    levels = Set.copyOf(levels);
  }

  /** The same in these states only; none means any. */
  public ChangeFilter in(Set<State> states) {
    return narrowed(to -> to.states = states);
  }

  /** The same of this type only. */
  public ChangeFilter of(ChangeType type) {
    return of(Set.of(type));
  }

  /** The same of these types only; none means any. */
  public ChangeFilter of(Set<ChangeType> types) {
    return narrowed(to -> to.types = types);
  }

  /** The same with these levels of risk only; none means any. */
  public ChangeFilter rated(Set<Rating.Level> levels) {
    return narrowed(to -> to.levels = levels);
  }

  /** The same of this client only; null means any. */
  public ChangeFilter at(@Nullable ClientId client) {
    return narrowed(to -> to.client = client);
  }

  /** The same of this owner only; null means any. */
  public ChangeFilter ownedBy(@Nullable PersonId owner) {
    return narrowed(to -> to.owner = owner);
  }

  /** The same asked for by this person only; null means anybody. */
  public ChangeFilter requestedBy(@Nullable PersonId requester) {
    return narrowed(to -> to.requester = requester);
  }

  /** The same that this person implements, alone or with others; null means anybody. */
  public ChangeFilter implementedBy(@Nullable PersonId implementer) {
    return narrowed(to -> to.implementer = implementer);
  }

  /** The same that affects this item; null means any. */
  public ChangeFilter affecting(@Nullable ItemId item) {
    return narrowed(to -> to.item = item);
  }

  /** The same with this tag only; null means any. */
  public ChangeFilter tagged(@Nullable String tag) {
    return narrowed(to -> to.tag = tag);
  }

  /** The same brought in from another system only, or made here only; null means either. */
  public ChangeFilter imported(@Nullable Boolean imported) {
    return narrowed(to -> to.imported = imported);
  }

  /** The same with a window that touches this span only; null leaves it open on that side. */
  public ChangeFilter during(@Nullable Instant from, @Nullable Instant until) {
    return narrowed(to -> {
      to.windowFrom = from;
      to.windowUntil = until;
    });
  }

  /** The same that says this; blank means any. */
  public ChangeFilter saying(String text) {
    return narrowed(to -> to.text = text);
  }

  private ChangeFilter narrowed(Consumer<Draft> narrowing) {
    Draft draft = new Draft(this);
    narrowing.accept(draft);
    return draft.filter();
  }

  /** A filter while it is narrowed. */
  private static final class Draft {
    private Set<State> states;
    private Set<ChangeType> types;
    private Set<Rating.Level> levels;
    private @Nullable ClientId client;
    private @Nullable PersonId owner;
    private @Nullable PersonId requester;
    private @Nullable PersonId implementer;
    private @Nullable ItemId item;
    private @Nullable String tag;
    private @Nullable Boolean imported;
    private @Nullable Instant windowFrom;
    private @Nullable Instant windowUntil;
    private String text;

    private Draft(ChangeFilter from) {
      states = from.states;
      types = from.types;
      levels = from.levels;
      client = from.client;
      owner = from.owner;
      requester = from.requester;
      implementer = from.implementer;
      item = from.item;
      tag = from.tag;
      imported = from.imported;
      windowFrom = from.windowFrom;
      windowUntil = from.windowUntil;
      text = from.text;
    }

    private ChangeFilter filter() {
      return new ChangeFilter(
          states,
          types,
          levels,
          client,
          owner,
          requester,
          implementer,
          item,
          tag,
          imported,
          windowFrom,
          windowUntil,
          text);
    }
  }
}
