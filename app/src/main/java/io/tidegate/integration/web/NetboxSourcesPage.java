package io.tidegate.integration.web;

import io.tidegate.integration.NetboxSource;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.util.List;

/**
 * The NetBoxes that the account reads, and the form to add one.
 *
 * @param address what was typed
 */
public record NetboxSourcesPage(Frame frame, List<Line> lines, String address, Problems problems)
    implements View {
  /** The address as a field. */
  public Field addressField() {
    return Field.of("address", "Address")
        .needed()
        .value(address)
        .problems(problems)
        .hint("Where people open it, such as https://netbox.example.com.");
  }

  /** The token as a field; what was typed is not shown again. */
  public Field tokenField() {
    return Field.of("token", "Token")
        .needed()
        .problems(problems)
        .hint("One of NetBox's that may only read. It is kept encrypted and shown to nobody.");
  }

  /**
   * One of them.
   *
   * @param standing in a few words
   */
  public record Line(NetboxSource source, String standing) {
    /** Where it is looked at. */
    public String href() {
      return "/netbox-sources/" + source.id();
    }
  }
}
