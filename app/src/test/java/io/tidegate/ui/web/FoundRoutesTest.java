package io.tidegate.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.testkit.TidegateTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is sought by how an address begins is found however the address is written. */
@TidegateTest
class FoundRoutesTest {
  @Autowired MockMvcTester tester;

  @Test
  void anAddressWithEscapesIsTheSameAddress() {
    assertThat(tester.get().uri(URI.create("/api/v1/%6de"))).hasStatus(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void anAddressThatOnlyBeginsLikeAnotherIsNone() {
    assertThat(tester.get().uri("/api/v1/mee")).hasStatus(HttpStatus.NOT_FOUND);
  }
}
