package io.tidegate.policy;

/**
 * A part of the policy, brought by the room that lives by it: publish it as a bean, and read it
 * with {@link Policy#get}. The rules are a record that Jackson writes and reads; a mistake in
 * stored rules is a bug, never a silent default.
 *
 * @param name the section's name in the stored policy, such as {@code approval}
 * @param schema the version of the record's form, rising from 1; raise it when stored rules of the
 *     old form no longer read
 * @param itil the rules of the ITIL 4 preset, with which each account begins
 */
public record Section<T>(String name, int schema, Class<T> type, T itil) {}
