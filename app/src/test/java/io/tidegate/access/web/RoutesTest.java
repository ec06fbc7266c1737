package io.tidegate.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.testkit.Golden;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.ui.Permitted;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address there is, and to whom it is open, for somebody to read and agree to. */
@TidegateTest
class RoutesTest {
  @Autowired List<RequestMappingHandlerMapping> mappings;

  @Test
  void everyRouteSaysToWhomItIsPermitted() {
    assertThat(
            routes()
                .filter(route -> PermissionInterceptor.declared(route.getValue()) == null)
                .filter(route -> PermissionInterceptor.scoped(route.getValue()) == null))
        .isEmpty();
  }

  @Test
  void theRoutesAndWhoMayUseThemAreThese() throws IOException {
    Golden.assertMatches(
        "routes.txt", routes().flatMap(RoutesTest::lines).distinct().sorted().toList());
  }

  @Test
  void everyRouteOfTheApiSaysWhichScopeOpensItUnlessItIsForAnyone() {
    assertThat(
            routes()
                .filter(route -> lines(route).anyMatch(line -> line.startsWith("/api/")))
                .filter(route -> PermissionInterceptor.scoped(route.getValue()) == null)
                .flatMap(RoutesTest::lines))
        .allMatch(line -> line.endsWith(": anyone"));
  }

  private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> routes() {
    return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream());
  }

  private static Stream<String> lines(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
    Scoped scoped = PermissionInterceptor.scoped(route.getValue());
    String permitted =
        scoped == null
            ? words(PermissionInterceptor.declared(route.getValue()))
            : "token" + words(scoped);
    return route.getKey().getPatternValues().stream()
        .map(path -> path + " " + methods(route.getKey()) + ": " + permitted);
  }

  private static String methods(RequestMappingInfo route) {
    return route.getMethodsCondition().isEmpty()
        ? "any method"
        : route.getMethodsCondition().getMethods().stream()
            .map(Enum::name)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static String words(Scoped scoped) {
    return scoped.value().length == 0
        ? ""
        : Arrays.stream(scoped.value())
            .map(ApiScope::slug)
            .collect(Collectors.joining(" or ", " with ", ""));
  }

  private static String words(Permitted permitted) {
    return permitted.value() == Permitted.To.HOLDERS
        ? Arrays.stream(permitted.roles())
            .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "))
        : permitted.value().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
