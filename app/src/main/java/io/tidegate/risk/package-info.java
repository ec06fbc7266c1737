/**
 * How risky a change is and whether its plan holds: five answers proposed from facts and confirmed
 * by people, a receipt of how they became a level, and deterministic findings on the plan.
 */
@NullMarked
@ApplicationModule(displayName = "Risk", allowedDependencies = "kernel")
package io.tidegate.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
