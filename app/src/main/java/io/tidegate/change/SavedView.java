package io.tidegate.change;

import io.tidegate.kernel.PersonId;

/**
 * A list that somebody keeps under a name. It keeps what is asked for, not what was found, and "me"
 * in it is whoever looks.
 *
 * @param query what stands behind the question mark of the list's address
 * @param shared whether colleagues see it too
 */
public record SavedView(
    SavedViewId id, PersonId owner, String name, String query, boolean shared) {}
