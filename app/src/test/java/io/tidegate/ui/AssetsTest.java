package io.tidegate.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tidegate.testkit.TidegateTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@TidegateTest
class AssetsTest {
  private static final int BUDGET = 250_000;

  @Autowired Assets assets;
  @Autowired Stylesheet stylesheet;
  @Autowired WebApplicationContext context;
  MockMvc web;

  @BeforeEach
  void open() {
    web = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @Test
  void everythingAPageLoadsIsThereAndIsKeptForAYear() throws Exception {
    for (String url : firstLoad()) {
      web.perform(get(url))
          .andExpect(status().isOk())
          .andExpect(
              header()
                  .string(
                      "Cache-Control", org.hamcrest.Matchers.containsString("max-age=31536000")));
    }
    assertThat(assets.url("/js/theme.js")).matches("/js/theme-[0-9a-f]{32}\\.js");
  }

  @Test
  void everyFileThatTheStylesNameIsThere() throws Exception {
    List<String> urls =
        Pattern.compile("url\\(\"(/[^\"]+)\"\\)")
            .matcher(stylesheet.css())
            .results()
            .map(MatchResult::group)
            .map(url -> url.substring(5, url.length() - 2))
            .toList();
    assertThat(urls).hasSizeGreaterThan(2);
    for (String url : urls) {
      web.perform(get(url)).andExpect(status().isOk());
    }
  }

  @Test
  void iconsStandInTheStylesSoThatNoneIsAskedFor() {
    assertThat(stylesheet.css())
        .doesNotContain("tabler__icons")
        .contains(
            ".ico-bell { --i: url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'");
  }

  @Test
  void theScriptsStandInOneModuleEachForItself() throws IOException {
    for (String pattern : List.of("classpath:static/js/*.js", "classpath:static/js/rooms/*.js")) {
      for (Resource file : context.getResources(pattern)) {
        String script = file.getContentAsString(StandardCharsets.UTF_8);
        assertThat(assets.js().contains("try {\n" + script + "\n} catch"))
            .as("%s is in the module", file.getFilename())
            .isEqualTo(!"theme.js".equals(file.getFilename()));
      }
    }
  }

  @Test
  void theFirstPageLoadStaysUnder250Kilobytes() throws Exception {
    int total = 0;
    for (String url : firstLoad()) {
      byte[] body = web.perform(get(url)).andReturn().getResponse().getContentAsByteArray();
      total += url.endsWith(".woff2") ? body.length : zipped(body);
    }
    assertThat(total).isLessThan(BUDGET);
  }

  @Test
  void theStylesStandInTheirLayersAndLoadNothingFromStrangers() {
    assertThat(stylesheet.css())
        .contains("@layer tabler, tokens, base, frame, ui, rooms, print;", "@layer tabler {")
        .doesNotContain("@import", "url(http", "url(\"http");
    assertThat(stylesheet.css().chars().filter(c -> c == '{').count())
        .isEqualTo(stylesheet.css().chars().filter(c -> c == '}').count());
  }

  @Test
  void commentsOfOursStayAtHomeAndTablersLicenceGoesOut() {
    String css = stylesheet.css();
    assertThat(css.indexOf("/*")).isGreaterThan(css.indexOf("@layer tabler {"));
    assertThat(css.lastIndexOf("/*")).isLessThan(css.indexOf("@layer ui {"));
    assertThat(css).contains("/*!");
  }

  private List<String> firstLoad() {
    List<String> urls = new ArrayList<>(List.of(assets.script()));
    urls.add(assets.url("/js/theme.js"));
    urls.add(assets.url("/img/favicon.svg"));
    urls.add(assets.htmx());
    urls.add(assets.stylesheet());
    urls.add(GlyphSheet.URL);
    for (String weight : List.of("400", "500", "600")) {
      urls.add("/_static/inter/5.2.5/files/inter-latin-" + weight + "-normal.woff2");
    }
    return urls;
  }

  private static int zipped(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(body);
    }
    return bytes.size();
  }
}
