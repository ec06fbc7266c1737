package io.tidegate.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import io.tidegate.ui.Frames;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A file of hundreds of megabytes is read only from whoever may send one, and only there. */
@TidegateTest
class LargeUploadsTest {
  private static final long LOG = 400L * 1024 * 1024;
  private static final long PICTURE = 5L * 1024 * 1024;
  private static final long UNSAID = -1;

  @Autowired LargeUploads uploads;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void anMsp() {
    world = worlds.msp();
  }

  @Test
  void aChangeManagerSendsALogWhereLogsAreTaken() throws ServletException, IOException {
    assertThat(answered("/imports", LOG, world.changeManager)).isEqualTo(200);
    assertThat(answered("/imports", UNSAID, world.changeManager)).isEqualTo(200);
    assertThat(answered("/inventory/imports", LOG, world.changeManager)).isEqualTo(413);
  }

  @Test
  void aStrangerAndWhoeverMayNotAreTurnedAway() throws ServletException, IOException {
    assertThat(answered("/imports", LOG, null)).isEqualTo(413);
    assertThat(answered("/imports", UNSAID, null)).isEqualTo(413);
    assertThat(answered("/imports", LOG, world.implementer)).isEqualTo(413);
    assertThat(answered("/imports", LOG, world.clientApprover)).isEqualTo(413);
    assertThat(answered("/api/v1/imports", LOG, null)).isEqualTo(413);
    assertThat(answered("/set-up/archive", LOG, null)).isEqualTo(413);
  }

  @Test
  void whatIsOfUsualSizeGoesOnFromAnybody() throws ServletException, IOException {
    assertThat(answered("/imports", PICTURE, null)).isEqualTo(200);
    assertThat(answered("/changes/1/run/evidence", PICTURE, world.implementer)).isEqualTo(200);
  }

  private int answered(String path, long size, @Nullable Person sender)
      throws ServletException, IOException {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", path) {
          @Override
          public long getContentLengthLong() {
            return size;
          }
        };
    request.setContentType("multipart/form-data; boundary=x");
    request.addHeader("Transfer-Encoding", "chunked");
    if (sender != null) {
      request.setAttribute(Frames.ACTOR, world.actor(sender));
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    uploads.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}
