package io.tidegate.settings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ApiRate.class, Site.class, Smtp.class, WebhookLimits.class})
class SettingsConfiguration {}
