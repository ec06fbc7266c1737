package io.tidegate.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tidegate.audit.Ledger;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.settings.Smtp;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class MailTest {
  @Autowired Mail keeping;
  @Autowired MailStore store;
  @Autowired MailQueue queue;
  @Autowired Letterhead letterhead;
  @Autowired Ledger ledger;
  @Autowired SettableClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired Worlds worlds;

  World world;
  GreenMail server;

  /** An address of this test alone, since a round sends for every account there is. */
  String rosa;

  @BeforeEach
  void aWorldAndAMailServer() {
    clock.set(TestClock.START);
    world = worlds.msp();
    rosa = "rosa@" + world.id() + ".example";
    server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
  }

  @AfterEach
  void closed() {
    server.stop();
    clock.set(TestClock.START);
  }

  @Test
  void textAndHtmlArriveWithALinkAndAStableId() throws Exception {
    send(to(server), message("asked-1", rosa));
    sender(to(server)).round();

    MimeMessage mail = received().getFirst();
    assertThat(mail.getSubject()).isEqualTo("CHG-1042 waits for your decision – “core”");
    assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("Rosa Request <" + rosa + ">");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    MimeMultipart both = (MimeMultipart) mail.getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    assertThat(both.getBodyPart(0).getContent().toString())
        .contains("Ivan asks you", "Window: Sat 21 Nov", "http://localhost:8080/changes/1042")
        .contains("Times are in Europe/Berlin.");
    assertThat(both.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat(both.getBodyPart(1).getContent().toString())
        .contains(
            "Ivan asks you &lt;now&gt;", "href=\"http://localhost:8080/changes/1042/approval\"");
    assertThat(mail.getMessageID()).isEqualTo(all().getFirst().messageId());
    assertThat(all().getFirst().state()).isEqualTo(MailState.SENT);
  }

  @Test
  void anInvitationGoesAlongAsTheAlternativeThatCalendarsTake() throws Exception {
    CalendarPart part = new CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    send(to(server), message("asked-1", rosa).inviting(part));
    sender(to(server)).round();

    MimeMultipart all = (MimeMultipart) received().getFirst().getContent();
    assertThat(all.getCount()).isEqualTo(3);
    assertThat(all.getBodyPart(2).getContentType())
        .startsWith("text/calendar")
        .contains("method=REQUEST", "charset=UTF-8");
    assertThat(new String(all.getBodyPart(2).getInputStream().readAllBytes(), UTF_8))
        .startsWith("BEGIN:VCALENDAR");
  }

  @Test
  void whatSomebodyWroteIsDrawnInHtmlAndReadsAsPlainText() {
    Letter letter =
        Letter.of("Asked", Passage.markdown("It **fails**:\n\n- daily\n- [case](/changes/8)"))
            .saying("2 * 3 **stays** as it is")
            .fact("Wanted", Passage.markdown("All *four* sites\n\nare up"))
            .fact("Change", "CHG-7 Replace **FS01**");

    assertThat(letterhead.text(letter))
        .contains(
            "It fails:\n\n- daily\n- case (/changes/8)\n\n2 * 3 **stays** as it is\n\n",
            "Wanted:\nAll four sites\n\nare up\n",
            "Change: CHG-7 Replace **FS01**");
    assertThat(letterhead.html(letter))
        .contains(
            "<strong>fails</strong>",
            "<li>daily</li>",
            "href=\"http://localhost:8080/changes/8\"",
            "2 * 3 **stays** as it is",
            "All <em>four</em> sites",
            "CHG-7 Replace **FS01**");
  }

  @Test
  void theSameEventToTheSameAddressIsOneMail() {
    send(to(server), message("asked-1", rosa));
    send(to(server), message("asked-1", rosa));
    send(to(server), message("asked-1", "ivan." + rosa));
    send(to(server), message("asked-2", rosa));
    assertThat(all()).hasSize(3).extracting(StoredMail::messageId).doesNotHaveDuplicates();
  }

  @Test
  void twoNodesSendEachMailOnce() throws Exception {
    for (int i = 0; i < 40; i++) {
      send(to(server), message("asked-" + i, i + rosa));
    }
    Callable<Void> node =
        () -> {
          sender(to(server)).round();
          return null;
        };
    try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
        done.get();
      }
    }
    assertThat(received().stream().map(MailTest::recipient).toList())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 40).mapToObj(i -> i + rosa).toList());
  }

  @Test
  void aRefusedMailIsTriedAgainLaterAndThenArrives() throws Exception {
    try (RudeServer rude = new RudeServer(RudeServer.Manner.REFUSES_FOR_NOW)) {
      send(to(server), message("asked-1", rosa));
      sender(to(rude)).round();
      sender(to(rude)).round();
    }
    StoredMail waiting = all().getFirst();
    assertThat(waiting.state()).isEqualTo(MailState.QUEUED);
    assertThat(waiting.attempts()).isOne();
    assertThat(waiting.lastError()).contains("451 come back later");

    clock.tick(Duration.ofMinutes(2));
    sender(to(server)).round();
    assertThat(all().getFirst().state()).isEqualTo(MailState.SENT);
    assertThat(received()).hasSize(1);
  }

  @Test
  void aMailRefusedForGoodOrTooOftenFails() throws Exception {
    send(to(server), message("asked-1", "nobody." + rosa));
    try (RudeServer rude = new RudeServer(RudeServer.Manner.REFUSES_FOR_GOOD)) {
      sender(to(rude)).round();
    }
    assertThat(all().getFirst().state()).isEqualTo(MailState.FAILED);

    send(to(server), message("asked-2", rosa));
    Smtp nobody = smtp(1);
    for (int i = 0; i < 8; i++) {
      sender(nobody).round();
      clock.tick(Duration.ofHours(25));
    }
    assertThat(all().getFirst().state()).isEqualTo(MailState.FAILED);
    assertThat(all().getFirst().attempts()).isEqualTo(8);
  }

  @Test
  void aCutConnectionBeforeTheContentIsTriedAgain() throws Exception {
    send(to(server), message("asked-1", rosa));
    try (RudeServer rude = new RudeServer(RudeServer.Manner.HANGS_UP_BEFORE_THE_CONTENT)) {
      sender(to(rude)).round();
    }
    assertThat(all().getFirst().state()).isEqualTo(MailState.QUEUED);
  }

  @Test
  void aMailWhoseAnswerWasLostIsInDoubtAndNotSentAgainByItself() throws Exception {
    send(to(server), message("asked-1", rosa));
    try (RudeServer rude = new RudeServer(RudeServer.Manner.HANGS_UP_WITHOUT_AN_ANSWER)) {
      sender(to(rude)).round();
      assertThat(rude.contents()).isPositive();
    }
    assertThat(all().getFirst().state()).isEqualTo(MailState.IN_DOUBT);
    clock.tick(Duration.ofDays(2));
    sender(to(server)).round();
    assertThat(received()).isEmpty();

    sendAgain(all().getFirst());
    sender(to(server)).round();
    assertThat(received()).hasSize(1);
  }

  @Test
  void aMailOfANodeThatStoppedWhileSendingIsInDoubt() {
    send(to(server), message("asked-1", rosa));
    StoredMail claimed = world.inAccount(() -> queue.claim()).orElseThrow();
    sender(to(server)).round();
    assertThat(all().getFirst().state()).isEqualTo(MailState.SENDING);
    clock.tick(MailQueue.LEASE.plusSeconds(1));
    sender(to(server)).round();
    assertThat(all().getFirst().state()).isEqualTo(MailState.IN_DOUBT);
    assertThat(received()).isEmpty();

    world.inAccount(() -> {
      queue.settle(claimed, new Delivery.Accepted());
      return null;
    });
    assertThat(all().getFirst().state()).isEqualTo(MailState.SENT);
  }

  @Test
  void withoutAMailServerMailsAreKeptAndReadable() {
    inTransaction(() -> keeping.send(world.id(), message("asked-1", rosa)));
    assertThat(all().getFirst().state()).isEqualTo(MailState.KEPT);
    assertThat(all().getFirst().readable()).isTrue();
  }

  @Test
  void aSecretIsForgottenOnceItWasSent() {
    send(to(server), message("reset-1", rosa).holdingSecret());
    assertThat(all().getFirst().readable()).isFalse();
    assertThat(all().getFirst().text()).isNotEmpty();
    sender(to(server)).round();
    assertThat(received()).hasSize(1);
    assertThat(all().getFirst().text() + all().getFirst().html()).isEmpty();
  }

  @Test
  void aMailIsWrittenOnlyInsideTheTransactionOfItsDeed() {
    assertThatThrownBy(() ->
            world.inAccount(() -> {
              keeping.send(world.id(), message("asked-1", rosa));
              return null;
            }))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aClientsPersonMayCauseAMailButNobodyElsesMailIsTheirs() {
    Actor viewer = world.actor(world.clientRequester);
    Tenancy.run(
        Tenant.of(viewer),
        () ->
            transaction.executeWithoutResult(_ -> {
              keeping.send(world.id(), message("asked-1", rosa));
              keeping.send(world.id(), message("asked-1", rosa));
              assertThat(store.list(null, null, 10)).isEmpty();
            }));
    assertThat(all()).hasSize(1);
    assertThatThrownBy(() -> keeping.list(viewer, null, null, 10)).isInstanceOf(Forbidden.class);
  }

  @Test
  void anotherAccountNeverSeesIt() {
    send(to(server), message("asked-1", rosa));
    UUID id = all().getFirst().id();
    World rival = world.rival();
    Actor stranger = rival.actor(rival.administrator);
    assertThat(rival.as(rival.administrator, () -> keeping.list(stranger, null, null, 9)).items())
        .isEmpty();
    assertThatThrownBy(() -> rival.as(rival.administrator, () -> keeping.get(stranger, id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void sendingAgainWhatIsOnItsWayIsRefused() {
    send(to(server), message("asked-1", rosa));
    StoredMail queued = all().getFirst();
    assertThatThrownBy(() -> sendAgain(queued)).isInstanceOf(Stale.class);
  }

  private Message message(String key, String address) {
    Letter letter =
        Letter.of("CHG-1042 waits for your decision – “core”", "Ivan asks you <now> to decide.")
            .fact("Window", "Sat 21 Nov, 22:00 – 03:00")
            .acting("Decide", "/changes/1042/approval")
            .because("You are an approver.")
            .timesIn(ZoneId.of("Europe/Berlin"));
    return Message.of(new Recipient("Rosa Request", address, null), "approval-asked", key, letter)
        .about("CHG-1042");
  }

  private void send(Smtp smtp, Message message) {
    Mail mail = new Mail(store, letterhead, new Post(smtp), ledger, clock);
    inTransaction(() -> mail.send(world.id(), message));
  }

  private void sendAgain(StoredMail mail) {
    Actor admin = world.actor(world.administrator);
    Mail configured = new Mail(store, letterhead, new Post(to(server)), ledger, clock);
    inTransaction(() -> configured.sendAgain(admin, mail.id(), mail.state()));
  }

  private void inTransaction(Runnable work) {
    world.inAccount(() ->
        transaction.execute(_ -> {
          work.run();
          return true;
        }));
  }

  private List<StoredMail> all() {
    Actor admin = world.actor(world.administrator);
    return world.as(world.administrator, () -> keeping.list(admin, null, null, 100)).items();
  }

  private List<MimeMessage> received() {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> recipient(mail).endsWith(rosa))
        .toList();
  }

  private MailSender sender(Smtp smtp) {
    return new MailSender(queue, new Post(smtp));
  }

  private static Smtp to(GreenMail server) {
    return smtp(server.getSmtp().getPort());
  }

  private static Smtp to(RudeServer server) {
    return smtp(server.port());
  }

  private static Smtp smtp(int port) {
    return new Smtp(
        "127.0.0.1", port, null, null, "Tidegate <tidegate@example.com>", Smtp.Tls.NONE);
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString().replaceAll(".*<|>", "");
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
