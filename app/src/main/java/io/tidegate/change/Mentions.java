package io.tidegate.change;

import io.tidegate.change.MentionPolicy.Named;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a comment names, and whom it could name. */
@Service
public class Mentions {
  private static final int OFFERED = 8;

  private final io.tidegate.directory.People directory;
  private final ChangePost post;

  Mentions(io.tidegate.directory.People directory, ChangePost post) {
    this.directory = directory;
    this.post = post;
  }

  /**
   * Whom the text names. Throws {@link Invalid} with every name that is somebody's who cannot see
   * the change, and every one that several people have.
   */
  @Transactional(readOnly = true)
  public List<Mention> read(Change change, String text) {
    Set<String> candidates = MentionPolicy.candidates(text);
    if (candidates.isEmpty()) {
      return List.of();
    }
    Map<PersonId, Mention> mentions = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Named named : MentionPolicy.named(text, directory.called(candidates))) {
      List<Person> seeing =
          named.people().stream().filter(person -> post.reaches(person, change)).toList();
      if (seeing.size() == 1) {
        PersonId person = seeing.getFirst().id();
        mentions.putIfAbsent(person, new Mention(person, named.words()));
      } else {
        problems.add(new Problem("comment", problem(named, seeing, change)));
      }
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems.stream().distinct().toList());
    }
    return List.copyOf(mentions.values());
  }

  private static String problem(Named named, List<Person> seeing, Change change) {
    String name = named.words().substring(1);
    return seeing.isEmpty()
        ? "%s cannot see %s. Leave the @ out, or name somebody who can."
            .formatted(name, change.code())
        : "Several people are called %s. Write @ and the address instead: @%s."
            .formatted(name, seeing.getFirst().email());
  }

  /** A few people who see the change and whose name or address has this in it, by name. */
  @Transactional(readOnly = true)
  public List<Person> offered(Change change, String typed) {
    PersonFilter staff = new PersonFilter(null, true, null, typed, false);
    PersonFilter theirs = new PersonFilter(change.client(), false, null, typed, false);
    return Stream.of(staff, theirs)
        .flatMap(filter -> directory.list(filter, null, OFFERED).items().stream())
        .sorted(
            Comparator.comparing((Person person) -> !startsWith(person, typed))
                .thenComparing(Person::name, String.CASE_INSENSITIVE_ORDER))
        .limit(OFFERED)
        .toList();
  }

  /** Who begins so comes before who only has it somewhere. */
  private static boolean startsWith(Person person, String typed) {
    return person.name().regionMatches(true, 0, typed, 0, typed.length());
  }
}
