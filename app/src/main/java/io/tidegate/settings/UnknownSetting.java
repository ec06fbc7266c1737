package io.tidegate.settings;

/** An environment variable begins with TIDEGATE_ and means nothing: most likely a typing error. */
final class UnknownSetting extends RuntimeException {
  private final String nearest;

  UnknownSetting(String name, String nearest) {
    super("There is no setting " + name + ".");
    this.nearest = nearest;
  }

  String remedy() {
    return "Did you mean " + nearest + "? The README lists every setting.";
  }
}
