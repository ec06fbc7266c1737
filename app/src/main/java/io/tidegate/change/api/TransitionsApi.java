package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Caller;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Scoped;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can happen to a change, and making it happen: by the same door as on its page. */
@RestController
@RequestMapping(
    path = "/api/v1/changes/{number}/transitions",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Transitions", description = "What can happen to a change, and what stands in the way")
class TransitionsApi {
  private static final int LONGEST_REASON = 20_000;

  private final Changes changes;
  private final Rulings rulings;

  TransitionsApi(Changes changes, Rulings rulings) {
    this.changes = changes;
    this.rulings = rulings;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "List transitions",
      description =
          "Each that the lifecycle knows from where the change stands, with its blockers as they look"
              + " to the token's person now. A pipeline asks here whether it may deploy.")
  ResponseEntity<TransitionsResource> list(
      @Parameter(hidden = true) Actor actor, @PathVariable int number) {
    Change change = changes.get(number);
    String page = "/changes/" + number;
    List<TransitionResource> items =
        changes.offers(actor, change).stream()
            .map(offer -> TransitionResource.of(offer, rulings.site(), page))
            .toList();
    return ResponseEntity.ok(new TransitionsResource(change.state(), change.held(), items));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped({ApiScope.CHANGES_WRITE, ApiScope.RUN_WRITE})
  @Operation(
      summary = "Take a transition",
      description =
          "Start, finish and roll-back ask for the scope run:write, all others for changes:write. What"
              + " stands in the way comes back as blockers, and nothing is written.")
  ResponseEntity<TakenResource> take(
      @Parameter(hidden = true) Actor actor,
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable int number,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody TakeBody body) {
    Transition transition = checked(body);
    caller.require(scope(transition));
    Change before = changes.get(number);
    Move move =
        new Move(
            transition,
            seen.seen(before.version()),
            said(body.reason()),
            overrides(body),
            body.toType());
    Moved moved = rulings.through(changes.take(actor, before.id(), move));
    return ResponseEntity.ok()
        .eTag(ChangeResource.tag(moved.change()).header())
        .body(new TakenResource(moved.taken(), rulings.resource(moved.change())));
  }

  private static ApiScope scope(Transition transition) {
    return switch (transition) {
      case START, FINISH, ROLL_BACK -> ApiScope.RUN_WRITE;
      case SUBMIT,
          RECLASSIFY,
          RECORD,
          REQUEST_APPROVAL,
          AUTHORIZE,
          REOPEN,
          REJECT,
          REWORK,
          ACCEPT,
          CLOSE,
          HOLD,
          RESUME,
          CANCEL ->
          ApiScope.CHANGES_WRITE;
    };
  }

  private static Transition checked(TakeBody body) {
    List<Problem> problems = new ArrayList<>();
    Transition transition = body.transition();
    if (transition == null) {
      problems.add(new Problem("transition", "Say which transition to take."));
    }
    boolean reclassifies = transition == Transition.RECLASSIFY;
    if (reclassifies != (body.toType() != null)) {
      problems.add(
          new Problem(
              "toType",
              reclassifies ? "Say into which type." : "A type goes with reclassify alone."));
    }
    if (said(body.reason()).length() > LONGEST_REASON) {
      problems.add(new Problem("reason", "Keep it within 20,000 characters."));
    }
    problems.addAll(problems(body.overrides() == null ? List.of() : body.overrides()));
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return Objects.requireNonNull(transition);
  }

  private static List<Problem> problems(List<TakeBody.OverrideBody> overrides) {
    List<Problem> problems = new ArrayList<>();
    for (int at = 0; at < overrides.size(); at++) {
      if (said(overrides.get(at).code()).isEmpty()) {
        problems.add(new Problem("overrides[" + at + "].code", "Say which blocker to pass."));
      }
      String reason = said(overrides.get(at).reason());
      if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
        problems.add(
            new Problem(
                "overrides[" + at + "].reason",
                "Say why it may be passed, within 20,000 characters."));
      }
    }
    return problems;
  }

  private static Map<String, String> overrides(TakeBody body) {
    Map<String, String> reasons = new LinkedHashMap<>();
    if (body.overrides() != null) {
      body.overrides().forEach(each -> reasons.put(said(each.code()), said(each.reason())));
    }
    return reasons;
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
