package io.tidegate.access.web;

import io.tidegate.access.ApiToken;
import io.tidegate.api.ApiScope;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.ClientId;
import io.tidegate.ui.Times;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Words each token for the list of them. */
record TokenLines(Times times, Clients clients) {
  List<TokensPage.Line> of(List<ApiToken> tokens) {
    List<ClientId> ids =
        tokens.stream().map(ApiToken::client).filter(Objects::nonNull).distinct().toList();
    Map<ClientId, Client> named = clients.named(ids);
    return tokens.stream().map(token -> line(token, named)).toList();
  }

  private TokensPage.Line line(ApiToken token, Map<ClientId, Client> named) {
    Client client = token.client() == null ? null : named.get(token.client());
    return new TokensPage.Line(
        token.id().toString(),
        token.name(),
        token.ending(),
        token.scopes().stream().map(ApiScope::slug).sorted().collect(Collectors.joining(", ")),
        client == null ? "" : client.name(),
        times.day(token.expires()) + ", " + times.relative(token.expires()),
        token.lastSeen() == null
            ? "never used"
            : "last used %s from %s".formatted(times.moment(token.lastSeen()), token.address()));
  }
}
