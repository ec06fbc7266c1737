package io.tidegate.demo;

import io.tidegate.settings.DemoSignIns;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The demo's sign-ins, which are asked for where the demo is told and nowhere else. */
@Component
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
