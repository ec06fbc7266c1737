package io.tidegate.demo;

import java.util.List;

/**
 * What depends on what in the demo: client and item, how, client and item. A name with {@code #}
 * stands for all that are numbered so: the first takes the first of the others, and so on around.
 * Behind a number, each takes all of the others as a redundancy group, of which it needs so many.
 */
final class DemoWires {
  static final String NORTHLIGHT =
      """
      NL|RTR-NL-##|REACHED_THROUGH|NL|Transit carrier #|
      NL|FW-NL-##|REACHED_THROUGH|NL|RTR-NL-##|1 edge routers
      NL|SW-NL-SPINE-#|REACHED_THROUGH|NL|FW-NL-##|1 firewalls
      NL|HOST-##|REACHED_THROUGH|NL|SW-NL-SPINE-#|1 spine switches
      NL|HOST-##|USES|NL|SAN-NL-01|
      NL|LB-HOST-#|REACHED_THROUGH|NL|SW-NL-SPINE-#|1 spine switches
      NL|VM-NL-##|RUNS_ON|NL|HOST-##|4 hosts of the cluster
      NL|BK-NL-##|REACHED_THROUGH|NL|SW-NL-SPINE-#|1 spine switches
      NL|Hosted backup|RUNS_ON|NL|BK-NL-##|1 backup servers
      NL|Hosted telephony|RUNS_ON|NL|VM-NL-01|
      NL|RMM|RUNS_ON|NL|VM-NL-02|
      NL|Monitoring|RUNS_ON|NL|VM-NL-03|
      NL|Password vault|RUNS_ON|NL|VM-NL-04|
      HP|FW-HP-##|REACHED_THROUGH|HP|Fibre Hartwell main office|
      HP|SW-CORE-#|REACHED_THROUGH|HP|FW-HP-##|1 firewalls
      HP|SW-HP-ACC-##|REACHED_THROUGH|HP|SW-CORE-#|
      HP|AP-HP-##|REACHED_THROUGH|HP|SW-HP-ACC-##|
      HP|PRN-HP-##|REACHED_THROUGH|HP|SW-HP-ACC-##|
      HP|Laptops, partners and staff|REACHED_THROUGH|HP|SW-HP-ACC-##|3 access switches
      HP|HV-HP-##|REACHED_THROUGH|HP|SW-CORE-#|1 core switches
      HP|HV-HP-##|USES|HP|NAS-HP-01|
      HP|SRV-FS-01|RUNS_ON|HP|HV-HP-##|1 hypervisors
      HP|SRV-SQL-01|RUNS_ON|HP|HV-HP-##|1 hypervisors
      HP|APP-HP-##|RUNS_ON|HP|HV-HP-##|1 hypervisors
      HP|SRV-FS-01|BACKED_UP_BY|HP|BK-HP-01|
      HP|SRV-SQL-01|BACKED_UP_BY|HP|BK-HP-01|
      HP|BK-HP-01|USES|NL|Hosted backup|
      HP|Practice management|USES|HP|SRV-SQL-01|
      HP|Practice management|USES|HP|SRV-FS-01|
      HP|Practice management|USES|HP|SRV-DC-##|1 domain controllers
      HP|Tax and VAT filing|USES|HP|SRV-SQL-01|
      HP|Telephony Hartwell|USES|NL|Hosted telephony|
      HP|Client portal|RUNS_ON|NL|VM-NL-05|
      HP|Client portal|USES|HP|SRV-SQL-01|
      HP|VPN branches Hartwell|REACHED_THROUGH|HP|FW-HP-##|1 firewalls
      BD|FW-BD-##|REACHED_THROUGH|BD|Practice line #|
      BD|SW-BD-P#|REACHED_THROUGH|BD|FW-BD-##|
      BD|AP-BD-##|REACHED_THROUGH|BD|SW-BD-P#|
      BD|Surgery workstations, practice #|REACHED_THROUGH|BD|SW-BD-P#|
      BD|HV-BD-##|REACHED_THROUGH|BD|SW-BD-P1|
      BD|SRV-BD-IMG-##|RUNS_ON|BD|HV-BD-##|2 hypervisors
      BD|SRV-BD-APP-##|RUNS_ON|BD|HV-BD-##|2 hypervisors
      BD|SQL-BD-01|RUNS_ON|BD|HV-BD-##|2 hypervisors
      BD|Booking|USES|BD|SQL-BD-01|
      BD|X-ray archive|USES|BD|SRV-BD-IMG-##|1 image servers
      BD|Card terminals|REACHED_THROUGH|BD|SW-BD-P1|
      BD|BK-BD-01|USES|NL|Hosted backup|
      KP|FW-KP-##|REACHED_THROUGH|KP|WAN Wrocław – Warszawa|
      KP|SW-KP-CORE-#|REACHED_THROUGH|KP|FW-KP-##|1 firewalls
      KP|SW-KP-HALL-##|REACHED_THROUGH|KP|SW-KP-CORE-#|1 core switches
      KP|AP-KP-##|REACHED_THROUGH|KP|SW-KP-HALL-##|
      KP|CNC gateway ##|REACHED_THROUGH|KP|SW-KP-HALL-##|
      KP|HV-KP-##|REACHED_THROUGH|KP|SW-KP-CORE-#|1 core switches
      KP|HV-KP-##|USES|KP|SAN-KP-01|
      KP|SQL-KP-##|RUNS_ON|KP|HV-KP-##|3 hypervisors
      KP|SRV-ERP-##|RUNS_ON|KP|HV-KP-##|3 hypervisors
      KP|SRV-CAD-##|RUNS_ON|KP|HV-KP-##|3 hypervisors
      KP|MES|USES|KP|SRV-MES-##|2 MES servers
      KP|MES|USES|KP|SQL-KP-##|1 database servers
      KP|ERP|USES|KP|SRV-ERP-01|
      KP|ERP|USES|KP|SQL-KP-##|1 database servers
      KP|Shop-floor terminals|USES|KP|MES|
      KP|Tool presetting|USES|KP|MES|
      KP|BK-KP-##|USES|NL|Hosted backup|
      AL|FW-AL-D#|REACHED_THROUGH|AL|RTR-AL-D#|
      AL|RTR-AL-D#|REACHED_THROUGH|AL|Fiber depot #|
      AL|SW-AL-D#-A|REACHED_THROUGH|AL|FW-AL-D#|
      AL|SW-AL-D#-B|REACHED_THROUGH|AL|SW-AL-D#-A|
      AL|SW-AL-D#-A|POWERED_BY|AL|UPS depot #|
      AL|AP-AL-##|REACHED_THROUGH|AL|SW-AL-D#-B|
      AL|Hand scanners, depot #|REACHED_THROUGH|AL|SW-AL-D#-B|
      AL|Hand scanners, depot #|USES|AL|Warehouse management|
      AL|Label printers, depot #|USES|AL|Warehouse management|
      AL|Warehouse management|USES|AL|SRV-WMS-##|1 WMS servers
      AL|Warehouse management|USES|AL|SQL-AL-01|
      AL|Dispatch board|USES|AL|Warehouse management|
      AL|EDI gateway|RUNS_ON|NL|VM-NL-06|
      AL|Dispatch board|USES|AL|EDI gateway|
      AL|BK-AL-01|USES|NL|Hosted backup|
      SB|SW-SB-CORE-S#|REACHED_THROUGH|SB|FW-SB-S#|
      SB|SW-SB-##|REACHED_THROUGH|SB|SW-SB-CORE-S#|
      SB|AP-SB-##|REACHED_THROUGH|SB|SW-SB-##|
      SB|Classroom devices, school #|REACHED_THROUGH|SB|SW-SB-CORE-S#|
      SB|Door entry, school #|REACHED_THROUGH|SB|SW-SB-CORE-S#|
      SB|Pupil records|USES|SB|SRV-SB-MIS-01|
      SB|Pupil records|USES|SB|SRV-SB-DC-##|1 domain controllers
      SB|Web filter|RUNS_ON|NL|VM-NL-07|
      SB|Catering tills|RUNS_ON|NL|VM-NL-08|
      FH|FW-FH-01|REACHED_THROUGH|FH|Hotel line #|1 lines
      FH|SW-FH-##|REACHED_THROUGH|FH|FW-FH-01|
      FH|AP-FH-##|REACHED_THROUGH|FH|SW-FH-##|
      FH|Property management|USES|FH|SRV-FH-PMS|
      FH|Door locks|USES|FH|Property management|
      FH|Restaurant tills|USES|FH|Property management|
      FH|Guest Wi-Fi|REACHED_THROUGH|FH|FW-FH-01|
      FH|Telephony Fenwick|USES|NL|Hosted telephony|
      """;

