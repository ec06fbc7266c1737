package io.tidegate.api;

import io.tidegate.cab.ActionItems;
import io.tidegate.cab.AgendaItem;
import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.MeetingFacts;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Meetings;
import io.tidegate.calendar.Recurrence;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.testkit.World;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the board has of the bakery's: meetings, agenda and actions. */
final class BoardOfTheBakery {
  @Autowired Models models;
  @Autowired ApplicationContext application;

  private final World world;
  MeetingId meeting;
  AgendaItemId agendaItem;
  AgendaItemId modelBeforeTheBoard;
  UUID series;
  UUID action;

  private BoardOfTheBakery(World world) {
    this.world = world;
  }

  static BoardOfTheBakery of(World world, ApplicationContext application) {
    BoardOfTheBakery all = new BoardOfTheBakery(world);
    application.getAutowireCapableBeanFactory().autowireBean(all);
    all.board(world.changeManager);
    return all;
  }

  /** The change and a model wait for the board, so they are on the agenda by themselves. */
  private void board(Person mira) {
    Actor chair = world.actor(mira);
    world.as(mira, () -> models.add(chair, ModelsOfTheTest.certificate(world, Set.of())));
    Recurrence once = Recurrence.once(LocalDateTime.parse("2026-12-01T10:00"), 60);
    meeting =
        world
            .as(
                mira,
                () ->
                    application
                        .getBean(Meetings.class)
                        .convene(chair, new MeetingFacts("CAB", SecretsOfTheBakery.SECRET, once)))
            .id();
    List<AgendaItem> agenda =
        world.as(mira, () -> application.getBean(Agendas.class).of(chair, meeting));
    agendaItem = agenda.getFirst().id();
    modelBeforeTheBoard = agenda.getLast().id();
    MeetingFacts weekly =
        new MeetingFacts("CAB", SecretsOfTheBakery.SECRET, once.by("FREQ=WEEKLY"));
    series =
        Objects.requireNonNull(
            world
                .as(mira, () -> application.getBean(Meetings.class).convene(chair, weekly))
                .series());
    action =
        world.as(
            mira,
            () ->
                application
                    .getBean(ActionItems.class)
                    .ask(
                        chair,
                        meeting,
                        agendaItem,
                        SecretsOfTheBakery.SECRET,
                        mira.id(),
                        LocalDate.parse("2026-12-24")));
  }
}
