package io.tidegate.notification;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each person wants by mail as well. How somebody likes to be told is not the record, so the
 * ledger knows nothing of it.
 */
@Service
public class Preferences {
  private final PreferenceStore store;

  Preferences(PreferenceStore store) {
    this.store = store;
  }

  /** Whether the person wants this by mail as well. */
  @Transactional(readOnly = true)
  public boolean mailed(PersonId person, Topic topic) {
    return mailed(person).contains(topic);
  }

  /** All that the person wants by mail as well. */
  @Transactional(readOnly = true)
  public Set<Topic> mailed(PersonId person) {
    Map<Topic, Boolean> said = store.of(person);
    Set<Topic> mailed = EnumSet.noneOf(Topic.class);
    for (Topic topic : Topic.values()) {
      if (said.getOrDefault(topic, topic.mailedUsually())) {
        mailed.add(topic);
      }
    }
    return mailed;
  }

  /** Says what the actor wants by mail as well; the rest is for the inbox alone. */
  @Transactional
  public void choose(Actor actor, Set<Topic> mailed) {
    for (Topic topic : Topic.values()) {
      store.put(actor, topic, mailed.contains(topic));
    }
  }
}
