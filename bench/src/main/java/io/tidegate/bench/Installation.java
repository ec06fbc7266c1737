package io.tidegate.bench;

import io.tidegate.database.DatabaseAccess;
import io.tidegate.database.Login;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The product as people run it: the packaged jar on a folder of its own, with its own PostgreSQL.
 */
final class Installation {
  private final List<String> start;
  private final Path home;
  private final int port;
  private @Nullable Process process;

  /** Started as Java is told by these words; it lives in this folder. */
  Installation(List<String> start, Path home) throws IOException {
    this.start = start;
    this.home = home;
    try (ServerSocket socket = new ServerSocket(0)) {
      this.port = socket.getLocalPort();
    }
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** Starts it and waits for this line of its log; says how long that took. */
  Duration startUntil(String line) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(start);
    command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("TIDEGATE_"));
    builder.environment().put("TIDEGATE_HOME", home.toString());
    builder.environment().put("TIDEGATE_PORT", String.valueOf(port));
    builder.environment().put("TIDEGATE_DEMO", "true");
    // The limit is there for strangers; here the machine is to be the limit.
    builder.environment().put("TIDEGATE_API_RATE", "100000000");
    builder.environment().put("TIDEGATE_API_BURST", "100000000");
    long begun = System.nanoTime();
    Process started = builder.redirectErrorStream(true).start();
    process = started;
    CountDownLatch seen = new CountDownLatch(1);
    Thread.ofVirtual().start(() -> listen(started, line, seen));
    if (!seen.await(10, TimeUnit.MINUTES)) {
      throw new IllegalStateException("It never said: " + line);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void listen(Process process, String wanted, CountDownLatch seen) {
    try (BufferedReader log =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = log.readLine(); line != null; line = log.readLine()) {
        if (line.contains(wanted)) {
          seen.countDown();
        }
        if (line.contains(" ERROR ")) {
          System.err.println(line);
        }
      }
    } catch (IOException e) {
      System.err.println("The log ended: " + e.getMessage());
    }
  }

  void stop() throws InterruptedException {
    Process running = Objects.requireNonNull(process);
    running.destroy();
    running.waitFor();
  }

  /** Stops it for good and throws its folder away, however the program ends. */
  void end() {
    try {
      if (process != null) {
        stop();
      }
      try (Stream<Path> files = Files.walk(home)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException | InterruptedException e) {
      System.err.println("Not all of " + home + " is gone: " + e.getMessage());
    }
  }

  /** Its database's address and logins, which it keeps in its folder. */
  DatabaseAccess database() throws IOException {
    Properties logins = new Properties();
    try (Reader file = Files.newBufferedReader(home.resolve("passwords"))) {
      logins.load(file);
    }
    List<String> postmaster =
        Files.readAllLines(home.resolve("postgresql").resolve("postmaster.pid"));
    return new DatabaseAccess(
        "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/tidegate",
        new Login("tidegate_owner", logins.getProperty("tidegate_owner")),
        new Login("tidegate", logins.getProperty("tidegate")));
  }

  /** Who may do everything in its database, also what the product never needs. */
  Login superuser() throws IOException {
    Properties logins = new Properties();
    try (Reader file = Files.newBufferedReader(home.resolve("passwords"))) {
      logins.load(file);
    }
    return new Login("postgres", logins.getProperty("postgres"));
  }

  /** What the JVM and all of PostgreSQL's processes hold in memory, shared pages once, in MB. */
  Memory memory() throws IOException {
    long jvm = kilobytes(Objects.requireNonNull(process).pid());
    long postmaster =
        Long.parseLong(
            Files.readAllLines(home.resolve("postgresql").resolve("postmaster.pid"))
                .getFirst()
                .strip());
    long database =
        ProcessHandle.of(postmaster).stream()
            .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
            .mapToLong(one -> quietly(one.pid()))
            .sum();
    return new Memory(jvm / 1024, database / 1024);
  }

  /** The most that the JVM has ever held, in MB. */
  long peak() throws IOException {
    return kilobytes(Objects.requireNonNull(process).pid(), "status", "VmHWM:") / 1024;
  }

  private static long quietly(long pid) {
    try {
      return kilobytes(pid);
    } catch (IOException _) {
      // It has ended meanwhile.
      return 0;
    }
  }

  private static long kilobytes(long pid) throws IOException {
    return kilobytes(pid, "smaps_rollup", "Pss:");
  }

  private static long kilobytes(long pid, String file, String line) throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(pid), file)).stream()
        .filter(each -> each.startsWith(line))
        .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")))
        .sum();
  }

  /** Megabytes. */
  record Memory(long jvm, long database) {
    /** Of each the larger of the two. */
    Memory most(Memory other) {
      return new Memory(Math.max(jvm, other.jvm), Math.max(database, other.database));
    }
  }
}
