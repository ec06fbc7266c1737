package io.tidegate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private final Markdown markdown = new Markdown();

  @Test
  void whatPeopleWriteIsDrawn() {
    assertThat(html("Swap **uplinks**\n\n- first\n- second"))
        .contains("<strong>uplinks</strong>", "<li>first</li>");
    assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<table class=\"ui-table\">");
    assertThat(html("one\ntwo")).contains("<br>");
  }

  @Test
  void addressesOfTheWebAndOfTheHouseLead() {
    assertThat(html("[case](https://vendor.example/1)"))
        .contains("href=\"https://vendor.example/1\"");
    assertThat(html("[call](mailto:a@b.example)")).contains("href=\"mailto:a@b.example\"");
    assertThat(html("[that](/changes/7)")).contains("href=\"/changes/7\"");
    assertThat(html("[x](https://vendor.example)")).contains("rel=\"nofollow\"");
  }

  @Test
  void aPictureIsALinkSoThatNothingIsLoadedFromStrangers() {
    assertThat(html("![plan](https://evil.example/pixel.png)"))
        .doesNotContain("<img")
        .contains(">plan</a>");
  }

  @Test
  void withoutItsMarksATextReadsAsPlainText() {
    assertThat(
            markdown.plain(
                "# Why\n\nThe **old** `sw-1` fails.\n\n- slow\n- *loud*\n\nSee [the case](https://vendor.example/1)"
                    + " and <https://vendor.example/2>.\n\n| a | b |\n|---|---|\n| 1 | 2 |"))
        .isEqualTo(
            """
            Why

            The old sw-1 fails.

            - slow
            - loud

            See the case (https://vendor.example/1) and https://vendor.example/2.

            a| b
            1| 2\
            """);
    assertThat(markdown.plain("one\ntwo & <b>three</b>")).isEqualTo("one\ntwo & <b>three</b>");
    assertThat(markdown.plain("![plan](https://vendor.example/p.png)"))
        .isEqualTo("plan (https://vendor.example/p.png)");
  }

  @Test
  void aTextNestedWithoutEndStillReads() {
    assertThat(markdown.plain("> ".repeat(20_000) + "deep")).contains("deep");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "text <b onclick=alert(1)>bold</b>",
        "<!-- --!><script>alert(1)</script>",
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](//evil.example)",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "[x](https://a.example \"\\\" onmouseover=alert(1) \\\"\")",
        "```\"><script>alert(1)</script>\ncode\n```",
      })
  void nobodyPlantsScript(String attack) {
    assertThat(html(attack))
        .doesNotContainPattern("(?i)<(script|img|svg|iframe|b)\\b")
        .doesNotContainPattern("(?i)href=\"\\s*(javascript|vbscript|data|//)")
        .doesNotContainPattern("(?i)<[^>\"]*(\"[^\"]*\"[^>\"]*)*\\son\\w+=");
  }

  @Test
  void deeplyNestedTextIsDrawnInReasonableTime() {
    assertThat(html("> ".repeat(2_000) + "deep")).contains("deep");
    assertThat(html("[".repeat(20_000))).contains("[");
  }

  private String html(String text) {
    StringOutput output = new StringOutput();
    markdown.content(text).writeTo(output);
    return output.toString();
  }
}
