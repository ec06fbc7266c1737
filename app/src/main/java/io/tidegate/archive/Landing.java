package io.tidegate.archive;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where an archive lies while it comes in, and what is known of it, so that a node that dies has
 * lost neither. There is no account yet whose rows could say so; the folder of the installation
 * does.
 */
@Component
class Landing {
  private final Path folder;

  Landing(@Value("${tidegate.home:./data}") Path home) {
    this.folder = home.resolve("incoming");
  }

  /** How a file is brought onto the disk. */
  @FunctionalInterface
  interface Sender {
    void to(Path file) throws IOException;
  }

  /** What lies there. */
  record Note(String name, Incoming.Phase phase, List<String> problems) {}

  Path archive() {
    return folder.resolve("archive.zip");
  }

  /** Keeps the archive; one that breaks off on the way leaves nothing that counts. */
  void keep(String name, Sender sender) throws IOException {
    forget();
    Files.createDirectories(folder);
    Path part = folder.resolve("archive.part");
    sender.to(part.toAbsolutePath());
    Files.move(part, archive(), StandardCopyOption.REPLACE_EXISTING);
    write(new Note(name, Incoming.Phase.WORKING, List.of()));
  }

  /** What is known of the archive that lies there; none when none does. */
  Optional<Note> read() {
    if (!Files.exists(archive()) || !Files.exists(note())) {
      return Optional.empty();
    }
    try (Reader reader = Files.newBufferedReader(note())) {
      Properties written = new Properties();
      written.load(reader);
      return Optional.of(
          new Note(
              written.getProperty("name", ""),
              Incoming.Phase.valueOf(written.getProperty("phase", "STOPPED")),
              written.getProperty("problems", "").lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Note note) {
    Properties written = new Properties();
    written.setProperty("name", note.name());
    written.setProperty("phase", note.phase().name());
    written.setProperty("problems", String.join("\n", note.problems()));
    try (Writer writer = Files.newBufferedWriter(note())) {
      written.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget() {
    try {
      Files.deleteIfExists(note());
      Files.deleteIfExists(archive());
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path note() {
    return folder.resolve("note.properties");
  }
}
