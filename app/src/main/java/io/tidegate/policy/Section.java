package io.tidegate.policy;

import java.util.EnumMap;
import java.util.Map;

/**
 * A part of the policy, brought by the room that lives by it: publish it as a bean, and read it
 * with {@link Policy#get}. The rules are a record that Jackson writes and reads; a mistake in
 * stored rules is a bug, never a silent default. A {@link SectionEditor} beside it says how people
 * read and write it.
 *
 * @param name the section's name in the stored policy, such as {@code approval}
 * @param schema the version of the record's form, rising from 1; raise it when stored rules of the
 *     old form no longer read
 * @param itil the rules of the ITIL 4 preset, with which each account begins
 * @param presets the rules of the other presets, where they differ from those
 */
public record Section<T>(String name, int schema, Class<T> type, T itil, Map<Preset, T> presets) {
  public Section {
    presets = Map.copyOf(presets);
  }

  /** A section that all presets have in common. */
  public Section(String name, int schema, Class<T> type, T itil) {
    this(name, schema, type, itil, Map.of());
  }

  /** The same with other rules in one preset. */
  public Section<T> in(Preset preset, T rules) {
    Map<Preset, T> more = new EnumMap<>(Preset.class);
    more.putAll(presets);
    more.put(preset, rules);
    return new Section<>(name, schema, type, itil, more);
  }

  /** The rules with which the preset begins. */
  public T preset(Preset preset) {
    return presets.getOrDefault(preset, itil);
  }
}
