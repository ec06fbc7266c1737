package io.tidegate.change.web;

import java.util.Map;

/**
 * What somebody else saved while this person was typing.
 *
 * @param stored what is stored now where it differs from what was typed, by label
 */
record Overtaken(String sentence, Map<String, String> stored) {}
