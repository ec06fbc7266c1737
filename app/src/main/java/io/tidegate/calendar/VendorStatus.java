package io.tidegate.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a vendor's maintenance is, as its notices say it. */
public enum VendorStatus {
  TENTATIVE("Tentative"),
  CONFIRMED("Confirmed"),
  IN_PROCESS("In process"),
  COMPLETED("Completed"),
  CANCELLED("Cancelled");

  private final String title;

  VendorStatus(String title) {
    this.title = title;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** Its name in addresses and attributes. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As notices write it. */
  public String written() {
    return name().replace('_', '-');
  }

  static Optional<VendorStatus> of(String written) {
    return Arrays.stream(values()).filter(one -> one.written().equals(written)).findFirst();
  }
}
