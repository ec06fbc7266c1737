package io.tidegate.integration;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: public unicast ones, and those of the networks that the operator
 * allows. Whatever is not known to be public is refused, so that no webhook is a way into the house
 * that Tidegate runs in.
 */
record AddressPolicy(List<Network> allowed) {
  /** Within IPv4, where all else is public (IANA's special-purpose registry). */
  private static final List<Network> SPECIAL_IPV4 =
      networks(
          "0.0.0.0/8", // this host
          "10.0.0.0/8", // private
          "100.64.0.0/10", // a carrier's own
          "127.0.0.0/8", // loopback
          "168.63.129.16/32", // a cloud's wire server, public in form only
          "169.254.0.0/16", // link-local, metadata of clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.31.196.0/24", // AS112
          "192.52.193.0/24", // AMT
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "192.175.48.0/24", // AS112
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  /** The only part of IPv6 from which public unicast addresses are given. */
  private static final Network GLOBAL_IPV6 = Network.of("2000::/3");

  private static final List<Network> SPECIAL_IPV6 =
      networks(
          "2001::/23", // protocol assignments, Teredo
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4, which carries any IPv4 address
          "2620:4f:8000::/48", // AS112
          "3fff::/20"); // documentation

  AddressPolicy {
    allowed = List.copyOf(allowed);
  }

  boolean allows(InetAddress address) {
    return isPublic(address) || allowed.stream().anyMatch(network -> network.holds(address));
  }

  private static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address
        ? none(SPECIAL_IPV4, address)
        : GLOBAL_IPV6.holds(address) && none(SPECIAL_IPV6, address);
  }

  private static boolean none(List<Network> networks, InetAddress address) {
    return networks.stream().noneMatch(network -> network.holds(address));
  }

  private static List<Network> networks(String... texts) {
    return Stream.of(texts).map(Network::of).toList();
  }
}
