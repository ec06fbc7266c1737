package io.tidegate.catalogue.web;

import gg.jte.Content;
import io.tidegate.catalogue.Model;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One model, and the form that starts a change from it.
 *
 * @param whyNot why no change may be made from it now; empty when one may
 * @param clients for whom the reader may start one
 * @param licence what it rests on; null for a client's people
 * @param scope for whom it may be used, in words
 */
public record ModelPage(
    Frame frame,
    Model model,
    String owner,
    String whyNot,
    @Nullable LicenceView licence,
    String scope,
    List<Option> clients,
    StartForm form,
    Texts texts,
    boolean maintains,
    Times times)
    implements View {
  /** What is written in Markdown, drawn. */
  public record Texts(Content reason, Content outcome) {}
}
