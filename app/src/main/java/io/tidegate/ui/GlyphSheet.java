package io.tidegate.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.util.DigestUtils;

/**
 * Where the sheet of Tidegate's own glyphs is. Its name carries the digest of its content, as
 * Spring versions resources, so browsers keep it for a year; components that draw a glyph need no
 * page for it.
 */
public final class GlyphSheet {
  /** The sheet's address, without the name of a glyph. */
  public static final String URL = "/img/glyphs-" + digest() + ".svg";

  private GlyphSheet() {}

  private static String digest() {
    try (InputStream sheet = GlyphSheet.class.getResourceAsStream("/static/img/glyphs.svg")) {
      return DigestUtils.md5DigestAsHex(sheet == null ? new byte[0] : sheet.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
