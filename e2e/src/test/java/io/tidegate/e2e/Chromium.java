package io.tidegate.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium; nothing is downloaded. */
final class Chromium implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run");

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(
                      Path.of(System.getProperty("tidegate.chromium", "/usr/bin/chromium")))
                  .setArgs(FLAGS));

  /** A browser of its own, as far as cookies go, on the product at this address. */
  BrowserContext at(String address, int width, int height, ColorScheme scheme) {
    return browser.newContext(options(address, width, height, scheme));
  }

  /** The same, on which no script runs. */
  BrowserContext withoutScripts(String address) {
    return browser.newContext(
        options(address, 1440, 900, ColorScheme.LIGHT).setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions options(
      String address, int width, int height, ColorScheme scheme) {
    return new Browser.NewContextOptions()
        .setBaseURL(address)
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
