/**
 * The pages of the room: the decision page, the panel on a change's page, decisions by mail link.
 */
@NullMarked
package io.tidegate.approval.web;

import org.jspecify.annotations.NullMarked;
