package io.tidegate.catalogue;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.time.LocalDate;
import java.util.Set;

/**
 * A model as somebody writes it.
 *
 * @param clients for whom it may be used; empty for all clients of the account
 * @param owner who answers for it
 * @param reviewOn the last day on which it may be used without being looked at again
 */
public record ModelFacts(
    Procedure procedure, Set<ClientId> clients, PersonId owner, LocalDate reviewOn) {
  public ModelFacts {
    clients = Set.copyOf(clients);
  }
}
