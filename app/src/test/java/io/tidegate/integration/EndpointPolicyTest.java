package io.tidegate.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointPolicyTest {
  private static final EndpointPolicy STRICT =
      new EndpointPolicy(false, new AddressPolicy(List.of()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.example.com/tidegate?team=7",
        "https://hooks.example.com:443/",
        "https://hooks.example.com:8443",
        "HTTPS://hooks.example.com",
        "https://1.1.1.1/hook",
        "https://[2606:4700:4700::1111]/hook"
      })
  void thisMayBeAnEndpoint(String address) {
    assertThat(STRICT.problem(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hooks.example.com",
        "http://hooks.example.com",
        "ftp://hooks.example.com",
        "file:///etc/passwd",
        "https://",
        "https:///path",
        "https://exa mple.com",
        "https://user:password@hooks.example.com",
        "https://hooks.example.com#part",
        "https://hooks.example.com:22",
        "https://hooks.example.com:25",
        "https://hooks.example.com:80",
        "https://hooks.example.com:0",
        "https://127.0.0.1",
        "https://10.0.0.1:8443",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]",
        "https://[::ffff:10.0.0.1]"
      })
  void thisMayNot(String address) {
    assertThat(STRICT.problem(address)).isPresent();
  }

  @Test
  void whoeverRunsTidegateMayAllowMore() {
    EndpointPolicy open =
        new EndpointPolicy(true, new AddressPolicy(Network.listOf("127.0.0.0/8")));
    assertThat(open.problem("http://127.0.0.1:8080/hook")).isEmpty();
    assertThat(open.problem("http://127.0.0.1")).isEmpty();
    assertThat(open.problem("http://127.0.0.1:443")).isPresent();
    assertThat(open.problem("http://10.0.0.1")).isPresent();
  }
}
