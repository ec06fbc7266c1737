package io.tidegate.policy;

/**
 * One rule in plain words.
 *
 * @param subject what the rule is about, the same in every version: by it a sentence that changed
 *     is told from one that went and one that came. Unique within its section
 * @param sentence a whole sentence, for somebody who knows the field and not the software
 */
public record Clause(String subject, String sentence) {}
