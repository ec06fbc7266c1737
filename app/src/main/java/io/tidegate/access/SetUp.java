package io.tidegate.access;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Account;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.FoundedAccount;
import io.tidegate.directory.NewAccount;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.settings.Site;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first run: an empty installation gets its account and its administrator. Whoever does it must
 * have read the code in the log, so that nobody who merely finds the address can. A code serves
 * once; whoever runs the installation may ask for another start with one, for another account.
 */
@Service
public class SetUp {
  private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);

  private final Accounts accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final SetUpStore store;
  private final Site site;
  private final TransactionTemplate transaction;
  private final Token code = Token.fresh();
  private volatile boolean done;
  private volatile boolean used;

  SetUp(
      Accounts accounts,
      Passwords passwords,
      Sessions sessions,
      SetUpStore store,
      Site site,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.store = store;
    this.site = site;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Whether there is an account; asked of the database until there is. */
  public boolean isDone() {
    if (!done) {
      done = !accounts.forSweep().isEmpty();
    }
    return done;
  }

  /** Whether the code of this start still opens an account. */
  public boolean isOpen() {
    return !isDone() || (site.setup() && !used);
  }

  /**
   * Opens the account with its administrator, and gives the token of the administrator's session.
   * Throws {@code Invalid} with the fields of the form (code, kind, account, zone, name, email,
   * password), and {@code Stale} when somebody else did it first.
   */
  public String run(NewInstallation typed, Visitor visitor) {
    requireCode(typed.text("code"));
    NewAccount founding = founding(typed);
    return Objects.requireNonNull(
        Tenancy.call(
            Tenant.of(founding.id()),
            () -> transaction.execute(_ -> found(founding, typed, visitor))));
  }

  /**
   * Lets whoever fills an empty installation by other means be the only one, until their
   * transaction ends. Throws {@code Stale} when there is an account.
   */
  public void claimEmpty() {
    store.lock();
    if (!accounts.forSweep().isEmpty()) {
      throw new Stale(
          "There is an account here already. Only an empty installation can be filled.");
    }
  }

  /** The installation was filled, so the code of this start has served. */
  public void filled() {
    used = true;
  }

  /** The code that the log shows; for the log and for tests. */
  String code() {
    return code.value();
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    if (isOpen()) {
      String found = isDone() ? "One more account can be set up." : "There is no account yet.";
      LOG.info("{} Set Tidegate up at {}/set-up?code={}", found, site.address(), code());
    }
  }

  /** Whether this is the code that the log shows. */
  public boolean isCode(String typed) {
    return MessageDigest.isEqual(
        typed.strip().getBytes(StandardCharsets.UTF_8), code().getBytes(StandardCharsets.UTF_8));
  }

  /** Throws {@code Invalid} (code) for anything but the code that the log shows. */
  public void requireCode(String typed) {
    if (!isCode(typed)) {
      throw new Invalid(
          "code", "This is not the code. It stands in the log, at the end of the start.");
    }
  }

  private String found(NewAccount founding, NewInstallation typed, Visitor visitor) {
    store.lock();
    if (used || !(site.setup() || accounts.forSweep().isEmpty())) {
      throw new Stale("Somebody else has just set Tidegate up. Ask them for an account.");
    }
    FoundedAccount founded = create(founding, typed);
    passwords.set(founded.actor(), founded.administrator().id(), typed.text("password"));
    used = true;
    return sessions.open(founding.id(), founded.administrator().id(), visitor);
  }

  /** The directory judges its own fields; what it finds and what is found here is told at once. */
  private FoundedAccount create(NewAccount founding, NewInstallation typed) {
    List<Problem> problems = problems(typed);
    try {
      FoundedAccount founded = accounts.create(founding);
      problems.addAll(passwordProblems(typed));
      if (problems.isEmpty()) {
        return founded;
      }
    } catch (Invalid invalid) {
      problems.addAll(invalid.problems());
      problems.addAll(passwordProblems(typed));
    }
    throw new Invalid(problems);
  }

  private static List<Problem> problems(NewInstallation typed) {
    List<Problem> problems = new ArrayList<>();
    if (typed.kind().isEmpty()) {
      problems.add(new Problem("kind", "Say what you look after."));
    }
    if (typed.zone().isEmpty()) {
      problems.add(new Problem("zone", "Choose a time zone from the list."));
    }
    return problems;
  }

  private static List<Problem> passwordProblems(NewInstallation typed) {
    return PasswordPolicy.problem(typed.text("password"), typed.text("email")).stream()
        .map(problem -> new Problem("password", problem))
        .toList();
  }

  /** What is missing is made up here and refused in {@link #problems}. */
  private static NewAccount founding(NewInstallation typed) {
    return NewAccount.of(
        typed.kind().orElse(Account.Kind.SMB),
        typed.text("account"),
        typed.zone().orElse(ZoneOffset.UTC),
        typed.text("name"),
        typed.text("email"));
  }
}
