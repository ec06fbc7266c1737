package io.tidegate.execution.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.execution.Night;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class RunApiTest {
  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired Changes changes;
  @Autowired Items items;
  @Autowired MockMvcTester tester;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  World world;
  Night night;
  Api.Calls ivan;
  String run;

  @BeforeEach
  void aChangeUnderWay() {
    clock.set(TestClock.START);
    world = worlds.msp();
    Set<ItemId> touched =
        Set.of(
            world.as(
                world.changeManager,
                () ->
                    items.add(
                        world.actor(world.changeManager),
                        ItemFacts.of(world.bakery.id(), "FW-01", Kind.FIREWALL, 2))));
    night =
        Night.scheduled(world, changes, ChangeType.NORMAL, TestClock.START, touched)
            .started(events, transaction);
    ivan = api.as(world, world.implementer);
    run = "/api/v1/changes/" + night.change().number() + "/run";
  }

  @AfterEach
  void turnTheClockBack() {
    clock.set(TestClock.START);
  }

  @Test
  void theRunIsReadWithItsStepsAndItsDeadline() {
    assertThat(ivan.get(run))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {
              "state": "implement", "rollingBack": false, "stopped": false, "decisionDue": false,
              "rollbackMinutes": 45, "rollbackDeadline": "2026-11-21T13:15:00Z", "decision": null,
              "steps": [
                {"number": "1", "status": "active", "current": true, "yours": true},
                {"number": "2", "status": "pending", "current": false},
                {"number": "3", "kind": "test"},
                {"number": "R1", "kind": "rollback"},
                {"number": "R2"}
              ]
            }
            """);
    assertThat(api.as(world, world.auditor).get(run))
        .bodyJson()
        .extractingPath("$.steps[0].yours")
        .isEqualTo(false);
  }

  @Test
  void stepsAreWorkedOnAndWhoComesSecondIsToldWhoWasFaster() {
    assertThat(work(ivan, 0, "{\"deed\": \"finish\", \"note\": \"It answers.\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"steps\": [{\"status\": \"done\"}, {\"status\": \"active\"}, {}, {}, {}]}");
    assertThat(work(api.as(world, world.secondImplementer), 0, "{\"deed\": \"finish\"}"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .isLenientlyEqualTo("{\"code\": \"overtaken\"}")
        .extractingPath("$.detail")
        .asString()
        .startsWith("Ivan Implement was faster: step 1 is done.");
    assertThat(
            work(
                ivan,
                1,
                "{\"deed\": \"report\", \"reason\": \"One link stays down.\", \"followUp\": \"Replace SFP 2\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"steps\": [{}, {\"status\": \"problem\", \"note\": \"One link stays down.\"}, {}, {}, {}]}");
    assertThat(ivan.get("/api/v1/changes?q=SFP"))
        .bodyJson()
        .extractingPath("$.items[*].title")
        .asArray()
        .containsExactly("Replace SFP 2");
    assertThat(work(ivan, 1, "{\"deed\": \"skip\", \"reason\": \"One link will do.\"}"))
        .hasStatusOk();
    assertThat(work(ivan, 3, "{\"deed\": \"finish\"}"))
        .as("a rollback step")
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .extractingPath("$.blockers[0].code")
        .isEqualTo("not-rolling-back");
  }

  @Test
  void whatIsMissingIsSaidAtItsField() {
    fields(work(ivan, 0, "{}"), "deed");
    fields(work(ivan, 0, "{\"deed\": \"skip\"}"), "reason");
    fields(
        work(
            ivan,
            0,
            "{\"deed\": \"report\", \"reason\": \"X\", \"followUp\": \"%s\"}"
                .formatted("a".repeat(201))),
        "followUp");
    fields(ivan.post(run + "/decision", "{}").exchange(), "go");
    fields(ivan.post(run + "/captures", "{}").exchange(), "item");
    fields(ivan.post(run + "/notes", "{}").exchange(), "text");
    assertThat(work(api.as(world, world.auditor), 0, "{\"deed\": \"finish\"}"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(ivan.post(run + "/steps/" + new UUID(0, 0) + "/deeds", "{\"deed\": \"finish\"}"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void theDeciderSaysNoGoAndTheRunTurnsBack() {
    clock.tick(Duration.ofMinutes(200));
    assertThat(ivan.get(run)).bodyJson().extractingPath("$.decisionDue").isEqualTo(true);
    String no = "{\"go\": false, \"reason\": \"Too late.\"}";
    assertThat(ivan.post(run + "/decision", no)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(api.as(world, world.leader).post(run + "/decision", no))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"stopped\": true, \"decision\": {\"go\": false, \"reason\": \"Too late.\"}}");
    assertThat(work(ivan, 0, "{\"deed\": \"finish\"}")).hasStatus(HttpStatus.CONFLICT);

    assertThat(ivan.post(run + "/rollback", "{}"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .extractingPath("$.blockers[*].code")
        .asArray()
        .contains("reason-missing");
    assertThat(ivan.post(run + "/rollback", "{\"reason\": \"The decider said so.\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"rollingBack\": true, \"rollbackDeadline\": null}");
    assertThat(work(ivan, 3, "{\"deed\": \"finish\"}")).hasStatusOk();
  }

  @Test
  void statesBeforeAndNotesAreWrittenDown() {
    UUID item = night.change().scope().affected().iterator().next().value();
    assertThat(
            ivan.post(
                run + "/captures",
                "{\"item\": \"%s\", \"place\": \"Backup 4711\"}".formatted(item)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"captures\": [{\"item\": \"%s\", \"place\": \"Backup 4711\"}]}".formatted(item));
    assertThat(
            ivan.post(
                run + "/notes",
                "{\"text\": \"Both are up.\", \"step\": \"%s\"}".formatted(night.step(0))))
        .hasStatusOk();
    assertThat(
            ivan.post(
                run + "/notes", "{\"text\": \"X\", \"step\": \"%s\"}".formatted(new UUID(0, 0))))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void evidenceIsKeptListedAndGivenOutAgain() throws Exception {
    String evidence = run + "/steps/" + night.step(0) + "/evidence";
    byte[] bytes = "all tunnels: 400 Mbit/s".getBytes(StandardCharsets.UTF_8);

    MvcTestResult kept = upload(evidence, "tunnels.txt", bytes, "");

    assertThat(kept)
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"step": "%s", "name": "tunnels.txt", "mediaType": "text/plain", "size": 23, "by": "%s"}
            """
                .formatted(night.step(0), world.implementer.id()));
    assertThat(upload(run + "/evidence", "whole.txt", bytes, "")).hasStatus(HttpStatus.CREATED);
    assertThat(ivan.get(evidence)).bodyJson().extractingPath("$.items").asArray().hasSize(1);
    assertThat(ivan.get(run + "/evidence"))
        .bodyJson()
        .extractingPath("$.items[*].name")
        .asArray()
        .containsExactly("tunnels.txt", "whole.txt");
    String file = String.valueOf(kept.getResponse().getHeader("Location"));
    MvcTestResult given = ivan.get(file).exchange();
    assertThat(given)
        .hasStatusOk()
        .hasContentType(MediaType.APPLICATION_OCTET_STREAM)
        .hasHeader("X-Content-Type-Options", "nosniff");
    assertThat(given.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(given.getResponse().getContentAsByteArray()).isEqualTo(bytes);
    assertThat(api.as(world, world.otherClientApprover).get(file)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(ivan.get(run + "/evidence/" + new UUID(0, 0))).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void anUploadThatCannotBeIsSaidSo() {
    String evidence = run + "/evidence";
    fields(upload(evidence, "empty.txt", new byte[0], ""), "file");
    fields(upload(evidence, "tool.exe", "MZ...".getBytes(StandardCharsets.UTF_8), ""), "file");
    assertThat(ivan.post(evidence, "{}")).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    assertThat(
            tester
                .post()
                .uri(evidence)
                .multipart()
                .header("Authorization", "Bearer " + ivan.token()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void anUploadThatComesTwiceIsKeptOnceAndAnotherUnderItsKeyIsRefused() {
    String evidence = run + "/evidence";
    byte[] bytes = "one".getBytes(StandardCharsets.UTF_8);
    MvcTestResult first = upload(evidence, "a.txt", bytes, "key-1");
    assertThat(first).hasStatus(HttpStatus.CREATED);

    assertThat(upload(evidence, "a.txt", bytes, "key-1"))
        .hasStatus(HttpStatus.CREATED)
        .hasHeader("Idempotency-Replayed", "true")
        .hasHeader("Location", first.getResponse().getHeader("Location"));
    assertThat(upload(evidence, "a.txt", "two".getBytes(StandardCharsets.UTF_8), "key-1"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("idempotency-key-reused");
    assertThat(ivan.get(evidence)).bodyJson().extractingPath("$.items").asArray().hasSize(1);
  }

  @Test
  void aRehearsalIsRecordedWithWhatShowsIt() throws Exception {
    String rehearsals = run.replace("/run", "/rehearsals");
    MvcTestResult shown =
        upload(run + "/evidence", "lab.txt", "20 min".getBytes(StandardCharsets.UTF_8), "");
    String file = JsonPath.read(shown.getResponse().getContentAsString(), "$.file");
    Api.Calls rosa = api.as(world, world.requester);
    String body =
        """
        {"doneBy": "%s", "doneAt": "2026-11-20T18:00:00Z", "place": "Lab", "minutes": 20, "file": "%s"}
        """;

    assertThat(rosa.post(rehearsals, body.formatted(world.implementer.id(), file)))
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"place\": \"Lab\", \"minutes\": 20, \"file\": \"%s\"}".formatted(file));
    assertThat(rosa.get(rehearsals)).bodyJson().extractingPath("$.items").asArray().hasSize(1);
    assertThat(ivan.get(run))
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"rollbackMinutes\": 20, \"rollbackDeadline\": \"2026-11-21T13:40:00Z\"}");
    fields(rosa.post(rehearsals, "{}").exchange(), "doneBy", "doneAt");
    fields(
        rosa.post(rehearsals, body.formatted(world.implementer.id(), new UUID(0, 0))).exchange(),
        "file");
    fields(
        rosa.post(rehearsals, body.formatted(world.rival().implementer.id(), file)).exchange(),
        "doneBy");
  }

  @Test
  void aStandardChangeIsFinishedInOneGoOrNotAtAll() {
    String tag = "\"" + night.change().version() + "\"";
    String went = "{\"whatHappened\": \"As planned.\"}";
    assertThat(ivan.post(run + "/as-planned", went).header("If-Match", tag))
        .as("a normal one")
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .extractingPath("$.blockers[0].code")
        .isEqualTo("not-as-planned");
    assertThat(ivan.post(run + "/as-planned", went)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
  }

  private MvcTestResult work(Api.Calls calls, int step, String body) {
    return calls.post(run + "/steps/" + night.step(step) + "/deeds", body).exchange();
  }

  private MvcTestResult upload(String path, String name, byte[] bytes, String key) {
    var request =
        tester
            .post()
            .uri(path)
            .multipart()
            .part(new MockPart("file", name, bytes, MediaType.TEXT_PLAIN))
            .header("Authorization", "Bearer " + ivan.token());
    return (key.isEmpty() ? request : request.header("Idempotency-Key", key)).exchange();
  }

  private static void fields(MvcTestResult answer, String... fields) {
    assertThat(answer)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[*].field")
        .asArray()
        .containsExactly((Object[]) fields);
  }
}
