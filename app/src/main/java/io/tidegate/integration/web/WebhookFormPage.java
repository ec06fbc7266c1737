package io.tidegate.integration.web;

import io.tidegate.integration.EventType;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;

/**
 * Making a webhook, or editing one.
 *
 * @param path where the form is sent
 * @param back where cancelling leads
 */
public record WebhookFormPage(
    Frame frame, WebhookForm form, List<Option> clients, String path, String back, boolean fresh)
    implements View {
  /** Everything that can be told. */
  public List<EventType> types() {
    return List.of(EventType.values());
  }
}
