package io.tidegate.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tidegate.audit.Ledger;
import io.tidegate.database.InstallationKey;
import io.tidegate.inventory.NetboxImports;
import io.tidegate.inventory.NetboxOutcome;
import io.tidegate.inventory.NetboxSkipped;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An inventory is read from a NetBox: a real server that answers, also as it should not. */
@TidegateTest
class NetboxSourcesTest {
  private static final String DUMP =
      """
      [{"model": "tenancy.tenant", "pk": 1, "fields": {"name": "Ferry Lines"}},
       {"model": "dcim.site", "pk": 1, "fields": {"name": "Quay", "status": "active", "tenant": 1}},
       {"model": "dcim.rack", "pk": 1, "fields": {"name": "R1", "site": 1, "status": "active", "tenant": null}},
       {"model": "dcim.devicerole", "pk": 1, "fields": {"name": "Router"}},
       {"model": "dcim.devicerole", "pk": 2, "fields": {"name": "Core Switch"}},
       {"model": "dcim.device", "pk": 1, "fields": {"name": "RTR", "role": 1, "site": 1, "rack": 1, "status": "active", "tenant": 1}},
       {"model": "dcim.device", "pk": 2, "fields": {"name": "CORE", "role": 2, "site": 1, "rack": 1, "status": "active", "tenant": 1}},
       {"model": "dcim.device", "pk": 4, "fields": {"name": "OLD", "role": 2, "site": 1, "rack": 1, "status": "decommissioning", "tenant": 1}},
       {"model": "dcim.interface", "pk": 1, "fields": {"device": 1}},
       {"model": "dcim.interface", "pk": 2, "fields": {"device": 2}},
       {"model": "dcim.cabletermination", "pk": 1, "fields": {"cable": 1, "cable_end": "A", "termination_type": ["dcim", "interface"], "termination_id": 1}},
       {"model": "dcim.cabletermination", "pk": 2, "fields": {"cable": 1, "cable_end": "B", "termination_type": ["dcim", "interface"], "termination_id": 2}},
       {"model": "circuits.provider", "pk": 1, "fields": {"name": "Telco"}},
       {"model": "circuits.circuit", "pk": 1, "fields": {"cid": "C-1", "provider": 1, "status": "active", "tenant": 1}},
       {"model": "circuits.circuittermination", "pk": 1, "fields": {"circuit": 1, "term_side": "A", "site": 1, "cable": null}}%s]
      """;

  @Autowired NetboxSources sources;
  @Autowired NetboxImports imports;
  @Autowired EndpointPolicy endpoints;
  @Autowired InstallationKey key;
  @Autowired Ledger ledger;
  @Autowired Browser browser;
  @Autowired Worlds worlds;

  World world;
  Actor alex;
  NetboxServer server;
  NetboxWorker worker;

