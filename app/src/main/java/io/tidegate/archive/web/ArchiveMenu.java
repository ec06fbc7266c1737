package io.tidegate.archive.web;

import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.UserMenu;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the archive, for those who may take one. */
@Component
@Order(80)
class ArchiveMenu implements UserMenu {
  @Override
  public List<Entry> entries(Actor actor) {
    return AdministrationPolicy.administers(actor)
        ? List.of(new Entry("Archive of the account", "archive", "/archive", false))
        : List.of();
  }
}
