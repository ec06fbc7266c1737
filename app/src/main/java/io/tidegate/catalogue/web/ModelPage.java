package io.tidegate.catalogue.web;

import gg.jte.Content;
import io.tidegate.catalogue.FieldRule;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelField;
import io.tidegate.catalogue.ModelState;
import io.tidegate.catalogue.Terms;
import io.tidegate.change.Change;
import io.tidegate.inventory.Kind;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One model, and the form that starts a change from it.
 *
 * @param origin the change it was drafted from; null when there is none, or the reader does not see
 *     it
 * @param whyNot why no change may be made from it now; empty when one may
 * @param clients for whom the reader may start one
 * @param schedules by which changes are made from it
 * @param licence what it rests on; null for a client's people
 * @param board the version that waits for the board; null when none does
 * @param scope for whom it may be used, in words
 */
public record ModelPage(
    Frame frame,
    Model model,
    String owner,
    @Nullable Change origin,
    String whyNot,
    @Nullable LicenceView licence,
    @Nullable BoardView board,
    String scope,
    List<Option> clients,
    List<Scheduled> schedules,
    StartForm form,
    Texts texts,
    boolean maintains,
    Times times)
    implements View {
  /** Whether its owner has yet to put it before the board. */
  public boolean draft() {
    return maintains && model.state() == ModelState.DRAFT;
  }

  /** The fields of text that it asks for each time. */
  public List<ModelField> asked() {
    return model.facts().procedure().terms().asked().stream().filter(ModelField::lockable).toList();
  }

  /** The field of the form in which it is asked. */
  public Field question(ModelField field) {
    String name = field == ModelField.OUTCOME ? "desiredOutcome" : field.slug();
    return form.field(name, field.question()).needed();
  }

  /** The item, with what the model says of it. */
  public Field item() {
    Terms terms = model.facts().procedure().terms();
    String kinds =
        terms.kinds().stream().map(Kind::title).sorted().collect(Collectors.joining(", "));
    Field field =
        form.field("item", "Item it touches")
            .hint(
                "Its name in the inventory."
                    + (kinds.isEmpty() ? "" : " Only: " + kinds + ".")
                    + (needs(ModelField.ITEM) ? "" : " Empty when it touches none."));
    return needs(ModelField.ITEM) ? field.needed() : field;
  }

  /** When it begins, with what the model says of it. */
  public Field begins() {
    Terms terms = model.facts().procedure().terms();
    String hours = terms.hours() == null ? "" : " " + terms.hours().words() + ".";
    String notice =
        terms.noticeHours() == 0 ? "" : " At least %d h from now.".formatted(terms.noticeHours());
    boolean needed = needs(ModelField.BEGINS) || terms.noticeHours() > 0;
    Field field =
        form.field("at", "Begins")
            .hint("In the client's zone." + hours + notice + (needed ? "" : " Empty for now."));
    return needed ? field.needed() : field;
  }

  private boolean needs(ModelField field) {
    return model.facts().procedure().terms().rule(field) == FieldRule.ASKED;
  }

  /** What a change keeps to, in lines; empty when nothing is said. */
  public List<String> terms() {
    return TermsWords.of(model.facts().procedure().terms());
  }

  /**
   * A schedule.
   *
   * @param standing that it is paused or ended; empty while it runs
   */
  public record Scheduled(String href, String when, String client, String standing) {}

  /** What is written in Markdown, drawn. */
  public record Texts(Content reason, Content outcome) {}
}
