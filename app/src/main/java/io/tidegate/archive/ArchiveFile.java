package io.tidegate.archive;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive as it lies on disk. Nothing in it is believed: names of entries are only compared and
 * never become paths, and no more is unpacked than a true archive of its size could hold.
 */
final class ArchiveFile implements AutoCloseable {
  /** Deflate makes twice this of a byte at most; rows that are alike come near to it. */
  private static final long LIKELY_RATIO = 500;

  private static final long ALWAYS_ALLOWED = 1L << 26;
  private static final int PIECE = 1 << 16;
  private static final Pattern FILE = Pattern.compile("files/[0-9a-f-]{36}");

  private final ZipFile zip;
  private final String seal;
  private final Manifest manifest;
  private long allowed;

  ArchiveFile(ZipFile zip, String seal, long size, Manifest manifest) {
    this.zip = zip;
    this.seal = seal;
    this.manifest = manifest;
    this.allowed = Math.max(ALWAYS_ALLOWED, size * LIKELY_RATIO);
  }

  static Invalid refused(String sentence) {
    return new Invalid("archive", sentence);
  }

  static Invalid damaged(String how) {
    return refused(
        "This file is damaged or was cut off: %s. Take the archive again, or copy it once more."
            .formatted(how));
  }

  Manifest manifest() {
    return manifest;
  }

  String seal() {
    return seal;
  }

  /**
   * The seal, when it fits the file. Throws {@code Invalid} for a file that is none of ours, or is
   * not as it was written.
   */
  static String requireSealed(Path file) throws IOException {
    long sealed = Files.size(file) - SealedOutput.LENGTH;
    try (InputStream content = Files.newInputStream(file)) {
      byte[] start = content.readNBytes(4);
      if (sealed < 0 || !new String(start, StandardCharsets.ISO_8859_1).equals("PK\3\4")) {
        throw refused("This is no archive of Tidegate. It is a ZIP that Tidegate wrote.");
      }
      Sha256 hash = new Sha256();
      hash.add(start);
      for (long left = sealed - start.length; left > 0; ) {
        byte[] piece = content.readNBytes((int) Math.min(PIECE, left));
        hash.add(piece);
        left -= piece.length;
      }
      String seal = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
      if (!seal.equals(hash.hex())) {
        throw damaged("the seal at its end does not fit");
      }
      return seal;
    }
  }

  /**
   * Looks at every entry: all that the sums name are there and are what they say, and no others.
   * Throws {@code Invalid} otherwise, with each that is not.
   */
  void verify(Meter meter) throws IOException {
    Set<String> names = names();
    if (!sumsFit()) {
      throw damaged("the list of sums is not the one of the manifest");
    }
    requireForeseen(names);
    names.remove(Manifest.SUMS);
    names.remove(Manifest.ENTRY);
    List<String> wrong = new ArrayList<>();
    try (BufferedReader sums =
        new BufferedReader(new InputStreamReader(open(Manifest.SUMS), StandardCharsets.UTF_8))) {
      for (String line = sums.readLine(); line != null; line = sums.readLine()) {
        verify(line, names).ifPresent(wrong::add);
        meter.advance(weightOf(line));
      }
    }
    if (!names.isEmpty()) {
      wrong.add("it has entries that the list of sums does not name");
    }
    requireNone(wrong);
  }

  /** Throws {@code Invalid} with each of these; what to do is said once. */
  private static void requireNone(List<String> wrong) {
    if (wrong.size() == 1) {
      throw damaged(wrong.getFirst());
    }
    Damages damages = new Damages();
    if (!wrong.isEmpty()) {
      damages.add(damaged("%,d things are wrong with it".formatted(wrong.size())).sentence());
      wrong.forEach(how ->
          damages.add(how.substring(0, 1).toUpperCase(Locale.ROOT) + how.substring(1) + "."));
    }
    damages.require();
  }

  private boolean sumsFit() throws IOException {
    try {
      return hash(Manifest.SUMS).equals(manifest.sums());
    } catch (ZipException _) {
      throw damaged("the list of sums cannot be unpacked");
    }
  }

  /** A table weighs its rows, a file one. */
  private long weightOf(String line) {
    return line.contains("  " + Manifest.FILES)
        ? 1
        : manifest.tables().stream()
            .filter(table -> line.endsWith("  " + table.entry()))
            .mapToLong(Manifest.Table::rows)
            .sum();
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>();
    zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> !names.add(name))
        .findFirst()
        .ifPresent(_ -> {
          throw damaged("it has an entry twice");
        });
    return names;
  }

  /** Names never become paths; one that is not foreseen shows that somebody was at it. */
  private void requireForeseen(Set<String> names) {
    Set<String> foreseen =
        manifest.tables().stream().map(Manifest.Table::entry).collect(Collectors.toSet());
    foreseen.addAll(Set.of(Manifest.ENTRY, Manifest.SUMS, Manifest.README));
    long files = 0;
    for (String name : names) {
      if (FILE.matcher(name).matches()) {
        files++;
      } else if (!foreseen.contains(name)) {
        throw refused("This archive has an entry that no archive has. It was changed by hand.");
      }
    }
    if (files != manifest.files().count()) {
      throw damaged("it does not have as many files as it says");
    }
  }

  /** What is wrong with the entry that this line names; empty when it is what the line says. */
  private Optional<String> verify(String line, Set<String> names) throws IOException {
    if (!line.matches("[0-9a-f]{64}  \\S{1,200}")) {
      throw damaged("the list of sums cannot be read");
    }
    String name = line.substring(66);
    if (!names.remove(name)) {
      return Optional.of("the entry %s that the list of sums names is not there".formatted(name));
    }
    try {
      return hash(name).equals(line.substring(0, 64))
          ? Optional.empty()
          : Optional.of("the sum of " + name + " does not fit");
    } catch (ZipException _) {
      return Optional.of(name + " cannot be unpacked");
    }
  }

  private String hash(String name) throws IOException {
    Sha256 hash = new Sha256();
    byte[] piece = new byte[PIECE];
    try (InputStream content = open(name)) {
      for (int length = content.read(piece); length >= 0; length = content.read(piece)) {
        hash.add(piece, 0, length);
        allowed -= length;
        if (allowed < 0) {
          throw refused("This file unpacks to far more than an archive of its size can hold.");
        }
      }
    }
    return hash.hex();
  }

  /** The content of the entry, unpacked. Throws {@code Invalid} when there is none. */
  InputStream open(String name) throws IOException {
    Optional<ZipEntry> entry = Optional.ofNullable(zip.getEntry(name));
    return zip.getInputStream(
        entry.orElseThrow(() -> damaged("the entry " + name + " is not there")));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
