package io.tidegate.inventory;

import java.util.UUID;

/**
 * What an account's graph was last written as.
 *
 * @param stamp left by one transaction and by no other
 * @param number goes up with each stamp that tells what was touched
 */
record GraphStamp(UUID stamp, long number) {}
