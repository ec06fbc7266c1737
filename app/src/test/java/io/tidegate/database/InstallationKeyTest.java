package io.tidegate.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeyTest {
  private static final byte[] PLAIN = "a secret".getBytes(StandardCharsets.UTF_8);

  private final InstallationKey key = InstallationKey.of("correct horse battery staple, and more");

  @Test
  void whatIsSealedOpensWithTheSameKeyForTheSameThing() {
    byte[] sealed = key.seal(PLAIN, "webhook/7");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("a secret");
    assertThat(key.open(sealed, "webhook/7")).contains(PLAIN);
    assertThat(
            InstallationKey.of(" correct horse battery staple, and more\n")
                .open(sealed, "webhook/7"))
        .contains(PLAIN);
  }

  @Test
  void itOpensForNothingElse() {
    byte[] sealed = key.seal(PLAIN, "webhook/7");
    assertThat(key.open(sealed, "webhook/8")).isEmpty();
    assertThat(
            InstallationKey.of("another one, of as many letters as that").open(sealed, "webhook/7"))
        .isEmpty();
    assertThat(InstallationKey.none().open(sealed, "webhook/7")).isEmpty();
    sealed[sealed.length - 1] ^= 1;
    assertThat(key.open(sealed, "webhook/7")).isEmpty();
    assertThat(key.open(new byte[3], "webhook/7")).isEmpty();
  }

  @Test
  void theSameIsNeverSealedTheSameTwice() {
    assertThat(key.seal(PLAIN, "webhook/7")).isNotEqualTo(key.seal(PLAIN, "webhook/7"));
  }

  @Test
  void aShortKeyStopsTheStart() {
    assertThatThrownBy(() -> InstallationKey.of("1234")).isInstanceOf(DatabaseRefused.class);
    assertThat(InstallationKey.none().isThere()).isFalse();
  }

  @Test
  void aFolderOfAnOlderVersionGetsAKeyAndKeepsItsPasswords(@TempDir Path home) throws IOException {
    Files.writeString(
        home.resolve("passwords"), "postgres=one\ntidegate_owner=two\ntidegate=three\n");
    try (DataFolder folder = DataFolder.open(home)) {
      Secrets first = Secrets.in(folder);
      assertThat(first.owner().password()).isEqualTo("two");
      assertThat(first.key()).hasSizeGreaterThanOrEqualTo(32);
      assertThat(Secrets.in(folder)).isEqualTo(first);
      assertThat(Secrets.of(home)).isEqualTo(first);
    }
  }
}
