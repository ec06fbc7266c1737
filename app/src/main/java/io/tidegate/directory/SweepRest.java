package io.tidegate.directory;

/** Says that an account is not swept for now; implemented by rooms above. */
public interface SweepRest {
  /** Whether no background work is done for the account whose tenant is set. */
  boolean rests();
}
