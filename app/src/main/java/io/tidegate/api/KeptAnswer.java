package io.tidegate.api;

import java.util.Arrays;
import java.util.List;

/**
 * An answer as it went out.
 *
 * @param request the SHA-256 of the method, the address and the body it answers
 * @param headers name and value, colon between them, of those that belong to the answer itself
 */
// The arrays are bytes on their way between the database and the wire; nobody compares answers.
@SuppressWarnings("ArrayRecordComponent")
public record KeptAnswer(byte[] request, int status, List<String> headers, byte[] body) {
  public KeptAnswer {
    headers = List.copyOf(headers);
  }

  /** Whether it answers this request. */
  public boolean answers(byte[] other) {
    return Arrays.equals(request, other);
  }
}
