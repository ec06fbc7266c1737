package io.tidegate.inventory;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two accounts of two clients each, for tests that must not see across. */
record TwoTenants(Account here, Account there) {
  static TwoTenants create(JdbcClient jdbc, TransactionTemplate transaction) {
    return new TwoTenants(Account.create(jdbc, transaction), Account.create(jdbc, transaction));
  }

  record Account(
      AccountId id, List<ClientId> clients, JdbcClient jdbc, TransactionTemplate transaction) {
    static Account create(JdbcClient jdbc, TransactionTemplate transaction) {
      Account account =
          new Account(
              AccountId.next(), List.of(ClientId.next(), ClientId.next()), jdbc, transaction);
      account.in(() -> {
        jdbc.sql("insert into directory.account values (?, 'MSP', 'MSP', 'UTC', false, ?)")
            .params(account.id.value(), now())
            .update();
        account.clients.forEach(account::insertClient);
      });
      return account;
    }

    Actor staff(Role role) {
      return person(null, Grant.everywhere(role));
    }

    Actor personOf(ClientId client, Role role) {
      return person(client, new Grant(role, client));
    }

    private Actor person(@Nullable ClientId client, Grant grant) {
      PersonId id = PersonId.next();
      in(() ->
          jdbc.sql(
                  """
                  insert into directory.person
                         (id, account_id, client_id, name, email, time_zone, created_at)
                  values (?, ?, ?, 'Dan', ?, 'UTC', ?)
                  """)
              .params(
                  id.value(),
                  this.id.value(),
                  client == null ? null : client.value(),
                  id + "@example.org",
                  now())
              .update());
      return new Actor(this.id, id, "Dan", Set.of(grant), client, "test");
    }

    private void insertClient(ClientId client) {
      jdbc.sql(
              """
              insert into directory.client (id, account_id, name, short_name, kind, time_zone, created_at)
              values (?, ?, ?, 'HP', 'EXTERNAL', 'UTC', ?)
              """)
          .params(client.value(), id.value(), client.toString(), now())
          .update();
    }

    private void in(Runnable work) {
      Tenancy.run(Tenant.of(id), () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private static OffsetDateTime now() {
      return OffsetDateTime.now(ZoneOffset.UTC);
    }
  }
}
