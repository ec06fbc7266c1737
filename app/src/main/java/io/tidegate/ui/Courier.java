package io.tidegate.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Carries one sentence from the answer to a deed over the redirect to the page that follows, which
 * shows it once. The room that knows the browser's session offers it as a bean.
 */
public interface Courier {
  /** Sends the sentence along with a redirect; one that is still under way is replaced. */
  void send(HttpServletRequest request, HttpServletResponse response, String sentence);

  /** What was sent; empty when nothing was, or when it was not we who sent it. */
  Optional<String> take(HttpServletRequest request, HttpServletResponse response);
}
