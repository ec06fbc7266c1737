package io.tidegate.intake;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What letters can mean that several parts of the world write behind their times. */
public enum SharedZone {
  AST_ATLANTIC("AST", "Atlantic Canada", "-04:00", "America/.*|Atlantic/Bermuda"),
  AST_ARABIA("AST", "Arabia", "+03:00", "Asia/(Riyadh|Kuwait|Baghdad|Bahrain|Qatar|Aden)"),
  BST_BRITAIN(
      "BST", "Britain, summer", "+01:00", "Europe/(London|Belfast|Jersey|Guernsey|Isle_.*)"),
  BST_BANGLADESH("BST", "Bangladesh", "+06:00", "Asia/(Dhaka|Dacca)"),
  CST_AMERICA("CST", "Central America and US", "-06:00", "America/(?!Havana).*"),
  CST_CHINA("CST", "China", "+08:00", "Asia/(Shanghai|Chongqing|Harbin|Urumqi|Taipei|Macau)"),
  CST_CUBA("CST", "Cuba", "-05:00", "America/Havana"),
  EST_AMERICA("EST", "Eastern US and Canada", "-05:00", "America/.*"),
  EST_AUSTRALIA("EST", "Eastern Australia", "+10:00", "Australia/.*"),
  IST_INDIA("IST", "India", "+05:30", "Asia/(Kolkata|Calcutta)"),
  IST_IRELAND("IST", "Ireland, summer", "+01:00", "Europe/Dublin"),
  IST_ISRAEL("IST", "Israel", "+02:00", "Asia/(Jerusalem|Tel_Aviv)");

  private final String letters;
  private final String place;
  private final ZoneOffset offset;
  private final String zones;

  SharedZone(String letters, String place, String offset, String zones) {
    this.letters = letters;
    this.place = place;
    this.offset = ZoneOffset.of(offset);
    this.zones = zones;
  }

  /** Whoever knows what shared letters mean in what is being read. */
  @FunctionalInterface
  public interface Reading {
    /** Knows none. */
    Reading UNKNOWN = _ -> Optional.empty();

    /** What these letters, in capitals, mean; empty when nobody has said. */
    Optional<ZoneOffset> of(String letters);
  }

  /** Letters that mean more than one zone. */
  static Set<String> allLetters() {
    Set<String> all = new TreeSet<>();
    Arrays.stream(values()).map(SharedZone::letters).forEach(all::add);
    return all;
  }

  /** What these letters can mean. */
  public static List<SharedZone> of(String letters) {
    return Arrays.stream(values()).filter(each -> each.letters.equals(letters)).toList();
  }

  /** What people of that zone mean by these letters; empty where they would not write them. */
  public static Optional<SharedZone> near(String letters, ZoneId zone) {
    return of(letters).stream().filter(each -> zone.getId().matches(each.zones)).findFirst();
  }

  /** As they stand behind a time. */
  public String letters() {
    return letters;
  }

  /** How far from UTC. */
  public ZoneOffset offset() {
    return offset;
  }

  /** What is meant, as people read it. */
  public String title() {
    return place + ", UTC" + offset;
  }
}
