package io.tidegate.ui;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Logs bugs under a number that a person can read out on the telephone, such as 7F3K-2M9Q. */
@Component
public class Incidents {
  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
  // Without the letters and digits that are mistaken for one another.
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final SecureRandom random = new SecureRandom();

  /** Logs the bug and gives the number of its report. */
  public String report(String request, Throwable bug) {
    String number = part() + "-" + part();
    LOG.error("Incident {} at {}", number, request, bug);
    return number;
  }

  private String part() {
    return random
        .ints(4, 0, ALPHABET.length())
        .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
        .collect(Collectors.joining());
  }
}
