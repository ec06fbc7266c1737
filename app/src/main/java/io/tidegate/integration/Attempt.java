package io.tidegate.integration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a delivery was tried.
 *
 * @param number from 1
 * @param millis how long it took; null while it is under way, or when the node stopped before the
 *     answer came
 * @param status what the endpoint answered; null when it did not
 * @param answer the first kilobyte of what it answered; empty when nothing, or forgotten since
 * @param error what went wrong, in a sentence; empty when nothing did
 */
public record Attempt(
    int number,
    Instant begun,
    @Nullable Integer millis,
    @Nullable Integer status,
    String answer,
    String error) {}
