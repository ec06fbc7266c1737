package io.tidegate.catalogue.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A model's licence, for programs. */
@TidegateTest
class LicenceApiTest {
  @Autowired Api api;
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;
  String path;

  @BeforeEach
  void aModel() {
    clock.set(TestClock.START);
    world = worlds.msp();
    ModelId model =
        ModelsOfTheTest.inUse(
            world, models, admissions, ModelsOfTheTest.certificate(world, Set.of()));
    path = "/api/v1/models/" + model;
  }

  @Test
  void aMemberOfTheBoardReviewsWhatTheyRead() {
    Api.Calls board = api.as(world, world.cabMember);
    MvcTestResult read = board.get(path + "/licence").exchange();
    assertThat(read)
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"lapse": null, "wentWrong": {"part": 0, "whole": 0, "low": 0.0, "high": 1.0},
             "mostBadPercent": 10, "recent": [], "reviews": [{"verdict": "approved"}]}
            """);
    String seen = String.valueOf(read.getResponse().getHeader("ETag"));
    assertThat(review(board, seen, "{\"verdict\": \"renewed\", \"note\": \"Looked at it.\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"reviewOn": "2027-11-21", "reviews": [{"verdict": "renewed", "version": 1, "alone": false}, {"verdict": "approved"}]}
            """);
    assertThat(review(board, seen, "{\"verdict\": \"renewed\", \"note\": \"Late.\"}"))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
  }

  @Test
  void whatAReviewMustSayIsTold() {
    Api.Calls board = api.as(world, world.cabMember);
    assertThat(review(board, "\"1\"", "{}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo("verdict");
    assertThat(review(board, "\"1\"", "{\"verdict\": \"withdrawn\"}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo("note");
  }

  @Test
  void whoeverWroteItDoesNotReviewItAndAClientReadsNoReviews() {
    assertThat(
            review(
                api.as(world, world.changeManager),
                "\"1\"",
                "{\"verdict\": \"renewed\", \"note\": \"Mine.\"}"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(
            review(
                api.as(world, world.cabMember),
                "\"1\"",
                "{\"verdict\": \"renewed\", \"note\": \"Ours.\"}"))
        .hasStatusOk();
    assertThat(api.as(world, world.clientApprover).get(path + "/licence"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.reviews")
        .asArray()
        .isEmpty();
    assertThat(api.as(world.rival(), world.rival().changeManager).get(path + "/licence"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  private MvcTestResult review(Api.Calls calls, String seen, String body) {
    return calls.post(path + "/reviews", body).header("If-Match", seen).exchange();
  }
}
