package io.tidegate.settings;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation is found.
 *
 * @param port the port it listens on
 * @param address what people type into a browser; the start of every link in a mail, without a
 *     slash at its end; said nothing of it, this machine at that port
 * @param demo whether an empty database is filled with the demo
 * @param setup whether one account more can be set up, with the code that this start logs
 */
@ConfigurationProperties("tidegate")
public record Site(
    @DefaultValue("8080") int port,
    URI address,
    @DefaultValue("false") boolean demo,
    @DefaultValue("false") boolean setup) {}
