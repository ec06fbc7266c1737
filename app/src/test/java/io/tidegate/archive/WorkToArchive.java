package io.tidegate.archive;

import io.tidegate.cab.ActionItems;
import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.Meeting;
import io.tidegate.cab.MeetingFacts;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Meetings;
import io.tidegate.cab.Notebooks;
import io.tidegate.cab.RecurringMeetings;
import io.tidegate.calendar.Entries;
import io.tidegate.calendar.EntryFacts;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Recurrence;
import io.tidegate.change.BulkAnswer;
import io.tidegate.change.BulkDeed;
import io.tidegate.change.BulkRuns;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.Changes;
import io.tidegate.change.Comments;
import io.tidegate.change.Followers;
import io.tidegate.change.ImpactLooks;
import io.tidegate.change.SavedViews;
import io.tidegate.change.Stance;
import io.tidegate.change.State;
import io.tidegate.change.Tags;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.demo.DemoHand;
import io.tidegate.directory.Delegations;
import io.tidegate.execution.Logbook;
import io.tidegate.files.StoredFile;
import io.tidegate.imports.ImportHand;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.notification.Preferences;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.NewDraft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/**
 * What people do in an account beside what the demo tells of, so that the archive has it to carry.
 */
final class WorkToArchive {
  private static final String LOG =
      """
      Number,Title,Type,State,Opened
      OLD-1,Replace the switch,Normal,Closed,2024-03-01 10:00
      OLD-2,Patch the mail server,Normal,Closed,31/31/2024
      """;

  private final ApplicationContext application;

  WorkToArchive(ApplicationContext application) {
    this.application = application;
  }

  /** What the demo does not tell of. */
  StoredFile of(DemoHand demo) {
    Actor mara = demo.actor("Mara Lindqvist");
    Change change = within(mara, () -> bean(Changes.class).get(newest()));
    ImportHand.of(application).looked(demo.administrator(), LOG);
    return within(
        mara,
        () -> {
          bean(Comments.class)
              .add(mara, change.id(), "@Aisha Karim, do you agree? “Ja, grüß Gott” \u2028 \\ \"");
          bean(Followers.class).choose(mara, change.id(), Stance.FOLLOWING);
          bean(Tags.class).put(mara, change.id(), "Friday");
          bean(SavedViews.class).save(mara, "Mine", "owner=me", true);
          bean(Preferences.class).choose(mara, Set.of());
          bean(BulkRuns.class)
              .keep(
                  mara,
                  new BulkDeed.Tag("Friday"),
                  "state=any",
                  new BulkAnswer(
                      List.of(1), List.of(new BulkAnswer.NotDone(2, "CHG-2 is cancelled."))));
          twoItemsHangTogether(mara);
          theBoardMeets(mara);
          theImpactIsLookedAt(mara);
          bean(Drafts.class).open(mara, new NewDraft(null, "Fewer boards", "Too slow", null));
          bean(Entries.class).add(mara, payrollDays(change.client()));
          bean(Delegations.class)
              .add(
                  mara,
                  mara.person(),
                  demo.actor("Aisha Karim").person(),
                  LocalDate.of(2026, 12, 21),
                  LocalDate.of(2026, 12, 31));
          return attached(mara, change);
        });
  }

  private void theBoardMeets(Actor actor) {
    Recurrence weekly = Recurrence.once(LocalDateTime.of(2026, 12, 1, 10, 0), 60).by("FREQ=WEEKLY");
    MeetingFacts facts = new MeetingFacts("CAB", "Room “B”", weekly);
    Meeting first = bean(Meetings.class).convene(actor, facts);
    bean(RecurringMeetings.class)
        .edit(actor, Objects.requireNonNull(first.series()), 0, facts, List.of(actor.person()));
    MeetingId meeting = first.id();
    AgendaItemId topic = bean(Agendas.class).addTopic(actor, meeting, "The holidays");
    bean(Notebooks.class).note(actor, topic, "Nobody is here from the 24th.");
    bean(Notebooks.class).keepDraft(actor, topic, "And bef");
    bean(ActionItems.class)
        .ask(actor, meeting, topic, "Tell the clients", actor.person(), LocalDate.of(2026, 12, 20));
  }

  private void theImpactIsLookedAt(Actor actor) {
    int number =
        bean(ChangeLists.class)
            .list(ChangeFilter.ALL.in(Set.of(State.ASSESS)), null, 1)
            .items()
            .getFirst()
            .number();
    Change change = bean(Changes.class).get(number);
    bean(ImpactLooks.class).look(actor, change.id(), change.version());
  }

  private void twoItemsHangTogether(Actor actor) {
    Item one = bean(Items.class).list(ItemFilter.none(), null, 1).items().getFirst();
    List<Item> two =
        bean(Items.class).list(new ItemFilter(one.client(), null, null, 1, ""), null, 2).items();
    bean(Dependencies.class)
        .add(
            actor,
            NewDependency.of(two.getFirst().id(), DependencyType.RUNS_ON, two.getLast().id()));
  }

  private static EntryFacts payrollDays(ClientId client) {
    Recurrence monthly =
        Recurrence.days(LocalDate.of(2026, 12, 28), 2)
            .by("FREQ=MONTHLY;BYMONTHDAY=28")
            .except(LocalDate.of(2027, 1, 28));
    return new EntryFacts(client, EntryKind.BLACKOUT, "Payroll", "“Zürich”", monthly, null);
  }

  private StoredFile attached(Actor actor, Change change) {
    byte[] content = new byte[1_500_000];
    new Random(7).nextBytes(content);
    try {
      return bean(Logbook.class)
          .attach(actor, change.id(), null, "seen.bin", new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int newest() {
    return bean(ChangeLists.class).list(ChangeFilter.ALL, null, 1).items().getFirst().number();
  }

  private <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  private static <T> T within(Actor actor, Supplier<T> work) {
    return Tenancy.call(Tenant.of(actor.account()), work::get);
  }
}
