package io.tidegate.demo;

import io.tidegate.demo.DemoInventory.Shelf;
import io.tidegate.inventory.Kind;
import java.util.List;

/** What the demo's clients have: client, name, kind, how many, criticality, users, test. */
final class DemoShelves {
  static final String NORTHLIGHT =
      """
      HP|FW-HP-##|FIREWALL|2|5|84|
      HP|SW-CORE-#|NETWORK_SWITCH|2|5|84|
      HP|SW-HP-ACC-##|NETWORK_SWITCH|6|2|24|
      HP|AP-HP-##|WIRELESS|8|2|20|
      HP|SRV-SQL-01|DATABASE|1|5|72|
      HP|SRV-DC-##|DIRECTORY|2|4|84|
      HP|SRV-FS-01|SERVER|1|4|84|
      HP|APP-HP-##|VIRTUAL_MACHINE|5|3|40|test
      HP|HV-HP-##|SERVER|2|4|84|
      HP|NAS-HP-01|STORAGE|1|4|84|
      HP|BK-HP-01|BACKUP|1|3|0|
      HP|Practice management|SERVICE|1|5|72|
      HP|Tax and VAT filing|SERVICE|1|5|36|
      HP|Telephony Hartwell|TELEPHONY|1|4|84|
      HP|Microsoft 365 Hartwell|CLOUD_SERVICE|1|4|84|
      HP|Fibre Hartwell main office|CIRCUIT|1|4|84|
      HP|LTE backup line Hartwell|CIRCUIT|1|2|84|
      HP|Client portal|APPLICATION|1|4|60|
      HP|PRN-HP-##|PRINTER|5|1|20|
      HP|Laptops, partners and staff|WORKSTATION_GROUP|1|3|84|
      HP|VPN branches Hartwell|SERVICE|1|4|26|
      BD|FW-BD-##|FIREWALL|8|4|18|
      BD|SW-BD-P#|NETWORK_SWITCH|8|3|18|
      BD|AP-BD-##|WIRELESS|12|2|12|
      BD|HV-BD-##|SERVER|3|4|140|
      BD|SRV-BD-IMG-##|VIRTUAL_MACHINE|2|4|120|
      BD|SRV-BD-APP-##|VIRTUAL_MACHINE|4|4|120|test
      BD|SQL-BD-01|DATABASE|1|5|140|
      BD|Booking|SERVICE|1|5|140|
      BD|X-ray archive|SERVICE|1|5|96|
      BD|Card terminals|APPLICATION|1|4|40|
      BD|Practice line #|CIRCUIT|8|3|18|
      BD|BK-BD-01|BACKUP|1|3|0|
      BD|Surgery workstations, practice #|WORKSTATION_GROUP|8|3|12|
      BD|Microsoft 365 Brightwater|CLOUD_SERVICE|1|4|140|
      KP|FW-KP-##|FIREWALL|2|5|310|
      KP|SW-KP-CORE-#|NETWORK_SWITCH|2|5|310|
      KP|SW-KP-HALL-##|NETWORK_SWITCH|10|4|45|
      KP|AP-KP-##|WIRELESS|14|2|30|
      KP|HV-KP-##|SERVER|4|5|310|
      KP|SAN-KP-01|STORAGE|1|5|310|
      KP|SRV-MES-##|SERVER|3|5|190|test
      KP|SRV-ERP-##|VIRTUAL_MACHINE|3|5|120|test
      KP|SQL-KP-##|DATABASE|2|5|240|
      KP|SRV-CAD-##|VIRTUAL_MACHINE|2|3|28|
      KP|MES|SERVICE|1|5|190|
      KP|ERP|SERVICE|1|5|120|
      KP|Tool presetting|APPLICATION|1|4|22|
      KP|CNC gateway ##|OTHER|8|4|12|
      KP|BK-KP-##|BACKUP|2|3|0|
      KP|WAN Wrocław – Warszawa|CIRCUIT|1|4|310|
      KP|Shop-floor terminals|WORKSTATION_GROUP|1|4|150|
      AL|FW-AL-D#|FIREWALL|3|4|70|
      AL|RTR-AL-D#|ROUTER|3|4|70|
      AL|SW-AL-D#-A|NETWORK_SWITCH|3|4|70|
      AL|SW-AL-D#-B|NETWORK_SWITCH|3|3|40|
      AL|AP-AL-##|WIRELESS|18|3|25|
      AL|UPS depot #|OTHER|3|3|70|
      AL|SRV-WMS-##|VIRTUAL_MACHINE|3|5|180|test
      AL|SQL-AL-01|DATABASE|1|5|180|
      AL|RADIUS-AL|DIRECTORY|1|4|210|
      AL|Warehouse management|SERVICE|1|5|180|
      AL|Dispatch board|APPLICATION|1|5|64|
      AL|EDI gateway|APPLICATION|1|4|30|
      AL|Hand scanners, depot #|WORKSTATION_GROUP|3|4|60|
      AL|Fiber depot #|CIRCUIT|3|4|70|
      AL|Label printers, depot #|PRINTER|3|3|35|
      AL|BK-AL-01|BACKUP|1|3|0|
      SB|FW-SB-S#|FIREWALL|4|4|420|
      SB|SW-SB-CORE-S#|NETWORK_SWITCH|4|4|420|
      SB|SW-SB-##|NETWORK_SWITCH|16|2|60|
      SB|AP-SB-##|WIRELESS|28|2|40|
      SB|SRV-SB-MIS-01|SERVER|1|5|160|
      SB|SRV-SB-DC-##|DIRECTORY|2|4|1600|
      SB|Pupil records|SERVICE|1|5|160|
      SB|Safeguarding log|CLOUD_SERVICE|1|5|40|
      SB|Catering tills|APPLICATION|1|3|24|
      SB|Google Workspace|CLOUD_SERVICE|1|4|1600|
      SB|Classroom devices, school #|WORKSTATION_GROUP|4|2|400|
      SB|Web filter|SERVICE|1|4|1600|
      SB|Door entry, school #|OTHER|4|4|60|
      FH|FW-FH-01|FIREWALL|1|5|40|
      FH|SW-FH-##|NETWORK_SWITCH|4|3|40|
      FH|AP-FH-##|WIRELESS|22|3|60|
      FH|SRV-FH-PMS|SERVER|1|5|36|
      FH|Property management|SERVICE|1|5|36|
      FH|Guest Wi-Fi|SERVICE|1|4|220|
      FH|Door locks|APPLICATION|1|5|120|
      FH|Telephony Fenwick|TELEPHONY|1|4|90|
      FH|Restaurant tills|APPLICATION|1|4|14|
      FH|Hotel line #|CIRCUIT|2|4|40|
      NL|LB-HOST-#|OTHER|2|5|0|
      NL|HOST-##|SERVER|6|5|0|
      NL|SAN-NL-01|STORAGE|1|5|0|
      NL|FW-NL-##|FIREWALL|2|5|0|
      NL|RTR-NL-##|ROUTER|2|5|0|
      NL|SW-NL-SPINE-#|NETWORK_SWITCH|2|5|0|
      NL|RMM|SERVICE|1|5|26|
      NL|Hosted backup|SERVICE|1|5|0|
      NL|Hosted telephony|SERVICE|1|5|0|
      NL|Password vault|SERVICE|1|5|26|
      NL|Monitoring|SERVICE|1|4|26|
      NL|Ticket system|CLOUD_SERVICE|1|4|26|
      NL|VM-NL-##|VIRTUAL_MACHINE|12|3|0|test
      NL|Transit carrier #|CIRCUIT|2|5|0|
      NL|BK-NL-##|BACKUP|2|4|0|
      """;

