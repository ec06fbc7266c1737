package io.tidegate.directory;

import io.tidegate.kernel.Actor;

/**
 * A new account, the client it starts with, and its first administrator.
 *
 * @param client the internal client of an MSP; the one client of an SMB, which is itself
 * @param actor the administrator as they act from now on
 */
public record FoundedAccount(Account account, Client client, Person administrator, Actor actor) {}
