package io.tidegate.desk.web;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.Permitted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class HomeController {
  private final Homes homes;

  HomeController(Homes homes) {
    this.homes = homes;
  }

  @GetMapping("/")
  HomePage home(Actor actor) {
    return homes.of(actor);
  }
}
