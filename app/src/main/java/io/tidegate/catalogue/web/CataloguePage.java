package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Licence;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelFilter;
import io.tidegate.catalogue.ModelState;
import io.tidegate.change.Rating;
import io.tidegate.kernel.ClientId;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The models there are.
 *
 * @param maintains whether the reader keeps the catalogue
 * @param first whether nothing stands before these
 * @param next where the following page is; null on the last
 */
public record CataloguePage(
    Frame frame,
    Filter filter,
    List<Row> rows,
    boolean maintains,
    boolean first,
    @Nullable String next)
    implements View {
  /** What the list is narrowed to; an empty text is no limit. */
  public record Filter(
      String text, String client, String state, String risk, List<Option> clients) {
    /** Whether it narrows anything. */
    public boolean narrows() {
      return !(text + client + state + risk).isEmpty();
    }

    /** Where the list is; after that model, unless it is empty. */
    public String href(String after) {
      UriComponentsBuilder path = UriComponentsBuilder.fromPath("/catalogue");
      Map<String, String> asked = new LinkedHashMap<>();
      asked.put("q", text);
      asked.put("client", client);
      asked.put("state", state);
      asked.put("risk", risk);
      asked.put("after", after);
      asked.values().removeIf(String::isEmpty);
      asked.keySet().forEach(name -> path.queryParam(name, "{" + name + "}"));
      return path.encode().buildAndExpand(asked).toUriString();
    }

    /** The states to choose among; without any, all but the archived. */
    public List<Option> states() {
      return Arrays.stream(ModelState.values())
          .map(one -> Option.of(one.name(), one.title()))
          .toList();
    }

    /** The risks to choose among; above medium nothing is approved beforehand. */
    public List<Option> risks() {
      return Stream.of(Rating.Level.LOW, Rating.Level.MEDIUM)
          .map(one -> Option.of(one.name(), one.title() + " risk"))
          .toList();
    }

    ModelFilter wanted() {
      ModelState only = known(ModelState.values(), state);
      return new ModelFilter(
          text,
          client.isEmpty() ? null : ClientId.of(client),
          only,
          known(Rating.Level.values(), risk),
          only == ModelState.ARCHIVED);
    }

    private static <E extends Enum<E>> @Nullable E known(E[] all, String name) {
      return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
  }

  /**
   * One model.
   *
   * @param whyNot why it may not be used now; empty when it may
   * @param licence what it rests on; null for a client's people
   */
  public record Row(
      Model model, String owner, String whyNot, @Nullable Licence licence, Times times) {
    /** The day by which somebody looks at it again. */
    public String reviewBy() {
      return times.day(model.facts().reviewOn());
    }

    /** How long it takes. */
    public String length() {
      return times.length(model.facts().procedure().plan().forward());
    }

    /** What whoever starts one is asked for. */
    public String asks() {
      return TermsWords.fields(model.facts().procedure().terms().asked());
    }

    /** How its changes went since its licence was granted. */
    public String record() {
      if (licence == null || licence.recent().isEmpty()) {
        return "None closed yet";
      }
      return licence.wrong();
    }

    /** How long the licence has held. */
    public String age() {
      return licence == null || !model.approved() ? "" : "licensed " + times.day(licence.since());
    }
  }
}
