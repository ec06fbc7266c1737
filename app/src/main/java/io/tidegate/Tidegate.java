package io.tidegate;

import io.tidegate.archive.BringInCommand;
import io.tidegate.database.BackupCommand;
import io.tidegate.database.EarlyServer;
import io.tidegate.kernel.ToldTime;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.TaskDecorator;
import org.springframework.modulith.Modulithic;

/** The application: every room, in one process. */
@Modulithic(systemName = "Tidegate", sharedModules = "kernel")
@SpringBootApplication
public class Tidegate {
  /**
   * Starts the server, or with {@code backup FILE}, {@code restore FILE} or {@code bring-in FILE}
   * does that and ends; settings come from environment variables (see the README).
   */
  public static void main(String[] args) {
    if (BackupCommand.isMeantBy(args)) {
      Path home = Path.of(System.getenv().getOrDefault("TIDEGATE_HOME", "./data"));
      System.exit(new BackupCommand(home, System.out).run(args));
    }
    if (BringInCommand.isMeantBy(args)) {
      System.exit(new BringInCommand(Tidegate.class, System.out).run(args));
    }
    SpringApplication tidegate = new SpringApplication(Tidegate.class);
    tidegate.addInitializers(new EarlyServer());
    tidegate.run(args);
  }

  @Bean
  InstantSource clock() {
    return new ToldTime(InstantSource.system());
  }

  /** What follows a told deed, after its commit and on another thread, belongs to its moment. */
  @Bean
  TaskDecorator toldTimeGoesAlong() {
    return ToldTime::carried;
  }
}
