package io.tidegate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.imports.BankLog.Dates;
import io.tidegate.imports.BankLog.Measure;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SignedIn;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class LogImportPagesTest {
  private static final Pattern CONTROL = Pattern.compile("<(input|select) [^>]*>");

  @Autowired Browser browser;
  @Autowired MockMvcTester tester;
  @Autowired ImportWorker worker;
  @Autowired Worlds worlds;

  World world;
  Person mira;

  @BeforeEach
  void northlightAndItsRival() {
    world = worlds.msp();
    mira = world.changeManager;
  }

  @Test
  void aLogIsReadUnderstoodTakenInAndMended() {
    String log = new BankLog(5, Measure.SMALL, Dates.SLASHES).csv();
    String path =
        send(
            log.replaceFirst("C\\d{8}", "")
                .replaceFirst("(?m)^(.*;)(\\d\\d/\\d\\d/2013 )", "$1soon "));
    work(path);

    assertThat(page(path)).contains("No client", "How it is read");
    answer(path, "client", world.bakery.id().toString());
    work(path);
    String ready = page(path);
    assertThat(ready)
        .contains(
            "No number",
            "Rows of one change disagree",
            "Window without length",
            "200 blank rows, 50 unnamed columns")
        .contains("Standard Change Type…")
        .doesNotContain("UNKNOWN_WORD");
    assertThat(page(path + "/problems?flaw=no-number")).contains("What is the matter");

    post(path + "/confirmation", Map.of("version", version(ready)));
    work(path);
    assertThat(page(path)).contains("What came of it", "Download the");
    String toMend = page(path + "/to-mend.csv");
    assertThat(toMend)
        .startsWith("\uFEFFCI Name (aff);")
        .contains("Tidegate reason", "No number. Nothing says to which change the row belongs.");
    assertThat(page("/changes?state=any")).contains("Change Type");
  }

  @Test
  void nobodyElseSeesIt() {
    String path = send(new BankLog(5, Measure.SMALL, Dates.SLASHES).csv());

    assertThat(browser.get(world, world.requester, path).exchange()).hasStatus(403);
    assertThat(browser.get(world, world.clientViewer, path).exchange()).hasStatus(403);
    assertThat(browser.get(world.rival(), world.rival().administrator, path).exchange())
        .hasStatus(404);
    assertThat(
            browser
                .get(world.rival(), world.rival().administrator, path + "/to-mend.csv")
                .exchange())
        .hasStatus(404);
  }

  @Test
  void aFileThatIsNoTableSaysSo() {
    String path = send("nothing but a line");
    work(path);
    assertThat(page(path))
        .contains("It cannot go on.", "The file needs a line of column names and at least one row");
  }

  private String send(String content) {
    MvcTestResult answer =
        tester
            .post()
            .uri(URI.create("/imports"))
            .multipart()
            .file(
                new MockMultipartFile(
                    "file", "log.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
            .param("source", "HP Service Manager")
            .with(SignedIn.as(world.actor(mira)))
            .exchange();
    assertThat(answer).hasStatus(303);
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private void work(String path) {
    ImportId id = ImportId.of(path.substring("/imports/".length()));
    worker.work(world.id(), id, () -> false);
  }

  private String page(String path) {
    MvcTestResult answer = browser.get(world, mira, path).exchange();
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends the form of the reading as it stands, with one answer of it changed. */
  private void answer(String path, String name, String value) {
    String page = page(path);
    String form = page.substring(page.indexOf("action=\"" + path + "/reading\""));
    Map<String, String> sent = new HashMap<>();
    Matcher control = CONTROL.matcher(form.substring(0, form.indexOf("</form>")));
    while (control.find()) {
      String field = attribute(control.group(), "name");
      boolean select = control.group(1).equals("select");
      sent.put(field, select ? chosen(form, field) : attribute(control.group(), "value"));
    }
    sent.put("nothing", "#N/B\n#MULTIVALUE");
    sent.put("version", version(page));
    sent.put(name, value);
    post(path + "/reading", sent);
  }

  private static String attribute(String tag, String name) {
    Matcher attribute = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
    return attribute.find() ? attribute.group(1) : "";
  }

  private static String chosen(String form, String select) {
    String rest = form.substring(form.indexOf(" name=\"" + select + "\""));
    Matcher option =
        Pattern.compile("<option value=\"([^\"]*)\" selected")
            .matcher(rest.substring(0, rest.indexOf("</select>")));
    return option.find() ? option.group(1) : "";
  }

  private static String version(String page) {
    Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private void post(String path, Map<String, String> sent) {
    var request = browser.post(world, mira, path);
    sent.forEach(request::param);
    assertThat(request.exchange()).hasStatus(303);
  }
}
