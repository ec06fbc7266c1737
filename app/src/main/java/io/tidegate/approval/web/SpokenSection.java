package io.tidegate.approval.web;

import io.tidegate.approval.Approvals;
import io.tidegate.approval.Remedy;
import io.tidegate.approval.VerbalWord;
import io.tidegate.change.Change;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Field;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts spoken authorisations into words, and offers the forms that the reader may send. */
@Component
class SpokenSection {
  static final String WORDS = "words";
  static final String ANSWER = "answer";

  private final Approvals approvals;
  private final People people;

  SpokenSection(Approvals approvals, People people) {
    this.approvals = approvals;
    this.people = people;
  }

  Spoken of(Actor reader, Change change, Remedy remedy, Sent sent, Times times) {
    List<VerbalWord> words = approvals.wordsOn(change);
    Told told = new Told(people.named(everybody(words)), times);
    return new Spoken(
        words.stream().map(told::word).toList(),
        remedy.authorisers().isEmpty() ? null : recording(remedy.authorisers(), sent, times),
        words.stream()
            .filter(word -> word.standing() == VerbalWord.Standing.OPEN)
            .filter(word -> word.authoriser().equals(reader.person()))
            .findFirst()
            .map(word -> answering(word, told, sent))
            .orElse(null));
  }

  private static List<PersonId> everybody(List<VerbalWord> words) {
    return words.stream()
        .flatMap(word -> Stream.of(word.authoriser(), word.recordedBy()))
        .distinct()
        .toList();
  }

  private static Spoken.Recording recording(List<Person> authorisers, Sent sent, Times times) {
    Field when = sent.in(WORDS).field("saidAt", "When").needed();
    return new Spoken.Recording(
        sent.in(WORDS).field("authoriser", "Who authorised it").needed(),
        authorisers.stream().map(p -> Option.of(p.id().toString(), p.name())).toList(),
        when.value().isEmpty() ? when.value(times.input(times.clock().instant())) : when,
        times.zone(),
        sent.in(WORDS)
            .field("channel", "By what channel")
            .needed()
            .hint("Such as telephone, with the number, or in person."),
        sent.in(WORDS).problems());
  }

  private static Spoken.Answering answering(VerbalWord word, Told told, Sent sent) {
    return new Spoken.Answering(
        word.vote().toString(),
        told.how(word),
        sent.in(ANSWER).field("words", "What is wrong with it, if you deny it"),
        sent.in(ANSWER).problems());
  }

  /** Names and times for one reader. */
  private record Told(Map<PersonId, Person> named, Times times) {
    Spoken.Word word(VerbalWord word) {
      return new Spoken.Word(
          tone(word),
          name(word.authoriser()) + " said yes " + how(word),
          "recorded by " + name(word.recordedBy()),
          standing(word));
    }

    String how(VerbalWord word) {
      return "on " + times.moment(word.saidAt()) + ", by " + word.channel();
    }

    private Tone tone(VerbalWord word) {
      return switch (word.standing()) {
        case CONFIRMED -> Tone.GOOD;
        case DENIED -> Tone.BAD;
        case OPEN -> late(word) ? Tone.BAD : Tone.WARN;
      };
    }

    private boolean late(VerbalWord word) {
      return !times.clock().instant().isBefore(word.confirmBy());
    }

    private String standing(VerbalWord word) {
      return switch (word.standing()) {
        case CONFIRMED -> "Confirmed " + at(word);
        case DENIED ->
            "Denied " + at(word) + ": “" + word.answerWords() + "”. It counts as unauthorised.";
        case OPEN ->
            late(word)
                ? "Not confirmed by %s. It counts as unauthorised until it is."
                    .formatted(times.moment(word.confirmBy()))
                : "To be confirmed by %s, %s"
                    .formatted(times.moment(word.confirmBy()), times.relative(word.confirmBy()));
      };
    }

    private String at(VerbalWord word) {
      return word.answeredAt() == null ? "" : times.moment(word.answeredAt());
    }

    private String name(PersonId id) {
      @Nullable Person person = named.get(id);
      return person == null ? "Somebody" : person.name();
    }
  }
}
