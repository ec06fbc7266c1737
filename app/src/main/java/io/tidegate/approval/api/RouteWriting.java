package io.tidegate.approval.api;

import io.tidegate.api.EntityTag;
import io.tidegate.api.Fields;
import io.tidegate.api.IfMatch;
import io.tidegate.approval.api.RouteEdits.Part;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.PolicyFile;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How programs write the decision table of a draft: on top of what they saw, and nothing else. */
@Component
class RouteWriting {
  private static final String SECTION = "approval";

  private final Drafts drafts;
  private final PolicyFile files;
  private final RoutesTeller teller;

  RouteWriting(Drafts drafts, PolicyFile files, RoutesTeller teller) {
    this.drafts = drafts;
    this.files = files;
    this.teller = teller;
  }

  /** A place means something in the table that the caller saw, and in no other. */
  Draft seen(UUID draft, IfMatch seen) {
    Draft found = drafts.get(new DraftId(draft));
    if (seen.seen(found.version()) != found.version()) {
      throw new Stale(
          "%s was faster: the draft has changed meanwhile.".formatted(found.changed().name()));
    }
    return found;
  }

  RouteEdits edits(Draft draft, Part part) {
    return new RouteEdits(files, part, files.plain(SECTION, drafts.drafted(draft)));
  }

  Draft write(Actor actor, Draft draft, Part part, int place, ObjIntConsumer<RouteEdits> edit) {
    RouteEdits edits = edits(draft, part);
    edit.accept(edits, place);
    return edits.telling(
        place, () -> drafts.take(actor, draft.id(), draft.version(), edits.content()));
  }

  ResponseEntity<RoutesResource> told(ResponseEntity.BodyBuilder answer, Draft draft) {
    RoutesResource said = teller.of(draft, edits(draft, Part.ROWS), edits(draft, Part.ADDITIONS));
    return answer.eTag(EntityTag.of(draft.version(), said).header()).body(said);
  }

  /** What was sent under this name; invalid without it. */
  static Map<String, Object> needed(String name, @Nullable Map<String, Object> sent) {
    Fields fields = new Fields();
    fields.needed(name, sent, "Give the %s.".formatted(name));
    fields.check();
    return Objects.requireNonNull(sent);
  }
}
