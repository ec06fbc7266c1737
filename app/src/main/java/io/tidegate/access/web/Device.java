package io.tidegate.access.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser calls itself, in words. It may lie; this only helps people to recognise it. */
final class Device {
  private static final Map<String, String> BROWSERS =
      ordered(
          "Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "Chrom", "Chrome", "Safari",
          "Safari");
  private static final Map<String, String> SYSTEMS =
      ordered(
          "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS",
          "macOS", "Linux", "Linux");

  private Device() {}

  static String inWords(String userAgent) {
    return first(BROWSERS, userAgent, "A browser")
        + " on "
        + first(SYSTEMS, userAgent, "an unknown system");
  }

  private static String first(Map<String, String> words, String userAgent, String otherwise) {
    return words.entrySet().stream()
        .filter(word -> userAgent.contains(word.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }

  /** The more telling first: Edge calls itself Chrome, too, and Chrome Safari. */
  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
    return words;
  }
}
