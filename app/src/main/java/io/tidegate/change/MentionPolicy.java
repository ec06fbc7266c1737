package io.tidegate.change;

import io.tidegate.directory.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads whom a text names: {@code @} and a full name or an e-mail address. Of several names that
 * fit, the longest is meant. What is nobody's name is text.
 */
final class MentionPolicy {
  /** Not within a word, as in an e-mail address. */
  private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}@._%+-])@(?=[\\p{L}\\p{N}])");

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>()\\[\\],;:]+@[^\\s@<>()\\[\\],;:]+");
  private static final Pattern WORD = Pattern.compile("\\s*[^\\s@]+");
  private static final int LONGEST_NAME = 6;

  private MentionPolicy() {}

  /** What may be a name or an address, in small letters, each place from the shortest on. */
  static Set<String> candidates(String text) {
    Set<String> candidates = new LinkedHashSet<>();
    Matcher at = AT.matcher(text);
    while (at.find()) {
      String rest = text.substring(at.end());
      Matcher address = ADDRESS.matcher(rest);
      if (address.lookingAt()) {
        candidates.add(trimmed(address.group()));
      }
      candidates.addAll(names(rest));
    }
    return candidates;
  }

  /**
   * The next word, the next two words, and so on, each with and without what follows its letters.
   */
  private static List<String> names(String rest) {
    List<String> names = new ArrayList<>();
    Matcher word = WORD.matcher(rest);
    int end = 0;
    for (int i = 0; i < LONGEST_NAME && word.find(end) && word.start() == end; i++) {
      end = word.end();
      String name = rest.substring(0, end).toLowerCase(Locale.ROOT);
      names.add(name);
      names.add(trimmed(name));
      names.add(name.replaceAll("['’]s\\p{Punct}*$", ""));
    }
    return names;
  }

  private static String trimmed(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}…]+$", "");
  }

  /** Whom each place names: nobody, somebody, or several of the same name. */
  static List<Named> named(String text, List<Person> known) {
    List<Named> named = new ArrayList<>();
    Matcher at = AT.matcher(text);
    while (at.find()) {
      longest(text, at.end(), known).ifPresent(named::add);
    }
    return named;
  }

  private static java.util.Optional<Named> longest(String text, int from, List<Person> known) {
    int best = 0;
    List<Person> meant = new ArrayList<>();
    for (Person person : known) {
      int length = Math.max(length(text, from, person.email()), length(text, from, person.name()));
      if (length > best) {
        best = length;
        meant.clear();
      }
      if (length == best && length > 0) {
        meant.add(person);
      }
    }
    return meant.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(new Named(text.substring(from - 1, from + best), meant));
  }

  /** How many letters of the text are this name; 0 when it goes on as another word. */
  private static int length(String text, int from, String name) {
    int end = from + name.length();
    boolean there = text.regionMatches(true, from, name, 0, name.length());
    boolean whole = end >= text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
    return there && whole ? name.length() : 0;
  }

  /**
   * A place that names somebody.
   *
   * @param words as it stands there, with the {@code @}
   * @param people who is called so; more than one when the name is not enough
   */
  record Named(String words, List<Person> people) {
    Named {
      people = List.copyOf(people);
    }
  }
}
