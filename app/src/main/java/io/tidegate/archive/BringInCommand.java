package io.tidegate.archive;

import io.tidegate.kernel.Failure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command of the jar that fills an empty installation from an archive: for one too large for
 * the set-up page, or where nobody is to sit by.
 */
public final class BringInCommand {
  private static final String NAME = "bring-in";

  /** Nothing listens, and nothing else fills the database. */
  private static final String[] QUIETLY = {"--server.port=-1", "--tidegate.demo=false"};

  private final Class<?> application;
  private final PrintStream out;

  /** Starts this application for it, and says on the stream what came of it. */
  public BringInCommand(Class<?> application, PrintStream out) {
    this.application = application;
    this.out = out;
  }

  /** Whether the arguments name the command. */
  public static boolean isMeantBy(String... arguments) {
    return arguments.length == 2 && arguments[0].equals(NAME);
  }

  /** Does it, with the settings of the server; gives back the exit code of the process. */
  public int run(String... arguments) {
    Path file = Path.of(arguments[1]).toAbsolutePath();
    if (!Files.isReadable(file)) {
      out.println("There is no file " + file + " to be read.");
      return 1;
    }
    try (ConfigurableApplicationContext tidegate = SpringApplication.run(application, QUIETLY)) {
      Contents contents = tidegate.getBean(Archives.class).bringIn(file);
      out.printf(
          "Brought in %s: %,d changes, a ledger of %,d events, %,d files. Start Tidegate.%n",
          contents.name(), contents.changes(), contents.events(), contents.files());
      return 0;
    } catch (Failure refused) {
      out.println(refused.sentence());
    } catch (IOException e) {
      out.println("The archive could not be read: " + e.getMessage());
    }
    return 1;
  }
}
