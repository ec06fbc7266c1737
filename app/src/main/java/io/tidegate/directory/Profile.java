package io.tidegate.directory;

import java.time.ZoneId;

/** What people set for themselves. */
public record Profile(String name, ZoneId zone, Person.Appearance appearance) {}
