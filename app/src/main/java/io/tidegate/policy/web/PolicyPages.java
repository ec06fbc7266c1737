package io.tidegate.policy.web;

import gg.jte.Content;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.policy.Clause;
import io.tidegate.policy.Draft;
import io.tidegate.policy.Editors;
import io.tidegate.policy.Policy;
import io.tidegate.policy.PolicyPanel;
import io.tidegate.policy.PolicyVersion;
import io.tidegate.policy.SectionEditor;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import io.tidegate.ui.Views;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the policy's pages have in common: sections, versions and drafts as people read them. */
@Component
class PolicyPages {
  private final Editors editors;
  private final Clients clients;
  private final People people;
  private final Views views;
  private final ObjectProvider<PolicyPanel> panels;
  private final InstantSource clock;

  PolicyPages(
      Editors editors,
      Clients clients,
      People people,
      Views views,
      ObjectProvider<PolicyPanel> panels,
      InstantSource clock) {
    this.editors = editors;
    this.clients = clients;
    this.people = people;
    this.views = views;
    this.panels = panels;
    this.clock = clock;
  }

  /** All sections of a policy in words; those of a client's own say so. */
  List<SectionWords> sections(Policy policy, Set<String> own) {
    return editors.all().stream()
        .map(editor -> {
          String name = editor.section().name();
          return new SectionWords(
              name,
              editor.title(),
              editor.explains(),
              editors.words(name, policy).stream().map(Clause::sentence).toList(),
              own.contains(name) ? "The client’s own" : "");
        })
        .toList();
  }

  VersionLine line(Actor actor, PolicyVersion version) {
    Times times = times(actor);
    String set =
        Stream.concat(
                titles(version.sections()),
                titles(version.takenBack()).map(title -> title + " given back"))
            .collect(Collectors.joining(", "));
    return new VersionLine(
        version.number(),
        version.number() == 1 ? "All rules" : set,
        version.client() == null ? "" : whose(version.client()),
        version.adoptedBy() + ", " + times.moment(version.adoptedAt()),
        version.reason(),
        Optional.ofNullable(version.holdsFrom()).map(times::moment).orElse(""),
        version.comesAfter(clock.instant()));
  }

  /** In the order in which the pages show them; last those that are no more. */
  private Stream<String> titles(List<String> sections) {
    return Stream.concat(
        editors.all().stream()
            .filter(editor -> sections.contains(editor.section().name()))
            .map(SectionEditor::title),
        sections.stream().filter(name -> editors.title(name).equals(name)));
  }

  DraftLine line(Actor actor, Draft draft) {
    return new DraftLine(
        draft.id().toString(),
        draft.title(),
        whose(draft.client()),
        draft.state(),
        draft.changed().name() + ", " + times(actor).moment(draft.changed().at()));
  }

  /** The account or the client, in words. */
  String whose(@Nullable ClientId client) {
    return client == null ? "the whole account" : clients.get(client).name();
  }

  List<Option> clientOptions() {
    return clients.all().stream().map(PolicyPages::option).toList();
  }

  List<Option> clientOptions(Set<ClientId> some) {
    return clients.named(some).values().stream()
        .sorted(java.util.Comparator.comparing(Client::name))
        .map(PolicyPages::option)
        .toList();
  }

  Times times(Actor actor) {
    return new Times(people.get(actor.person()).zone(), clock);
  }

  /** What other rooms show there. */
  List<Content> panels(Function<PolicyPanel, Optional<? extends View>> asked) {
    return panels
        .orderedStream()
        .flatMap(panel -> asked.apply(panel).stream())
        .map(views::content)
        .toList();
  }

  /** The client of an address; null when it names none. */
  static @Nullable ClientId client(String named) {
    return named.isBlank() ? null : ClientId.of(named);
  }

  private static Option option(Client client) {
    return Option.of(client.id().toString(), client.name());
  }
}