  static final String SHOP =
      """
      MF|Router|ROUTER|1|4|2|
      MF|Office switch|NETWORK_SWITCH|1|3|2|
      MF|Wi-Fi|WIRELESS|1|3|2|
      MF|Web shop|SERVICE|1|5|2|
      MF|Card terminal|APPLICATION|1|4|2|
      MF|NAS|STORAGE|1|4|2|
      MF|Backup to cloud|BACKUP|1|3|0|
      MF|Large-format printer #|PRINTER|2|4|2|
      MF|Design workstation #|WORKSTATION_GROUP|2|3|1|
      MF|Bookkeeping|CLOUD_SERVICE|1|4|2|
      MF|E-mail|CLOUD_SERVICE|1|4|2|
      MF|Broadband|CIRCUIT|1|4|2|
      """;

  private DemoShelves() {}

  static List<Shelf> of(String table) {
    return table.lines().map(DemoShelves::shelf).toList();
  }

  private static Shelf shelf(String line) {
    List<String> cells = List.of(line.split("\\|", -1));
    return new Shelf(
        cells.get(0),
        cells.get(1),
        Kind.valueOf(cells.get(2)),
        Integer.parseInt(cells.get(3)),
        Integer.parseInt(cells.get(4)),
        Integer.parseInt(cells.get(5)),
        cells.get(6).equals("test"));
  }
}
