package io.tidegate.review.web;

import io.tidegate.change.Ruling.Moved;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.review.Documentation.Answer;
import io.tidegate.review.Documentation.Word;
import io.tidegate.review.Documentations;
import io.tidegate.ui.Permitted;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what is said of the documentation on the review page. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class DocumentationController {
  private static final String ANSWER = "answer-";
  private static final String NOTE = "note-";

  private final Documentations documentations;
  private final ReviewDeeds deeds;

  DocumentationController(Documentations documentations, ReviewDeeds deeds) {
    this.documentations = documentations;
    this.deeds = deeds;
  }

  @PostMapping("/changes/{number}/review/documentation")
  io.tidegate.ui.Answer say(
      Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    return deeds.did(
        actor,
        number,
        sent,
        ReviewPart.DOCUMENTATION,
        change -> {
          documentations.say(
              actor,
              change.id(),
              new ReviewForms(sent).version("documentationVersion"),
              words(sent),
              "true".equals(sent.get("all")));
          return new Moved(change, List.of());
        });
  }

  /** What was said in each row; a row that says nothing is left out. */
  private static Map<ItemId, Word> words(Map<String, String> sent) {
    Map<ItemId, Word> words = new LinkedHashMap<>();
    for (String name : sent.keySet()) {
      if (name.startsWith(NOTE)) {
        String item = name.substring(NOTE.length());
        Answer answer = answer(sent.getOrDefault(ANSWER + item, ""));
        String note = sent.getOrDefault(name, "").strip();
        if (answer != null || !note.isEmpty()) {
          words.put(ItemId.of(item), new Word(answer, note));
        }
      }
    }
    return words;
  }

  private static @Nullable Answer answer(String chosen) {
    return Arrays.stream(Answer.values())
        .filter(answer -> answer.name().equals(chosen))
        .findFirst()
        .orElse(null);
  }
}
