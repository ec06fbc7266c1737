package io.tidegate.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.kernel.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SealedOutputTest {
  @RepeatedTest(50)
  void theSealIsTheHashOfAllBeforeHoweverItWasWritten(RepetitionInfo turn) throws IOException {
    Random random = new Random(turn.getCurrentRepetition());
    byte[] content = new byte[random.nextInt(3000)];
    random.nextBytes(content);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    SealedOutput out = new SealedOutput(written);

    byte[] all = Arrays.copyOf(content, content.length + SealedOutput.LENGTH);
    System.arraycopy(
        SealedOutput.BLANK.getBytes(StandardCharsets.US_ASCII),
        0,
        all,
        content.length,
        SealedOutput.LENGTH);
    for (int at = 0; at < all.length; ) {
      int length = Math.min(all.length - at, random.nextInt(200));
      out.write(all, at, length);
      at += length;
    }
    String seal = out.seal();

    Sha256 hash = new Sha256();
    hash.add(content);
    assertThat(seal).isEqualTo(hash.hex());
    assertThat(out.bytes()).isEqualTo(all.length);
    assertThat(written.toByteArray())
        .startsWith(content)
        .endsWith(seal.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void withoutAPlaceForItThereIsNoSeal() throws IOException {
    SealedOutput out = new SealedOutput(new ByteArrayOutputStream());
    out.write(new byte[100]);
    assertThatThrownBy(out::seal).isInstanceOf(IllegalStateException.class);
  }
}
