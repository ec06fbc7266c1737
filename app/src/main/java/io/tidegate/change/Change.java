package io.tidegate.change;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change (RFC) of one client, as it is now.
 *
 * <pre>
 *   Change ─┬─ purpose      what, why, wanted outcome, priority
 *           ├─ people       requester, owner, implementers, validator, decider
 *           ├─ scope        affected configuration items
 *           ├─ plan ──── step *
 *           ├─ window       when
 *           ├─ safeguards   security, privacy, data
 *           ├─ emergency    the brief of an emergency
 *           ├─ result       what actually happened
 *           └─ revision *   what an approver saw, by aspect, with its hash
 * </pre>
 *
 * @param number rises within the account; people know the change as CHG-{@code number}
 * @param hold null unless held
 * @param rollingBack whether the run has turned to its rollback steps
 * @param window null until chosen
 * @param model null unless made from a model
 * @param rating null until risk was assessed
 * @param revision the latest revision's number; 0 before approval was first sought
 * @param policyVersion the policy it was submitted under; 0 before
 * @param provenance where it was brought in from; null when it began here
 * @param version counts every write; whoever acts names the version they saw
 */
public record Change(
    ChangeId id,
    AccountId account,
    ClientId client,
    int number,
    ChangeType type,
    boolean major,
    State state,
    Instant stateSince,
    @Nullable Hold hold,
    boolean rollingBack,
    Purpose purpose,
    People people,
    Scope scope,
    Plan plan,
    @Nullable Window window,
    Safeguards safeguards,
    EmergencyBrief emergency,
    @Nullable ModelRef model,
    Result result,
    @Nullable Rating rating,
    int revision,
    int policyVersion,
    Instant createdAt,
    LastTouch lastTouch,
    @Nullable Provenance provenance,
    long version) {
  /** How people name it, such as CHG-1042. */
  public String code() {
    return "CHG-" + number;
  }

  /** The title. */
  public String title() {
    return purpose.title();
  }

  /** Whether it is on hold. */
  public boolean held() {
    return hold != null;
  }

  /** Who wrote last and what, to tell the next person who was faster. */
  public record LastTouch(String by, String deed, Instant at) {}
}
