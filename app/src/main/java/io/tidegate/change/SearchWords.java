package io.tidegate.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed to find changes by: words, each of which stands for all that begin with it,
 * and phrases between quotation marks. A word with signs in it, such as an address, is a phrase.
 */
record SearchWords(List<Term> terms) {
  private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"?|([^\\s\"]+)");

  /** As change.plain takes text apart. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{IsAlphabetic}0-9]+");

  SearchWords {
    terms = List.copyOf(terms);
  }

  /**
   * Words that follow each other.
   *
   * @param whole whether the last of them is meant as it stands, not as a beginning
   */
  record Term(List<String> words, boolean whole) {
    Term {
      words = List.copyOf(words);
    }

    private String query() {
      String follows =
          words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> "));
      return "(" + follows + (whole ? "" : ":*") + ")";
    }

    private String text() {
      String text = String.join(" ", words);
      return words.size() > 1 || whole ? "\"" + text + "\"" : text;
    }
  }

  static SearchWords of(String typed) {
    List<Term> terms = new ArrayList<>();
    Matcher term = TERM.matcher(typed.toLowerCase(Locale.ROOT));
    while (term.find()) {
      boolean quoted = term.group(1) != null;
      List<String> words = words(quoted ? term.group(1) : term.group(2));
      if (!words.isEmpty()) {
        terms.add(new Term(words, quoted));
      }
    }
    return new SearchWords(terms);
  }

  private static List<String> words(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(text)).filter(word -> !word.isEmpty()).toList();
  }

  /** As PostgreSQL reads a query; empty when there is nothing to look for. */
  String query() {
    return terms.stream().map(Term::query).collect(Collectors.joining(" & "));
  }

  /** As somebody would type it. */
  String text() {
    return terms.stream().map(Term::text).collect(Collectors.joining(" "));
  }

  /** The same with each word put right. */
  SearchWords corrected(UnaryOperator<String> spelling) {
    return new SearchWords(
        terms.stream()
            .map(term -> new Term(term.words().stream().map(spelling).toList(), term.whole()))
            .toList());
  }
}
