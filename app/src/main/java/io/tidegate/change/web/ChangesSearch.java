package io.tidegate.change.web;

import io.tidegate.ui.SearchBox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The search of the top bar: it leads to the list of changes. */
@Configuration
class ChangesSearch {
  @Bean
  SearchBox changesByNumberOrWords() {
    return new SearchBox("/changes", "Search, or jump to a change");
  }
}
