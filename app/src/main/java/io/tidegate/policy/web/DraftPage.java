package io.tidegate.policy.web;

import gg.jte.Content;
import io.tidegate.policy.Draft;
import io.tidegate.policy.Obstacle;
import io.tidegate.policy.SectionDifference;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.List;

/**
 * A draft: its sections, what it changes in words, and how it becomes a version.
 *
 * @param whose the account or the client, in words
 * @param moved what was published since its writers last looked, for each a line
 * @param overtaken what will set its sections otherwise once it begins
 */
public record DraftPage(
    Frame frame,
    Draft draft,
    String whose,
    List<Row> sections,
    List<SectionDifference> differences,
    List<Obstacle> obstacles,
    List<VersionLine> moved,
    List<VersionLine> overtaken,
    List<Said> verdicts,
    May may,
    Times times,
    Sent sent,
    List<Content> panels)
    implements View {
  /** A section of the draft, and how it stands. */
  public record Row(String name, String title, String explains, Standing standing) {}

  /** How a section of a draft stands. */
  public enum Standing {
    AS_IT_IS("As it is"),
    CHANGED("Changed"),
    OWN("The client’s own"),
    TAKEN_BACK("Back to the account’s");

    private final String title;

    Standing(String title) {
      this.title = title;
    }

    /** As people read it. */
    public String title() {
      return title;
    }
  }

  /** What a reviewer said. */
  public record Said(boolean approved, String who, String note) {}

  /** What the reader may do with it. */
  public record May(boolean write, boolean review, boolean secondPerson) {}

  /** Whether a review is all that it lacks. */
  public boolean asksForReview() {
    return obstacles.size() == 1 && obstacles.getFirst().code().equals("second-person");
  }

  /** Whether it may be edited by the reader now. */
  public boolean edits() {
    return may.write() && draft.open();
  }
}
