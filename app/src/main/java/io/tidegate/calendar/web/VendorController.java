package io.tidegate.calendar.web;

import io.tidegate.calendar.VendorJobId;
import io.tidegate.calendar.VendorNotices;
import io.tidegate.calendar.VendorNotices.Received;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Problem;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What vendors work on: the list, taking a notice in, and saying what its names mean. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class VendorController {
  private static final String HOME = "/calendar/vendor-work";

  private final VendorNotices notices;
  private final VendorPages pages;
  private final MatchItems items;

  VendorController(VendorNotices notices, VendorPages pages, MatchItems items) {
    this.notices = notices;
    this.pages = pages;
    this.items = items;
  }

  @GetMapping(HOME)
  VendorListPage list(
      Actor actor,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String after) {
    return pages.list(actor, show.equals("unmatched"), after.isBlank() ? null : after);
  }

  @GetMapping(HOME + "/new")
  NoticePage blank(Actor actor) {
    if (!notices.mayReceive(actor)) {
      throw new Forbidden("Only those who keep the inventory bring in vendors' notices.");
    }
    return pages.form(actor, "", Problems.none());
  }

  /** A file that is refused is shown as text, so that nobody has to look for it again. */
  @PostMapping(HOME)
  Answer take(
      Actor actor,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String notice)
      throws IOException {
    String text =
        file == null || file.isEmpty()
            ? notice
            : new String(file.getBytes(), StandardCharsets.UTF_8);
    try {
      if (text.isBlank()) {
        throw new Invalid("notice", "Choose the file, or paste what it says.");
      }
      return taken(notices.receive(actor, text));
    } catch (Invalid invalid) {
      List<Problem> problems =
          invalid.problems().stream()
              .map(problem -> new Problem("notice", problem.sentence()))
              .toList();
      return Drawn.invalid(pages.form(actor, text, new Problems(problems)));
    }
  }

  private static SeeOther taken(List<Received> received) {
    String said =
        received.stream()
            .map(one -> one.job().maintenance() + " " + one.outcome().words() + ".")
            .distinct()
            .collect(Collectors.joining(" "));
    return new SeeOther(
        received.size() == 1 ? HOME + "/" + received.getFirst().job().id() : HOME, said);
  }

  @GetMapping(HOME + "/{id}")
  VendorPage show(Actor actor, @PathVariable String id) {
    return pages.show(actor, VendorJobId.of(id), MatchForm.BLANK);
  }

  @PostMapping(HOME + "/{id}/matches")
  Answer match(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String object,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "false") boolean none) {
    VendorJobId job = VendorJobId.of(id);
    try {
      ItemId meant = none ? null : items.read(item);
      notices.match(actor, job, object, meant);
      return new SeeOther(HOME + "/" + job, "“%s” is known from now on.".formatted(object));
    } catch (Invalid invalid) {
      MatchForm typed = new MatchForm(object, item, invalid.sentence());
      return Drawn.invalid(pages.show(actor, job, typed));
    }
  }

  @GetMapping(HOME + "/items")
  ItemOptions offered(Actor actor, @RequestParam(defaultValue = "") String item) {
    return new ItemOptions(items.offered(item));
  }
}
