package io.tidegate.review;

import io.tidegate.execution.AsPlanned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the run within its own transaction: whoever finishes a standard change as planned says so
 * of its documentation too.
 */
@Component
class DocumentationListener {
  private final Documentations documentations;

  DocumentationListener(Documentations documentations) {
    this.documentations = documentations;
  }

  @EventListener
  void on(AsPlanned finished) {
    documentations.sayAsPlanned(finished.actor(), finished.change());
  }
}
