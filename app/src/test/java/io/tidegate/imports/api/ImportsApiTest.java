package io.tidegate.imports.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.api.ApiScope;
import io.tidegate.imports.ImportHand;
import io.tidegate.imports.ImportId;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class ImportsApiTest {
  private static final String LOG =
      """
      Number;Short description;Change type;Planned start;Planned end;Opened
      OLD-1;Replace the switch;Spoed 3;01-03-2024 10:00;01-03-2024 11:00;28-02-2024 09:00
      OLD-2;Patch the mail server;Normaal;31-02-2024 10:00;;28-02-2024 09:00
      OLD-3;Renew the certificate;Normaal;03-03-2024 10:00;03-03-2024 11:00;28-02-2024 09:00
      """;

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired MockMvcTester tester;
  @Autowired Worlds worlds;
  @Autowired ApplicationContext application;

  World world;
  Api.Calls mira;

  @BeforeEach
  void aWorld() {
    world = worlds.msp();
    mira = api.as(world, world.changeManager);
  }

  @Test
  void aLogComesInAsOnThePages() throws Exception {
    MvcTestResult sent = send(mira, LOG, "Old desk");
    assertThat(sent).hasStatus(HttpStatus.CREATED);
    String path = sent.getResponse().getHeader(HttpHeaders.LOCATION);
    assertThat(read(sent, "$.phase")).isEqualTo("reading");
    assertThat(read(sent, "$.shape")).isNull();
    work(sent);

    MvcTestResult ready = mira.get(path).exchange();
    assertThat(read(ready, "$.phase")).isEqualTo("ready");
    assertThat(read(ready, "$.shape.encoding")).isEqualTo("UTF-8");
    assertThat(read(ready, "$.shape.separator")).isEqualTo(";");
    assertThat(read(ready, "$.shape.rows")).isEqualTo(3);
    assertThat(read(ready, "$.columns[2].words[0].word")).isEqualTo("Normaal");
    assertThat(read(ready, "$.reading.columns[?(@.field == 'title')].column"))
        .isEqualTo(List.of("Short description"));
    assertThat(read(ready, "$.reading.dates[?(@.column == 'Opened')].order"))
        .isEqualTo(List.of("day-first"));
    assertThat(read(ready, "$.reading.words[?(@.word == 'Spoed 3')].means"))
        .isEqualTo(List.of("emergency"));
    assertThat(flaws(ready)).containsEntry("no-client", 3);

    MvcTestResult told = tell(path, tag(ready), reading(ready, "normal"));
    assertThat(told).hasStatusOk();
    work(sent);
    MvcTestResult looked = mira.get(path).exchange();
    assertThat(flaws(looked)).containsEntry("unreadable-date", 1).doesNotContainKey("no-client");
    assertThat(read(looked, "$.counts.good")).isEqualTo(2);

    MvcTestResult preview = mira.get(path + "/preview").exchange();
    assertThat(read(preview, "$.changes[0].as.type")).isEqualTo("normal");
    assertThat(read(preview, "$.changes[0].as.client")).isEqualTo("Birch Bakery");
    assertThat(read(preview, "$.changes[0].as.windowStart")).isEqualTo("2024-03-01T10:00:00Z");
    assertThat(read(preview, "$.changes[1].as")).isNull();
    assertThat(read(preview, "$.changes[1].problems[0].line")).isEqualTo(3);

    assertThat(confirm(path, "\"0\"")).hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(confirm(path, tag(looked))).hasStatusOk();
    work(sent);
    MvcTestResult done = mira.get(path).exchange();
    assertThat(read(done, "$.phase")).isEqualTo("done");
    assertThat(read(done, "$.counts.added")).isEqualTo(2);
    assertThat(mira.get(path + "/to-mend").exchange().getResponse().getContentAsString())
        .contains("Tidegate reason", "OLD-2", "Not a date")
        .doesNotContain("OLD-1");
  }

  @Test
  void whatWasFoundIsListedPageByPage() throws Exception {
    MvcTestResult sent = send(mira, LOG, "Old desk");
    work(sent);
    String path = sent.getResponse().getHeader(HttpHeaders.LOCATION) + "/problems";

    MvcTestResult first = mira.get(path + "?limit=1").exchange();
    assertThat(read(first, "$.items.length()")).isEqualTo(1);
    MvcTestResult second = mira.get(path + "?limit=1&cursor=" + read(first, "$.next")).exchange();
    assertThat(read(second, "$.items[0]")).isNotEqualTo(read(first, "$.items[0]"));
    MvcTestResult dates = mira.get(path + "?flaw=unreadable-date").exchange();
    assertThat(read(dates, "$.items[*].column")).isEqualTo(List.of("Planned start"));
    assertThat(read(dates, "$.items[0].value")).isEqualTo("31-02-2024 10:00");
    assertThat(mira.get(path + "?flaw=nothing")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(mira.get(path + "?cursor=x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void whatCannotBeIsRefusedAllAtOnce() throws Exception {
    MvcTestResult sent = send(mira, LOG, "Old desk");
    String path = sent.getResponse().getHeader(HttpHeaders.LOCATION);
    String wrong =
        """
        {"zone": "Mars", "columns": [{"field": "key", "column": "Nowhere"}], "left": ["Nowhere"],
         "dates": [{"column": "Opened"}], "words": [{"field": "type", "word": "X", "means": "urgent"}]}
        """;
    assertThat(tell(path, tag(sent), wrong))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Wait until");
    work(sent);
    MvcTestResult ready = mira.get(path).exchange();
    assertThat(read(tell(path, tag(ready), wrong), "$.problems[*].field"))
        .isEqualTo(List.of("source", "zone", "columns", "left", "dates", "words"));
    assertThat(tell(path, "\"0\"", reading(ready, "normal")))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(send(mira, LOG, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(send(mira, "", "Old desk")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void itIsStoppedAndGoesOn() throws Exception {
    MvcTestResult sent = send(mira, LOG, "Old desk");
    String path = sent.getResponse().getHeader(HttpHeaders.LOCATION);
    assertThat(read(mira.post(path + "/stop", "").exchange(), "$.stopped")).isEqualTo("cancelled");
    assertThat(read(mira.post(path + "/continuation", "").exchange(), "$.stopped")).isNull();
    work(sent);
    assertThat(read(mira.get("/api/v1/imports").exchange(), "$.items[0].phase")).isEqualTo("ready");
  }

  @Test
  void anImportedChangeSaysWhereItComesFrom() throws Exception {
    MvcTestResult sent = send(mira, LOG, "Old desk");
    String path = sent.getResponse().getHeader(HttpHeaders.LOCATION);
    work(sent);
    MvcTestResult ready = mira.get(path).exchange();
    assertThat(tell(path, tag(ready), reading(ready, "normal"))).hasStatusOk();
    work(sent);
    assertThat(confirm(path, tag(mira.get(path).exchange()))).hasStatusOk();
    work(sent);

    int number =
        (int) read(mira.get("/api/v1/changes?q=certificate").exchange(), "$.items[0].number");
    MvcTestResult change = mira.get("/api/v1/changes/" + number).exchange();
    assertThat(read(change, "$.imported.source")).isEqualTo("Old desk");
    assertThat(read(change, "$.imported.number")).isEqualTo("OLD-3");
    assertThat((String) read(change, "$.imported.at")).startsWith("20");
  }

  @Test
  void whatCameInAndWhatWasMadeHereAreTwoLists() throws Exception {
    MvcTestResult sent = send(mira, LOG, "Old desk");
    String path = sent.getResponse().getHeader(HttpHeaders.LOCATION);
    work(sent);
    assertThat(
            tell(
                path, tag(mira.get(path).exchange()), reading(mira.get(path).exchange(), "normal")))
        .hasStatusOk();
    work(sent);
    assertThat(confirm(path, tag(mira.get(path).exchange()))).hasStatusOk();
    work(sent);
    assertThat(
            mira.post(
                "/api/v1/changes",
                "{\"client\": \"%s\", \"title\": \"Renew the certificate again\"}"
                    .formatted(world.bakery.id())))
        .hasStatus(HttpStatus.CREATED);

    String here = "Renew the certificate again";
    String there = "Renew the certificate";
    for (String words : List.of("", "&q=certificate")) {
      assertThat(titles("?imported=no" + words)).as("no" + words).containsExactly(here);
      assertThat(titles("?imported=yes" + words))
          .as("yes" + words)
          .contains(there)
          .doesNotContain(here);
      assertThat(titles("?sort=newest" + words)).as("either" + words).contains(here, there);
      assertThat(browser.get(world, world.changeManager, "/changes?state=any&imported=yes" + words))
          .bodyText()
          .contains("<span>Origin</span><b>Imported</b>", "title=\"" + there + "\"")
          .doesNotContain("title=\"" + here + "\"");
    }
    assertThat(mira.get("/api/v1/changes?imported=maybe"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo("imported");
  }

  private List<String> titles(String query) throws Exception {
    return JsonPath.read(body(mira.get("/api/v1/changes" + query).exchange()), "$.items[*].title");
  }

  @Test
  void onlyThoseWhoImportHaveAnyAndATokenForOneClientHasNone() throws Exception {
    MvcTestResult sent = send(mira, LOG, "Old desk");
    String path = sent.getResponse().getHeader(HttpHeaders.LOCATION);
    assertThat(api.as(world, world.implementer).get(path)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(api.as(world, world.implementer).get("/api/v1/imports"))
        .hasStatus(HttpStatus.FORBIDDEN);
    Api.Calls narrow = api.as(world, world.changeManager, world.bakery);
    assertThat(narrow.get(path)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(read(narrow.get("/api/v1/imports").exchange(), "$.items")).isEqualTo(List.of());
    assertThat(send(narrow, LOG, "Old desk")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(send(api.as(world, world.changeManager, ApiScope.IMPORTS_READ), LOG, "Old desk"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(api.as(world.rival(), world.rival().administrator).get(path))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  private MvcTestResult send(Api.Calls calls, String log, String source) {
    return tester
        .post()
        .uri("/api/v1/imports")
        .multipart()
        .part(new MockPart("file", "changes.csv", log.getBytes(UTF_8)))
        .part(new MockPart("source", source.getBytes(UTF_8)))
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + calls.token())
        .exchange();
  }

  private MvcTestResult tell(String path, String tag, String body) {
    return mira.request(HttpMethod.PUT, path + "/reading")
        .header(HttpHeaders.IF_MATCH, tag)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult confirm(String path, String tag) {
    return mira.post(path + "/confirmation", "").header(HttpHeaders.IF_MATCH, tag).exchange();
  }

  /** As it is proposed, for the bakery in UTC, with emergencies as something else. */
  private String reading(MvcTestResult ready, String emergencies) throws Exception {
    return JsonPath.parse(JsonPath.parse(body(ready)).<Map<String, Object>>read("$.reading"))
        .set("$.client", world.bakery.id().toString())
        .set("$.zone", "UTC")
        .set("$.words[?(@.means == 'emergency')].means", emergencies)
        .jsonString();
  }

  private void work(MvcTestResult sent) throws Exception {
    ImportId id = ImportId.of((String) read(sent, "$.id"));
    ImportHand.of(application).work(world.id(), id);
  }

  private static Map<String, Integer> flaws(MvcTestResult answer) throws Exception {
    List<Map<String, Object>> problems = JsonPath.read(body(answer), "$.problems");
    return problems.stream()
        .collect(
            java.util.stream.Collectors.toMap(
                each -> (String) each.get("flaw"), each -> (Integer) each.get("times")));
  }

  private static String tag(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getHeader(HttpHeaders.ETAG));
  }

  private static Object read(MvcTestResult answer, String path) throws Exception {
    return JsonPath.read(body(answer), path);
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString();
  }
}
