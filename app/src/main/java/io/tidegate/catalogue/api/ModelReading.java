package io.tidegate.catalogue.api;

import io.tidegate.api.Fields;
import io.tidegate.catalogue.ModelFacts;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.Procedure;
import io.tidegate.catalogue.Terms;
import io.tidegate.change.Plan;
import io.tidegate.change.Step;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a body into what the catalogue keeps. What is missing is left to the door, which tells all
 * of it at once; what no door could read is told here.
 */
@Component
class ModelReading {
  private static final int MOST_STEPS = 300;
  private static final int MOST_CLIENTS = 5_000;
  private static final int NO_SCORE = 0;

  private final Models models;

  ModelReading(Models models) {
    this.models = models;
  }

  /** Throws {@link Invalid} with what is too long or too much. */
  ModelFacts of(ModelBody body) {
    Fields fields = new Fields();
    fields.most("steps", body.steps(), MOST_STEPS);
    fields.most("clients", body.clients(), MOST_CLIENTS);
    Procedure procedure =
        new Procedure(
            fields.line("title", body.title()),
            fields.text("reason", body.reason()),
            fields.text("desiredOutcome", body.desiredOutcome()),
            fields.line("category", body.category()),
            plan(fields, body),
            models.rated(Objects.requireNonNullElse(body.score(), NO_SCORE)),
            body.terms() == null ? Terms.NONE : body.terms().read());
    fields.check();
    return new ModelFacts(procedure, clients(body.clients()), owner(body), day(body));
  }

  private static Plan plan(Fields fields, ModelBody body) {
    List<ModelBody.ModelStepBody> said = Objects.requireNonNullElse(body.steps(), List.of());
    List<Step> steps = new ArrayList<>();
    for (int at = 0; at < said.size(); at++) {
      steps.add(step(fields, "steps[" + at + "].", said.get(at)));
    }
    return new Plan(
        steps, fields.text("noRollbackBecause", body.noRollbackBecause()), null, "", null);
  }

  private static Step step(Fields fields, String field, ModelBody.ModelStepBody said) {
    return new Step(
        TimeOrderedUuid.next(),
        Objects.requireNonNullElse(said.kind(), Step.Kind.IMPLEMENTATION),
        fields.text(field + "text", said.text()),
        fields.text(field + "verification", said.verification()),
        null,
        said.minutes() == null ? 0 : said.minutes(),
        Boolean.TRUE.equals(said.irreversible()),
        !Boolean.FALSE.equals(said.required()),
        fields.text(field + "command", said.command()),
        fields.text(field + "tools", said.tools()));
  }

  private static Set<ClientId> clients(@Nullable List<UUID> said) {
    return said == null ? Set.of() : said.stream().map(ClientId::new).collect(Collectors.toSet());
  }

  /** Nobody, when nobody is named; the door says so beside all the rest. */
  private static PersonId owner(ModelBody body) {
    return body.owner() == null ? PersonId.next() : new PersonId(body.owner());
  }

  /** A day long gone, when none is said; the door says so beside all the rest. */
  private static LocalDate day(ModelBody body) {
    return Objects.requireNonNullElse(body.reviewOn(), LocalDate.EPOCH);
  }
}
