package io.tidegate.review.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.kernel.ItemId;
import io.tidegate.review.Documentation;
import io.tidegate.review.Documentation.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of the documentation. */
@Schema(
    name = "DocumentationBody",
    example =
        """
        {"items": [{"item": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "answer": "unchanged", "note": "Like for like."}], "restUpdated": true}
        """)
record DocumentationBody(
    @Nullable List<ItemBody> items,
    @Schema(description = "Whether all other items are up to date, so far as nothing was said")
        @Nullable Boolean restUpdated) {
  /** What is said of one item. */
  @Schema(name = "ItemDocumentationBody")
  record ItemBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID item,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Documentation.@Nullable Answer answer,
      @Schema(description = "Where to find it; why, when nothing had to change")
          @Nullable String note) {}

  Map<ItemId, Word> words() {
    Map<ItemId, Word> words = new LinkedHashMap<>();
    Fields fields = new Fields();
    List<ItemBody> said = items == null ? List.of() : items;
    for (int at = 0; at < said.size(); at++) {
      String field = "items[" + at + "].";
      UUID item = fields.needed(field + "item", said.get(at).item(), "Say of which item.");
      String note = fields.text(field + "note", said.get(at).note());
      fields.needed(field + "answer", said.get(at).answer(), "Say updated or unchanged.");
      if (item != null) {
        words.put(new ItemId(item), new Word(said.get(at).answer(), note));
      }
    }
    fields.check();
    return words;
  }
}
