/**
 * What tests of every room share: one real PostgreSQL, a clock the test ticks, people and tenants.
 */
@NullMarked
package io.tidegate.testkit;

import org.jspecify.annotations.NullMarked;
