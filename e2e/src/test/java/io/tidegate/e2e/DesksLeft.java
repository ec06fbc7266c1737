package io.tidegate.e2e;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Sends everybody home when the last test of a class has ended. */
class DesksLeft implements TestExecutionListener {
  @Override
  public void afterTestClass(TestContext test) {
    if (test.hasApplicationContext()) {
      test.getApplicationContext().getBean(Desks.class).leave();
    }
  }
}
