package io.tidegate.approval;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door for the room where the board meets, which knows who sits in whose place. */
@Service
public class BoardVotes {
  private final ApplicationEventPublisher events;

  BoardVotes(ApplicationEventPublisher events) {
    this.events = events;
  }

  /** Has whoever sits in a member's place asked by mail, with a link, as the member was. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ask(AccountId account, ChangeId change, PersonId hand) {
    events.publishEvent(new StandInCame(account, change, hand));
  }
}
