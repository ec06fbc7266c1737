package io.tidegate.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How many of those who may decide in a stage must say yes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Rule.AnyOne.class, name = "any"),
  @JsonSubTypes.Type(value = Rule.AtLeast.class, name = "at-least"),
  @JsonSubTypes.Type(value = Rule.Majority.class, name = "majority"),
  @JsonSubTypes.Type(value = Rule.Everyone.class, name = "all")
})
public sealed interface Rule {
  /** How many must say yes when {@code eligible} people may decide; at least one. */
  int needed(int eligible);

  /** The rule as people read it, such as {@code majority of 5}. */
  String of(int eligible);

  /** One yes is enough. */
  record AnyOne() implements Rule {
    @Override
    public int needed(int eligible) {
      return 1;
    }

    @Override
    public String of(int eligible) {
      return "any one of " + eligible;
    }
  }

  /** So many must say yes. */
  record AtLeast(int count) implements Rule {
    public AtLeast {
      if (count < 1) {
        throw new IllegalArgumentException("A stage needs at least one yes, not " + count);
      }
    }

    @Override
    public int needed(int eligible) {
      return count;
    }

    @Override
    public String of(int eligible) {
      return "at least " + count + " of " + eligible;
    }
  }

  /** More than half of those who may decide, whether they come or not. */
  record Majority() implements Rule {
    @Override
    public int needed(int eligible) {
      return eligible / 2 + 1;
    }

    @Override
    public String of(int eligible) {
      return "majority of " + eligible;
    }
  }

  /** Everybody who may decide; the first no, or abstention, ends it. */
  record Everyone() implements Rule {
    @Override
    public int needed(int eligible) {
      return Math.max(1, eligible);
    }

    @Override
    public String of(int eligible) {
      return eligible == 1 ? "the one who may decide" : "all " + eligible;
    }
  }
}
