package io.tidegate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnbrokenTest {
  @ParameterizedTest
  @CsvSource({
    "Replace SW-CORE-1 tonight, Replace [SW-CORE-1] tonight",
    "'Patch SRV-MES-01, SRV-MES-02', 'Patch [SRV-MES-01], [SRV-MES-02]'",
    "SW-KP-HALL-03, [SW-KP-HALL-03]",
    "on srv-app-01.hartwell, on [srv-app-01.hartwell]",
    "the guest Wi-Fi, the guest [Wi-Fi]"
  })
  void theNameOfAnItemStaysWhole(String text, String cut) {
    assertThat(bracketed(text)).isEqualTo(cut);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CHG-1042 is a number, and breaks nowhere",
        "a post-implementation review",
        "a day-to-day matter",
        "SRV-WITH-A-NAME-FAR-TOO-LONG-FOR-A-PHONE",
        "– and - stand alone"
      })
  void wordsAndLongNamesBreakAsTheyDid(String text) {
    assertThat(bracketed(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "in 6 d 22 h, in 6~d~22~h",
    "'now, 2 h 39 min left', 'now, 2~h~39~min left'",
    "40 s ago, 40~s ago",
    "15 min, 15~min",
    "2 hosts and 3 days, 2 hosts and 3 days"
  })
  void theUnitOfADurationStaysWithItsNumber(String text, String joined) {
    assertThat(bracketed(text).replace('\u00a0', '~')).isEqualTo(joined);
  }

  @Test
  void onAPageANameIsAPartOfTheTextThatDoesNotBreak() {
    assertThat(written("p", null, "On SW-CORE-1 & <b>"))
        .isEqualTo("On <span class=\"ui-whole\">SW-CORE-1</span> &amp; &lt;b&gt;");
  }

  @Test
  void whereOnlyTextMayStandItIsLeftAlone() {
    for (String tag : new String[] {"title", "option", "textarea"}) {
      assertThat(written(tag, null, "SW-CORE-1, 2 h")).isEqualTo("SW-CORE-1, 2 h");
    }
    assertThat(written("a", "title", "SW-CORE-1, 2 h")).isEqualTo("SW-CORE-1, 2 h");
  }

  @Test
  void whatPeopleWroteIsKeptWholeToo() {
    StringOutput output = new StringOutput();
    new Markdown().content("On **SW-CORE-1** for 2 h").writeTo(output);
    assertThat(output.toString())
        .contains("<strong><span class=\"ui-whole\">SW-CORE-1</span></strong> for 2\u00a0h");
  }

  private static String written(String tag, String attribute, String text) {
    StringOutput output = new StringOutput();
    PageOutput page = new PageOutput(output);
    page.setContext(tag, attribute);
    page.writeUserContent(text);
    return output.toString();
  }

  private static String bracketed(String text) {
    StringBuilder all = new StringBuilder();
    Unbroken.of(text)
        .pieces()
        .forEach(piece -> all.append(piece.whole() ? "[" + piece.text() + "]" : piece.text()));
    return all.toString();
  }
}
