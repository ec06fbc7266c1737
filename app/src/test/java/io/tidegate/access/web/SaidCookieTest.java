package io.tidegate.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.settings.Site;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SaidCookieTest {
  private final SaidCookie courier =
      new SaidCookie(
          new AccessCookies(new Site(8080, URI.create("http://localhost:8080"), false, false)));

  private MockHttpServletResponse deed;

  @BeforeEach
  void aDeedThatSaysWhatWasDone() {
    deed = new MockHttpServletResponse();
    courier.send(signedIn("token"), deed, "CHG-1042 is now in Straße → Review.");
  }

  @Test
  void theNextPageOfTheSameSessionShowsItAndPutsItAway() {
    MockHttpServletResponse page = new MockHttpServletResponse();

    assertThat(courier.take(next("token", carried()), page))
        .contains("CHG-1042 is now in Straße → Review.");
    assertThat(page.getCookie("tidegate_said").getMaxAge()).isZero();
  }

  @Test
  void thePageAfterThatShowsNothing() {
    assertThat(courier.take(signedIn("token"), new MockHttpServletResponse())).isEmpty();
  }

  @Test
  void noOtherSessionShowsIt() {
    assertThat(courier.take(next("other", carried()), new MockHttpServletResponse())).isEmpty();
  }

  @Test
  void nobodyPutsWordsIntoOurMouth() {
    String seal = carried().substring(carried().indexOf('.'));

    for (String forged : new String[] {"SGFoYQ" + seal, "SGFoYQ", "§§§" + seal, "."}) {
      assertThat(courier.take(next("token", forged), new MockHttpServletResponse())).isEmpty();
    }
  }

  @Test
  void withoutASessionNothingIsCarried() {
    MockHttpServletResponse answer = new MockHttpServletResponse();
    courier.send(new MockHttpServletRequest(), answer, "Saved.");

    assertThat(answer.getCookies()).isEmpty();
  }

  private String carried() {
    return deed.getCookie("tidegate_said").getValue();
  }

  private static MockHttpServletRequest signedIn(String token) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setCookies(new Cookie("tidegate_session", token));
    return request;
  }

  private static MockHttpServletRequest next(String token, String said) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setCookies(new Cookie("tidegate_session", token), new Cookie("tidegate_said", said));
    return request;
  }
}
