package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Delegation;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What happens around the votes of a game: people go away and come back, time passes, managers
 * remind, escalate and name others.
 *
 * @param given the absences that hold
 */
record AroundTheVotes(
    ApprovalGame.Doors doors,
    World world,
    Story story,
    Random random,
    List<Person> hands,
    List<Delegation> given,
    String name) {
  void goAway() {
    Person away = somebody();
    Person standIn = somebody();
    LocalDate first =
        LocalDate.ofInstant(doors.clock().instant(), away.zone()).plusDays(random.nextInt(2));
    if (!away.id().equals(standIn.id()) && Objects.equals(away.client(), standIn.client())) {
      LocalDate last = first.plusDays(random.nextInt(3));
      given.add(
          world.as(
              away,
              () ->
                  doors
                      .delegations()
                      .add(world.actor(away), away.id(), standIn.id(), first, last)));
    }
  }

  void comeBackEarly() {
    if (!given.isEmpty()) {
      Delegation one = given.remove(random.nextInt(given.size()));
      Person away = person(one.principal());
      world.doAs(away, () -> doors.delegations().withdraw(world.actor(away), one.id()));
    }
  }

  void sweep() {
    Map<UUID, Set<PersonId>> before =
        story.approval().stages().stream()
            .collect(Collectors.toMap(JudgedStage::id, stage -> stage.escalated().to()));
    world.inAccount(() -> {
      doors.overdue().remind(world.account.id());
      doors.escalations().due().forEach(doors.escalations()::byTime);
      doors.escalations().furtherDue().forEach(doors.escalations()::further);
      doors.overdue().mayMove().forEach(doors.overdue()::settle);
      return true;
    });
    story.approval().stages().stream()
        .filter(stage -> !stage.escalated().to().isEmpty())
        .forEach(stage ->
            assertThat(stage.escalated().to())
                .as(name)
                .containsAll(before.getOrDefault(stage.id(), Set.of()))
                .doesNotContainAnyElementsOf(stage.bench().members())
                .noneMatch(stage.bench().involved()::contains));
  }

  void remindAndEscalate() {
    Person manager = world.changeManager;
    JudgedStage stage = stages().get(random.nextInt(stages().size()));
    tried(
        () -> world.as(manager, () -> doors.decisions().remind(world.actor(manager), stage.id())));
    tried(() ->
        world.doAs(
            manager,
            () -> doors.decisions().escalate(world.actor(manager), story.id, stage.id(), "Late")));
  }

  void nameOneMore() {
    Person manager = world.changeManager;
    Person more = somebody();
    JudgedStage stage = stages().get(random.nextInt(stages().size()));
    tried(() ->
        world.as(
            manager,
            () ->
                doors
                    .approvals()
                    .addApprover(
                        world.actor(manager), story.id, stage.id(), more.id(), "Knows it")));
  }

  /** Those that concern anybody. */
  List<JudgedStage> stages() {
    return story.approval().stages().stream()
        .filter(stage -> !(stage.standing() instanceof Standing.NotApplicable))
        .toList();
  }

  Person somebody() {
    return hands.get(random.nextInt(hands.size()));
  }

  Person person(PersonId id) {
    return hands.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** Whether it was done; a refusal or being too late is an answer, anything else a bug. */
  static boolean tried(Runnable deed) {
    try {
      deed.run();
      return true;
    } catch (Forbidden | Stale | Invalid _) {
      return false;
    }
  }
}
