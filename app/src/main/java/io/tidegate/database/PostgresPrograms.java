package io.tidegate.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs initdb and pg_ctl and waits for them. */
record PostgresPrograms(Path folder, Path log) {
  /** Runs the program; its output goes to a log of its name. Gives back whether it succeeded. */
  boolean run(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(anotherUser());
    command.add(folder.resolve(program).toString());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output(program).toFile())
            .start();
    return waitFor(process) == 0;
  }

  /** What the program said when it last ran. */
  String said(String program) throws IOException {
    return Files.readString(output(program), StandardCharsets.UTF_8).strip();
  }

  private Path output(String program) {
    return log.resolve(program + ".log");
  }

  /**
   * PostgreSQL will not run as root. In a user namespace of its own the same process has no name
   * and no privileges, yet still owns its files.
   */
  private static List<String> anotherUser() {
    return isRoot() ? List.of("unshare", "--user") : List.of();
  }

  private static boolean isRoot() {
    return File.separatorChar == '/' && new UnixSystem().getUid() == 0;
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
