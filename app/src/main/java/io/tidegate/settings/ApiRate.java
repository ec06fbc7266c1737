package io.tidegate.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one token may ask of one node.
 *
 * @param rate requests a minute in the long run
 * @param burst requests at once after a pause
 */
@ConfigurationProperties("tidegate.api")
public record ApiRate(@DefaultValue("600") int rate, @DefaultValue("100") int burst) {}
