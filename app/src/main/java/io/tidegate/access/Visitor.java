package io.tidegate.access;

/**
 * Where a request comes from, as far as it can be known.
 *
 * @param address the IP address that the server sees
 * @param userAgent what the browser calls itself; empty when it says nothing
 */
public record Visitor(String address, String userAgent) {
  private static final int LONGEST_USER_AGENT = 400;

  public Visitor {
    userAgent = userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT));
  }
}
