package io.tidegate.change;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an approver saw: the content of each aspect, and its hash (SHA-256 of the canonical JSON, in
 * hexadecimal). Immutable; an approval binds to one.
 *
 * @param hash over all aspects, to name the revision
 */
public record Revision(
    int number,
    Instant cutAt,
    String cutBy,
    Map<Aspect, Map<String, Object>> parts,
    Map<Aspect, String> hashes,
    String hash) {
  public Revision {
    parts = Map.copyOf(parts);
    hashes = Map.copyOf(hashes);
  }

  /** The aspects whose content differs between the two. */
  public Set<Aspect> differingFrom(Revision other) {
    Set<Aspect> differing = EnumSet.noneOf(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      if (!Objects.equals(hashes.get(aspect), other.hashes.get(aspect))) {
        differing.add(aspect);
      }
    }
    return differing;
  }
}
