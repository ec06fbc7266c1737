package io.tidegate.policy.web;

import java.util.List;

/**
 * One section as people read it.
 *
 * @param tag what is special about it; empty when nothing is
 */
public record SectionWords(
    String name, String title, String explains, List<String> sentences, String tag) {}
