package io.tidegate.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads maintenance notices out of an iCalendar file. Lines that are none are passed over, as
 * vendors fold theirs wrongly; what is missing is named by its field. Pure.
 */
final class NoticeReader {
  static final int LONGEST = 1_000_000;
  private static final int MOST_EVENTS = 200;

  private NoticeReader() {}

  /** One for each event; throws {@link Invalid} with every problem of every event. */
  static List<VendorNotice> read(String text) {
    if (text.length() > LONGEST) {
      throw new Invalid("notice", "Send a notice of at most a million characters.");
    }
    if (text.indexOf('\0') >= 0) {
      throw new Invalid("notice", "This is no text: a calendar file is.");
    }
    List<NoticeEvent> events = events(text);
    if (events.isEmpty()) {
      throw new Invalid(
          "notice", "There is no VEVENT in it, so it is no maintenance notice in iCalendar.");
    }
    if (events.size() > MOST_EVENTS) {
      throw new Invalid("notice", "Send at most %d events at once.".formatted(MOST_EVENTS));
    }
    return notices(events);
  }

  private static List<VendorNotice> notices(List<NoticeEvent> events) {
    List<Problem> problems = new ArrayList<>();
    List<VendorNotice> notices = new ArrayList<>();
    for (int at = 0; at < events.size(); at++) {
      NoticeFields fields = new NoticeFields(events.get(at));
      VendorNotice notice = fields.notice();
      String which = events.size() == 1 ? "" : "Event %d: ".formatted(at + 1);
      fields
          .problems()
          .forEach(one -> problems.add(new Problem(one.field(), which + one.sentence())));
      if (notice != null) {
        notices.add(notice);
      }
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return notices;
  }

  private static List<NoticeEvent> events(String text) {
    Gatherer gatherer = new Gatherer();
    try (VObjectReader reader =
        new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
      reader.parse(gatherer);
    } catch (IOException e) {
      throw new UncheckedIOException("A string is always readable", e);
    }
    return gatherer.events;
  }

  /** The properties of each event, without those of its alarms. */
  private static final class Gatherer extends VObjectDataAdapter {
    private static final String EVENT = "VEVENT";
    private final List<NoticeEvent> events = new ArrayList<>();
    private @Nullable NoticeEvent open;

    @Override
    public void onComponentBegin(String name, Context context) {
      if (EVENT.equalsIgnoreCase(name)) {
        open = new NoticeEvent();
      }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
      List<String> within = context.getParentComponents();
      if (open != null && !within.isEmpty() && EVENT.equalsIgnoreCase(within.getLast())) {
        open.add(property, context.getUnfoldedLine());
      }
    }

    @Override
    public void onComponentEnd(String name, Context context) {
      if (EVENT.equalsIgnoreCase(name) && open != null) {
        events.add(open);
        open = null;
      }
    }
  }
}
