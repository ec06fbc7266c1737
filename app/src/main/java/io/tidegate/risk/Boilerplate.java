package io.tidegate.risk;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Knows text that only fills a field. It judges whole texts, never a phrase inside an honest
 * sentence: "Roll back" says nothing, "Roll back to snapshot before-sp3" says what to do.
 */
final class Boilerplate {
  private static final String IF =
      "( (if|when|in case( of)?|should)( (any|there is|there are|an|a))?( (issue|problem|error|failure)s?)?"
          + "( (arise|occur|happen|appear|exist)s?| needed| required| necessary| something (goes|went) wrong"
          + "| (it|this|the change) (fails|failed)| anything (goes wrong|fails))?)";
  private static final String THE = "( (the|all|any|these|our))?";

  /** Each is matched against the whole text, in lower case and without punctuation. */
  private static final List<Pattern> EMPTY_WORDS =
      List.of(
          whole(
              "(n ?a|none|nil|nothing|not applicable|no|yes|ok|okay|done|x+|test|asdf\\w*|foo|bar|blah.*)"),
          whole(
              "(tbd|tbc|tba|todo|wip|to do|to be (determined|decided|done|defined|confirmed|completed|added))( later)?"),
          whole("(fill|add|write|insert)( (me|in|this|text|details|here|later))+"),
          whole("lorem ipsum.*"),
          whole(
              "(see|as)( (above|below|before|attached|discussed|usual|plan|runbook|ticket|documentation))+"),
          whole(
              "(as )?(per|according to|follow)( (the|our|vendor|standard|internal|usual))*( (process|procedure|documentation|instructions|guide|plan|policy))"),
          whole(
              "(please )?(revert|undo|back ?out|roll ?back|restore)"
                  + THE
                  + "( (changes?|update|configuration|settings|system|everything|it))?( (made|back))?"
                  + IF
                  + "?"),
          whole("(restore|recover)( from)?( (the|a|last|latest))*( (backup|snapshot))" + IF + "?"),
          whole("(roll ?back|back ?out|implementation|test|validation)( (plan|procedure|steps?))"),
          whole(
              "(implement|make|do|apply|perform|execute|deploy|carry out)"
                  + THE
                  + "( (changes?|update|work|steps?|it|plan))( as (planned|described|requested|usual))?"),
          whole(
              "(test|check|verify|confirm|validate|ensure|make sure)( that)?"
                  + THE
                  + "( (it|changes?|everything|all|system|systems|functionality|works?|working|is|are|ok|okay|fine|good|successful|as|expected|correctly|properly|still|runs?|running))*"),
          whole(
              "(it|everything|all|system|works?|working|fine|good)( (works?|is|are|runs?|working|ok|okay|fine|good|up|as|expected|tests?|pass|passed|green))*"),
          whole("monitor( (for|the|system|any|closely|issues?|problems?|errors?))*"),
          whole(
              "(contact|call|escalate to)( (the|our))?( (vendor|support|it|manager))" + IF + "?"));

  private Boilerplate() {}

  /** Whether the text fills a field and says nothing. An empty text is no boilerplate. */
  static boolean is(String text) {
    if (text.isBlank()) {
      return false;
    }
    String plain = plain(text);
    return plain.isEmpty()
        || EMPTY_WORDS.stream().anyMatch(empty -> empty.matcher(plain).matches());
  }

  /** Lower case, single spaces, letters and digits alone. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static Pattern whole(String words) {
    return Pattern.compile(words);
  }
}
