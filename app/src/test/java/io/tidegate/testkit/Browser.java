package io.tidegate.testkit;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Frames;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks for pages as somebody of a world, as if they were signed in: without a session, but within
 * the same tenant that a session of theirs would have.
 */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Browser implements WebMvcConfigurer {
  private final WebApplicationContext application;
  private volatile @Nullable MockMvcTester tester;

  Browser(WebApplicationContext application) {
    this.application = application;
  }

  /** Opens a page; the path is encoded as in an address bar. */
  public MockMvcRequestBuilder get(World world, Person person, String path) {
    return as(tester().get().uri(URI.create(path)), world.actor(person));
  }

  /** Sends a form. */
  public MockMvcRequestBuilder post(World world, Person person, String path) {
    return as(tester().post().uri(URI.create(path)), world.actor(person))
        .contentType(MediaType.APPLICATION_FORM_URLENCODED);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ActorOfRequest());
  }

  private static MockMvcRequestBuilder as(MockMvcRequestBuilder request, Actor actor) {
    return request.requestAttr(Frames.ACTOR, actor).accept(MediaType.TEXT_HTML);
  }

  private MockMvcTester tester() {
    MockMvcTester known = tester;
    if (known == null) {
      known =
          MockMvcTester.from(
              application, builder -> builder.addFilters(new WithinTenant()).build());
      tester = known;
    }
    return known;
  }

  private static final class WithinTenant implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
      Tenancy.run(
          Tenant.of((Actor) request.getAttribute(Frames.ACTOR)),
          () -> {
            try {
              chain.doFilter(request, response);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            } catch (ServletException e) {
              throw new IllegalStateException(e);
            }
          });
    }
  }

  private static final class ActorOfRequest implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Actor.class;
    }

    @Override
    public @Nullable Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return request.getAttribute(Frames.ACTOR, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
