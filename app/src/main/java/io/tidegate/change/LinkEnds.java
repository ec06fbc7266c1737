package io.tidegate.change;

import io.tidegate.kernel.Failure;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.LinkEnd;
import io.tidegate.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells the holder of a mail link about a change that it did its deed, or why it no longer can. */
@Component
public class LinkEnds {
  private final Frames frames;

  LinkEnds(Frames frames) {
    this.frames = frames;
  }

  /** It did its deed. */
  public LinkEnd done(Change change, Tone tone, String heading, String sentence) {
    return end(tone, heading, sentence, List.of(), way(change));
  }

  /** It did its deed, for somebody who cannot open the change. */
  public LinkEnd done(Tone tone, String heading, String sentence) {
    return end(tone, heading, sentence, List.of(), LinkEnd.Way.SIGN_IN);
  }

  /**
   * It is used, too old, or was never sent (410).
   *
   * @param about the change it was about; null when it was never sent
   * @param kept what the holder wrote in vain, given back so that nothing typed is lost
   */
  public Answer spent(@Nullable Change about, String sentence, List<String> kept) {
    return gone(about, sentence, kept, HttpStatus.GONE);
  }

  /** Things have gone on without it (409); otherwise as {@link #spent}. */
  public Answer overtaken(@Nullable Change about, Failure failure, List<String> kept) {
    return gone(
        about, failure.sentence() + " Sign in to see how it stands.", kept, HttpStatus.CONFLICT);
  }

  private Answer gone(
      @Nullable Change about, String sentence, List<String> kept, HttpStatus status) {
    LinkEnd.Way way = about == null ? LinkEnd.Way.SIGN_IN : way(about);
    return new Drawn(end(Tone.WARN, "This link is no longer good", sentence, kept, way), status);
  }

  private static LinkEnd.Way way(Change change) {
    return new LinkEnd.Way("/changes/" + change.number(), "Open " + change.code());
  }

  private LinkEnd end(
      Tone tone, String heading, String sentence, List<String> kept, LinkEnd.Way way) {
    return new LinkEnd(frames.bare(heading), tone, heading, sentence, kept, way);
  }
}
