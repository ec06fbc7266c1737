package io.tidegate.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Settings of the embedded server, written anew at each start and read before any made by hand. */
record ServerConfiguration(int port, Path log, Durability durability) {
  private static final String FILE = "tidegate.conf";
  private static final String INCLUDE = "include '" + FILE + "'";

  void writeTo(Path cluster) throws IOException {
    Files.writeString(cluster.resolve(FILE), content());
    Path main = cluster.resolve("postgresql.conf");
    if (!Files.readString(main).contains(INCLUDE)) {
      Files.writeString(main, "\n" + INCLUDE + "\n", StandardOpenOption.APPEND);
    }
  }

  private String content() {
    return """
    # Written by Tidegate at each start. Changes made here are lost.
    listen_addresses = '127.0.0.1'
    unix_socket_directories = ''
    port = %d
    password_encryption = 'scram-sha-256'
    max_connections = 100
    timezone = 'UTC'
    log_timezone = 'UTC'
    logging_collector = on
    log_directory = '%s'
    log_filename = 'postgresql-%%a.log'
    log_file_mode = 0600
    log_rotation_age = 1d
    log_truncate_on_rotation = on
    %s
    """
        .formatted(port, quoted(log), durable());
  }

  private String durable() {
    return new TreeMap<>(durability.settings())
        .entrySet().stream()
            .map(setting -> setting.getKey() + " = " + setting.getValue())
            .collect(Collectors.joining("\n"));
  }

  private static String quoted(Path path) {
    return path.toString().replace('\\', '/').replace("'", "''");
  }
}
