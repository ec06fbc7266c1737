package io.tidegate.policy;

/**
 * Why a draft cannot be published now.
 *
 * @param code in kebab case, for programs
 * @param sentence the fact
 * @param wayOut what to do about it
 */
public record Obstacle(String code, String sentence, String wayOut) {}
