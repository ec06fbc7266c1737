package io.tidegate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordBookTest {
  @Test
  void aWordInOtherCapitalsIsNotAskedForAgain() {
    Map<String, Long> values = new LinkedHashMap<>();
    values.put("Closed", 40L);
    values.put("closed", 39L);
    values.put("Cancelled", 3L);

    assertThat(new WordBook(List.of()).propose(LogField.STATE, values))
        .containsExactly(
            new Settings.Meaning("Closed", State.CLOSED.name()),
            new Settings.Meaning("Cancelled", State.CANCELLED.name()));
  }
}
