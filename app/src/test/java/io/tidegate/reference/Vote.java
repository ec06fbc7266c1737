package io.tidegate.reference;

/** One person's decision in one stage; votes are numbered as they are given. */
public record Vote(int number, String stage, Person person, Choice choice) {

  /** What a person can say. */
  public enum Choice {
    YES,
    NO,
    ABSTAIN
  }

  boolean isOf(String otherStage, Person otherPerson) {
    return stage.equals(otherStage) && person == otherPerson;
  }
}
