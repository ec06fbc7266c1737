package io.tidegate.catalogue.web;

import io.tidegate.catalogue.ModelField;
import io.tidegate.catalogue.Terms;
import io.tidegate.inventory.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says the terms of a model in lines. */
final class TermsWords {
  private TermsWords() {}

  static List<String> of(Terms terms) {
    List<String> lines = new ArrayList<>();
    if (!terms.asked().isEmpty()) {
      lines.add("Asks each time: " + fields(terms.asked()));
    }
    if (!terms.locked().isEmpty()) {
      lines.add("Stays as written: " + fields(terms.locked()));
    }
    if (!terms.kinds().isEmpty()) {
      lines.add(
          "Touches only: "
              + terms.kinds().stream().map(Kind::title).sorted().collect(Collectors.joining(", ")));
    }
    if (terms.hours() != null) {
      lines.add(terms.hours().words() + ", on the client's clock");
    }
    if (terms.noticeHours() > 0) {
      lines.add("Announced %d h beforehand".formatted(terms.noticeHours()));
    }
    return lines;
  }

  static String fields(Collection<ModelField> fields) {
    return fields.stream()
        .map(field -> field.title().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
