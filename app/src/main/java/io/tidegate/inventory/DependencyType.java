package io.tidegate.inventory;

/**
 * How one item has to do with another. A small set on purpose: what counts is which way trouble
 * runs, and which sentence people read.
 */
public enum DependencyType {
  /** A virtual machine on its host, an application on its server. */
  RUNS_ON("runs on", "runs", Spread.TO_SOURCE),
  /** An application and its database, a service and what it is made with. */
  USES("uses", "is used by", Spread.TO_SOURCE),
  /** The way through the network: a server through its switch, a site through its circuit. */
  REACHED_THROUGH("is reached through", "leads to", Spread.TO_SOURCE),
  /** Two that are wired to each other, neither above the other. */
  CONNECTED_TO("is connected to", "is connected to", Spread.BOTH),
  /** A device and its power supply. */
  POWERED_BY("is powered by", "powers", Spread.TO_SOURCE),
  /** A device in its rack, a rack at its site. */
  LOCATED_IN("stands in", "houses", Spread.TO_SOURCE),
  /** A member of a cluster, a component of a service: the whole suffers with its part. */
  PART_OF("is part of", "consists of", Spread.TO_TARGET),
  /** A backup that fails hits nobody today. */
  BACKED_UP_BY("is backed up by", "backs up", Spread.NONE);

  private final String forward;
  private final String backward;
  private final Spread spread;

  DependencyType(String forward, String backward, Spread spread) {
    this.forward = forward;
    this.backward = backward;
    this.spread = spread;
  }

  /** As it is said of the source: “FS01 runs on ESX01”. */
  public String forward() {
    return forward;
  }

  /** As it is said of the target: “ESX01 runs FS01”. */
  public String backward() {
    return backward;
  }

  /** Which way trouble runs. */
  public Spread spread() {
    return spread;
  }

  /** Whether the source is hit when the target is in trouble. */
  public boolean hitsSource() {
    return spread == Spread.TO_SOURCE || spread == Spread.BOTH;
  }

  /** Whether the target is hit when the source is in trouble. */
  public boolean hitsTarget() {
    return spread == Spread.TO_TARGET || spread == Spread.BOTH;
  }
}
