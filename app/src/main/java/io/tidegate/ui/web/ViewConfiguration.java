package io.tidegate.ui.web;

import io.tidegate.ui.Answer;
import io.tidegate.ui.Htmx;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Lets controllers return an {@link Answer} and take an {@link Htmx}, and finds them quickly. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration implements WebMvcConfigurer, WebMvcRegistrations {
  private final AnswerHandler answers;

  ViewConfiguration(AnswerHandler answers) {
    this.answers = answers;
  }

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new Routes();
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(answers);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new HtmxResolver());
  }

  private static class HtmxResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Htmx.class;
    }

    @Override
    public Htmx resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return Htmx.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
  }
}
