package io.tidegate.database;

/** A server that somebody else runs. */
record ExternalServer(DatabaseAccess access) implements DatabaseServer {
  @Override
  public void close() {
    // It is not ours to stop.
  }
}
