package io.tidegate.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RoomMigrationsTest {
  @Test
  void everyRoomWithMigrationsHasItsPlaceInTheOrder() {
    String[] folders = Path.of("src/main/resources/db/migration").toFile().list();

    assertThat(Arrays.asList(folders))
        .allSatisfy(room ->
            assertThat(RoomMigrations.ROOT.equals(room) || RoomMigrations.ROOMS.contains(room))
                .as("%s has a place", room)
                .isTrue());
  }

  @Test
  void noRoomIsListedThatHasNoMigrations() {
    assertThat(RoomMigrations.ROOMS)
        .allSatisfy(room ->
            assertThat(Files.isDirectory(Path.of("src/main/resources/db/migration", room)))
                .as(room)
                .isTrue());
  }
}
