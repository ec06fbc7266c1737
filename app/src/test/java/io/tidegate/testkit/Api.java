package io.tidegate.testkit;

import io.tidegate.access.ApiTokens;
import io.tidegate.access.NewApiToken;
import io.tidegate.api.ApiScope;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Calls the API with a real token of somebody of a world, through every filter there is. */
@TestComponent
public class Api {
  private final MockMvcTester tester;
  private final ApiTokens tokens;

  Api(MockMvcTester tester, ApiTokens tokens) {
    this.tester = tester;
    this.tokens = tokens;
  }

  /** A caller with a fresh token that opens everything. */
  public Calls as(World world, Person person) {
    return with(token(world, person, null, ApiScope.values()));
  }

  /** A caller with a fresh token of these scopes alone. */
  public Calls as(World world, Person person, ApiScope... scopes) {
    return with(token(world, person, null, scopes));
  }

  /** A caller with a token for one client alone. */
  public Calls as(World world, Person person, Client client) {
    return with(token(world, person, client, ApiScope.values()));
  }

  /** A caller with this token. */
  public Calls with(String token) {
    return new Calls(tester, token);
  }

  /** A fresh token, good for a month. */
  public String token(World world, Person person, @Nullable Client client, ApiScope... scopes) {
    NewApiToken wanted =
        new NewApiToken("Test", Set.of(scopes), client == null ? null : client.id(), 30);
    return world.as(person, () -> tokens.make(world.actor(person), wanted));
  }

  /** Requests of one token. */
  public record Calls(MockMvcTester tester, String token) {
    public MockMvcRequestBuilder get(String path) {
      return request(HttpMethod.GET, path);
    }

    public MockMvcRequestBuilder post(String path, String body) {
      return request(HttpMethod.POST, path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    /** A merge patch by somebody who saw this tag. */
    public MockMvcRequestBuilder patch(String path, String tag, String body) {
      return request(HttpMethod.PATCH, path)
          .contentType("application/merge-patch+json")
          .header(HttpHeaders.IF_MATCH, tag)
          .content(body);
    }

    public MockMvcRequestBuilder request(HttpMethod method, String path) {
      return tester
          .method(method)
          .uri(java.net.URI.create(path))
          .header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
  }
}
