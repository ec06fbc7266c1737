package io.tidegate.database;

import java.util.Map;

/** What the embedded server promises about a row once its transaction has committed. */
public enum Durability {
  /** It survives a crash of Tidegate, of PostgreSQL and of the machine. */
  DURABLE("on"),
  /** It survives nothing; for tests, which throw the folder away. */
  THROWN_AWAY("off");

  private final String value;

  Durability(String value) {
    this.value = value;
  }

  /** The server's settings that make it so, each with the value it must have. */
  Map<String, String> settings() {
    return Map.of("fsync", value, "full_page_writes", value, "synchronous_commit", value);
  }
}
