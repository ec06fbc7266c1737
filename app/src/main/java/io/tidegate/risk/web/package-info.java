/** The questionnaire's page and the risk on a change's own page. */
@NullMarked
package io.tidegate.risk.web;

import org.jspecify.annotations.NullMarked;
