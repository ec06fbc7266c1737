package io.tidegate.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded server keeps its data.
 *
 * @param home folder of the embedded database, its passwords and its logs; not used with an
 *     external server
 */
@ConfigurationProperties("tidegate")
record HomeSettings(@DefaultValue("./data") Path home) {}
