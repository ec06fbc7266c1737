/** The outbox page. */
@NullMarked
package io.tidegate.mail.web;

import org.jspecify.annotations.NullMarked;
