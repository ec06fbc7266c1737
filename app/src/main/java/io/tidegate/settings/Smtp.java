package io.tidegate.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes mail.
 *
 * @param host its name; without it mails stay readable on the outbox page
 * @param user null when it asks for no sign-in
 * @param sender what stands behind "From"
 */
@ConfigurationProperties("tidegate.smtp")
public record Smtp(
    @Nullable String host,
    @DefaultValue("587") int port,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("Tidegate <tidegate@localhost>") String sender,
    @DefaultValue("STARTTLS") Tls tls) {
  /** How the connection is kept from listeners. */
  public enum Tls {
    /** Not at all: only for a server on the same machine. */
    NONE,
    /** Begins in the open and must then turn to TLS. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
  }

  /** Whether there is a server to send with. */
  public boolean isConfigured() {
    return host != null && !host.isBlank();
  }

  /** Leaves the password out: it never reaches a log. */
  @Override
  public String toString() {
    return "Smtp[" + host + ":" + port + ", " + tls + "]";
  }
}
