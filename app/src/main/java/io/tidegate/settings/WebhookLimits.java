package io.tidegate.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where webhooks may lead, beyond public addresses over TLS.
 *
 * @param http whether an endpoint may also be called in the open, without TLS
 * @param networks the networks of the operator's own house that may be called, such as {@code
 *     10.20.0.0/16,fd12:3456::/48}; null for none
 */
@ConfigurationProperties("tidegate.webhook")
public record WebhookLimits(@DefaultValue("false") boolean http, @Nullable String networks) {}
