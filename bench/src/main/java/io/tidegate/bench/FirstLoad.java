package io.tidegate.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a browser that was never here fetches for the first page.
 *
 * @param bytes over the wire, compressed, with headers
 * @param strangers the hosts asked that are not this one
 */
record FirstLoad(long requests, long bytes, Set<String> strangers) {
  static FirstLoad of(Path chromium, String address, String cookies) {
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        BrowserContext context = browser.newContext()) {
      for (String cookie : cookies.split("; ", -1)) {
        int at = cookie.indexOf('=');
        context.addCookies(
            List.of(new Cookie(cookie.substring(0, at), cookie.substring(at + 1)).setUrl(address)));
      }
      return watched(context.newPage(), context, address);
    }
  }

  private static FirstLoad watched(Page page, BrowserContext context, String address) {
    AtomicLong requests = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    Set<String> strangers = new TreeSet<>();
    CDPSession network = context.newCDPSession(page);
    network.send("Network.enable", new JsonObject());
    network.on(
        "Network.loadingFinished",
        event -> {
          requests.incrementAndGet();
          bytes.addAndGet(event.get("encodedDataLength").getAsLong());
        });
    page.onRequest(request -> {
      if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
        strangers.add(request.url());
      }
    });
    page.navigate(address + "/");
    page.waitForLoadState(LoadState.LOAD);
    page.waitForTimeout(1000);
    return new FirstLoad(requests.get(), bytes.get(), strangers);
  }
}
