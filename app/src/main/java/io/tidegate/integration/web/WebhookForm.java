package io.tidegate.integration.web;

import io.tidegate.integration.EventType;
import io.tidegate.integration.Webhook;
import io.tidegate.integration.WebhookFacts;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.ui.Field;
import io.tidegate.ui.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * A webhook as it stands in its form: as stored, or as somebody typed it. Nothing ticked stands for
 * all.
 *
 * @param stale what to say when somebody else saved meanwhile; empty when nobody did
 */
public record WebhookForm(
    String name,
    String endpoint,
    String version,
    Set<String> types,
    Set<String> clients,
    Problems problems,
    String stale) {
  static WebhookForm blank() {
    return new WebhookForm("", "", "", Set.of(), Set.of(), Problems.none(), "");
  }

  static WebhookForm of(Webhook webhook) {
    WebhookFacts facts = webhook.facts();
    return new WebhookForm(
        facts.name(),
        facts.endpoint(),
        Long.toString(webhook.version()),
        facts.types() == null
            ? Set.of()
            : facts.types().stream().map(EventType::slug).collect(Collectors.toSet()),
        facts.clients() == null
            ? Set.of()
            : facts.clients().stream().map(ClientId::toString).collect(Collectors.toSet()),
        Problems.none(),
        "");
  }

  static WebhookForm of(MultiValueMap<String, String> sent) {
    return new WebhookForm(
        first(sent, "name"),
        first(sent, "endpoint"),
        first(sent, "version"),
        Set.copyOf(sent.getOrDefault("types", List.of())),
        Set.copyOf(sent.getOrDefault("clients", List.of())),
        Problems.none(),
        "");
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    return Map.copyOf(sent.toSingleValueMap()).getOrDefault(name, "").strip();
  }

  WebhookForm refused(Invalid invalid) {
    return new WebhookForm(
        name, endpoint, version, types, clients, new Problems(invalid.problems()), "");
  }

  /** Keeps what was typed; saving once more replaces what the other person saved. */
  WebhookForm overtaken(String sentence, long now) {
    return new WebhookForm(
        name, endpoint, Long.toString(now), types, clients, Problems.none(), sentence);
  }

  long seen() {
    return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
  }

  WebhookFacts facts() {
    Set<EventType> chosen =
        types.stream().flatMap(slug -> EventType.of(slug).stream()).collect(Collectors.toSet());
    Set<ClientId> whose = clients.stream().map(ClientId::of).collect(Collectors.toSet());
    return new WebhookFacts(
        name, endpoint, chosen.isEmpty() ? null : chosen, whose.isEmpty() ? null : whose);
  }

  /** A field with what was typed and what is wrong with it. */
  public Field field(String of, String label) {
    return Field.of(of, label).value(of.equals("name") ? name : endpoint).problems(problems);
  }
}
