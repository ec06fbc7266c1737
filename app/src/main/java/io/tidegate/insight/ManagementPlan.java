package io.tidegate.insight;

import io.tidegate.directory.Client;
import io.tidegate.print.Paper;

/**
 * How changes are managed for a client, in plain words, as the rules stand: what an auditor or the
 * client asks for first.
 *
 * @param version the version of the policy that holds for the client
 * @param paper what it says, for the page and for print alike
 */
public record ManagementPlan(Client client, int version, Paper paper) {}
