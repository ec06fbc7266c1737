package io.tidegate.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that behaves as badly as told. */
class RudeServer implements AutoCloseable {
  /** What it does instead of taking the mail. */
  enum Manner {
    REFUSES_FOR_NOW,
    REFUSES_FOR_GOOD,
    HANGS_UP_BEFORE_THE_CONTENT,
    HANGS_UP_WITHOUT_AN_ANSWER
  }

  private final ServerSocket socket;
  private final Manner manner;
  private final AtomicInteger contents = new AtomicInteger();

  RudeServer(Manner manner) throws IOException {
    this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    this.manner = manner;
    Thread.startVirtualThread(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How many mails were written to it to their end. */
  int contents() {
    return contents.get();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        talk(caller);
      } catch (IOException _) {
        // The caller or the test hung up.
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
    say(caller, "220 rude.example");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String verb = line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
      switch (verb) {
        case "RCPT" -> say(caller, answerToRecipient());
        case "DATA" -> {
          if (manner == Manner.HANGS_UP_BEFORE_THE_CONTENT) {
            return;
          }
          say(caller, "354 go on");
          while (!".".equals(in.readLine())) {}
          contents.incrementAndGet();
          return;
        }
        default -> say(caller, "250 ok");
      }
    }
  }

  private String answerToRecipient() {
    return switch (manner) {
      case REFUSES_FOR_NOW -> "451 come back later";
      case REFUSES_FOR_GOOD -> "550 nobody of that name";
      default -> "250 ok";
    };
  }

  private static void say(Socket caller, String line) throws IOException {
    caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    caller.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
