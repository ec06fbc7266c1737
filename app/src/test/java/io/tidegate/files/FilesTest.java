package io.tidegate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.testkit.TidegateTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class FilesTest {
  @Autowired Files files;

  private final Actor here = Actor.system(AccountId.next());
  private final Actor there = Actor.system(AccountId.next());

  @Test
  void aFileOfSeveralChunksComesBackByteForByte() throws IOException {
    byte[] content = new byte[Files.CHUNK * 2 + 17];
    new Random(7).nextBytes(content);
    content[0] = 0;

    StoredFile stored = store(here, null, "dump.bin", content);

    assertThat(stored.size()).isEqualTo(content.length);
    InputStream open = Tenancy.call(Tenant.of(here), () -> files.open(stored.id()));
    assertThat(open.readAllBytes()).isEqualTo(content);
  }

  @Test
  void theHashIsTheSha256OfTheBytes() throws IOException {
    assertThat(store(here, null, "a.txt", text("abc")).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void anotherAccountSeesNothing() throws IOException {
    StoredFile stored = store(here, null, "a.txt", text("abc"));
    assertThatThrownBy(() -> Tenancy.call(Tenant.of(there), () -> files.open(stored.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aClientSeesItsOwnFilesAlone() throws IOException {
    ClientId client = ClientId.next();
    StoredFile theirs = store(here, client, "a.txt", text("abc"));
    StoredFile internal = store(here, null, "b.txt", text("abc"));
    Tenant confined = new Tenant(here.account(), client);

    assertThat(Tenancy.call(confined, () -> files.get(theirs.id()))).isEqualTo(theirs);
    assertThatThrownBy(() -> Tenancy.call(confined, () -> files.get(internal.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void programsEmptyAndTooLargeFilesAndLiarsAreRefused() {
    assertRefused("tool.txt", text("MZ\u0090"), "program");
    assertRefused("a.txt", new byte[0], "empty");
    assertRefused("shot.png", text("<script>"), "not what its name says");
    assertRefused("big.log", new byte[(int) FilePolicy.LARGEST + 1], "larger than 25 MB");
  }

  @Test
  void aNameLosesItsPath() throws IOException {
    assertThat(store(here, null, "C:\\temp\\..\\a\r\n.txt", text("x")).name()).isEqualTo("a.txt");
  }

  private void assertRefused(String name, byte[] content, String why) {
    assertThatThrownBy(() -> store(here, null, name, content))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(why);
  }

  private StoredFile store(Actor actor, @Nullable ClientId client, String name, byte[] content)
      throws IOException {
    return Tenancy.call(
        Tenant.of(actor),
        () -> files.store(actor, client, name, new ByteArrayInputStream(content)));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
