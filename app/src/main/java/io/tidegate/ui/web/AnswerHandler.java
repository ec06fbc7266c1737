package io.tidegate.ui.web;

import gg.jte.output.Utf8ByteOutput;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Courier;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Htmx;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.View;
import io.tidegate.ui.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Turns an {@link Answer} into the response. */
@Component
class AnswerHandler implements HandlerMethodReturnValueHandler {
  private static final int PIECE = 32 * 1024;

  private final Views views;
  private final ObjectProvider<Courier> courier;

  AnswerHandler(Views views, ObjectProvider<Courier> courier) {
    this.views = views;
    this.courier = courier;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return Answer.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws IOException {
    container.setRequestHandled(true);
    if (!(value instanceof Answer answer)) {
      return; // The controller wrote a file itself.
    }
    write(
        answer,
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
        Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
  }

  private void write(Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // The page and the part have one address; a cache in between must not mix them up.
    response.addHeader(HttpHeaders.VARY, "HX-Request");
    switch (answer) {
      case View view -> draw(view, HttpStatus.OK, response);
      case Drawn drawn -> draw(drawn.view(), drawn.status(), response);
      case SeeOther there -> send(there, request, response);
    }
  }

  /** The whole page is drawn before the first byte leaves, so a template's bug is a clean 500. */
  private void draw(View view, HttpStatus status, HttpServletResponse response) throws IOException {
    Utf8ByteOutput html = views.draw(view);
    response.setStatus(status.value());
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setContentLength(html.getContentLength());
    // A page is thousands of pieces, each of which would go through all wrappers of the response.
    try (OutputStream whole = new BufferedOutputStream(response.getOutputStream(), PIECE)) {
      html.writeTo(whole);
    }
  }

  private void send(SeeOther there, HttpServletRequest request, HttpServletResponse response) {
    String path = there.path();
    if (!there.said().isEmpty()) {
      courier.ifAvailable(bean -> bean.send(request, response, there.said()));
    }
    if (Htmx.of(request).asked()) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      response.setHeader("HX-Redirect", path);
    } else {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, path);
    }
  }
}
