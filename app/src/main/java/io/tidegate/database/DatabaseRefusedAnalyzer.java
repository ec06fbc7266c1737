package io.tidegate.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused database as two sentences in place of a stack trace. */
class DatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<DatabaseRefused> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, DatabaseRefused cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
  }
}
