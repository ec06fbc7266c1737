package io.tidegate.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.testkit.TidegateTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Draws every component in its states; {@code target/parts/} then holds them as a page to look at.
 */
@TidegateTest
class PartsTest {
  private static final Path SITE = Path.of("target/parts");

  @Autowired Assets assets;
  @Autowired Stylesheet stylesheet;
  @Autowired Markdown markdown;
  @Autowired WebApplicationContext context;

  private DrawnParts parts;

  @BeforeEach
  void drawAll() {
    parts = new DrawnParts(markdown);
  }

  @Test
  void everyComponentIsDrawnInItsStates() throws IOException {
    List<String> templatesThereAre;
    try (var files = Files.list(Path.of("src/main/jte/ui"))) {
      templatesThereAre =
          files
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString().replace(".jte", ""))
              .filter(name -> Character.isLowerCase(name.charAt(0)))
              .toList();
    }
    assertThat(page()).contains("<!doctype html>");
    Set<String> byTheFrame =
        Set.of(
            "head", "csrf", "csrfMeta", "side", "navItem", "top", "bell", "keys", "mark", "frame");
    Set<String> byOthers = Set.of("fieldFoot", "fieldLabel", "problem", "glyph", "icon");
    assertThat(templatesThereAre)
        .allMatch(name ->
            parts.drawn().contains(name) || byTheFrame.contains(name) || byOthers.contains(name));
  }

  @Test
  void noComponentLetsMarkupOfOthersThrough() {
    assertThat(page()).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
  }

  @Test
  void noPageHoldsInlineScriptOrStyle() {
    assertThat(page())
        .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
        .doesNotContainPattern("\\sstyle=")
        .doesNotContain("<style")
        .doesNotContainPattern("\\son[a-z]+=\"")
        .doesNotContainPattern("(href|src)=\"(https?:)?//");
  }

  @Test
  void everyIdOfAPageIsUsedOnceAndEveryNameInTheStylesIsAnIconThereIs() {
    List<String> ids =
        Pattern.compile("\\sid=\"([^\"]+)\"")
            .matcher(page())
            .results()
            .map(r -> r.group(1))
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    Pattern.compile("class=\"ico (ico-[a-z0-9-]+)\"")
        .matcher(page())
        .results()
        .forEach(icon -> assertThat(stylesheet.css()).contains("." + icon.group(1) + " "));
  }

  @Test
  void aBarePageHasNoNavigation() {
    String bare =
        parts.draw(
            "frame",
            Map.of(
                "frame",
                FramesOfTheTest.with(assets, List.of()).bare("Sign in"),
                "body",
                DrawnParts.text("box")));
    assertThat(bare).contains("ui-bare", "box", "id=\"main\"").doesNotContain("id=\"nav\"");
  }

  @Test
  void thePageCanBeLookedAt() throws Exception {
    Files.createDirectories(SITE);
    Files.writeString(SITE.resolve("index.html"), page());
    Files.writeString(
        SITE.resolve("dark.html"),
        page()
            .replace(
                "data-theme=\"system\" data-bs-theme=\"light\"",
                "data-theme=\"dark\" data-bs-theme=\"dark\""));
    MockMvc web = MockMvcBuilders.webAppContextSetup(context).build();
    for (String url : urls()) {
      Path file = SITE.resolve(url.substring(1));
      Files.createDirectories(file.getParent());
      Files.write(file, web.perform(get(url)).andReturn().getResponse().getContentAsByteArray());
    }
    assertThat(SITE.resolve("index.html")).exists();
  }

  private List<String> urls() {
    List<String> urls = new ArrayList<>(List.of(assets.script()));
    urls.addAll(
        List.of(
            assets.stylesheet(),
            assets.htmx(),
            assets.url("/js/theme.js"),
            assets.url("/img/favicon.svg"),
            GlyphSheet.URL));
    Pattern.compile("url\\(\"(/[^\"]+)\"\\)")
        .matcher(stylesheet.css())
        .results()
        .forEach(result -> urls.add(result.group(1)));
    return urls;
  }

  private String page() {
    Frame frame =
        FramesOfTheTest.with(
                assets,
                List.of(
                    FramesOfTheTest.item("Home", "home", 10, "h", new Count(0, Tone.NEUTRAL)),
                    FramesOfTheTest.item("Inbox", "inbox", 20, "i", new Count(4, Tone.WARN)),
                    FramesOfTheTest.item(
                        "Changes", "list-details", 30, "c", new Count(38, Tone.NEUTRAL))))
            .of(actor(), "Parts", new Crumb("Home", "/"))
            .wide()
            .live();
    return parts.draw("frame", Map.of("frame", frame, "body", parts.all()));
  }

  private Actor actor() {
    return new Actor(AccountId.next(), PersonId.next(), "Mara Lindqvist", Set.of(), null, "web");
  }
}
