package io.tidegate.database;

/** A user of the PostgreSQL server and their password. */
public record Login(String user, String password) {
  /** Names the user only: a password never reaches a log. */
  @Override
  public String toString() {
    return user;
  }
}
