package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.PartGiven.Part;
import io.tidegate.kernel.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartPolicyTest {
  private static final PersonId ROSA = PersonId.next();
  private static final PersonId IVAN = PersonId.next();
  private static final PersonId INES = PersonId.next();

  @Test
  void whoHasAPartThatTheyHadNotIsGivenIt() {
    assertThat(PartPolicy.given(of(ROSA, Set.of(), null), of(IVAN, Set.of(INES), ROSA)))
        .containsEntry(IVAN, Part.OWNER)
        .containsEntry(INES, Part.IMPLEMENTER)
        .containsEntry(ROSA, Part.VALIDATOR)
        .hasSize(3);
  }

  @Test
  void whoKeepsAPartIsGivenNone() {
    People people = of(ROSA, Set.of(IVAN), INES);
    assertThat(PartPolicy.given(people, people)).isEmpty();
  }

  @Test
  void whoChangesFromOnePartToAnotherIsGivenTheNewOne() {
    assertThat(PartPolicy.given(of(ROSA, Set.of(IVAN), null), of(IVAN, Set.of(), null)))
        .containsExactly(java.util.Map.entry(IVAN, Part.OWNER));
  }

  @Test
  void ofSeveralPartsTheFirstIsTold() {
    assertThat(PartPolicy.of(of(IVAN, Set.of(IVAN), IVAN)))
        .containsExactly(java.util.Map.entry(IVAN, Part.OWNER));
  }

  private static People of(
      PersonId owner, Set<PersonId> implementers, @Nullable PersonId validator) {
    return new People(ROSA, owner, implementers, validator, null);
  }
}
