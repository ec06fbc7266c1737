package io.tidegate.approval.web;

import gg.jte.Content;
import io.tidegate.ui.Difference;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import io.tidegate.ui.WindowBar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody decides: the ask, four facts, what cannot be undone, what differs, the
 * rest; made for a phone.
 *
 * @param overtaken why what the reader sent came too late; empty when nothing did
 * @param window the window as a bar; null when none is chosen
 * @param since the heading over the differences; null when there is nothing to compare with
 */
public record ApprovalPage(
    Frame frame,
    String overtaken,
    Head head,
    List<Vital> vitals,
    List<String> irreversible,
    @Nullable String since,
    List<Difference> differences,
    Standing standing,
    Ballot ballot,
    Spoken spoken,
    Mending mending,
    Around around,
    Asking questions,
    Map<String, String> facts,
    List<String> rollback,
    @Nullable WindowBar window,
    List<Condition> conditions)
    implements View {
  /** The part of it that the decision rests on. */
  public Basis basis(boolean record) {
    return new Basis(head, vitals, irreversible, since, differences, rollback, around, record);
  }

  /**
   * What it is.
   *
   * @param turn whose turn it is and until when; empty when it is nobody's
   * @param about all of it in a line, for whoever confirms
   */
  public record Head(
      int number,
      String code,
      String title,
      String type,
      String letters,
      String client,
      String requester,
      String turn,
      Content reason,
      Content outcome,
      String about) {}

  /**
   * One of the four facts.
   *
   * @param risk the level when it is the risk; null otherwise
   */
  public record Vital(String label, String value, String small, @Nullable String risk) {}

  /** What those say who were asked, changes in the same hours, and how similar ones went. */
  public record Around(List<Hindrance> views, List<Hindrance> conflicts, List<Earlier> earlier) {
    /** The conflicts without the ways to them, for a reader who is not signed in. */
    public List<Hindrance> closed() {
      return conflicts.stream()
          .map(one -> new Hindrance(one.tone(), one.fact(), one.evidence(), null, null, null))
          .toList();
    }
  }

  /**
   * A closed change that resembles this one.
   *
   * @param told what happened; may be empty
   * @param why what both have in common
   */
  public record Earlier(
      String code,
      String href,
      String title,
      Tone tone,
      String outcome,
      String day,
      String told,
      String why) {}

  /** How the route stands. */
  public record Standing(
      String route, Tone tone, String verdict, @Nullable String problem, List<StageRow> stages) {}

  /**
   * The form.
   *
   * @param options where the reader may decide; empty when nowhere
   * @param why why there is no form; empty when there is one
   * @param kept what was typed into a form that there is no longer
   */
  public record Ballot(
      int revision,
      String hash,
      List<Option> options,
      String why,
      List<String> kept,
      Map<String, String> typed,
      Problems problems) {
    /** What was typed into a field. */
    public String typed(String field) {
      return typed.getOrDefault(field, "");
    }
  }

  /**
   * A stage in which the reader may decide, and as whom.
   *
   * @param hint what is special about it; empty for nothing
   */
  public record Option(String value, String label, String hint, boolean abstentionRefuses) {}

  /**
   * A condition of an approval, with the state it is in.
   *
   * @param met how one knows that it holds; null while it stops the start
   * @param telling where the reader says so; null when it holds or is not theirs to say
   */
  public record Condition(
      String id,
      String words,
      String by,
      @Nullable String met,
      @Nullable Field telling,
      Problems problems) {}
}
