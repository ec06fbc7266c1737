package io.tidegate.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.api.ApiScope;
import io.tidegate.calendar.Maintnote;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class VendorApiTest {
  private static final String CALENDAR = "/api/v1/calendar";

  @Autowired Api api;
  @Autowired Items items;
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
  void aNoticeComesInAndIsMatched() {
    ItemId item = item("Uplink");
    MvcTestResult received = send(mira, Maintnote.of("CID-7").text());
    assertThat(received)
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"outcome": "new", "work": {"provider": "Fjord Fibre", "status": "confirmed", "hits": []}}]}
            """);
    assertThat(send(mira, Maintnote.of("CID-7").text()))
        .bodyJson()
        .extractingPath("$.items[0].outcome")
        .isEqualTo("again");
    assertThat(mira.get(CALENDAR + "/vendor-work?unmatched=true"))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .hasSize(1);
    String path = CALENDAR + "/vendor-work/" + id(received);
    assertThat(
            mira.post(
                path + "/matches", "{\"object\": \"CID-7\", \"item\": \"%s\"}".formatted(item)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.hits[0].item")
        .isEqualTo(item.toString());
    assertThat(mira.get(path + "/objects"))
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"items\": [{\"object\": \"CID-7\", \"impact\": \"outage\", \"known\": true}]}");
    assertThat(mira.get(path)).hasStatusOk();
  }

  @Test
  void aBrokenNoticeIsRefusedByItsField() {
    assertThat(send(mira, Maintnote.of("CID-7").without("DTSTART").text()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("DTSTART is missing");
  }

  @Test
  void aTokenReachesNoFurtherThanItsScopeItsClientAndItsPerson() {
    String text = Maintnote.of("CID-7").text();
    assertThat(send(api.as(world, world.changeManager, ApiScope.CALENDAR_READ), text))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(send(api.as(world, world.changeManager, world.bakery), text))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(send(api.as(world, world.clientApprover), text)).hasStatus(HttpStatus.FORBIDDEN);
    String path = CALENDAR + "/vendor-work/" + id(send(mira, text));
    assertThat(api.as(world, world.clientApprover).get(path)).hasStatus(HttpStatus.NOT_FOUND);
    World rival = world.rival();
    assertThat(api.as(rival, rival.changeManager).get(path)).hasStatus(HttpStatus.NOT_FOUND);
  }

  private static MvcTestResult send(Api.Calls caller, String text) {
    return caller
        .request(HttpMethod.POST, CALENDAR + "/vendor-notices")
        .contentType("text/calendar")
        .content(text)
        .exchange();
  }

  private static String id(MvcTestResult received) {
    try {
      String body = received.getResponse().getContentAsString();
      return body.replaceAll("(?s).*\"work\"\\s*:\\s*\\{\\s*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ItemId item(String name) {
    return world.as(
        world.changeManager,
        () ->
            items.add(
                world.actor(world.changeManager),
                ItemFacts.of(world.bakery.id(), name, Kind.CIRCUIT, 3)));
  }
}
