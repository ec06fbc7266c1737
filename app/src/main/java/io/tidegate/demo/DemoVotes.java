package io.tidegate.demo;

import io.tidegate.approval.Approval;
import io.tidegate.approval.Approvals;
import io.tidegate.approval.Choice;
import io.tidegate.approval.Decision;
import io.tidegate.approval.JudgedStage;
import io.tidegate.approval.SpokenWord;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.ToldTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How those who are asked decide, one vote a beat, until nobody's vote is waited for. */
@Component
class DemoVotes {
  private final Changes changes;
  private final Approvals approvals;
  private final People people;
  private final InstantSource clock;

  DemoVotes(Changes changes, Approvals approvals, People people, InstantSource clock) {
    this.changes = changes;
    this.approvals = approvals;
    this.people = people;
    this.clock = clock;
  }

  void yes(DemoTale tale) {
    give(tale, new Decision.Approve());
  }

  void no(DemoTale tale) {
    give(tale, new Decision.Reject(DemoPapers.rejected(tale.plot())));
  }

  /** Somebody of the board says yes on the telephone. */
  void spoken(DemoTale tale) {
    DemoPlot.Crew crew = tale.plot().crew();
    approvals.recordWord(
        crew.requester(),
        tale.change(),
        new SpokenWord(
            crew.authoriser().person(), clock.instant().minus(Duration.ofMinutes(2)), "telephone"));
  }

  /** And confirms it next morning. */
  void confirmed(DemoTale tale) {
    Actor authoriser = tale.plot().crew().authoriser();
    approvals
        .wordsOn(changes.get(tale.change()))
        .forEach(word -> approvals.answerWord(authoriser, tale.change(), word.vote(), true, ""));
  }

  private void give(DemoTale tale, Decision decision) {
    Change change = changes.get(tale.change());
    if (change.state() != State.AUTHORIZE) {
      return;
    }
    Approval approval = approvals.of(change).orElseThrow();
    approval.stages().stream()
        .flatMap(stage -> choice(stage, change, decision, tale.plot().seed()).stream())
        .findFirst()
        .ifPresent(choice -> {
          Actor voter = people.actorOf(change.account(), choice.as(), "web");
          ToldTime.at(
              clock.instant().minus(pondered(tale.plot().seed(), voter)),
              () -> approvals.looked(voter, change));
          approvals.vote(voter, change.id(), choice);
        });
  }

  /** How long somebody has the decision before them: from one minute to nine. */
  private static Duration pondered(int seed, Actor voter) {
    return Duration.ofSeconds(60 + Math.floorMod(seed * 31 + voter.name().hashCode(), 480));
  }

  /** The next person of the stage, in an order that differs from change to change. */
  private Optional<Choice> choice(JudgedStage stage, Change change, Decision decision, int seed) {
    List<PersonId> waiting = stage.bench().eligible().stream().filter(stage::waitsFor).toList();
    return people.named(waiting).values().stream()
        .sorted(Comparator.comparing(Person::name))
        .skip(waiting.isEmpty() ? 0 : Math.floorMod(seed, waiting.size()))
        .findFirst()
        .map(person -> new Choice(stage.id(), person.id(), decision, change.revision()));
  }
}
