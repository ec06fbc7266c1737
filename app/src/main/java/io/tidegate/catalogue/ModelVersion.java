package io.tidegate.catalogue;

import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.util.Set;

/**
 * One version of a model; never changed once made.
 *
 * @param number counts from 1
 * @param clients for whom it may be used; empty for all clients of the account
 * @param madeBy the name of whoever wrote it
 */
public record ModelVersion(
    int number, Procedure procedure, Set<ClientId> clients, Instant madeAt, String madeBy) {
  public ModelVersion {
    clients = Set.copyOf(clients);
  }
}
