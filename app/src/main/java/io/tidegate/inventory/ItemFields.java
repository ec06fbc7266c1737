package io.tidegate.inventory;

import io.tidegate.intake.Field;
import java.util.List;

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
          Field.of(STATE, "State", "status", "lifecycle", "ci status"));

  private ItemFields() {}
}
