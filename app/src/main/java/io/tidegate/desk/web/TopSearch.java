package io.tidegate.desk.web;

import io.tidegate.ui.SearchBox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The search of the top bar: it offers what is meant, and else leads to the list of changes. */
@Configuration(proxyBeanMethods = false)
class TopSearch {
  @Bean
  SearchBox searchBox() {
    return new SearchBox("/changes", "/find", "Search, or jump to anything");
  }
}
