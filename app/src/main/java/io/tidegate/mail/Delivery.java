package io.tidegate.mail;

/** What came of handing a mail to the server. */
sealed interface Delivery {
  /** The server took it. */
  record Accepted() implements Delivery {}

  /** The server said no. */
  record Refused(String answer, boolean forGood) implements Delivery {}

  /** The server was not reached, or did not let us in; nothing was handed over. */
  record Unreachable(String error) implements Delivery {}

  /** All was handed over, and no answer came. */
  record Unknown(String error) implements Delivery {}
}
