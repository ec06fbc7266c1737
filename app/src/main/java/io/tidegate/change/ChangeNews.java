package io.tidegate.change;

import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.mail.Letter;
import io.tidegate.notification.Topic;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells news of a change to whoever hears of it: its own people in their inbox, its followers there
 * and by mail if they want it so. Nobody hears of their own deed.
 */
@Component
class ChangeNews {
  private final FollowerStore followers;
  private final io.tidegate.directory.People directory;
  private final ChangePost post;

  ChangeNews(FollowerStore followers, io.tidegate.directory.People directory, ChangePost post) {
    this.followers = followers;
    this.directory = directory;
    this.post = post;
  }

  /**
   * Tells everybody who hears of this change.
   *
   * @param except who did it, and who was told in other words
   */
  void tell(Change change, String event, Collection<PersonId> except, Letter letter) {
    Map<PersonId, Stance> stances = followers.of(change.id());
    Set<PersonId> own = AudiencePolicy.own(change.people());
    Set<PersonId> audience = AudiencePolicy.audience(change.people(), stances);
    audience.removeAll(except);
    if (audience.isEmpty()) {
      return;
    }
    for (Person reader : directory.named(audience).values()) {
      if (own.contains(reader.id())) {
        post.tell(change, reader, event, letter.because("You have a part in this change."));
      } else {
        post.tell(change, reader, event, letter.because("You follow this change."), Topic.FOLLOWED);
      }
    }
  }
}
