package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
  @Test
  void aWordStandsForAllThatBeginWithIt() {
    assertThat(SearchWords.of(" Renew  CERT ").query()).isEqualTo("('renew':*) & ('cert':*)");
  }

  @Test
  void whatStandsBetweenQuotationMarksFollowsEachOther() {
    assertThat(SearchWords.of("\"core switch\" bakery").query())
        .isEqualTo("('core' <-> 'switch') & ('bakery':*)");
    assertThat(SearchWords.of("\"core switch").query()).isEqualTo("('core' <-> 'switch')");
  }

  @Test
  void aWordWithSignsInItIsAPhraseWhoseLastPartMayGoOn() {
    assertThat(SearchWords.of("fs01.bak").query()).isEqualTo("('fs01' <-> 'bak':*)");
    assertThat(SearchWords.of("it's").query()).isEqualTo("('it' <-> 's':*)");
  }

  @Test
  void lettersOfAnyScriptAreLetters() {
    assertThat(SearchWords.of("BÄCKEREI Łódź").query()).isEqualTo("('bäckerei':*) & ('łódź':*)");
  }

  @Test
  void signsAloneAskForNothing() {
    assertThat(SearchWords.of("%%% \"\" '").query()).isEmpty();
  }

  @Test
  void aCorrectedSearchIsTypedAsPeopleWould() {
    assertThat(
            SearchWords.of("Fierwall \"core swich\" fs01.bak")
                .corrected(SearchWordsTest::right)
                .text())
        .isEqualTo("firewall \"core switch\" \"fs01 bak\"");
  }

  @Test
  void theNearestOfTheKnownWordsIsMeant() {
    List<String> known = List.of("firewall", "firmware", "backup", "back", "cable");
    assertThat(Spelling.nearest("fierwall", known)).contains("firewall");
    assertThat(Spelling.nearest("frewal", known)).isEmpty();
    assertThat(Spelling.nearest("firewal", known)).contains("firewall");
    assertThat(Spelling.nearest("frimwaer", known)).contains("firmware");
    assertThat(Spelling.nearest("bakup", known)).contains("backup");
    assertThat(Spelling.nearest("bax", known)).isEmpty();
    assertThat(Spelling.nearest("printer", known)).isEmpty();
  }

  @Test
  void aSlipIsALetterWrongMissingTooManyOrTwoChangedAbout() {
    assertThat(Spelling.slips("cable", "cable")).isZero();
    assertThat(Spelling.slips("cuble", "cable")).isOne();
    assertThat(Spelling.slips("cble", "cable")).isOne();
    assertThat(Spelling.slips("caable", "cable")).isOne();
    assertThat(Spelling.slips("acble", "cable")).isOne();
    assertThat(Spelling.slips("", "cable")).isEqualTo(5);
  }

  private static String right(String word) {
    return switch (word) {
      case "fierwall" -> "firewall";
      case "swich" -> "switch";
      default -> word;
    };
  }
}
