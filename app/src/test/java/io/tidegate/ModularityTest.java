package io.tidegate;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  @Test
  void roomsKeepToTheirDoors() {
    ApplicationModules.of(Tidegate.class).verify();
  }
}
