package io.tidegate.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a caller names as seen. Only the version in a tag is looked at; a proxy that
 * compressed the answer may have made the tag a weak one.
 */
public record IfMatch(List<Long> versions) {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-[^\"]*)?\"");
  private static final long NONE = -2;

  public IfMatch {
    versions = List.copyOf(versions);
  }

  /**
   * Reads the header. Throws {@link ApiFailure} when it is missing, or is a star, which names no
   * version.
   */
  public static IfMatch of(@Nullable String header) {
    if (header == null || header.isBlank() || header.strip().equals("*")) {
      throw new ApiFailure(
          ProblemCode.PRECONDITION_REQUIRED,
          "Send If-Match with the ETag of what you read, so that nobody's work is overwritten.");
    }
    List<Long> versions = new ArrayList<>();
    Matcher tags = TAG.matcher(header);
    while (tags.find()) {
      versions.add(Long.valueOf(tags.group(1)));
    }
    return new IfMatch(versions);
  }

  /** The version for the door to judge by: this one if the caller saw it, else one they did see. */
  public long seen(long current) {
    if (versions.contains(current)) {
      return current;
    }
    return versions.isEmpty() ? NONE : versions.getFirst();
  }
}
