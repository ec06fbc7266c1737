package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.inventory.Observations;
import io.tidegate.kernel.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what monitoring and the like see. */
@RestController
@RequestMapping(path = "/api/v1/observations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Inventory")
class ObservationsApi {
  private final Observations observations;

  ObservationsApi(Observations observations) {
    this.observations = observations;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Send what was seen of configuration items",
      description =
          "Each value is compared with the recorded one. What differs is explained by a change at"
              + " work on the item, or becomes an unrecorded change, once however often it is seen."
              + " The same batch may be sent twice: what is no later than what was taken before is"
              + " no news.")
  ObservationsResource take(
      @Parameter(hidden = true) Actor actor, @RequestBody ObservationsBody body) {
    return ObservationsResource.of(observations.take(actor, body.batch()));
  }
}