  @BeforeEach
  void aNetbox() throws Exception {
    world = worlds.msp();
    alex = world.actor(world.administrator);
    StringBuilder machines = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      machines.append(
          ",{\"model\": \"virtualization.virtualmachine\", \"pk\": %d, \"fields\": {\"name\": \"vm%d\", \"device\": 2, \"status\": \"active\", \"tenant\": 1}}"
              .formatted(i, i));
    }
    server = new NetboxServer(DUMP.formatted(machines));
    worker = worker(Duration.ofSeconds(5));
  }

  private NetboxWorker worker(Duration patience) throws Exception {
    CheckedNames names =
        new CheckedNames(host -> List.of(InetAddress.getAllByName(host)), endpoints.addresses());
    return new NetboxWorker(
        sources,
        new NetboxCaller(names, SSLContext.getDefault(), patience, Duration.ofMillis(1)),
        key);
  }

  @AfterEach
  void noNetboxAnyMore() {
    server.close();
  }

  @Test
  void whatItsApiShowsComesInAndASecondTimeNothingDoes() {
    NetboxSource source = added();
    assertThat(read(source).problem()).isEmpty();
    assertThat(server.asked())
        .anyMatch(asked -> asked.contains("virtual-machines/?limit=7&offset=14"));
    NetboxOutcome would = preview(source);
    assertThat(would.clients()).containsExactly("Ferry Lines");
    assertThat(would.newItems()).isEqualTo(25);
    assertThat(would.skipped()).contains(new NetboxSkipped("OLD", "It is retired in NetBox."));
    as(() -> sources.take(alex, source.id()));

    read(source);
    NetboxOutcome again = preview(source);
    assertThat(again.changes()).isFalse();
    assertThat(again.sameItems()).isEqualTo(25);
    assertThat(again.sameDependencies()).isEqualTo(would.newDependencies());
  }

  @Test
  void theRealDemoReadOverTheApiIsTheSameAsItsDump() throws IOException {
    String set = System.getProperty("tidegate.sample-data");
    Path real =
        (set == null ? Path.of("..", "..", "shared", "data") : Path.of(set))
            .resolve("netbox-demo/netbox-demo-v3.6-infra-only.json")
            .normalize();
    assumeTrue(Files.exists(real), "No " + real);
    String dump = Files.readString(real);
    FileId file =
        as(() -> {
          try {
            return imports.start(
                alex, "dump.json", new ByteArrayInputStream(dump.getBytes(StandardCharsets.UTF_8)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    NetboxOutcome wanted = as(() -> imports.preview(alex, file));
    server.show(dump);
    NetboxSource source = added();
    assertThat(read(source).failed()).isFalse();
    NetboxOutcome got = preview(source);
    assertThat(List.of(got.newItems(), got.newDependencies()))
        .containsExactly(wanted.newItems(), wanted.newDependencies());
    assertThat(got.clients()).isEqualTo(wanted.clients());
    assertThat(got.skipped())
        .containsExactlyInAnyOrderElementsOf(
            wanted.skipped().stream()
                .filter(each -> !each.because().equals("It is no configuration item."))
                .toList());
  }

  @Test
  void theTokenGoesNowhereElse() {
    AtomicInteger led = new AtomicInteger();
    NetboxServer stranger = new NetboxServer("[]");
    try {
      stranger.answers(_ -> led.incrementAndGet() < 0);
      server.leadsTo(stranger.address() + "/api/tenancy/tenants/?offset=7");
      assertThat(read(added()).problem()).contains("The token is not sent there");
      server.leadsTo(server.address() + "/elsewhere/?offset=7");
      assertThat(read(added()).problem()).contains("The token is not sent there");
      server.leadsTo(server.address() + "/api/tenancy/tenants/?offset=0");
      assertThat(read(added()).problem()).contains("never end");
      assertThat(led).hasValue(0);
    } finally {
      stranger.close();
    }
  }

  @Test
  void whatGoesWrongIsSaidAndWhatWasReadBeforeStays() throws Exception {
    NetboxSource source = added();
    FileId before = read(source).dump();
    answers(401);
    assertThat(read(source))
        .returns(true, NetboxSource::failed)
        .extracting(NetboxSource::problem)
        .asString()
        .contains("does not take the token");
    answers(404);
    assertThat(read(source).problem()).contains("There is no NetBox API");
    answers(302);
    assertThat(read(source).problem()).contains("sends on to another address");
    server.answers(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("<html>".getBytes(StandardCharsets.UTF_8));
      return true;
    });
    assertThat(read(source).problem()).contains("is not NetBox's API");
    AtomicInteger asked = new AtomicInteger();
    server.answers(exchange -> {
      boolean down = asked.incrementAndGet() % 3 != 0;
      if (down) {
        exchange.sendResponseHeaders(503, -1);
      }
      return down;
    });
    assertThat(read(source).problem()).as("twice down, then up").isEmpty();
    answers(500);
    assertThat(read(source).problem()).contains("answered 500");
    server.answers(exchange -> {
      exchange.getResponseHeaders().set("Connection", "close");
      exchange.sendResponseHeaders(502, 0);
      exchange.getResponseBody().write("<html>".repeat(50_000).getBytes(StandardCharsets.UTF_8));
      return true;
    });
    assertThat(read(source).problem()).as("a proxy's own page").contains("answered 502");
    server.answers(exchange -> {
      pause();
      return false;
    });
    worker = worker(Duration.ofMillis(300));
    assertThat(read(source).problem()).contains("did not come within");
    assertThat(as(() -> sources.get(alex, source.id())).dump()).isNotNull().isNotEqualTo(before);
  }

  @Test
  void aReadingThatIsStoppedLeavesNothing() {
    NetboxSource source = added();
    as(() -> sources.read(alex, source.id()));
    as(() -> sources.stop(alex, source.id()));
    worker.work(world.id(), source.id(), () -> false);
    assertThat(server.asked()).isEmpty();
    assertThat(as(() -> sources.get(alex, source.id())).problem()).isEqualTo("It was stopped.");
  }

  @Test
  void addressesInTheHouseAreRefusedAndTheTokenIsShownToNobody() throws Exception {
    for (String address :
        List.of(
            "http://10.1.2.3",
            "http://169.254.169.254/",
            "ftp://netbox",
            "https://u:p@n.example")) {
      assertThatThrownBy(() -> as(() -> sources.add(alex, address, NetboxServer.TOKEN)))
          .isInstanceOf(Invalid.class);
    }
    NetboxSource source = added();
    read(source);
    assertThat(browser.get(world, world.administrator, "/netbox-sources/" + source.id()))
        .hasStatusOk()
        .bodyText()
        .contains("What would happen", "Take in", "It is retired in NetBox.")
        .doesNotContain(NetboxServer.TOKEN);
    assertThat(browser.get(world, world.administrator, "/netbox-sources"))
        .hasStatusOk()
        .bodyText()
        .contains(server.address())
        .doesNotContain(NetboxServer.TOKEN);
    assertThat(as(() -> ledger.of("integration", source.id().value(), null, 9)).items().toString())
        .contains("netbox-source-added", "netbox-reading-asked")
        .doesNotContain(NetboxServer.TOKEN);
    long version = as(() -> sources.get(alex, source.id())).version();
    assertThatThrownBy(
            () -> as(() -> sources.edit(alex, source.id(), version, "http://127.0.0.1:9999", "")))
        .as("another address needs the token")
        .isInstanceOf(Invalid.class);
  }

  @Test
  void nobodyElseHasIt() {
    NetboxSource source = added();
    Actor mira = world.actor(world.changeManager);
    assertThatThrownBy(() -> world.as(world.changeManager, () -> sources.get(mira, source.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() ->
            world.as(
                world.changeManager, () -> sources.add(mira, server.address(), NetboxServer.TOKEN)))
        .isInstanceOf(Forbidden.class);
    World rival = world.rival();
    Actor theirs = rival.actor(rival.administrator);
    assertThatThrownBy(() -> rival.as(rival.administrator, () -> sources.get(theirs, source.id())))
        .isInstanceOf(NotFound.class);
  }

  private static void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answers(int status) {
    server.answers(exchange -> {
      exchange.sendResponseHeaders(status, -1);
      return true;
    });
  }

  private NetboxSource added() {
    return as(() -> sources.add(alex, server.address(), NetboxServer.TOKEN));
  }

  private NetboxSource read(NetboxSource source) {
    as(() -> sources.read(alex, source.id()));
    worker.work(world.id(), source.id(), () -> false);
    return as(() -> sources.get(alex, source.id()));
  }

  private NetboxOutcome preview(NetboxSource source) {
    return as(() -> sources.preview(alex, source.id())).orElseThrow();
  }

  private <T> T as(java.util.function.Supplier<T> deed) {
    return world.as(world.administrator, deed);
  }
}
