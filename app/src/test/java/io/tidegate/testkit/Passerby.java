package io.tidegate.testkit;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Opens pages and sends forms without being signed in, as the reader of a mail does. */
@TestComponent
public class Passerby {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final MockMvcTester tester;

  Passerby(MockMvcTester tester) {
    this.tester = tester;
  }

  public MvcTestResult open(String path) {
    return tester.get().uri(path).accept(MediaType.TEXT_HTML).exchange();
  }

  /** Sends a form there, with the token that a form of this visitor carries. */
  public MvcTestResult send(String path, Map<String, String> fields) {
    MvcTestResult form = open("/password");
    MockMvcRequestBuilder request =
        tester
            .post()
            .uri(path)
            .accept(MediaType.TEXT_HTML)
            .cookie(form.getResponse().getCookies())
            .param("_csrf", token(form));
    fields.forEach((name, value) -> request.param(name, value));
    return request.exchange();
  }

  private static String token(MvcTestResult page) {
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
