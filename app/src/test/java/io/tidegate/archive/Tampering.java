package io.tidegate.archive;

import io.tidegate.testkit.World;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What somebody may do to an archive who can make its seal fit. */
interface Tampering {
  Forgery with(Forgery archive);

  /** All of them, by what whoever tries is told. */
  static Map<String, Tampering> all(World stranger) {
    String changes = "tables/change.change.jsonl";
    Map<String, Tampering> all = new TreeMap<>();
    all.put(
        "the sum of tables/audit.event.jsonl does not fit",
        archive -> archive.edit("tables/audit.event.jsonl", text -> text.replace("web", "job")));
    all.put(
        "list of sums is not the one",
        archive -> archive.edit(Manifest.SUMS, text -> text.replaceFirst("[0-9]", "a")));
    all.put(
        "that the list of sums names is not there",
        archive -> {
          archive.entries.remove(changes);
          return archive;
        });
    all.put(
        "entries that the list of sums does not name",
        archive -> {
          archive.edit(Manifest.SUMS, text -> text.replaceFirst("[0-9a-f]{64}  README.md\n", ""));
          return archive.edit(
              Manifest.ENTRY,
              text ->
                  text.replaceFirst(
                      "\"sums\" : \"[0-9a-f]{64}",
                      "\"sums\" : \"" + Forgery.hash(archive.entries.get(Manifest.SUMS))));
        });
    all.put(
        "an entry that no archive has",
        archive -> {
          archive.entries.put("../../etc/cron.d/tidegate", new byte[] {65});
          return archive.consistent();
        });
    all.put("unpacks to far more", Forgery::bomb);
    all.put(
        "row-level security",
        archive ->
            archive
                .edit(
                    "tables/change.tag.jsonl",
                    text ->
                        text.replaceFirst(
                            "\"account_id\":\"[^\"]+\"",
                            "\"account_id\":\"" + stranger.id() + "\""))
                .consistent());
    all.put(
        "violates foreign key",
        archive ->
            archive
                .edit(
                    "tables/change.step.jsonl",
                    text ->
                        text.replaceFirst(
                            "\"change_id\":\"[^\"]+\"",
                            "\"change_id\":\"00000000-0000-7000-8000-000000000000\""))
                .consistent());
    all.put(
        "What it refers to is not in it",
        archive ->
            archive
                .edit(
                    "tables/directory.department.jsonl",
                    text ->
                        text.replaceFirst(
                            "\"head_id\":[^,}]+",
                            "\"head_id\":\"00000000-0000-7000-8000-000000000000\""))
                .consistent());
    all.put(
        "violates check constraint",
        archive ->
            archive
                .edit(changes, text -> text.replaceFirst("\"CLOSED\"", "\"DONE\""))
                .consistent());
    all.put(
        "rows of change.number do not read back",
        archive ->
            archive
                .edit(
                    "tables/change.number.jsonl",
                    text -> text.replaceFirst("\"last\":", "\"more\": 1, \"last\":"))
                .consistent());
    all.put(
        "invalid input syntax",
        archive ->
            archive.edit("tables/change.number.jsonl", text -> text.replace("}", "")).consistent());
    all.put(
        "is not what its row says",
        archive ->
            archive
                .edit(
                    "tables/files.file.jsonl",
                    text -> text.replaceFirst("\"size\":\\d+", "\"size\":3"))
                .consistent());
    all.put(
        "not have as many files as it says",
        archive -> {
          archive.entries.put("files/00000000-0000-7000-8000-000000000000", new byte[] {65});
          return archive.consistent();
        });
    all.put(
        "manifest cannot be read",
        archive -> archive.edit(Manifest.ENTRY, text -> text.replace("\"tables\"", "\"table\"")));
    all.put(
        "format 9",
        archive ->
            archive.edit(
                Manifest.ENTRY, text -> text.replaceFirst("\"version\" : 1", "\"version\" : 9")));
    all.put(
        "Upgrade this installation",
        archive ->
            archive.edit(
                Manifest.ENTRY,
                text ->
                    text.replaceFirst("V2026\\d{8}__", "V205001010000__")
                        .replaceFirst("(?s)(\"schema\".*?\"sha256\" : \")[0-9a-f]", "$1x")));
    return all;
  }

  /** The same with a bit turned, or cut short, or a piece missing, or more at its end. */
  static byte[] damaged(byte[] whole, Random random) {
    int at = random.nextInt(whole.length);
    byte[] copy = whole.clone();
    return switch (random.nextInt(4)) {
      case 0 -> {
        copy[at] ^= (byte) (1 << random.nextInt(8));
        yield copy;
      }
      case 1 -> Arrays.copyOf(whole, at);
      case 2 -> {
        int length = Math.min(whole.length - at, 1 + random.nextInt(5000));
        System.arraycopy(whole, at + length, copy, at, whole.length - at - length);
        yield Arrays.copyOf(copy, whole.length - length);
      }
      default -> Arrays.copyOf(whole, whole.length + 1 + random.nextInt(100));
    };
  }
}
