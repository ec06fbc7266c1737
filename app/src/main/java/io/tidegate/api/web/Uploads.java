package io.tidegate.api.web;

import io.tidegate.api.ProblemCode;
import io.tidegate.kernel.Sha256;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** Requests that bring files along. */
final class Uploads {
  private static final int PIECE = 64 * 1024;

  private Uploads() {}

  static boolean is(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  /** Why the server cannot read it; empty when it can. */
  static Optional<ProblemCode> unread(HttpServletRequest request) {
    try {
      request.getParts();
      return Optional.empty();
    } catch (IllegalStateException _) {
      return Optional.of(ProblemCode.TOO_LARGE);
    } catch (IOException | ServletException _) {
      return Optional.of(ProblemCode.BAD_REQUEST);
    }
  }

  /** Adds what makes the upload the one it is, whatever boundary its parts were sent between. */
  static void add(HttpServletRequest request, Sha256 hash) throws ServletException, IOException {
    for (Part part : request.getParts()) {
      String head =
          "%s\n%s\n%d\n".formatted(part.getName(), part.getSubmittedFileName(), part.getSize());
      hash.add(head);
      try (InputStream content = part.getInputStream()) {
        byte[] piece = content.readNBytes(PIECE);
        while (piece.length > 0) {
          hash.add(piece);
          piece = content.readNBytes(PIECE);
        }
      }
    }
  }
}
