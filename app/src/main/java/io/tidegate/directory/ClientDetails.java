package io.tidegate.directory;

import java.time.ZoneId;

/**
 * What an administrator writes about a client.
 *
 * @param shortName two letters or digits; when blank, they are taken from the name
 */
public record ClientDetails(String name, String shortName, ZoneId zone) {}
