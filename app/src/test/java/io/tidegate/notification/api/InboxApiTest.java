package io.tidegate.notification.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.api.ApiScope;
import io.tidegate.directory.Person;
import io.tidegate.notification.Inbox;
import io.tidegate.notification.NewNotice;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class InboxApiTest {
  private static final String INBOX = "/api/v1/inbox";

  @Autowired Api api;
  @Autowired Inbox inbox;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired TransactionTemplate transaction;

  World world;
  Api.Calls rosa;

  @BeforeEach
  void threeNotices() {
    world = worlds.msp();
    rosa = api.as(world, world.requester);
    for (String about : new String[] {"CHG-1001", "CHG-1002", "CHG-1003"}) {
      put(world.requester, about);
      clock.tick(Duration.ofMinutes(1));
    }
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void noticesAreListedNewestFirstPageByPage() throws Exception {
    MvcTestResult first = rosa.get(INBOX + "?limit=2").exchange();
    assertThat(first)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[*].about")
        .asArray()
        .containsExactly("CHG-1003", "CHG-1002");
    assertThat(rosa.get(INBOX + "?limit=2&cursor=" + said(first, "$.next")))
        .bodyJson()
        .extractingPath("$.items[*].about")
        .asArray()
        .containsExactly("CHG-1001");
  }

  @Test
  void oneIsReadAndUnreadAgainAndAllAreReadUpToOne() throws Exception {
    MvcTestResult all = rosa.get(INBOX).exchange();
    String oldest = said(all, "$.items[2].id");
    assertThat(mark(rosa, oldest, "{\"read\": true}"))
        .bodyJson()
        .extractingPath("$.unread")
        .isEqualTo(2);
    assertThat(rosa.get(INBOX + "?unread=true"))
        .bodyJson()
        .extractingPath("$.items[*].about")
        .asArray()
        .containsExactly("CHG-1003", "CHG-1002");
    assertThat(mark(rosa, oldest, "{\"read\": false}"))
        .bodyJson()
        .extractingPath("$.unread")
        .isEqualTo(3);
    String second = said(all, "$.items[1].id");
    assertThat(rosa.post(INBOX + "/readings", "{\"upTo\": \"%s\"}".formatted(second)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.unread")
        .isEqualTo(1);
  }

  @Test
  void whatIsNotSaidIsAskedFor() throws Exception {
    String id = said(rosa.get(INBOX).exchange(), "$.items[0].id");
    assertThat(mark(rosa, id, "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(rosa.post(INBOX + "/readings", "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(rosa.post(INBOX + "/readings", "{\"upTo\": \"yesterday\"}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void nobodyReachesTheNoticesOfSomebodyElse() throws Exception {
    String id = said(rosa.get(INBOX).exchange(), "$.items[0].id");
    Api.Calls other = api.as(world, world.administrator);
    assertThat(mark(other, id, "{\"read\": true}")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(other.post(INBOX + "/readings", "{\"upTo\": \"%s\"}".formatted(id))).hasStatusOk();
    assertThat(rosa.get(INBOX + "?unread=true"))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .hasSize(3);
    assertThat(api.as(world, world.requester, ApiScope.CHANGES_READ).get(INBOX))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private static MvcTestResult mark(Api.Calls caller, String id, String body) {
    return caller
        .request(HttpMethod.PUT, INBOX + "/" + id + "/read")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static String said(MvcTestResult answer, String path)
      throws UnsupportedEncodingException {
    return JsonPath.read(answer.getResponse().getContentAsString(), path);
  }

  private void put(Person person, String about) {
    world.inAccount(() ->
        transaction.execute(_ -> {
          inbox.put(
              world.id(),
              new NewNotice(
                  person.id(),
                  about,
                  null,
                  new NewNotice.Subject("change", UUID.randomUUID(), about),
                  "change-closed",
                  about + " is closed",
                  "",
                  "/changes/" + about.substring(4)));
          return true;
        }));
  }
}
