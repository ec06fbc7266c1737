package io.tidegate;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  @Test
  void roomsKeepToTheirDoors() {
    // Left out: what Spring writes beside our classes when the application is packaged.
    ApplicationModules.of(Tidegate.class, nameMatching(".*(__|[$]{2}SpringCGLIB).*")).verify();
  }
}
