package io.tidegate.integration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody who is told: a real server on this machine that keeps what it gets. */
public final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile Manner manner = exchange -> exchange.sendResponseHeaders(204, -1);

  /** On some free port of 127.0.0.1. */
  public Receiver() {
    this(new InetSocketAddress("127.0.0.1", 0));
  }

  Receiver(InetSocketAddress where) {
    try {
      server = HttpServer.create(where, 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Its address. */
  public String address() {
    return "http://127.0.0.1:" + port() + "/hook";
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** What came, in order. */
  public List<Got> got() {
    return List.copyOf(got);
  }

  /** From now on it answers like this. */
  void answers(Manner manner) {
    this.manner = manner;
  }

  void answers(int status) {
    answers(exchange -> exchange.sendResponseHeaders(status, -1));
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    got.add(
        new Got(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            body));
    try {
      manner.answer(exchange);
    } finally {
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** One request, as it came. */
  public record Got(String id, String timestamp, String signature, String type, String body) {}

  /** How it answers. */
  interface Manner {
    void answer(HttpExchange exchange) throws IOException;
  }
}
