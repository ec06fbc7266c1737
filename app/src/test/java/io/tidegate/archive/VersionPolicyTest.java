package io.tidegate.archive;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.archive.Manifest.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VersionPolicyTest {
  private static final SchemaLevel HERE = new SchemaLevel("V202611210000__here", 70, "here");

  @Test
  void theSameSchemaCanBeBroughtIn() {
    assertThatCode(() -> VersionPolicy.require(archiveOf(HERE), HERE, "1.4"))
        .doesNotThrowAnyException();
  }

  @Test
  void anotherSchemaIsRefusedWithWhatToDo() {
    SchemaLevel later = new SchemaLevel("V202701010000__later", 71, "later");
    SchemaLevel earlier = new SchemaLevel("V202601010000__earlier", 60, "earlier");
    assertThatThrownBy(() -> VersionPolicy.require(archiveOf(later), HERE, "1.4"))
        .hasMessageContaining("Tidegate 1.3 with database schema 202701010000")
        .hasMessageContaining("here is 1.4 with schema 202611210000")
        .hasMessageEndingWith("Upgrade this installation to that version first.");
    assertThatThrownBy(() -> VersionPolicy.require(archiveOf(earlier), HERE, "1.4"))
        .hasMessageContaining("bring the archive in there, then upgrade it");
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatThrownBy(() -> VersionPolicy.require(new ArchiveJson.Head("tidegate-archive", 2)))
        .hasMessageContaining("format 2");
    assertThatThrownBy(() -> VersionPolicy.require(new ArchiveJson.Head("something", 1)))
        .hasMessageContaining("no archive of Tidegate");
  }

  private static Manifest archiveOf(SchemaLevel schema) {
    Named somebody = new Named(new UUID(0, 7), "Somebody");
    return new Manifest(
        Manifest.FORMAT,
        Manifest.VERSION,
        "1.3",
        schema,
        somebody,
        Instant.EPOCH,
        somebody,
        List.of(),
        List.of(),
        new Manifest.Stored(0, 0),
        "");
  }
}
