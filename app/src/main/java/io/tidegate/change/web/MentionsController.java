package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Mentions;
import io.tidegate.directory.Person;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Offers whom a comment could name, while somebody types. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class MentionsController {
  private static final int LONGEST = 80;

  private final Changes changes;
  private final Mentions mentions;

  MentionsController(Changes changes, Mentions mentions) {
    this.changes = changes;
    this.mentions = mentions;
  }

  @GetMapping("/changes/{number:\\d+}/mentions")
  Answer offer(@PathVariable int number, @RequestParam(defaultValue = "") String q) {
    Change change = changes.get(number);
    String typed = q.strip();
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return new MentionOptions(List.of());
    }
    List<Person> people = mentions.offered(change, typed);
    return new MentionOptions(people.stream().map(person -> option(person, people)).toList());
  }

  /** Where two are called the same, the address says who is meant. */
  private static MentionOptions.Option option(Person person, List<Person> all) {
    long same = all.stream().filter(one -> one.name().equalsIgnoreCase(person.name())).count();
    return new MentionOptions.Option(
        person.name(), person.email(), same > 1 ? person.email() : person.name());
  }
}
