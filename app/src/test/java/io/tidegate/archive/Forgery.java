package io.tidegate.archive;

import io.tidegate.kernel.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An archive taken apart by somebody who knows the format, changed, and put together again. */
final class Forgery {
  private static final ArchiveJson JSON = new ArchiveJson();

  final Map<String, byte[]> entries = new LinkedHashMap<>();

  static Forgery of(Path archive) throws IOException {
    Forgery forgery = new Forgery();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream content = zip.getInputStream(entry)) {
          forgery.entries.put(entry.getName(), content.readAllBytes());
        }
      }
    }
    return forgery;
  }

  /** The text of an entry with something else in it. */
  Forgery edit(String entry, UnaryOperator<String> edit) {
    String before = new String(entries.get(entry), StandardCharsets.UTF_8);
    String after = edit.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("Nothing was changed in " + entry);
    }
    entries.put(entry, after.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Nothing but one entry that is nearly nothing until it is unpacked. */
  Forgery bomb() {
    entries.keySet().retainAll(List.of(Manifest.ENTRY, Manifest.SUMS));
    entries.put(Manifest.README, new byte[100_000_000]);
    edit(
        Manifest.ENTRY,
        text ->
            text.replaceFirst(
                    "(?s)\"tables\" : \\[.*?\\],\\s*\"leftOut\"", "\"tables\" : [], \"leftOut\"")
                .replaceFirst("\"count\" : \\d+", "\"count\" : 0"));
    return consistent();
  }

  /** Makes all sums fit what the entries are now. */
  Forgery consistent() {
    Manifest manifest = JSON.read(entries.get(Manifest.ENTRY));
    StringBuilder sums = new StringBuilder();
    entries.forEach((name, content) -> {
      if (!name.equals(Manifest.ENTRY) && !name.equals(Manifest.SUMS)) {
        sums.append(hash(content)).append("  ").append(name).append('\n');
      }
    });
    entries.put(Manifest.SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
    List<Manifest.Table> tables = manifest.tables().stream().map(this::asItIs).toList();
    entries.put(
        Manifest.ENTRY,
        JSON.write(
            new Manifest(
                manifest.format(),
                manifest.version(),
                manifest.product(),
                manifest.schema(),
                manifest.account(),
                manifest.madeAt(),
                manifest.madeBy(),
                tables,
                manifest.leftOut(),
                manifest.files(),
                hash(entries.get(Manifest.SUMS)))));
    return this;
  }

  private Manifest.Table asItIs(Manifest.Table table) {
    byte[] content = entries.get(table.entry());
    long rows = new String(content, StandardCharsets.UTF_8).lines().count();
    return new Manifest.Table(
        table.name(), table.entry(), rows, content.length, hash(content), table.columns());
  }

  static String hash(byte[] content) {
    Sha256 hash = new Sha256();
    hash.add(content);
    return hash.hex();
  }

  /** Written with a seal that fits. */
  Path into(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchiveWriter writer = new ArchiveWriter(out, Instant.EPOCH.plusSeconds(400_000_000));
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      writer.entry(entry.getKey(), entry.getValue());
    }
    writer.finish();
    return Files.write(file, out.toByteArray());
  }
}
