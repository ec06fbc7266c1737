package io.tidegate.access.web;

import io.tidegate.ui.Assets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What of Spring Security is used: its firewall, its guard against forged forms and its headers.
 * Who is signed in and who may do what is Tidegate's own.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  /**
   * The API looks at no cookie, so that nobody's browser can be made to act there. All that is left
   * to do there is the firewall's, and the headers.
   */
  @Bean
  @Order(1)
  SecurityFilterChain apiSecurity(HttpSecurity http, AccessCookies cookies) {
    return http.securityMatcher("/api/**")
        .headers(headers -> headers(headers, cookies.secure()))
        .csrf(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .exceptionHandling(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain security(HttpSecurity http, FormTokens tokens, AccessCookies cookies) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .headers(headers -> headers(headers, cookies.secure()))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean https) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(Assets.CONTENT_SECURITY_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        // Behind a proxy the request itself is plain; the public address decides.
        .httpStrictTransportSecurity(
            hsts -> hsts.includeSubDomains(false).requestMatcher(_ -> https));
  }
}
