package io.tidegate.demo;

import io.tidegate.settings.DemoSignIns;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demo's sign-ins. Outside the demo this does not even exist, so that nobody can print it. */
@Component
@ConditionalOnProperty("tidegate.demo")
class DemoSignInLines implements DemoSignIns {
  @Override
  public List<String> lines() {
    return DemoCast.ALL.stream().flatMap(DemoSignInLines::lines).toList();
  }

  private static Stream<String> lines(DemoCast cast) {
    return Stream.concat(
        Stream.of(cast.account()), cast.people().stream().map(DemoSignInLines::line));
  }

  private static String line(DemoCast.Part part) {
    return "  %-31s %-17s %s, %s"
        .formatted(part.email(), part.password(), part.name(), part.line());
  }
}
