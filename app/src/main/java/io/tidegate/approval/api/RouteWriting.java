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
import java.net.URI;
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

  /**
   * A list of the table of a draft that the caller saw: a place means something in that one, and in
   * no other.
   */
  record Seen(UUID draft, IfMatch version, Part part) {}

  /** Edits a place of it, and tells what the table is now. */
  ResponseEntity<RoutesResource> edit(
      Actor actor, Seen seen, int place, ObjIntConsumer<RouteEdits> edit) {
    Draft draft = found(seen);
    return told(ResponseEntity.ok(), write(actor, draft, seen.part(), place, edit));
  }

  /** Adds a row before a place, or at the end, and tells where it stands. */
  ResponseEntity<RoutesResource> add(
      Actor actor, Seen seen, @Nullable Integer before, Map<String, Object> row) {
    Draft draft = found(seen);
    int size = edits(draft, seen.part()).size();
    int place = Math.clamp(Objects.requireNonNullElse(before, size), 0, size);
    Draft written = write(actor, draft, seen.part(), place, (edits, at) -> edits.add(at, row));
    URI where = URI.create(seen.part().address(draft.id()) + "/" + place);
    return told(ResponseEntity.created(where), written);
  }

  private Draft found(Seen seen) {
    Draft found = drafts.get(new DraftId(seen.draft()));
    if (seen.version().seen(found.version()) != found.version()) {
      throw new Stale(
          "%s was faster: the draft has changed meanwhile.".formatted(found.changed().name()));
    }
    return found;
  }

  private RouteEdits edits(Draft draft, Part part) {
    return new RouteEdits(files, part, files.plain(SECTION, drafts.drafted(draft)));
  }

  private Draft write(
      Actor actor, Draft draft, Part part, int place, ObjIntConsumer<RouteEdits> edit) {
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
