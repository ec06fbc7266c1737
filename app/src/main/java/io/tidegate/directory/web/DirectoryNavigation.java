package io.tidegate.directory.web;

import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.NavigationItem;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's lines of the navigation. */
@Configuration(proxyBeanMethods = false)
class DirectoryNavigation {
  @Bean
  NavigationItem clientsItem() {
    return new Item("Clients", "building", "/clients", 110, "l");
  }

  @Bean
  NavigationItem peopleItem() {
    return new Item("People", "users", "/people", 120, "p");
  }

  @Bean
  NavigationItem settingsItem() {
    return new SettingsItem();
  }

  private record Item(String label, String icon, String href, int order, String letter)
      implements NavigationItem {
    @Override
    public Optional<String> key() {
      return Optional.of(letter);
    }
  }

  private record SettingsItem() implements NavigationItem {
    @Override
    public String label() {
      return "Settings";
    }

    @Override
    public String icon() {
      return "settings";
    }

    @Override
    public String href() {
      return "/settings";
    }

    @Override
    public int order() {
      return 900;
    }

    @Override
    public boolean atFoot() {
      return true;
    }

    @Override
    public boolean visibleTo(Actor actor) {
      return AdministrationPolicy.administers(actor);
    }
  }
}
