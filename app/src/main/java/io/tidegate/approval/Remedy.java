package io.tidegate.approval;

import io.tidegate.directory.Person;
import java.util.List;

/**
 * What somebody may do about an approval besides voting.
 *
 * @param authorisers whose spoken word they may write down; empty for none
 * @param mendable the stages to which they may name one more approver
 * @param candidates whom they may name, by name
 * @param dispensable the stages that they may set aside with a reason
 * @param recomputable whether they may have the route computed again
 */
public record Remedy(
    List<Person> authorisers,
    List<JudgedStage> mendable,
    List<Person> candidates,
    List<JudgedStage> dispensable,
    boolean recomputable) {
  /** Nothing, for instance where no approval was asked for. */
  public static final Remedy NONE = new Remedy(List.of(), List.of(), List.of(), List.of(), false);

  public Remedy {
    authorisers = List.copyOf(authorisers);
    mendable = List.copyOf(mendable);
    candidates = List.copyOf(candidates);
    dispensable = List.copyOf(dispensable);
  }

  /** Whether the route itself may be mended in some way. */
  public boolean mends() {
    return recomputable || !mendable.isEmpty() || !dispensable.isEmpty();
  }
}
