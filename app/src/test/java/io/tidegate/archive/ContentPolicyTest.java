package io.tidegate.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.testkit.Golden;
import io.tidegate.testkit.TidegateTest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class ContentPolicyTest {
  /** What a column may be called that nobody else is to have. */
  private static final String SECRET = ".*(hash|token|secret|password|key|credential).*";

  @Autowired CatalogueStore catalogue;

  /**
   * Whoever adds a table decides: rows of an account go along as they are, unless the policy says
   * otherwise. A column that sounds like a secret stands in the line.
   */
  @Test
  void theseTablesGoAlongAndTheseStay() throws IOException {
    Set<String> along = along().stream().map(ArchiveTable::name).collect(Collectors.toSet());
    Golden.assertMatches(
        "archive.txt",
        catalogue.tables().stream()
            .map(table -> along.contains(table.name()) ? in(table) : out(table))
            .toList());
  }

  @Test
  void everyTableComesAfterThoseThatItRefersTo() {
    List<String> order = along().stream().map(ArchiveTable::name).toList();
    assertThat(
            catalogue.references().stream()
                .filter(each -> !each.deferrable() && !each.from().equals(each.to()))
                .filter(each -> order.contains(each.from())))
        .isNotEmpty()
        .allSatisfy(
            each -> assertThat(order.indexOf(each.to())).isBetween(0, order.indexOf(each.from())));
  }

  @Test
  void everyTableThatRefersToItselfCanWaitForTheRest() {
    assertThat(catalogue.references())
        .filteredOn(each -> each.from().equals(each.to()))
        .allMatch(CatalogueStore.Reference::deferrable);
  }

  @Test
  void everyTableHasAKeyToBeOrderedBy() {
    assertThat(along()).allMatch(table -> !table.key().isEmpty());
  }

  private List<ArchiveTable> along() {
    return ContentPolicy.ordered(catalogue.tables(), catalogue.references());
  }

  private static String in(ArchiveTable table) {
    Set<String> otherwise = ContentPolicy.writtenOtherwise(table.name()).keySet();
    List<String> telling =
        table.columns().stream()
            .map(ArchiveTable.Column::name)
            .filter(name -> name.matches(SECRET))
            .toList();
    return Stream.of(
            "in  " + table.name(),
            telling.isEmpty() ? "" : "with " + String.join(", ", telling),
            otherwise.isEmpty() ? "" : "written otherwise: " + String.join(", ", otherwise))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String out(ArchiveTable table) {
    return table.name().equals(ContentPolicy.FILE_CONTENT)
        ? "as files  " + table.name()
        : "out " + table.name() + ": " + ContentPolicy.leftOut().get(table.name());
  }
}
