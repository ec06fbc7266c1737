package io.tidegate.cab.web;

import io.tidegate.ui.Tone;

/**
 * Something to be done.
 *
 * @param small who, and until when or how it ended
 * @param reference what it came of, such as CHG-1042; empty for nothing
 * @param meeting the address of where it was asked for
 * @param letters of the client whose business it is; empty for nobody's
 * @param finishes whether the reader may say that it is done
 * @param cancels whether the reader may say that it is not to be done any more
 */
public record ActionLine(
    String id,
    String text,
    String small,
    String reference,
    String meeting,
    String letters,
    String client,
    Tone tone,
    boolean finishes,
    boolean cancels) {
  /** Its own address, below which it is ended. */
  public String path() {
    return "/cab/actions/" + id;
  }
}
