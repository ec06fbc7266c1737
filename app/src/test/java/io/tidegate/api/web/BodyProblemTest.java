package io.tidegate.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class BodyProblemTest {
  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  record Nothing() {}

  record One(String how) {}

  record Two(String how, String why) {}

  @Test
  void anUnknownFieldIsToldWithTheFieldsThatThereAre() {
    assertThat(unknown(Nothing.class)).isEqualTo("There is no field “wy” here.");
    assertThat(unknown(One.class)).isEqualTo("There is no field “wy” here; there is only “how”.");
    assertThat(unknown(Two.class)).isEqualTo("There is no field “wy” here; there are how, why.");
  }

  private String unknown(Class<?> body) {
    JacksonException unread =
        catchThrowableOfType(JacksonException.class, () -> json.readValue("{\"wy\": 1}", body));
    return Objects.requireNonNull(BodyProblem.of(unread).detail());
  }
}
