package io.tidegate.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
  private static final AddressPolicy NOTHING_MORE = new AddressPolicy(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700:4700::1111",
        "2a00:1450:4001:81b::200e",
        "2001:4860:4860::8888",
        "2001:200::1"
      })
  void whatIsPublicMayBeCalled(String address) {
    assertThat(NOTHING_MORE.allows(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0", // any
        "0.1.2.3",
        "10.0.0.1", // private
        "10.255.255.255",
        "100.64.0.1", // carrier's own
        "100.100.100.200", // a cloud's metadata
        "127.0.0.1", // loopback
        "127.255.255.254",
        "168.63.129.16", // a cloud's wire server
        "169.254.169.254", // metadata of clouds
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192", // a cloud's metadata
        "192.0.2.1", // documentation
        "192.88.99.1", // 6to4 relay
        "192.168.1.1",
        "198.18.0.1", // benchmarks
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1", // multicast
        "239.255.255.250",
        "240.0.0.1", // reserved
        "255.255.255.255",
        "::", // any
        "::1", // loopback
        "::ffff:10.0.0.1", // IPv4 in IPv6
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1", // the older way to do so
        "64:ff9b::7f00:1", // NAT64
        "64:ff9b:1::1",
        "100::1", // discard
        "2001::1", // Teredo
        "2001:db8::1", // documentation
        "2002:7f00:1::1", // 6to4 of 127.0.0.1
        "3fff::1", // documentation
        "4000::1", // given to nobody
        "5f00::1", // segment routing
        "fc00::1", // unique local
        "fd00:ec2::254", // a cloud's metadata
        "fe80::1", // link-local
        "fec0::1", // site-local
        "ff02::1" // multicast
      })
  void whatIsNotPublicMayNot(String address) {
    assertThat(NOTHING_MORE.allows(InetAddress.ofLiteral(address))).isFalse();
  }

  @Test
  void theOperatorMayAllowNetworksOfTheirOwn() {
    AddressPolicy own = new AddressPolicy(Network.listOf("10.20.0.0/16, fd12:3456::/48,127.0.0.1"));
    assertThat(allowed(own, "10.20.255.1", "fd12:3456::9", "127.0.0.1", "1.1.1.1")).isTrue();
    assertThat(own.allows(InetAddress.ofLiteral("10.21.0.0"))).isFalse();
    assertThat(own.allows(InetAddress.ofLiteral("fd12:3457::1"))).isFalse();
    assertThat(own.allows(InetAddress.ofLiteral("127.0.0.2"))).isFalse();
    assertThat(own.allows(InetAddress.ofLiteral("::1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/8/8", "intranet", "10.0.0/8x", "::/129", "/8"})
  void whatIsNoNetworkStopsTheStart(String text) {
    assertThatThrownBy(() -> Network.listOf(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean allowed(AddressPolicy policy, String... addresses) {
    return List.of(addresses).stream().map(InetAddress::ofLiteral).allMatch(policy::allows);
  }
}
