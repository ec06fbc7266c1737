package io.tidegate.demo;

import io.tidegate.directory.SweepRest;
import io.tidegate.settings.Site;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * While an account's year is being told, nothing is swept in it: whoever is asked in a deed of last
 * spring answers in the next one, and is not to be reminded today.
 */
@Component
class DemoRest implements SweepRest {
  private final Site site;
  private final DemoTellingStore tellings;

  DemoRest(Site site, DemoTellingStore tellings) {
    this.site = site;
    this.tellings = tellings;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean rests() {
    return site.demo() && tellings.unfinished().isPresent();
  }
}
