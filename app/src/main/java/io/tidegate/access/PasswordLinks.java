package io.tidegate.access;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Mail;
import io.tidegate.mail.Message;
import io.tidegate.mail.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails with a link behind which somebody chooses their password: the first one by invitation, good
 * for seven days, or another after forgetting it, good for an hour. A new link ends the older ones.
 */
@Service
public class PasswordLinks {
  private static final String INVITATION = "invitation";
  private static final String RESET = "password-reset";
  private static final Duration TIME_TO_ACCEPT = Duration.ofDays(7);
  private static final Duration TIME_TO_RESET = Duration.ofHours(1);

  private final MailLinks links;
  private final PasswordStore store;
  private final Passwords passwords;
  private final Sessions sessions;
  private final People people;
  private final Mail mail;
  private final Ledger ledger;
  private final Throttle throttle;
  private final TransactionTemplate transaction;

  PasswordLinks(
      MailLinks links,
      PasswordStore store,
      Passwords passwords,
      Sessions sessions,
      People people,
      Mail mail,
      Ledger ledger,
      Throttle throttle,
      PlatformTransactionManager transactions) {
    this.links = links;
    this.store = store;
    this.passwords = passwords;
    this.sessions = sessions;
    this.people = people;
    this.mail = mail;
    this.ledger = ledger;
    this.throttle = throttle;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Invites somebody, or once more. Administrators only; not somebody who is archived. */
  @Transactional
  public void invite(Actor actor, PersonId id) {
    AdministrationPolicy.requireAdministrator(actor);
    Person person = people.get(id);
    if (person.archived()) {
      throw new Invalid("person", person.name() + " is archived. Bring them back first.");
    }
    Letter letter =
        Letter.of(
            actor.name() + " invites you to Tidegate",
            "Choose a password, and you are in. The link works once, for seven days.");
    send(Tenancy.required(), person, INVITATION, TIME_TO_ACCEPT, letter, "Choose a password");
    ledger.append(actor, Deed.of("access", id.value(), person.client(), "person-invited"));
  }

  /** Until when the invitation of somebody is open; empty when there is none. */
  @Transactional(readOnly = true)
  public Optional<Instant> invitedUntil(PersonId person) {
    return links.openUntil(person, INVITATION);
  }

  /**
   * Sends a link to whoever has this e-mail address and a password, in each account; does nothing
   * for others, without saying so. Gives a sentence when it was asked too often. Needs no tenant.
   */
  public Optional<String> forgotten(String typedEmail, Visitor visitor) {
    String email = typedEmail.strip().toLowerCase(Locale.ROOT);
    Throttle.Allowance allowance = throttle.take(RESET, email, visitor);
    if (allowance.refused()) {
      return Optional.of("Too many tries. Wait %s, then try again.".formatted(allowance.inWords()));
    }
    store.byEmail(email).forEach(this::sendReset);
    return Optional.empty();
  }

  /** Whose password this link is for; empty when it is not good. Needs no tenant. */
  public Optional<Actor> whose(String token) {
    return links.find(token, INVITATION).or(() -> links.find(token, RESET)).map(MailLink::actor);
  }

  /**
   * Uses the link up, sets the password, ends all sessions and gives the token of a new one. Empty
   * when the link is not good. Throws {@code Invalid} (password), and then the link stays good.
   * Needs no tenant.
   */
  public Optional<String> choose(String token, String password, Visitor visitor) {
    return choose(token, INVITATION, password, visitor)
        .or(() -> choose(token, RESET, password, visitor));
  }

  private Optional<String> choose(String token, String purpose, String password, Visitor visitor) {
    return links.redeem(
        token,
        purpose,
        link -> {
          Actor actor = link.actor();
          passwords.set(actor, actor.person(), password);
          List.of(INVITATION, RESET).forEach(each -> links.withdraw(actor.person(), each, null));
          return sessions.open(actor.account(), actor.person(), visitor);
        });
  }

  private void sendReset(PasswordStore.Credential credential) {
    Tenant tenant = Tenant.of(credential.account());
    Letter letter =
        Letter.of(
                "Choose another password for Tidegate",
                "Somebody, most likely you, asked for another password for %s."
                    .formatted(credential.accountName()))
            .saying("The link works once, for an hour. If it was not you, there is nothing to do.");
    Tenancy.run(
        tenant,
        () ->
            transaction.executeWithoutResult(_ ->
                send(
                    tenant,
                    people.get(credential.person()),
                    RESET,
                    TIME_TO_RESET,
                    letter,
                    "Choose another password")));
  }

  private void send(
      Tenant tenant, Person person, String purpose, Duration good, Letter letter, String action) {
    links.withdraw(person.id(), purpose, null);
    String token = links.issue(tenant.account(), person.id(), purpose, null, good);
    mail.send(
        tenant.account(),
        Message.of(
                new Recipient(person.name(), person.email(), person.id()),
                purpose,
                purpose + " " + TimeOrderedUuid.next(),
                letter.acting(action, "/password/" + token).because("It is about your sign-in."))
            .holdingSecret());
  }
}
