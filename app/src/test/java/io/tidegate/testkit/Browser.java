package io.tidegate.testkit;

import io.tidegate.directory.Person;
import java.net.URI;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Asks for pages as somebody of a world who is signed in, through every filter there is. */
@TestComponent
public class Browser {
  private final MockMvcTester tester;

  Browser(MockMvcTester tester) {
    this.tester = tester;
  }

  /** Opens a page; the path is encoded as in an address bar. */
  public MockMvcRequestBuilder get(World world, Person person, String path) {
    return tester
        .get()
        .uri(URI.create(path))
        .accept(MediaType.TEXT_HTML)
        .with(SignedIn.as(world.actor(person)));
  }

  /** Sends a form. */
  public MockMvcRequestBuilder post(World world, Person person, String path) {
    return tester
        .post()
        .uri(URI.create(path))
        .accept(MediaType.TEXT_HTML)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .with(SignedIn.as(world.actor(person)));
  }
}
