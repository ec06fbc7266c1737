package io.tidegate.access;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets people in who know their password, and slows down those who guess. */
@Service
public class SignIns {
  private static final String DEED = "sign-in";
  private static final String CONFIRMATION = "confirm";
  private static final String CHOICE = "account-choice";
  private static final Duration TIME_TO_CHOOSE = Duration.ofMinutes(10);
  private static final String WRONG = "E-mail and password do not belong together.";

  private final PasswordStore passwords;
  private final Passwords own;
  private final PasswordHasher hasher;
  private final Throttle throttle;
  private final MailLinks links;
  private final Sessions sessions;

  SignIns(
      PasswordStore passwords,
      Passwords own,
      PasswordHasher hasher,
      Throttle throttle,
      MailLinks links,
      Sessions sessions) {
    this.passwords = passwords;
    this.own = own;
    this.hasher = hasher;
    this.throttle = throttle;
    this.links = links;
    this.sessions = sessions;
  }

  /** What came of trying to sign in. */
  public sealed interface Result {
    /** Signed in: the token of the new session. */
    record Welcome(String session) implements Result {}

    /** The password fits in several accounts. */
    record Choose(List<Choice> choices) implements Result {}

    /** Not signed in, and what to do. */
    record Refused(String sentence) implements Result {}
  }

  /**
   * One of several accounts.
   *
   * @param token what {@link #choose} takes; good once, for ten minutes
   */
  public record Choice(String account, String token) {}

  /** Judges an e-mail address and a password. Takes equally long whether or not they exist. */
  public Result signIn(String typedEmail, String password, Visitor visitor) {
    String email = typedEmail.strip().toLowerCase(Locale.ROOT);
    Throttle.Allowance allowance = throttle.take(DEED, email, visitor);
    if (allowance.refused()) {
      return new Result.Refused(
          "Too many tries. Wait %s, then try again.".formatted(allowance.inWords()));
    }
    List<PasswordStore.Credential> fitting = fitting(email, password);
    if (fitting.isEmpty()) {
      return new Result.Refused(WRONG + " " + rest(allowance.left()));
    }
    throttle.forget(DEED, email);
    return fitting.size() == 1
        ? welcome(fitting.getFirst(), visitor)
        : new Result.Choose(fitting.stream().map(this::choice).toList());
  }

  /**
   * Has somebody who is signed in type their password once more, before a deed that a session left
   * open must not be enough for. Empty when it is theirs; else what to do.
   */
  public Optional<String> confirm(Actor actor, String password, Visitor visitor) {
    String person = actor.person().toString();
    Throttle.Allowance allowance = throttle.take(CONFIRMATION, person, visitor);
    if (allowance.refused()) {
      return Optional.of("Too many tries. Wait %s, then try again.".formatted(allowance.inWords()));
    }
    if (!own.isOf(actor, password)) {
      return Optional.of("This is not your password. " + rest(allowance.left()));
    }
    throttle.forget(CONFIRMATION, person);
    return Optional.empty();
  }

  /** Opens the session in the chosen account; empty when the choice came too late or twice. */
  public Optional<String> choose(String token, Visitor visitor) {
    return links.redeem(
        token,
        CHOICE,
        link -> sessions.open(link.actor().account(), link.actor().person(), visitor));
  }

  private List<PasswordStore.Credential> fitting(String email, String password) {
    List<PasswordStore.Credential> known = passwords.byEmail(email);
    if (known.isEmpty()) {
      hasher.pretend(password);
    }
    return known.stream().filter(each -> hasher.matches(password, each.hash())).toList();
  }

  private Result welcome(PasswordStore.Credential credential, Visitor visitor) {
    return new Result.Welcome(sessions.open(credential.account(), credential.person(), visitor));
  }

  private Choice choice(PasswordStore.Credential credential) {
    String token =
        Tenancy.call(
            Tenant.of(credential.account()),
            () ->
                links.issue(
                    credential.account(), credential.person(), CHOICE, null, TIME_TO_CHOOSE));
    return new Choice(credential.accountName(), token);
  }

  private static String rest(int left) {
    return switch (left) {
      case 0 -> "That was the last try; wait 15 minutes.";
      case 1 -> "One try left, then wait 15 minutes.";
      default -> left + " tries left, then wait 15 minutes.";
    };
  }
}
