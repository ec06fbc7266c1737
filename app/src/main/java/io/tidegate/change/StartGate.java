package io.tidegate.change;

import io.tidegate.kernel.Role;
import io.tidegate.kernel.Window;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** When work may begin (design, section 3, start): inside the window, after what it depends on. */
@Component
class StartGate implements Gate {
  private final RelationStore relations;

  StartGate(RelationStore relations) {
    this.relations = relations;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    if (!question.about(Transition.START)) {
      return List.of();
    }
    List<Blocker> blockers = new ArrayList<>(window(question));
    relations
        .openPredecessors(question.change().id())
        .forEach(number -> blockers.add(predecessor(number)));
    return question.change().type() == ChangeType.EMERGENCY
        ? blockers.stream().map(Blocker::asCaution).toList()
        : blockers;
  }

  private static List<Blocker> window(Question question) {
    Window window = question.change().window();
    if (window == null) {
      return List.of(
          Blocker.of("window-missing", "Choose when it happens", "", question.at("/window")));
    }
    if (question.now().isBefore(window.start())) {
      return List.of(tooEarly(question));
    }
    return window.contains(question.now()) ? List.of() : List.of(passed(question));
  }

  private static Blocker tooEarly(Question question) {
    return Blocker.of(
            "outside-window",
            "Its window has not begun",
            "Wait for it, or have an early start allowed with a reason.",
            question.at("/window"))
        .overridableBy(Role.CHANGE_MANAGER);
  }

  private static Blocker passed(Question question) {
    return Blocker.of(
        "window-passed",
        "Its window has passed",
        "Choose a new window; those who decided on the old one are asked again.",
        question.at("/window"));
  }

  private static Blocker predecessor(int number) {
    return Blocker.of(
            "predecessor-open",
            "CHG-%d must be closed first".formatted(number),
            "",
            "/changes/" + number)
        .overridableBy(Role.CHANGE_MANAGER);
  }
}
