package io.tidegate.demo;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Accounts;
import io.tidegate.kernel.AccountId;
import io.tidegate.settings.Site;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with the demo when Tidegate is told to, once: each account in one
 * transaction, all under a lock, so that two nodes started together make one demo.
 */
@Component
class Demo implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

  private final Site site;
  private final Accounts accounts;
  private final DemoDirectory directory;
  private final DemoStore store;
  private final ObjectProvider<DemoChapter> chapters;
  private final TransactionTemplate lock;
  private final TransactionTemplate apart;

  Demo(
      Site site,
      Accounts accounts,
      DemoDirectory directory,
      DemoStore store,
      ObjectProvider<DemoChapter> chapters,
      PlatformTransactionManager transactions) {
    this.site = site;
    this.accounts = accounts;
    this.directory = directory;
    this.store = store;
    this.chapters = chapters;
    this.lock = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (site.demo()) {
      lock.executeWithoutResult(_ -> {
        store.lock();
        fillWhenEmpty();
      });
    }
  }

  private void fillWhenEmpty() {
    if (accounts.forSweep().isEmpty()) {
      LOG.info("Filling the empty database with the demo");
      DemoCast.ALL.forEach(this::tell);
    }
  }

  /** Tells all chapters for one account; package-private for its test. */
  DemoStage tell(DemoCast cast) {
    AccountId id = AccountId.next();
    return Tenancy.call(
        Tenant.of(id),
        () ->
            Objects.requireNonNull(
                apart.execute(_ -> {
                  DemoStage stage = directory.open(id, cast);
                  chapters.orderedStream().forEach(chapter -> chapter.tell(stage));
                  return stage;
                })));
  }
}
