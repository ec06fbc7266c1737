package io.tidegate.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** The headers that belong to an answer itself and not to the moment it is given at. */
final class AnswerHeaders {
  private static final List<String> NAMES =
      List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL);

  private AnswerHeaders() {}

  static List<String> of(HttpServletResponse response) {
    Stream<String> type =
        response.getContentType() == null
            ? Stream.of()
            : Stream.of(HttpHeaders.CONTENT_TYPE + ":" + response.getContentType());
    Stream<String> others =
        NAMES.stream()
            .filter(response::containsHeader)
            .map(name -> name + ":" + response.getHeader(name));
    return Stream.concat(type, others).toList();
  }

  static void restore(List<String> headers, HttpServletResponse response) {
    for (String header : headers) {
      int colon = header.indexOf(':');
      response.setHeader(header.substring(0, colon), header.substring(colon + 1));
    }
  }
}
