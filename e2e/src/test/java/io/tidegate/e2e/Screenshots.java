package io.tidegate.e2e;

import static java.util.Locale.ROOT;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Takes the pictures of the guide and the README from a running demo: {@code bin/screenshots}
 * starts one and runs this. Each page is taken wide and on a phone, light and dark.
 */
final class Screenshots {
  private static final String MANAGER = "mara";
  private static final String IMPLEMENTER = "ben";
  private static final List<Shape> SHAPES =
      List.of(new Shape("wide", 1440, 900, 1), new Shape("phone", 390, 844, 2));

  private final Browser browser;
  private final String address;
  private final Path folder;

  private Screenshots(Browser browser, String address, Path folder) {
    this.browser = browser;
    this.address = address;
    this.folder = folder;
  }

  /** The size of a window; {@code scale} is how many dots make a pixel. */
  private record Shape(String name, int width, int height, int scale) {}

  /** With the address of the demo, the folder for the pictures, and the browser's file. */
  public static void main(String[] args) throws IOException {
    LaunchOptions options =
        new LaunchOptions().setExecutablePath(Path.of(args[2])).setArgs(List.of("--no-sandbox"));
    Files.createDirectories(Path.of(args[1]));
    try (Playwright playwright = Playwright.create();
        Browser browser = playwright.chromium().launch(options)) {
      new Screenshots(browser, args[0], Path.of(args[1])).take();
    }
  }

  /** A page as one person of the demo sees it. */
  private record Sight(String name, String person, String path) {}

  private void take() throws IOException {
    List<Sight> sights = sights();
    for (Shape shape : SHAPES) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (Sight sight : sights) {
          take(sight, shape, scheme);
        }
      }
    }
  }

  /** Which change is at which point depends on the day the demo was told, so the list is asked. */
  private List<Sight> sights() {
    try (BrowserContext context = signedIn(MANAGER, SHAPES.getFirst(), ColorScheme.LIGHT)) {
      Page page = context.pages().getFirst();
      return List.of(
          new Sight("home", MANAGER, "/"),
          new Sight("change", MANAGER, first(page, "/changes?state=scheduled&q=core+switch")),
          new Sight("approval", MANAGER, first(page, "/changes?state=authorize") + "/approval"),
          new Sight("run", IMPLEMENTER, first(page, "/changes?state=implement") + "/run"));
    }
  }

  private String first(Page page, String list) {
    page.navigate(address + list);
    return page.locator("[data-list] .ui-title a").first().getAttribute("href");
  }

  private void take(Sight sight, Shape shape, ColorScheme scheme) throws IOException {
    try (BrowserContext context = signedIn(sight.person(), shape, scheme)) {
      Page page = context.pages().getFirst();
      page.navigate(address + sight.path());
      page.waitForTimeout(1500);
      keep(
          page.screenshot(),
          "%s-%s-%s.png".formatted(sight.name(), shape.name(), scheme.name().toLowerCase(ROOT)));
    }
  }

  private BrowserContext signedIn(String person, Shape shape, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(shape.width(), shape.height())
                .setDeviceScaleFactor(shape.scale())
                .setLocale("en-GB")
                .setColorScheme(scheme));
    Page page = context.newPage();
    page.navigate(address + "/sign-in");
    page.getByLabel("E-mail").fill(person + "@northlight.example");
    page.getByLabel("Password").fill(person + "-low-tide");
    page.keyboard().press("Enter");
    page.waitForURL(address + "/");
    return context;
  }

  private void keep(byte[] png, String name) throws IOException {
    new Palette(ImageIO.read(new ByteArrayInputStream(png))).write(folder.resolve(name));
    System.out.printf("%s, %d KB%n", name, Files.size(folder.resolve(name)) / 1024);
  }
}
