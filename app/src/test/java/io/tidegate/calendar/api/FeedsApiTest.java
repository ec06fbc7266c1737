package io.tidegate.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.api.ApiScope;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class FeedsApiTest {
  private static final String FEEDS = "/api/v1/calendar/feeds";

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired MockMvcTester web;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;
  Api.Calls mira;

  @BeforeEach
  void northlight() {
    clock.set(TestClock.START);
    world = worlds.msp();
    mira = api.as(world, world.changeManager);
  }

  @Test
  void aFeedIsMadeRenewedAndRevoked() {
    MvcTestResult made =
        mira.post(FEEDS, "{\"name\": \"Outlook\", \"shows\": \"account\"}").exchange();
    assertThat(made).hasStatus(HttpStatus.CREATED);
    String path = String.valueOf(made.getResponse().getHeader("Location"));
    String address = address(made);
    assertThat(web.get().uri(address)).hasStatusOk();
    assertThat(mira.get(path)).bodyJson().extractingPath("$.address").isNull();
    assertThat(mira.get(FEEDS))
        .bodyJson()
        .isLenientlyEqualTo("{\"items\": [{\"name\": \"Outlook\", \"shows\": \"account\"}]}");
    String fresh = address(mira.post(path + "/renewal", "").exchange());
    assertThat(web.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(web.get().uri(fresh)).hasStatusOk();
    assertThat(mira.post(path + "/revocation", "")).hasStatus(HttpStatus.NO_CONTENT);
    assertThat(web.get().uri(fresh)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(mira.get(path)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aTokenMakesNoFeedThatReachesFurtherThanItself() {
    String all = "{\"name\": \"Outlook\", \"shows\": \"account\"}";
    String one =
        "{\"name\": \"Outlook\", \"shows\": \"client\", \"client\": \"%s\"}"
            .formatted(world.bakery.id());
    Api.Calls bakerys = api.as(world, world.changeManager, world.bakery);
    assertThat(bakerys.post(FEEDS, all)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(bakerys.post(FEEDS, one)).hasStatus(HttpStatus.CREATED);
    assertThat(api.as(world, world.changeManager, world.clinic).post(FEEDS, one))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(api.as(world, world.changeManager, ApiScope.CALENDAR_READ).post(FEEDS, all))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(mira.post(FEEDS, "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void thePageShowsAnAddressOnce() throws UnsupportedEncodingException {
    MvcTestResult refused =
        browser.post(world, world.clientViewer, "/calendar/feeds").param("name", " ").exchange();
    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    MvcTestResult made =
        browser
            .post(world, world.clientViewer, "/calendar/feeds")
            .param("name", "Phone")
            .param("shows", "client")
            .exchange();
    assertThat(made).hasStatusOk();
    String page = made.getResponse().getContentAsString();
    assertThat(page).contains("It is shown this once", "webcal:");
    String address = page.replaceAll("(?s).*id=\"address\"[^>]*>([^<]+)<.*", "$1");
    assertThat(web.get().uri(address.replaceFirst("^https?://[^/]+", ""))).hasStatusOk();
    assertThat(
            browser
                .get(world, world.clientViewer, "/calendar/feeds")
                .exchange()
                .getResponse()
                .getContentAsString())
        .contains("Phone", "last read")
        .doesNotContain(address);
  }

  private static String address(MvcTestResult made) {
    try {
      String body = made.getResponse().getContentAsString();
      return body.replaceAll("(?s).*\"address\"\\s*:\\s*\"https?://[^/\"]+([^\"]+)\".*", "$1");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
