package io.tidegate.execution.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeHead;
import io.tidegate.change.Changes;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.execution.NewRehearsal;
import io.tidegate.execution.Rehearsal;
import io.tidegate.execution.Rehearsals;
import io.tidegate.files.Files;
import io.tidegate.files.StoredFile;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Rehearsals of a change's rollback. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class RehearsalController {
  private final Changes changes;
  private final Rehearsals rehearsals;
  private final Files files;
  private final People people;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  RehearsalController(
      Changes changes,
      Rehearsals rehearsals,
      Files files,
      People people,
      Clients clients,
      Frames frames,
      InstantSource clock) {
    this.changes = changes;
    this.rehearsals = rehearsals;
    this.files = files;
    this.people = people;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/changes/{number}/rehearsal")
  Answer show(Actor actor, @PathVariable int number) {
    Map<String, String> fresh = new HashMap<>();
    fresh.put("doneBy", actor.person().toString());
    fresh.put("doneAt", times(actor).input(clock.instant()));
    return page(actor, changes.get(number), fresh, Problems.none());
  }

  @PostMapping("/changes/{number}/rehearsal")
  Answer record(
      Actor actor,
      @PathVariable int number,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    Change change = changes.get(number);
    try {
      NewRehearsal told = read(sent, times(actor));
      rehearsals.record(actor, change.id(), told, kept(actor, change, file));
      return new SeeOther("/changes/" + number + "/rehearsal", "The rehearsal is recorded.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, change, sent, new Problems(invalid.problems())));
    }
  }

  private @Nullable FileId kept(Actor actor, Change change, @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty() || !changes.mayEdit(actor, change)) {
      return null;
    }
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream()) {
      return files.store(actor, change.client(), name == null ? "evidence" : name, content).id();
    }
  }

  private static NewRehearsal read(Map<String, String> sent, Times times) {
    Instant doneAt =
        times
            .read(sent.getOrDefault("doneAt", ""))
            .orElseThrow(() -> new Invalid("doneAt", "Say when it was rehearsed."));
    return new NewRehearsal(
        PersonId.of(sent.getOrDefault("doneBy", "")),
        doneAt,
        sent.getOrDefault("place", ""),
        minutes(sent.getOrDefault("minutes", "")));
  }

  /** Zero for what is no number, which the door refuses together with what else is wrong. */
  private static int minutes(String typed) {
    try {
      return Integer.parseInt(typed.strip());
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private RehearsalPage page(
      Actor actor, Change change, Map<String, String> typed, Problems problems) {
    Times times = times(actor);
    String path = "/changes/" + change.number();
    Client client = clients.get(change.client());
    return new RehearsalPage(
        frames.of(
            actor, "Rehearsal", new Crumb("Changes", "/changes"), new Crumb(change.code(), path)),
        path,
        ChangeHead.of(change, client, new Times(client.zone(), clock)),
        times.length(change.plan().rollback()),
        rows(change, times),
        changes.mayEdit(actor, change) && !change.state().ended(),
        people.holding(Role.IMPLEMENTER, change.client()).stream()
            .map(person -> Option.of(person.id().toString(), person.name()))
            .toList(),
        times.zone(),
        typed,
        problems);
  }

  private List<RehearsalPage.Row> rows(Change change, Times times) {
    List<Rehearsal> all = rehearsals.of(change.id());
    Map<PersonId, Person> named = people.named(all.stream().map(Rehearsal::doneBy).toList());
    Map<FileId, StoredFile> kept =
        files.named(
            all.stream().flatMap(rehearsal -> Stream.ofNullable(rehearsal.file())).toList());
    return all.stream()
        .map(rehearsal -> {
          Person by = named.get(rehearsal.doneBy());
          StoredFile file = rehearsal.file() == null ? null : kept.get(rehearsal.file());
          return new RehearsalPage.Row(
              times.moment(rehearsal.doneAt()),
              rehearsal.place(),
              by == null ? "Somebody" : by.name(),
              times.length(rehearsal.length()),
              rehearsal.validAt(clock.instant()),
              times.day(rehearsal.expiresAt()),
              file == null ? null : "/files/" + file.id(),
              file == null ? null : file.name());
        })
        .toList();
  }

  private Times times(Actor actor) {
    return new Times(frames.look(actor).zone(), clock);
  }
}
