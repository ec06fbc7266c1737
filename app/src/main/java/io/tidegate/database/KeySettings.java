package io.tidegate.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The operator's own key.
 *
 * @param key null when the embedded server's is used, or none
 */
@ConfigurationProperties("tidegate")
record KeySettings(@Nullable String key) {
  /** Leaves the key out: it never reaches a log. */
  @Override
  public String toString() {
    return "KeySettings[]";
  }
}
