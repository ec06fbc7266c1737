package io.tidegate.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/** Who decides in a stage, as a policy says it; the directory turns it into people. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "are")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Approvers.OnePerson.class, name = "person"),
  @JsonSubTypes.Type(value = Approvers.Holders.class, name = "holders"),
  @JsonSubTypes.Type(value = Approvers.Members.class, name = "team"),
  @JsonSubTypes.Type(value = Approvers.Owners.class, name = "owners"),
  @JsonSubTypes.Type(value = Approvers.Clients.class, name = "clients"),
  @JsonSubTypes.Type(value = Approvers.Manager.class, name = "manager"),
  @JsonSubTypes.Type(value = Approvers.Peers.class, name = "peers")
})
public sealed interface Approvers {
  /** This one person. */
  record OnePerson(PersonId person) implements Approvers {}

  /** Everybody who holds the role for the change's client. The CAB and the ECAB are such roles. */
  record Holders(Role role) implements Approvers {}

  /** Everybody in the team. */
  record Members(TeamId team) implements Approvers {}

  /** The owners of the touched services of at least this criticality, 1 to 5. */
  record Owners(int criticality) implements Approvers {}

  /**
   * The client's approvers; a stage of its own for each client.
   *
   * @param others also the other clients on whose items the change is made, and those whose
   *     services it may interrupt
   * @param most above so many other clients, change managers tell them by notice with a term for
   *     objections and answer for that; null for {@link #MOST}
   */
  record Clients(boolean others, @Nullable Integer most) implements Approvers {
    /** So many are asked one by one where a policy says nothing. */
    static final int MOST = 10;

    int askedOneByOne() {
      return most == null ? MOST : most;
    }
  }

  /** The requester's manager. */
  record Manager() implements Approvers {}

  /** The implementers of the account who are not involved. */
  record Peers() implements Approvers {}
}
