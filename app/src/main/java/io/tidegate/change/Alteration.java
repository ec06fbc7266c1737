package io.tidegate.change;

import io.tidegate.kernel.Window;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change being altered in memory, field by field, until it is built again. */
final class Alteration {
  private final Change origin;
  private ChangeType type;
  private boolean major;
  private State state;
  private Instant stateSince;
  private @Nullable Hold hold;
  private boolean rollingBack;
  private Purpose purpose;
  private People people;
  private Scope scope;
  private Plan plan;
  private @Nullable Window window;
  private Safeguards safeguards;
  private EmergencyBrief emergency;
  private @Nullable ModelRef model;
  private Result result;
  private int revision;
  private int policyVersion;
  private Change.LastTouch lastTouch;

  Alteration(Change origin) {
    this.origin = origin;
    this.type = origin.type();
    this.major = origin.major();
    this.state = origin.state();
    this.stateSince = origin.stateSince();
    this.hold = origin.hold();
    this.rollingBack = origin.rollingBack();
    this.purpose = origin.purpose();
    this.people = origin.people();
    this.scope = origin.scope();
    this.plan = origin.plan();
    this.window = origin.window();
    this.safeguards = origin.safeguards();
    this.emergency = origin.emergency();
    this.model = origin.model();
    this.result = origin.result();
    this.revision = origin.revision();
    this.policyVersion = origin.policyVersion();
    this.lastTouch = origin.lastTouch();
  }

  Alteration type(ChangeType type) {
    this.type = type;
    return this;
  }

  Alteration major(boolean major) {
    this.major = major;
    return this;
  }

  Alteration state(State state) {
    this.state = state;
    return this;
  }

  Alteration stateSince(Instant stateSince) {
    this.stateSince = stateSince;
    return this;
  }

  Alteration hold(@Nullable Hold hold) {
    this.hold = hold;
    return this;
  }

  Alteration rollingBack(boolean rollingBack) {
    this.rollingBack = rollingBack;
    return this;
  }

  Alteration purpose(Purpose purpose) {
    this.purpose = purpose;
    return this;
  }

  Alteration people(People people) {
    this.people = people;
    return this;
  }

  Alteration scope(Scope scope) {
    this.scope = scope;
    return this;
  }

  Alteration plan(Plan plan) {
    this.plan = plan;
    return this;
  }

  Alteration window(@Nullable Window window) {
    this.window = window;
    return this;
  }

  Alteration safeguards(Safeguards safeguards) {
    this.safeguards = safeguards;
    return this;
  }

  Alteration emergency(EmergencyBrief emergency) {
    this.emergency = emergency;
    return this;
  }

  Alteration model(@Nullable ModelRef model) {
    this.model = model;
    return this;
  }

  Alteration result(Result result) {
    this.result = result;
    return this;
  }

  Alteration revision(int revision) {
    this.revision = revision;
    return this;
  }

  Alteration policyVersion(int policyVersion) {
    this.policyVersion = policyVersion;
    return this;
  }

  Alteration lastTouch(Change.LastTouch lastTouch) {
    this.lastTouch = lastTouch;
    return this;
  }

  Change build() {
    return new Change(
        origin.id(),
        origin.account(),
        origin.client(),
        origin.number(),
        type,
        major,
        state,
        stateSince,
        hold,
        rollingBack,
        purpose,
        people,
        scope,
        plan,
        window,
        safeguards,
        emergency,
        model,
        result,
        origin.rating(),
        revision,
        policyVersion,
        origin.createdAt(),
        lastTouch,
        origin.provenance(),
        origin.version());
  }
}
