package io.tidegate.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a misspelt setting as two sentences in place of a stack trace. */
class UnknownSettingAnalyzer extends AbstractFailureAnalyzer<UnknownSetting> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnknownSetting cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
  }
}
