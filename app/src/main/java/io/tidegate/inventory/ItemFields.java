package io.tidegate.inventory;

import io.tidegate.intake.Field;
import io.tidegate.intake.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a column of an imported file can stand for. */
public final class ItemFields {
  static final String NAME = "name";
  static final String CLIENT = "client";
  static final String KIND = "kind";
  static final String CRITICALITY = "criticality";
  static final String USERS = "usersServed";
  static final String OWNER = "owner";
  static final String ENVIRONMENT = "environment";
  static final String KEY = "externalKey";
  static final String STATE = "state";

  static final String ATTRIBUTES = "attributes";

  /** Begins what a column stands for that holds one attribute; its whole name follows. */
  public static final String ATTRIBUTE = "attribute: ";

  private static final String MARK = ATTRIBUTE.strip();

  /** All of them, the one that must be there first. */
  public static final List<Field> ALL =
      List.of(
          Field.of(
              NAME,
              "Name",
              "hostname",
              "host name",
              "host",
              "device",
              "device name",
              "ci name",
              "ci",
              "configuration item",
              "asset",
              "asset name",
              "computer name",
              "label",
              "title"),
          Field.of(
              CLIENT,
              "Client",
              "customer",
              "tenant",
              "company",
              "organisation",
              "organization",
              "site",
              "account",
              "client name",
              "customer name"),
          Field.of(
              KIND,
              "Kind",
              "type",
              "ci type",
              "class",
              "category",
              "role",
              "device role",
              "device type",
              "asset type"),
          Field.of(
              CRITICALITY,
              "Criticality",
              "importance",
              "priority",
              "tier",
              "severity",
              "business criticality"),
          Field.of(
              USERS,
              "Users served",
              "users",
              "user count",
              "seats",
              "headcount",
              "number of users"),
          Field.of(
              OWNER,
              "Owner",
              "owner email",
              "responsible",
              "service owner",
              "assigned to",
              "contact"),
          Field.of(ENVIRONMENT, "Environment", "env", "stage", "landscape"),
          Field.of(
              KEY,
              "External key",
              "id",
              "external id",
              "key",
              "asset tag",
              "asset id",
              "ci id",
              "serial",
              "serial number",
              "uuid",
              "guid"),
          Field.of(STATE, "State", "status", "lifecycle", "ci status"),
          Field.of(
              ATTRIBUTES, "Attributes, as JSON", "attributes json", "custom fields", "properties"));

  private ItemFields() {}

  /**
   * What the columns stand for; beside the usual words, a header that begins with {@code
   * attribute:} names one.
   */
  static Mapping guess(List<String> header) {
    Map<String, Integer> columns = new HashMap<>(Mapping.guess(ALL, header).columns());
    for (int column = 0; column < header.size(); column++) {
      if (namesAttribute(header.get(column))) {
        columns.values().remove(column);
        columns.put(attributeOf(header.get(column)), column);
      }
    }
    return new Mapping(columns);
  }

  /** What a column of this header stands for when it is kept as an attribute. */
  public static String attributeOf(String header) {
    String name = namesAttribute(header) ? header.substring(MARK.length()).strip() : header;
    return ATTRIBUTE + (name.contains(">") ? name : new AttributeName(List.of(name)));
  }

  private static boolean namesAttribute(String header) {
    return header.regionMatches(true, 0, MARK, 0, MARK.length());
  }

  /** The names of the attributes that columns hold, by what they are mapped as. */
  public static Map<String, String> attributes(Mapping mapping) {
    Map<String, String> names = new TreeMap<>();
    mapping.columns().keySet().stream()
        .filter(field -> field.startsWith(ATTRIBUTE))
        .forEach(field -> names.put(field, field.substring(ATTRIBUTE.length())));
    return names;
  }
}
