package io.tidegate.approval.web;

import io.tidegate.approval.Rule;
import io.tidegate.ui.Option;
import java.util.List;

/** How many of a stage must agree, as the form asks it. */
enum RuleKind implements Coded {
  ANY("any", "any one of them"),
  AT_LEAST("at-least", "at least so many"),
  MAJORITY("majority", "more than half of them"),
  ALL("all", "all of them");

  static final List<Option> OPTIONS = Coded.options(values());

  private final String code;
  private final String title;

  RuleKind(String code, String title) {
    this.code = code;
    this.title = title;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String title() {
    return title;
  }

  /** The one that the form sent; any where it sent none. */
  static RuleKind of(String code) {
    return Coded.of(values(), code);
  }

  /** The kind of a stored rule. */
  static RuleKind of(Rule rule) {
    return switch (rule) {
      case Rule.AnyOne _ -> ANY;
      case Rule.AtLeast _ -> AT_LEAST;
      case Rule.Majority _ -> MAJORITY;
      case Rule.Everyone _ -> ALL;
    };
  }
}
