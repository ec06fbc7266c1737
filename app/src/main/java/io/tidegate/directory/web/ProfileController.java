package io.tidegate.directory.web;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.Profile;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own name, time zone and look. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ProfileController {
  private static final List<Option> APPEARANCES =
      List.of(
          Option.of("SYSTEM", "As my device", "Follows the setting of the device you use."),
          Option.of("LIGHT", "Light", "Dark text on a light page."),
          Option.of("DARK", "Dark", "Light text on a dark page, for the night shift."));

  private final People people;
  private final Frames frames;

  ProfileController(People people, Frames frames) {
    this.people = people;
    this.frames = frames;
  }

  @GetMapping("/profile")
  Answer show(Actor actor) {
    Person person = people.get(actor.person());
    return page(actor, person, stored(person));
  }

  @PostMapping("/profile")
  Answer save(Actor actor, @RequestParam Map<String, String> sent) {
    Form form = Form.of(sent);
    Person person = people.get(actor.person());
    try {
      people.editProfile(actor, profile(form), form.version());
      return new SeeOther("/profile", "Saved.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, person, form.refused(invalid)));
    } catch (Stale stale) {
      Form late =
          form.overtaken(
              stale,
              Form.Stored.of("Name", person.name()).and("Time zone", person.zone().getId()),
              person.version());
      return Drawn.stale(page(actor, person, late));
    }
  }

  private ProfilePage page(Actor actor, Person person, Form form) {
    return new ProfilePage(
        frames.of(actor, "My profile"),
        person,
        form,
        Zones.offered(form.text("zone")),
        APPEARANCES);
  }

  private static Profile profile(Form form) {
    Person.Appearance appearance =
        Stream.of(Person.Appearance.values())
            .filter(each -> each.name().equals(form.text("appearance")))
            .findFirst()
            .orElseThrow(() -> new Invalid("appearance", "Choose how pages look."));
    return new Profile(form.text("name"), Zones.read(form.text("zone")), appearance);
  }

  private static Form stored(Person person) {
    return Form.of(
        Map.of(
            "name", person.name(),
            "zone", person.zone().getId(),
            "appearance", person.appearance().name(),
            "version", Long.toString(person.version())));
  }
}
