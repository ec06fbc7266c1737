package io.tidegate.ui;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.tidegate.kernel.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/** Every component of the pages, drawn in its states. */
final class DrawnParts {
  private static final String HOSTILE = "<script>alert('x')</script> & \"quotes\"";

  private final Markdown markdown;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "io.tidegate");
  private final List<String> parts = new ArrayList<>();
  private final Set<String> drawn = new TreeSet<>();

  DrawnParts(Markdown markdown) {
    this.markdown = markdown;
    words();
    buttonsAndMessages();
    lists();
    forms();
  }

  /** The names of the templates that were drawn. */
  Set<String> drawn() {
    return drawn;
  }

  /** All of them, one after the other. */
  Content all() {
    return raw(String.join("\n", parts));
  }

  private void words() {
    part("pageHead", "title", "Parts", "meta", text("each in its states"), "actions", text(""));
    open("States, types, risk");
    for (String state :
        List.of(
            "draft",
            "assess",
            "authorize",
            "scheduled",
            "implement",
            "validate",
            "review",
            "closed",
            "rejected",
            "cancelled",
            "hold")) {
      part("state", "slug", state, "label", state, "chip", false);
    }
    part("state", "slug", "scheduled", "label", "Scheduled", "chip", true);
    for (String type : List.of("standard", "normal", "emergency", "major")) {
      part("type", "slug", type, "label", type);
    }
    for (String risk : List.of("low", "medium", "high", "critical")) {
      part("risk", "slug", risk, "label", risk, "score", 17);
    }
    for (Tone tone : Tone.values()) {
      part("tag", "tone", tone, "label", tone.slug());
    }
    part("client", "letters", "HP", "name", "Hartwell & Pryce", "brief", false);
    part("client", "letters", "HP", "name", HOSTILE, "brief", true);
    part("person", "name", "Dan Okafor");
    part("number", "number", "CHG-1042", "href", "/changes/1042");
    close();
  }

  private void buttonsAndMessages() {
    open("Buttons and messages");
    part("button", "label", "Submit request", "kind", "primary");
    part("button", "label", "Save draft", "kind", "");
    part("button", "label", "Reject change", "kind", "danger");
    part("button", "label", "Roll back…", "kind", "", "icon", "arrow-back-up");
    part("heldButton", "label", "Start", "count", 2);
    part("dialogButton", "dialog", "rollback", "label", "Cancel change…", "kind", "danger-quiet");
    close();
    for (Tone tone : Tone.values()) {
      part("note", "tone", tone, "body", text(tone.slug() + " " + HOSTILE), "alert", false);
    }
    part("kept", "words", List.of("The vendor is away", HOSTILE));
    part("toast", "tone", Tone.GOOD, "body", text("Approved revision 3."));
    part(
        "empty",
        "title",
        "No changes match",
        "body",
        text("Without “Risk: critical” there are 12."));
    part(
        "reasonDialog",
        "id",
        "rollback",
        "title",
        "Roll back CHG-1042?",
        "action",
        "/changes/1042/rollback",
        "ask",
        "Why",
        "deed",
        "Roll back",
        "stay",
        "Go on with step 8",
        "danger",
        true,
        "version",
        "7",
        "body",
        text("Stops step 8 and opens the 3 rollback steps."));
    part("dialog", "id", "plain", "title", "Plain", "body", text("…"), "footer", text("…"));
  }

  private void lists() {
    Times times =
        new Times(ZoneId.of("Europe/London"), () -> Instant.parse("2026-11-20T15:00:00Z"));
    part(
        "panel",
        "title",
        "What stands in the way",
        "id",
        "blockers",
        "flush",
        true,
        "aside",
        text("2 blockers"),
        "body",
        raw(
            draw(
                "hindrances",
                Map.of(
                    "list",
                    List.of(
                        new Hindrance(
                            Tone.BAD,
                            "The core switch is also being changed in this window",
                            HOSTILE,
                            "Change manager may waive",
                            "Compare times",
                            "#conflicts"),
                        new Hindrance(
                            Tone.WARN, "Helen Pryce is on leave", null, null, null, null))))));
    part(
        "windowBar",
        "bar",
        new WindowBar(
            "Window 22:00 to 03:00, roll back by 01:45",
            30,
            62,
            80,
            30,
            List.of(
                new WindowBar.Mark(0, "22:00", false),
                new WindowBar.Mark(80, "01:45", true),
                new WindowBar.Mark(100, "03:00", false))));
    part(
        "tabs",
        "label",
        "Sections",
        "tabs",
        List.of(new Tab("Plan", "#plan", true, 12), new Tab("Risk", "#risk", false, null)));
    part(
        "table",
        "caption",
        "Changes",
        "columns",
        List.of("Number", "Change"),
        "rows",
        raw("<tr><td>CHG-1</td><td><a href=\"/c/1\">One</a></td></tr>"));
    part("pager", "newer", "?before=a", "older", "?after=b");
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Implementer", "Dan Okafor");
    facts.put("Plan", HOSTILE);
    part("facts", "facts", facts);
    part(
        "ledger",
        "times",
        times,
        "lines",
        List.of(
            new LedgerLine(
                Instant.parse("2026-11-20T09:14:00Z"), "Tidegate", "found a conflict", null, null),
            new LedgerLine(
                Instant.parse("2026-11-10T09:14:00Z"),
                "Dan Okafor",
                "moved Authorize to Scheduled",
                "scheduled",
                HOSTILE)));
    part(
        "differences",
        "list",
        List.of(
            new Difference("Rollback", "Restore the backup", "Start SRV-SQL-01", "CAB votes again"),
            new Difference("Step 9", null, HOSTILE, null)));
    parts.add("<ul>");
    part(
        "path",
        "line",
        new PathLine(
            List.of(
                new PathLine.Station("SW-CORE-1", "#core", null),
                new PathLine.Station("another item", null, "2 of 3 lost"),
                new PathLine.Station(HOSTILE, "#payroll", null)),
            "120 users, crit 5"));
    parts.add("</ul>");
    parts.add(
        "<div class=\"ui-prose\">"
            + string(markdown.content("Swap **both** `uplinks`:\n\n- one\n- two\n\n> said"))
            + "</div>");
  }

  private void forms() {
    Problems problems =
        new Problems(
            List.of(
                new Problem("wanted", "Say how we will know that it worked"),
                new Problem("start", "This hour does not exist")));
    parts.add("<form class=\"ui-form\" method=\"post\" action=\"/x\">");
    part("csrf");
    part("problems", "problems", problems);
    part(
        "input", "field", Field.of("title", "In one line").value(HOSTILE).needed(), "type", "text");
    part(
        "textarea",
        "field",
        Field.of("wanted", "Wanted result").hint("For example …").needed().problems(problems),
        "autosaveUrl",
        "/drafts/7",
        "max",
        500);
    part(
        "select",
        "field",
        Field.of("client", "Client").value("hp"),
        "none",
        "Choose one",
        "options",
        List.of(Option.of("bd", "Brightwater Dental"), Option.of("hp", "Hartwell & Pryce")));
    part(
        "choices",
        "field",
        Field.of("type", "Type of change").value("normal").needed(),
        "options",
        List.of(
            new Option("standard", "Standard", "From the catalogue, already approved", "standard"),
            new Option("normal", "Normal", "Assessed and approved", "normal")));
    part("checkbox", "field", Field.of("tested", "Tested by the client").value(true));
    part(
        "ticks",
        "name",
        "clients",
        "legend",
        "For these clients",
        "hint",
        "None ticked: for all.",
        "options",
        IntStream.rangeClosed(1, 13).mapToObj(i -> Option.of("c" + i, HOSTILE + i)).toList(),
        "chosen",
        Set.of("c7"));
    part(
        "moment",
        "field",
        Field.of("start", "Start").value("2026-11-21T22:00").needed().problems(problems),
        "zone",
        ZoneId.of("Europe/London"));
    parts.add("</form>");
  }

  private void open(String title) {
    parts.add(
        "<section class=\"ui-section ui-gap\"><h2>" + title + "</h2><div class=\"ui-spread\">");
  }

  private void close() {
    parts.add("</div></section>");
  }

  private void part(String name, Object... params) {
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < params.length; i += 2) {
      map.put((String) params[i], params[i + 1]);
    }
    parts.add(draw(name, map));
  }

  /** Draws one template. */
  String draw(String name, Map<String, Object> params) {
    drawn.add(name);
    StringOutput output = new StringOutput();
    templates.render("ui/" + name + ".jte", params, output);
    return output.toString();
  }

  private static String string(Content content) {
    StringOutput output = new StringOutput();
    content.writeTo(output);
    return output.toString();
  }

  static Content text(String text) {
    return raw(HtmlUtils.htmlEscape(text));
  }

  private static Content raw(String html) {
    return output -> output.writeContent(html);
  }
}
