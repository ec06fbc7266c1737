package io.tidegate.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import io.tidegate.access.Sessions;
import io.tidegate.access.Visitor;
import io.tidegate.access.web.AccessCookies;
import io.tidegate.demo.Northlight;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.testkit.World;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** Seats people at browsers: each desk is its own browser context with a real session. */
@TestComponent
class Desks {
  private final WebServerApplicationContext application;
  private final Sessions sessions;
  private final AccessCookies cookies;
  private final Chromium chromium = new Chromium();
  private final List<BrowserContext> taken = new ArrayList<>();

  Desks(WebServerApplicationContext application, Sessions sessions, AccessCookies cookies) {
    this.application = application;
    this.sessions = sessions;
    this.cookies = cookies;
  }

  /** A wide desk for this person, signed in. */
  Desk of(World world, Person person) {
    return of(world, person, 1440, 900, ColorScheme.LIGHT);
  }

  /** A wide desk for somebody of the demo, signed in. */
  Desk of(Northlight northlight, String name) {
    return of(northlight.account(), northlight.person(name), 1440, 900, ColorScheme.LIGHT);
  }

  /** A phone for this person, signed in. */
  Desk phoneOf(World world, Person person) {
    return of(world, person, 390, 844, ColorScheme.LIGHT);
  }

  /** A desk of this size, signed in. */
  Desk of(World world, Person person, int width, int height, ColorScheme scheme) {
    return of(world.id(), person, width, height, scheme);
  }

  private Desk of(AccountId account, Person person, int width, int height, ColorScheme scheme) {
    return seated(account, person, context(width, height, scheme));
  }

  /** A wide desk for this person, signed in, whose browser runs no script. */
  Desk withoutScripts(World world, Person person) {
    BrowserContext context = chromium.withoutScripts(address());
    taken.add(context);
    return seated(world.id(), person, context);
  }

  private Desk seated(AccountId account, Person person, BrowserContext context) {
    String token =
        sessions.open(account, person.id(), new Visitor("192.0.2.7", "Chromium of a test"));
    context.addCookies(
        List.of(
            new com.microsoft.playwright.options.Cookie(cookies.sessionName(), token)
                .setUrl(address())));
    return new Desk(context.newPage());
  }

  /** A browser in which nobody is signed in. */
  Desk stranger() {
    return new Desk(context(1440, 900, ColorScheme.LIGHT).newPage());
  }

  /** A phone on which nobody is signed in. */
  Desk strangersPhone() {
    return new Desk(context(390, 844, ColorScheme.DARK).newPage());
  }

  private BrowserContext context(int width, int height, ColorScheme scheme) {
    BrowserContext context = chromium.at(address(), width, height, scheme);
    taken.add(context);
    return context;
  }

  /** Everybody goes home: a page that nobody looks at any more still ticks and listens. */
  void leave() {
    taken.forEach(BrowserContext::close);
    taken.clear();
  }

  private String address() {
    return "http://localhost:" + application.getWebServer().getPort();
  }

  @PreDestroy
  void close() {
    chromium.close();
  }
}
