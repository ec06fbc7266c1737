package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.Worlds;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody asks for approval between the moment a page read the change and its approval. */
@TidegateTest
class EarlierSightTest {
  @Autowired Story.Doors doors;
  @Autowired Approvals approvals;
  @Autowired Worlds worlds;

  @Test
  void whoStillHoldsTheDraftSeesTheRequestMadeSince() {
    Story story = Story.asked(worlds.msp(), doors, ChangeType.EMERGENCY, false, 0);
    Optional<Approval> seen = story.world.inAccount(() -> approvals.of(story.draft));
    assertThat(seen).map(Approval::revision).contains(story.change().revision());
  }
}
