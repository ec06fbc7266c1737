package io.tidegate.settings;

import java.util.List;

/** Who may sign in to the demo, one line each, printed when the demo starts. */
public interface DemoSignIns {
  /** Lines such as {@code change manager: mira@northlight.example, password …}. */
  List<String> lines();
}
