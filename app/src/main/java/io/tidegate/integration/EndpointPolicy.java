package io.tidegate.integration;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint's address must look like. Where its name leads is looked at each time it is
 * called; an address written out in numbers already here.
 *
 * @param http whether TLS may be left out
 */
record EndpointPolicy(boolean http, AddressPolicy addresses) {
  private static final int LONGEST = 1_000;
  private static final int FIRST_FREE_PORT = 1024;
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  /** What is wrong with the address, and what to do about it; empty when nothing is. */
  Optional<String> problem(String text) {
    return problem(
        text,
        "Give the address that events are sent to.",
        "Leave out sign-ins and what follows a #; the signature says who sends.");
  }

  /** The same of an address that is read, in words for that. */
  Optional<String> problemOfSource(String text) {
    return problem(
        text,
        "Give the address at which people open it.",
        "Leave out sign-ins and what follows a #; the token says who reads.");
  }

  private Optional<String> problem(String text, String missing, String tooMuch) {
    if (text.isBlank()) {
      return Optional.of(missing);
    }
    URI uri = parsed(text);
    String scheme = uri == null || uri.getScheme() == null ? "" : lower(uri.getScheme());
    boolean secure = scheme.equals("https");
    if (uri == null || uri.getHost() == null || !(secure || (http && scheme.equals("http")))) {
      return Optional.of("Give an address that begins with https:// and a host's name.");
    }
    if (text.length() > LONGEST) {
      return Optional.of("Keep the address within 1,000 characters.");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return Optional.of(tooMuch);
    }
    return portProblem(uri.getPort(), secure).or(() -> literalProblem(uri.getHost()));
  }

  private Optional<String> portProblem(int port, boolean secure) {
    boolean usual = port == -1 || port == (secure ? HTTPS_PORT : HTTP_PORT);
    return usual || port >= FIRST_FREE_PORT
        ? Optional.empty()
        : Optional.of("Leave the port out, or take one from 1024 up.");
  }

  private Optional<String> literalProblem(String host) {
    InetAddress address = literal(host);
    return address == null || addresses.allows(address)
        ? Optional.empty()
        : Optional.of(
            "Give a public address, or one in a network that whoever runs Tidegate allows.");
  }

  /** The address that is written out in numbers; null for a name. */
  static @Nullable InetAddress literal(String host) {
    try {
      return InetAddress.ofLiteral(host.replaceAll("^\\[|]$", ""));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static @Nullable URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException _) {
      return null;
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
