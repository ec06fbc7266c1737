package io.tidegate.approval;

import io.tidegate.change.Aspect;
import io.tidegate.change.Change;
import io.tidegate.change.ChangePost;
import io.tidegate.change.Changes;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.ToldTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Mails those whose decision is asked for, each with a link of their own. */
@Component
class DecisionMailListener {
  private static final Comparator<PersonId> ALWAYS_ALIKE = Comparator.comparing(PersonId::value);

  private final Dossiers dossiers;
  private final DecisionLinks links;
  private final Changes changes;
  private final People people;
  private final Hands hands;
  private final ApprovalLetters letters;
  private final Outsiders outsiders;
  private final ChangePost post;

  DecisionMailListener(
      Dossiers dossiers,
      DecisionLinks links,
      Changes changes,
      People people,
      Hands hands,
      ApprovalLetters letters,
      Outsiders outsiders,
      ChangePost post) {
    this.dossiers = dossiers;
    this.links = links;
    this.changes = changes;
    this.people = people;
    this.hands = hands;
    this.letters = letters;
    this.outsiders = outsiders;
    this.post = post;
  }

  @ApplicationModuleListener
  void on(DecisionAsked asked) {
    Change change = changes.get(asked.change());
    asked.stages().forEach(stage -> ask(change, stage, asked.due(), Ask.FIRST));
  }

  @ApplicationModuleListener
  void on(DecisionReminded reminded) {
    ask(changes.get(reminded.change()), reminded.stage(), reminded.due(), "reminded");
  }

  @ApplicationModuleListener
  void on(DecisionChased chased) {
    String event = "chased/" + chased.at().toEpochMilli();
    ask(changes.get(chased.change()), chased.stage(), chased.due(), event);
  }

  /** Only those to whom it went on; the others were asked and reminded before. */
  @ApplicationModuleListener
  void on(DecisionEscalated escalated) {
    ask(
        changes.get(escalated.change()),
        escalated.stage(),
        escalated.due(),
        Ask.NEXT,
        (_, hand) -> escalated.to().contains(hand));
  }

  /** Only whoever came in a member's place; the member was asked before. */
  @ApplicationModuleListener
  void on(StandInCame came) {
    Change change = changes.get(came.change());
    dossiers.of(change).filter(Approval::open).stream()
        .flatMap(approval -> approval.stages().stream())
        .filter(stage -> stage.turn() && stage.dueAt() != null)
        .forEach(stage ->
            ask(
                change,
                stage.id(),
                Objects.requireNonNull(stage.dueAt()),
                Ask.FIRST,
                (_, hand) -> hand.equals(came.hand())));
  }

  @ApplicationModuleListener
  void on(DecisionOverdue overdue) {
    Change change = changes.get(overdue.change());
    stage(change, overdue.stage())
        .filter(stage -> !stage.standing().passes())
        .ifPresent(stage ->
            people
                .holding(Role.CHANGE_MANAGER, change.client())
                .forEach(manager ->
                    post.send(
                        change,
                        manager,
                        "approval/overdue/" + stage.id(),
                        letters.overdue(change, manager, stage.stage().name()))));
  }

  private void ask(Change change, UUID id, Instant due, String event) {
    ask(change, id, due, event, (_, _) -> true);
  }

  /** Only who still has to decide when this is heard is asked. */
  private void ask(
      Change change,
      UUID id,
      Instant due,
      String event,
      BiPredicate<JudgedStage, PersonId> wanted) {
    stage(change, id)
        .ifPresent(stage ->
            asked(change, stage).entrySet().stream()
                .filter(asked -> wanted.test(stage, asked.getKey()))
                .forEach(asked ->
                    ask(
                        new Ask(
                            change,
                            stage,
                            people.get(asked.getValue()),
                            people.get(asked.getKey()),
                            due,
                            event))));
  }

  private Optional<JudgedStage> stage(Change change, UUID id) {
    return dossiers.of(change).filter(Approval::open).stream()
        .flatMap(approval -> approval.stages().stream())
        .filter(stage -> stage.id().equals(id))
        .findFirst();
  }

  /**
   * Who is asked, with whose vote: each once in a stage, for themselves before for another. Always
   * in the same order, since two who ask at once of the same people would otherwise each wait for
   * the letter that the other has written.
   */
  private Map<PersonId, PersonId> asked(Change change, JudgedStage stage) {
    Map<PersonId, PersonId> asked = new LinkedHashMap<>();
    List<PersonId> voters =
        stage.bench().eligible().stream().filter(stage::waitsFor).sorted(ALWAYS_ALIKE).toList();
    voters.forEach(voter -> asked.put(voter, voter));
    Map<PersonId, Set<PersonId>> standIns = hands.standingInFor(voters, change.id(), stage);
    for (PersonId voter : voters) {
      standIns.getOrDefault(voter, Set.of()).stream()
          .filter(hand -> BallotPolicy.refusal(stage, voter, hand, Set.of(voter)).isEmpty())
          .sorted(ALWAYS_ALIKE)
          .forEach(hand -> asked.putIfAbsent(hand, voter));
    }
    return asked;
  }

  private void ask(Ask ask) {
    Change change = ask.change();
    Person reader = ask.hand();
    boolean outside = isOutside(reader, ask);
    if (ToldTime.telling() || (!outside && !post.reaches(reader, change))) {
      return;
    }
    UUID stage = ask.stage().id();
    String token = links.issue(change.account(), reader.id(), stage, ask.due());
    if (outside) {
      post.askOutside(
          change,
          reader,
          "approval/" + ask.event() + "/" + stage,
          outsiders.letter(ask, "/links/decisions/" + token));
      return;
    }
    post.askByLink(
        change,
        reader,
        "approval/" + ask.event() + "/" + stage,
        letters.ask(ask, edited(change), "/links/decisions/" + token),
        "/approval");
  }

  /** Whether they are asked for another client, whose services the change may interrupt. */
  private static boolean isOutside(Person reader, Ask ask) {
    return reader.client() != null
        && !reader.client().equals(ask.change().client())
        && ask.stage().stage().approvers().stream().anyMatch(Approvers.Clients.class::isInstance);
  }

  /** What differs from the revision before; empty for the first. */
  private String edited(Change change) {
    return changes
        .revision(change.id(), change.revision())
        .flatMap(
            now -> changes.revision(change.id(), change.revision() - 1).map(now::differingFrom))
        .map(aspects -> aspects.stream().map(Aspect::title).collect(Collectors.joining(", ")))
        .orElse("");
  }
}
