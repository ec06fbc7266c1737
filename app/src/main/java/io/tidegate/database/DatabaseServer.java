package io.tidegate.database;

/** A server that Tidegate may use; closing it stops what Tidegate itself has started. */
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedServer, ExternalServer {
  DatabaseAccess access();

  @Override
  void close();
}
