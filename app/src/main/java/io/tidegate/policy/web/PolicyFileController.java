package io.tidegate.policy.web;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Policies;
import io.tidegate.policy.PolicyFile;
import io.tidegate.policy.PolicyVersion;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Rules as a YAML file, there and back. */
@Controller
@Permitted(Permitted.To.STAFF)
class PolicyFileController {
  private static final String FORM = "file";
  private static final int MOST_BYTES = 1024 * 1024;

  private final Drafts drafts;
  private final Policies policies;
  private final PolicyFile files;
  private final DraftPages pages;

  PolicyFileController(Drafts drafts, Policies policies, PolicyFile files, DraftPages pages) {
    this.drafts = drafts;
    this.policies = policies;
    this.files = files;
    this.pages = pages;
  }

  @GetMapping("/policy/versions/{number:\\d{1,9}}/file")
  ResponseEntity<byte[]> version(@PathVariable int number) {
    PolicyVersion version = policies.version(number);
    return file("policy-version-" + number, files.bytes(policies.asOf(number, version.client())));
  }

  @GetMapping("/policy/drafts/{id}/file")
  ResponseEntity<byte[]> draft(@PathVariable String id) {
    Draft draft = drafts.get(DraftId.of(id));
    return file("policy-draft", files.bytes(draft, drafts.drafted(draft)));
  }

  @PostMapping("/policy/drafts/{id}/file")
  @Permitted(roles = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR})
  Answer take(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam(name = "file-file") MultipartFile file)
      throws IOException {
    DraftId draft = DraftId.of(id);
    try {
      drafts.take(actor, draft, version, read(file));
      return new SeeOther(DraftController.path(draft), "The file is in the draft.");
    } catch (Invalid invalid) {
      Sent sent = Sent.invalid(FORM, Map.of(), atTheFile(invalid));
      return Drawn.invalid(pages.draft(actor, drafts.get(draft), sent));
    } catch (Stale stale) {
      Sent sent = Sent.refused(FORM, Map.of(), stale.sentence());
      return Drawn.stale(pages.draft(actor, drafts.get(draft), sent));
    }
  }

  private PolicyFile.Content read(MultipartFile file) throws IOException {
    if (file.getSize() > MOST_BYTES) {
      throw new Invalid(FORM, "A file of rules is at most 1 MB.");
    }
    return files.read(new String(file.getBytes(), StandardCharsets.UTF_8));
  }

  /** The page has one field for all of it. */
  private static Invalid atTheFile(Invalid invalid) {
    List<Problem> problems =
        invalid.problems().stream().map(problem -> new Problem(FORM, problem.sentence())).toList();
    return new Invalid(problems);
  }

  private static ResponseEntity<byte[]> file(String name, byte[] content) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/yaml; charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".yaml").build().toString())
        .body(content);
  }
}
