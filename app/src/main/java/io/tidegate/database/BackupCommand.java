package io.tidegate.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;

/** The two commands of the jar that look after the embedded database: backup and restore. */
public final class BackupCommand {
  private final Path home;
  private final PrintStream out;

  /** Works on the data folder, and says on the stream what came of it. */
  public BackupCommand(Path home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  /** Whether the arguments name one of the commands. */
  public static boolean isMeantBy(String... arguments) {
    return arguments.length == 2
        && (arguments[0].equals("backup") || arguments[0].equals("restore"));
  }

  /** Does what the arguments say; gives back the exit code of the process. */
  public int run(String... arguments) {
    Path file = Path.of(arguments[1]).toAbsolutePath();
    try {
      if (arguments[0].equals("backup")) {
        Backup.write(home, file);
        out.println(
            "Backed up " + home + " to " + file + ". It holds the passwords too: keep it safe.");
      } else {
        Restore.read(file, home);
        out.println("Restored " + file + " to " + home + ". Start Tidegate on it.");
      }
      return 0;
    } catch (DatabaseRefused e) {
      out.println(e.getMessage() + " " + e.remedy());
    } catch (IOException | SQLException e) {
      out.println("The " + arguments[0] + " did not succeed: " + e);
    }
    return 1;
  }
}
