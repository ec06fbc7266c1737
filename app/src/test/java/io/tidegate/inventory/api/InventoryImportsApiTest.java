package io.tidegate.inventory.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.inventory.ImportId;
import io.tidegate.inventory.InventoryHand;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
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
class InventoryImportsApiTest {
  private static final String HERE = "/api/v1/configuration-item-imports";

  @Autowired Api api;
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
  void itemsAndWhatTheyDependOnComeInAndTheRestSaysWhy() throws Exception {
    MvcTestResult items = sent(mira, "what;Type\nFS01;server\nESX01;server\nX;toaster\n", "items");
    assertThat(items).hasStatus(HttpStatus.CREATED);
    String path = String.valueOf(items.getResponse().getHeader(HttpHeaders.LOCATION));
    assertThat(read(items, "$.rows.refused")).isEqualTo(3);
    MvcTestResult told =
        mira.request(HttpMethod.PUT, path + "/reading")
            .header(HttpHeaders.IF_MATCH, tag(items))
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                "{\"columns\": {\"name\": \"what\", \"kind\": \"Type\"}, \"client\": \"%s\"}"
                    .formatted(world.bakery.id()))
            .exchange();
    assertThat(told).hasStatusOk();
    assertThat(read(told, "$.rows")).asString().contains("added=2", "refused=1");
    assertThat(confirmed(path, "\"0\"")).hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(confirmed(path, tag(told))).hasStatusOk();
    work(path);
    MvcTestResult done = mira.get(path).exchange();
    assertThat(read(done, "$.phase")).isEqualTo("done");
    assertThat(read(done, "$.progress")).isEqualTo(100);
    assertThat(read(mira.get(path + "/refused-rows").exchange(), "$.items[0].line")).isEqualTo(4);
    assertThat(read(mira.get(path + "/refused-rows").exchange(), "$.items[0].column"))
        .isEqualTo("Type");

    MvcTestResult links = sent(mira, "item,how,other\nFS01,runs on,ESX01\n", "dependencies");
    String other = String.valueOf(links.getResponse().getHeader(HttpHeaders.LOCATION));
    assertThat(mira.post(other + "/stop", "")).hasStatusOk();
    assertThat(confirmed(other, tag(links))).hasStatusOk();
    assertThat(mira.post(other + "/stop", "").exchange())
        .bodyJson()
        .extractingPath("$.stopped")
        .isEqualTo("cancelled");
    assertThat(mira.post(other + "/continuation", "")).hasStatusOk();
    work(other);
    assertThat(read(mira.get(other).exchange(), "$.rows.added")).isEqualTo(1);
  }

  @Test
  void whatIsWrongIsSaid() throws Exception {
    assertThat(sent(mira, "just words", "items")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(sent(mira, "a,b\nc,d\n", "people")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    MvcTestResult items = sent(mira, "name\nA\n", "items");
    String path = String.valueOf(items.getResponse().getHeader(HttpHeaders.LOCATION));
    assertThat(
            mira.request(HttpMethod.PUT, path + "/reading")
                .header(HttpHeaders.IF_MATCH, tag(items))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"columns\": {\"name\": \"nothing\"}}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(api.as(world, world.clientViewer).get(path)).hasStatus(HttpStatus.NOT_FOUND);
    World rival = world.rival();
    assertThat(api.as(rival, rival.administrator).get(path)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(sent(api.as(world, world.clientViewer), "name\nA\n", "items"))
        .hasStatus4xxClientError();
  }

  private MvcTestResult sent(Api.Calls calls, String file, String sort) {
    return tester
        .post()
        .uri(HERE)
        .multipart()
        .part(new MockPart("file", "items.csv", file.getBytes(UTF_8)))
        .part(new MockPart("sort", sort.getBytes(UTF_8)))
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + calls.token())
        .exchange();
  }

  private MvcTestResult confirmed(String path, String tag) {
    return mira.post(path + "/confirmation", "").header(HttpHeaders.IF_MATCH, tag).exchange();
  }

  private void work(String path) {
    ImportId id = ImportId.of(List.of(path.split("/")).getLast());
    InventoryHand.of(application).work(world.id(), id);
  }

  private static String tag(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getHeader(HttpHeaders.ETAG));
  }

  private static Object read(MvcTestResult answer, String path) throws Exception {
    return JsonPath.read(answer.getResponse().getContentAsString(), path);
  }
}
