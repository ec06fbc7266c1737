package io.tidegate.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A PostgreSQL server that somebody else runs.
 *
 * @param url JDBC address of a PostgreSQL 15 or later; without it the embedded server is used
 * @param user login of the application, which owns nothing
 * @param password its password
 * @param ownerUser login that owns the database and runs the migrations
 * @param ownerPassword its password
 */
@ConfigurationProperties("tidegate.database")
record DatabaseSettings(
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable String ownerUser,
    @Nullable String ownerPassword) {
  boolean areGiven() {
    return url != null && !url.isBlank();
  }

  /** Where that server is; call only when {@link #areGiven}. */
  DatabaseAccess access() {
    return new DatabaseAccess(
        given(url, "TIDEGATE_DATABASE_URL"),
        new Login(
            given(ownerUser, "TIDEGATE_DATABASE_OWNER_USER"),
            given(ownerPassword, "TIDEGATE_DATABASE_OWNER_PASSWORD")),
        new Login(
            given(user, "TIDEGATE_DATABASE_USER"), given(password, "TIDEGATE_DATABASE_PASSWORD")));
  }

  private static String given(@Nullable String value, String name) {
    if (value == null) {
      throw new DatabaseRefused(
          "TIDEGATE_DATABASE_URL is set, but " + name + " is not.",
          "Set " + name + "; the README says which two logins an external server needs.");
    }
    return value;
  }
}
