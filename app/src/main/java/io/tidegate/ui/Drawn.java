package io.tidegate.ui;

import org.springframework.http.HttpStatus;

/** A view that is answered with a status of its own. */
public record Drawn(View view, HttpStatus status) implements Answer {
  /** A form drawn again with its problems beside the fields (422). */
  public static Drawn invalid(View form) {
    return new Drawn(form, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** A page that says what somebody else did in the meantime (409). */
  public static Drawn stale(View page) {
    return new Drawn(page, HttpStatus.CONFLICT);
  }
}
