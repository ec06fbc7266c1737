package io.tidegate.files;

import io.tidegate.kernel.Invalid;
import java.util.Locale;
import java.util.Map;

/** Which files are taken. */
class FilePolicy {
  static final long LARGEST = 25L * 1024 * 1024;
  private static final int LONGEST_NAME = 200;

  /** What a file of this ending must be; endings not listed promise nothing. */
  private static final Map<String, MediaType> PROMISED =
      Map.of(
          "png", MediaType.PNG,
          "jpg", MediaType.JPEG,
          "jpeg", MediaType.JPEG,
          "gif", MediaType.GIF,
          "webp", MediaType.WEBP,
          "pdf", MediaType.PDF,
          "zip", MediaType.ZIP,
          "docx", MediaType.ZIP,
          "xlsx", MediaType.ZIP);

  private FilePolicy() {}

  /** The last part of a path from any system, without control characters. */
  static String cleanName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}|\\p{Cf}", "").strip();
    if (clean.isEmpty()) {
      throw new Invalid("file", "Give the file a name.");
    }
    return clean.length() <= LONGEST_NAME
        ? clean
        : clean.substring(clean.length() - LONGEST_NAME).strip();
  }

  static MediaType checkType(String name, MediaType found) {
    if (found.isProgram()) {
      throw new Invalid("file", name + " is a program. Programs are not stored here.");
    }
    MediaType promised = PROMISED.get(ending(name));
    if (promised != null && promised != found) {
      throw new Invalid(
          "file", name + " is not what its name says: the content is " + found.title() + ".");
    }
    return found;
  }

  static void checkSize(String name, long size, long largest) {
    if (size > largest) {
      throw new Invalid(
          "file",
          "%s is larger than %d MB. Send a smaller one, or a link."
              .formatted(name, largest / (1024 * 1024)));
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
