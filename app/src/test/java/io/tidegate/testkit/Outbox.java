package io.tidegate.testkit;

import io.tidegate.directory.Person;
import io.tidegate.mail.Mail;
import io.tidegate.mail.StoredMail;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails of a world, which are kept here and never sent. */
@TestComponent
public class Outbox {
  private static final Pattern LINK = Pattern.compile("/links/\\S+");

  private final Mail mail;
  private final JdbcClient jdbc;

  Outbox(Mail mail, JdbcClient jdbc) {
    this.mail = mail;
    this.jdbc = jdbc;
  }

  /**
   * All mails to this person for this purpose, newest first, once every listener of this account
   * has done its work: what is not here then was not written.
   */
  public List<StoredMail> to(World world, Person person, String purpose) {
    Patience.listenersAtRest(jdbc, world.account.id());
    var admin = world.actor(world.administrator);
    return world.as(
        world.administrator,
        () ->
            mail.list(admin, null, null, 200).items().stream()
                .filter(each -> each.recipientAddress().equals(person.email()))
                .filter(each -> each.purpose().equals(purpose))
                .map(each -> mail.get(admin, each.id()))
                .toList());
  }

  /** The newest mail to this person for this purpose, once there is one. */
  public StoredMail awaited(World world, Person person, String purpose) {
    Patience.await(purpose + " to " + person.name())
        .until(() -> !to(world, person, purpose).isEmpty());
    return to(world, person, purpose).getFirst();
  }

  /** The path of the link that decides something, once the mail with it is there. */
  public String link(World world, Person person, String purpose) {
    String text = awaited(world, person, purpose).text();
    Matcher link = LINK.matcher(text);
    if (!link.find()) {
      throw new AssertionError("No link in: " + text);
    }
    return link.group();
  }
}
