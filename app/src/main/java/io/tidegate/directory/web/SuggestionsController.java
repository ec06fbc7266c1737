package io.tidegate.directory.web;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Permitted(Permitted.To.SIGNED_IN)
class SuggestionsController {
  private final Lookup lookup;

  SuggestionsController(Lookup lookup) {
    this.lookup = lookup;
  }

  /** The parameter {@code field} names the one that holds what was typed, as htmx sends it. */
  @GetMapping("/people/suggestions")
  Answer suggest(Actor actor, @RequestParam String field, @RequestParam Map<String, String> sent) {
    String typed = sent.getOrDefault(field, "").strip();
    String client = sent.getOrDefault("client", "");
    ClientId of = client.isEmpty() ? actor.confinedTo() : ClientId.of(client);
    return new Suggestions(typed.length() < 2 ? List.of() : lookup.suggestions(typed, of));
  }
}
