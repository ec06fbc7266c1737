package io.tidegate.access.web;

import java.io.UnsupportedEncodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reads what a drawn form carries. */
final class Forms {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private Forms() {}

  static String token(MvcTestResult page) {
    try {
      Matcher token = TOKEN.matcher(page.getResponse().getContentAsString());
      if (!token.find()) {
        throw new AssertionError("The page has no form");
      }
      return token.group(1);
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
