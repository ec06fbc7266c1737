package io.tidegate.api.web;

import io.tidegate.api.ApiProblem;
import io.tidegate.api.Caller;
import io.tidegate.api.ProblemCode;
import io.tidegate.kernel.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the body of a request once, as far as bodies of the API go. */
@Component
@Order(BodyFilter.BEFORE_REPLAY)
class BodyFilter extends OncePerRequestFilter {
  static final int BEFORE_REPLAY = 20;
  static final int MOST_BYTES = 1024 * 1024;

  private static final String BODY = BodyFilter.class.getName();

  private final ProblemWriter problems;

  BodyFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return Caller.of(request).isEmpty() || request.getMethod().equals(HttpMethod.GET.name());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (Uploads.is(request)) {
      upload(request, response, chain);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      problems.write(
          response, ApiProblem.of(ProblemCode.TOO_LARGE, ProblemCode.TOO_LARGE.advice()));
      return;
    }
    Read read = new Read(request, body);
    read.setAttribute(BODY, body);
    chain.doFilter(read, response);
  }

  /** Files are read by the server, which puts them on disk, and they may be larger. */
  private void upload(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<ProblemCode> unread = Uploads.unread(request);
    if (unread.isPresent()) {
      problems.write(response, ApiProblem.of(unread.get(), unread.get().advice()));
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The SHA-256 of what was asked: the method, the address and the body. */
  static byte[] hash(HttpServletRequest request) throws ServletException, IOException {
    String asked =
        request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString();
    Sha256 hash = Sha256.of(asked + "\n");
    if (request.getAttribute(BODY) instanceof byte[] body) {
      hash.add(body);
    } else {
      Uploads.add(request, hash);
    }
    return hash.bytes();
  }

  private static final class Read extends HttpServletRequestWrapper {
    private final byte[] body;

    private Read(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new Bytes(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    private Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return bytes.read(into, from, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body is there already");
    }
  }
}
