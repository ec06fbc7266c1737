package io.tidegate.files;

import java.nio.charset.StandardCharsets;

/** What a file's first bytes say it is. Names are not believed. */
enum MediaType {
  PNG("image/png", "a PNG image", "\u0089PNG"),
  JPEG("image/jpeg", "a JPEG image", "\u00ff\u00d8\u00ff"),
  GIF("image/gif", "a GIF image", "GIF8"),
  WEBP("image/webp", "a WebP image", "RIFF"),
  PDF("application/pdf", "a PDF", "%PDF-"),
  ZIP("application/zip", "a ZIP archive", "PK\u0003\u0004"),
  WINDOWS_PROGRAM("application/octet-stream", "a program", "MZ"),
  UNIX_PROGRAM("application/octet-stream", "a program", "\u007fELF"),
  MAC_PROGRAM("application/octet-stream", "a program", "\u00cf\u00fa\u00ed\u00fe"),
  TEXT("text/plain", "text", ""),
  OTHER("application/octet-stream", "of an unknown kind", "");

  private static final int LOOKED_AT = 4096;

  private final String value;
  private final String title;
  private final String signature;

  MediaType(String value, String title, String signature) {
    this.value = value;
    this.title = title;
    this.signature = signature;
  }

  /** The type as HTTP names it. */
  String value() {
    return value;
  }

  /** The type as people read it, with its article. */
  String title() {
    return title;
  }

  /** The type of a file that begins like this. */
  static MediaType of(byte[] beginning) {
    String head =
        new String(
            beginning, 0, Math.min(beginning.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    for (MediaType type : values()) {
      if (type.signs(head)) {
        return type;
      }
    }
    return head.indexOf('\0') < 0 ? TEXT : OTHER;
  }

  boolean isProgram() {
    return this == WINDOWS_PROGRAM || this == UNIX_PROGRAM || this == MAC_PROGRAM;
  }

  private boolean signs(String head) {
    return !signature.isEmpty()
        && head.startsWith(signature)
        && (this != WEBP || head.startsWith("WEBP", 8));
  }
}
