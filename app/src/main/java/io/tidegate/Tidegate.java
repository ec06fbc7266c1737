package io.tidegate;

import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The application: every room, in one process. */
@Modulithic(systemName = "Tidegate", sharedModules = "kernel")
@SpringBootApplication
public class Tidegate {
  /** Starts the server; settings come from environment variables (see the README). */
  public static void main(String[] args) {
    SpringApplication.run(Tidegate.class, args);
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }
}
