package io.tidegate.policy;

import java.util.Map;

/**
 * The rules for one client in one version of the account's policy.
 *
 * @param version rising from 1 within the account; a change keeps the one it was submitted under
 */
public record Policy(int version, Map<String, Object> sections) {
  public Policy {
    sections = Map.copyOf(sections);
  }

  /** The rules of one section: the client's own where there are any, else the account's. */
  public <T> T get(Section<T> section) {
    Object rules = sections.get(section.name());
    return rules == null ? section.itil() : section.type().cast(rules);
  }
}
