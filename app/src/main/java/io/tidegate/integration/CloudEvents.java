package io.tidegate.integration;

import io.tidegate.change.Change;
import io.tidegate.directory.Client;
import io.tidegate.integration.EventStore.Noted;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Window;
import io.tidegate.settings.Site;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as CloudEvents 1.0 in structured mode. They hold what names a change and says where
 * it stands; who did it and everything else is read by the API, with the rights of whoever reads.
 */
@Component
class CloudEvents {
  /** The type of an event by which somebody tries a webhook. */
  static final String TRIAL = "io.tidegate.webhook.test";

  private final Site site;
  private final JsonMapper json;

  CloudEvents(Site site, JsonMapper json) {
    this.site = site;
    this.json = json;
  }

  /** What is sent of an act on this change. */
  String of(Noted noted, Change change, Client client) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("number", change.number());
    data.put("code", change.code());
    data.put("title", change.title());
    data.put("type", change.type().slug());
    data.put("client", named(client));
    data.put("deed", noted.deed());
    if (noted.from() != null && noted.to() != null) {
      data.put("state", states(noted.from(), noted.to()));
    }
    data.put("window", window(change.window()));
    data.put("url", site.address() + "/changes/" + change.number());
    return event(
        change.account(), noted.id(), noted.type().slug(), change.code(), noted.at(), data);
  }

  /** What is sent to try a webhook. */
  String trial(AccountId account, UUID id, WebhookId webhook, Instant at) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("message", "This is a test. Nothing happened to any change.");
    data.put("url", site.address() + "/webhooks/" + webhook);
    return event(account, id, TRIAL, "", at, data);
  }

  private String event(
      AccountId account, UUID id, String type, String subject, Instant at, Object data) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("id", id.toString());
    event.put("source", site.address() + "/accounts/" + account);
    event.put("type", type);
    if (!subject.isEmpty()) {
      event.put("subject", subject);
    }
    event.put("time", at.toString());
    event.put("datacontenttype", "application/json");
    event.put("data", data);
    return json.writeValueAsString(event);
  }

  private static Map<String, String> named(Client client) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("id", client.id().toString());
    names.put("name", client.name());
    return names;
  }

  private static Map<String, String> states(String from, String to) {
    Map<String, String> states = new LinkedHashMap<>();
    states.put("from", from.toLowerCase(Locale.ROOT));
    states.put("to", to.toLowerCase(Locale.ROOT));
    return states;
  }

  private static @Nullable Map<String, String> window(@Nullable Window window) {
    if (window == null) {
      return null;
    }
    Map<String, String> times = new LinkedHashMap<>();
    times.put("start", window.start().toString());
    times.put("end", window.end().toString());
    return times;
  }
}