  static final String SHOP =
      """
      MF|Router|REACHED_THROUGH|MF|Broadband|
      MF|Office switch|REACHED_THROUGH|MF|Router|
      MF|Wi-Fi|REACHED_THROUGH|MF|Router|
      MF|NAS|REACHED_THROUGH|MF|Office switch|
      MF|NAS|BACKED_UP_BY|MF|Backup to cloud|
      MF|Design workstation #|USES|MF|NAS|
      MF|Large-format printer #|REACHED_THROUGH|MF|Office switch|
      MF|Card terminal|REACHED_THROUGH|MF|Wi-Fi|
      """;

  private DemoWires() {}

  static List<Wire> of(String table) {
    return table.lines().map(DemoWires::wire).toList();
  }

  private static Wire wire(String line) {
    List<String> cells = List.of(line.split("\\|", -1));
    String group = cells.get(5);
    int blank = group.indexOf(' ');
    return new Wire(
        new End(cells.get(0), cells.get(1)),
        cells.get(2),
        new End(cells.get(3), cells.get(4)),
        blank < 0 ? 0 : Integer.parseInt(group.substring(0, blank)),
        group.substring(blank + 1));
  }

  /** Items of a client, by the pattern of their name. */
  record End(String client, String pattern) {}

  /**
   * Some dependencies of one sort.
   *
   * @param needed of how many of the others each needs so many; 0 without redundancy
   * @param group what those others are called together
   */
  record Wire(End from, String type, End to, int needed, String group) {}
}
