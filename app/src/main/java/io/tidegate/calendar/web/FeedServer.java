package io.tidegate.calendar.web;

import io.tidegate.calendar.FeedReader;
import io.tidegate.calendar.FeedReader.Answer;
import io.tidegate.ui.Permitted;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Hands feeds to calendar programs. The address itself is the secret: no cookie and no token is
 * looked at, and every address that is not good gets the same answer.
 */
@Controller
@Permitted(Permitted.To.ANYONE)
class FeedServer {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final FeedReader feeds;

  FeedServer(FeedReader feeds) {
    this.feeds = feeds;
  }

  @GetMapping("/calendar/feeds/{key}.ics")
  ResponseEntity<byte[]> read(@PathVariable String key, HttpServletRequest request) {
    String program = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    return switch (feeds.read(key, program, request.getRemoteAddr())) {
      case Answer.Calendar calendar -> answer(calendar, request);
      case Answer.Nothing _ ->
          plain(HttpStatus.NOT_FOUND).body(words("There is no such calendar.\n"));
      case Answer.Later later ->
          plain(HttpStatus.TOO_MANY_REQUESTS)
              .header(HttpHeaders.RETRY_AFTER, String.valueOf(later.pause().toSeconds() + 1))
              .body(words("Ask again later.\n"));
    };
  }

  private static ResponseEntity<byte[]> answer(
      Answer.Calendar calendar, HttpServletRequest request) {
    String tag = "\"" + calendar.hash() + "\"";
    boolean same =
        new ServletWebRequest(request).checkNotModified(tag, calendar.changed().toEpochMilli());
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .cacheControl(CacheControl.noCache().cachePrivate())
            .eTag(tag)
            .lastModified(calendar.changed());
    return same
        ? answer.build()
        : answer
            .contentType(CALENDAR)
            .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"tidegate.ics\"")
            .body(words(calendar.text()));
  }

  private static ResponseEntity.BodyBuilder plain(HttpStatus status) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8));
  }

  private static byte[] words(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
