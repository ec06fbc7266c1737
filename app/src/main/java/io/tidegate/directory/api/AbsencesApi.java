package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Fields;
import io.tidegate.api.Scoped;
import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.directory.Delegation;
import io.tidegate.directory.Delegations;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who decides while somebody is away: one's own, and anybody's for administrators. */
@RestController
@RequestMapping(path = "/api/v1/people/{id}/absences", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Directory")
class AbsencesApi {
  private final Delegations delegations;
  private final Persons persons;

  AbsencesApi(Delegations delegations, Persons persons) {
    this.delegations = delegations;
    this.persons = persons;
  }

  @GetMapping
  @Scoped(ApiScope.DIRECTORY_READ)
  @Operation(
      summary = "List who decides while somebody is away",
      description = "Now and to come, soonest first; one's own, or anybody's for administrators.")
  ApiPage<AbsenceResource> list(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    Person away = theirs(actor, id);
    return new ApiPage<>(
        delegations.givenBy(away.id()).stream().map(AbsenceResource::of).toList(), null);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(
      summary = "Name who decides while somebody is away",
      description = "A colleague, from the first day to the end of the last, within two years.")
  @ApiResponse(responseCode = "201", description = "Named")
  ResponseEntity<AbsenceResource> add(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestBody AbsenceBody body) {
    Person away = theirs(actor, id);
    Fields fields = new Fields();
    UUID delegate = fields.needed("delegate", body.delegate(), "Say who decides meanwhile.");
    LocalDate first = fields.needed("first", body.first(), "Say the first day.");
    LocalDate last = fields.needed("last", body.last(), "Say the last day.");
    fields.check();
    Delegation added =
        delegations.add(
            actor,
            away.id(),
            new PersonId(Objects.requireNonNull(delegate)),
            Objects.requireNonNull(first),
            Objects.requireNonNull(last));
    return ResponseEntity.status(HttpStatus.CREATED).body(AbsenceResource.of(added));
  }

  @DeleteMapping("/{absence}")
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(summary = "Take it back", description = "It stays on the record as withdrawn.")
  AbsenceResource withdraw(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @PathVariable UUID absence) {
    Person away = theirs(actor, id);
    Delegation given =
        delegations.givenBy(away.id()).stream()
            .filter(each -> each.id().value().equals(absence))
            .findFirst()
            .orElseThrow(() -> new NotFound("There is no such absence now or to come."));
    delegations.withdraw(actor, given.id());
    return AbsenceResource.of(given);
  }

  private Person theirs(Actor actor, UUID id) {
    Person person = persons.visible(actor, id);
    AdministrationPolicy.requireSelfOrAdministrator(actor, person.id());
    return person;
  }
}
