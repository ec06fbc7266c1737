package io.tidegate.ui.web;

import io.tidegate.ui.Incidents;
import io.tidegate.ui.Permitted;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors from outside the controllers, such as those of filters and of the server itself. */
@Controller
@Permitted(Permitted.To.ANYONE)
class StrayErrors implements ErrorController {
  private final Apology apology;
  private final Incidents incidents;

  StrayErrors(Apology apology, Incidents incidents) {
    this.apology = apology;
    this.incidents = incidents;
  }

  @RequestMapping("/error")
  ResponseEntity<?> stray(HttpServletRequest request) {
    Mishap mishap =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? Mishap.of(HttpStatusCode.valueOf(code))
            : Mishap.NOT_FOUND;
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable bug
        && mishap == Mishap.BUG) {
      String place = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
      return apology.to(request, Mischance.bug(incidents.report(place, bug)));
    }
    return apology.to(request, Mischance.of(mishap));
  }
}
