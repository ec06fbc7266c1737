package io.tidegate.change.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One deed on several changes, by a program. */
@TidegateTest
class BulkApiTest {
  private static final String CHANGES = "/api/v1/changes";
  private static final String BULK = CHANGES + "/bulk";

  @Autowired Api api;
  @Autowired Worlds worlds;

  World world;
  Api.Calls mira;
  int first;
  int second;
  int third;

  @BeforeEach
  void threeChanges() throws Exception {
    world = worlds.msp();
    mira = api.as(world, world.changeManager);
    first = draft("Renew the certificate");
    second = draft("Replace the switch");
    third = draft("Patch the mail server");
  }

  @Test
  void severalAreGivenToAnotherOwner() throws Exception {
    MvcTestResult answer =
        mira.post(BULK, assign(second, first)).header("Idempotency-Key", "hand-over").exchange();
    assertThat(answer).hasStatusOk();
    assertThat(done(answer)).containsExactly(first, second);
    assertThat(JsonPath.<String>read(body(answer), "$.next")).isNull();
    assertThat(mira.get(CHANGES + "?owner=" + world.implementer.id()))
        .bodyJson()
        .extractingPath("$.items[*].number")
        .asArray()
        .containsExactly(second, first);
  }

  @Test
  void whatMayNotBeDoneToOneIsSaidAndIsDoneToTheOthers() throws Exception {
    cancel(first);
    for (String key : List.of("once", "")) {
      var request = mira.post(BULK, assign(first, second, 999_999));
      MvcTestResult answer =
          (key.isEmpty() ? request : request.header("Idempotency-Key", key)).exchange();
      assertThat(answer).as(key).hasStatusOk();
      assertThat(done(answer)).as(key).containsExactly(second);
      assertThat(JsonPath.<List<Integer>>read(body(answer), "$.refused[*].number"))
          .containsExactly(first, 999_999);
      assertThat(JsonPath.<String>read(body(answer), "$.refused[0].because"))
          .contains("is cancelled; its record stays as it is");
    }
    assertThat(mira.get(CHANGES + "/" + second))
        .bodyJson()
        .extractingPath("$.people.owner")
        .isEqualTo(world.implementer.id().toString());
  }

  @Test
  void whatThrowsForOneUndoesNothingOfTheOthersUnderAKey() throws Exception {
    MvcTestResult mixed =
        mira.post(
                BULK, "{\"act\": \"tag\", \"tag\": \"Q4\", \"changes\": [1, %d]}".formatted(first))
            .header("Idempotency-Key", "mixed")
            .exchange();
    assertThat(done(mixed)).containsExactly(first);
    assertThat(tagged("q4")).containsExactly(first);
    assertThat(
            mira.post(
                BULK, "{\"act\": \"untag\", \"tag\": \"q4\", \"changes\": [%d]}".formatted(first)))
        .hasStatusOk();
    assertThat(tagged("q4")).isEmpty();
  }

  @Test
  void thoseOfAFilterAreTakenPageByPage() throws Exception {
    List<Integer> all = new ArrayList<>();
    String next = "";
    do {
      MvcTestResult page =
          mira.post(
                  BULK + "?state=open&limit=2&client=" + world.bakery.id() + next,
                  "{\"act\": \"tag\", \"tag\": \"december\"}")
              .exchange();
      assertThat(page).hasStatusOk();
      all.addAll(done(page));
      String cursor = JsonPath.read(body(page), "$.next");
      next = cursor == null ? null : "&cursor=" + cursor;
    } while (next != null);
    assertThat(all).containsExactlyInAnyOrder(first, second, third);
    assertThat(tagged("december")).containsExactly(third, second, first);
  }

  @Test
  void nobodyTouchesWhatTheyMayNotWriteIntoOrSee() throws Exception {
    String body = "{\"act\": \"tag\", \"tag\": \"x\", \"changes\": [%d]}".formatted(first);
    for (Api.Calls stranger :
        List.of(
            api.as(world, world.auditor),
            api.as(world, world.otherClientApprover),
            api.as(world.rival(), world.rival().administrator))) {
      MvcTestResult answer = stranger.post(BULK, body).exchange();
      assertThat(answer).hasStatusOk();
      assertThat(done(answer)).isEmpty();
    }
    assertThat(tagged("x")).isEmpty();
  }

  @Test
  void whatIsMissingIsSaidAtItsField() {
    for (String body :
        List.of(
            "{}",
            "{\"act\": \"assign\", \"changes\": [%d]}".formatted(first),
            "{\"act\": \"tag\", \"changes\": [%d]}".formatted(first),
            "{\"act\": \"tag\", \"tag\": \"x\"}",
            "{\"act\": \"tag\", \"tag\": \"x\", \"changes\": [0]}")) {
      assertThat(mira.post(BULK, body)).as(body).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    assertThat(mira.post(BULK + "?state=open", assign(first)))
        .as("both named and narrowed")
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(mira.post(BULK + "?stat=open", "{\"act\": \"tag\", \"tag\": \"x\"}"))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  private String assign(Integer... numbers) {
    return "{\"act\": \"assign\", \"owner\": \"%s\", \"changes\": %s}"
        .formatted(world.implementer.id(), List.of(numbers));
  }

  private int draft(String title) throws Exception {
    MvcTestResult drafted =
        api.as(world, world.requester)
            .post(
                CHANGES,
                "{\"client\": \"%s\", \"title\": \"%s\"}".formatted(world.bakery.id(), title))
            .exchange();
    return JsonPath.read(body(drafted), "$.number");
  }

  private void cancel(int number) {
    assertThat(
            mira.post(
                    CHANGES + "/" + number + "/transitions",
                    "{\"transition\": \"cancel\", \"reason\": \"Not needed.\"}")
                .header("If-Match", "\"1\""))
        .hasStatusOk();
  }

  private List<Integer> tagged(String tag) throws Exception {
    return JsonPath.read(body(mira.get(CHANGES + "?tag=" + tag).exchange()), "$.items[*].number");
  }

  private static List<Integer> done(MvcTestResult answer) throws Exception {
    return JsonPath.read(body(answer), "$.done");
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString();
  }
}
