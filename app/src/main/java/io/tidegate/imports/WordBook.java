package io.tidegate.imports;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Outcome;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.directory.Client;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Proposes what the words of a log mean. People decide. */
class WordBook {
  static final String YES = "YES";
  static final String NO = "NO";

  /** More values than this are gathered into families. */
  static final int FEW = 12;

  private static final Pattern FROM_DIGITS = Pattern.compile("[\\s\\-_/.:#]*\\d.*$");
  private static final Pattern FROM_SECOND_WORD = Pattern.compile("[\\s\\-_/.:].*$");

  private final Collection<Client> clients;

  WordBook(Collection<Client> clients) {
    this.clients = clients;
  }

  /** What a word of the field can mean, by its code, in the order in which it is offered. */
  Map<String, String> choices(LogField field) {
    Map<String, String> choices = new LinkedHashMap<>();
    switch (field) {
      case TYPE -> {
        for (ChangeType type : ChangeType.values()) {
          choices.put(type.name(), type.title());
        }
      }
      case RISK -> {
        for (Rating.Level level : Rating.Level.values()) {
          choices.put(level.name(), level.title());
        }
      }
      case OUTCOME -> {
        for (Outcome outcome : Outcome.values()) {
          choices.put(outcome.name(), outcome.title());
        }
      }
      case STATE -> {
        choices.put(State.DRAFT.name(), "Still open");
        choices.put(State.CLOSED.name(), "Closed");
        choices.put(State.CANCELLED.name(), "Cancelled");
        choices.put(State.REJECTED.name(), "Rejected");
      }
      case EMERGENCY, MAJOR -> {
        choices.put(YES, "Yes");
        choices.put(NO, "No");
      }
      case CLIENT -> clients.forEach(client -> choices.put(client.id().toString(), client.name()));
      default -> {}
    }
    return choices;
  }

  /**
   * A meaning for each value, or for each family of values when there are many. Capitals make no
   * other word.
   */
  List<Settings.Meaning> propose(LogField field, Map<String, Long> values) {
    if (values.size() <= FEW || field == LogField.CLIENT) {
      Set<String> met = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      return values.keySet().stream()
          .filter(met::add)
          .map(value -> new Settings.Meaning(value, propose(field, value).orElse("")))
          .toList();
    }
    List<Settings.Meaning> meanings = new ArrayList<>();
    families(values.keySet())
        .forEach((family, members) -> {
          String pattern = members.size() == 1 ? members.iterator().next() : family + "*";
          meanings.add(new Settings.Meaning(pattern, propose(field, pattern).orElse("")));
        });
    return meanings;
  }

  /** The values by what they begin with, so that few families have many. */
  static Map<String, Set<String>> families(Set<String> values) {
    Map<String, Set<String>> byDigits = gathered(values, FROM_DIGITS);
    return byDigits.size() <= FEW ? byDigits : gathered(values, FROM_SECOND_WORD);
  }

  private static Map<String, Set<String>> gathered(Set<String> values, Pattern from) {
    Function<String, String> family =
        value -> {
          String start = from.matcher(value).replaceFirst("");
          return start.isEmpty() ? value : start;
        };
    return values.stream()
        .collect(Collectors.groupingBy(family, LinkedHashMap::new, Collectors.toSet()));
  }

  Optional<String> propose(LogField field, String word) {
    String plain = word.toLowerCase(Locale.ROOT).strip();
    return switch (field) {
      case TYPE -> Optional.of(type(plain));
      case EMERGENCY, MAJOR -> flag(plain);
      case RISK -> risk(plain);
      case STATE -> state(plain);
      case OUTCOME -> outcome(plain);
      case CLIENT -> client(plain);
      default -> Optional.empty();
    };
  }

  private static String type(String word) {
    if (has(word, "emergency|urgent|hotfix|expedited|spoed|dringend|notfall")) {
      return ChangeType.EMERGENCY.name();
    }
    return has(word, "^std|standard|standaard|routine|pre-?approved|pre-?authori[sz]ed")
        ? ChangeType.STANDARD.name()
        : ChangeType.NORMAL.name();
  }

  private static Optional<String> flag(String word) {
    if (word.matches("y|yes|true|1|x|j|ja|oui|o|si|sí|s|emergency|major")) {
      return Optional.of(YES);
    }
    return word.matches("n|no|false|0|nee|nein|non") ? Optional.of(NO) : Optional.empty();
  }

  private static Optional<String> risk(String word) {
    if (has(word, "critical|very high|extreme")) {
      return Optional.of(Rating.Level.CRITICAL.name());
    }
    if (has(word, "high|major|hoog|hoch")) {
      return Optional.of(Rating.Level.HIGH.name());
    }
    if (has(word, "medium|moderate|business|normal|middel|mittel|significant")) {
      return Optional.of(Rating.Level.MEDIUM.name());
    }
    return has(word, "low|minor|minimal|small|none|laag|niedrig")
        ? Optional.of(Rating.Level.LOW.name())
        : Optional.empty();
  }

  private static Optional<String> state(String word) {
    if (has(word, "cancel|withdrawn|abandon|skipped|geannuleerd|abgebrochen|storniert")) {
      return Optional.of(State.CANCELLED.name());
    }
    if (has(word, "reject|declined|denied|not ?approved|afgewezen|abgelehnt")) {
      return Optional.of(State.REJECTED.name());
    }
    if (has(word, "^(not |un|in)(implemented|complete|finished|resolved)")) {
      return Optional.of(State.DRAFT.name());
    }
    return has(
            word,
            "close|complete|done|resolved|implemented|finished|failed|backed out|rolled"
                + " back|gesloten|erledigt|geschlossen|afgerond")
        ? Optional.of(State.CLOSED.name())
        : Optional.of(State.DRAFT.name());
  }

  private static Optional<String> outcome(String word) {
    if (has(word, "partial") && has(word, "back")) {
      return Optional.of(Outcome.ROLLED_BACK_PARTIALLY.name());
    }
    if (has(word, "back(ed)?[ _-]?out|roll(ed)?[ _-]?back|reverted")) {
      return Optional.of(Outcome.ROLLED_BACK_FULLY.name());
    }
    if (has(word, "unsuccess|fail|incomplete")) {
      return Optional.of(Outcome.FAILED.name());
    }
    if (has(word, "issue|problem|partial")) {
      return Optional.of(Outcome.SUCCESSFUL_WITH_ISSUES.name());
    }
    return has(word, "success|ok\\b|complete|done|implemented|erfolgreich|geslaagd")
        ? Optional.of(Outcome.SUCCESSFUL.name())
        : Optional.empty();
  }

  private Optional<String> client(String word) {
    return clients.stream()
        .filter(client ->
            client.name().equalsIgnoreCase(word) || client.shortName().equalsIgnoreCase(word))
        .map(client -> client.id().toString())
        .findFirst();
  }

  private static boolean has(String word, String pattern) {
    return Pattern.compile(pattern).matcher(word).find();
  }
}
