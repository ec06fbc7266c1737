-- A simulation of one client's draft looks at that client alone, so whoever works for it alone sees it too; one of the account's does not.
alter policy simulation_of_tenant on insight.simulation
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
alter policy replayed_of_tenant on insight.replayed
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
