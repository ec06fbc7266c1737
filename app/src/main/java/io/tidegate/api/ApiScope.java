package io.tidegate.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a token opens. A scope never gives a right: what its person may not do, their token does not
 * either.
 */
public enum ApiScope {
  CHANGES_READ("Read changes, and what stands in the way of each transition"),
  CHANGES_WRITE("Draft and edit changes, and take every transition but those of the run"),
  APPROVALS_WRITE("Decide on changes, as its person does, and mend their routes"),
  CAB_READ("Read meetings of the CAB, their agenda, decisions and minutes"),
  CAB_WRITE("Convene and hold meetings of the CAB, and keep their agenda and action items"),
  RUN_WRITE("Start a change, work on its steps, finish it, roll it back"),
  DIRECTORY_READ("Read clients, people and teams"),
  DIRECTORY_WRITE("Keep clients, people with their roles and absences, and teams"),
  INVENTORY_READ("Read configuration items"),
  INVENTORY_WRITE("Add, edit and retire configuration items"),
  MODELS_READ("Read the models from which standard changes are made"),
  MODELS_WRITE("Write models, suspend and archive them"),
  POLICY_READ("Read the policy, its versions and drafts"),
  POLICY_WRITE("Write, review and publish drafts of the policy"),
  CALENDAR_READ("Read maintenance windows, blackouts and what else stands in calendars"),
  CALENDAR_WRITE("Add to calendars, replace and withdraw what stands there"),
  LEDGER_READ("Read the ledger"),
  INBOX_READ("Read what its person was told, and which changes they follow"),
  INBOX_WRITE("Mark notices as read, follow and mute changes"),
  WEBHOOKS_READ("Read webhooks, and what was sent to them"),
  WEBHOOKS_WRITE("Add and mend webhooks, and send again"),
  IMPORTS_READ("Read imports of change logs, and what is wrong with their rows"),
  IMPORTS_WRITE("Bring in change logs"),
  ARCHIVE_READ("Take everything of the account away as an archive");

  /** Each request asks for all of its token's. */
  private static final Map<String, ApiScope> BY_SLUG =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(ApiScope::slug, Function.identity()));

  private final String allows;

  ApiScope(String allows) {
    this.allows = allows;
  }

  /** What it lets a token do, as people read it. */
  public String allows() {
    return allows;
  }

  /** The name in tokens and in the OpenAPI document, such as {@code changes:read}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /** The one with this name; empty when there is none. */
  public static Optional<ApiScope> of(String slug) {
    return Optional.ofNullable(BY_SLUG.get(slug));
  }
}
