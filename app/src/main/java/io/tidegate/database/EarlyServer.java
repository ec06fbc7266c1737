package io.tidegate.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;

/**
 * Starts the embedded database while the application is still finding its parts: for those seconds
 * neither needs the other. With a server of somebody else's there is nothing to start, nor while
 * the build looks which parts there are.
 */
public final class EarlyServer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Binder settings = Binder.get(context.getEnvironment());
    if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)
        || settings.bindOrCreate("tidegate.database", DatabaseSettings.class).areGiven()) {
      return;
    }
    Begun begun = new Begun(settings.bindOrCreate("tidegate", HomeSettings.class).home());
    context.getBeanFactory().registerSingleton("earlyServer", begun);
    context.addApplicationListener((ApplicationListener<ApplicationFailedEvent>) _ -> begun.end());
  }

  /** A server that was begun, and has yet to be taken over. */
  static final class Begun {
    private final CompletableFuture<EmbeddedServer> server;
    private boolean taken;

    private Begun(Path home) {
      server =
          CompletableFuture.supplyAsync(
              () -> EmbeddedServer.start(home, Durability.DURABLE), Begun::inThreadOfItsOwn);
    }

    /** Those of the common pool know no driver that lies in a jar within the jar. */
    private static void inThreadOfItsOwn(Runnable start) {
      Thread thread = new Thread(start, "early-server");
      thread.setContextClassLoader(EarlyServer.class.getClassLoader());
      thread.start();
    }

    /** The server once it runs; whoever takes it stops it. Throws what its start threw. */
    synchronized EmbeddedServer take() {
      taken = true;
      try {
        return server.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }

    /** Stops it when nobody has taken it: the application failed before. */
    private synchronized void end() {
      if (!taken) {
        server.handle((running, _) -> stopped(running)).join();
      }
    }

    private static boolean stopped(@Nullable EmbeddedServer running) {
      if (running != null) {
        running.close();
      }
      return true;
    }
  }
}
