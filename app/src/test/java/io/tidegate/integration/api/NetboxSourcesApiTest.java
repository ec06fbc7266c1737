package io.tidegate.integration.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.testkit.Api;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class NetboxSourcesApiTest {
  private static final String HERE = "/api/v1/netbox-sources";
  private static final String BODY =
      "{\"address\": \"http://127.0.0.1:9999\", \"token\": \"0123456789abcdef\"}";

  @Autowired Api api;
  @Autowired Worlds worlds;

  @Test
  void oneIsAddedReadAndStopped() throws Exception {
    World world = worlds.msp();
    Api.Calls alex = api.as(world, world.administrator);
    MvcTestResult added = alex.post(HERE, BODY).exchange();
    assertThat(added).hasStatus(HttpStatus.CREATED);
    assertThat(added.getResponse().getContentAsString()).doesNotContain("0123456789abcdef");
    String path = String.valueOf(added.getResponse().getHeader(HttpHeaders.LOCATION));
    assertThat(alex.get(HERE))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(1);
    assertThat(
            alex.request(HttpMethod.PUT, path)
                .header(
                    HttpHeaders.IF_MATCH,
                    String.valueOf(added.getResponse().getHeader(HttpHeaders.ETAG)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"address\": \"http://127.0.0.1:9999/\", \"token\": \"fedcba9876543210\"}"))
        .hasStatusOk();
    assertThat(alex.post(path + "/completion", "")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(alex.post(path + "/reading", ""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("reading");
    assertThat(alex.post(path + "/stop", ""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.problem")
        .isEqualTo("It was stopped.");
    assertThat(api.as(world, world.changeManager).get(path)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(alex.post(HERE, "{\"address\": \"http://10.0.0.1\"}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
