package io.tidegate.change;

import io.tidegate.change.NoticeDesk.News;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Item;
import io.tidegate.kernel.ClientId;
import io.tidegate.notification.NewNotice.Subject;
import io.tidegate.notification.Tidings;
import io.tidegate.notification.Tidings.Tiding;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells the people of clients that a change of another one's reaches. They cannot open it, so they
 * are led to what of theirs it may touch, and read no name that is not theirs.
 */
@Component
class OutsideNotices {
  private final ReachedClients reached;
  private final Audiences audiences;
  private final NoticeLetters letters;
  private final Tidings tidings;

  OutsideNotices(
      ReachedClients reached, Audiences audiences, NoticeLetters letters, Tidings tidings) {
    this.reached = reached;
    this.audiences = audiences;
    this.letters = letters;
    this.tidings = tidings;
  }

  void tell(Change change, News news) {
    String title = reached.title(change);
    reached.hit(change).forEach((client, items) -> tell(change, news, title, client, items));
  }

  private void tell(Change change, News news, String title, ClientId client, List<Item> items) {
    Item worst = items.getFirst();
    for (Person reader : audiences.of(client)) {
      tidings.tell(
          change.account(),
          reader,
          new Tiding(
              news.key(change),
              news.kind(),
              client,
              new Subject("inventory", worst.id().value(), worst.name()),
              letters.outside(change, news.wording(), title, items, reader)));
    }
  }
}
