package io.tidegate.risk;

import io.tidegate.kernel.Window;
import io.tidegate.risk.CheckedPlan.Kind;
import io.tidegate.risk.CheckedPlan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Ten plans as careful technicians write them. None of them deserves a finding. */
final class HonestPlans {
  private static final Instant EVENING = Instant.parse("2026-11-21T22:00:00Z");

  private final List<Step> steps = new ArrayList<>();
  private final Set<String> affected;
  private int forward;
  private int back;

  private HonestPlans(String... affected) {
    this.affected = Set.of(affected);
  }

  static List<CheckedPlan> all() {
    return List.of(
        firewallPair(),
        patches(),
        databaseMove(),
        accessPoints(),
        mailboxPermissions(),
        certificate(),
        firmwareOneWay(),
        schemaConversion(),
        internetLine(),
        backupTarget());
  }

  private static CheckedPlan firewallPair() {
    return plan("FGT-120G-A", "FGT-120G-B", "SW-CORE-1")
        .does(15, "Export both running configurations to the vault", "two files, hashes attached")
        .does(
            35, "Rack FGT-120G-A and -B, cable to SW-CORE-1 ports 47 and 48", "link lights on both")
        .does(25, "Load converted configuration, check the policy count", "212 policies")
        .tests(40, "Bring up the six tunnels and measure each with iperf3")
        .validates(10, "Sign in to the practice software from a branch PC and print")
        .backs(
            20,
            "Move WAN uplinks back to the 100E pair and clear ARP upstream",
            "six tunnels up on the old pair")
        .in(150);
  }

  private static CheckedPlan patches() {
    return plan("srv-app-01.hartwell.local", "SRV-APP-02")
        .does(
            10,
            "Take snapshots “before-kb503” of SRV-APP-01 and SRV-APP-02",
            "both listed in vCenter")
        .does(45, "Install November updates, restart", "build number 20348.2849 on both")
        .tests(10, "Open the ordering page through the load balancer on each node")
        .backs(
            15, "Revert to the snapshots “before-kb503”", "old build number, ordering page opens")
        .in(90);
  }

  private static CheckedPlan databaseMove() {
    return plan("SRV-SQL-01", "HV-BD-02")
        .does(
            20,
            "Set Practice database on SRV-SQL-01 to single user, final log backup",
            "backup file is newer than 20:00")
        .does(
            60,
            "Restore with norecovery on the new machine on HV-BD-02, then recover",
            "dbcc checkdb without errors")
        .does(
            10,
            "Point alias sql.brightwater.local to the new address",
            "nslookup from two practices shows 10.4.1.22")
        .tests(15, "Book, move and cancel a test appointment at all 11 practices")
        .backs(
            10,
            "Point the alias back to SRV-SQL-01 and set the database to multi user",
            "booking opens")
        .in(240);
  }

  private static CheckedPlan accessPoints() {
    return plan("AP-01", "AP-02", "AP-03", "AP-04", "AP-05", "AP-06")
        .does(
            30,
            "Upgrade AP-01 to AP-06 to 7.0.5, two at a time",
            "controller shows 7.0.5 six times")
        .validates(10, "Walk the warehouse with a scanner, no drop longer than 2 s")
        .backs(30, "Load 6.6.77 from the second partition", "controller shows 6.6.77")
        .in(120);
  }

  private static CheckedPlan mailboxPermissions() {
    return plan("Exchange Online")
        .does(
            5,
            "Add-MailboxPermission accounts@ -User j.fenwick -AccessRights FullAccess in Exchange Online",
            "Get-MailboxPermission lists her")
        .validates(5, "J. Fenwick opens the shared mailbox in Outlook")
        .backs(5, "Remove-MailboxPermission accounts@ -User j.fenwick", "no longer listed")
        .in(30);
  }

  private static CheckedPlan certificate() {
    return plan("WEB-01")
        .does(
            10,
            "Import the renewed certificate on WEB-01 and bind it to 443",
            "openssl s_client shows expiry Nov 2027")
        .tests(5, "SSL Labs gives A or better")
        .backs(5, "Bind the old thumbprint 9F2C again", "openssl shows the old expiry")
        .in(30);
  }

  private static CheckedPlan firmwareOneWay() {
    return plan("NAS-02")
        .does(
            15,
            "Verify last night’s replica of NAS-02 on NAS-03 by opening ten files",
            "ten files open")
        .doesForGood(
            30, "Upgrade NAS-02 to DSM 7.2, which cannot be downgraded", "version 7.2 in the panel")
        .tests(10, "Open and save a drawing from two workstations")
        .backs(
            45,
            "Promote the replica on NAS-03 and point the shares there, since NAS-02 stays on 7.2",
            "drawing opens from \\\\files")
        .in(150);
  }

  private static CheckedPlan schemaConversion() {
    return plan("ERP-DB")
        .does(40, "Full backup of ERP-DB, restored once on the test server", "row counts equal")
        .doesForGood(50, "Run the vendor’s conversion 2026.2", "log ends with “0 errors”")
        .tests(30, "Post a test invoice and reverse it")
        .backs(
            90,
            "After step 2: restore the full backup over the database, install client 2026.1 by policy",
            "row counts as in step 1")
        .in(300);
  }

  private static CheckedPlan internetLine() {
    return plan("WAN-LDN", "RTR-LDN-1")
        .does(20, "Configure the new handover on RTR-LDN-1 port 3", "ping to 81.2.69.1 answers")
        .does(10, "Shift default route of WAN-LDN to port 3", "traceroute shows the new carrier")
        .validates(15, "Two calls out and two in over the new line")
        .backs(5, "Shift default route back to port 2", "traceroute shows the old carrier")
        .in(60);
  }

  private static CheckedPlan backupTarget() {
    return plan("BKP-01")
        .does(
            20,
            "Add the immutable repository to BKP-01, copy job for the file server first",
            "job ends green, lock shows 30 days")
        .tests(20, "Restore one folder of 2 GB from the new repository and compare hashes")
        .backs(
            10,
            "Point the copy job to the old repository, which stays in place until January",
            "next job ends green")
        .in(90);
  }

  private static HonestPlans plan(String... affected) {
    return new HonestPlans(affected);
  }

  private HonestPlans does(int minutes, String text, String verification) {
    return step(Kind.IMPLEMENTATION, minutes, text, verification, false);
  }

  private HonestPlans doesForGood(int minutes, String text, String verification) {
    return step(Kind.IMPLEMENTATION, minutes, text, verification, true);
  }

  private HonestPlans tests(int minutes, String text) {
    return step(Kind.TEST, minutes, text, "", false);
  }

  private HonestPlans validates(int minutes, String text) {
    return step(Kind.VALIDATION, minutes, text, "", false);
  }

  private HonestPlans backs(int minutes, String text, String verification) {
    return step(Kind.ROLLBACK, minutes, text, verification, false);
  }

  private HonestPlans step(Kind kind, int minutes, String text, String seen, boolean forGood) {
    String name = kind == Kind.ROLLBACK ? "R" + ++back : Integer.toString(++forward);
    steps.add(new Step(name, kind, text, seen, minutes, forGood, Set.of()));
    return this;
  }

  private CheckedPlan in(int minutes) {
    Window window = new Window(EVENING, EVENING.plus(Duration.ofMinutes(minutes)));
    return new CheckedPlan(steps, window, affected, null, List.of());
  }
}
