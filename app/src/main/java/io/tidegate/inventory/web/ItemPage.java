package io.tidegate.inventory.web;

import gg.jte.Content;
import io.tidegate.directory.Client;
import io.tidegate.inventory.AttributeValue;
import io.tidegate.inventory.Item;
import io.tidegate.ui.Frame;
import io.tidegate.ui.LedgerLine;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One configuration item: its facts, what other rooms show of it, and what was done to it.
 *
 * @param records what it was over time, the last of it
 * @param unrecorded how many unrecorded changes of it are open
 * @param owner the name of who answers for it; null when nobody does
 * @param refusal what was wrong with the reason for retiring it; null when nobody just tried
 * @param keeps whether the reader may edit and retire it
 */
public record ItemPage(
    Frame frame,
    Item item,
    Client client,
    @Nullable String owner,
    boolean keeps,
    ItemDependencies dependencies,
    List<Content> panels,
    List<RecordRow> records,
    int unrecorded,
    List<LedgerLine> history,
    Times times,
    @Nullable String refusal)
    implements View {
  /** Its attributes, each under its whole name. */
  public Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    item.attributes()
        .leaves()
        .forEach((name, value) -> attributes.put(name.toString(), AttributeValue.words(value)));
    return attributes;
  }
}
