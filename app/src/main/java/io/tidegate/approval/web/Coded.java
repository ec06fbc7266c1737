package io.tidegate.approval.web;

import io.tidegate.ui.Option;
import java.util.Arrays;
import java.util.List;

/** One of a few answers that a form sends under a short name. */
interface Coded {
  /** As the form sends it. */
  String code();

  /** As people read it. */
  String title();

  /** All of them, to choose among. */
  static List<Option> options(Coded... all) {
    return Arrays.stream(all).map(one -> Option.of(one.code(), one.title())).toList();
  }

  /** The one that the form sent; the first where it sent none. */
  static <E extends Coded> E of(E[] all, String code) {
    return Arrays.stream(all).filter(one -> one.code().equals(code)).findFirst().orElse(all[0]);
  }
}
