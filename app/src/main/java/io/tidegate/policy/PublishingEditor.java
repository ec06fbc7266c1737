package io.tidegate.policy;

import io.tidegate.ui.Option;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PublishingEditor implements FormEditor<PublishingRules> {
  private static final String SECOND_PERSON = "secondPerson";

  @Override
  public About<PublishingRules> about() {
    return new About<>(
        PublishingRules.SECTION,
        "Changing this policy",
        "Whether one person may publish new rules, or a second one has to approve them first.",
        900);
  }

  @Override
  public List<Clause> words(PublishingRules rules) {
    return List.of(
        new Clause(
            SECOND_PERSON,
            rules.secondPerson()
                ? "New rules are published once somebody who wrote nothing of them has approved"
                    + " them."
                : "A change manager or an administrator may publish new rules alone."));
  }

  @Override
  public List<InputGroup> inputs(PublishingRules rules) {
    return List.of(
        InputGroup.of(
            "Who publishes",
            new Input.Choice(
                SECOND_PERSON,
                "Publishing takes",
                List.of(
                    Option.of("false", "One person", "Whoever wrote the rules may publish them."),
                    Option.of(
                        "true",
                        "A second person",
                        "Somebody who wrote nothing of them approves them first. From then on this"
                            + " holds for taking it back, too.")),
                Boolean.toString(rules.secondPerson()))));
  }

  @Override
  public PublishingRules read(Typed typed) {
    return new PublishingRules(typed.yes(SECOND_PERSON));
  }
}
