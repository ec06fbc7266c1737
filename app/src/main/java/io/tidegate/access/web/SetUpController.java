package io.tidegate.access.web;

import io.tidegate.access.NewInstallation;
import io.tidegate.access.SetUp;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first run. Once there is an account, there is nothing here. */
@Controller
@Permitted(Permitted.To.ANYONE)
class SetUpController {
  private final SetUp setUp;
  private final AccessCookies cookies;
  private final Frames frames;
  private final List<Option> zones = zones();

  SetUpController(SetUp setUp, AccessCookies cookies, Frames frames) {
    this.setUp = setUp;
    this.cookies = cookies;
    this.frames = frames;
  }

  @GetMapping("/set-up")
  Answer show(@RequestParam(defaultValue = "") String code) {
    requireOpen();
    return page(Map.of("code", code, "zone", "UTC"), Problems.none());
  }

  @PostMapping("/set-up")
  Answer run(
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    requireOpen();
    try {
      String session = setUp.run(new NewInstallation(typed), Arrivals.visitor(request));
      cookies.giveSession(response, session, SignInController.COOKIE_LASTS);
      return new SeeOther("/");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(typed, new Problems(invalid.problems())));
    }
  }

  private void requireOpen() {
    if (!setUp.isOpen()) {
      throw new NotFound("Tidegate is set up already.");
    }
  }

  private SetUpPage page(Map<String, String> typed, Problems problems) {
    return new SetUpPage(frames.bare("Set up"), typed, problems, zones, !setUp.isDone());
  }

  private static List<Option> zones() {
    Stream<String> regions =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted();
    return Stream.concat(Stream.of("UTC"), regions)
        .map(id -> Option.of(id, id.replace('_', ' ')))
        .toList();
  }
}
