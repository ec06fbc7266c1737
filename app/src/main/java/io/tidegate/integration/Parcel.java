package io.tidegate.integration;

import java.net.URI;
import java.util.Map;

/** One request to make: where, with which headers, with what in it. */
record Parcel(URI endpoint, Map<String, String> headers, String body) {}
