package io.tidegate.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product as people run it: the packaged jar, a process of its own, on a folder of its own. */
final class Node implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path home;
  private final int port;
  private final List<String> log = new CopyOnWriteArrayList<>();

  private Node(Process process, Path home, int port) {
    this.process = process;
    this.home = home;
    this.port = port;
    Thread.ofVirtual().start(this::listen);
  }

  /** Starts it on this folder and waits until it is ready. */
  static Node on(Path home, int port) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // Nobody stays long enough for its code to be worth more.
            "-XX:TieredStopAtLevel=1",
            // As bin/run does: what the build found is what starts.
            "-Dspring.aot.enabled=true",
            "-jar",
            jar().toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("TIDEGATE_"));
    builder.environment().put("TIDEGATE_HOME", home.toString());
    builder.environment().put("TIDEGATE_PORT", Integer.toString(port));
    builder.environment().put("TIDEGATE_ADDRESS", "http://localhost:" + port);
    Node node = new Node(builder.redirectErrorStream(true).start(), home, port);
    node.lineWith("Tidegate is ready at");
    return node;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Where the build left it: the newest packaged jar. */
  private static Path jar() throws IOException {
    try (Stream<Path> built = Files.list(Path.of("..", "app", "target"))) {
      return built
          .filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("Package the app first: mvn package"));
    }
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** The first line of its log with these words, waited for. */
  String lineWith(String words) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      Optional<String> found = log.stream().filter(line -> line.contains(words)).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("Never said “" + words + "”:\n" + String.join("\n", log));
  }

  /** What {@code kill -9} does: no word to anybody, and the database is left an orphan. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().forEach(log::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException _) {
      // Killed in the middle of a line.
    }
  }

  /** Stops it in order; of one that was killed, the database that it left behind. */
  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    Path left = home.resolve("postgresql").resolve("postmaster.pid");
    if (Files.exists(left)) {
      long postmaster = Long.parseLong(Files.readAllLines(left).getFirst().strip());
      ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroy);
    }
  }
}
