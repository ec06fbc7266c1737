package io.tidegate.print;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;
import org.springframework.core.io.ClassPathResource;

/**
 * The font of the pages, Inter, which comes in pieces by script: each letter is taken from the
 * first piece that has it. A letter that none has, as of Chinese, is left out.
 */
final class Faces {
  private static final List<String> SCRIPTS =
      List.of("latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese");
  private static final int REGULAR = 400;
  private static final int STRONG = 600;

  private final List<BaseFont> regular = pieces(REGULAR);
  private final List<BaseFont> strong = pieces(STRONG);

  /** The words in the usual weight. */
  Phrase plain(String words, float size, Color colour) {
    return phrase(regular, words, size, colour);
  }

  /** The words in the weight of headings. */
  Phrase strong(String words, float size, Color colour) {
    return phrase(strong, words, size, colour);
  }

  private static Phrase phrase(List<BaseFont> pieces, String words, float size, Color colour) {
    FontSelector selector = new FontSelector();
    pieces.forEach(piece -> selector.addFont(new Font(piece, size, Font.NORMAL, colour)));
    return selector.process(words);
  }

  private static List<BaseFont> pieces(int weight) {
    String folder = "META-INF/resources/_static/inter/" + version() + "/files/";
    return SCRIPTS.stream()
        .map(script -> "inter-" + script + "-" + weight + "-normal")
        .map(name -> embedded(name, Woff.unwrap(read(folder + name + ".woff"))))
        .toList();
  }

  /** The jar has no folders to look into, but says which version it is. */
  private static String version() {
    Properties said = new Properties();
    try {
      said.load(
          new ByteArrayInputStream(
              read("META-INF/maven/org.mvnpm.at.fontsource/inter/pom.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said.getProperty("version");
  }

  private static byte[] read(String resource) {
    try (InputStream content = new ClassPathResource(resource).getInputStream()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not kept by the library too, which would keep it for good. */
  private static BaseFont embedded(String name, byte[] font) {
    try {
      return BaseFont.createFont(
          name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, font, null);
    } catch (DocumentException | IOException e) {
      throw new IllegalStateException("The font " + name + " cannot be embedded", e);
    }
  }
}
