package io.tidegate.inventory;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a configuration item. The fields are those of {@link Item}; blanks around
 * text are dropped, and an empty external key is none.
 *
 * @param client the client it belongs to; it cannot move to another one
 * @param state planned or live; retiring is an act of its own
 * @param attributes what else is known of it
 */
public record ItemFacts(
    ClientId client,
    String name,
    Kind kind,
    int criticality,
    int usersServed,
    @Nullable PersonId owner,
    Environment environment,
    @Nullable String externalKey,
    State state,
    Attributes attributes) {

  public ItemFacts {
    name = name.strip();
    externalKey = externalKey == null || externalKey.isBlank() ? null : externalKey.strip();
  }

  /** Nothing else is known of it. */
  public ItemFacts(
      ClientId client,
      String name,
      Kind kind,
      int criticality,
      int usersServed,
      @Nullable PersonId owner,
      Environment environment,
      @Nullable String externalKey,
      State state) {
    this(
        client,
        name,
        kind,
        criticality,
        usersServed,
        owner,
        environment,
        externalKey,
        state,
        Attributes.NONE);
  }

  /** A live item in production that serves nobody in particular and is nobody's. */
  public static ItemFacts of(ClientId client, String name, Kind kind, int criticality) {
    return new ItemFacts(
        client, name, kind, criticality, 0, null, Environment.PRODUCTION, null, State.LIVE);
  }

  /** The same, with how many people work with it. */
  public ItemFacts serving(int users) {
    return new ItemFacts(
        client, name, kind, criticality, users, owner, environment, externalKey, state, attributes);
  }

  /** The same, with who answers for it. */
  public ItemFacts ownedBy(@Nullable PersonId person) {
    return new ItemFacts(
        client,
        name,
        kind,
        criticality,
        usersServed,
        person,
        environment,
        externalKey,
        state,
        attributes);
  }

  /** The same, run for something else. */
  public ItemFacts in(Environment where) {
    return new ItemFacts(
        client, name, kind, criticality, usersServed, owner, where, externalKey, state, attributes);
  }

  /** The same, with its id in the system it came from. */
  public ItemFacts knownAs(@Nullable String key) {
    return new ItemFacts(
        client, name, kind, criticality, usersServed, owner, environment, key, state, attributes);
  }

  /** The same, with what else is known of it. */
  public ItemFacts with(Attributes known) {
    return new ItemFacts(
        client,
        name,
        kind,
        criticality,
        usersServed,
        owner,
        environment,
        externalKey,
        state,
        known);
  }

  /** The facts by name, as the ledger and the records keep them. */
  Map<String, Object> forLedger() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("kind", kind.name());
    facts.put("criticality", criticality);
    facts.put("usersServed", usersServed);
    facts.put("owner", owner == null ? "" : owner.toString());
    facts.put("environment", environment.name());
    facts.put("externalKey", externalKey == null ? "" : externalKey);
    facts.put("state", state.name());
    facts.put("attributes", attributes.values());
    return facts;
  }
}
