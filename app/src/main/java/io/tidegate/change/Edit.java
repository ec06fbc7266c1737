package io.tidegate.change;

import io.tidegate.kernel.Window;
import org.jspecify.annotations.Nullable;

/** What somebody writes into a change: one aspect at a time, whole. */
public sealed interface Edit {
  /** The aspect it writes. */
  Aspect aspect();

  /** The change as it would be afterwards. */
  Change applyTo(Change change);

  /** The type; only of a draft that has no model. Later it is reclassified. */
  record ChooseType(ChangeType type) implements Edit {
    @Override
    public Aspect aspect() {
      return Aspect.PURPOSE;
    }

    @Override
    public Change applyTo(Change change) {
      return new Alteration(change).type(type).build();
    }
  }

  /** What, why, wanted outcome, priority; and whether the change is major. */
  record Describe(Purpose purpose, boolean major) implements Edit {
    @Override
    public Aspect aspect() {
      return Aspect.PURPOSE;
    }

    @Override
    public Change applyTo(Change change) {
      return new Alteration(change).purpose(purpose).major(major).build();
    }
  }

  /** The affected items. */
  record ChooseScope(Scope scope) implements Edit {
    @Override
    public Aspect aspect() {
      return Aspect.SCOPE;
    }

    @Override
    public Change applyTo(Change change) {
      return new Alteration(change).scope(scope).build();
    }
  }

  /** The plan, whole: its steps in order and what they take. */
  record WritePlan(Plan plan) implements Edit {
    @Override
    public Aspect aspect() {
      return Aspect.PLAN;
    }

    @Override
    public Change applyTo(Change change) {
      return new Alteration(change).plan(plan).build();
    }
  }

  /** When; null takes the window back. */
  record ChooseWindow(@Nullable Window window) implements Edit {
    @Override
    public Aspect aspect() {
      return Aspect.WINDOW;
    }

    @Override
    public Change applyTo(Change change) {
      return new Alteration(change).window(window).build();
    }
  }

  /** Owner, implementers, validator, decider. The requester never changes. */
  record NamePeople(People people) implements Edit {
    @Override
    public Aspect aspect() {
      return Aspect.PEOPLE;
    }

    @Override
    public Change applyTo(Change change) {
      return new Alteration(change).people(people).build();
    }
  }

  /** Security, privacy and data impact. */
  record StateSafeguards(Safeguards safeguards) implements Edit {
    @Override
    public Aspect aspect() {
      return Aspect.SAFEGUARDS;
    }

    @Override
    public Change applyTo(Change change) {
      return new Alteration(change).safeguards(safeguards).build();
    }
  }

  /** The brief of an emergency. */
  record BriefEmergency(EmergencyBrief brief) implements Edit {
    @Override
    public Aspect aspect() {
      return Aspect.EMERGENCY;
    }

    @Override
    public Change applyTo(Change change) {
      return new Alteration(change).emergency(brief).build();
    }
  }

  /** What actually happened. */
  record TellResult(Result result) implements Edit {
    @Override
    public Aspect aspect() {
      return Aspect.RESULT;
    }

    @Override
    public Change applyTo(Change change) {
      return new Alteration(change).result(result).build();
    }
  }
}
