package io.tidegate.change.web;

import io.tidegate.ui.Option;
import java.util.List;

/**
 * What can be done to several changes at once.
 *
 * @param owners to whom they can be given; empty when the reader may do nothing to several
 * @param tags those in use, to be offered
 */
record Bulk(List<Option> owners, List<String> tags) {
  boolean offered() {
    return !owners.isEmpty();
  }
}
