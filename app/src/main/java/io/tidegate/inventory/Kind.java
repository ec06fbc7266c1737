package io.tidegate.inventory;

/** What sort of thing a configuration item is. */
public enum Kind {
  SERVER("server"),
  VIRTUAL_MACHINE("virtual machine"),
  NETWORK_SWITCH("network switch"),
  FIREWALL("firewall"),
  ROUTER("router"),
  WIRELESS("wireless"),
  STORAGE("storage"),
  DATABASE("database"),
  APPLICATION("application"),
  SERVICE("service"),
  WORKSTATION_GROUP("workstation group"),
  CLOUD_SERVICE("cloud service"),
  BACKUP("backup"),
  DIRECTORY("directory"),
  TELEPHONY("telephony"),
  PRINTER("printer"),
  CIRCUIT("circuit"),
  OTHER("other");

  private final String title;

  Kind(String title) {
    this.title = title;
  }

  /** Whether people work with it as such, rather than with what is made of it. */
  public boolean isService() {
    return this == SERVICE || this == APPLICATION || this == CLOUD_SERVICE;
  }

  /** The kind as people read it, in lower case. */
  public String title() {
    return title;
  }
}
