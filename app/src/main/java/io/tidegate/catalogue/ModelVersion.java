package io.tidegate.catalogue;

import java.time.Instant;

/**
 * One version of a model; never changed once made.
 *
 * @param number counts from 1
 * @param madeBy the name of whoever wrote it
 */
public record ModelVersion(int number, Procedure procedure, Instant madeAt, String madeBy) {}
