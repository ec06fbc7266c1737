package io.tidegate.kernel;

/**
 * Something that happened in an account, told to whoever listens after the deed has committed.
 * Every event is one: its listeners run for that account and see nothing else.
 */
public interface AccountEvent {
  /** The account it happened in; kept beside the event until every listener has taken it. */
  AccountId account();
}
