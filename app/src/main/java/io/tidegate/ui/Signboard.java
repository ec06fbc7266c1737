package io.tidegate.ui;

import io.tidegate.kernel.Actor;

/** Says whose house this is, at the head of the navigation. One room offers it as a bean. */
public interface Signboard {
  /** The sign that this person sees. */
  Sign of(Actor actor);

  /**
   * The sign.
   *
   * @param name the account's name
   * @param scope what of it is in view, such as "All clients"
   * @param hat the person's main role in words
   */
  record Sign(String name, String scope, String hat) {}
}
