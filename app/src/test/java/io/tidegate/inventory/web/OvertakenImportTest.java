package io.tidegate.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.inventory.DependencyImports;
import io.tidegate.inventory.ImportId;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.ItemImport;
import io.tidegate.inventory.ItemImports;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.View;
import io.tidegate.ui.Views;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Whoever had an import's page open while it was changed elsewhere keeps what they chose. */
@TidegateTest
class OvertakenImportTest {
  private static final String FILE =
      """
      Label;Hostname;Class;Rack
      A-1;FS01;server;R1
      A-2;SW01;switch;R2
      """;

  @Autowired ImportController pages;
  @Autowired ImportReadingController readings;
  @Autowired DependencyImportController dependencyPages;
  @Autowired ItemImports imports;
  @Autowired DependencyImports dependencies;
  @Autowired Items items;
  @Autowired Views views;
  @Autowired Worlds worlds;

  World world;
  Person ivan;
  ImportId id;

  @BeforeEach
  void aFileThatNobodyTookIn() {
    world = worlds.msp();
    ivan = world.implementer;
    id =
        world.as(
            ivan,
            () -> {
              try {
                return imports.start(
                    world.actor(ivan), "items.csv", world.bakery.id(), content(FILE));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Test
  void aReadingThatSomebodyChangedMeanwhileKeepsTheChoicesAndSaysSo() {
    Map<String, String> mine = sentFrom(page());
    mine.put("column-name", "0");
    Map<String, String> theirs = sentFrom(page());
    theirs.put("column-kind", "");
    assertThat(read(theirs, List.of("2"))).isInstanceOf(SeeOther.class);

    Answer answer = read(mine, List.of("3"));

    assertThat(answer).extracting(each -> ((Drawn) each).status()).isEqualTo(HttpStatus.CONFLICT);
    String html = html(answer);
    assertThat(html)
        .contains("Somebody changed how this file is read", "Your choices are kept below")
        .containsPattern("<dt>Name</dt>\\s*<dd>Hostname</dd>")
        .containsPattern("<dt>Kind</dt>\\s*<dd>not in the file</dd>");
    Map<String, String> kept = sentFrom(html);
    assertThat(kept).containsEntry("column-name", "0").containsEntry("column-kind", "2");
    assertThat(html)
        .containsPattern("value=\"3\" checked")
        .doesNotContainPattern("value=\"1\" checked");

    assertThat(read(kept, List.of("3"))).as("reading it so now").isInstanceOf(SeeOther.class);
    assertThat(sentFrom(page())).containsEntry("column-name", "0");
  }

  @Test
  void choicesThatWereNotLookedAtAreShownBeforeAnythingGoesIn() {
    Map<String, String> sent = sentFrom(page());
    sent.put("column-name", "0");

    Answer answer = run(sent);

    assertThat(html(answer)).contains("had not looked at what that does", "A-1");
    assertThat(phase()).isEqualTo(ItemImport.Phase.READY);
    assertThat(run(sentFrom(page()))).isInstanceOf(SeeOther.class);
    assertThat(phase()).isEqualTo(ItemImport.Phase.TAKING);
  }

  @Test
  void anInventoryThatMovedIsLookedAtAgain() {
    Map<String, String> sent = sentFrom(page());
    world.as(
        ivan,
        () ->
            items.add(world.actor(ivan), ItemFacts.of(world.bakery.id(), "FS01", Kind.SERVER, 2)));

    Answer answer = run(sent);

    assertThat(((Drawn) answer).status()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(html(answer)).contains("The inventory changed while you had this page open");
    assertThat(phase()).isEqualTo(ItemImport.Phase.READY);
    assertThat(run(sentFrom(html(answer)))).isInstanceOf(SeeOther.class);
  }

  @Test
  void anImportThatWasRunMeanwhileSaysHowItIsReadInsteadOfTheChoices() {
    Map<String, String> mine = sentFrom(page());
    mine.put("column-name", "0");
    run(sentFrom(page()));

    assertThat(html(run(mine)))
        .contains("This import was run while you had its page open", "not what you had chosen")
        .containsPattern("<dt>Name</dt>\\s*<dd>Hostname</dd>");
    assertThat(html(read(mine, List.of()))).contains("This import was run");
  }

  @Test
  void ofDependenciesTooOnlyWhatWasLookedAtGoesIn() {
    ImportId file =
        world.as(
            ivan,
            () -> {
              try {
                return dependencies.start(
                    world.actor(ivan), "links.csv", content("item,how,other,alias\nA,uses,B,C\n"));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    List.of("A", "B", "C")
        .forEach(name ->
            world.as(
                ivan,
                () ->
                    items.add(
                        world.actor(ivan), ItemFacts.of(world.bakery.id(), name, Kind.SERVER, 2))));
    Map<String, String> sent = sentFrom(dependencyPage(file, Map.of()));
    Map<String, String> other = new HashMap<>(sent);
    other.put("column-other", "3");

    assertThat(html(runDependencies(file, other))).contains("had not looked at what that does");
    Answer read =
        world.as(ivan, () -> dependencyPages.read(world.actor(ivan), file.toString(), other));
    assertThat(((SeeOther) read).path()).contains("column-other=3");
    assertThat(runDependencies(file, sent)).isInstanceOf(SeeOther.class);
    assertThat(html(runDependencies(file, other))).contains("This import was run");
  }

  private static ByteArrayInputStream content(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private Answer read(Map<String, String> sent, List<String> kept) {
    return world.as(ivan, () -> readings.read(world.actor(ivan), id.toString(), sent, kept));
  }

  private Answer run(Map<String, String> sent) {
    return world.as(ivan, () -> readings.run(world.actor(ivan), id.toString(), sent, List.of()));
  }

  private Answer runDependencies(ImportId file, Map<String, String> sent) {
    return world.as(ivan, () -> dependencyPages.run(world.actor(ivan), file.toString(), sent));
  }

  private ItemImport.Phase phase() {
    return world.as(ivan, () -> imports.get(id)).phase();
  }

  private String page() {
    return world.as(ivan, () -> html(pages.show(world.actor(ivan), id.toString())));
  }

  private String dependencyPage(ImportId file, Map<String, String> asked) {
    return world.as(
        ivan, () -> html(dependencyPages.show(world.actor(ivan), file.toString(), asked)));
  }

  private String html(Answer answer) {
    View view = answer instanceof Drawn drawn ? drawn.view() : (View) answer;
    return world.as(ivan, () -> new String(views.draw(view).toByteArray(), StandardCharsets.UTF_8));
  }

  /** What a browser would send from the form as it stands. */
  private static Map<String, String> sentFrom(String html) {
    Map<String, String> sent = new HashMap<>();
    Pattern hidden = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    hidden.matcher(html).results().forEach(each -> sent.put(each.group(1), plain(each.group(2))));
    Pattern select =
        Pattern.compile("<select[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    Pattern chosen = Pattern.compile("<option value=\"([^\"]*)\" selected");
    for (MatchResult each : select.matcher(html).results().toList()) {
      sent.put(
          each.group(1),
          chosen.matcher(each.group(2)).results().map(one -> one.group(1)).findFirst().orElse(""));
    }
    return sent;
  }

  private static String plain(String escaped) {
    return escaped.replace("&amp;", "&").replace("&#34;", "\"");
  }
}
