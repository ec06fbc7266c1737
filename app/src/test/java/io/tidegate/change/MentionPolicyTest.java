package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.MentionPolicy.Named;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionPolicyTest {
  private static final Person JIM = person("Jim Doyle", "jim@north.example");
  private static final Person JIM_JUNIOR = person("Jim Doyle Junior", "junior@north.example");
  private static final Person ANNE = person("Anne-Marie O'Neil", "anne@north.example");
  private static final Person OSKAR = person("Öskar Ægir", "oskar@north.example");
  private static final List<Person> ALL = List.of(JIM, JIM_JUNIOR, ANNE, OSKAR);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Jim Doyle",
        "Ask @Jim Doyle, please",
        "Ask @jim doyle.",
        "(@Jim Doyle)",
        "**@Jim Doyle**",
        "It is @Jim Doyle's",
        "first line\n@Jim Doyle\nlast line",
        "@jim@north.example",
        "@jim@north.example, look",
        "@Jim Doyle @Jim Doyle"
      })
  void aFullNameOrAnAddressNamesSomebody(String text) {
    assertThat(meant(text)).containsExactly(JIM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jim Doyle",
        "@Jim",
        "@ Jim Doyle",
        "@Jim Doyles",
        "mail@Jim Doyle",
        "someone@Jim Doyle.example",
        "@channel",
        "@Override",
        "@",
        "@@Jim Doyle"
      })
  void whatIsNobodysNameIsText(String text) {
    assertThat(meant(text)).isEmpty();
  }

  @Test
  void ofTwoNamesThatFitTheLongerIsMeant() {
    assertThat(meant("@Jim Doyle Junior knows")).containsExactly(JIM_JUNIOR);
    assertThat(meant("@Jim Doyle junior knows")).containsExactly(JIM_JUNIOR);
  }

  @Test
  void namesHoldWhatNamesHold() {
    assertThat(meant("@Anne-Marie O'Neil and @Öskar Ægir")).containsExactlyInAnyOrder(ANNE, OSKAR);
  }

  @Test
  void theWordsStandAsTheyWereTyped() {
    assertThat(MentionPolicy.named("so @jim DOYLE.", ALL))
        .extracting(Named::words)
        .containsExactly("@jim DOYLE");
  }

  @Test
  void whoIsCalledTheSameIsNotToldApart() {
    Person namesake = person("Jim Doyle", "other@north.example");
    assertThat(MentionPolicy.named("@Jim Doyle", List.of(JIM, namesake)))
        .singleElement()
        .extracting(Named::people)
        .isEqualTo(List.of(JIM, namesake));
    assertThat(MentionPolicy.named("@other@north.example", List.of(JIM, namesake)))
        .singleElement()
        .extracting(Named::people)
        .isEqualTo(List.of(namesake));
  }

  /** As the directory finds them: only who is called like a candidate is known. */
  private static Set<Person> meant(String text) {
    Set<String> candidates = MentionPolicy.candidates(text);
    List<Person> known =
        ALL.stream()
            .filter(person ->
                candidates.contains(person.name().toLowerCase(java.util.Locale.ROOT))
                    || candidates.contains(person.email()))
            .toList();
    return MentionPolicy.named(text, known).stream()
        .flatMap(named -> named.people().stream())
        .collect(Collectors.toSet());
  }

  private static Person person(String name, String email) {
    return new Person(
        PersonId.next(),
        name,
        email,
        null,
        null,
        null,
        ZoneOffset.UTC,
        Person.Appearance.SYSTEM,
        false,
        1);
  }
}
