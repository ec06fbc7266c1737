package io.tidegate.ui.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.ui.SeeOther;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.WebApplicationContext;

@TidegateTest
class FailureAdviceTest {
  @Autowired FailureAdvice advice;
  @Autowired AnswerHandler answers;
  @Autowired WebApplicationContext context;
  MockMvc rooms;
  MockMvc house;

  @BeforeEach
  void open() {
    rooms =
        MockMvcBuilders.standaloneSetup(new Probe())
            .setControllerAdvice(advice)
            .setCustomReturnValueHandlers(answers)
            .build();
    house = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @Test
  void eachForeseenFailureHasItsStatusAndItsSentence() throws Exception {
    browser("/fail/not-found", 404, "No change CHG-7");
    browser("/fail/forbidden", 403, "Only a change manager may close");
    browser("/fail/stale", 409, "Dan Okafor was faster");
    browser("/fail/invalid", 422, "Say why");
  }

  @Test
  void aBugIsAnApologyWithAReportNumberAndNoDetail() throws Exception {
    rooms
        .perform(get("/fail/bug").accept("text/html"))
        .andExpect(status().isInternalServerError())
        .andExpect(content().string(containsString("report number")))
        .andExpect(content().string(not(containsString("secret detail"))));
  }

  @Test
  void htmxIsToldInANoteThatLeavesThePageAlone() throws Exception {
    rooms
        .perform(get("/fail/stale").header("HX-Request", "true"))
        .andExpect(status().isConflict())
        .andExpect(header().string("HX-Retarget", "#ui-notes"))
        .andExpect(content().string(containsString("Dan Okafor was faster")))
        .andExpect(content().string(not(containsString("<html"))));
  }

  @Test
  void aProgramIsToldInProblemDetailsWithAStableCode() throws Exception {
    rooms
        .perform(get("/api/v1/fail/invalid"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.code").value("invalid"))
        .andExpect(jsonPath("$.problems[0].field").value("reason"))
        .andExpect(jsonPath("$.problems[0].sentence").value("Say why"));
    rooms
        .perform(get("/fail/bug").accept("application/json"))
        .andExpect(jsonPath("$.code").value("internal-error"))
        .andExpect(jsonPath("$.incident").value(matchesPattern("[0-9A-Z]{4}-[0-9A-Z]{4}")));
  }

  @Test
  void whatSpringRefusesIsNotABug() throws Exception {
    rooms.perform(post("/fail/bug")).andExpect(status().isMethodNotAllowed());
    rooms.perform(get("/number").param("n", "seven")).andExpect(status().isBadRequest());
    rooms.perform(get("/number")).andExpect(status().isBadRequest());
    rooms
        .perform(post("/json").contentType("application/pdf").content("x"))
        .andExpect(status().isUnsupportedMediaType());
  }

  @Test
  void anUnknownAddressIsAPageToo() throws Exception {
    house
        .perform(get("/nowhere").accept("text/html"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("There is nothing here")));
  }

  @Test
  void aDeedEndsElsewhereOnceForBrowsersAndForHtmx() throws Exception {
    rooms
        .perform(post("/deed"))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", "/changes/7"));
    rooms
        .perform(post("/deed").header("HX-Request", "true"))
        .andExpect(status().isNoContent())
        .andExpect(header().string("HX-Redirect", "/changes/7"));
  }

  private void browser(String path, int status, String sentence) throws Exception {
    rooms
        .perform(get(path).accept("text/html"))
        .andExpect(status().is(status))
        .andExpect(content().contentType("text/html;charset=UTF-8"))
        .andExpect(content().string(containsString(sentence)));
  }

  @Controller
  static class Probe {
    @GetMapping({"/fail/{how}", "/api/v1/fail/{how}"})
    @ResponseBody
    String fail(@PathVariable String how) {
      throw switch (how) {
        case "not-found" -> new NotFound("No change CHG-7");
        case "forbidden" -> new Forbidden("Only a change manager may close");
        case "stale" -> new Stale("Dan Okafor was faster");
        case "invalid" -> new Invalid(List.of(new Problem("reason", "Say why")));
        default -> new IllegalStateException("secret detail");
      };
    }

    @GetMapping("/number")
    @ResponseBody
    String number(@RequestParam int n) {
      return String.valueOf(n);
    }

    @PostMapping(path = "/json", consumes = "application/json")
    @ResponseBody
    String json() {
      return "";
    }

    @PostMapping("/deed")
    SeeOther deed() {
      return new SeeOther("/changes/7");
    }
  }
}
