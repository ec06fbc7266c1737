/**
 * The ledger for programs. The room {@code change} tells the ledger of a change with the same
 * resource, since an entry reads the same wherever it stands.
 */
@NullMarked
@NamedInterface("api")
package io.tidegate.audit.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
